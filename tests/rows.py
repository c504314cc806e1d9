"""The rows of a file of the search."""

from typing import Any

Row = dict[str, Any]


def unpacked(file: dict[str, Any]) -> list[Row]:
    """Row by row what the file holds field by field, as overrides/scripts/search/rows.js does; empty values are left out."""

    def at(table: dict[str, list[str]], place: int) -> Row:
        return {name: values[place] for name, values in table.items() if values[place]}

    return [
        at(file["columns"], place) | {"others": at(file.get("others", {}), place)}
        for place in range(len(file["columns"]["id"]))
    ]
