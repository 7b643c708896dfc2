"""Which colours are told apart, and by whom."""

from __future__ import annotations

import pytest

from annotator.model.tagset import DEFAULT_TAGSET
from annotator.ui.color_vision import Vision, confusable, distance


def test_the_colours_every_project_begins_with_are_told_apart_by_everybody() -> None:
    assert confusable([kind.color for kind in DEFAULT_TAGSET]) == []


@pytest.mark.parametrize(
    ("one", "other", "vision"),
    [("#808080", "#828282", "usual"), ("#d9a400", "#9ac400", "deutan"), ("#4caf50", "#bc9a46", "protan")],
)
def test_colours_that_look_alike_are_found(one: str, other: str, vision: Vision) -> None:
    assert distance(one, other, vision) < distance(one, other) or vision == "usual"
    assert confusable([one, "#0000ff", other])[0][:2] == (0, 2)


def test_distances_are_those_of_the_colour_space() -> None:
    """Black and white are 100 apart in lightness; red is where CIE L*a*b* has it: (53.2, 80.1, 67.2)."""
    assert distance("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert distance("#000000", "#ff0000") == pytest.approx((53.2**2 + 80.1**2 + 67.2**2) ** 0.5, abs=0.3)
