"""What a review steps through: one place where annotators agree or differ, and who says what there."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model.analysis import Layer
from annotator.model.annotation import Extent
from annotator.review.placed_link import PlacedLink
from annotator.review.saying import Saying


class DifferenceKind(StrEnum):
    """How the links of several annotators at one place relate."""

    SAME = "same"
    """All have the same statements, the same type and direction: agreement."""
    TYPE = "type"
    """The same statements, another type or direction."""
    OVERLAP = "overlap"
    """One link each, on statements that overlap; also a link where another says "no counterpart"."""
    SPLIT = "split"
    """One links several statements at once where another links them apart."""
    ONLY = "only"
    """Only one has a link there, or some have the very same one and the others none."""


class Reading(StrEnum):
    """What a kind alone does not say of a difference."""

    NO_COUNTERPART = "no-counterpart"
    """One says that a statement has no counterpart where another has a link."""
    DIRECTION = "direction"
    """The same statements and type, another direction."""


@dataclass(frozen=True, slots=True)
class Version:
    """What some annotators say at one place, word for word the same."""

    annotators: tuple[str, ...]
    """In the order in which they are compared."""
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One step of a review."""

    kind: DifferenceKind
    who: Mapping[str, tuple[str, ...]]
    """Ids of the links (or spans) by annotator; who has none there is missing."""
    left: tuple[Extent, ...]
    """All stretches on the left that any of the links joins."""
    right: tuple[Extent, ...]
    key: str
    """The same as long as it is about the same links of the same people."""
    links: tuple[PlacedLink, ...] = field(default=(), repr=False)
    """The links themselves, with where they lie."""
    silent: tuple[str, ...] = ()
    """Who was compared and has nothing there."""
    layer: Layer = Layer.STATEMENT
    """Links join statements; of any other layer it is the spans themselves that differ."""
    reading: Reading | None = None

    @property
    def is_agreement(self) -> bool:
        """Tell whether all say the same, so that it is no difference."""
        return self.kind is DifferenceKind.SAME

    @property
    def versions(self) -> tuple[Version, ...]:
        """Return what is said here, the version of most annotators first."""
        said: dict[tuple[Saying, ...], list[str]] = {}
        for name, sayings in self._said().items():
            said.setdefault(sayings, []).append(name)
        versions = [Version(tuple(people), sayings) for sayings, people in said.items()]
        return tuple(sorted(versions, key=lambda version: -len(version.annotators)))

    @property
    def types(self) -> frozenset[str]:
        """Return every type (of spans: label) that anybody gives here."""
        return frozenset(link.meaning[0] for link in self.links if link.meaning[0])

    @property
    def content(self) -> str:
        """Return a hash that is another one as soon as anybody says anything else here."""
        return hashlib.sha256(repr(sorted(self._said().items())).encode()).hexdigest()[:32]

    def _said(self) -> dict[str, tuple[Saying, ...]]:
        """Return what each annotator says here, in an order that does not depend on that of the links."""
        found: dict[str, list[Saying]] = {}
        for link in self.links:
            found.setdefault(link.annotator, []).append(link.saying)
        return {name: tuple(sorted(sayings, key=repr)) for name, sayings in found.items()}
