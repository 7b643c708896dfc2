"""JSON without the readings that differ from parser to parser: one value a key, no NaN, integers of 64 bits.

msgspec refuses NaN, infinities, lone surrogates and malformed UTF-8 where it decodes everything, as here; it takes
the last of duplicate keys in silence and integers of any length, as other parsers do, so those are looked for apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from annotator.exchange.json_memory import refuse_too_much
from annotator.model.invalid import InvalidAnnotation

MAX_DEPTH = 64
"""How deep free values may nest; far beyond any use, far below what Python can walk."""
_INTEGERS = range(-(2**63), 2**63)


def decode(line: bytes | bytearray, *, is_ours: bool = False) -> Any:
    """Return the value of one JSON text; InvalidAnnotation, whose path says where, for anything doubtful.

    What this program wrote a moment ago may take the memory it takes.
    """
    if not is_ours:
        refuse_too_much(line)
    try:
        value = msgspec.json.decode(line)
        # A decoder drops what repeats. So a text that comes out as it went in (as all that this program wrote does)
        # repeats nothing, which spares the slow second reading.
        if msgspec.json.encode(value) == line.rstrip(b"\r\n"):
            return value
        del value  # one tree at a time
        _refuse_repeated_keys(line)
        return msgspec.json.decode(line)
    except InvalidAnnotation:
        raise
    except (msgspec.MsgspecError, ValueError) as error:
        raise InvalidAnnotation("", _why_malformed(line, error)) from error
    except RecursionError as error:
        raise InvalidAnnotation("", "is nested too deeply") from error


def check_free(value: Any, path: str, depth: int = 0) -> None:
    """Refuse what could not be stored or read again in a value whose shape is not ours: attributes, unknown keys."""
    if depth > MAX_DEPTH:
        raise InvalidAnnotation(path, "is nested too deeply")
    if isinstance(value, bool) or value is None or isinstance(value, (str, float)):
        return
    if isinstance(value, int):
        if value not in _INTEGERS:
            raise InvalidAnnotation(path, "is an integer of more than 64 bits")
        return
    children = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in children:
        check_free(child, joined(path, key), depth + 1)


def joined(path: str, key: str | int) -> str:
    """Return the path of a member: `links[3]`, `documents.left`."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    key = key[:60] if key.isprintable() else repr(key[:60])
    return f"{path}.{key}" if path else key


class _Repeating(dict[str, Any]):
    """An object in which a key stands twice."""

    key = ""


def _refuse_repeated_keys(line: bytes | bytearray) -> None:
    found: list[_Repeating] = []

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) == len(pairs):
            return value
        seen: set[str] = set()
        repeating = _Repeating(value)
        repeating.key = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        found.append(repeating)
        return repeating

    value = json.loads(line, object_pairs_hook=members, parse_int=float)  # which has no limit of digits
    if found:
        path, repeating = next(_repeating(value, ""), ("", found[0]))
        raise InvalidAnnotation(joined(path, repeating.key), "stands twice")


def _repeating(value: Any, path: str) -> Iterator[tuple[str, _Repeating]]:
    if isinstance(value, _Repeating):
        yield path, value
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _repeating(child, joined(path, key))
    elif isinstance(value, list):
        for place, child in enumerate(value):
            yield from _repeating(child, joined(path, place))


def _why_malformed(line: bytes | bytearray, error: Exception) -> str:
    try:
        line.decode()
    except UnicodeDecodeError as wrong:
        return f"is not UTF-8 (byte {wrong.start} of the line)"
    reason = str(error)
    if "truncated" in reason and b"\\u" in line and line.rstrip().endswith(b"}"):
        return "holds half of a surrogate pair, or is cut off"
    if "truncated" in reason:
        return "ends in the middle; the file is not whole"
    if "out of range" in reason:
        return "holds a number beyond all limits"
    return "is not valid JSON" + (f" ({reason.removeprefix('JSON is malformed: ')})" if "malformed" in reason else "")
