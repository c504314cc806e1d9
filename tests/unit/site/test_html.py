"""What may be published, and what may not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.site.html import USUAL, aligned, judged, unsafe_output, with_column_names, with_labels


@pytest.mark.parametrize(
    "html",
    [
        "<p>a <b>b</b></p>",
        "<script>x</script>",
        '<p onclick="x">a</p>',
        '<p style="position:fixed">a</p>',
        '<p style="text-align: left;">a</p>',
        '<a href="java\tscript:x">a</a>',
        '<a href="&#106;avascript:x">a</a>',
        '<a href="data:text/html,x">a</a>',
        '<img src="https://example.org/x.png">',
        '<img src="//example.org/x.png">',
        "<!-- x -->",
        "<?php x ?>",
        "<!DOCTYPE x>",
        "<svg><use href='x'/></svg>",
        "<iframe></iframe>",
        "<meta http-equiv=refresh content=0>",
        "<p\nONCLICK=x>",
        '<input type="text">',
        '<input type="checkbox" autofocus>',
    ],
)
def test_refused(html: str) -> None:
    assert unsafe_output(html)


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="say">Say<a class="headerlink" href="#say" title="Link">¶</a></h2><p>a &lt;b&gt; <strong>c</strong></p>',
        '<ul><li><a href="../apologise/#say">x</a></li></ul><img alt="x" src="../assets/x.png">',
        '<table><thead><tr><th class="kb-left">x</th></tr></thead></table>',
        '<a href="https://example.org/a?b=c">x</a>',
        "<details><summary>Answer</summary><p>x</p></details>",
        '<li class="task-list-item"><input type="checkbox"/> x</li>',
    ],
)
def test_let_through(html: str) -> None:
    assert unsafe_output(html) == ""


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<a",
        "<img",
        "<br />",
        "<b>",
        "<script>",
        ' href="',
        ' src="',
        ' class="',
        ' onclick="',
        "x",
        "../a/#b",
        "https:",
        "//x.example",
        "javascript:",
        "&#106;",
        '"',
        "'",
        "=",
        ">",
        "/>",
        "<",
        "</",
        "<!--",
        "-->",
        "\n",
        "\t",
        "\x00",
        " ",
    ]
)


@settings(max_examples=1000, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_usual_is_refused(html: str) -> None:
    for each in (html, f'<a href="{html}">x</a>', f'<img src="{html}">', f"<p>{html}</p>"):
        assert not USUAL.fullmatch(each) or judged(each) == ""


def test_a_task_is_the_label_of_its_box() -> None:
    html = '<li class="task-list-item"><input type="checkbox"/> Read <a href="x">it</a></li>'
    wanted = '<li class="task-list-item"><label><input type="checkbox"> Read <a href="x">it</a></label></li>'
    assert with_labels(html) == wanted


def test_cells_are_aligned_by_class() -> None:
    html = '<th id="x" style="text-align: right;">a</th><td>the code <code>style="text-align: right;"</code></td>'
    assert aligned(html) == html.replace(' style="text-align: right;">a', ' class="kb-right">a')


def test_cells_carry_their_columns_names() -> None:
    head = '<table>\n<tr>\n<th>a</th>\n<th class="kb-left">“<em>b</em>” &lt; "c"</th>\n</tr>\n'
    html = head + '<tr>\n<td id="x">1</td>\n<td>2</td>\n</tr>\n</table><p>the code <code>td</code></p>'
    assert with_column_names(html) == html.replace("<td>2", '<td data-label="“b” &lt; &quot;c&quot;">2')
