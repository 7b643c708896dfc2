"""Web pages among the files of articles: how one is known, and what is kept beside its bytes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_BEGINNING = re.compile(rb"(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_LOOKED_AT = 4096

_MARK = "html"
"""What stands before the encoding of a page, and a colon."""


class PageText(Protocol):
    """What was read from a web page, or from a document."""

    @property
    def text(self) -> str:
        """Return all that can be read on it, canonical."""

    @property
    def title(self) -> str | None:
        """Return its headline."""

    @property
    def date(self) -> str | None:
        """Return when it was published, as `YYYY-MM-DD`."""

    @property
    def site(self) -> str | None:
        """Return who published it."""


PageReader = Callable[[bytes, str | None], PageText]
"""Reads the bytes of a page or document, given the encoding of a page.

Foreign markup is read in another process."""


def is_page(path: Path, original: bytes) -> bool:
    """Tell whether a file is a web page, by its name or by how it begins."""
    beginning = original[:_LOOKED_AT].removeprefix(codecs.BOM_UTF8)
    return path.suffix.lower() in _SUFFIXES or _BEGINNING.match(beginning) is not None


def document_mark(path: Path, original: bytes) -> str | None:
    """Return what is kept in the place of an encoding of a PDF or a Word document; None where a file is neither."""
    if original.startswith(b"%PDF-"):
        return "pdf"
    return "docx" if original.startswith(b"PK\x03\x04") and path.suffix.lower() in (".docx", ".docm") else None


def page_mark(encoding: str) -> str:
    """Return what is kept in the place of a page's encoding."""
    return f"{_MARK}:{encoding}"


def read_as(mark: str) -> str:
    """Return the encoding in what is kept in its place: itself, or a page's."""
    return mark.removeprefix(f"{_MARK}:")


def page_of(original: bytes, mark: str) -> tuple[bytes, str | None] | None:
    """Return the page an article was read from, with what it is read in (None: UTF-8); None where it was none."""
    kind, _, encoding = mark.partition(":")
    return (original, encoding or None) if kind == _MARK else None


def page_source(name: str, page: PageText) -> str:
    """Say where a page is from: its file, who published it, and when."""
    known = ", ".join(part for part in (page.site, page.date) if part)
    return f"{name} ({known})" if known else name
