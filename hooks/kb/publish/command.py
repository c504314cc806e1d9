"""`kb stage` and `kb finish`: the site by another generator than MkDocs."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from kb.model.error import KbError
from kb.publish.assemble import Rendered
from kb.publish.assemble import finish as assemble
from kb.publish.build import checked
from kb.read import tree
from kb.site import policy
from kb.site import stage as staging
from kb.site.handbook import Handbook


def stage(root: Path, target: Path) -> str:
    """Write the staged pages of all languages; return a line about them. Raises KbError and OSError."""
    handbook = _handbook(root)
    count = staging.write(handbook, root / tree.DOCS, target)
    return (
        f"{count} pages in {target}; render each to <its address>/index.html, its text in an element with data-kb-text"
    )


def finish(root: Path, folder: Path) -> None:
    """Add to a folder of rendered pages all else that the site has. Raises KbError and OSError."""
    ancestors = policy.framing(os.environ.get("KB_FRAME_ANCESTORS", ""))
    handbook = _handbook(root)
    assemble(Rendered(folder, root, handbook, handbook.content.site_url, policy.text(), ancestors))


def _handbook(root: Path, environment: Mapping[str, str] = os.environ) -> Handbook:
    names = _names(root)
    only = environment.get("KB_ONLY_LOCALE", "")
    if only and only not in names:
        raise KbError(f"KB_ONLY_LOCALE: mkdocs.yml has no language {only}")
    return checked(root, (only,) if only else (), names)


class _Loader(yaml.SafeLoader):
    """mkdocs.yml with its tags read as nothing: only the languages' names are looked for."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python", lambda loader, suffix, node: None)


def _names(root: Path) -> dict[str, str]:
    config: Any = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a SafeLoader
    i18n = next(each["i18n"] for each in config["plugins"] if isinstance(each, dict) and "i18n" in each)
    return {each["locale"]: each.get("name", each["locale"]) for each in i18n["languages"]}
