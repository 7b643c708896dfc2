"""Looking at files before they are imported: those whose encoding is not certain, so that a person may choose it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.articles import original_of
from annotator.exchange.decoding import encoding_of
from annotator.exchange.encodings import NAMES, Guess, codec
from annotator.exchange.foreign_file import shown
from annotator.exchange.gathering import files_of
from annotator.exchange.page_encoding import page_encoding, words
from annotator.exchange.taking_in import holds_annotations
from annotator.exchange.web_pages import document_mark, is_page
from annotator.project.telling import Progress, untold

MOST = 2_000
"""Files of an import of which it is asked."""
_LINES, _LINE = 60, 300


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A plain text or a web page that reads as well in several encodings."""

    path: Path
    digest: str
    """Tells a file with the same bytes, whatever it is called."""
    encoding: str
    """The best guess."""
    rivals: tuple[str, ...]
    previews: Mapping[str, str]
    """What it looks like in each encoding in which all of it can be read: the likeliest first, then usual ones.

    These are the lines in which encodings differ, those with letters that ASCII has not; a page without its tags.
    """

    @property
    def choices(self) -> tuple[str, ...]:
        """Return the encodings to choose from."""
        return tuple(self.previews)


def uncertain(files: Sequence[Path], *, tell: Progress = untold) -> Iterator[Uncertain]:
    """Yield which files are plain texts in an encoding that is not certain; what cannot be read is passed over.

    Files of folders are looked at too, unless there are very many: then the report says afterwards which to look at.
    `tell` is told how many files were looked at, and how many there are.
    """
    single = list(dict.fromkeys(islice(_single(files), MOST + 1)))
    for number, path in enumerate(single if len(single) <= MOST else ()):
        tell(number, len(single))
        with suppress(BadInput):
            if holds_annotations(path):
                continue
            original = original_of(path)
            found, looked_at = _looked_at(path, original)
            if found and found.rivals:
                names = dict.fromkeys((found.encoding, *found.rivals, *NAMES))
                digest = hashlib.sha256(original).hexdigest()[:16]
                yield Uncertain(path, digest, found.encoding, found.rivals, _previews(looked_at, names))


def _single(files: Sequence[Path]) -> Iterator[Path]:
    """Yield files, and those of folders that hold articles."""
    for path in files:
        with suppress(BadInput):
            if not path.is_dir():
                yield path
            elif not holds_annotations(path):
                yield from (found.path for found in files_of(path) if not found.refusal)


def _looked_at(path: Path, original: bytes) -> tuple[Guess | None, bytes]:
    """Return the encoding of a plain text or a page, and its words; None for another document."""
    if document_mark(path, original):
        return None, original
    if is_page(path, original):
        return page_encoding(shown(path), original), words(original)
    return encoding_of(shown(path), original), original


def _previews(original: bytes, names: Iterable[str]) -> dict[str, str]:
    """Return what a text looks like in each of some encodings in which all of it can be read, in each but once."""
    known: dict[str | None, tuple[str, str]] = {}
    for name in names:
        if codec(name) not in known:
            with suppress(UnicodeError, LookupError):
                known[codec(name)] = name, _preview(original.decode(name))
    return dict(known.values())


def _preview(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line[:_LINE] for line in islice((line for line in lines if not line.isascii()), _LINES))
