"""What is about to be linked, in words: the statement that is focused, or those that were picked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from annotator.model.document import Side
from annotator.ui.panel.key_rows import KeyRow
from annotator.ui.wording import tr

_QUOTED = 60
"""Characters of a partner that are quoted: enough to find it on the page."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The words of the statements of both sides that the next verb works on."""

    side: Side
    """The side that keys work on."""
    focused: str = ""
    """The words of the focused statement there; "" where none is."""
    at: int = 0
    """Where it begins."""
    chosen: dict[Side, tuple[str, ...]] = field(default_factory=dict)
    """The words of what was picked to be linked together."""
    is_focus_chosen: bool = False
    partner: tuple[str, ...] = ()
    """The words of what Enter links with."""
    extends: bool = False
    """A link is selected that what was picked can be added to."""
    is_suggested: bool = False
    """The partner is the one that is suggested, which is shown by itself."""

    @property
    def is_several(self) -> bool:
        """Tell whether statements were picked, and not just one focused."""
        return any(self.chosen.values())

    @property
    def head(self) -> str:
        """Return how many were picked, on which side where that needs saying."""
        counts = {side: len(found) for side, found in self.chosen.items() if found}
        if len(counts) > 1:
            return " and ".join(f"{count} in the {side}" for side, count in counts.items()) + " picked"
        total = sum(counts.values())
        return f"{total} statements picked" if total != 1 else "1 statement picked"

    @property
    def keys(self) -> tuple[KeyRow, ...]:
        """Return what the keys do with it."""
        side = self.side.other
        if not self.partner:
            enter = f"choose a statement in the {side} article first"
        elif self.is_suggested and not self.is_several:
            enter = tr("link with the suggestion, as A does")
        elif self.is_several:
            enter = f"link them together with {_quoted(self.partner)}"
        else:
            enter = f"link with {_quoted(self.partner)}"
        if not self.is_several:
            return ("Enter", enter), ("Space", "pick it, to add others"), ("N", "only in this article")
        space = (
            ("Space", "take this one out" if self.is_focus_chosen else "pick this one too") if self.focused else None
        )
        plus = ("+", "add them to the selected link") if self.extends and self.chosen.get(self.side) else None
        rows = (("Enter", enter), plus, space, ("N", "only in this article"), ("Esc", "let go of them"))
        return tuple(row for row in rows if row)


def _quoted(partner: Sequence[str]) -> str:
    first = f"“{shorten(partner[0], _QUOTED, placeholder=' …')}”"
    return first if len(partner) == 1 else f"{len(partner)} statements: {first} …"
