"""The figures of agreement, from counts: links, types, coverage and statements, each a value or a reason.

Links: precision is the share of the second annotator's links that the first has as well, recall the share of the
first's that the second has. For three and more annotators these, F1 and kappa are means over each two of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from annotator.review.agreement.chance_corrected import Unit, Units, fleiss, gwet, kappa
from annotator.review.agreement.figure import Figure, undefined
from annotator.review.agreement.krippendorff import alpha
from annotator.review.agreement.pair_counts import Matches, Totals, TwoCounts
from annotator.review.agreement.unitizing import NO_STRETCHES, Unitized

NO_LINKS = "Nobody has a link here, so there is nothing to compare."
_LACKING = "An annotator has no link here, so there is no share of them."
_NO_TWO_LOOKED = "No statement was decided on by two annotators, so there is nothing to compare."
_NO_COMMON_LINK = "No link joins the same statements for two annotators, so there are no types to compare."

LINKS = ("links_strict", "links_overlap", "links_looked_at")
"""Each of these has a precision, a recall and an F1."""
PARTS = ("precision", "recall", "f1")
VALUES = (
    "types_kappa",
    "types_fleiss",
    "types_alpha",
    "types_ac1",
    "coverage_kappa",
    "coverage_alpha",
    "spans_alpha_u",
)
Figures = Mapping[str, Figure]
"""By name: `links_strict.f1`, `types_kappa`."""


def figures(totals: Totals) -> dict[str, Figure]:
    """Return all figures of some counts."""
    twos = list(totals.two.values())
    found: dict[str, Figure] = {}
    for name, matches in (
        ("links_strict", [two.strict for two in twos]),
        ("links_overlap", [two.overlapping for two in twos]),
        ("links_looked_at", [two.looked_at for two in twos]),
    ):
        found |= {f"{name}.{part}": figure for part, figure in shares(matches).items()}
    found["types_kappa"] = _mean([_types_kappa(two.types) for two in twos])
    found["types_fleiss"] = _reworded(fleiss(totals.types), totals.types)
    found["types_alpha"] = _reworded(alpha(totals.types), totals.types)
    found["types_ac1"] = _reworded(gwet(totals.types), totals.types)
    found["coverage_kappa"] = _mean([_coverage_kappa(two.coverage) for two in twos])
    found["coverage_alpha"] = _decided(alpha(_looked_at(totals.coverage)))
    found["spans_alpha_u"] = _of_spans(totals.spans)
    return found


def figures_of_type(totals: Totals, kind: str) -> dict[str, Figure]:
    """Return precision, recall and F1 of the links of one type that both have with that type."""
    return shares([two.by_type.get(kind, Matches()) for two in totals.two.values()])


def numbers(totals: Totals) -> dict[str, int]:
    """Return how much each figure is made of, by its name, without the part behind the dot."""
    types = sum(totals.types.values())
    decided = sum(times for unit, times in totals.coverage.items() if len(unit) - unit.count("open") > 1)
    looked_at = sum(
        two.looked_at.first + two.looked_at.second - two.looked_at.first_matched for two in totals.two.values()
    )
    return {
        "links_strict": round(totals.links),
        "links_overlap": round(totals.links),
        "links_looked_at": round(looked_at / max(len(totals.two), 1)),
        **dict.fromkeys(("types_kappa", "types_fleiss", "types_alpha", "types_ac1"), round(types)),
        **dict.fromkeys(("coverage_kappa", "coverage_alpha"), round(decided)),
        "spans_alpha_u": round(totals.stretches),
    }


def shares(matches: Sequence[Matches]) -> dict[str, Figure]:
    """Return precision, recall and F1 of two annotators, or their means over several two; `sd` is that of F1.

    The standard deviation is that of these two themselves, not of others like them.
    """
    parts = [dict(_shares(one)) for one in matches]
    found = {part: _mean_of_defined([one[part] for one in parts]) for part in PARTS}
    scores = [one["f1"].value for one in parts if one["f1"].value is not None]
    found["sd"] = Figure(_deviation(scores)) if len(scores) > 1 else undefined("Two annotators have one F1.")
    return found


def confusion(types: Units) -> tuple[list[str], list[list[int]]]:
    """Return the types in order, and how often the first of two has that of a row where the second has a column's."""
    labels = sorted({str(label) for unit in types for label in unit})
    return labels, [[round(types.get((row, column), 0)) for column in labels] for row in labels]


def _shares(matches: Matches) -> Iterator[tuple[str, Figure]]:
    none = undefined(_LACKING if matches.first or matches.second else NO_LINKS)
    precision = Figure(matches.second_matched / matches.second) if matches.second else none
    recall = Figure(matches.first_matched / matches.first) if matches.first else none
    yield "precision", precision
    yield "recall", recall
    if not (matches.first or matches.second):
        yield "f1", none
        return
    one, other = precision.value or 0.0, recall.value or 0.0
    yield "f1", Figure(2 * one * other / (one + other) if one + other else 0.0)


def _deviation(values: Sequence[float]) -> float:
    mean = fmean(values)
    return math.sqrt(fmean((value - mean) ** 2 for value in values))


def _mean_of_defined(some: Sequence[Figure]) -> Figure:
    values = [figure.value for figure in some if figure.value is not None]
    return Figure(fmean(values)) if values else some[0] if some else undefined(NO_LINKS)


def _mean(some: Sequence[Figure]) -> Figure:
    if len(some) == 1:
        return some[0]
    lacking = [figure for figure in some if figure.value is None]
    if len(lacking) == len(some) and some:
        return some[0]
    if lacking:
        return undefined(f"It is undefined for {len(lacking)} of {len(some)} pairs of annotators, so there is no mean.")
    return _mean_of_defined(some)


def _types_kappa(types: Units) -> Figure:
    return _reworded(kappa(types), types)


def _reworded(figure: Figure, units: Units) -> Figure:
    return figure if any(times > 0 for times in units.values()) else undefined(_NO_COMMON_LINK)


def _coverage_kappa(coverage: Units) -> Figure:
    return _decided(kappa(_looked_at(coverage)))


def _looked_at(coverage: Units) -> dict[Unit, float]:
    """Return decisions with those that are still open as gaps."""
    found: dict[Unit, float] = {}
    for unit, times in coverage.items():
        known = tuple(None if decision == "open" else decision for decision in unit)
        found[known] = found.get(known, 0) + times
    return found


def _decided(figure: Figure) -> Figure:
    return undefined(_NO_TWO_LOOKED) if figure.reason.startswith("Nothing") else figure


def _of_spans(spans: Unitized) -> Figure:
    return Figure(1 - spans.observed / spans.expected) if spans.expected > 0 else undefined(NO_STRETCHES)


def of_two(two: TwoCounts, names: tuple[str, str]) -> Totals:
    """Return what two of several annotators have in common, as if there were no others."""
    links = two.strict.first + two.strict.second - two.strict.first_matched
    return Totals(links, {names: two}, two.types, two.coverage, two.spans, two.stretches)
