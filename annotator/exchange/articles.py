"""Articles: bytes of a file, plain text or web page, to a canonical text with a title."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import AnnotatorError, BadInput
from annotator.exchange.encodings import codec, guess
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
_SHIFTED = re.compile(rb"\x1b[$(]|\0")
"""What ASCII does not have: escapes to other alphabets (ISO 2022), and the NUL of UTF-16 without a mark."""

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
    rivals: tuple[str, ...] = ()
    """Encodings in which the file would read as well but differently; where there are any, `encoding` is a guess."""

    @property
    def doubt_told(self) -> str:
        """Say that the encoding is a guess; empty where it is not."""
        if not self.rivals:
            return ""
        others = ", ".join(name.upper() for name in self.rivals)
        return f"{self.source}: its encoding is not certain; it was read as {self.encoding.upper()}, not as {others}."


def read_article(path: Path, *, encoding: str | None = None, read_page: PageReader | None = None) -> Article:
    """Read a plain text file in the encoding it is plainly in, else in a given one, else in one that is guessed.

    The encoding is asked of a whole command, so a file among the others that is UTF-8 is still read as that. A web
    page is handed to `read_page`, so that its markup is never taken for text.
    BadInput names the file where it is missing, no ordinary file, empty, binary, not decodable, or holds more than
    MAX_TEXT_BYTES of text.
    """
    with open_file(path) as stream:
        original = stream.read(_MAX_FILE_BYTES + 1)
    return article_of(original, path, encoding=encoding, read_page=read_page)


def article_of(
    original: bytes, path: Path, *, encoding: str | None = None, read_page: PageReader | None = None
) -> Article:
    """Read the bytes of a file as `read_article` does; of `path` only the name counts."""
    name = shown(path)
    if len(original) > _MAX_FILE_BYTES:
        raise _too_long(name)
    if read_page is not None and is_page(path, original):
        return _page(path, original, encoding=encoding, read_page=read_page)
    for beginning, kind in _KINDS:
        if original.startswith(beginning):
            raise BadInput(f"{name} is {kind}, not a plain text.")
    used, rivals = _encoding(name, original, encoding)
    read = canonical(_decoded(name, original, used))
    if not read.text.strip():
        raise BadInput(f"{name} is empty.")
    if len(read.text.encode()) > MAX_TEXT_BYTES:
        raise _too_long(name)
    source = shown(Path(path.name))
    return Article(headline(read.text) or Path(source).stem, source, read.text, original, used, read.replaced, rivals)


def _page(path: Path, original: bytes, *, encoding: str | None, read_page: PageReader) -> Article:
    name, source = shown(path), shown(Path(path.name))
    try:
        page = read_page(original, encoding)
    except AnnotatorError as error:
        raise BadInput(f"{name}: {error}") from error
    if not page.text.strip():
        raise BadInput(f"{name} is a web page without any text.")
    if len(page.text.encode()) > MAX_TEXT_BYTES:
        raise _too_long(name)
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


def _encoding(name: str, original: bytes, asked: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the encoding to read a file in, with its rivals where it is a guess."""
    if marked := _marked(original):
        if marked == "utf-8" and b"\0" in original:
            raise _binary(name)
        return marked, ()
    is_utf8 = _is_utf8(original)
    if asked and not (is_utf8 and not original.isascii() and b"\0" not in original):
        return asked, ()
    if is_utf8 and not _SHIFTED.search(original):
        return "utf-8", ()
    if is_utf8 and b"\0" in original and 5 * original.count(b"\0") < 2 * len(original):
        raise _binary(name)  # in UTF-16 and UTF-32 at least every other byte of ASCII is NUL
    if not is_utf8 and _is_broken_utf8(original):
        return "utf-8", ()  # and then refused, with the place of the fault
    found = guess(original)
    if found is None or (b"\0" in original and not found.encoding.startswith(("utf-16", "utf-32"))):
        raise _binary(name)
    return found.encoding, found.rivals


def _is_utf8(original: bytes) -> bool:
    try:
        original.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_broken_utf8(original: bytes) -> bool:
    """Tell whether bytes are UTF-8 but for a few: most of what is not ASCII forms its sequences, which is no chance."""
    signs = [sign for sign in original.decode("utf-8", "replace") if sign > "\x7f"]
    wrong = signs.count("\ufffd")
    return "\0" not in signs and len(signs) - wrong > 2 * wrong


def _binary(name: str) -> BadInput:
    return BadInput(
        f"{name} looks like a binary file, not a plain text; if it is a text, name its encoding with --encoding."
    )


def _decoded(name: str, original: bytes, encoding: str) -> str:
    if codec(encoding) is None:
        raise BadInput(f'There is no encoding "{encoding[:40]}" to read {name} in.')
    try:
        return original.decode(encoding)
    except UnicodeDecodeError as error:
        line = original.count(b"\n", 0, error.start) + 1
        raise BadInput(
            f"{name}, line {line}: byte {error.start} is not {encoding.upper()}; "
            "name its encoding, as in --encoding cp1252."
        ) from error
    except UnicodeError as error:  # of codecs that are stricter than they say
        raise BadInput(f"{name} is not {encoding.upper()}.") from error


def _too_long(name: str) -> BadInput:
    limit = MAX_TEXT_BYTES // 1024**2
    return BadInput(f"{name} holds more than {limit} MB of text, which is the limit for one article.")
