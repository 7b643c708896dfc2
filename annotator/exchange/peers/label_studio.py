"""Label Studio: a JSON array of tasks, both texts apart, and beside it the labelling configuration to paste in.

Written are code points, which Label Studio counts since 2021; read are also the UTF-16 units of older versions,
where the text that a region repeats says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, BinaryIO
from xml.sax.saxutils import quoteattr

import msgspec

from annotator.exchange.peers.foreign_json import Row, first_row, lines_of, rows_of, shaped, string
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.outward import outward
from annotator.exchange.peers.peer_record import PeerRecord, PeerText
from annotator.exchange.peers.shown_labels import ALONE, STATEMENT
from annotator.exchange.peers.source import Source
from annotator.exchange.peers.studio_results import marks_and_relations
from annotator.exchange.record import Record
from annotator.exchange.tables import usual_columns
from annotator.model.tagset import LinkType

_PAIR, _SET = "annotator_pair", "annotator_set"
_OF_PAIR = ("pair", "left", "right")
_NAMES = ("a", "b")
_GREY = "#8a8f98"


def write(records: Iterable[Record], stream: BinaryIO) -> dict[str, bytes]:
    """Write a task a pair, one in each line, with everybody's annotations of it; return the configuration."""
    labels: dict[str, None] = {STATEMENT: None, ALONE: None}
    types: dict[str, LinkType] = {}
    stream.write(b"[\n")
    for number, (_, sets) in enumerate(groupby(records, key=lambda record: record.aset.pair.id)):
        told = list(sets)
        for record in told:
            types |= {kind.name: kind for kind in record.aset.tagset}
        peers = [outward(record) for record in told]
        labels |= dict.fromkeys(mark.label for peer in peers for mark in peer.marks)
        stream.write(b",\n" if number else b"")
        stream.write(msgspec.json.encode(_task(number + 1, peers)))
    stream.write(b"\n]\n")
    return {"-config.xml": _config(list(labels), list(types.values())).encode()}


def _task(number: int, peers: list[PeerRecord]) -> dict[str, Any]:
    first = peers[0]
    texts = {f"text_{name}": text.text for name, text in zip(_NAMES, first.texts, strict=True)}
    titles = {f"title_{name}": text.title for name, text in zip(_NAMES, first.texts, strict=True)}
    pair = {key: value for key, value in first.about.items() if key in _OF_PAIR}
    return {
        "id": number,
        "data": {**texts, **titles, _PAIR: pair},
        "annotations": [
            {
                "result": _result(peer),
                "created_at": peer.about["created"],
                _SET: {key: value for key, value in peer.about.items() if key not in _OF_PAIR},
            }
            for peer in peers
        ],
        "predictions": [],
    }


def _result(peer: PeerRecord) -> list[dict[str, Any]]:
    regions = [
        {
            "id": mark.id,
            "from_name": f"lab_{_NAMES[mark.text]}",
            "to_name": _NAMES[mark.text],
            "type": "labels",
            "origin": "manual",
            "value": {
                "start": mark.start,
                "end": mark.end,
                "text": peer.texts[mark.text].text[mark.start : mark.end],
                "labels": [mark.label],
            },
            "meta": {"annotator": mark.features},
        }
        for mark in peer.marks
    ]
    relations = [
        {
            "type": "relation",
            "from_id": relation.source,
            "to_id": relation.target,
            "direction": _DIRECTIONS.get(relation.features.get("direction"), "bi"),
            "labels": [relation.label],
            "meta": {"annotator": {"id": relation.id, **relation.features}},
        }
        for relation in peer.relations
    ]
    return [*regions, *relations]


_DIRECTIONS: Mapping[Any, str] = {"left-to-right": "right", "right-to-left": "left"}


def _config(labels: list[str], types: list[LinkType]) -> str:
    relations = "".join(f"\n    <Relation value={quoteattr(kind.name)}/>" for kind in types)
    panes = "".join(_pane(name, labels) for name in _NAMES)
    return (
        f"<View>\n  <Relations>{relations}\n  </Relations>\n"
        f'  <View style="display: flex; gap: 2em">{panes}\n  </View>\n</View>\n'
    )


def _pane(name: str, labels: list[str]) -> str:
    rows = "".join(f"\n        <Label value={quoteattr(label)} background={quoteattr(_GREY)}/>" for label in labels)
    return (
        f'\n    <View style="flex: 1">\n      <Header value="$title_{name}"/>'
        f'\n      <Labels name="lab_{name}" toName="{name}">{rows}\n      </Labels>'
        f'\n      <Text name="{name}" value="$text_{name}"/>\n    </View>'
    )


# Reading


