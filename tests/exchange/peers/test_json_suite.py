"""JSON that every reader must read, and JSON that none may: inside a record of each format, and as a whole file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.formats import named
from annotator.exchange.jsonl_writer import line_of
from annotator.exchange.peers.source import Source
from annotator.exchange.record import record
from annotator.exchange.tables import read_table
from annotator.exchange.taking_in import AnnotationFile, recognised
from tests.exchange.conftest import a_small_set
from tests.exchange.peers.shapes import FOREIGN, spelled
from tests.whole.program import annotator

_SUITE = Path(os.environ.get("ANNOTATOR_DATA", "")) / "hostile/jsontestsuite/test_parsing"
_NO = (
    *(b"", b" ", b"[1,]", b"{'a':0}", b"NaN", b"[-Infinity]", b"01", b"1.", b".5", b"[1 true]", b'"\t"', b'"\\x00"'),
    *(b"[", b"]", b'{"a":1,}', b'{"a" 1}', b"[\xff]", b'"\xe5"', b"nul", b"[1]x", b"{}}", b"[][]", b"\x0c1", b"/**/1"),
)
_YES = (
    *(b"[]", b"{}", b" [1 , 2] ", b'"\\u20ac\\ud83c\\udf09"', b"-0", b"1E+2", b"123.456e78", b"null", b'{"":0}'),
    *('"\u2028🌉\x7f"'.encode(), b'"\\u0000"', b'[[[]],{"a":[{}]}]', b"true"),
)
_REPEATED = ("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json")
"""What every parser reads in another way, and none here: one key stands twice."""
_SLOT = "@slot@"


def cases(kind: str) -> list[bytes]:
    paths = [path for path in sorted(_SUITE.glob(f"{kind}_*.json")) if path.name not in _REPEATED]
    found = [*(_YES if kind == "y" else _NO), *(path.read_bytes() for path in paths)]
    # A line end is a blank in JSON, but ends a record of JSON lines; within a string it is a fault, and stays one.
    return [case.replace(b"\n", b"\v" if kind == "n" else b" ") for case in found]


def templates() -> dict[str, tuple[str, str, bytes]]:
    """Return a small file of each format with a place that may hold any JSON at all: its last value."""
    found: dict[str, tuple[str, str, bytes]] = {}
    for name, (format, ending, content) in FOREIGN.items():
        first = {**(content[0] if isinstance(content, list) else content), "free": _SLOT}
        rows = [first, *content[1:]] if isinstance(content, list) else first
        found[name] = (format, ending, spelled(rows, ending).encode())
    ours = json.loads(line_of(record(a_small_set())))
    found["ours"] = ("jsonl", ".jsonl", json.dumps({**ours, "free": _SLOT}).encode() + b"\n")
    return found


TEMPLATES = templates()


def read(name: str, case: bytes, folder: Path) -> int:
    format, ending, content = TEMPLATES[name]
    path = folder / f"case{ending}"
    path.write_bytes(content.replace(json.dumps(_SLOT).encode(), case))
    assert recognised(path)  # never fails on what is inside
    return len(list(AnnotationFile(Source(path), named(format)).records()))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_reader_reads_all_that_is_json(name: str, tmp_path: Path) -> None:
    for case in cases("y"):
        assert read(name, case, tmp_path) >= 1, case


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_reader_reads_what_is_not(name: str, tmp_path: Path) -> None:
    for case in (*cases("n"), b'{"a":1,"a":2}'):
        with pytest.raises(BadInput):
            read(name, case, tmp_path)
            pytest.fail(f"{case[:80]!r} was read")


@pytest.mark.parametrize("kind", ["y", "n", "i"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_file_that_is_nothing_else_is_refused(name: str, kind: str, tmp_path: Path) -> None:
    format, ending, _ = TEMPLATES[name]
    path = tmp_path / f"case{ending}"
    for case in cases(kind):
        path.write_bytes(case)
        for file in (recognised(path), AnnotationFile(Source(path), named(format))):
            with pytest.raises(BadInput):
                list(file.records())


def test_a_table_of_json_lines_names_the_lines_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / "table.jsonl"
    for kind, wanted in (("y", dict), ("n", str)):
        rows = [b'{"left": "a", "right": ' + case + b"}" for case in cases(kind)]
        path.write_bytes(b'{"left": "a"}\n' + b"\n".join(rows))
        found = [cells for _, cells in read_table(path).rows]
        assert [type(cells) for cells in found] == [dict, *(wanted for _ in rows)]


@pytest.mark.parametrize("command", ["coefficients", "anchor"])
def test_lines_of_a_batch_are_answered_each_for_itself(command: str, tmp_path: Path) -> None:
    fields = {
        "coefficients": b'"coefficient": "kappa", "units": [["a", "a"], ["b", "b"]]',
        "anchor": b'"text": "Die Br\xc3\xbccke", "spans": []',
    }[command]
    path = tmp_path / "batch.jsonl"
    for kind in ("y", "n"):
        some = cases(kind)
        path.write_bytes(b"\n".join(b'{"id": 1, ' + fields + b', "free": ' + case + b"}" for case in some))
        ran = annotator(command, "--batch", path)
        assert [("error" in answer) for answer in ran.records] == [kind == "n"] * len(some)
        assert ran.code == (kind == "n") and "Traceback" not in ran.err
