"""What became of one's own links in a set that somebody settled: taken, changed, refused or still open, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import shorten

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.project import Outcome, Result
from annotator.ui.panel.cards import Card, CardDelegate, Cards, card_view
from annotator.ui.panel.few_lines import FewLines
from annotator.ui.panel.link_cards import cards_of
from annotator.ui.plain import label, one_line
from annotator.ui.session.listed import when
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.shown_names import type_name
from annotator.ui.theme import Theme
from annotator.ui.wording import number, to_tr, tr

_RESULTS = {
    Result.ACCEPTED: ("✓", "#2b8a5a", to_tr("taken")),
    Result.EDITED: ("✎", "#2c67cf", to_tr("changed")),
    Result.REJECTED: ("✗", "#b83b38", to_tr("refused")),
    Result.OPEN: ("○", "#6a6c72", to_tr("not settled")),
}
_COUNTS = {
    Result.ACCEPTED: to_tr("{count} taken"),
    Result.EDITED: to_tr("{count} changed"),
    Result.REJECTED: to_tr("{count} refused"),
    Result.OPEN: to_tr("{count} not settled"),
}
_QUOTED = 60
"""Characters of a statement that stands instead: enough to find it on the page."""
_ORDER = (Result.REJECTED, Result.EDITED, Result.OPEN, Result.ACCEPTED)
"""What one wants to know about comes first."""


class OutcomeList(QWidget):
    """One's own links, each with its outcome; below, who decided so of the marked one, and why."""

    link_shown = Signal(str)
    """Id of the link that is marked."""

    def __init__(self, reviewing: Reviewing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self.gold = ""
        """Under which name the settled set is here; "" while nobody asks."""
        self._outcomes: dict[str, Outcome] = {}
        self._counts = label(wrap=True)
        self._cards = Cards(self)
        self._delegate = CardDelegate(theme, self, tight=True)
        self.view = card_view(self._cards, self._delegate, tr("What became of your links"))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._why = QFrame()
        self._why.setProperty("role", "card")
        self._by, self.comment, self._became = label(wrap=True), label(wrap=True), FewLines()
        inside = QVBoxLayout(self._why)
        for part in (self._by, self.comment, self._became):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._counts)
        column.addWidget(self.view, 1)
        column.addWidget(self._why)

    def refresh(self) -> None:
        """Read anew what became of the links."""
        own, me = self._reviewing.set_of(self._reviewing.me), self.view.currentIndex().row()
        outcomes = self._reviewing.outcomes(self.gold) if own else ()
        self._outcomes = {one.link_id: one for one in outcomes}
        ordered = sorted(outcomes, key=lambda one: _ORDER.index(one.result))
        self._cards.show(_cards(own, ordered) if own else ())
        counts = {result: sum(one.result is result for one in outcomes) for result in Result}
        said = [tr(_COUNTS[one]).format(count=number(counts[one])) for one in _COUNTS if counts[one]]
        self._counts.setText("  ·  ".join(said) or tr("You have no links here."))
        self._go_to(max(me, 0))

    def step(self, places: int) -> None:
        """Go to the next link, or a previous one."""
        self._go_to(min(max(self.view.currentIndex().row() + places, 0), self._cards.rowCount() - 1))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _go_to(self, row: int) -> None:
        if 0 <= row < self._cards.rowCount():
            self.view.setCurrentIndex(self._cards.index(row))

    def _on_current_changed(self, index: QModelIndex) -> None:
        outcome = self._outcomes.get(self._cards.id_at(index.row())) if index.isValid() else None
        self._why.setVisible(outcome is not None)
        if outcome is None:
            return
        self._by.setText(_told(outcome))
        self.comment.setText(f"“{outcome.comment}”")
        self.comment.setVisible(bool(outcome.comment))
        gold = self._reviewing.set_of(self.gold)
        own = self._reviewing.set_of(self._reviewing.me)
        instead = _instead(gold, own, outcome) if gold and own else []
        self._became.setVisible(bool(instead))
        self._became.show_paragraphs([tr("Instead: {links}").format(links=" + ".join(instead))] if instead else [])
        self.link_shown.emit(outcome.link_id)


def _told(outcome: Outcome) -> str:
    result = tr(_RESULTS[outcome.result][2])
    if outcome.changed:
        return tr("You changed this link after it was settled.")
    if not outcome.by:
        return result
    return tr("{result} · by {name}, {when}").format(result=result, name=one_line(outcome.by), when=when(outcome.at))


def _cards(own: AnnotationSet, outcomes: Sequence[Outcome]) -> list[Card]:
    links = {link.id: link for link in own.links}
    cards = {card.id: card for card in cards_of(own, list(links.values()))}
    return [_card(cards[one.link_id], one) for one in outcomes if one.link_id in cards]


def _card(card: Card, outcome: Outcome) -> Card:
    sign, color, words = _RESULTS[outcome.result]
    marks = "  ".join(mark for mark in (tr(words), "“…”" if outcome.comment else "") if mark)
    return Card(card.id, card.label, color, card.left, card.right, marks, card.alone, sign=sign)


def _instead(gold: AnnotationSet, own: AnnotationSet, outcome: Outcome) -> list[str]:
    """Say what stands in place of a link: what was made of it, or what was taken where it was refused."""
    if outcome.result not in (Result.EDITED, Result.REJECTED):
        return []
    stands = [link for link in gold.links if link.decision != "rejected" and link.id in outcome.became]
    if not stands:
        mine = next((link for link in own.links if link.id == outcome.link_id), None)
        here = _places(own, mine) if mine else []
        stands = [
            link
            for link in gold.links
            if link.decision != "rejected" and any(_touch(one, other) for one in here for other in _places(gold, link))
        ]
    return [_said(gold, link) for link in stands]


def _places(aset: AnnotationSet, link: Link) -> list[Extent]:
    return [span.extent for span in aset.spans if span.id in (*link.left, *link.right)]


def _touch(one: Extent, other: Extent) -> bool:
    return one.side is other.side and one.start < other.end and other.start < one.end


def _said(gold: AnnotationSet, link: Link) -> str:
    """Say what a settled link joins, and as what."""
    spans: Mapping[str, Span] = {span.id: span for span in gold.spans}
    kind = next((type_name(kind) for kind in gold.tagset if kind.name == link.type), link.type or "")
    sides = [side for side in (link.left, link.right) if side]
    ends = [shorten(" … ".join(spans[end].quote for end in side), _QUOTED, placeholder=" …") for side in sides]
    return f"{kind}: {' ↔ '.join(ends)}" if kind else " ↔ ".join(ends)
