"""Corpus -> files for the tools that people already work in: `exports/v1/<target>/…`.

What a tool gets is an `item.Item`, made by `items`; what differs from tool to tool is a `target.Target`, and `targets` has
the one table of them. Every other module is a writer: items -> the text of a target's files.
"""
