"""Where both pages are scrolled to, in a form that survives another window size and a restart."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScrollState:
    """The first code point on each page, and the pixels its line is below the page's top."""

    left: tuple[int, int] = (0, 0)
    right: tuple[int, int] = (0, 0)

    def to_text(self) -> str:
        """Write it as settings keep it."""
        return f"{self.left[0]}:{self.left[1]};{self.right[0]}:{self.right[1]}"

    @classmethod
    def of_text(cls, text: str) -> ScrollState:
        """Read what `to_text` wrote; anything else is the beginning of both articles."""
        found = re.fullmatch(r"(\d{1,9}):(-?\d{1,6});(\d{1,9}):(-?\d{1,6})", text)
        if not found:
            return cls()
        numbers = [int(group) for group in found.groups()]
        return cls((numbers[0], numbers[1]), (numbers[2], numbers[3]))
