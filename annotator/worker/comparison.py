"""The messages about two articles: what may belong together, what both have, and where they differ."""

from __future__ import annotations

from typing import Literal

import msgspec

Extent = tuple[int, int]
"""`[start, end)` of an article's text, in code points."""


UNKNOWN = msgspec.Raw(b"null")
"""Stands for marks that are not sent along."""


class Article(msgspec.Struct, frozen=True):
    """One side of a comparison, as a text."""

    text: str
    statements: list[tuple[int, int]] | None = None
    """`[start, end)` of what is compared; None for its sentences or lines, page furniture left out."""
    marks: msgspec.Raw = UNKNOWN
    """The marks a project has stored, as a JSON array; without them the worker looks for some itself."""
    language: str | None = None


class Suggest(msgspec.Struct, frozen=True, tag_field="op", tag="suggest"):
    """Asks which statements of two articles, or of two lists of statements, may belong together."""

    id: str
    left: Article | list[str]
    right: Article | list[str]
    units: Literal["sentence", "line"] = "sentence"
    """What an article's statements are where it does not name them."""
    top: int = 5
    """How many partners each statement of either side gets."""


class Reason(msgspec.Struct, frozen=True):
    """What two statements have in common."""

    kind: str
    """`quote`, `names`, `numbers`, `words`, or `order`: nothing in themselves, but what stands around them."""
    words: tuple[str, ...] = ()
    """As the left statement has them."""


class Suggestion(msgspec.Struct, frozen=True):
    """A left and a right statement, counted from 0, that may belong together."""

    left: int
    right: int
    score: float
    """Higher is better."""
    reasons: tuple[Reason, ...]


class Suggestions(msgspec.Struct, frozen=True, tag_field="op", tag="suggestions"):
    """Some of the suggestions, the best first; none while the worker is still comparing and says that it lives."""

    id: str
    suggestions: list[Suggestion] = []


class Suggested(msgspec.Struct, frozen=True, tag_field="op", tag="suggested"):
    """The last line of a comparison that went well."""

    id: str
    left: list[tuple[int, int]]
    """`[start, end)` of the left statements, which suggestions count; those of a list as if joined by line ends."""
    right: list[tuple[int, int]]
    seconds: float


class LinkedStatements(msgspec.Struct, frozen=True):
    """What a link joins."""

    left: list[Extent]
    right: list[Extent]


class SharedEntity(msgspec.Struct, frozen=True):
    """A person, place or organisation with all that names it; what stands in one article only has an empty side."""

    name: str
    """The fullest form that is written."""
    label: str
    left: list[Extent]
    right: list[Extent]


class WordRun(msgspec.Struct, frozen=True):
    """Words that both wordings of a quote have (`same`), or only one of them (`left`, `right`)."""

    kind: str
    left: Extent | None
    right: Extent | None


class SharedQuote(msgspec.Struct, frozen=True):
    """A quote that stands in both articles."""

    left: Extent
    right: Extent
    change: str
    """`identical`, `shortened`, `altered`, or `turned indirect`."""
    score: float
    """Share of the shorter one's words that stand in the other, from 0 to 1; small words count less."""
    pieces: list[WordRun]


class Discrepancy(msgspec.Struct, frozen=True):
    """Something that the two sides of a link say differently, with where it stands."""

    kind: str
    """`numbers`, `dates`, `weekdays`, `times`, `names`, or `negation`, which stands on one side only."""
    left: list[Extent]
    right: list[Extent]


class Compare(msgspec.Struct, frozen=True, tag_field="op", tag="compare"):
    """Asks who is who in two articles, which quotes both have, and what linked statements say differently."""

    id: str
    left: Article
    right: Article
    links: list[LinkedStatements] = []


class Compared(msgspec.Struct, frozen=True, tag_field="op", tag="compared"):
    """The answer, which is the last line of the job."""

    id: str
    entities: list[SharedEntity]
    """In the order in which they are first named, those of the left article first."""
    quotes: list[SharedQuote]
    """In the order of the left article."""
    discrepancies: list[list[Discrepancy]]
    """For each link, in the order in which they were sent."""
    seconds: float


def size_of(side: Article | list[str]) -> int:
    """Return the code points one side of a comparison has."""
    return len(side.text) if isinstance(side, Article) else sum(map(len, side))
