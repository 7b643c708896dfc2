"""JSON of other tools as they write it, in few lines, and every small way in which it may be other than it should."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

LEFT, RIGHT = "Die Brücke 🌉 ist zu.\nNiemand weint.", "Die Brücke wurde geschlossen."


def _region(name: str, field: str, start: int, end: int, text: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text, "labels": ["Claim"]}
    return {"id": name, "from_name": f"lab_{field}", "to_name": field, "type": "labels", "value": value}


_STUDIO = [
    {
        "id": 1,
        "data": {"text_a": LEFT, "text_b": RIGHT, "title_a": "Zu"},
        "annotations": [
            {
                "completed_by": {"email": "anna@example.org", "id": 3},
                "result": [
                    _region("x", "a", 13, 20, "ist zu."),
                    _region("y", "b", 0, 29, RIGHT),
                    {"type": "relation", "from_id": "y", "to_id": "x", "direction": "left", "labels": ["same"]},
                ],
            }
        ],
        "predictions": [],
    }
]
_SHORT = [{"id": 1, "text": LEFT, "label": [{"start": 0, "end": 3, "text": "Die", "labels": ["X"]}], "annotator": 1}]
_DOCCANO = [
    {"id": 1, "text": LEFT, "label": [[0, 10, "ORG"]], "Comments": []},
    {
        "id": 2,
        "text": RIGHT,
        "entities": [{"id": 5, "label": "ORG", "start_offset": 0, "end_offset": 10}],
        "relations": [{"id": 1, "from_id": 5, "to_id": 5, "type": "is"}],
        "Comments": [{"id": 1, "comment": "ja"}],
    },
    {"id": 3, "data": LEFT, "annotations": [{"label": 1, "start_offset": 0, "end_offset": 3, "user": 2}], "cats": []},
    {"id": 4, "text": RIGHT, "labels": [[0, 3, "X"]]},
]
_SPAN = {"start": 0, "end": 10, "token_start": 0, "token_end": 1, "label": "ORG"}
_PRODIGY = [
    {
        "text": LEFT,
        "meta": {"source": "a"},
        "tokens": [{"text": "Die", "start": 0, "end": 3, "id": 0, "ws": True}],
        "spans": [_SPAN, {**_SPAN, "start": 4}],
        "relations": [{"head": 1, "child": 0, "label": "is", "head_span": _SPAN, "child_span": _SPAN}],
        "answer": "accept",
        "_task_hash": 1,
        "_session_id": "anna",
    },
    {"text": RIGHT, "spans": [_SPAN], "answer": "reject", "_task_hash": 2},
]
_CAS = {
    "%TYPES": {"x.Claim": {"%NAME": "x.Claim"}},
    "%FEATURE_STRUCTURES": [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "a", "sofaString": LEFT},
        {"%ID": 2, "%TYPE": "x.Claim", "@sofa": 1, "^begin": 14, "^end": 21, "value": "strong"},
        {"%ID": 3, "%TYPE": "uima.cas.Sofa", "sofaID": "b", "sofaString": RIGHT},
        {"%ID": 4, "%TYPE": "x.Claim", "@sofa": 3, "begin": 0, "end": 3},
        {"%ID": 5, "%TYPE": "x.Rel", "@sofa": 1, "begin": 0, "end": 3, "@Governor": 2, "@Dependent": 4},
    ],
    "%VIEWS": {"a": {"%SOFA": 1, "%MEMBERS": [2]}},
}

FOREIGN: dict[str, tuple[str, str, Any]] = {
    "Label Studio": ("label-studio", ".json", _STUDIO),
    "Label Studio, short": ("label-studio", ".json", _SHORT),
    "doccano": ("doccano", ".jsonl", _DOCCANO),
    "Prodigy": ("prodigy", ".jsonl", _PRODIGY),
    "CAS": ("cas-json", ".json", _CAS),
}
"""By name: the format, the ending, and what is in the file."""

_OTHERS: list[Any] = [None, True, 0, -1, 7, 2**60, 1.5, "", "x", [], [None], [[]], {}, {"a": 1}]


def spelled(content: Any, ending: str) -> str:
    """Return content as it stands in a file: one value, or one a line."""
    if ending == ".jsonl":
        return "".join(json.dumps(row) + "\n" for row in content)
    return json.dumps(content)


def bent(content: Any) -> Iterator[tuple[str, Any]]:
    """Yield the content with any one of its values missing, or another than it should be; and where that is."""
    for path in list(_paths(content)):
        if path:
            yield f"{path} missing", _changed(content, path, missing=True)
        for other in _OTHERS:
            yield f"{path} is {other!r}", _changed(content, path, other)


def _paths(value: Any) -> Iterator[tuple[Any, ...]]:
    yield ()
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from ((key, *path) for path in _paths(child))


def _changed(content: Any, path: tuple[Any, ...], other: Any = None, *, missing: bool = False) -> Any:
    if not path:
        return other
    changed = deepcopy(content)
    inside = changed
    for key in path[:-1]:
        inside = inside[key]
    if missing:
        del inside[path[-1]]
    else:
        inside[path[-1]] = other
    return changed
