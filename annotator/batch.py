"""JSON lines in, JSON lines out: the frame of every command that takes `--batch`.

One answer a line, in the order of the input, with its `id` echoed unchanged. A line that cannot be answered gives
`{"id", "error"}` and the rest go on.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from annotator.errors import AnnotatorError, BadInput

_PROGRESS_SECONDS = 0.5

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]
_Line = tuple[int, bytes]
_Said = tuple[int, Mapping[str, Any]]
Spread = Callable[[Callable[[_Line], _Said], Iterable[_Line]], Iterable[_Said]]
"""What answers many lines at a time, like `map`, in order."""


def answer_lines(source: str, answer: Answer, *, spread: Spread = map) -> int:
    """Answer each line of a file, or of standard input for `-`; return 1 where a line could not be answered, else 0.

    Each answer is written as soon as it is there and has its turn. `spread` is not used for a pipe, where somebody may
    wait for an answer before the next line is sent. Raises BadInput where the file cannot be opened.
    """

    def said_of(numbered: _Line) -> _Said:
        number, line = numbered
        return number, _answered(line, f"{source}, line {number}", answer)

    failures = 0
    with _opened(source) as stream, _progress() as progress:
        lines = ((number, line) for number, line in enumerate(stream, start=1) if line.strip())
        for number, said in (spread if source != "-" and stream.seekable() else map)(said_of, lines):
            failures += "error" in said
            print_json(said)
            progress(number)
    return 1 if failures else 0


def print_json(value: Mapping[str, Any]) -> None:
    """Write one object as one line of UTF-8 to standard output, at once."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")
    sys.stdout.flush()


def field(record: Mapping[str, Any], name: str, *, optional: bool = False) -> str | None:
    """Return a text of a record. Raises BadInput where it is missing, no text, or no valid Unicode."""
    value = record.get(name)
    if value is None and optional:
        return None
    if not isinstance(value, str):
        raise BadInput(f'"{name}" must be a text')
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise BadInput(f'"{name}" holds half a surrogate pair, which is no character')
    return value


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Yield what is told the number of each line that is done; it is shown where somebody watches, twice a second."""
    if not sys.stderr.isatty():
        yield lambda number: None
        return
    shown = 0.0

    def show(number: int) -> None:
        nonlocal shown
        if time.monotonic() - shown > _PROGRESS_SECONDS:
            shown = time.monotonic()
            print(f"\r{number:,} lines", end="", file=sys.stderr, flush=True)

    yield show
    print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _answered(line: bytes, place: str, answer: Answer) -> Mapping[str, Any]:
    record_id: Any = None
    try:
        record = json.loads(line.decode(), parse_constant=_refuse, object_pairs_hook=_object)
        if not isinstance(record, dict):
            raise BadInput("the line is no JSON object")
        record_id = record.get("id")
        return {"id": record_id, **answer(record)}
    except (AnnotatorError, ValueError, RecursionError) as error:
        return {"id": record_id, "error": f"{place}: {error}"}


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise BadInput("a key stands twice in one object")
    return record


def _refuse(constant: str) -> NoReturn:
    raise BadInput(f"{constant} is not JSON")


@contextmanager
def _opened(source: str) -> Iterator[BinaryIO]:
    if source == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(source).open("rb")  # noqa: SIM115 — closed below; only opening it may fail with a sentence
    except OSError as error:
        raise BadInput(f"{source} cannot be read: {error.strerror}.") from error
    with stream:
        yield stream
