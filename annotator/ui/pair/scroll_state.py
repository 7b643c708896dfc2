"""Where both pages are scrolled to and what is focused, in a form that survives another window size and a restart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model.document import Side

_WRITTEN = re.compile(
    r"(\d{1,9}):(-?\d{1,6});(\d{1,9}):(-?\d{1,6})(?:;(?:(\d{1,9})-(\d{1,9}))?;(?:(\d{1,9})-(\d{1,9}))?;(left|right))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class ScrollState:
    """The first code point on each page, and the pixels its line is below the page's top; and the focus of both."""

    left: tuple[int, int] = (0, 0)
    right: tuple[int, int] = (0, 0)
    left_focus: tuple[int, int] | None = None
    """First code point of the focused statement, and the one after its last."""
    right_focus: tuple[int, int] | None = None
    active: Side = Side.LEFT
    """The side that keys work on."""

    def to_text(self) -> str:
        """Write it as settings keep it."""
        places = (f"{place[0]}:{place[1]}" for place in (self.left, self.right))
        ends = (f"{focus[0]}-{focus[1]}" if focus else "" for focus in (self.left_focus, self.right_focus))
        return ";".join((*places, *ends, self.active.value))

    @classmethod
    def of_text(cls, text: str) -> ScrollState:
        """Read what `to_text` wrote; anything else is the beginning of both articles."""
        found = _WRITTEN.fullmatch(text)
        if not found:
            return cls()
        *written, side = found.groups()
        left, right, one, other = (_two(written[place], written[place + 1]) for place in range(0, 8, 2))
        return cls(left or (0, 0), right or (0, 0), one, other, Side(side or Side.LEFT))


def _two(first: str | None, second: str | None) -> tuple[int, int] | None:
    return (int(first), int(second)) if first is not None and second is not None else None
