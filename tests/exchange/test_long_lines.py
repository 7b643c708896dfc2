"""A line may be long and must not fill the memory: a long one is read by pieces, one that would is refused at once."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings

from annotator.errors import BadInput
from annotator.exchange import jsonl, own_line
from annotator.exchange.record import Record, record
from annotator.model.annotation import AnnotationSet
from tests.exchange.conftest import a_small_set
from tests.strategies import annotation_sets

MB = 1024 * 1024


@contextmanager
def pieces_of(size: int) -> Iterator[None]:
    """Take every line for a long one, and read it by pieces of so many bytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_line, "_LONG", 0)
        patch.setattr(own_line, "_PIECE", size)
        yield


def line_of(aset: AnnotationSet) -> bytes:
    stream = io.BytesIO()
    jsonl.write([record(aset)], stream)
    return stream.getvalue()


def read(line: bytes) -> list[Record]:
    return list(jsonl.each_of(io.BytesIO(line), "long.jsonl"))


@given(annotation_sets())
@settings(max_examples=60)
def test_a_line_says_the_same_read_whole_or_by_pieces(aset: AnnotationSet) -> None:
    line = line_of(aset)
    whole, is_ours = read(line), own_line.own_line(line) is not None
    for size in (1, 400, 5000):
        with pieces_of(size):
            assert (own_line.own_line(line) is not None) == is_ours
            assert read(line) == whole


@pytest.mark.parametrize("rows", ["spans", "links"])
def test_a_key_that_stands_twice_in_a_piece_is_found(rows: str) -> None:
    line = line_of(a_small_set()).decode()
    at = line.index('"id":', line.index(f'"{rows}":['))
    with pieces_of(1), pytest.raises(BadInput, match=rf"{rows}\[0\].id: stands twice"):
        read(f'{line[:at]}"id":"twice",{line[at:]}'.encode())


def test_an_unknown_key_in_a_piece_is_kept() -> None:
    value = json.loads(line_of(a_small_set()))
    value["links"][1]["colour"] = "red"
    with pieces_of(1):
        (found,) = read(json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode())
    assert found.aset.links[1].extra == {"colour": "red"}


FILLING = {
    "arrays": (b"[", b"[],", b"0]"),
    "objects": (b"[", b'{"a":0},', b"0]"),
    "strings": (b"[", b'"ab",', b'""]'),
    "numbers": (b"[", b"0.5,", b"0]"),
    "a wide string": (b'"', b"a", "🌉".encode() + b'"'),
}


@pytest.mark.parametrize("key", ["x", "spans"])
@pytest.mark.parametrize("what", FILLING)
def test_what_would_fill_the_memory_is_refused_before_it_is_read(what: str, key: str) -> None:
    before, again, after = FILLING[what]
    filling = before + again * (60 * MB // len(again)) + after
    line = line_of(a_small_set()).rstrip(b"}\n") + b"}}" + b',"%b":%b}\n' % (key.encode(), filling)
    with pytest.raises(BadInput, match="line 1: holds more than can be read with half a gigabyte of memory"):
        read(line)


def test_a_link_of_very_many_statements_is_refused_before_it_is_read() -> None:
    line = line_of(a_small_set())
    ends = b'"left":[' + b'"s1",' * (12 * MB) + b'"s1"]'
    with pytest.raises(BadInput, match="line 1: holds more than can be read with half a gigabyte of memory"):
        read(line.replace(b'"left":["s1"]', ends, 1))


def test_lines_of_any_length_are_read_whole() -> None:
    lines = [b" " * length + b"\n" for length in (MB - 2, MB - 1, MB, 3 * MB - 1, 3 * MB)]
    with pytest.raises(BadInput, match=r"long.jsonl, line 6: is not valid JSON"):
        read(b"".join(lines) + b"x" * (2 * MB))
