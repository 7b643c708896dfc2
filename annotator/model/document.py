"""Articles and pairs of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from annotator.model.text import sha256


class Side(StrEnum):
    """One of the two panes."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """Return the opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class PairState(StrEnum):
    """How far the work on a pair is."""

    NEW = "new"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Document:
    """One article's canonical text, unchangeable; title, language and source describe it.

    The id comes from the text's hash, so that two people who import the same article mean the same document.
    """

    id: str
    title: str
    language: str | None
    source: str
    sha256: str
    text: str
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Keys of an imported file that this version does not know; written back on export."""

    @classmethod
    def of(cls, text: str, *, title: str, source: str = "", language: str | None = None) -> Document:
        """Make the document of a canonical text."""
        digest = sha256(text)
        return cls(document_id(digest), title, language, source, digest, text)


@dataclass(frozen=True, slots=True)
class Pair:
    """A left and a right document that belong together."""

    id: str
    title: str
    state: PairState
    left: Document
    right: Document
    extra: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, left: Document, right: Document, *, title: str = "", like: Pair | None = None) -> Pair:
        """Make the pair of two documents: a new one, or in the state of another, with what else is said of that."""
        state, extra = (like.state, like.extra) if like else (PairState.NEW, {})
        return cls(pair_id(left.sha256, right.sha256), title or left.title, state, left, right, extra)

    def document(self, side: Side) -> Document:
        """Return the document of one side."""
        return self.left if side is Side.LEFT else self.right


def document_id(text_sha256: str) -> str:
    """Derive a document's id from its text's hash."""
    return text_sha256[:32]


def pair_id(left_sha256: str, right_sha256: str) -> str:
    """Derive a pair's id from the hashes of both texts, in order."""
    return hashlib.sha256(f"{left_sha256} {right_sha256}".encode()).hexdigest()[:32]
