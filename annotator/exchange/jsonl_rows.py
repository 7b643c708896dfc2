"""Rows of `spans` and `links` as they are written: their keys in the order of the format.

They have the fields of a `Span` and a `Link` that hold no further keys, so that a set may be made of them which goes
straight from checked rows to its line. Nothing is looked at when one is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar

from msgspec import Struct

from annotator.model.analysis import Layer
from annotator.model.document import Side

_NONE: Mapping[str, Any] = MappingProxyType({})


class SpanRow(Struct, gc=False):
    """A row of `spans`."""

    id: str
    side: Side
    start: int
    end: int
    layer: Layer
    label: str | None
    quote: str
    prefix: str
    suffix: str
    attributes: Mapping[str, Any]
    origin: str
    created: str
    extra: ClassVar[Mapping[str, Any]] = _NONE


class LinkRow(Struct, gc=False):
    """A row of `links`."""

    id: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    type: str | None
    direction: str | None
    certainty: int | None
    note: str
    origin: str
    created: str
    modified: str
    sources: tuple[str, ...]
    settled_by: str | None
    settled_at: str | None
    decision: str | None
    comment: str
    extra: ClassVar[Mapping[str, Any]] = _NONE
