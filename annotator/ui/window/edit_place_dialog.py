"""Editing a place of a review: which statements are to stand, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from annotator.model.analysis import Layer
from annotator.model.annotation import Direction
from annotator.model.regions import REGIONS
from annotator.model.tagset import Tagset
from annotator.project import ReviewStep, Saying
from annotator.ui.panel.choice_row import DIRECTIONS, ChoiceRow
from annotator.ui.panel.review_words import ReviewWords
from annotator.ui.plain import label, short
from annotator.ui.shown_names import region_name
from annotator.ui.window.closing_row import closing_row
from annotator.ui.wording import tr

_QUOTED = 34
"""Characters of each side that are quoted."""


class EditPlaceDialog(QDialog):
    """Statements as somebody has them or as they are picked in the articles; a type; a direction."""

    approved = Signal(object)
    """Saying that is to stand."""

    def __init__(
        self,
        step: ReviewStep,
        words: ReviewWords,
        tagset: Tagset,
        *,
        chosen: Saying | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`chosen` is what is picked in the articles."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edit this place"))
        self.resize(560, 360)
        self._layer = step.difference.layer
        self._directed = {kind.name for kind in tagset if kind.directed}
        self._offered = _offered(step, chosen)
        self._statements, self._types = QButtonGroup(self), QButtonGroup(self)
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(20, 18, 20, 16)
        self._page.setSpacing(8)
        self._ask_statements(words)
        self._names = self._type_names(tagset, step)
        self._ask_type(words)
        self.direction = ChoiceRow(tr("Direction"), DIRECTIONS)
        self._way: Direction | None = self._offered[0][0].direction
        self.direction.chosen.connect(self._on_direction_chosen)
        self._page.addWidget(self.direction)
        self._page.addStretch(1)
        row, _, _ = closing_row(tr("Let this stand"), accept=self.accept, cancel=self.reject)
        self._page.addLayout(row)
        self._statements.idToggled.connect(self._on_statements_chosen)
        self._types.idToggled.connect(self._refresh)
        self._statements.button(0).setChecked(True)
        self._statements.button(0).setFocus()

    def _ask_statements(self, words: ReviewWords) -> None:
        self._page.addWidget(label(tr("Which statements"), role="strong"))
        for place, (saying, names) in enumerate(self._offered):
            whose = words.who(names) if names else tr("as picked in the articles")
            left, right = (short(quote, _QUOTED) for quote in words.quotes(saying))
            quoted = " ↔ ".join(quote for quote in (left, right) if quote)
            self._add(self._statements, place, f"{whose}: {quoted}")

    def _type_names(self, tagset: Tagset, step: ReviewStep) -> list[str]:
        if self._layer is Layer.STATEMENT:
            return [kind.name for kind in tagset]
        return list(REGIONS) if self._layer is Layer.REGION else sorted(step.difference.types)

    def _ask_type(self, words: ReviewWords) -> None:
        self._page.addSpacing(4)
        self._page.addWidget(label(tr("As what"), role="strong"))
        for place, name in enumerate(self._names):
            shown = region_name(name) if self._layer is Layer.REGION else words.type_label(name)
            self._add(self._types, place, f"{place + 1}   {shown}" if place < 9 else shown)
            if place < 9:
                shortcut = QShortcut(QKeySequence(str(place + 1)), self)
                shortcut.activated.connect(self._types.button(place).click)

    def _add(self, group: QButtonGroup, place: int, text: str) -> None:
        button = QRadioButton(text.replace("&", "&&"))
        group.addButton(button, place)
        self._page.addWidget(button)

    @property
    def saying(self) -> Saying:
        """Return what is to stand, as it is said by now."""
        saying = self._offered[max(self._statements.checkedId(), 0)][0]
        if self._layer is Layer.STATEMENT and saying.is_no_counterpart:
            return replace(saying, type=None, direction=None)
        name = self._names[max(self._types.checkedId(), 0)]
        return replace(saying, type=name, direction=self._way if name in self._directed else None)

    def accept(self) -> None:
        """Hand out what is to stand."""
        super().accept()
        self.approved.emit(self.saying)

    def _on_statements_chosen(self, place: int, checked: bool) -> None:
        """Propose the type that goes with the statements."""
        saying = self._offered[place][0]
        if checked and saying.type in self._names:
            self._types.button(self._names.index(saying.type)).setChecked(True)
        elif self._types.checkedId() < 0 and self._names:
            self._types.button(0).setChecked(True)
        self._refresh()

    def _on_direction_chosen(self, key: str) -> None:
        self._way = cast("Direction | None", key or None)

    def _refresh(self) -> None:
        """Ask for a type only of a link, for a direction only where the type has one."""
        saying = self._offered[max(self._statements.checkedId(), 0)][0]
        has_type = self._layer is not Layer.STATEMENT or not saying.is_no_counterpart
        for button in self._types.buttons():
            button.setEnabled(has_type)
        name = self._names[max(self._types.checkedId(), 0)] if self._names else ""
        self.direction.setVisible(has_type and name in self._directed)
        self.direction.show_choice(self._way or "")


def _offered(step: ReviewStep, chosen: Saying | None) -> list[tuple[Saying, Sequence[str]]]:
    """Return the statements to choose from, each with whose they are; nobody's are those picked in the articles."""
    found: dict[tuple[object, object], tuple[Saying, list[str]]] = {}
    for version in step.difference.versions:
        for saying in version.sayings:
            _, names = found.setdefault((saying.left, saying.right), (saying, []))
            names.extend(name for name in version.annotators if name not in names)
    offered: list[tuple[Saying, Sequence[str]]] = list(found.values())
    return [(chosen, ()), *offered] if chosen and step.difference.layer is Layer.STATEMENT else offered
