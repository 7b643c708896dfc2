"""A colleague's file with anything wrong in it is refused with line and place, and nothing of it is half read."""

from __future__ import annotations

import copy
import functools
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator.errors import BadInput
from annotator.exchange import jsonl
from annotator.exchange.record import record
from annotator.model.annotation import AnnotationSet
from annotator.model.text import sha256
from annotator.paths import resource
from tests.exchange.conftest import a_small_set

Change = Callable[[dict[str, Any]], Any]

VALIDATOR = Draft202012Validator(json.loads(resource("annotation.schema.json").read_text(encoding="utf-8")))


def line_of(aset: AnnotationSet) -> dict[str, Any]:
    stream = io.BytesIO()
    jsonl.write([record(aset)], stream)
    value: dict[str, Any] = json.loads(stream.getvalue())
    return value


LINE = line_of(a_small_set())


def refusal(*lines: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        list(jsonl.each_of(io.BytesIO(b"\n".join(lines)), "ben.jsonl"))
    message = str(caught.value)
    assert "\n" not in message and "Traceback" not in message and len(message) < 400
    return message


def with_text(side: str, text: str) -> Change:
    def change(line: dict[str, Any]) -> None:
        line["documents"][side].update(text=text, sha256=sha256(text))

    return change


FAULTS: list[tuple[str, Change, str]] = [
    ("format", lambda v: v.update(format="annotator-project"), 'format: is not "annotator-pair"'),
    ("no format", lambda v: v.pop("format"), "format: is not"),
    ("newer version", lambda v: v.update(version=2), "version: 2 is newer than this program"),
    ("version is true", lambda v: v.update(version=True), 'version: expected "int", got "bool"'),
    ("version 1.0", lambda v: v.update(version=1.0), 'version: expected "int", got "float"'),
    ("no annotator", lambda v: v.pop("annotator"), 'missing required field "annotator"'),
    ("annotator with a line end", lambda v: v.update(annotator="a\nb"), "annotator: must be"),
    ("annotator too long", lambda v: v.update(annotator="a" * 201), "annotator: must be"),
    ("created is no time", lambda v: v.update(created="yesterday"), 'created: "yesterday" is not a time'),
    ("pair without id", lambda v: v["pair"].pop("id"), 'pair: object missing required field "id"'),
    ("unknown state", lambda v: v["pair"].update(state="finished"), "pair.state: invalid enum value 'finished'"),
    ("one document", lambda v: v["documents"].pop("right"), 'documents: object missing required field "right"'),
    ("text changed", lambda v: v["documents"]["left"].update(text="Die Brücke."), "documents.left.sha256: is not"),
    ("CRLF in the text", with_text("left", "Die\r\nBrücke"), "documents.left.text: holds U+000D at 3"),
    ("BOM before the text", with_text("right", "\ufeffDie Brücke"), "documents.right.text: holds U+FEFF at 0"),
    ("NUL in the text", with_text("right", "Die\0Brücke"), "documents.right.text: holds U+0000 at 3"),
    ("text too long", with_text("left", "ä" * (2 * 1024**2 + 1)), "documents.left.text: is longer than 4 MB"),
    (
        "UTF-16 unit",
        lambda v: v["documents"]["left"].update(offset_unit="utf16"),
        "documents.left.offset_unit: invalid",
    ),
    ("tagset twice", lambda v: v["tagset"].append(v["tagset"][0]), "tagset: names a type twice"),
    ("colour", lambda v: v["tagset"][1].update(color="url(x)"), 'tagset[1].color: "url(x)" is not a colour'),
    ("start is true", lambda v: v["spans"][0].update(start=True), 'spans[0].start: expected "int", got "bool"'),
    ("start is text", lambda v: v["spans"][0].update(start="0"), 'spans[0].start: expected "int", got "str"'),
    ("start is 0.0", lambda v: v["spans"][0].update(start=0.0), 'spans[0].start: expected "int", got "float"'),
    ("start below 0", lambda v: v["spans"][0].update(start=-1), "spans[0].start"),
    ("end is 2^64", lambda v: v["spans"][1].update(end=2**64), "spans[1].end"),
    ("end outside", lambda v: v["spans"][1].update(end=999), "spans[1].end: 999 lies outside the text of 48"),
    ("end before start", lambda v: v["spans"][1].update(end=1, quote=""), "spans[1].start: [34, 1) is not a stretch"),
    ("another quote", lambda v: v["spans"][0].update(quote="x"), "spans[0].quote: is not what the text has at [0, 20)"),
    (
        "UTF-16 offsets",
        lambda v: v["spans"][0].update(end=21),
        "spans[0].quote: is not at [0, 21): the offsets count UTF-16",
    ),
    ("span id twice", lambda v: v["spans"][1].update(id="s1"), 'spans[1].id: a second span "s1"'),
    ("unknown layer", lambda v: v["spans"][0].update(layer="event"), "spans[0].layer: invalid enum value 'event'"),
    ("unknown side", lambda v: v["spans"][0].update(side="top"), "spans[0].side: invalid enum value 'top'"),
    ("attributes list", lambda v: v["spans"][0].update(attributes=[]), 'spans[0].attributes: expected "object"'),
    ("big attribute", lambda v: v["spans"][0].update(attributes={"n": 2**64}), "spans[0].attributes.n: is an integer"),
    ("big unknown", lambda v: v["links"][0].update(n=[{"m": -(2**63) - 1}]), "links[0].n[0].m: is an integer"),
    ("no such span", lambda v: v["links"][0].update(left=["s9"]), 'links[0].left[0]: no span "s9"'),
    (
        "span of the other side",
        lambda v: v["links"][0].update(left=["s3"]),
        'links[0].left[0]: span "s3" is on the right',
    ),
    ("span twice", lambda v: v["links"][0].update(right=["s3", "s3"]), "links[0].right: names a span twice"),
    ("link of nothing", lambda v: v["links"][1].update(left=[]), "links[1].left: a link joins at least one"),
    ("link without type", lambda v: v["links"][0].update(type=None), "links[0].type: a link between two"),
    ("unknown type", lambda v: v["links"][0].update(type="<b>x"), 'links[0].type: "<b>x" is not in the tagset'),
    ("link id twice", lambda v: v["links"][1].update(id="l1"), 'links[1].id: a second link "l1"'),
    ("certainty 4", lambda v: v["links"][0].update(certainty=4), "links[0].certainty: 4 is not 1, 2 or 3"),
    ("certainty true", lambda v: v["links"][0].update(certainty=True), "links[0].certainty: expected"),
    ("direction", lambda v: v["links"][0].update(direction="both"), "links[0].direction: invalid enum value 'both'"),
    ("left is text", lambda v: v["links"][0].update(left="s1"), 'links[0].left: expected "array", got "str"'),
    ("rejected a ghost", lambda v: v["rejected"][0].update(right=["s0"]), 'rejected[0].right[0]: no span "s0"'),
    ("coverage below 0", lambda v: v["coverage"]["left"].update(open=-1), "coverage.left.open"),
    ("coverage does not add up", lambda v: v["coverage"]["left"].update(open=9), "coverage.left: adds up to 11 of 3"),
]


@pytest.mark.parametrize(("change", "words"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_is_named_with_its_line_and_place(two_links: AnnotationSet, change: Change, words: str) -> None:
    good = line_of(two_links)
    bad = copy.deepcopy(good)
    bad["annotator"] = "ben"
    change(bad)
    message = refusal(json.dumps(good).encode(), json.dumps(bad).encode())
    assert message.startswith("ben.jsonl, line 2: ") and words in message


MALFORMED = [
    ("NaN", b'{"n": NaN}', "is not valid JSON"),
    ("Infinity", b'{"n": -Infinity}', "is not valid JSON"),
    ("1e400", b'{"n": 1e400}', "a number beyond all limits"),
    ("lone surrogate", b'{"n": "\\ud800"}', "half of a surrogate pair"),
    ("lone low surrogate", b'{"n": "\\udc00 "}', "is not valid JSON"),
    ("encoded surrogate", b'{"n": "\xed\xa0\x80"}', "is not UTF-8 (byte 7 of the line)"),
    ("Latin-1", b'{"n": "\xe4"}', "is not UTF-8 (byte 7 of the line)"),
    ("UTF-16", '{"n": 1}'.encode("utf-16"), "is not UTF-8"),
    ("duplicate key", b'{"format": "annotator-pair", "format": "annotator-pair"}', "format: stands twice"),
    ("duplicate key below", b'{"a": [{"b": {"c": 1, "d": 2, "c": 1}}]}', "a[0].b.c: stands twice"),
    ("the same key escaped", b'{"a": 1, "\\u0061": 2}', "a: stands twice"),
    ("5000 digits", b'{"a": 1, "n": ' + b"1" * 5000 + b"}", "a number beyond all limits"),
    ("30 digits twice", b'{"a": 1, "a": ' + b"1" * 30 + b"}", "a: stands twice"),
    ("deep", b"[" * 100_000, "is nested too deeply"),
    ("deep object", b'{"a":' * 5_000 + b"1" + b"}" * 5_000, ""),  # Python 3.13 reads it, and then it is not ours
    *((f"{depth} deep", b'{"a":' * depth + b'{"b":1,"b":1}' + b"}" * depth, "") for depth in range(60, 1_200, 60)),
    ("two values", b"{} {}", "is not valid JSON"),
    ("a list", b"[]", "is not an object"),
    ("a number", b"7", "is not an object"),
    ("single quotes", b"{'a': 1}", "is not valid JSON"),
    ("cut off", b'{"format": "annotator-pair", "ver', "ends in the middle"),
]


@pytest.mark.parametrize(("line", "words"), [row[1:] for row in MALFORMED], ids=[row[0] for row in MALFORMED])
def test_doubtful_json_is_refused(line: bytes, words: str) -> None:
    message = refusal(line)
    assert message.startswith("ben.jsonl, line 1: ") and words in message


def test_a_duplicate_key_inside_a_whole_line_is_found(two_links: AnnotationSet) -> None:
    line = json.dumps(line_of(two_links)).encode()
    doubled = line.replace(b'"id": "l2"', b'"id": "l9", "id": "l2"')
    assert "links[1].id: stands twice" in refusal(doubled)


def test_deep_unknown_values_are_refused_though_they_parse(two_links: AnnotationSet) -> None:
    value = line_of(two_links)
    deep: Any = 1
    for _ in range(100):
        deep = [deep]
    value["x"] = deep
    assert "is nested too deeply" in refusal(json.dumps(value).encode())


def test_one_annotator_says_one_thing_of_a_pair(two_links: AnnotationSet) -> None:
    line = json.dumps(line_of(two_links)).encode()
    assert refusal(line, line) == 'ben.jsonl, line 2: a second set of "anna" for the pair of line 1'


def test_a_line_beyond_the_limit_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE_BYTES", 1000)
    assert "line 1: is longer than" in refusal(b" " * 1001)


def test_blank_lines_a_byte_order_mark_and_crlf_around_lines_do_no_harm(two_links: AnnotationSet) -> None:
    line = json.dumps(line_of(two_links)).encode()
    [found] = jsonl.each_of(io.BytesIO(b"\xef\xbb\xbf" + line + b"\r\n\r\n\n"), "ben.jsonl")
    assert found.aset == two_links


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_not_an_empty_set(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "leer 🌉 #?%.jsonl"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"leer 🌉 #\?%\.jsonl is empty"):
        jsonl.read(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, words in [
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a pipe or a device"),
        (Path("/dev/zero"), "is a pipe or a device"),
        (tmp_path / "missing.jsonl", "does not exist"),
        (tmp_path / ("n" * 300), "cannot be read"),
        (tmp_path / "a\0b", "is not the name of a file"),
    ]:
        with pytest.raises(BadInput, match=words):
            jsonl.read(path)


ANYTHING: st.SearchStrategy[Any] = (
    st.sampled_from([None, True, False, 0, -1, 1, 2, 21, 2**53, 2**63, 2**64, 0.5, 1e300])
    | st.sampled_from(["", "s1", "s9", "x" * 300, "\x00", "<b>", "same", "2026-11-22", "left", "gold"])
    | st.sampled_from([[], {}, ["s1"], ["s3", "s4"], [None], {"a": 1}, [[]]])
)


Place = tuple[str | int, ...]


def places(value: Any, above: Place = ()) -> list[Place]:
    """Return the way to every member inside a value."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    return [way for key in keys for way in [(*above, key), *places(value[key], (*above, key))]]


def assert_refused_or_valid(value: Any) -> None:
    """A changed line is refused, or it is a valid line that is written again as it is valid."""
    try:
        found = list(jsonl.each_of(io.BytesIO(json.dumps(value).encode()), "ben.jsonl"))
    except BadInput:
        return
    assert [error.message for error in VALIDATOR.iter_errors(value)] == []
    stream = io.BytesIO()
    jsonl.write(found, stream)
    assert list(jsonl.each_of(io.BytesIO(stream.getvalue()), "again")) == found


def mangled(value: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    changed = copy.deepcopy(value)
    for _ in range(data.draw(st.integers(1, 2))):
        *way, key = data.draw(st.sampled_from(places(changed)))
        container: Any = functools.reduce(lambda inside, step: inside[step], way, cast(Any, changed))
        if data.draw(st.booleans()) and isinstance(container, dict):
            del container[key]
        else:
            container[key] = copy.deepcopy(data.draw(ANYTHING))
    return changed


@given(st.data())
@settings(max_examples=300)
def test_a_mangled_line_is_refused_or_valid(data: st.DataObject) -> None:
    assert_refused_or_valid(mangled(LINE, data))


@pytest.mark.long
@given(st.data())
@settings(max_examples=20_000)
def test_many_mangled_lines_are_refused_or_valid(data: st.DataObject) -> None:
    assert_refused_or_valid(mangled(LINE, data))


@given(st.binary(max_size=60), st.integers(0, 3_000), st.integers(0, 60))
@settings(max_examples=300)
def test_overwritten_bytes_never_crash_the_reader(junk: bytes, at: int, length: int) -> None:
    content = json.dumps(LINE, ensure_ascii=False).encode()
    changed = content[:at] + junk + content[at + length :]
    try:
        found = list(jsonl.each_of(io.BytesIO(changed), "ben.jsonl"))
    except BadInput:
        return
    assert found


# Most of the parser's own cases, as a line each: none may crash it, none that is no JSON may pass.
SUITE = os.environ.get("ANNOTATOR_DATA", "")


@pytest.mark.skipif(not SUITE, reason="ANNOTATOR_DATA does not say where the data sets lie")
def test_the_json_test_suite_is_refused() -> None:
    cases = sorted((Path(SUITE) / "hostile/jsontestsuite").glob("test_*/*.json"))
    assert sum(path.name.startswith("n_") for path in cases) > 150
    whole = json.dumps(LINE).encode()
    for path in cases:
        content = path.read_bytes()
        inside = whole[:-1] + b', "x": ' + content + b"}"
        for text in (content, inside):
            try:
                found = list(jsonl.each_of(io.BytesIO(text), path.name))
            except BadInput:
                continue
            assert found and not path.name.startswith("n_"), f"{path.name} was read"
