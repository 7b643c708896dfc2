"""Regions of plain text on German web pages: `ANNOTATOR_DATA=… python -m tests.evaluation.regions`.

Each page's HTML is turned to lines without any knowledge of what matters (one line a block element), and a segment
that belongs to the text has to lie in a line that is not furniture, one that does not in a line that is. Segments
that the plain text does not hold are left out.
"""

from __future__ import annotations

import json
import re
import tarfile
from html.parser import HTMLParser

from annotator.language.regions import regions
from tests.evaluation.measure import Score, data

SKIPPED = {"script", "style", "noscript", "head", "template", "svg", "select", "iframe"}
INLINE = {
    "a",
    "b",
    "strong",
    "i",
    "em",
    "span",
    "u",
    "small",
    "sup",
    "sub",
    "font",
    "abbr",
    "cite",
    "code",
    "mark",
    "time",
}


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


def plain(page: bytes) -> str:
    """Return a page's text."""
    try:
        html = page.decode("utf-8")
    except UnicodeDecodeError:
        html = page.decode("cp1252", errors="replace")
    lines = Lines()
    lines.feed(html)
    return re.sub(r"\n{3,}", "\n\n", lines.text)


def main() -> None:
    """Print how well lines are told apart."""
    score, absent = Score(), 0
    records = [json.loads(line) for line in data("web", "german_pages.jsonl").read_text("utf-8").splitlines()]
    with tarfile.open(data("web", "german_pages.tar.xz")) as archive:
        for record in records:
            file = archive.extractfile(f"german_pages/{record['file']}")
            assert file is not None
            text = plain(file.read())
            marks = regions(text)
            for wanted, key in ((True, "with"), (False, "without")):
                for segment in record[key]:
                    place = text.find(re.sub(r"\s+", " ", segment))
                    if place < 0:
                        absent += 1
                        continue
                    kept = any(mark.start <= place < mark.end and mark.label != "furniture" for mark in marks)
                    score.right += wanted and kept
                    score.wrong += kept and not wanted
                    score.missed += wanted and not kept
    print(f"regions of {len(records)} pages as plain text: {score}; {absent} segments are not in the plain text")


if __name__ == "__main__":
    main()
