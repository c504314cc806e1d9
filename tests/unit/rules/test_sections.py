"""Sections of guidelines and templates, steps of playbooks: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests import fixture
from tests.unit.rules.rows import LP, NEW, A, P, Row, V, name, row, swapped, verify

THIRD: dict[str, fixture.Edit] = {NEW: fixture.FILES[A]}
"""Two other guidelines, which call their sections alike."""


def dated() -> str:
    """Steps that begin with a day of the month, as dates in Latvian do."""
    return fixture.FILES[LP].decode().replace("## 1. Atvainojieties", "## 24. decembris").replace("## 2. K", "## 31. k")


ROWS: list[Row] = [
    row("missing-section", {A: ("## Why {#why}\n", "")}, f"{A}:40:1"),
    row("missing-section", {V: ("Nên làm {#do}", "Tránh {#avoid}")}, f"{V}:40:1"),
    row("missing-section", {A: ("## Do {#do}", "### Do {#do}")}, f"{A}:20:5"),
    row("missing-section", {}),
    row("unknown-section", {A: ("{#avoid}", "{#avoids}")}, f"{A}:28:4"),
    row("unknown-section", {A: ("## Why {#why}\n", "## Why {#why}\n\n### X {#x}\n")}),
    row(
        "empty-section", {A: ("## Why {#why}\n", "## Why {#why}\n\n## Related {#related}\n\n## X {#x}\n")}, f"{A}:34:4"
    ),
    row("empty-section", {}),
    row("section-order", {V: swapped(V, "{#do}", "{#avoid}")}, f"{V}:19:4"),
    row("section-order", {A: ("## Why {#why}\n", "")}),
    row("section-order", THIRD | {A: swapped(A, "Do {", "Avoid {")}, f"{A}:20:4", f"{A}:28:4"),
    row("section-order", THIRD | {A: ("## Do {", "## What to do {")}),
    row("section-order", {P: ("## 2. Listen", "## 3. Listen")}, f"{P}:20:4"),
    row("section-order", {P: ("## 2. Listen", "## Ask {#ask}\n\n## 3. Listen")}, f"{P}:20:4"),
    row("section-order", {P: ("## 2. Listen", "## Then listen")}),
    row("section-order", {P: ("## 2. Listen", "## By letter {#letter}\n\n## 1. Listen")}),
    row("section-order", {LP: dated()}),
    row("section-order", {P: ("## 2. Listen", "## Before you listen {#before}\n\n## 2. Listen")}),
    row("section-order", {A: ("{#avoid}", "{#do}")}),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
