"""What one link says, whoever made it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.annotation import Direction, Extent
from annotator.model.document import Side
from annotator.review.intervals import Interval


@dataclass(frozen=True, slots=True)
class Saying:
    """What one link says, whoever made it: which stretches it joins, and as what. A span is one with one stretch."""

    left: tuple[Interval, ...]
    """Sorted."""
    right: tuple[Interval, ...]
    type: str | None
    """Of a span: its label."""
    direction: Direction | None = None

    @property
    def is_no_counterpart(self) -> bool:
        """Tell whether it has one side only."""
        return not (self.left and self.right)

    def extents(self, side: Side) -> tuple[Extent, ...]:
        """Return the stretches of one side."""
        return tuple(Extent(side, *one) for one in (self.left if side is Side.LEFT else self.right))
