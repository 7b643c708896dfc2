"""Articles that are neither plain texts nor web pages: Word documents and PDF files, read in the worker."""

from __future__ import annotations

from annotator.errors import BadInput
from annotator.language.page import Page
from annotator.model.text import MAX_TEXT_BYTES, canonical

_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"


def is_document(original: bytes) -> bool:
    """Tell whether bytes are a document rather than a web page."""
    return original.startswith((_PDF, _ZIP))


def read_document(original: bytes) -> Page:
    """Read a document: its text, a blank line between paragraphs, and its title; regions are told by the text alone.

    BadInput says of the document, without its name, why it cannot be read.
    """
    if original.startswith(_PDF):
        from annotator.language.pdf_text import pdf_paragraphs

        title, paragraphs = pdf_paragraphs(original)
    else:
        from annotator.language.word_text import word_paragraphs

        title, paragraphs = word_paragraphs(original)
    text, size = [], 0
    for paragraph in paragraphs:
        size += len(paragraph)
        if size > MAX_TEXT_BYTES:
            raise BadInput(f"It holds more than {MAX_TEXT_BYTES // 1024**2} MB of text.")
        text.append(paragraph)
    return Page(canonical("\n\n".join(text)).text.strip(), (), title, None, None)
