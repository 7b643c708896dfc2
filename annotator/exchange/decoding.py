"""The bytes of a plain text to its characters: in the encoding it is plainly in, else a given one, else a guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.errors import BadInput
from annotator.exchange.encodings import Guess, codec, guess

# UTF-32's little-endian mark begins with UTF-16's, so the longer ones come first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = re.compile(rb"\x1b[$(]|~\{[!-}]{1,400}~\}|\+[A-Za-z0-9/]{3,200}-")
"""What leads to other alphabets in encodings that need no more than the signs of ASCII."""
_ESCAPING = ("iso2022", "hz", "utf-7")
_WIDE = ("utf-16", "utf-32")
"""Encodings with a NUL in every sign of ASCII."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and how they were read."""

    text: str
    encoding: str
    rivals: tuple[str, ...] = ()
    """Encodings in which the bytes would read as well but differently; where there are any, `encoding` is a guess."""


def decoded(name: str, original: bytes, asked: str | None = None) -> Decoded:
    """Decode the bytes of a file; `name` is what it is called where BadInput says that it is binary or damaged."""
    found = encoding_of(name, original, asked)
    return Decoded(_text(name, original, found.encoding), found.encoding, found.rivals)


def encoding_of(
    name: str, original: bytes, asked: str | None = None, *, guessed: Callable[[bytes], Guess | None] = guess
) -> Guess:
    """Return the encoding to read a file in: its mark's, UTF-8, the one that is asked for, or what is `guessed`.

    Bytes that are UTF-8 but for a few are taken for UTF-8. BadInput where it is no text in any encoding, or none is
    called what is asked for.
    """
    if asked and codec(asked) is None:
        raise BadInput(f'There is no encoding "{asked[:40]}" to read {name} in.')
    if marked := _marked(original):
        if marked == "utf-8" and b"\0" in original:
            raise _binary(name)
        return Guess(marked)
    has_nul, is_ascii = b"\0" in original, original.isascii()
    is_utf8 = is_ascii or _is_utf8(original)
    if has_nul and is_utf8 and not asked and not _is_wide(original):
        raise _binary(name)
    is_utf8 = is_utf8 and not has_nul
    if asked and (is_ascii or not is_utf8):
        return Guess(asked)
    if is_utf8 and not (is_ascii and _ESCAPES.search(original)):
        return Guess("utf-8")
    if not has_nul and not is_utf8 and _is_broken_utf8(original):
        return Guess("utf-8")
    found = guessed(original)
    if is_utf8 and not (found and found.encoding.startswith(_ESCAPING)):
        return Guess("utf-8")
    if found is None or (has_nul and not found.encoding.startswith(_WIDE)):
        raise _binary(name)
    return found


def doubt(name: str, encoding: str, rivals: Sequence[str]) -> str:
    """Say that an encoding is a guess; empty where it has no rivals."""
    if not rivals:
        return ""
    others = ", ".join(rival.upper() for rival in rivals)
    return f"{name}: its encoding is not certain; it was read as {encoding.upper()}, not as {others}."


def _marked(original: bytes) -> str | None:
    """Return the encoding that the mark at the beginning names, if there is one."""
    return next((name for mark, name in _MARKS if original.startswith(mark)), None)


def _is_wide(original: bytes) -> bool:
    """Tell whether bytes that could be ASCII may be UTF-16: every other one is below 9, as of European alphabets."""
    halves = original[::2], original[1::2]
    return any(10 * len(half.translate(None, bytes(range(9, 256)))) >= 9 * len(half) for half in halves)


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
    return len(signs) - wrong > 2 * wrong


def _binary(name: str) -> BadInput:
    return BadInput(
        f"{name} looks like a binary file, not a plain text; if it is a text, name its encoding (--encoding)."
    )


def _text(name: str, original: bytes, encoding: str) -> str:
    try:
        return original.decode(encoding)
    except UnicodeDecodeError as error:
        line = original.count(b"\n", 0, error.start) + 1
        raise BadInput(
            f"{name}, line {line}: byte {error.start} is not {encoding.upper()}; name its encoding (--encoding cp1252)."
        ) from error
    except UnicodeError as error:  # of codecs that are stricter than they say
        raise BadInput(f"{name} is not {encoding.upper()}.") from error
