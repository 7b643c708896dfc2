"""What an annotator said of a pair: spans, and links between them.

Every value is frozen and valid by construction: a wrong one raises InvalidAnnotation, whose path says where
(`links[3].left[0]`), so that a reader of files needs only to put the line number before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any, Literal

from annotator.model.analysis import Layer
from annotator.model.document import Pair, Side
from annotator.model.invalid import InvalidAnnotation, check_id
from annotator.model.tagset import Tagset

Direction = Literal["left-to-right", "right-to-left"]
Decision = Literal["accepted", "edited", "rejected"]
Origin = Literal["manual", "suggested", "imported", "adjudicated"]

GOLD = "gold"
"""The annotator whose set is the settled one."""

CONTEXT = 32
"""Length in code points of the prefix and suffix kept with a span, so that it is found again in a changed text."""


@dataclass(frozen=True, slots=True)
class Extent:
    """`[start, end)` in code points on one side: a sentence, a quote or a selection that may become a statement."""

    side: Side
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidAnnotation("", f"[{self.start}, {self.end}) is not a stretch of text")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one side's text that has an identity: mostly a statement, in files also the machine's marks."""

    id: str
    side: Side
    start: int
    end: int
    layer: Layer
    label: str | None
    quote: str
    """The text of the span; `text[start:end] == quote` always."""
    prefix: str
    suffix: str
    attributes: Mapping[str, Any]
    origin: str
    created: str
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_id("id", self.id)
        if not 0 <= self.start < self.end:
            raise InvalidAnnotation("start", f"[{self.start}, {self.end}) is not a stretch of text")
        if len(self.quote) != self.end - self.start:
            raise InvalidAnnotation(
                "quote",
                f"has {len(self.quote)} code points where [{self.start}, {self.end}) has {self.end - self.start}",
            )

    @property
    def extent(self) -> Extent:
        """Return where the span lies."""
        return Extent(self.side, self.start, self.end)

    @classmethod
    def cut(
        cls,
        text: str,
        extent: Extent,
        *,
        id: str,
        created: str,
        layer: Layer = Layer.STATEMENT,
        label: str | None = None,
        attributes: Mapping[str, Any] | None = None,
        origin: str = "manual",
    ) -> Span:
        """Make the span of an extent by cutting quote, prefix and suffix out of the text."""
        start, end = extent.start, extent.end
        if end > len(text):
            raise InvalidAnnotation("end", f"{end} lies outside the text of {len(text)} code points")
        prefix, suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return cls(
            id,
            extent.side,
            start,
            end,
            layer,
            label,
            text[start:end],
            prefix,
            suffix,
            attributes or {},
            origin,
            created,
        )


@dataclass(frozen=True, slots=True)
class Link:
    """One or more statements of each side joined; one side empty means "no counterpart"."""

    id: str
    left: tuple[str, ...]
    """Ids of spans on the left."""
    right: tuple[str, ...]
    type: str | None
    """Name of a type of the tagset; None where a side is empty."""
    direction: Direction | None
    certainty: int | None
    note: str
    origin: Origin
    created: str
    modified: str
    sources: tuple[str, ...] = ()
    """On gold links: who had it, as `annotator:link id`."""
    settled_by: str | None = None
    settled_at: str | None = None
    decision: Decision | None = None
    comment: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_id("id", self.id)
        if not (self.left or self.right):
            raise InvalidAnnotation("left", "a link joins at least one statement")
        for side, ids in (("left", self.left), ("right", self.right)):
            if len(set(ids)) != len(ids):
                raise InvalidAnnotation(side, "names a span twice")
        if self.certainty not in (None, 1, 2, 3):
            raise InvalidAnnotation("certainty", f"{self.certainty} is not 1, 2 or 3")
        if self.left and self.right and not self.type:
            raise InvalidAnnotation("type", "a link between two statements has a type")

    @property
    def is_no_counterpart(self) -> bool:
        """Tell whether this is the decision that a statement is found in one article only."""
        return not (self.left and self.right)

    def ends(self, side: Side) -> tuple[str, ...]:
        """Return the ids of the spans on one side."""
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class Rejection:
    """A suggestion the annotator refused: kept as a hard negative."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    created: str
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """All that one annotator said of one pair; the unit of export and review."""

    pair: Pair
    annotator: str
    created: str
    modified: str
    tagset: Tagset
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_id("annotator", self.annotator)
        left, right = self._check_spans()
        names = {kind.name for kind in self.tagset}
        if len(names) != len(self.tagset):
            raise InvalidAnnotation("tagset", "names a type twice")
        seen: set[str] = set()
        for place, link in enumerate(self.links):
            if link.id in seen:
                raise InvalidAnnotation(f"links[{place}].id", f'a second link "{link.id}"')
            seen.add(link.id)
            if link.type is not None and link.type not in names:
                raise InvalidAnnotation(f"links[{place}].type", f'"{link.type}" is not in the tagset')
            if not (left.issuperset(link.left) and right.issuperset(link.right)):
                raise _bad_end(f"links[{place}]", link, left, right)
        for place, rejection in enumerate(self.rejected):
            if not (left.issuperset(rejection.left) and right.issuperset(rejection.right)):
                raise _bad_end(f"rejected[{place}]", rejection, left, right)

    def _check_spans(self) -> tuple[set[str], set[str]]:
        """Return the ids of the spans of either side."""
        on_left, on_right, left_side = set[str](), set[str](), Side.LEFT
        left, right = self.pair.left.text, self.pair.right.text
        for place, span in enumerate(self.spans):
            name = span.id
            if name in on_left or name in on_right:
                raise InvalidAnnotation(f"spans[{place}].id", f'a second span "{name}"')
            text, found = (left, on_left) if span.side is left_side else (right, on_right)
            if not 0 <= span.start < span.end <= len(text):
                raise InvalidAnnotation(
                    f"spans[{place}].end", f"{span.end} lies outside the text of {len(text)} code points"
                )
            if text[span.start : span.end] != span.quote:
                raise InvalidAnnotation(
                    f"spans[{place}].quote", f"is not what the text has at [{span.start}, {span.end})"
                )
            found.add(name)
        return on_left, on_right

    def span(self, span_id: str) -> Span:
        """Return the span with an id; KeyError where there is none."""
        for span in self.spans:
            if span.id == span_id:
                return span
        raise KeyError(span_id)

    def statements(self) -> Iterator[Span]:
        """Yield the spans that links may join."""
        return (span for span in self.spans if span.layer is Layer.STATEMENT)


def _bad_end(path: str, joining: Link | Rejection, left: Set[str], right: Set[str]) -> InvalidAnnotation:
    """Say which end is no span of its side."""
    side, place, span_id = next(
        (side, place, span_id)
        for side, names, there in ((Side.LEFT, joining.left, left), (Side.RIGHT, joining.right, right))
        for place, span_id in enumerate(names)
        if span_id not in there
    )
    why = (
        f'span "{span_id[:80]}" is on the {side.other} side' if span_id in left | right else f'no span "{span_id[:80]}"'
    )
    return InvalidAnnotation(f"{path}.{side}[{place}]", why)
