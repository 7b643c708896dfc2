"""Colours as they look to people who tell fewer of them apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import dist
from typing import Literal

Vision = Literal["usual", "protan", "deutan", "tritan"]

_Matrix = tuple[tuple[float, float, float], ...]

_SEEN: dict[Vision, _Matrix] = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""Linear sRGB as it is seen without one kind of cone: Machado, Oliveira and Fernandes, A Physiologically-based Model
for Simulation of Color Vision Deficiency, IEEE TVCG 15 (2009), severity 1.0."""

TOO_CLOSE = 10.0
"""Distance in CIE L*a*b* (Delta E 1976) below which two lines of a few pixels are easily taken for each other."""


def confusable(colors: Sequence[str]) -> list[tuple[int, int, Vision]]:
    """Return the places of any two colours (`#rrggbb`) that look alike, and to whose eyes; each two are told once."""
    found = []
    for one, other in combinations(range(len(colors)), 2):
        for vision in _SEEN:
            if distance(colors[one], colors[other], vision) < TOO_CLOSE:
                found.append((one, other, vision))
                break
    return found


def distance(one: str, other: str, vision: Vision = "usual") -> float:
    """Return how far two colours are apart (Delta E 1976) to somebody's eyes."""
    return dist(_lab(one, vision), _lab(other, vision))


def _lab(color: str, vision: Vision) -> tuple[float, float, float]:
    linear = [_linear(int(color[place : place + 2], 16) / 255) for place in (1, 3, 5)]
    red, green, blue = (
        min(max(sum(share * part for share, part in zip(row, linear, strict=True)), 0.0), 1.0) for row in _SEEN[vision]
    )
    # sRGB to CIE XYZ under D65, by its white point (IEC 61966-2-1).
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
