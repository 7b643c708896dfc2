"""What is suggested for the focused statement, and the verbs that go on, accept and reject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Side
from annotator.model.suggestion import GOOD, LEAST, Reason, Suggestion
from annotator.project import accept_suggestion, reject_suggestion
from annotator.ui.afterwards import Afterwards
from annotator.ui.pair.pair_view import PairView
from annotator.ui.panel.difference_rows import only_here, quote_rows
from annotator.ui.panel.reason_rows import reason_rows
from annotator.ui.panel.suggestion_card import Offered, SuggestionCard
from annotator.ui.panel.underlining import underlined
from annotator.ui.session.differences import Differences
from annotator.ui.session.session import Session
from annotator.ui.session.suggestions import Suggestions
from annotator.ui.shown_keys import key_of, keyed
from annotator.ui.wording import to_tr, tr

_WORTH = 0.4
"""A statement's further suggestions are worth a look down to this share of its best one's score."""

_SHOWN = 2000
"""Code points of a suggested statement that are shown; the whole stands in the article beside it."""

_TOLD_BY_A_QUOTE = ("quote", "order")
"""Reasons that need no telling where a quote stands in both: what became of it says more."""

_NONE_HERE = to_tr("No suggestion for this statement; {S} goes to the next one")
_NONE_FOCUSED = to_tr("Focus a statement first: click it, or press {J}")
_REJECTED_NEXT = to_tr("Suggestion rejected · here is the next best")
_REJECTED_LAST = to_tr("Suggestion rejected · {S} goes to the next statement that has one")


class Offering(QObject):
    """Offers one suggestion at a time; only the annotator accepts or rejects it."""

    offered = Signal()
    """`current` is another suggestion, or none."""

    def __init__(
        self,
        session: Session,
        suggestions: Suggestions,
        differences: Differences,
        *,
        articles: PairView,
        card: SuggestionCard,
    ) -> None:
        super().__init__(suggestions)
        self._session = session
        self._suggestions = suggestions
        self._differences = differences
        self._articles = articles
        self._card = card
        self.current: Suggestion | None = None
        self._open: Sequence[Suggestion] = ()
        """The suggestions for the focused statement that are open, the best first."""
        self._focused: Extent | None = None
        self._place = 0
        self._is_shown = True
        self._with_linked: Extent | None = None
        """The statement for which suggestions were asked though it, or its match, is settled."""
        self._rejected: frozenset[tuple[Extent, Extent]] = frozenset()
        self._read: AnnotationSet | None = None
        self._carding = Afterwards(self)
        self._carding.come.connect(self._show_card)
        suggestions.changed.connect(self.refresh)
        differences.changed.connect(self.refresh)
        session.changed.connect(self.refresh)
        articles.extents_focused.connect(self.refresh)
        articles.link_drawn.connect(self._on_link_drawn)
        card.accepted.connect(self.accept)
        card.rejected.connect(self.reject)
        card.next_asked.connect(self.next)

    # What is offered

    def refresh(self) -> None:
        """Offer what is open for the focused statement now."""
        self._read_rejected()
        focused = self._for_whom()
        if focused != self._focused:
            self._focused, self._place, self._with_linked = focused, 0, None
        self._open = self._open_for(focused) if focused and self._is_shown else ()
        met = self._met()
        self._place = self._place if met is None else met
        self._show()

    def _for_whom(self) -> Extent | None:
        """Return the focused statement; while its partner is picked, the one it is picked for."""
        aligning = self._articles.aligning
        return aligning.focus[aligning.active.other if aligning.is_picking_partner else aligning.active].focused

    def _met(self) -> int | None:
        """Return which suggestion is between what is focused on both sides, where one is."""
        there = self._articles.focused(self._focused.side.other) if self._focused else None
        ends = [one.end(there.side) for one in self._open] if there else []
        return ends.index(there) if there in ends else None

    def _open_for(self, extent: Extent) -> list[Suggestion]:
        suggested = (*self._same_quote(extent), *self._suggestions.offers.of(extent))
        found = [one for one in suggested if self._is_open(one, extent)]
        least = _WORTH * found[0].score if found else 0.0
        return [one for one in found if one.score >= least]

    def _same_quote(self, extent: Extent) -> Iterator[Suggestion]:
        """Yield what a focused quote is in the other article: just the quote, and not the statement around it."""
        for quote in self._differences.quotes:
            both = Suggestion(
                Extent(Side.LEFT, *quote.left), Extent(Side.RIGHT, *quote.right), quote.score, (Reason("quote"),)
            )
            if both.end(extent.side) == extent:
                yield both

    def _is_open(self, one: Suggestion, extent: Extent) -> bool:
        if (one.left, one.right) in self._rejected:
            return False
        links = self._articles.between.links
        if extent == self._with_linked:
            partners = {link.id for link in links.at(one.end(extent.side.other))}
            return not partners.intersection(link.id for link in links.at(extent))
        return not (links.at(extent) or links.at(one.end(extent.side.other)))

    def _read_rejected(self) -> None:
        own = self._session.own
        if own is self._read:
            return
        self._read = own
        at = {span.id: span.extent for span in own.spans} if own and own.rejected else {}
        pairs = ((one.left, one.right) for one in own.rejected) if own else ()
        rejected = frozenset((at[left], at[right]) for lefts, rights in pairs for left in lefts for right in rights)
        if rejected != self._rejected:
            self._rejected = rejected
            self._articles.aligning.set_rejected(rejected)

    def _show(self, *, bring: bool = False) -> None:
        self._place = min(self._place, max(len(self._open) - 1, 0))
        current = self._open[self._place] if self._open else None
        there = current.end(self._focused.side.other) if current and self._focused else None
        is_here = self._articles.focused() == self._focused
        self._articles.show_suggestion(there if is_here else None, bring=bring)
        self._carding.ask()
        if current != self.current:
            self.current = current
            self.offered.emit()

    def _show_card(self) -> None:
        """Show in the panel what is offered: laying out its cards is no part of drawing a link."""
        current, here = self.current, self._focused
        there = current.end(here.side.other) if current and here else None
        self._card.show_suggestion(self._in_words(current, there) if current and there else None)

    def _in_words(self, current: Suggestion, there: Extent) -> Offered:
        quotes = self._differences.shared_quotes((current.left,), (current.right,))
        words = {side: only_here(quotes, side, (current.end(side),)) for side in Side}
        wording = underlined(self._articles.statement_text(there), words[there.side], at=there.start, limit=_SHOWN)
        telling = [one for one in current.reasons if one.kind not in _TOLD_BY_A_QUOTE] if quotes else current.reasons
        rows = (*quote_rows(quotes, differ=any(words.values())), *reason_rows(telling))
        return Offered(wording, rows, self._place + 1, len(self._open), is_weak=current.score < GOOD)

    # Verbs

    def set_shown(self, shown: bool) -> None:
        """Offer suggestions, or keep them to oneself; nothing that is stored changes."""
        self._is_shown = shown
        self._suggestions.set_wanted(shown)
        self.refresh()

    def next(self) -> None:
        """Offer the next suggestion for the focused statement, else go to the next open statement.

        First to those that have a good one, from where one is and then from the top; when none is left, to the others.
        """
        if not self._is_shown:
            key = key_of("suggest.shown", "Ctrl+5")
            self._session.hinted.emit(tr("Suggestions are switched off; {key} shows them again").format(key=key))
            return
        if self._articles.aligning.is_picking_partner and self._focused:
            place = self._place
            self._articles.aligning.go_to(self._focused)
            self._place = place
        if self._place + 1 < len(self._open):
            self._place += 1
            self._show(bring=True)
        else:
            self._go_on()

    def _go_on(self) -> None:
        articles, here = self._articles, self._focused
        offset = here.end if here else articles.first_on_page()
        statement = self._next_from(offset, least=GOOD) or self._next_from(offset, least=LEAST)
        if statement is None:
            self._say_that_none_is_left()
            return
        articles.aligning.go_to(statement)
        self._show(bring=True)
        if self.current and self.current.score < GOOD:
            self._session.hinted.emit(tr("Only weak suggestions are left in this article"))
        elif statement.start < offset:
            self._session.hinted.emit(tr("From the top again: that was the last one below"))

    def _next_from(self, offset: int, *, least: float) -> Extent | None:
        """Return the next open statement whose best suggestion has a score of at least so much, but for the focused."""
        for statement in self._suggestions.offers.onwards(self._articles.active_side(), offset):
            found = self._open_for(statement)
            if found and found[0].score >= least and statement != self._focused:
                return statement
        return None

    def _say_that_none_is_left(self) -> None:
        self._suggestions.ask(anyway=True)
        if self._suggestions.is_coming:
            self._session.hinted.emit(tr("Suggestions are still being looked for"))
        else:
            self._session.hinted.emit(tr("No open statement with a suggestion is left in this article"))

    def here(self) -> None:
        """Offer suggestions for the focused statement even if it is linked, or its match is."""
        self._with_linked, self._place = self._focused, 0
        self.refresh()
        self._show(bring=True)
        if self.current is None:
            self._session.hinted.emit(keyed(tr(_NONE_HERE if self._focused else _NONE_FOCUSED)))

    def accept(self) -> None:
        """Link the focused statement with what is suggested for it."""
        self._carding.now()
        current, here = self.current, self._focused
        if current is None or here is None:
            self._session.hinted.emit(keyed(tr(_NONE_HERE)))
        elif any(focus.chosen for focus in self._articles.aligning.focus.values()):
            self._session.hinted.emit(
                keyed(tr("Statements are picked: link them with {Enter}, or let go of them with {Esc}"))
            )
        elif not (self._card.isVisible() or self._articles.is_on_page(current.end(here.side.other))):
            self._show(bring=True)
            self._session.hinted.emit(keyed(tr("Press {A} again to link with what is outlined by dots")))
        else:
            self._articles.aligning.draw_link((here,), (current.end(here.side.other),))
            self._session.hinted.emit(keyed(tr("Suggestion accepted · {S} goes to the next one")))

    def reject(self) -> None:
        """Remember that the focused statement and what is suggested for it do not belong together."""
        current, here = self.current, self._focused
        if current is None or here is None:
            self._session.hinted.emit(keyed(tr(_NONE_HERE)))
            return
        if self._articles.aligning.is_picking_partner:
            self._articles.aligning.go_to(here)
        if self._session.change(
            lambda project, pair_id: reject_suggestion(project, pair_id, current.left, current.right)
        ):
            self._session.hinted.emit(keyed(tr(_REJECTED_NEXT if self.current else _REJECTED_LAST)))

    def _on_link_drawn(self, left: Sequence[Extent], right: Sequence[Extent]) -> None:
        """Store a link; its origin says whether it was suggested, however it was drawn."""
        if self._is_current(left, right):
            kind = self._session.coming_type
            self._session.change(
                lambda project, pair_id: accept_suggestion(project, pair_id, left, right, type=kind), select=True
            )
        else:
            self._session.link(left, right)

    def _is_current(self, left: Sequence[Extent], right: Sequence[Extent]) -> bool:
        current, here = self.current, self._focused
        if current is None or here is None or len(left) != 1 or len(right) != 1:
            return False
        drawn = {Side.LEFT: left[0], Side.RIGHT: right[0]}
        return drawn[here.side] == here and drawn[here.side.other] == current.end(here.side.other)
