"""The bytes of a plain text to its characters: in the encoding it is plainly in, else a given one, else a guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.errors import BadInput
from annotator.exchange.encodings import codec, guess

# UTF-32's little-endian mark begins with UTF-16's, so the longer ones come first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHIFTED = re.compile(rb"\x1b[$(]|\0")
"""What ASCII does not have: escapes to other alphabets (ISO 2022), and the NUL of UTF-16 without a mark."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and how they were read."""

    text: str
    encoding: str
    rivals: tuple[str, ...] = ()
    """Encodings in which the bytes would read as well but differently; where there are any, `encoding` is a guess."""


def decoded(name: str, original: bytes, asked: str | None = None) -> Decoded:
    """Decode the bytes of a file; `name` is what it is called where BadInput says that it is binary or damaged."""
    encoding, rivals = _encoding(name, original, asked)
    return Decoded(_text(name, original, encoding), encoding, rivals)


def doubt(name: str, encoding: str, rivals: Sequence[str]) -> str:
    """Say that an encoding is a guess; empty where it has no rivals."""
    if not rivals:
        return ""
    others = ", ".join(rival.upper() for rival in rivals)
    return f"{name}: its encoding is not certain; it was read as {encoding.upper()}, not as {others}."


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


def _text(name: str, original: bytes, encoding: str) -> str:
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
