"""A contributor's faults, a row each: what is edited in the fixture, and where which rule tells it."""

from tests.unit.rules.faults import of_pages, of_shared_files

FAULTS = [*of_pages.ROWS, *of_shared_files.ROWS]
