"""Which letters of a statement are underlined where it is shown on one line: the words that only it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.ui.plain import one_line

Stretch = tuple[int, int]
"""`[start, end)` in code points."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Underlined:
    """A text on one line, with stretches of it that are underlined."""

    text: str
    stretches: tuple[Stretch, ...] = ()


def underlined(text: str, stretches: Iterable[Stretch], *, at: int = 0, limit: int) -> Underlined:
    """Return a text as one line, underlined in stretches of the article in which it begins `at` a code point."""
    line, wanted = one_line(text, limit=limit), [(start - at, end - at) for start, end in stretches]
    found: list[Stretch] = []
    place = 0
    for word in _WORD.finditer(text) if wanted else ():
        for start, end in _within(wanted, word.start(), word.end()):
            found.append((place + start - word.start(), place + end - word.start()))
        place += word.end() - word.start() + 1
    return Underlined(line, tuple((start, min(end, len(line))) for start, end in _joined(found) if start < len(line)))


def _within(wanted: Iterable[Stretch], start: int, end: int) -> Iterable[Stretch]:
    cut = ((max(one, start), min(other, end)) for one, other in wanted)
    return (stretch for stretch in cut if stretch[0] < stretch[1])


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return stretches with only a blank between them as one."""
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
