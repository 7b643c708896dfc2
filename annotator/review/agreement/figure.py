"""A figure that may be undefined: then it says why, and is never shown as 1 or 0."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A coefficient's value; None with a reason, one sentence, where it has none."""

    value: float | None
    reason: str = ""


def undefined(reason: str) -> Figure:
    """Return what stands for a value that does not exist."""
    return Figure(None, reason)


NO_UNITS = "Nothing was labelled by two annotators, so there is nothing to compare."
ONE_LABEL = "Only one label was ever given, so agreement cannot be told from chance."
CHANCE_IS_CERTAIN = "The labels agree by chance alone in every case, so nothing is left to correct for."
