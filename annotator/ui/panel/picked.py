"""What is about to be linked, in words: the statement that is focused, or those that were picked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from annotator.model.document import Side
from annotator.ui.panel.key_rows import KeyRow
from annotator.ui.shown_keys import key_of, keyed
from annotator.ui.shown_names import quoted
from annotator.ui.wording import tr, tr_count

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
            told = tr("{left} in the left and {right} in the right picked")
            return told.format(left=counts[Side.LEFT], right=counts[Side.RIGHT])
        return tr_count("{count} statement picked", "{count} statements picked", sum(counts.values()))

    @property
    def keys(self) -> tuple[KeyRow, ...]:
        """Return what the keys do with it."""
        side = self.side.other
        if not self.partner:
            enter = tr(
                "choose a statement in the left article first"
                if side is Side.LEFT
                else "choose a statement in the right article first"
            )
        elif self.is_suggested and not self.is_several:
            enter = keyed(tr("link with the suggestion, as {A} does"))
        else:
            told = tr("link them together with {partner}" if self.is_several else "link with {partner}")
            enter = told.format(partner=_quoted(self.partner))
        link, pick = key_of("link", "Enter"), key_of("toggle", "Space")
        alone = (key_of("alone", "N"), tr("only in this article"))
        if not self.is_several:
            return (link, enter), (pick, tr("pick it, to add others")), alone
        space = tr("take this one out" if self.is_focus_chosen else "pick this one too") if self.focused else ""
        plus = tr("add them to the selected link") if self.extends and self.chosen.get(self.side) else ""
        add, let_go = key_of("extend", "+"), (key_of("letgo", "Esc"), tr("let go of them"))
        rows = ((link, enter), (add, plus), (pick, space), alone, let_go)
        return tuple(row for row in rows if row[1])


def _quoted(partner: Sequence[str]) -> str:
    first = quoted(shorten(partner[0], _QUOTED, placeholder=" …"))
    return first if len(partner) == 1 else tr("{count} statements: {first} …").format(count=len(partner), first=first)
