"""A web page read: the text of the whole page, which of its lines are the article, and what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotator.language.page_bytes import markup
from annotator.language.page_evidence import OUTSIDE, core_of, headline, is_article
from annotator.language.page_lines import PageLine, Spot, page_lines
from annotator.language.page_votes import NO_VOTES, Votes, votes
from annotator.language.paragraphs import Paragraph, paragraphs
from annotator.language.regions import regions
from annotator.model.analysis import Layer, Mark

_MOST_ELEMENTS = 30_000
_MOST_TEXT = 1_500_000
"""Elements and characters up to which extractors are asked; an article's page has 500 to 5,000 elements, and their work
grows faster. Beyond, the page's lines tell."""
_DEEPEST = 200
"""How deep elements may nest for that; an article's page comes to 60, and browsers stop at 512."""

_BYLINE_LINES = 6
"""Lines between the headline and the text among which a byline is looked for."""

_CAPTION_WORDS = 5


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page holds."""

    text: str
    """All that can be read on the page, one line a block, canonical."""
    regions: tuple[Mark, ...]
    """One mark for each line that is not blank, in order."""
    title: str | None
    date: str | None
    """When it was published, as `YYYY-MM-DD`."""
    site: str | None
    """Who published it, as the page names itself."""


def read_page(original: bytes, *, encoding: str = "utf-8") -> Page:
    """Read the bytes of a web page; the same bytes always give the same.

    UTF-8 may be broken in places. A page without any text has the text "".
    """
    seen = look_at(original, encoding=encoding)
    labels = _labels(seen) if seen.votes.kept else list(seen.as_text)
    marks = (Mark(line.start, line.end, Layer.REGION, label) for line, label in zip(seen.lines, labels, strict=True))
    title = _titled(seen.lines, labels) or seen.votes.title
    return Page(seen.text, tuple(marks), title, seen.votes.date, seen.votes.site)


@dataclass(frozen=True, slots=True)
class Seen:
    """A page before its lines are told apart: the lines by structure and by look, and who says what of them."""

    text: str
    lines: Sequence[PageLine]
    looks: Sequence[Paragraph]
    votes: Votes
    as_text: Sequence[str]
    """What the lines would be in a plain text."""


def look_at(original: bytes, *, encoding: str = "utf-8") -> Seen:
    """Gather all that is known of a page's lines."""
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    # No network and no entities beyond HTML's own; broken markup is read as far as it goes.
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = document_fromstring(markup(original, encoding=encoding).encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        return Seen("", (), (), NO_VOTES, ())
    text, lines = page_lines(root)
    is_small = len(text) <= _MOST_TEXT and sum(1 for _ in root.iter()) <= _MOST_ELEMENTS and _depth(root) <= _DEEPEST
    as_text = [str(mark.label) for mark in regions(text)]
    return Seen(text, lines, paragraphs(text), votes(root, lines) if is_small else NO_VOTES, as_text)


def _depth(root: Any) -> int:
    from lxml import etree

    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _titled(lines: Sequence[PageLine], labels: Sequence[str]) -> str | None:
    return next((line.text for line, label in zip(lines, labels, strict=True) if label == "title"), None)


def _labels(seen: Seen) -> list[str]:
    lines, looks = seen.lines, seen.looks
    kept = is_article(lines, looks, votes=seen.votes, as_text=seen.as_text)
    core = core_of(kept, lines, looks)
    if not core:
        return list(seen.as_text)
    title = headline(lines, looks, core)
    labels = [
        _inside(lines, looks, place, core) if keeps else _beside(lines[place], looks[place], place, core)
        for place, keeps in enumerate(kept)
    ]
    for place, line in enumerate(lines[: core.start]):
        if place == title or (seen.votes.title and line.text == seen.votes.title and not line.spot & OUTSIDE):
            labels[place] = "title"
    return labels


def _inside(lines: Sequence[PageLine], looks: Sequence[Paragraph], place: int, core: range) -> str:
    """Label a line of the article."""
    line, look = lines[place], looks[place]
    if line.spot & (Spot.FIGURE | Spot.CAPTION) or (look.is_caption and look.words < 30):
        return "caption"
    if look.is_byline or (line.spot & Spot.BYLINE and not look.ends_sentence and look.words <= 12):
        return "byline"
    if line.spot & Spot.TITLE and place < core.start:
        return "title"
    if line.spot & (Spot.TITLE | Spot.SUBTITLE) and look.words <= 25:
        return "subheading"
    if line.spot & Spot.LEAD and look.words >= 12 and place - core.start <= 1:
        return "lead"
    return "body"


def _beside(line: PageLine, look: Paragraph, place: int, core: range) -> str:
    """Label a line that is no text of the article, but may belong to it."""
    if line.spot & OUTSIDE:
        return "furniture"
    is_within = core.start <= place < core.stop
    if is_within and line.spot & (Spot.FIGURE | Spot.CAPTION) and (look.is_caption or look.words >= _CAPTION_WORDS):
        return "caption"
    if look.is_byline and 0 < core.start - place <= _BYLINE_LINES:
        return "byline"
    return "furniture"
