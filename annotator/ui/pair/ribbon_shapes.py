"""Which bands and stubs there are to draw for what is on the two pages now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainterPath

from annotator.model.document import Side
from annotator.ui.article.text_geometry import TextGeometry
from annotator.ui.pair.link_index import DrawnLink, LinkEnd, LinkIndex

_FAN = 6
"""An n:m link is drawn from each to each end up to this many bands, then from first to first, second to second."""
_NEAR = 16.0
"""Pixels within which stubs are counted together."""


@dataclass(frozen=True, slots=True)
class Band:
    """The curved band of one end on the left and one on the right."""

    link: DrawnLink
    shape: QPainterPath
    upper: QPainterPath
    lower: QPainterPath
    ends: tuple[float, float, float, float]
    """Heights of its upper and lower end on the left, then on the right."""
    company: int = 1
    """How many bands begin or end where it does, itself too: the more, the fainter each of them."""

    @property
    def height(self) -> float:
        """Return how high both ends are together."""
        return self.ends[1] - self.ends[0] + self.ends[3] - self.ends[2]

    @property
    def top(self) -> float:
        """Return the height of its highest point."""
        return min(self.ends[0], self.ends[2])

    @property
    def bottom(self) -> float:
        """Return the height of its lowest point."""
        return max(self.ends[1], self.ends[3])


@dataclass(frozen=True, slots=True)
class Stub:
    """Links with an end here whose other ends are above or below the other page."""

    side: Side
    upwards: bool
    top: float
    bottom: float
    links: tuple[DrawnLink, ...]

    @property
    def ids(self) -> list[str]:
        """Return the ids of its links."""
        return [link.id for link in self.links]


@dataclass(frozen=True, slots=True)
class Page:
    """What is on screen of one article."""

    geometry: TextGeometry
    scrolled: float
    height: float
    start: int
    """First and last code point on screen."""
    end: int

    def place(self, end: LinkEnd) -> tuple[float, float]:
        """Return the heights of a link's end on the page."""
        top, bottom = self.geometry.extent(end.start, end.end)
        return top - self.scrolled, bottom - self.scrolled


def shapes(links: LinkIndex, pages: Mapping[Side, Page], width: float) -> tuple[list[Band], list[Stub]]:
    """Return the bands and stubs of the links that have an end on screen."""
    here = {side: _ends_on(links, side, page) for side, page in pages.items()}
    bands: list[Band] = []
    stubs: list[Stub] = []
    for link_id, ends in here[Side.LEFT].items():
        if link_id in here[Side.RIGHT]:
            bands += _bands(ends, here[Side.RIGHT][link_id], pages, width)
    bands = _counted(bands)
    for side, found in here.items():
        alone = (ends[0] for link_id, ends in found.items() if link_id not in here[side.other])
        stubs += _merge(_stub(side, end, pages) for end in alone if not end.link.is_no_counterpart)
    return bands, stubs


def _ends_on(links: LinkIndex, side: Side, page: Page) -> dict[str, list[LinkEnd]]:
    found: dict[str, list[LinkEnd]] = {}
    for end in links.ends(side).overlapping(page.start, page.end):
        top, bottom = page.place(end)
        if bottom > 0 and top < page.height:
            found.setdefault(end.link.id, []).append(end)
    return found


def _bands(
    left: Sequence[LinkEnd], right: Sequence[LinkEnd], pages: Mapping[Side, Page], width: float
) -> Iterable[Band]:
    if len(left) * len(right) <= _FAN:
        joined = [(one, other) for one in left for other in right]
    else:
        longest = max(len(left), len(right))
        joined = [(left[min(n, len(left) - 1)], right[min(n, len(right) - 1)]) for n in range(longest)]
    for one, other in joined:
        yield _band(one.link, pages[Side.LEFT].place(one), pages[Side.RIGHT].place(other), width)


def _band(link: DrawnLink, left: tuple[float, float], right: tuple[float, float], width: float) -> Band:
    upper, lower, shape = QPainterPath(), QPainterPath(), QPainterPath()
    half = width / 2
    for path, one, other in ((upper, left[0], right[0]), (lower, left[1], right[1])):
        path.moveTo(0, one)
        path.cubicTo(half, one, half, other, width, other)
    shape.addPath(upper)
    shape.lineTo(width, right[1])
    shape.cubicTo(half, right[1], half, left[1], 0, left[1])
    shape.closeSubpath()
    return Band(link, shape, upper, lower, (*left, *right))


def _counted(bands: Sequence[Band]) -> list[Band]:
    """Return the bands, each knowing with how many others it shares the busier of its ends."""
    left, right = Counter(band.ends[:2] for band in bands), Counter(band.ends[2:] for band in bands)
    return [replace(band, company=max(left[band.ends[:2]], right[band.ends[2:]])) for band in bands]


def _stub(side: Side, end: LinkEnd, pages: Mapping[Side, Page]) -> Stub:
    partner = end.link.ends(side.other)[0]
    top, bottom = pages[side].place(end)
    inside = max(top, 0.0), min(bottom, pages[side].height)
    return Stub(side, partner.start < pages[side.other].start, *inside, (end.link,))


def _merge(stubs: Iterable[Stub]) -> list[Stub]:
    """Count stubs together that point the same way from almost the same place."""
    merged: list[Stub] = []
    for stub in sorted(stubs, key=lambda stub: (stub.upwards, stub.top)):
        last = merged[-1] if merged else None
        if last and last.upwards is stub.upwards and stub.top - last.bottom < _NEAR:
            bottom = max(last.bottom, stub.bottom)
            merged[-1] = Stub(stub.side, stub.upwards, last.top, bottom, last.links + stub.links)
        else:
            merged.append(stub)
    return merged
