"""What quotes tell of the text they were taken from: a quote, what stood around it, and the quotes next to it.

The text itself is gone. Quotes that overlap or touch, with their prefixes and suffixes, are joined to stretches of it,
so that a quote without a prefix still has surroundings where another one lies beside or around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from annotator.review.bare_words import bare, bare_runs, is_bare, is_joined

WINDOW = 32
"""Letters of the surroundings that are compared on each side."""

_ENOUGH = 16
"""Letters of whole words on each side by which a quote is looked up together with its surroundings."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A quote to be found again: `[start, end)` in code points where it stood in the old text."""

    id: object
    start: int
    end: int
    quote: str
    prefix: str = ""
    """What stood before it, any length."""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Bare words around a quote in the old text, as far as they are known."""

    before: str
    """Up to WINDOW letters."""
    after: str
    words_before: str
    """Whole words only, those that reach _ENOUGH letters."""
    words_after: str
    starts_inside: bool | None
    """Whether the quote began in the middle of a word; None where that is not known."""
    ends_inside: bool | None


def surroundings(sought: Sequence[Sought]) -> list[Surroundings]:
    """Return what is known around each of the quotes of one text."""
    pieces = [(each.start - len(each.prefix), each.prefix + each.quote + each.suffix) for each in sought]
    stretches: list[tuple[int, StringIO]] = []
    of_piece = [0] * len(pieces)
    end = 0
    for number in sorted(range(len(pieces)), key=lambda number: pieces[number][0]):
        start, piece = pieces[number]
        if not stretches or start > end or not _joins(*stretches[-1], start, piece):
            stretches.append((start, StringIO(piece, newline="")))
            end = start + len(piece)
        end = max(end, start + len(piece))
        of_piece[number] = len(stretches) - 1
    joined = [(start, stretch.getvalue()) for start, stretch in stretches]
    return [_around(each, *joined[of_piece[number]]) for number, each in enumerate(sought)]


def _joins(begin: int, stretch: StringIO, start: int, piece: str) -> bool:
    """Add a piece to a stretch where what they share is the same; tell whether it was."""
    stretch.seek(start - begin)
    shared = stretch.read(len(piece))
    if not piece.startswith(shared):
        return False
    stretch.write(piece[len(shared) :])  # Reading has come to the stretch's end, or nothing is left to write.
    return True


def _around(each: Sought, begin: int, stretch: str) -> Surroundings:
    first = each.start - begin
    last = first + len(each.quote)
    # Three characters of text for one letter leave room for runs of dots and blanks.
    before, after = stretch[max(0, first - 3 * WINDOW) : first], stretch[last : last + 3 * WINDOW]
    quote = each.quote or " "
    runs_before = [match.group() for match in bare_runs(before).finditer(before)]
    runs_after = [match.group() for match in bare_runs(after).finditer(after)]
    if is_bare(before[:1] or " ") and (begin > 0 or len(before) < first):
        del runs_before[0]  # It may have begun earlier.
    if is_bare(after[-1:] or " "):
        del runs_after[-1]  # It may have gone on.
    return Surroundings(
        before=bare(before)[-WINDOW:],
        after=bare(after)[:WINDOW],
        words_before=_enough(runs_before[::-1], forwards=False),
        words_after=_enough(runs_after, forwards=True),
        starts_inside=is_joined(before[-1], quote[0]) if before else None,
        ends_inside=is_joined(quote[-1], after[0]) if after else None,
    )


def _enough(runs: Sequence[str], *, forwards: bool) -> str:
    taken = ""
    for run in runs:
        if len(taken) >= _ENOUGH:
            break
        taken = taken + run if forwards else run + taken
    return taken
