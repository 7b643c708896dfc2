"""How much memory a JSON text would take once it is read, told from its bytes before anything is made of it."""

from __future__ import annotations

from annotator.model.invalid import InvalidAnnotation

MOST_BYTES = 430 * 1024 * 1024
"""What a text may take in memory, its own bytes among it: with the program itself, less than half a gigabyte."""
_UNWEIGHED = 6 * 1024 * 1024
"""Shorter texts are let through: at thirty times their length they are far below it."""
_OBJECT, _ARRAY, _MEMBER, _STRING = 240, 72, 32, 60
"""Bytes of an object with one member, an empty array, a number with its place, an empty string."""
_ASTRAL = [bytes([lead]) for lead in range(0xF0, 0xF5)]


def refuse_too_much(text: bytes | bytearray) -> None:
    """Raise InvalidAnnotation where a JSON text would fill the memory, whatever it holds."""
    length = len(text)
    if length <= _UNWEIGHED:
        return
    width = 1 if text.isascii() and b"\\u" not in text else 2
    if any(lead in text for lead in _ASTRAL) or b"\\ud" in text or b"\\uD" in text:
        width = 4
    taken = length * (1 + 2 * width)
    for sign, costs in ((b"{", _OBJECT), (b"[", _ARRAY), (b",", _MEMBER), (b'"', _STRING // 2)):
        taken += costs * text.count(sign)
    if taken > MOST_BYTES:
        raise too_much()


def too_much() -> InvalidAnnotation:
    """Return what is said of a text that would fill the memory."""
    return InvalidAnnotation("", "holds more than can be read with half a gigabyte of memory")
