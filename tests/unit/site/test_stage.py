"""What `kb stage` writes is plain Markdown with plain data, which Python-Markdown alone renders."""

import json
from pathlib import Path

import markdown
import pytest
import yaml
from lxml import html

from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.publish.build import HOOKS
from kb.site import handbook, stage
from kb.site.handbook import Handbook
from tests import fixture
from tests.languages import LOCALES, NAMES
from tests.project import ROOT


@pytest.fixture(scope="module")
def staged(content: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("stage")
    made = handbook.load(HOOKS, content, LOCALES, NAMES)
    assert stage.write(made, ROOT, target) == len(content.pages)
    return target


def read(path: Path) -> tuple[dict[str, object], str]:
    _, matter, text = path.read_text("utf-8").split("---\n", 2)
    return yaml.load(matter, Loader=yaml.CSafeLoader), text


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_is_rendered_by_plain_markdown(content: Corpus, staged: Path, locale: str) -> None:
    for page in content:
        if page.locale != locale:
            continue
        matter, text = read(staged / locale / page.id.file)
        assert matter["title"] == page.title
        data = matter["kb"]
        assert isinstance(data, dict)
        assert data == json.loads(json.dumps(data))
        shown = html.fragment_fromstring(markdown.markdown(text, extensions=["attr_list", "tables"]), "main")
        ids = {each.get("id") for each in shown.iter() if each.get("id")}
        assert page.anchors - {"details"} <= ids, page.path
        if "card" in data:
            assert text.count("kb-card-stands-here") == 1
            assert [reply["variant"] for reply in data["card"]["replies"]] == [each.variant for each in page.replies]


def test_assets_are_there_where_pages_name_them(staged: Path) -> None:
    assert {path.name for path in (ROOT / "docs" / "assets").glob("*")} == {
        path.name for path in (staged / "assets").glob("*")
    }


def everything(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*")}


@pytest.mark.parametrize("target", ["", "..", "docs", "docs/vi", "docs/new", "hooks/new", "overrides/new", "mine"])
def test_nothing_is_written_among_the_sources_or_another_s_files(tmp_path: Path, target: str) -> None:
    project = tmp_path / "handbook"
    for name in ("docs/vi/index.md", "hooks/kb.py", "overrides/main.html", "mine/notes.md", "mkdocs.yml"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).touch()
    before = everything(tmp_path)
    with pytest.raises(KbError, match="name "):
        stage.write(small(), project, project / target)
    assert everything(tmp_path) == before


def test_an_earlier_stage_is_staged_again(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for target in (tmp_path / "empty", tmp_path / "new/folder"):
        assert stage.write(small(), tmp_path, target) == stage.write(small(), tmp_path, target) > 0


def small() -> Handbook:
    return handbook.load(HOOKS, fixture.corpus(), fixture.LOCALES, NAMES)
