"""What extractors of main text would keep of a web page, told for each of its lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.language.page_lines import PageLine

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_TELLING = 30
"""Letters from which a line is found in an extract by itself; shorter ones only between two such lines."""

_REACH = 600
"""Letters of an extract within which a short line is looked for."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Answers, one a line, to whether it is part of the main text; and what the page says of itself."""

    kept: tuple[bool, ...]
    """By trafilatura: structure, names of elements, density of links."""
    prose: tuple[bool, ...]
    """By jusText: common words and links, a paragraph and its neighbours."""
    title: str | None
    date: str | None
    """`YYYY-MM-DD`."""
    site: str | None


NO_VOTES = Votes((), (), None, None, None)
"""Where nobody was asked."""


def votes(root: HtmlElement, lines: Sequence[PageLine]) -> Votes:
    """Ask the extractors about a parsed page and its lines; the page is left as it is."""
    from copy import deepcopy

    import trafilatura

    letters = ["".join(filter(str.isalnum, line.text)) for line in lines]
    found = trafilatura.bare_extraction(deepcopy(root), include_comments=False, with_metadata=True)
    document = found if isinstance(found, trafilatura.settings.Document) else trafilatura.settings.Document()
    return Votes(
        kept=_aligned(letters, document.text or ""),
        prose=_aligned(letters, _prose(root)),
        title=document.title or None,
        date=document.date or None,
        site=document.sitename or None,
    )


def _prose(root: HtmlElement) -> str:
    import justext  # type: ignore[import-untyped]
    from lxml import etree  # type: ignore[import-untyped]

    try:
        paragraphs = justext.justext(etree.tostring(root, encoding="unicode", method="html"), _stop_words())
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    """Return the commonest German and English words; few of one language are in texts of the other."""
    import justext

    return frozenset(justext.get_stoplist("German") | justext.get_stoplist("English"))


def _aligned(lines: Sequence[str], extract: str) -> tuple[bool, ...]:
    """Tell which lines, given as their letters, an extract holds, in its order.

    The same words may stand in a menu and in the article, so that long lines fix the order, and short ones count only
    where they lie between the right two.
    """
    whole = "".join(filter(str.isalnum, extract))
    chain = _in_order(lines, whole)
    kept = [False] * len(lines)
    for line, _ in chain:
        kept[line] = True
    if not chain:
        return tuple(kept)
    borders = [*chain, (len(lines), len(whole))]
    _keep_before(lines, whole, kept, chain[0])
    for (line, place), (next_line, next_place) in pairwise(borders):
        reached = place + len(lines[line])
        for short in range(line + 1, next_line):
            size = len(lines[short])
            at = whole.find(lines[short], reached, min(next_place, reached + _REACH)) if 0 < size < _TELLING else -1
            if at >= 0:
                kept[short], reached = True, at + size
    return tuple(kept)


def _keep_before(lines: Sequence[str], whole: str, kept: list[bool], first: tuple[int, int]) -> None:
    """Mark the short lines before the first long one, from it backwards."""
    reached = first[1]
    for short in range(first[0] - 1, -1, -1):
        size = len(lines[short])
        at = whole.rfind(lines[short], max(0, reached - _REACH), reached) if 0 < size < _TELLING else -1
        if at >= 0:
            kept[short], reached = True, at


def _in_order(lines: Sequence[str], whole: str) -> list[tuple[int, int]]:
    """Return the long lines with their places in the extract, the longest row of them that is in order there."""
    places = [(line, whole.find(text)) for line, text in enumerate(lines) if len(text) >= _TELLING]
    ends: list[int] = []
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    tops: list[tuple[int, int]] = []
    for line, place in places:
        if place < 0:
            continue
        at = bisect_right(ends, place)
        before[line, place] = tops[at - 1] if at else None
        end = place + len(lines[line])
        if at == len(ends):
            ends.append(end)
            tops.append((line, place))
        elif end < ends[at]:
            ends[at], tops[at] = end, (line, place)
    chain: list[tuple[int, int]] = []
    top = tops[-1] if tops else None
    while top is not None:
        chain.append(top)
        top = before[top]
    return chain[::-1]
