"""A report to read and to print: both articles side by side with their links in colour, and a list of the links.

No script, nothing from elsewhere: the page's own policy allows its one style sheet, by its hash, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import BinaryIO

from annotator.exchange.peers.html_article import article, hovers
from annotator.exchange.peers.html_lists import lists, said
from annotator.exchange.peers.html_style import style
from annotator.exchange.peers.html_words import Words, words_of
from annotator.exchange.record import Record
from annotator.model.annotation import AnnotationSet, Link
from annotator.model.document import Pair, Side

__all__ = ["said", "write"]

_IN_MEMORY = 256 * 1024


@dataclass(slots=True)
class _Page:
    """What is known of the whole only when all chapters are written."""

    colors: dict[str, None] = field(default_factory=dict)
    chapters: list[str] = field(default_factory=list)
    """Markup of their lines in the contents."""
    most_links: int = 0
    """Of one chapter."""


def write(records: Iterable[Record], stream: BinaryIO, *, language: str = "en") -> dict[str, bytes]:
    """Write one page with a chapter a set, in the language of its reader."""
    words, page = words_of(language), _Page()
    pairs: dict[str, int] = {}
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as body:
        for number, record in enumerate(records, start=1):
            aset = record.aset
            page.colors |= dict.fromkeys(kind.color.lower() for kind in aset.tagset)
            page.most_links = max(page.most_links, len(aset.links))
            title = _title(aset.pair, pairs.setdefault(aset.pair.id, len(pairs) + 1), words)
            page.chapters.append(_line(f"p{number}", title, aset, words))
            for piece in _chapter(f"p{number}", title, record, words):
                body.write(piece.encode("utf-8", "replace"))
        sheet = style(page.colors) + "".join(hovers(page.most_links))
        stream.write(_head(sheet, page.chapters, words).encode("utf-8", "replace"))
        body.seek(0)
        shutil.copyfileobj(body, stream)
    stream.write(b"</main>\n</body>\n</html>\n")
    return {}


def _head(sheet: str, chapters: list[str], words: Words) -> str:
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    contents = f'<nav aria-label="{words.contents}"><ol>\n{"".join(chapters)}</ol></nav>\n' if len(chapters) > 1 else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{words.page}</title>\n<style>{sheet}</style>\n</head>\n<body>\n"
        f'<header class="page"><h1>{words.page}</h1>\n<p>{words.hint}</p></header>\n{contents}<main>\n'
    )


def _title(pair: Pair, number: int, words: Words) -> str:
    """Return what a chapter is called: the pair's own title, or its number where that is one of an article's."""
    is_own = pair.title and pair.title not in (pair.left.title, pair.right.title)
    return pair.title if is_own else words.pair.format(number=number)


def _line(name: str, title: str, aset: AnnotationSet, words: Words) -> str:
    """Return a chapter's line in the contents."""
    titles = " – ".join(filter(None, (aset.pair.left.title, aset.pair.right.title)))
    told = " · ".join((aset.annotator, words.counted_links(len(aset.links))))
    link = f'<a href="#{name}" dir="auto">{escape(titles or title)}</a>'
    return f'<li>{link} <span dir="auto">{escape(told)}</span></li>\n'


def _chapter(name: str, title: str, record: Record, words: Words) -> Iterator[str]:
    aset = record.aset
    numbers = {link.id: number for number, link in enumerate(_in_reading_order(aset), start=1)}
    yield f'<section class="chapter" id="{name}" aria-labelledby="{name}-title">\n<header class="chapter">'
    yield f'<h2 id="{name}-title" dir="auto">{escape(title)}</h2>\n'
    yield f'<p class="about" dir="auto">{_about(aset, words)}</p>\n'
    yield _legend(aset, words)
    yield '</header>\n<div class="pair">\n'
    for side in Side:
        yield from article(name, record, side, numbers, words)
    yield "</div>\n"
    yield from lists(name, aset, numbers, words)
    yield "</section>\n"


def _in_reading_order(aset: AnnotationSet) -> list[Link]:
    """Return the links as the left article has them, behind them what stands in one article only."""
    starts = {span.id: span.start for span in aset.spans}

    def place(link: Link) -> tuple[bool, bool, int]:
        return link.is_no_counterpart, not link.left, min(starts[name] for name in link.left or link.right)

    return sorted(aset.links, key=place)


def _about(aset: AnnotationSet, words: Words) -> str:
    parts = (
        words.annotated.format(name=aset.annotator),
        words.states[aset.pair.state],
        words.changed.format(day=words.day(aset.modified)),
        words.counted_links(len(aset.links)),
    )
    return " · ".join(escape(part) for part in parts)


def _legend(aset: AnnotationSet, words: Words) -> str:
    used = {link.type for link in aset.links if not link.is_no_counterpart}
    types = [kind for kind in aset.tagset if kind.name in used]
    shown = [
        f'<li class="c{kind.color.lower().removeprefix("#")}" dir="auto"><i></i>{escape(words.type(kind))}</li>'
        for kind in types
    ]
    if any(link.is_no_counterpart for link in aset.links):
        shown.append(f'<li class="alone"><i></i>{words.alone_type}</li>')
    return f'<ul class="legend" aria-label="{words.legend}">{"".join(shown)}</ul>\n' if shown else ""
