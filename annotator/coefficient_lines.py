"""One line of `coefficients --batch`: labels of several annotators, checked, and one coefficient of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.batch import field
from annotator.errors import BadInput
from annotator.project.agreement import COEFFICIENTS, Figure, Label, Stretch, alpha_u, coefficient

_UNITIZING = "alpha_u"


def coefficient_of_record(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Answer one record: a value, or null with the reason why there is none.

    Raises BadInput where something is missing or of the wrong kind, naming the place.
    """
    name = field(record, "coefficient") or ""
    if name == _UNITIZING:
        return _answer(_unitized(record))
    if name not in COEFFICIENTS:
        raise BadInput(f'there is no coefficient "{name[:40]}", only {", ".join(COEFFICIENTS)} and {_UNITIZING}')
    return _answer(coefficient(name, _units(record), weights=_weights(record)))


def _answer(figure: Figure) -> Mapping[str, Any]:
    return {"value": figure.value} if figure.value is not None else {"value": None, "reason": figure.reason}


def _units(record: Mapping[str, Any]) -> list[list[Label | None]]:
    rows = _list(record.get("units"), '"units"')
    units = [
        [_label(label, f"units[{number}][{place}]") for place, label in enumerate(_list(row, f"units[{number}]"))]
        for number, row in enumerate(rows)
    ]
    for number, unit in enumerate(units):
        if len(unit) != len(units[0]):
            raise BadInput(f"units[{number}] has not as many places as units[0], {len(unit)} and not {len(units[0])}")
    return units


def _weights(record: Mapping[str, Any]) -> str | list[list[float]] | None:
    weights = record.get("weights")
    if weights is None or isinstance(weights, str):
        return weights
    rows = _list(weights, '"weights"')
    table = [
        [
            _weight(weight, f"weights[{number}][{place}]")
            for place, weight in enumerate(_list(row, f"weights[{number}]"))
        ]
        for number, row in enumerate(rows)
    ]
    for number, row in enumerate(table):
        if len(row) != len(table):
            raise BadInput(f"weights[{number}] has {len(row)} columns where there are {len(table)} rows")
        if row[number] != 1:
            raise BadInput(f"weights[{number}][{number}] must be 1, for a label agrees with itself")
        if any(weight != table[place][number] for place, weight in enumerate(row[:number])):
            raise BadInput(f"weights[{number}] must say the same as the column of that number")
    return table


def _weight(value: Any, path: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise BadInput(f"{path} must be a number from 0 to 1")
    return float(value)


def _unitized(record: Mapping[str, Any]) -> Figure:
    if record.get("weights") is not None:
        raise BadInput(f"{_UNITIZING} has no weights")
    length = _whole(record.get("length"), '"length"')
    annotators = {
        _label(name, f"annotators[{place}]"): None
        for place, name in enumerate(_list(record.get("annotators", []), '"annotators"'))
    }
    marked: dict[Label, dict[Label, list[Stretch]]] = {}
    for number, row in enumerate(_list(record.get("spans"), '"spans"')):
        path = f"spans[{number}]"
        if len(_list(row, path)) != 4:
            raise BadInput(f"{path} must be a list of annotator, start, end and label")
        name, label = _label(row[0], f"{path}[0]"), _label(row[3], f"{path}[3]")
        start, end = _whole(row[1], f"{path}[1]"), _whole(row[2], f"{path}[2]")
        if name is None:
            raise BadInput(f"{path}[0] must name the annotator")
        if not start < end <= length:
            raise BadInput(f"{path}: [{start}, {end}) is no stretch of a text of {length}")
        annotators[name] = None
        marked.setdefault(label, {}).setdefault(name, []).append((start, end))
    return alpha_u(length, marked, len(annotators))


def _label(value: Any, path: str) -> Label | None:
    if isinstance(value, bool):
        return ("truth", value)  # to Python, true is 1
    if isinstance(value, float) and not math.isfinite(value):
        raise BadInput(f"{path} is larger than any number can be here")
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise BadInput(f"{path} must be a text, a number, true, false or null")


def _list(value: Any, path: str) -> Sequence[Any]:
    if not isinstance(value, list):
        raise BadInput(f"{path} must be a list")
    return value


def _whole(value: Any, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadInput(f"{path} must be a whole number, 0 or more")
    return value
