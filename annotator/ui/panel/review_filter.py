"""Which places of a review are listed: one quiet button with a menu of states, kinds, types and annotators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from annotator.project import DifferenceKind, PairReview, Picked, ReviewStep, State
from annotator.ui.panel.review_words import KINDS
from annotator.ui.plain import one_line
from annotator.ui.wording import to_tr, tr


class Shown(StrEnum):
    """How far a place has to be to be listed."""

    DIFFERENCES = to_tr("all differences")
    OPEN = to_tr("still open")
    PUT_OFF = to_tr("put off")
    SETTLED = to_tr("settled")
    AGREED = to_tr("agreements")


_STATES = {
    Shown.OPEN: frozenset({State.OPEN, State.CHANGED, State.PUT_OFF}),
    Shown.PUT_OFF: frozenset({State.PUT_OFF}),
    Shown.SETTLED: frozenset({State.SETTLED}),
}
_ASKED = (
    DifferenceKind.TYPE,
    DifferenceKind.OVERLAP,
    DifferenceKind.SPLIT,
    DifferenceKind.ONLY,
)


class ReviewFilter(QToolButton):
    """Says what is listed; full agreement is listed only where it is asked for."""

    changed = Signal()
    """Others are to be listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "answer")
        self.setAccessibleName(tr("Which differences are listed"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.shown = Shown.DIFFERENCES
        self.kind: DifferenceKind | None = None
        self.type: str | None = None
        self.annotator: str | None = None
        self._types: Mapping[str, str] = {}
        self._annotators: Sequence[str] = ()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self._show()

    def offer(self, types: Mapping[str, str], annotators: Sequence[str]) -> None:
        """Offer these types, by name and label, and these annotators; one that is gone is no longer asked for."""
        self._types, self._annotators = types, annotators
        self.type = self.type if self.type in types else None
        self.annotator = self.annotator if self.annotator in annotators else None
        self._show()

    def listed(self, found: PairReview) -> list[ReviewStep]:
        """Return the places that are listed."""
        picked = Picked(
            kinds=frozenset({self.kind} if self.kind else ()),
            types=frozenset({self.type} if self.type else ()),
            annotators=frozenset({self.annotator} if self.annotator else ()),
            states=_STATES.get(self.shown, frozenset()),
        )
        agreed = self.shown is Shown.AGREED
        return [step for step in found.picked(picked) if step.difference.is_agreement is agreed]

    def choose(
        self,
        *,
        shown: Shown | None = None,
        kind: DifferenceKind | None = None,
        type: str | None = None,
        annotator: str | None = None,
    ) -> None:
        """List what is so far, of a kind, with a type, by an annotator; what is not said is left open."""
        self.shown = shown or Shown.DIFFERENCES
        self.kind, self.type, self.annotator = kind, type, annotator
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        kind = tr(KINDS[self.kind]) if self.kind else ""
        parts = (tr(self.shown), kind, self._types.get(self.type or "", ""), self.annotator or "")
        self.setText(" · ".join(one_line(part, limit=24) for part in parts if part) + " ▾")

    def _fill(self) -> None:
        self._menu.clear()
        self._section("shown", {shown.name: tr(shown) for shown in Shown}, self.shown.name)
        kinds = {"": tr("any kind"), **{kind.value: tr(KINDS[kind]) for kind in _ASKED}}
        self._section("kind", kinds, self.kind or "")
        self._section("type", {"": tr("any type"), **self._types}, self.type or "")
        names = {name: one_line(name, limit=40) for name in self._annotators}
        self._section("annotator", {"": tr("anybody"), **names}, self.annotator or "")

    def _section(self, what: str, answers: Mapping[str, str], now: str) -> None:
        self._menu.addSeparator()
        group = QActionGroup(self._menu)
        for answer, words in answers.items():
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setData((what, answer))
            action.setCheckable(True)
            action.setChecked(answer == now)
            group.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        what, answer = action.data()
        if what == "shown":
            self.shown = Shown[answer]
        elif what == "kind":
            self.kind = DifferenceKind(answer) if answer else None
        else:
            setattr(self, what, answer or None)
        self._show()
        self.changed.emit()
