"""Looking at files before they are imported: those whose encoding is not certain, so that a person may choose it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.articles import original_of
from annotator.exchange.decoding import encoding_of
from annotator.exchange.encodings import NAMES, Guess, codec
from annotator.exchange.foreign_file import shown
from annotator.exchange.page_encoding import page_encoding, words
from annotator.exchange.taking_in import holds_annotations
from annotator.exchange.web_pages import document_mark, is_page

_LINES, _LINE = 60, 300


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A plain text or a web page that reads as well in several encodings."""

    path: Path
    encoding: str
    """The best guess."""
    rivals: tuple[str, ...]
    original: bytes
    """Of a page its words, without tags."""

    @property
    def choices(self) -> tuple[str, ...]:
        """Return encodings to choose from in which all of it can be read, the likeliest first, then usual ones."""
        names = dict.fromkeys((self.encoding, *self.rivals, *NAMES))
        known: dict[str | None, str] = {}
        for name in names:
            if _fits(self.original, name):
                known.setdefault(codec(name), name)
        return tuple(known.values())

    def preview(self, encoding: str) -> str:
        """Return the lines in which encodings differ: those with other letters than those of ASCII."""
        lines = (line.strip() for line in self.original.decode(encoding, "replace").splitlines())
        return "\n".join(line[:_LINE] for line in islice((line for line in lines if not line.isascii()), _LINES))


def uncertain(files: Sequence[Path]) -> Iterator[Uncertain]:
    """Yield which files are plain texts in an encoding that is not certain; what cannot be read is passed over."""
    for path in dict.fromkeys(files):
        try:
            if path.is_dir() or holds_annotations(path):
                continue
            found, original = _looked_at(path)
        except BadInput:
            continue
        if found and found.rivals:
            yield Uncertain(path, found.encoding, found.rivals, original)


def _looked_at(path: Path) -> tuple[Guess | None, bytes]:
    """Return the encoding of a plain text or a page, and its words; None for another document."""
    original = original_of(path)
    if document_mark(path, original):
        return None, original
    if is_page(path, original):
        return page_encoding(shown(path), original), words(original)
    return encoding_of(shown(path), original), original


def _fits(original: bytes, encoding: str) -> bool:
    try:
        original.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True
