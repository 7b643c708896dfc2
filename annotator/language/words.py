"""Word lists written as plain text."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """Return the words of a list that are set apart by blanks."""
    return frozenset(listed.split())
