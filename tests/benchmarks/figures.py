"""Figures as the benchmarks print them: the least, the median and the 95th percentile, and ratios of medians."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, quantiles


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile; of few values, nearly the largest."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def line(name: str, values: Sequence[float], *, unit: str = "ms", reference: Sequence[float] = ()) -> str:
    """Return one line of a table: name, min, median, p95, and the ratio of its median to the reference's."""
    figures = f"{min(values):9.1f} {median(values):9.1f} {p95(values):9.1f} {unit}"
    ratio = f"   × {median(values) / median(reference):.2f}" if reference else ""
    return f"{name:<34}{figures}{ratio}"


def heading(title: str) -> str:
    """Return the heading over such lines."""
    return f"{title:<34}{'min':>9} {'median':>9} {'p95':>9}"
