"""The types a link may have: an editable tagset, one a project."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.invalid import InvalidAnnotation, check_id


@dataclass(frozen=True, slots=True)
class LinkType:
    """One row of a tagset."""

    name: str
    label: str
    color: str
    """`#rrggbb`, as seen on a light page."""
    directed: bool
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_id("name", self.name)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", self.color):
            raise InvalidAnnotation("color", f'"{self.color[:40]}" is not a colour like #2b8a5a')


Tagset = tuple[LinkType, ...]

DEFAULT_TAGSET: Tagset = (
    LinkType("same", "same", "#2b8a5a", directed=False),
    LinkType("partial", "partial", "#2f6fdb", directed=False),
    LinkType("more-specific", "more specific", "#c27a12", directed=True),
    LinkType("contradicts", "contradicts", "#c4423f", directed=False),
    LinkType("related", "related", "#6a58b8", directed=False),
)
