"""The words under which other tools show what this program keeps apart: one label a mark."""

from __future__ import annotations

import re

from annotator.model.analysis import Layer

STATEMENT = Layer.STATEMENT.value
ALONE = "no-counterpart"

# What no label of any tool may hold, XML least of all.
_UNPRINTABLE = re.compile("[\\s\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


def shown_label(layer: Layer, label: str | None, *, is_alone: bool = False) -> str:
    """Return the one word for a span: its label, else its layer, else that it has no counterpart."""
    if is_alone and not label:
        return ALONE
    return printable(label or "") or layer.value


def printable(label: str) -> str:
    """Return a label in one line that every tool can hold."""
    return _UNPRINTABLE.sub(" ", label).strip()
