"""One line of `anchor --batch`: a text and the quotes sought in it, checked, and the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from annotator.batch import field
from annotator.errors import BadInput
from annotator.project import Sought, anchor


def anchored_record(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Answer one record: every span with its status, its place and a score.

    Raises BadInput, naming the span, where something is missing or of the wrong kind.
    """
    text = field(record, "text") or ""
    spans = record.get("spans")
    if not isinstance(spans, list):
        raise BadInput('"spans" must be a list')
    found = anchor(text, [_sought(number, span) for number, span in enumerate(spans)])
    return {"spans": [asdict(each) for each in found]}


def _sought(number: int, span: Any) -> Sought:
    try:
        if not isinstance(span, dict):
            raise BadInput("is no JSON object")
        start, end = _offset(span, "start"), _offset(span, "end")
        if end < start:
            raise BadInput('"end" lies before "start"')
        quote = field(span, "quote") or ""
        prefix, suffix = (field(span, name, optional=True) or "" for name in ("prefix", "suffix"))
        return Sought(span.get("id"), start, end, quote, prefix, suffix)
    except BadInput as error:
        raise BadInput(f"spans[{number}]: {error}") from error


def _offset(span: Mapping[str, Any], name: str) -> int:
    value = span.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadInput(f'"{name}" must be a whole number, 0 or more')
    return value
