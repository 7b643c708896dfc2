"""Articles: bytes of a file, plain text or web page, to a canonical text with a title."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import AnnotatorError, BadInput
from annotator.exchange.foreign_file import open_file, shown
from annotator.exchange.web_pages import PageReader, is_page, page_mark, page_source
from annotator.model.text import MAX_TEXT_BYTES, canonical

# UTF-32's little-endian mark begins with UTF-16's, so the longer ones come first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAX_FILE_BYTES = 4 * MAX_TEXT_BYTES + 4
"""UTF-32 needs four bytes for what UTF-8 may hold in one."""

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
    """Of the original; of a web page `page_mark`."""
    replaced: int
    """How many characters that cannot be stored became U+FFFD."""


def read_article(path: Path, *, encoding: str | None = None, read_page: PageReader | None = None) -> Article:
    """Read a plain text file as UTF-8, as UTF-16 or UTF-32 where it begins with their mark, else in a given encoding.

    The encoding is asked of a whole command, so a file among the others that is UTF-8 is still read as that. A web
    page is handed to `read_page`, so that its markup is never taken for text.
    BadInput names the file where it is missing, no ordinary file, empty, binary, not decodable, or holds more than
    MAX_TEXT_BYTES of text.
    """
    with open_file(path) as stream:
        original = stream.read(_MAX_FILE_BYTES + 1)
    name = shown(path)
    if len(original) > _MAX_FILE_BYTES:
        raise BadInput(_too_long(name))
    if read_page is not None and is_page(path, original):
        return _page(path, original, encoding=encoding, read_page=read_page)
    _refuse_binary(name, original, encoding)
    used = _marked(original) or (encoding if encoding and not _is_plainly_utf8(original) else "utf-8")
    read = canonical(_decoded(name, original, used))
    if not read.text.strip():
        raise BadInput(f"{name} is empty.")
    if len(read.text.encode()) > MAX_TEXT_BYTES:
        raise BadInput(_too_long(name))
    source = shown(Path(path.name))
    return Article(headline(read.text) or Path(source).stem, source, read.text, original, used, read.replaced)


def _page(path: Path, original: bytes, *, encoding: str | None, read_page: PageReader) -> Article:
    name, source = shown(path), shown(Path(path.name))
    try:
        page = read_page(original, encoding)
    except AnnotatorError as error:
        raise BadInput(f"{name}: {error}") from error
    if not page.text.strip():
        raise BadInput(f"{name} is a web page without any text.")
    if len(page.text.encode()) > MAX_TEXT_BYTES:
        raise BadInput(_too_long(name))
    title = page.title or headline(page.text) or Path(source).stem
    return Article(
        title, page_source(source, page), page.text, original, page_mark(encoding), page.text.count("\ufffd")
    )


def headline(text: str) -> str | None:
    """Guess the headline: among the first 15 lines, the first of 25 to 200 characters that does not end in a full stop.

    Menu entries and rubrics are shorter, and the first paragraph of the body ends in a full stop.
    """
    return next(
        (line for line in _first_lines(text) if len(line) in _HEADLINE_LENGTHS and not line.endswith(".")), None
    )


def _first_lines(text: str) -> list[str]:
    found: list[str] = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        found.append(match.group().strip())
        if len(found) == _HEADLINE_LINES:
            break
    return found


def _marked(original: bytes) -> str | None:
    """Return the encoding that the mark at the beginning names, if there is one."""
    return next((name for mark, name in _MARKS if original.startswith(mark)), None)


def _is_plainly_utf8(original: bytes) -> bool:
    """Tell whether only UTF-8 explains the bytes: beyond ASCII, without NUL, and every sequence whole."""
    if original.isascii() or b"\0" in original:
        return False
    try:
        original.decode()
    except UnicodeDecodeError:
        return False
    return True


def _refuse_binary(name: str, original: bytes, encoding: str | None) -> None:
    for beginning, kind in _KINDS:
        if original.startswith(beginning):
            raise BadInput(f"{name} is {kind}, not a plain text.")
    if encoding is None and b"\0" in original and _marked(original) in (None, "utf-8"):
        raise BadInput(
            f"{name} looks like a binary file, not a plain text; if it is UTF-16, say so with --encoding utf-16-le."
        )


def _decoded(name: str, original: bytes, encoding: str) -> str:
    try:
        return original.decode(encoding)
    except UnicodeDecodeError as error:
        line = original.count(b"\n", 0, error.start) + 1
        raise BadInput(
            f"{name}, line {line}: byte {error.start} is not {encoding.upper()}; "
            "name its encoding, as in --encoding cp1252."
        ) from error
    except (LookupError, ValueError) as error:  # an unknown name, one with a NUL, or a codec that is not for text
        raise BadInput(f'There is no encoding "{encoding[:40]}" to read {name} in.') from error


def _too_long(name: str) -> str:
    return f"{name} holds more than {MAX_TEXT_BYTES // 1024**2} MB of text, which is the limit for one article."
