"""Two scroll bars, one position map, one guard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Literal, Protocol

from annotator.model.alignment import Knot, PositionMap
from annotator.model.document import Side

SyncMode = Literal["off", "on"]

_GLIDE = 0.5
"""How fast a page that was moved alone comes back: pixels a pixel scrolled, faster from far away."""
_FAR = 1500.0
_FASTEST = 1.5


class Scrollable(Protocol):
    """A page as the sync sees it, in pixels."""

    def value(self) -> int:
        """Return the height of the document at the top of the page."""
        ...

    def maximum(self) -> int:
        """Return the greatest value."""
        ...

    def pageStep(self) -> int:
        """Return the height of the page."""
        ...

    def setValue(self, value: int, /) -> None:
        """Scroll there."""
        ...


class ScrollSync:
    """Moves one page as the other is scrolled, so that linked statements come level."""

    def __init__(self, left: Scrollable, right: Scrollable) -> None:
        self._bars: dict[Side, Scrollable] = {Side.LEFT: left, Side.RIGHT: right}
        self._last: dict[Side, int] = {Side.LEFT: left.value(), Side.RIGHT: right.value()}
        self._map = PositionMap(0, 0)
        self._held = 0
        self.mode: SyncMode = "on"

    def set_knots(self, knots: Iterable[Knot]) -> None:
        """Take the heights that belong together; nothing moves until the next scroll."""
        self._map = PositionMap(self._height(Side.LEFT), self._height(Side.RIGHT), knots)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let a page move alone."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1

    def follow(self, side: Side) -> None:
        """Move the other page after one side was scrolled."""
        bar, other = self._bars[side], self._bars[side.other]
        before, now = self._last[side], bar.value()
        self._last[side] = now
        if self._held or self.mode == "off" or now == before or not other.maximum():
            return
        target = self.target(side, before, now, other.value())
        with self.held():
            other.setValue(target)
        self._last[side.other] = other.value()

    def target(self, side: Side, before: int, now: int, current: int) -> int:
        """Return where the other page goes when one side is scrolled from one value to another.

        It goes to the mapped place where it was there before. Where it was not (it was moved alone, or a link came
        in since) it keeps its distance and glides back as one goes on scrolling. It never moves against the scroll.
        """
        was, mapped = self._mapped(side, before), self._mapped(side, now)
        distance = current - was
        back = min(abs(distance), abs(now - before) * min(_GLIDE + abs(distance) / _FAR, _FASTEST))
        wanted = round(mapped + distance - (back if distance > 0 else -back))
        wanted = max(wanted, current) if now > before else min(wanted, current)
        return min(max(wanted, 0), self._bars[side.other].maximum())

    def mapped(self, side: Side, place: float) -> float:
        """Return the height of the other document that belongs to a height of one side's."""
        return self._map.to_right(place) if side is Side.LEFT else self._map.to_left(place)

    def _mapped(self, side: Side, value: int) -> float:
        place = self.mapped(side, _reading_line(value, self._bars[side]))
        return _value_of(place, self._bars[side.other])

    def _height(self, side: Side) -> float:
        return float(self._bars[side].maximum() + self._bars[side].pageStep())


def _bend(bar: Scrollable) -> float:
    """Return the distance from an end within which the reading line runs to that end."""
    return max(min(bar.pageStep(), bar.maximum()) / 2, 0.5)


def _reading_line(value: float, bar: Scrollable) -> float:
    """Return the height that is being read: the middle of the page, the very ends at the ends (as Meld does)."""
    half, bend = bar.pageStep() / 2, _bend(bar)
    if value < bend:
        return value + half * value / bend
    left = bar.maximum() - value
    if left < bend:
        return value + 2 * half - half * left / bend
    return value + half


def _value_of(place: float, bar: Scrollable) -> float:
    """Return the scroll value at which a height is being read; the inverse of the reading line."""
    half, bend = bar.pageStep() / 2, _bend(bar)
    if place < bend + half:
        return place * bend / (bend + half)
    left = bar.maximum() + 2 * half - place
    if left < bend + half:
        return bar.maximum() - max(left, 0.0) * bend / (bend + half)
    return place - half
