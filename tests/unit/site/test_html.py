"""What the site makes of the HTML that Markdown makes."""

import markdown
import pytest

from kb.site.html import SiteHtml

EXTENSIONS = ["attr_list", "tables", "pymdownx.tasklist", SiteHtml()]
OPTIONS = {"pymdownx.tasklist": {"clickable_checkbox": False, "custom_checkbox": False}}


def rendered(text: str) -> str:
    return str(markdown.markdown(text, extensions=EXTENSIONS, extension_configs=OPTIONS))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- [ ] Read [it](x)", '<label><input type="checkbox" disabled/> Read <a href="x">it</a></label>'),
        ("- [x] Read *it*\n    - more", "Read <em>it</em></label><ul>"),
        ("| a | b |\n| --- | ---: |\n| 1 | 2 |", '<th class="kb-right">b</th>'),
        ("| a | b |\n| --- | ---: |\n| 1 | 2 |", '<td class="kb-right" data-label="b">2</td>'),
        ('| a | “*b*” &lt; "c" |\n| --- | --- |\n| 1 | 2 |', '<td data-label="“b” &lt; &quot;c&quot;">2</td>'),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |", "<td>1</td>"),
        ('`style="text-align: right;"`', 'style="text-align: right;"</code>'),
    ],
)
def test_tables_and_tasks(text: str, wanted: str) -> None:
    found = rendered(text)
    assert wanted.replace(" disabled", "") in found.replace(" disabled", "").replace("\n", ""), found
