"""The bytes of a web page to its markup, without what no parser gets through."""

from __future__ import annotations

import codecs
import re

from annotator.model.text import canonical

_LONG_TAG = re.compile(r"<([a-zA-Z][\w-]*)[\s/][^<>]{20000,}>")
"""A tag with pictures or thousands of attributes in it: no text, and parsers are quadratic in the attributes."""

_PROLOG = re.compile(r"^\s*<\?xml[^>]*\?>")


def markup(original: bytes, *, encoding: str = "utf-8") -> str:
    """Return the markup of a page; every bytes give some, and what the encoding does not explain becomes U+FFFD."""
    if codecs.lookup(encoding).name == "utf-8":
        return _clean(_mended(original))
    return _clean(original.decode(encoding, "replace"))


def _clean(text: str) -> str:
    return _LONG_TAG.sub(r"<\1>", _PROLOG.sub("", canonical(text).text, count=1))


def _mended(original: bytes) -> str:
    """Decode UTF-8 that is broken in places; single bytes in between are read as Windows' Western European."""
    codecs.register_error("annotator.windows", _as_windows)
    return original.decode("utf-8", "annotator.windows")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace") if len(wrong) == 1 else "\ufffd", error.end
