"""The bytes of a web page to its markup: which encoding they are in, by their mark, the page's word, or a guess."""

from __future__ import annotations

import codecs
import re

from annotator.model.text import canonical

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HEAD = 4096
"""Bytes of a page in which it may name its encoding; browsers look at 1024, many pages need more."""

_NAMED = re.compile(rb"<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_AS_WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What pages call so is Windows' superset of it (WHATWG Encoding Standard)."""

_LONG_TAG = re.compile(r"<([a-zA-Z][\w-]*)[\s/][^<>]{20000,}>")
"""A tag with pictures or thousands of attributes in it: no text, and parsers are quadratic in the attributes."""

_ON_THE_WEB = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", "shift_jis", "euc_jp", "gb18030", "big5",
    "euc_kr",
]  # fmt: skip
"""Encodings that web pages are in which do not say so, the commonest first; none of DOS, which are like them."""

_CENTRAL = re.compile(rb"\blang\s*=\s*[\"']?(?:bs|cs|hr|hu|pl|ro|sk|sl|sq)\b", re.IGNORECASE)
"""A page in a language that is written in Windows' Central European encoding."""

_PROLOG = re.compile(r"^\s*<\?xml[^>]*\?>")


def markup(original: bytes, *, encoding: str | None = None) -> str:
    """Return the markup of a page; every bytes give some, and what no encoding explains becomes U+FFFD.

    `encoding` is what a person said of bytes that are not plainly UTF-8. A page that calls itself something else and
    is UTF-8 all through is read as UTF-8: such pages are served with a header that says so.
    """
    for mark, name in _MARKS:
        if original.startswith(mark):
            return _clean(original.decode(name, "replace"))
    try:
        return _clean(original.decode())
    except UnicodeDecodeError:
        name = _codec(encoding) or _named(original) or _guessed(original)
    if name == "utf-8":
        return _clean(_mended(original))
    return _clean(original.decode(name, "replace"))


def _clean(text: str) -> str:
    return _LONG_TAG.sub(r"<\1>", _PROLOG.sub("", canonical(text).text, count=1))


def _named(original: bytes) -> str | None:
    """Return the encoding a page names for itself."""
    match = _NAMED.search(original, 0, _HEAD)
    return _codec(match.group(1).decode("ascii", "replace")) if match else None


def _codec(name: str | None) -> str | None:
    """Return Python's name of an encoding for text; None where there is none of that name."""
    try:
        found = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True) or found.name.startswith(("utf-16", "utf-32", "utf-7")):
        return None  # Bytes in which `charset=` can be read are none of these.
    return _AS_WINDOWS.get(found.name, found.name)


def _guessed(original: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(original, cp_isolation=_ON_THE_WEB).best()
    name = (best and _codec(best.encoding)) or "cp1252"
    # Western and Central European text look alike to statistics of characters; browsers take it for Western.
    return "cp1252" if name == "cp1250" and not _CENTRAL.search(original, 0, _HEAD) else name


def _mended(original: bytes) -> str:
    """Decode UTF-8 that is broken in places; single bytes in between are read as Windows' Western European."""
    codecs.register_error("annotator.windows", _as_windows)
    return original.decode("utf-8", "annotator.windows")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace") if len(wrong) == 1 else "\ufffd", error.end
