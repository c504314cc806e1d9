"""What may be published, and what may not."""

import pytest

from kb.rules.rendered import unsafe_output


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
