"""What has changed, from the commits to the site and its archive."""

import io
import json
import re
import shutil
import zipfile
from pathlib import Path

from lxml import etree, html

from kb.publish import archive
from tests.project import mkdocs
from tests.repositories import commit, git

LATER = "Nói rõ việc sẽ làm và khi nào xong, ghi lại rồi đọc cho khách nghe."


def test_what_was_committed_is_told(small: Path, tmp_path: Path) -> None:
    project = shutil.copytree(small, tmp_path / "project", symlinks=True)
    git(project, "init", "-q")
    (project / ".gitignore").write_text("/site\n/.*\n", "utf-8")
    commit(project, "2026-01-05", {})
    path = "docs/vi/guidelines/apologise.md"
    text = (project / path).read_text("utf-8")
    commit(project, "2026-03-05", {path: re.sub(r"^(summary: ).*$", rf"\1{LATER}", text, flags=re.MULTILINE)})
    result = mkdocs(project, "build", "--strict", KB_COMPRESS="true")
    assert result.returncode == 0, result.stdout + result.stderr
    site = project / "site"

    page = html.fromstring((site / "vi/changes/index.html").read_bytes())
    assert page.xpath("//div[@data-kb-text]//h2/@id") == ["2026-03"]
    assert page.xpath("//div[@data-kb-text]//li/a/@href") == ["../guidelines/apologise/"]
    assert page.xpath("//link[@rel='alternate'][@type='application/atom+xml']/@href") == ["../changes.xml"]
    assert page.xpath("//a[@class='md-tabs__link']/@href")[-1] == "./"
    assert page.xpath("//ul[@class='kb-languages']//a[@hreflang='en']/@href") == ["../../changes/"]
    assert page.xpath("//a[@rel='edit']") == []
    feed = etree.parse(site / "vi/changes.xml")
    assert len(feed.findall("{*}entry")) == 1
    assert etree.parse(site / "changes.xml").findall("{*}entry") == []
    home = html.fromstring((site / "vi/index.html").read_bytes())
    assert home.xpath("//h2[@id='news']/following-sibling::ul[1]/li/a/@href") == ["guidelines/apologise/"]
    assert html.fromstring((site / "index.html").read_bytes()).xpath("//*[@id='news']") == []
    packed = zipfile.ZipFile(io.BytesIO((site / archive.PUBLISHED).read_bytes())).namelist()
    assert {"handbook/vi/changes/index.html", "handbook/vi/changes.xml"} <= set(packed)
    assert "vi/changes/" in json.loads((site / "offline/vi.pages.json").read_bytes())["pages"]


def test_without_a_history_nothing_tells_of_it(small: Path) -> None:
    site = small / "site"
    assert [path for path in site.rglob("*changes*") if path.is_file()] == []
    for name in ("index.html", "vi/index.html"):
        page = html.fromstring((site / name).read_bytes())
        assert (
            page.xpath("//*[@id='news'] | //a[contains(@href, 'changes')] | //link[contains(@href, 'changes')]") == []
        )
