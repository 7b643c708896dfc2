"""Articles: bytes of a file, plain text or web page, to a canonical text with a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import AnnotatorError, BadInput
from annotator.exchange.decoding import decoded, doubt
from annotator.exchange.encodings import Guess
from annotator.exchange.foreign_file import open_file, shown
from annotator.exchange.page_encoding import page_encoding
from annotator.exchange.web_pages import PageReader, document_mark, is_page, page_mark, page_source, read_as
from annotator.model.text import MAX_TEXT_BYTES, canonical

MAX_ORIGINAL_BYTES = 4 * MAX_TEXT_BYTES + 4
"""Of an article's file: UTF-32 needs four bytes for what UTF-8 may hold in one."""

_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_HEADLINE_LENGTHS = range(25, 201)
_HEADLINE_LINES = 15


@dataclass(frozen=True, slots=True)
class Article:
    """What was read from one file."""

    title: str
    source: str
    """Name of the file, without its folder; of a web page also who published it, and when."""
    text: str
    """The canonical text."""
    original: bytes
    encoding: str
    """Of the original; of a web page `page_mark`, of another document `document_mark`."""
    replaced: int
    """How many characters that cannot be stored became U+FFFD."""
    rivals: tuple[str, ...] = ()
    """Encodings in which the file would read as well but differently; where there are any, `encoding` is a guess."""

    @property
    def doubt_told(self) -> str:
        """Say that the encoding is a guess; empty where it is not."""
        return doubt(self.source, read_as(self.encoding), self.rivals)


def read_article(
    path: Path, *, name: str | None = None, encoding: str | None = None, read_page: PageReader | None = None
) -> Article:
    """Read a plain text file in the encoding it is plainly in, else in a given one, else in one that is guessed.

    The encoding is asked of a whole command, so a file among the others that is UTF-8 is still read as that. A web
    page is handed to `read_page`, so that its markup is never taken for text. `name` is what the file is called
    where that is not its path.
    BadInput names the file where it is missing, no ordinary file, empty, binary, not decodable, or holds more than
    MAX_TEXT_BYTES of text.
    """
    return article_of(original_of(path), path, name=name, encoding=encoding, read_page=read_page)


def original_of(path: Path) -> bytes:
    """Return the bytes of a file, no more of them than show that it is too long; BadInput where it cannot be read."""
    with open_file(path) as stream:
        return stream.read(MAX_ORIGINAL_BYTES + 1)


def article_of(
    original: bytes,
    path: Path,
    *,
    name: str | None = None,
    encoding: str | None = None,
    read_page: PageReader | None = None,
) -> Article:
    """Read the bytes of a file as `read_article` does; of `path` only the name counts."""
    name = name or shown(path)
    if len(original) > MAX_ORIGINAL_BYTES:
        if document_mark(path, original):
            raise BadInput(f"{name} is larger than {MAX_ORIGINAL_BYTES // 1024**2} MB, the limit for documents.")
        raise _too_long(name)
    if read_page is not None and (document := document_mark(path, original)):
        return _page(name, original, None, read_page=read_page, mark=document)
    if read_page is not None and is_page(path, original):
        found = page_encoding(name, original, encoding)
        return _page(name, original, found, read_page=read_page, mark=page_mark(found.encoding))
    for beginning, kind in _KINDS:
        if original.startswith(beginning):
            raise BadInput(f"{name} is {kind}, not a plain text.")
    written = decoded(name, original, encoding)
    read = canonical(written.text)
    if not read.text.strip():
        raise BadInput(f"{name} is empty.")
    if len(read.text.encode()) > MAX_TEXT_BYTES:
        raise _too_long(name)
    source = _source(name)
    title = headline(read.text) or Path(source).stem
    return Article(title, source, read.text, original, written.encoding, read.replaced, written.rivals)


def _page(name: str, original: bytes, found: Guess | None, *, read_page: PageReader, mark: str) -> Article:
    """Have a web page read in the encoding that was found, or another document."""
    source = _source(name)
    try:
        page = read_page(original, found.encoding if found else None)
    except AnnotatorError as error:
        raise BadInput(f"{name}: {error}") from error
    if not page.text.strip():
        if found:
            raise BadInput(f"{name} is a web page without any text.")
        raise BadInput(f"{name} is a document without any text.")
    if len(page.text.encode()) > MAX_TEXT_BYTES:
        raise _too_long(name)
    title = page.title or headline(page.text) or Path(source).stem
    source, replaced = page_source(source, page), page.text.count("\ufffd")
    return Article(title, source, page.text, original, mark, replaced, found.rivals if found else ())


def _source(name: str) -> str:
    return Path(name).name or name


def headline(text: str) -> str | None:
    """Guess the headline: among the first 15 lines, the first of 25 to 200 characters that does not end in a full stop.

    Menu entries and rubrics are shorter, and the first paragraph of the body ends in a full stop.
    """
    return next(
        (line for line in _first_lines(text) if len(line) in _HEADLINE_LENGTHS and not line.endswith(".")), None
    )


def title_of(text: str) -> str:
    """Return a title for a text that came with none and in no file of its own: its headline, else how it begins."""
    return headline(text) or " ".join(text[:80].split())


def _first_lines(text: str) -> list[str]:
    found: list[str] = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        found.append(match.group().strip())
        if len(found) == _HEADLINE_LINES:
            break
    return found


def _too_long(name: str) -> BadInput:
    limit = MAX_TEXT_BYTES // 1024**2
    return BadInput(f"{name} holds more than {limit} MB of text, which is the limit for one article.")
