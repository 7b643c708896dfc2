"""The lines of a PDF with where they stand and how large they are: running heads and footnotes are told by that."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotator.errors import BadInput
from annotator.model.text import MAX_TEXT_BYTES

_EDGE = 3
"""Lines from the top and from the bottom of a page among which running heads are."""
_SAME_PLACE = 4.0
"""Points by which a running head may be higher on one page than on another."""
_SMALLER = 0.93
"""Of the size that most of the text has: what is smaller may be a footnote."""
_COLUMN = 100.0
"""Points within which lines are taken to begin in the same column."""

_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
"""Signs for the eye, which nobody types and no search finds."""
_OWN_BULLET = re.compile(r"^[\ue000-\uf8ff](?=\s)")
"""A sign that is a bullet in its own typeface only."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line; an empty one parts paragraphs."""

    text: str
    page: int
    x: float = 0.0
    """Where it begins, in points from the left."""
    y: float = 0.0
    """In points from the bottom."""
    size: float = 0.0
    """Of its letters, in points; 0 where it is not known."""
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of a document, those of its pages apart from those of its text."""

    running: tuple[Line, ...]
    """Heads and feet that pages have in common, each once."""
    text: tuple[Line, ...]
    notes: tuple[Line, ...]
    """Footnotes."""


def lines_of(pages: Sequence[Any]) -> list[Line]:
    """Return the lines of all pages, in the order in which they were written; BadInput where that is too much."""
    found: list[Line] = []
    size = 0
    for number, page in enumerate(pages):
        chunks: list[Line] = []

        def note(text: str, cm: Any, tm: Any, font: Any, points: Any, n: int = number, c: list[Line] = chunks) -> None:
            c.append(_chunk(text, n, cm, tm, font, points))

        told = page.extract_text(visitor_text=note)
        size += len(told)
        if size > MAX_TEXT_BYTES:
            raise BadInput(f"It holds more than {MAX_TEXT_BYTES // 1024**2} MB of text.")
        found += _lines(chunks, number)
    return found


def sort(lines: Sequence[Line]) -> Sorted:
    """Tell the running heads and the footnotes among some lines from their text."""
    heads = _running(lines)
    rest = [line for line in lines if line not in heads]
    notes = _notes(rest)
    seen: dict[str, Line] = {}
    for line in lines:
        if line in heads:
            seen.setdefault(_pattern(line.text), line)
    return Sorted(tuple(seen.values()), tuple(line for line in rest if line not in notes), tuple(notes))


def text_size(lines: Sequence[Line]) -> float:
    """Return the size that most letters of some lines have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _chunk(text: str, page: int, cm: Any, tm: Any, font: Any, points: Any) -> Line:
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    size = float(points or 0) * abs(tm[3] * cm[3])
    name = str(font.get("/BaseFont", "")) if font else ""
    return Line(text, page, float(x), float(y), size, "bold" in name.lower() or "black" in name.lower())


def _lines(chunks: Sequence[Line], page: int) -> list[Line]:
    """Put the pieces of a page together to lines, each where its first letters are."""
    found: list[Line] = []
    pieces: list[Line] = []
    for chunk in chunks:
        first, *more = chunk.text.split("\n")
        pieces.append(Line(first, page, chunk.x, chunk.y, chunk.size, chunk.is_bold))
        for text in more:
            found.append(_line(pieces, page))
            pieces = [Line(text, page, chunk.x, chunk.y, chunk.size, chunk.is_bold)]
    return [*found, _line(pieces, page)]


def _line(pieces: Sequence[Line], page: int) -> Line:
    text = " ".join("".join(piece.text for piece in pieces).split()).translate(_LIGATURES)
    shown = [piece for piece in pieces if piece.text.strip()]
    if not shown:
        return Line("", page)
    longest = max(shown, key=lambda piece: len(piece.text.strip()))
    text = _OWN_BULLET.sub("•", text)
    return Line(text, page, shown[0].x, longest.y, longest.size, all(piece.is_bold for piece in shown))


def _pattern(text: str) -> str:
    """Return a line with its numbers made alike, as running heads count pages."""
    return re.sub(r"\d+", "0", text)


def _running(lines: Sequence[Line]) -> set[Line]:
    """Return the lines that stand at the same edge of at least two pages, and of a third of them."""
    by_page: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.text and line.size:
            by_page[line.page].append(line)
    places: defaultdict[str, list[Line]] = defaultdict(list)
    for found in by_page.values():
        ordered = sorted(found, key=lambda line: line.y)
        for line in {*ordered[:_EDGE], *ordered[-_EDGE:]}:
            places[_pattern(line.text)].append(line)
    heads: set[Line] = set()
    for same in places.values():
        alike = [line for line in same if any(_is_again(line, other) for other in same)]
        if len({line.page for line in alike}) >= max(2, len(by_page) / 3):
            heads |= set(alike)
    return heads


def _is_again(line: Line, other: Line) -> bool:
    return line.page != other.page and abs(line.y - other.y) <= _SAME_PLACE


def _notes(lines: Sequence[Line]) -> dict[Line, None]:
    """Return the lines that are smaller than the text and stand below all of it that is in their column."""
    usual = text_size(lines)
    lowest: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.text and line.size >= _SMALLER * usual:
            lowest[line.page].append(line)
    return dict.fromkeys(
        line
        for line in lines
        if line.text
        and 0 < line.size < _SMALLER * usual
        and lowest[line.page]
        and all(other.y > line.y for other in lowest[line.page] if abs(other.x - line.x) < _COLUMN)
    )
