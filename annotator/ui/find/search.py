"""Looking for words or a regular expression in one article, line by line, a little at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

from annotator.model.annotation import Extent
from annotator.model.document import Side

MOST = 10_000
"""Hits of one article that are looked for; nobody steps through more."""

_PATIENCE = 0.1
"""Seconds an expression may take over one line; a good one takes some millionths."""


class BadPattern(ValueError):
    """A regular expression that is none."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    words: str
    is_pattern: bool = False
    """The words are a regular expression; `^` and `$` are the ends of a line."""
    minds_case: bool = False


class Search:
    """The hits in one text, found in slices so that nothing waits for them; a hit lies within one line."""

    def __init__(self, query: Query, side: Side, text: str) -> None:
        # Imported here because nobody finds anything before the first page is painted (40 ms).
        import regex

        flags = 0 if query.minds_case else regex.IGNORECASE | regex.FULLCASE  # "Strasse" is "Straße", too
        try:
            self._pattern = regex.compile(query.words if query.is_pattern else regex.escape(query.words), flags)
        except (regex.error, OverflowError, RecursionError) as error:
            raise BadPattern(str(error)) from error
        self._side, self._text = side, text
        self._found = self._walk()
        self.count = 0
        self.is_done = not query.words
        self.is_too_slow = False
        """It was given up: the expression would take for ever."""

    def go_on(self, seconds: float) -> list[Extent]:
        """Return further hits, of about so many seconds of work."""
        until, hits = monotonic() + seconds, []
        if self.is_done:
            return []
        for hit in self._found:
            if hit:
                hits.append(hit)
                self.count += 1
            if self.count >= MOST:
                break
            if monotonic() > until:
                return hits
        self.is_done = True
        return hits

    def _walk(self) -> Iterator[Extent | None]:
        """Return hits, and None after each line, so that one may stop there."""
        start = 0
        while start < len(self._text) and not self.is_too_slow:
            end = self._text.find("\n", start)
            end = len(self._text) if end < 0 else end
            for first, last in self._in_line(self._text[start:end]):
                yield Extent(self._side, start + first, start + last)
            yield None
            start = end + 1

    def _in_line(self, line: str) -> list[tuple[int, int]]:
        for _ in range(2):  # a machine that sleeps in between must not look like a bad expression
            try:
                found = [match.span() for match in self._pattern.finditer(line, timeout=_PATIENCE)]
            except TimeoutError:
                continue
            return [(first, last) for first, last in found if first < last]
        self.is_too_slow = True
        return []
