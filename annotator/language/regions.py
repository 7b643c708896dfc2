"""Which lines of a plain text are the article, and which are page furniture around it.

Every line gets features of its look and its words; the article is the stretch of lines with the greatest sum of
evidence; what stands before it may be its title, lead, byline or caption, and all else is furniture.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.language import page_words
from annotator.language.paragraphs import Paragraph, paragraphs
from annotator.model.analysis import Layer, Mark

_MOST_WORDS = 60
"""A paragraph counts for so many words at most, so that no single long one outweighs an article."""

_SHORT_LINE = 5
"""What a line that is no running text costs, in words of running text."""

_PAGE_LINE = 25
"""What a line of a page's machinery costs."""

_HEADLINE = range(15, 220)
"""Characters a headline has."""


def regions(text: str) -> list[Mark]:
    """Return one mark for each line that is not blank, in order, labelled with the region it belongs to."""
    lines = paragraphs(text)
    labels = _labels(lines)
    return [Mark(line.start, line.end, Layer.REGION, label) for line, label in zip(lines, labels, strict=True)]


def _labels(lines: Sequence[Paragraph]) -> list[str]:
    core = _article(lines)
    if not core:
        return ["body"] * len(lines)
    labels = ["furniture"] * len(lines)
    for place in core:
        labels[place] = _inside(lines, place, core)
    _head(lines, core.start, labels)
    _tail(lines, core.stop, labels)
    return labels


def _article(lines: Sequence[Paragraph]) -> range:
    """Return the stretch of lines with the greatest sum of evidence for running text; empty where there is none."""
    best, best_sum = range(0), 0.0
    start, total = 0, 0.0
    for place, line in enumerate(lines):
        if line.ends_article and best_sum > 2 * _MOST_WORDS:
            break
        if total <= 0:
            start, total = place, 0.0
        total += _evidence(lines, place)
        if total > best_sum:
            best, best_sum = range(start, place + 1), total
    return range(best.start + _headlines(lines, best), best.stop - _boxes(lines, best))


def _boxes(lines: Sequence[Paragraph], core: range) -> int:
    """Count the lines at the end that speak to the reader, if one of them asks for money: a donation box."""
    count, asks = 0, False
    while count < len(core) - 1 and (line := lines[core.stop - 1 - count]).addresses_reader:
        count += 1
        asks = asks or bool(page_words.APPEAL.search(line.text))
    return count if asks else 0


def _headlines(lines: Sequence[Paragraph], core: range) -> int:
    """Count the lines at the beginning that end like a sentence but stand there as headlines do."""
    count = 0
    for place in core[:-1]:
        line, following = lines[place], lines[place + 1]
        if line.words > 16 or line.text[-1] in ".:" or following.words < 2 * line.words or place - core.start > 1:
            break
        count += 1
    return count


def _evidence(lines: Sequence[Paragraph], place: int) -> float:
    """Return how much a line speaks for the article: words for running text, a cost for what is not."""
    line = lines[place]
    if line.is_page or line.ends_article:
        return -_PAGE_LINE
    if line.is_prose and not line.is_caption:
        return min(line.words, _MOST_WORDS)
    if line.ends_sentence and line.words > 2 and not line.is_caption:
        return line.words / 2
    if line.is_cut_off:
        return -2 * _SHORT_LINE
    if place + 1 < len(lines) and lines[place + 1].is_prose and line.gap:
        return -1.0
    return -_SHORT_LINE


def _inside(lines: Sequence[Paragraph], place: int, core: range) -> str:
    line = lines[place]
    if line.is_page or line.ends_article:
        return "furniture"
    if line.is_caption:
        return "caption"
    if line.is_prose or line.ends_sentence:
        return "subheading" if _is_heading(lines, place, core) else "body"
    if line.is_byline:
        return "byline"
    if _is_heading(lines, place, core):
        return "subheading"
    return "furniture" if line.is_cut_off and line.words < 30 else "body"


def _is_heading(lines: Sequence[Paragraph], place: int, core: range) -> bool:
    """Tell a short line before running text, without a full stop, set apart or followed by more than it holds."""
    line = lines[place]
    if line.words > 14 or not line.words or line.text[-1] in ".,;:" or place + 1 >= core.stop or place == core.start:
        return False
    following = lines[place + 1]
    return following.words > 2 * line.words and (following.is_prose or following.ends_sentence) and _starts_large(line)


def _starts_large(line: Paragraph) -> bool:
    first = line.text.lstrip("\"'„“«»‚‘(0123456789.) ")[:1]
    return bool(first) and not first.islower()


def _head(lines: Sequence[Paragraph], core_start: int, labels: list[str]) -> None:
    """Label what stands before the running text: title, byline, caption, lead."""
    title = _title(lines, core_start)
    for place in range(core_start):
        line = lines[place]
        if line.is_page or line.ends_article or page_words.CATEGORY.match(line.text):
            continue
        if title is not None and line.text == lines[title].text:
            labels[place] = "title"
        elif line.is_caption:
            labels[place] = "caption"
        elif line.is_prose and core_start - place <= 8:
            labels[place] = "lead"
        elif title is not None and place > title:
            labels[place] = _between(line, core_start - place)
        elif line.is_byline and core_start - place <= 4:
            labels[place] = "byline"


def _between(line: Paragraph, distance: int) -> str:
    """Label a line between title and running text."""
    if line.is_byline or (line.is_name and distance <= 4):
        return "byline"
    if line.words >= 12 and not line.is_cut_off:
        return "lead"
    if distance == 1 and line.words >= 4 and not line.ends_article and _starts_large(line):
        return "lead"
    return "furniture"


def _title(lines: Sequence[Paragraph], core_start: int) -> int | None:
    """Return the place of the headline before the running text: the likeliest by length, place and repetition."""
    best, best_score = None, 0.0
    texts = [line.text for line in lines[:core_start]]
    for place in range(max(0, core_start - 40), core_start):
        line = lines[place]
        if line.is_page or line.is_byline or line.is_caption or line.is_cut_off:
            continue
        is_long = len(line.text) in _HEADLINE and line.words >= 3
        if not is_long and not _is_short_title(lines, place, core_start):
            continue
        if page_words.CATEGORY.match(line.text) or line.text[-1] in ".,;:|>":
            continue
        score = min(line.words, 12) + 3 * line.gap - 0.3 * (core_start - place) + 4 * (texts.count(line.text) > 1)
        if score > best_score:
            best, best_score = place, score
    return texts.index(texts[best]) if best is not None else None


def _is_short_title(lines: Sequence[Paragraph], place: int, core_start: int) -> bool:
    """Tell whether two words are set apart right before the running text, as the headline of a short notice is."""
    line = lines[place]
    return line.words == 2 and line.gap and place + 1 == core_start and lines[core_start].gap


def _tail(lines: Sequence[Paragraph], core_stop: int, labels: list[str]) -> None:
    """Label an author's name right after the running text."""
    for place in range(core_stop, min(core_stop + 2, len(lines))):
        if lines[place].ends_article:
            return
        if lines[place].is_name or lines[place].is_byline:
            labels[place] = "byline"
