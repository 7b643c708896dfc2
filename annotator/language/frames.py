"""The sentence a quote stands in, as words, with every quote of it shrunk to one sign."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.language.clauses import Token, tokens
from annotator.language.quotation import Quotation
from annotator.language.sentences import sentences

QUOTE = "\x00"
"""What stands for a whole quote among the words of a sentence."""

_WINDOW = AHEAD = 450
"""Code points before and after a quote that are looked at."""
_NEAR = 8
"""Quotes before and after a quote that are looked at."""
_GAP = 20
"""Blanks between two sentences that are looked over."""
_LONGEST = 80
"""Words of a sentence that are looked at on either side."""

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around a quote within its sentence."""

    before: Sequence[Token]
    after: Sequence[Token]
    start: int
    """Where the sentence begins."""


class Frames:
    """The sentences of a text around its quotes."""

    def __init__(self, text: str, quotations: Iterable[Quotation] = ()) -> None:
        self._text = text
        self._starts: list[int] = []
        self._ends: list[int] = []
        for quotation in quotations:
            self.add(quotation)

    def add(self, quotation: Quotation) -> None:
        """Take note of the next quote of the text; those up to AHEAD behind a place must be known to look around it."""
        self._starts.append(quotation.outer_start)
        self._ends.append(quotation.outer_end)

    def breaks_off(self, quote: Token) -> bool:
        """Tell whether the last sign inside a quote's marks lets its sentence go on: a comma, `?` or `!`."""
        return self._text[max(quote.end - 2, 0) : quote.end - 1] in (",", "?", "!")

    def around(self, start: int, end: int) -> Frame:
        """Return the frame of what stands at `[start, end)`, marks included: a quote, or part of a sentence."""
        first, last = self._line(start, end)
        blanked = self._blanked(first, last)
        begin, finish = first, last
        for unit_start, unit_end in sentences(blanked):
            if unit_end + first > start:
                begin = first + unit_start
                finish = _finish(blanked, unit_end, end - first) + first
                break
        before = self.words(begin, start)[-_LONGEST:]
        return Frame(before, self.words(end, max(end, finish))[:_LONGEST], begin)

    def previous(self, place: int, *, over_lines: bool = False) -> Frame | None:
        """Return the sentence that ends before a place, in the same paragraph; its words are all `before`.

        `over_lines` looks at the paragraph before as well.
        """
        end = place
        while end > max(0, place - _GAP) and (
            self._text[end - 1] == " " or (over_lines and self._text[end - 1] == "\n")
        ):
            end -= 1
        if end == 0 or self._text[end - 1].isspace():
            return None
        first, _ = self._line(end, end)
        blanked = self._blanked(first, end)
        begin = first
        for unit_start, _ in sentences(blanked):
            begin = first + unit_start
        return Frame(self.words(begin, end)[-_LONGEST:], (), begin)

    def _line(self, start: int, end: int) -> Extent:
        """Return the part of the paragraph around a place that is looked at; line ends inside quotes do not count."""
        text = self._text
        first = max(0, start - _WINDOW)
        last = min(len(text), end + _WINDOW)
        before, behind = bisect_left(self._ends, start) - _NEAR, bisect_left(self._starts, end) + _NEAR
        first = max(first, self._starts[before]) if before >= 0 else first
        last = min(last, self._ends[behind]) if behind < len(self._ends) else last
        begin = start
        while (line_end := text.rfind("\n", first, begin)) >= 0:
            if (inside := self._quote_at(line_end)) is None:
                first = line_end + 1
                break
            begin = inside[0]
            if begin <= first:
                break
        line_end = text.find("\n", end, last)
        return min(first, start), last if line_end < 0 else line_end

    def _quote_at(self, place: int) -> Extent | None:
        at = bisect_right(self._starts, place) - 1
        return (self._starts[at], self._ends[at]) if at >= 0 and self._ends[at] > place else None

    def _blanked(self, first: int, last: int) -> str:
        """Return a stretch of the text with blanks for what quotes hold, but for their last sign and mark."""
        text, pieces, place = self._text, [], first
        for start, quote_end in self._quotes_in(first, last):
            end = min(quote_end, last)
            pieces.append(text[place : max(place, start)])
            kept = text[max(end - 2, start + 1) : end]
            shown = "„X"[: max(end - max(start, place) - len(kept), 0)]
            pieces.append(shown.ljust(end - max(start, place) - len(kept)) + kept)
            place = max(place, end)
        pieces.append(text[place:last])
        return "".join(pieces)

    def _quotes_in(self, first: int, last: int) -> list[Extent]:
        low, high = bisect_right(self._ends, first), bisect_left(self._starts, last)
        return [(max(self._starts[at], first), self._ends[at]) for at in range(low, high)]

    def words(self, start: int, end: int) -> list[Token]:
        """Return the words of a stretch; each quote in it is one token QUOTE."""
        found: list[Token] = []
        place = start
        low, high = bisect_right(self._ends, start), bisect_left(self._starts, end)
        for at in range(low, high):
            first, last = self._starts[at], self._ends[at]
            if first >= place:
                found += tokens(self._text, place, first)
                found.append(Token(first, last, QUOTE, QUOTE))
            place = max(place, last)
        if place < end:
            found += tokens(self._text, place, end)
        return found


def _finish(blanked: str, unit_end: int, quote_end: int) -> int:
    """Return where the sentence of a quote ends: where it was found to, or with the quote."""
    if unit_end >= quote_end:
        return unit_end
    return next((end for _, end in sentences(blanked, quote_end - 1) if end >= quote_end), len(blanked))
