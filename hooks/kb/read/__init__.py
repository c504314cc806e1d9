"""Bytes -> model. Every problem is told with its place; nothing raises."""
