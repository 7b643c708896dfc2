"""What the annotator is about to link: the focus of both sides, and the verbs that keys and mouse call."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.model.analysis import Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.pair.link_index import LinkIndex
from annotator.ui.pair.statement_focus import StatementFocus
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr


class Aligning(QObject):
    """Holds what is focused and chosen on both sides, and says when a link was drawn."""

    link_drawn = Signal(object, object)
    no_counterpart_chosen = Signal(object)
    links_picked = Signal(object)
    """Ids of the links of the statement that was focused."""
    extents_focused = Signal(object)
    side_activated = Signal(object)
    changed = Signal()
    """Anything that is painted."""
    reveal_asked = Signal(object)
    """An Extent that should be on the page."""
    moved_on = Signal()
    """The annotator has come to another statement: who its partner would be is worth telling."""
    hint = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.focus = {side: StatementFocus(side) for side in Side}
        self.active = Side.LEFT
        self.links = LinkIndex()
        self.armed: Side | None = None
        """The side whose margin handle was pressed; a click on the other side links."""
        self._origin: Side | None = None
        self.likeliest: Callable[[Extent], Extent | None] = _nobody
        """Finds the statement of the other side that is likeliest to belong to one."""
        self._guess: Extent | None = None
        self.suggested: Extent | None = None
        """The statement of the other side that is suggested for the focused one."""
        self._rejected: Collection[tuple[Extent | None, Extent | None]] = ()
        self._crossed = False
        """The focus has just come from the other side: what is focused there is meant, and no suggestion."""
        self.selected: tuple[str, ...] = ()
        """Ids of the selected links: of several partners of a statement, theirs comes first."""

    def clear(self) -> None:
        """Forget the focus of both sides, because another pair is shown."""
        for focus in self.focus.values():
            focus.clear()
        self.active, self.armed, self._origin = Side.LEFT, None, None
        self._say_focused()

    def set_marks(self, side: Side, text: str, marks: Sequence[Mark]) -> None:
        """Take the statements of newly arrived marks."""
        self.focus[side].set_marks(text, marks)
        self._look_for_partner()

    def add_marks(self, side: Side, marks: Sequence[Mark]) -> None:
        """Take the statements of another part of a text."""
        self.focus[side].add_marks(marks)
        self._look_for_partner()

    def set_links(self, links: LinkIndex) -> None:
        """Know which statements are linked."""
        self.links = links
        self._look_for_partner()

    @property
    def partner(self) -> tuple[Extent, ...]:
        """Return the statements of the other side that Enter links with, and the first of which Tab goes to.

        What is chosen there; else what one came from to find a partner for it; else what the focused statement is
        linked with; else what is suggested for it; else what is focused there and open; else the likeliest statement.
        Whoever has just come from a statement of the other side means that one, whatever is suggested.
        """
        here, there = self.focus[self.active].focused, self.focus[self.active.other]
        if there.chosen or (there.focused and self.is_picking_partner):
            return there.selected
        meant = self._waiting if self._crossed else None
        found = (here and self._linked_with(here)) or meant or self.suggested or self._waiting or (here and self._guess)
        return (found,) if found else ()

    def set_rejected(self, pairs: Collection[tuple[Extent, Extent]]) -> None:
        """Know which left and right statements do not belong together: none of them is a guess of ours."""
        self._rejected = pairs
        self._look_for_partner()

    def suggest(self, extent: Extent | None) -> None:
        """Take a statement of the other side as the one suggested for the focused one, or none."""
        if extent != self.suggested:
            self.suggested = extent
            self.changed.emit()

    def go_to(self, extent: Extent) -> None:
        """Come to a statement by a jump; what was focused on the other side has nothing to do with it."""
        self.focus[extent.side].focused, self.focus[extent.side.other].focused = extent, None
        self._origin, self._crossed = None, False
        self.activate(extent.side)
        self._come_to(extent)

    @property
    def _waiting(self) -> Extent | None:
        """Return what is focused on the other side, unless it has its link: then one has been there before."""
        there = self.focus[self.active.other].focused
        return there if there and not self.links.at(there) else None

    def _linked_with(self, extent: Extent) -> Extent | None:
        links = sorted(self.links.at(extent), key=lambda link: link.id not in self.selected)
        ends = (link.ends(extent.side.other) for link in links)
        return next((end[0] for end in ends if end), None)

    def _look_for_partner(self) -> None:
        """Guess once for each statement: the guess must not change while one looks at it."""
        here = self.focus[self.active].focused
        is_open = here is not None and self._waiting is None and self._linked_with(here) is None
        guess = self.likeliest(here) if here and is_open else None
        self._guess = None if (here, guess) in self._rejected or (guess, here) in self._rejected else guess
        self.changed.emit()

    @property
    def is_picking_partner(self) -> bool:
        """Tell whether the other side was entered to find a partner for a statement focused before."""
        return self._origin is self.active.other

    def activate(self, side: Side) -> None:
        """Let keys work on one side."""
        if side is not self.active:
            self.active = side
            self.side_activated.emit(side)
            self._say_focused()

    def go_to_other_side(self) -> None:
        """Go to the other side: to the partner of the focused statement."""
        here, there, partner = self.focus[self.active], self.focus[self.active.other], self.partner
        if partner and not (there.chosen and there.focused):
            there.focused = partner[0]
        self._crossed = True
        # Whoever comes back has nowhere to return to after linking.
        self._origin = here.side if here.focused and self._origin is not there.side else None
        self.activate(there.side)
        self._say_focused()
        self.moved_on.emit()

    def restore(self, focused: Mapping[Side, Extent | None], active: Side) -> None:
        """Focus on both sides what was focused earlier."""
        for side, extent in focused.items():
            self.focus[side].focused = extent
        self.active, self.armed, self._origin, self._crossed = active, None, None, False
        self._say_focused()

    def focus_extent(self, extent: Extent) -> None:
        """Focus a stretch of text."""
        self.focus[extent.side].focused = extent
        self._crossed = self.active is not extent.side
        self.active = extent.side
        self.side_activated.emit(extent.side)
        self._say_focused()

    def click(self, side: Side, offset: int, *, link: bool, extend: bool) -> None:
        """Act on a click on a statement: focus it; or link it to, or choose it beside, what is focused."""
        focus = self.focus[side]
        unit = focus.unit_at(offset)
        if unit and (link or self.armed is side.other) and self.focus[side.other].selected and self.active is not side:
            self._link_with(unit)
        elif unit and (link or extend) and focus.focused:
            if not focus.chosen:
                focus.toggle_chosen()
            focus.toggle_chosen(unit)
            self.changed.emit()
        else:
            self.armed = self._origin = None
            focus.chosen = ()
            focus.click(offset)
            self._crossed = self.active is not side
            self.active = side
            self.side_activated.emit(side)
            self._say_focused()
            self.moved_on.emit()

    def _link_with(self, unit: Extent) -> None:
        chosen = self.focus[unit.side].chosen
        target = chosen if unit in chosen else (unit,)
        self.draw_link(self.focus[unit.side.other].selected, target)

    def arm(self, side: Side, extent: Extent) -> None:
        """Hold a statement by its margin handle until its partner is clicked."""
        if extent not in self.focus[side].selected:
            self.focus[side].chosen = ()
            self.focus[side].focused = extent
        self.active, self.armed = side, side
        self._say_focused()
        self.hint.emit(keyed(tr("Click the matching statement in the other article; {Esc} lets go")))

    def step(self, by: int, *, from_offset: int, extend: bool = False) -> None:
        """Focus the next or previous statement on the active side."""
        focus = self.focus[self.active]
        if extend and focus.focused and focus.focused not in focus.chosen:
            focus.toggle_chosen()
        if extent := focus.step(by, from_offset=from_offset):
            self._crossed = False
            if extend and extent not in focus.chosen:
                focus.toggle_chosen()
            self._come_to(extent)

    def toggle_chosen(self) -> None:
        """Take the focused statement into the set to be linked, or out of it."""
        if self.focus[self.active].focused is None:
            self.hint.emit(keyed(tr("Focus a statement first: click it, or press {J}")))
        self.focus[self.active].toggle_chosen()
        self.changed.emit()

    def unpick(self) -> None:
        """Let go of what was chosen to be linked, on both sides."""
        for focus in self.focus.values():
            focus.chosen = ()
        self.changed.emit()

    def toggle_quote(self) -> None:
        """Step from the focused sentence to the direct quote in it, and back."""
        if extent := self.focus[self.active].toggle_quote():
            self._come_to(extent)

    def _come_to(self, extent: Extent) -> None:
        # First onto the page: a likely partner is level with it.
        self.reveal_asked.emit(extent)
        self._say_focused()
        self.moved_on.emit()

    def link(self) -> None:
        """Link what is selected on the active side with its partner, or say what is missing."""
        here, there = self.focus[self.active].selected, self.partner
        if not here:
            is_left = self.active is Side.LEFT
            self.hint.emit(
                tr(
                    "Choose a statement in the left article first"
                    if is_left
                    else "Choose a statement in the right article first"
                )
            )
        elif not there:
            is_left = self.active.other is Side.LEFT
            told = tr(
                "Choose a statement in the left article first ({Tab} goes there)"
                if is_left
                else "Choose a statement in the right article first ({Tab} goes there)"
            )
            self.hint.emit(keyed(told))
        else:
            self.draw_link(here, there)

    def draw_link(self, one: Sequence[Extent], other: Sequence[Extent]) -> None:
        """Say that two sets of statements belong together, unless just these are linked already."""
        left, right = (one, other) if one[0].side is Side.LEFT else (other, one)
        same = [link for link in self.links.at(left[0]) if link.left == tuple(left) and link.right == tuple(right)]
        for focus in self.focus.values():
            focus.chosen = ()
        self.armed = None
        self._return_to_origin()
        if same:
            self.links_picked.emit((same[0].id,))
            self.hint.emit(tr("These statements are linked already"))
        else:
            self.hint.emit("")
            self.link_drawn.emit(tuple(left), tuple(right))
            # It has its link: what is focused next looks for a partner of its own.
            self.focus[self.active.other].focused = None
        self._say_focused()

    def no_counterpart(self) -> None:
        """Say that what is selected on the active side is found in this article only."""
        selected = self.focus[self.active].selected
        if not selected:
            self.hint.emit(keyed(tr("Focus a statement first: click it, or press {J}")))
            return
        self.focus[self.active].chosen = ()
        self.no_counterpart_chosen.emit(selected)
        self.changed.emit()

    def drop(self) -> bool:
        """Let go of the handle, else of the chosen set, else of the focus; tell whether there was anything."""
        focus = self.focus[self.active]
        if self.armed:
            self.armed = None
            self.hint.emit("")
        elif any(focus.chosen for focus in self.focus.values()):
            for one in self.focus.values():
                one.chosen = ()
        elif focus.focused:
            for one in self.focus.values():
                one.focused = None
            self._origin = None
            self.hint.emit("")
            self._say_focused()
        else:
            return False
        self.changed.emit()
        return True

    def _return_to_origin(self) -> None:
        if self._origin is not None:
            origin, self._origin = self._origin, None
            self.activate(origin)

    def _say_focused(self) -> None:
        self.suggested = None  # whoever is told of the focus knows what is suggested for it
        self._look_for_partner()
        self.extents_focused.emit(self.focus[self.active].focused)


def _nobody(_extent: Extent) -> Extent | None:
    return None
