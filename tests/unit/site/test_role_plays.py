"""Scenes of role-plays, parted into what each player reads."""

import pytest

from kb.site import role_plays
from kb.site.role_plays import Part, Scene

HOW = '<h2 id="how">How<a class="headerlink" href="#how">¶</a></h2><p><strong>All</strong> names are made up.</p>'
SCENE = (
    '<h2 id="one">‘One’ &amp; two<a class="headerlink" href="#one">¶</a></h2><p>Opening.</p>'
    "<p><strong>The customer</strong></p><p>You are loud.</p><ul><li>‘Hello?’</li></ul>"
    "<p><strong>What good looks like</strong></p><ul><li>Listens.</li></ul>"
    "<p><strong>Listen out for</strong></p><ul><li>Haste.</li></ul>"
    "<p><strong>Guidelines</strong></p><ul><li>Stay calm.</li></ul>"
)
WANTED = Scene(
    "‘One’ & two",
    Part("", "<p>Opening.</p>"),
    Part("The customer", "<p>You are loud.</p><ul><li>‘Hello?’</li></ul>"),
    Part("Guidelines", "<ul><li>Stay calm.</li></ul>"),
    (
        Part("What good looks like", "<ul><li>Listens.</li></ul>"),
        Part("Listen out for", "<ul><li>Haste.</li></ul>"),
    ),
)


@pytest.mark.parametrize(
    ("chapter", "wanted"),
    [
        (HOW + SCENE + HOW, [WANTED]),
        (SCENE + SCENE, [WANTED, WANTED]),
        (HOW, []),
        ("", []),
        ('<h2 id="x">X</h2><p><strong>The customer</strong></p><p>Alone.</p>', []),
    ],
)
def test_a_scene_has_an_opening_and_a_part_for_each(chapter: str, wanted: list[Scene]) -> None:
    assert list(role_plays.scenes(chapter)) == wanted
