"""Which mentions mean the same name, in one article and across both."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.analysis import Mark
from annotator.ui.article.mark_index import MarkIndex


def key(mark: Mark, text: str) -> str:
    """Return what all mentions of one name share: what the worker resolved it to, else its words."""
    resolved = mark.attributes.get("entity")
    if isinstance(resolved, str) and resolved:
        return resolved.casefold()
    return " ".join(text[mark.start : mark.end].split()).casefold()


def same_name(entities: Iterable[Mark], text: str, name: str) -> MarkIndex[Mark]:
    """Return the mentions of a name in one text."""
    return MarkIndex(mark for mark in entities if key(mark, text) == name)
