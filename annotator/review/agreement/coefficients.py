"""The coefficients by their names, for whoever has labels from anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from annotator.errors import BadInput
from annotator.review.agreement.chance_corrected import Units, fleiss, gwet, kappa, pi
from annotator.review.agreement.figure import Figure
from annotator.review.agreement.krippendorff import Level, alpha
from annotator.review.agreement.weights import Label, Unweighted, Weights, number_of, weights_by_name, weights_by_table

_LEVELS: dict[str, Level] = {
    "alpha_nominal": "nominal",
    "alpha_ordinal": "ordinal",
    "alpha_interval": "interval",
    "alpha_ratio": "ratio",
}
_WEIGHTED: dict[str, Callable[[Units, Weights], Figure]] = {
    "kappa": kappa,
    "pi": pi,
    "fleiss": fleiss,
    "ac1": gwet,
    "ac2": gwet,
}
_WEIGHTS_UNSAID = {"ac2": "quadratic"}

COEFFICIENTS = ("kappa", "pi", "fleiss", *_LEVELS, "ac1", "ac2")
"""What `coefficient` takes."""


def coefficient(
    name: str, units: Sequence[Sequence[Label | None]], *, weights: str | Sequence[Sequence[float]] | None = None
) -> Figure:
    """Return one of COEFFICIENTS.

    `weights` are a name, or a table with a row and a column for each label, in the order of numbers or of the
    alphabet; None is what the coefficient has by itself: quadratic for `ac2`, none for the others. Raises BadInput
    where labels or weights do not suit the coefficient.
    """
    counted = Counter(map(tuple, units))
    if name in _LEVELS or name == "ac1":
        if weights not in (None, "unweighted"):
            raise BadInput(f"{name} has no weights" + ("; ac2 has" if name == "ac1" else ""))
        return gwet(counted) if name == "ac1" else alpha(counted, _LEVELS[name])
    return _WEIGHTED[name](counted, _chosen(weights or _WEIGHTS_UNSAID.get(name, "unweighted"), counted))


def _chosen(weights: str | Sequence[Sequence[float]], units: Units) -> Weights:
    if weights == "unweighted":
        return Unweighted()
    labels = list(dict.fromkeys(label for unit in units for label in unit if label is not None))
    if isinstance(weights, str):
        return weights_by_name(weights, labels)
    if len(weights) != len(labels):
        raise BadInput(f"there are {len(labels)} different labels, and weights for {len(weights)}")
    return weights_by_table(weights, _in_order(labels))


def _in_order(labels: list[Label]) -> list[Label]:
    texts = [label for label in labels if isinstance(label, str)]
    if len(texts) == len(labels):
        return list[Label](sorted(texts))
    return sorted(labels, key=number_of)
