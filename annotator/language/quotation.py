"""Quotation marks in pairs: by convention and nesting, not by counting.

A stack of open marks is kept; what a mark does follows from its glyph and from what stands on either side of it.
Marks may run over paragraphs (each of which may repeat the opening mark) or stay open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CLOSERS = {
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "„": '“”"',
    "“": "”",
    "”": "”",
    "‚": "‘’'",
    "‘": "’",
    '"': '"',
    "'": "'",
    "‟": "”",
    "``": "''",
    ",,": "''“”\"",
}
"""Opening mark → marks that close it."""

_CLOSING_ONLY = frozenset("''")
_SINGLE = frozenset("‚‘'›‹")
_BLANKS = frozenset(" \u00a0\u202f")
_MARK = re.compile(r"``|''|,,(?=[^\W\d_])|[«»‹›„“”‚‘’\"'‟]|\n\s*")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{<–—-/=…:;,") | frozenset("«»‹›„“”‚‘\"'")
_AFTER_CLOSING = frozenset(" \t\n\u00a0)]}>–—-/.,;:!?…&*|") | frozenset("«»‹›“”‘’\"'")

_SPACED = 1_000
"""Code points within which a guillemet that is set apart by a blank must be closed."""
_SPREAD = 3_000
"""Code points a quote may run on beyond its paragraph before it counts as left open."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks: `[start, end)` without the marks, blanks trimmed by the caller."""

    start: int
    end: int
    outer_start: int
    """Where the opening mark stands."""
    outer_end: int
    """Where the closing mark ends."""
    depth: int
    """0 for the outermost."""
    closed: bool


@dataclass(slots=True)
class _Open:
    glyph: str
    start: int
    end: int


def quotations(text: str) -> list[Quotation]:
    """Return all stretches between quotation marks, sorted by start, then by descending end."""
    found = _Pairing(text).run()
    found.sort(key=lambda quotation: (quotation.outer_start, -quotation.outer_end))
    return found


