"""What the worker found in a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Layer(StrEnum):
    """What kind of thing a mark or a span is.

    The worker finds entities, quotes, sentences and regions; people make statements (and may correct regions).
    """

    ENTITY = "entity"
    QUOTE = "quote"
    SENTENCE = "sentence"
    REGION = "region"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Mark:
    """`[start, end)` of a text in code points, as the worker found it; it becomes a Span only when it is exported.

    Labels: entity PER, LOC, ORG, MISC or the pipeline's own; quote direct, indirect; sentence None; region title,
    lead, caption, subheading, byline, body, furniture.
    """

    start: int
    end: int
    layer: Layer
    label: str | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Analysis:
    """All marks of one text by one pipeline, sorted by start, then by descending end."""

    sha256: str
    """Hash of the text these marks belong to; marks of another text are stale."""
    pipeline: str
    """Name of the spaCy pipeline, or "rules" where none is installed for the language."""
    language: str | None
    """As recognised, or as it was given; None where the text is too short to tell."""
    marks: tuple[Mark, ...]

    @property
    def origin(self) -> str:
        """Return who is named as the origin of exported spans: `rules` or `spacy/<pipeline>`."""
        return self.pipeline if self.pipeline == "rules" else f"spacy/{self.pipeline}"


@dataclass(frozen=True, slots=True)
class SealedPart:
    """A part of an analysis that storage has checked and made ready: what is left to do is to write it."""

    document_id: str
    pipeline: str
    position: int
    """Counted from 0."""
    values: tuple[object, ...]
    """The row as it will be written; storage alone reads it."""
