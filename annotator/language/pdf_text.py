"""The text of a PDF, its lines joined to paragraphs again.

A PDF knows lines, not paragraphs. A line that is clearly shorter than others ends one, and so does the end of a
sentence somewhat before the margin. A word parted at a line end is joined where it goes on with a small letter.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Sequence

from annotator.errors import BadInput
from annotator.model.text import MAX_TEXT_BYTES

_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
"""Signs for the eye, which nobody types and no search finds."""

_MAX_PAGES = 2_000
_TITLE_LINES = 30
"""Lines among which the title stands that a PDF gives itself."""
_SHORT, _NEARLY_FULL = 0.75, 0.92
"""Of a full line's length: what ends a paragraph in any case, and what ends one after a sentence."""
_SENTENCE_END = re.compile(r"[.!?…:][”“\"’'»«)\]]*$")
_PARTED = re.compile(r"[^\W\d_][-\u00ad\u2010]$")


def pdf_paragraphs(original: bytes) -> tuple[str | None, Iterator[str]]:
    """Return the title a PDF gives itself, and its paragraphs. BadInput where it is locked, damaged or without text."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(original), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadInput("It is locked with a password.")
        if len(reader.pages) > _MAX_PAGES:
            raise BadInput(f"It has more than {_MAX_PAGES} pages, which is no article.")
        pages = _pages(reader.pages)
        title = " ".join(str(reader.metadata.title or "").split())[:200] if reader.metadata else ""
    except (BadInput, MemoryError):
        raise
    except Exception as error:  # what pypdf raises of a broken file is of many kinds
        raise BadInput("It is damaged, or locked in a way that cannot be read.") from error
    if not any(page.strip() for page in pages):
        raise BadInput("It holds no text; perhaps its pages are pictures.")
    lines = [" ".join(line.split()).translate(_LIGATURES) for page in pages for line in page.splitlines()]
    beginning = " ".join(line for line in lines[:_TITLE_LINES] if line)
    # Many a title was never meant for readers: the name of a file, or of the program that wrote it.
    return title if title and title in beginning else None, _paragraphs(lines)


def _pages(pages: Sequence[object]) -> list[str]:
    found, size = list[str](), 0
    for page in pages:
        found.append(page.extract_text())  # type: ignore[attr-defined]
        size += len(found[-1])
        if size > MAX_TEXT_BYTES:
            raise BadInput(f"It holds more than {MAX_TEXT_BYTES // 1024**2} MB of text.")
    return found


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines joined to paragraphs; empty lines part them."""
    lengths = sorted(len(line) for line in lines if line)
    full = lengths[int(0.8 * (len(lengths) - 1))]
    paragraph = ""
    for line in lines:
        if not line:
            ends = True
        else:
            paragraph = _joined(paragraph, line)
            ends = len(line) < _SHORT * full or (len(line) < _NEARLY_FULL * full and bool(_SENTENCE_END.search(line)))
        if ends and paragraph:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _joined(before: str, line: str) -> str:
    if _PARTED.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}" if before else line