class _Pairing:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stack: list[_Open] = []
        self._found: list[Quotation] = []
        self._no_closer: dict[str, int] = {}
        """Closing marks → the place up to which none was found, so that no stretch is searched twice."""

    def run(self) -> list[Quotation]:
        for match in _MARK.finditer(self._text):
            glyph = match.group()
            if glyph[0] == "\n":
                self._end_paragraph(match.start(), match.end())
            elif not _is_apostrophe(self._text, match):
                self._take(glyph, match.start(), match.end())
        self._end_paragraph(len(self._text), len(self._text))
        return self._found

    def _take(self, glyph: str, start: int, end: int) -> None:
        opens, closes = self._can_open(start, end), self._can_close(start, end)
        place = self._opener_for(glyph)
        loose = place is not None and self._closes_loosely(self._stack[place], start, end)
        if place is not None and (closes or loose or not (opens or glyph in "‘’'")):
            self._close(place, start, end)
            return
        if glyph in CLOSERS and opens and self._is_opening(glyph, start, end):
            if self._stack and self._stack[-1].glyph == glyph and self._is_paragraph_start(start):
                return  # The mark is repeated at the start of each paragraph of a long quote.
            self._stack.append(_Open(glyph, start, end))

    def _closes_loosely(self, opened: _Open, start: int, end: int) -> bool:
        """Tell whether a mark closes though a blank stands before it: `„Texte “`, `« Texte »`."""
        after = self._text[end : end + 1]
        if opened.glyph == "«" and self._text[opened.end : opened.end + 1] in _BLANKS:
            return self._text[start - 1] in _BLANKS and (not after or after in _AFTER_CLOSING)
        return opened.glyph in "„‚" and not after.strip()

    def _is_opening(self, glyph: str, start: int, end: int) -> bool:
        if glyph in "'‘›‹":
            closers = CLOSERS[glyph]
            line_end = self._text.find("\n", end)
            return self._closes_later(closers, end, len(self._text) if line_end < 0 else line_end)
        return True

    def _closes_later(self, closers: str, start: int, end: int) -> bool:
        """Tell whether a mark that may close stands in `text[start:end]`, within 500 code points."""
        end = min(end, start + 500)
        start = max(start, self._no_closer.get(closers, 0))
        for place in range(start, end):
            if self._text[place] in closers and self._can_close(place, place + 1):
                return True
        self._no_closer[closers] = max(start, end)
        return False

    def _opener_for(self, glyph: str) -> int | None:
        """Return the place in the stack of the innermost mark that this one closes."""
        for place in range(len(self._stack) - 1, max(-1, len(self._stack) - 6), -1):
            if glyph in CLOSERS[self._stack[place].glyph]:
                return place
            if glyph in _SINGLE and self._stack[place].glyph not in _SINGLE:
                return None
        return None

    def _close(self, place: int, start: int, end: int) -> None:
        opened = self._stack[place]
        del self._stack[place:]
        self._add(opened, start, end, closed=True)

    def _add(self, opened: _Open, start: int, end: int, *, closed: bool) -> None:
        if start > opened.end:
            self._found.append(Quotation(opened.end, start, opened.start, end, len(self._stack), closed))

    def _end_paragraph(self, end: int, next_start: int) -> None:
        """Drop or end what is open at the end of a line, unless it goes on in the next one."""
        while self._stack and not self._goes_on(self._stack[0], next_start):
            opened = self._stack[0]
            self._stack.clear()
            if opened.glyph in "„«»“":
                stop = self._before_next(opened, end)
                self._add(opened, stop, stop, closed=False)

    def _before_next(self, opened: _Open, end: int) -> int:
        """Return where a quote that was left open ends: with its sentence before the next one, else with the line."""
        inner: list[Quotation] = []
        for each in reversed(self._found):
            if each.outer_start < opened.end:
                break
            inner.append(each)
        alike = [each.outer_start for each in inner if self._text.startswith(opened.glyph, each.outer_start)]
        if not alike:
            return end
        stops = [self._text.rfind(sign, opened.end, min(alike)) for sign in ".!?…"]
        return max(stops) + 1 if max(stops) >= 0 else end

    def _goes_on(self, opened: _Open, start: int) -> bool:
        if start >= len(self._text) or opened.glyph in "\"'‘":
            return False
        if self._text.startswith(opened.glyph, start):
            return True
        closers, inner = CLOSERS[opened.glyph], 0
        for match in _MARK.finditer(self._text, start, min(len(self._text), start + _SPREAD)):
            glyph = match.group()
            if glyph in closers and self._closes_there(opened, match):
                if not inner:
                    return True
                inner -= 1
            elif glyph == opened.glyph and self._can_open(match.start(), match.end()):
                if self._is_paragraph_start(match.start()):
                    return True
                inner += 1
        return False

    def _closes_there(self, opened: _Open, match: re.Match[str]) -> bool:
        start, end = match.span()
        return self._can_close(start, end) or self._closes_loosely(opened, start, end)

    def _is_paragraph_start(self, place: int) -> bool:
        return not self._text[max(0, place - 40) : place].rpartition("\n")[2].strip() and (
            place <= 40 or "\n" in self._text[place - 40 : place]
        )

    def _can_open(self, start: int, end: int) -> bool:
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        if self._text[start] in "„‚,":
            return bool(after)
        if self._text[start] == "«" and after in _BLANKS and after:  # `« Texte »`, set apart by blanks
            return (not before or before in " \t\n\u00a0\u202f([") and self._text.find("»", end, end + _SPACED) >= 0
        return (not before or before in _BEFORE_OPENING) and bool(after) and not after.isspace()

    def _can_close(self, start: int, end: int) -> bool:
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        return bool(before) and not before.isspace() and (not after or after in _AFTER_CLOSING)


def _is_apostrophe(text: str, match: re.Match[str]) -> bool:
    """Tell marks inside words (`geht's`, `O’Neill`) and before short years (`'68`)."""
    if match.group() not in "'’‘":
        return False
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before.isalnum() and after.isalnum():
        return True
    return after.isdigit() and not before.isalnum() and match.group() != "‘"
