"""The text of a Word document (Office Open XML, ECMA-376): its paragraphs as they stand, without what was deleted.

Footnotes and endnotes come behind the text. Heads and feet of pages, and comments, are no part of it.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from annotator.errors import BadInput

_MAX_XML_BYTES = 12 * 1024 * 1024
"""As a tree it takes twenty times as much memory; a novel comes to four of these megabytes."""
_MAX_RATIO = 200
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")

_LEFT_OUT = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
"""What was deleted or moved away, what fields are made of, and the second wording of drawings."""

_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_TITLES = ("title", "titel", "heading1", "berschrift1", "überschrift1")


def word_paragraphs(original: bytes) -> tuple[str | None, Iterator[str]]:
    """Return the title of a document, as its styles tell it, and its paragraphs; cells of tables are paragraphs."""
    body, *notes = map(_parsed, _parts(original))
    title = next((text for text in map(_text, filter(_is_title, body.iter(f"{_W}p"))) if text), None)
    return title, (text for part in (body, *notes) for text in _texts(part) if text)


def _parts(original: bytes) -> list[bytes]:
    """Return what holds the text, and what holds its notes, where there are any."""
    try:
        with zipfile.ZipFile(io.BytesIO(original)) as packed:
            there = set(packed.namelist())
            names = [_DOCUMENT, *(name for name in _NOTES if name in there)]
            return [_content(packed, name, len(original)) for name in names]
    except KeyError as error:
        raise BadInput("It is an archive or an office document, but no Word document (.docx).") from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise BadInput("It is damaged, or locked with a password.") from error


def _content(packed: zipfile.ZipFile, name: str, size: int) -> bytes:
    entry = packed.getinfo(name)
    if entry.file_size > _MAX_XML_BYTES:
        raise BadInput(f"It would unpack to {entry.file_size // 1024**2} MB, which no article does.")
    if entry.file_size > _MAX_RATIO * size:
        raise BadInput(f"It would unpack to more than {_MAX_RATIO} times its size, which no article does.")
    with packed.open(entry) as stream:
        return stream.read(entry.file_size + 1)


def _parsed(content: bytes) -> Any:
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadInput("It is damaged: what should be its text is not well-formed XML.") from error
    if root.getroottree().docinfo.doctype:
        raise BadInput("It declares a document type, which no Word document does, and was not read.")
    return root


def _texts(body: Any) -> Iterator[str]:
    """Yield each paragraph; those within others, as in text frames, after the one they stand in."""
    for paragraph in body.iter(f"{_W}p"):
        if not any(above.tag in _LEFT_OUT for above in paragraph.iterancestors(*_LEFT_OUT)):
            yield _text(paragraph)


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph, without that of paragraphs within it."""
    pieces: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif element.tag in _SIGNS:
            pieces.append(_SIGNS[element.tag])
        elif element.tag not in _LEFT_OUT and element.tag != f"{_W}p":
            waiting.extend(reversed(element))
    return "".join(pieces).strip()


def _is_title(paragraph: Any) -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and str(style.get(f"{_W}val", "")).lower().replace(" ", "") in _TITLES