def accepts(source: Source) -> bool:
    """Tell whether a file looks like tasks of Label Studio, as an array or one a line."""
    if source.is_many:
        return False
    if source.name.lower().endswith(".jsonl"):
        return _is_task(first_row(source))
    words = (b'"annotations"', b'"predictions"', b'"completions"', b'"labels"', b'"from_name"')
    is_json = source.beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b"{")
    looks_so = any(word in source.beginning for word in words) or _is_task(first_row(source))
    return source.name.lower().endswith(".json") and is_json and looks_so


def _is_task(row: Row) -> bool:
    """Tell whether an object has texts apart from what is said of them, or what is said in the short form."""
    fields = row.get("data")
    has_texts = isinstance(fields, dict) and any(isinstance(value, str) for value in fields.values())
    return has_texts or any(_is_short(value) for value in row.values())


def read(source: Source) -> Iterator[PeerRecord]:
    """Yield a record for every annotation of every task, and one for a task without any."""
    tasks = lines_of(source) if source.name.lower().endswith(".jsonl") else enumerate(rows_of(source), start=1)
    for number, task in tasks:
        where = f"{source.name}, task {number}"
        with shaped(where, "Label Studio"):
            found = list(_records(where, task))
        yield from found


def _records(name: str, task: Row) -> Iterator[PeerRecord]:
    fields = task.get("data")
    if not isinstance(fields, dict):
        fields = task  # the short export has everything on one level
    found = _annotations(task)
    keys = _text_keys(fields, [result for _, result in found])
    if not keys:
        has_texts = any(isinstance(value, str) for value in fields.values())
        why = LeftOut.UNCLEAR if has_texts else LeftOut.NO_TEXT_IN_TASK
        yield PeerRecord(name, (), left_out={why: 1})
        return
    texts = tuple(PeerText(fields[key], _title(fields, key)) for key in keys.values())
    unread = _unread(task)
    pair = fields.get(_PAIR)
    for who, result in found or [({}, [])]:
        said = who.get(_SET)
        about = {**pair, **said} if isinstance(pair, dict) and isinstance(said, dict) else {}
        marks, relations, counts = marks_and_relations(result, texts, list(keys))
        left_out, unread = {**counts, **unread}, {}
        if who.get("was_cancelled"):
            left_out = {**left_out, LeftOut.CANCELLED: 1}
            marks, relations = (), ()
        yield PeerRecord(name, texts, marks, relations, _annotator(who), about, left_out)


def _title(fields: Row, key: str) -> str:
    titles = (key.replace("text", "title"), f"title_{key}", f"{key}_title")
    return next((string(fields[each]) for each in titles if each in fields and each != key), "")


def _unread(task: Row) -> dict[str, int]:
    """Count what a task holds beside the annotations that are read."""
    has_any = bool(task.get("annotations") or task.get("completions"))
    beside = {LeftOut.PREDICTIONS: "predictions"} if has_any else {}
    beside[LeftOut.DRAFTS] = "drafts"
    counts = {what: len(rows) for what, key in beside.items() if isinstance(rows := task.get(key), list)}
    return {what: count for what, count in counts.items() if count}


def _annotations(task: Row) -> list[tuple[Row, list[Any]]]:
    """Return the annotations of a task with their results; else what a program predicted."""
    for key in ("annotations", "completions", "predictions"):
        rows = task.get(key)
        if isinstance(rows, list) and rows:
            return [(row, row.get("result") or []) for row in rows if isinstance(row, dict)]
    short = {key: value for key, value in task.items() if _is_short(value)}
    rows = [{"type": "labels", "from_name": key, "value": value} for key, values in short.items() for value in values]
    return [({"completed_by": task.get("annotator")}, rows)] if rows else []


def _is_short(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) and "labels" in v for v in value)


def _annotator(who: Row) -> str:
    by = who.get("completed_by")
    if isinstance(by, dict):
        by = by.get("email") or by.get("id")
    if by is None:
        by = who.get("model_version")
    return by if isinstance(by, str) else f"label-studio {by}" if by is not None else ""


def _text_keys(fields: Row, results: list[list[Any]]) -> dict[str, str]:
    """Return the names of one or two fields with texts, by the name that regions call them."""
    called = dict.fromkeys(
        string(row.get("to_name")) for result in results for row in result if isinstance(row, dict) and "value" in row
    )
    texts = [key for key, value in fields.items() if isinstance(value, str)]
    found = {name: key for name in called for key in (name, f"text_{name}", f"{name}_text") if name and key in texts}
    usual = usual_columns(texts)
    if usual and {*found.values()} <= {*usual}:
        known = {key: name for name, key in found.items()}
        return {known.get(key, _plain(key)): key for key in usual}
    if len(found) in (1, 2) and len(found) == len([name for name in called if name]):
        return found
    return {next(iter(called), ""): "text"} if "text" in texts and len(called) <= 1 else {}


def _plain(key: str) -> str:
    """Return what a field with a text is mostly called by the regions on it: `a` for `text_a`."""
    return key.removeprefix("text_").removesuffix("_text")
