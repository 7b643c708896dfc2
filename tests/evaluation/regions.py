"""Regions of German web pages: `ANNOTATOR_DATA=… python -m tests.evaluation.regions`.

Each page comes with segments that belong to its text (`with`) and that do not (`without`). A segment counts as kept
where the lines that are not furniture hold it, blanks evened out; P is the share of kept segments that belong to the
text, R the share of those that belong to it that are kept. A segment the page's text does not hold is not kept.

Twice: from the bytes of the page, and from a plain text that is made of it without any knowledge of what matters, one
line a block element. "article" counts title, lead, subheadings and body alone, without captions and bylines, which
the segments leave out as a rule. Half of the pages was read while the rules were made, the other only measured.
"""

from __future__ import annotations

import json
import random
import re
import tarfile
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from annotator.exchange.page_encoding import page_encoding
from annotator.language.page import read_page
from annotator.language.regions import regions
from annotator.model.analysis import Mark
from tests.evaluation.measure import Score, data

SKIPPED = {"script", "style", "noscript", "head", "template", "svg", "select", "iframe"}
INLINE = set("a b strong i em span u small sup sub font abbr cite code mark time".split())  # noqa: SIM905
ARTICLE = ("title", "lead", "subheading", "body")

Read = Callable[[bytes], tuple[str, Sequence[Mark]]]


@dataclass(frozen=True)
class PageRecord:
    """A page with its segments."""

    original: bytes
    segments: Mapping[str, Sequence[str]]


class Lines(HTMLParser):
    """Collects the text of a page, one line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SKIPPED:
            self._skipping += 1
        elif tag not in INLINE:
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        elif tag not in INLINE:
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.text += re.sub(r"\s+", " ", data)


def as_plain_text(page: bytes) -> tuple[str, Sequence[Mark]]:
    """Return a page's text and the regions that its lines tell."""
    try:
        html = page.decode("utf-8")
    except UnicodeDecodeError:
        html = page.decode("cp1252", errors="replace")
    lines = Lines()
    lines.feed(html)
    text = re.sub(r"\n{3,}", "\n\n", lines.text)
    return text, regions(text)


def as_page(page: bytes) -> tuple[str, Sequence[Mark]]:
    """Return a page's text and regions."""
    read = read_page(page, encoding=page_encoding("", page).encoding)
    return read.text, read.regions


def records() -> list[PageRecord]:
    """Return all pages."""
    lines = data("web", "german_pages.jsonl").read_text("utf-8").splitlines()
    found = []
    with tarfile.open(data("web", "german_pages.tar.xz")) as archive:
        for record in map(json.loads, lines):
            file = archive.extractfile(f"german_pages/{record['file']}")
            assert file is not None
            found.append(PageRecord(file.read(), {key: record[key] for key in ("with", "without")}))
    return found


def halves(pages: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """Return the half that was read and the half that was not."""
    order = list(range(len(pages)))
    random.Random(1).shuffle(order)
    middle = len(order) // 2 + 1
    return [pages[place] for place in sorted(order[:middle])], [pages[place] for place in sorted(order[middle:])]


def even(text: str) -> str:
    """Return a text with all blanks evened out."""
    return re.sub(r"\s+", " ", text).strip()


def score(pages: Sequence[tuple[PageRecord, str, Sequence[Mark]]], wanted: Collection[str] | None = None) -> Score:
    """Count the segments that lines of certain labels hold, by default of all but furniture."""
    total = Score()
    for page, text, marks in pages:
        lines = (mark for mark in marks if (mark.label in wanted if wanted else mark.label != "furniture"))
        kept = "\n".join(even(text[mark.start : mark.end]) for mark in lines)
        inside = sum(even(segment) in kept for segment in page.segments["with"])
        total.right += inside
        total.missed += len(page.segments["with"]) - inside
        total.wrong += sum(even(segment) in kept for segment in page.segments["without"])
    return total


def main() -> None:
    """Print how well the article is told from what is around it."""
    pages = records()
    ways: Sequence[tuple[str, Read]] = (("bytes of the page", as_page), ("plain text", as_plain_text))
    for name, read in ways:
        began = time.process_time()
        found = [(page, *read(page.original)) for page in pages]
        took = (time.process_time() - began) / len(pages)
        print(f"{name}: {len(pages)} pages, {1000 * took:.0f} ms a page")
        for half, of_half in zip(("read", "unread"), halves(found), strict=True):
            print(f"  {half:6}  not furniture: {score(of_half)}   article: {score(of_half, ARTICLE)}")
        print(f"  all     not furniture: {score(found)}   article: {score(found, ARTICLE)}")


if __name__ == "__main__":
    main()
