"""Phrase tables: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES, Edit
from tests.unit.rules.rows import Row, name, verify

PH = "en/phrases/apology.md"
PH2 = "en/phrases/again.md"
PH3 = "en/phrases/other.md"
PL = "lv/phrases/apology.md"
G = "en/guidelines/apologise.md"
E = "en/templates/acknowledge-email.md"
CALM = "| Calm down { #calm-down } | It tells them how to feel. | I can hear how much this matters to you. |"
BUT = "| Sorry, but… { #calm-down } | It is an excuse. | I can hear how much this matters to you. |"

Edits = dict[str, Edit]


def calm(text: str) -> Edits:
    """The English table with another first row, in its line 15."""
    return {PH: (CALM, text)}


ROWS: list[Row] = [
    ("phrase-table", {PH: ("| Don’t say | Why | Say instead |\n| --- | --- | --- |", "| Don’t say | Say instead |\n| --- | --- |")}, (f"{PH}:16:1",)),
    ("phrase-table", {PH: FILES[PH].decode() + "\n| a | b | c |\n| - | - | - |\n| d | e | f |\n"}, (f"{PH}:21:1",)),
    ("phrase-table", {PH: FILES[PH].decode().split("| Don’t")[0] + "Nothing here yet.\n"}, (f"{PH}:17:1",)),
    ("phrase-table", {}, ()),
    ("phrase-row", calm("| Calm down | It tells them how to feel. | I can hear you. |"), (f"{PH}:18:1",)),
    ("phrase-row", calm("| Calm down { #Calm } | It tells them how to feel. | I can hear you. |"), (f"{PH}:18:1",)),
    ("phrase-row", calm("| Calm down { #sorry-but } | It tells them how to feel. | I can hear you. |"), (f"{PH}:19:1",)),
    ("phrase-row", {}, ()),
    ("phrase-cell", calm("| Calm down { #calm-down } | | I can hear you. |"), (f"{PH}:18:29",)),
    ("phrase-cell", calm("| Calm down { #calm-down } | Why | Calm down! |"), (f"{PH}:18:36",)),
    ("phrase-cell", calm("| Calm `ab` { #calm-down } | Why not | I can hear you. |"), (f"{PH}:18:3",)),
    ("phrase-cell", {}, ()),
    ("table-layout", calm("| Calm | down { #calm-down } | Why not | I can hear you. |"), (f"{PH}:18:1",)),
    ("phrase-parity", {PL: FILES[PL].decode().replace("#calm-down", "#calm-dwn")}, (f"{PL}:15:1", f"{PL}:{FILES[PL].decode().count(chr(10)) + 1}:1")),
    ("phrase-parity", {PL: "\n".join(line for line in FILES[PL].decode().split("\n") if "#sorry-but" not in line)}, (f"{PL}:16:1",)),
    ("phrase-parity", {}, ()),
    ("near-duplicate", {PH: FILES[PH].decode() + "| Sorry but we were busy! { #sorry-busy } | Why not | I’m sorry. |\n"}, (f"{PH}:20:1",)),
    ("near-duplicate", {}, ()),
    ("phrase-guideline", {PH: ("  - sorry-but apologise\n", "")}, (f"{PH}:18:1",)),
    ("phrase-guideline", {PH: ("sorry-but apologise", "sorry-but apologize")}, (f"{PH}:10:5",)),
    ("phrase-guideline", {PH: ("sorry-but apologise", "sorry-bat apologise")}, (f"{PH}:10:5", f"{PH}:19:1")),
    ("phrase-guideline", {}, ()),
    ("guideline-without-use", {PH: ("calm-down listen-for-facts", "calm-down apologise")}, ("en/guidelines/listen-for-facts.md:1:1",)),
    ("guideline-without-use", {}, ()),
    ("dont-phrase-used", {E: ("I’m handling your case myself", "Please calm  down! I’m handling your case")}, (f"{E}:30:8",)),
    ("dont-phrase-used", {G: ("- I apologise on behalf", "- Please, calm down. I apologise on behalf")}, (f"{G}:17:11",)),
    ("dont-phrase-used", calm("| Calm down { #calm-down } | Why not | I’m sorry that we were busy. |"), ()),
    ("dont-phrase-used", calm("| Calm down { #calm-down } | Why not | Sorry, but we were busy. |"), (f"{PH}:18:40",)),
    ("dont-phrase-used", {E: ("I’m handling your case myself", "Please calm\ndown. I’m handling")}, (f"{E}:30:8",)),
    ("dont-phrase-used", {E: ("I’m handling your case myself", "Sorry, but we\nwere busy")}, (f"{E}:30:1",)),
    ("dont-phrase-used", {E: ("I’m handling your case myself", "I hope that you can calm down the neighbours")}, ()),
    ("dont-phrase-used", {E: ("I’m handling your case myself", "Sorry, but really we were busy")}, (f"{E}:30:1",)),
    ("dont-phrase-used", {E: ("I’m handling your case myself", "Sorry, but we were not busy")}, ()),
    ("dont-phrase-used", {**calm(BUT), E: ("I’m handling your case myself", "Sorry, but the shop was closed")}, (f"{E}:30:1",)),
    ("dont-phrase-used", {**calm(BUT), E: ("I’m handling your case myself", "They told you sorry but the shop was closed")}, ()),
    ("phrase-table", {PH2: FILES[PH].decode().replace("| Don’t say | Why | Say instead |", "| Say instead | Why | Don’t say |"), PH3: FILES[PH].decode()}, (f"{PH2}:16:1",)),
    ("phrase-cell", calm("| Calm down { #calm-down } | Why not | – |"), (f"{PH}:18:40",)),
    ("phrase-cell", calm("| Calm down { #calm-down } | Why not | Why not |"), (f"{PH}:18:40",)),
    ("phrase-cell", calm("| Calm down { #calm-down } | Calm down | I can hear you. |"), (f"{PH}:18:30",)),
    ("phrase-cell", calm("| Calm down / Relax / calm down! { #calm-down } | Why not | I can hear you. |"), (f"{PH}:18:3",)),
    ("phrase-cell", calm("| Calm down / { #calm-down } | Why not | I can hear you. |"), (f"{PH}:18:3",)),
    ("phrase-cell", calm("| Calm down / Relax { #calm-down } | Why not | I can hear you, 24/7. |"), ()),
    ("phrase-cell", calm("| I can hear you. { #calm-down } | Why not | Calm down / Relax |"), (f"{PH}:18:55",)),
    ("phrase-cell", calm("| Calm down { #calm-down } | I can hear you. | Why not |"), (f"{PH}:18:30",)),
    ("phrase-cell", calm("| Calm down { #calm-down } | They hear “I don’t care”. | I can hear you. |"), ()),
    ("phrase-cell", {"lv/phrases/apology.md": ("Klientam pasaka, kā viņam justies.", "Redzu, ka Jums tas ir svarīgi.")}, ("lv/phrases/apology.md:15:50",)),
    ("phrase-cell", {"tl/phrases/apology.md": ("Parang dinidiktahan ang nararamdaman niya.", "Pasensiya na po.")}, ("tl/phrases/apology.md:15:49",)),
    ("near-duplicate", calm("| Calm down / Sorry, but we were late / Relax { #calm-down } | Why not | I can hear you. |") | {"en/phrases/anger.md": FILES[PH].decode().replace("| Sorry, but we were busy", "| Relax! / No, thank you")}, (f"{PH}:18:1",)),
    ("near-duplicate", calm("| Calm down { #calm-down } | Why not | I’m sorry that nobody called you. |"), (f"{PH}:19:1",)),
    ("phrase-guideline", {PH: ("  - sorry-but apologise\n", "  - sorry-but apologise\n  - sorry-but apologise\n")}, (f"{PH}:11:5",)),
    ("dont-phrase-used", {}, ()),
    ("placeholder-outside-reply", calm("| Calm down { #calm-down } | Why {{agent_name}} | I can hear you. |"), (f"{PH}:18:34",)),
    ("attribute-list", calm("| Calm down { #calm-down onclick=x } | Why not | I can hear you. |"), (f"{PH}:18:13",)),
    ("table-layout", {PH: FILES[PH].decode().replace("\n| ", "\n").replace(" |\n", "\n")}, (f"{PH}:16:1",)),
    ("attribute-list", {PH: FILES[PH].decode().replace("\n| ", "\n").replace(" |\n", "\n")}, ()),
    ("attribute-list", calm("| Calm down { #calm-down } | Why not { #x } | I can hear you. |"), (f"{PH}:18:38",)),
    ("missing-field", {PH: ("guidelines:\n  - calm-down listen-for-facts\n  - sorry-but apologise\n", "")}, (f"{PH}:1:1",)),
    ("bad-value", {PH: ("calm-down listen-for-facts", "calm-down")}, (f"{PH}:9:5",)),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
