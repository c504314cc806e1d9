"""`kb stage` and `kb finish`: the site by another generator than MkDocs."""

import os
from collections.abc import Mapping
from pathlib import Path

import yaml

from kb.model.error import KbError
from kb.publish.assemble import Rendered
from kb.publish.assemble import finish as assemble
from kb.publish.build import checked
from kb.read import tree
from kb.site import policy, urls
from kb.site import stage as staging
from kb.site.handbook import Handbook


def stage(root: Path, target: Path) -> str:
    """Write the staged pages of all languages; return a line about them. Raises KbError and OSError."""
    handbook = _handbook(root)
    count = staging.write(handbook, root, target)
    return (
        f"{count} pages in {target}; render each to <its address>/index.html, its text in an element with data-kb-text"
    )


def finish(root: Path, folder: Path) -> None:
    """Add to a folder of rendered pages all else that the site has. Raises KbError and OSError."""
    site = rendered(root, folder)
    pages = [page for page in site.handbook.by_path.values() if page.locale in site.handbook.locales]
    if missing := [page for page in pages if not site.is_new(page)]:
        first = urls.file(missing[0])
        raise KbError(f"{len(missing)} of {len(pages)} pages are not rendered in {folder}, as {first}; see `kb stage`")
    assemble(site)


def rendered(root: Path, folder: Path, environment: Mapping[str, str] = os.environ) -> Rendered:
    """A folder of rendered pages, and what the environment says of the site that it becomes; raises as `finish` does."""
    ancestors = policy.framing(environment.get("KB_FRAME_ANCESTORS", ""))
    offline = bool(yaml.safe_load(environment.get("KB_OFFLINE", "true")))  # as mkdocs.yml's !ENV takes it
    handbook = _handbook(root, environment)
    return Rendered(
        folder, root, handbook, handbook.content.site_url, policy.text(), ancestors=ancestors, offline=offline
    )


def _handbook(root: Path, environment: Mapping[str, str] = os.environ) -> Handbook:
    names = tree.names(root)
    return checked(root, tree.chosen(names, environment.get("KB_ONLY_LOCALE", "")), names)
