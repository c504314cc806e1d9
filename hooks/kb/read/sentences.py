"""Which texts of a page are sentences to say: a row's third cell, an item under `#say` or `#say-first`."""

from collections.abc import Iterator

from kb.model import contract
from kb.model.page import PageId
from kb.model.parts import Block, Sentence
from kb.read.markdown import Body
from kb.read.slots import slots
from kb.read.source import Source


def read(source: Source, page_id: PageId, body: Body) -> Iterator[Sentence]:
    """The sentences to say of a page, in its order."""
    if page_id.is_index:
        return
    for key, block in _said(page_id, body):
        line = source.lines[block.span.line - 1]
        start = block.span.column - 1
        is_plain = not block.code and line[start : start + len(block.text)] == block.text
        yield Sentence(key, block, tuple(slots(block.text, block.span)) if is_plain else (), is_plain)


def _said(page_id: PageId, body: Body) -> Iterator[tuple[str, Block]]:
    if page_id.section == "phrases":
        for row in body.rows:
            if row.id and not row.is_header and len(row.cells) == contract.PHRASE_COLUMNS:
                yield row.id, row.cells[2]
    elif heading := contract.SAID_UNDER.get(page_id.section):
        items = (block for block in body.blocks if block.section == heading and block.kind == "item")
        yield from ((str(number), block) for number, block in enumerate(items, 1))
