"""What is exported and as what: the formats, each with what it cannot hold, whose annotations and of which pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotation import GOLD
from annotator.project import OfferedFormat
from annotator.ui.export_words import format_title, format_use, kinds
from annotator.ui.plain import label, one_line
from annotator.ui.window.closing_row import closing_row
from annotator.ui.wording import tr, tr_count

_SOME = "some"
_ROWS = 5
"""Annotators that are seen at once."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What was chosen."""

    format: str
    ending: str
    pairs: tuple[str, ...] | None
    """Ids; None is all."""
    annotators: tuple[str, ...] | None
    """None is everybody."""


class ExportDialog(QDialog):
    """A list of formats, beside it what the chosen one is like, below it whose annotations of which pairs."""

    wished = Signal(object)
    """An ExportWish; the file is asked for next."""

    def __init__(
        self,
        formats: Sequence[OfferedFormat],
        annotators: Sequence[str],
        pairs: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """`pairs` are the ids of those that are selected, or the open one."""
        super().__init__(parent)
        self._formats, self._annotators, self._pairs = list(formats), list(annotators), tuple(pairs)
        self.setWindowTitle(tr("Export"))
        self.resize(720, 470)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Formats"))
        self.list.setSpacing(3)
        self.list.addItems([format_title(each.name, each.title) for each in self._formats])
        self.list.currentRowChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(self.accept)
        row, self.go_on, _ = closing_row(tr("Choose a file …"), accept=self.accept, cancel=self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(14)
        beside = QHBoxLayout()
        beside.setSpacing(22)
        beside.addWidget(self.list, 5)
        beside.addWidget(self._make_description(), 6)
        page.addLayout(beside, 1)
        page.addLayout(self._make_choices())
        page.addLayout(row)
        self.list.setCurrentRow(0)

    def choose(self, name: str) -> None:
        """Go to a format."""
        names = [each.name for each in self._formats]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def accept(self) -> None:
        """Hand out what was chosen, and close."""
        chosen = self._formats[self.list.currentRow()]
        wish = ExportWish(chosen.name, chosen.ending, self.of_pairs.currentData(), self._annotators_chosen())
        super().accept()
        self.wished.emit(wish)

    def _make_description(self) -> QWidget:
        self._title = label(role="title", wrap=True)
        self._use = label(wrap=True)
        self._lost_head, self._lost = label(tr("Not in the file"), role="strong"), label(wrap=True)
        self._aside_head = label(tr("In the file, but hardly to be seen in the other tool"), role="strong", wrap=True)
        self._aside = label(wrap=True)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        for part, space in (
            (self._title, 4),
            (self._use, 12),
            (self._lost_head, 0),
            (self._lost, 12),
            (self._aside_head, 0),
            (self._aside, 0),
        ):
            column.addWidget(part)
            column.addSpacing(space)
        column.addStretch(1)
        return shown

    def _make_choices(self) -> QFormLayout:
        self.of_pairs, self.of_whom, self.some = QComboBox(), QComboBox(), self._make_some()
        self.of_pairs.addItem(tr("All pairs"), None)
        if self._pairs:
            chosen = tr_count("The chosen pair", "The {count} chosen pairs", len(self._pairs))
            self.of_pairs.addItem(chosen, self._pairs)
        self.of_whom.addItem(tr("Everybody"), None)
        for name in self._annotators:
            self.of_whom.addItem(_shown(name), (name,))
        if len(self._annotators) > 2:
            self.of_whom.addItem(tr("Some of them …"), _SOME)
        self.of_whom.currentIndexChanged.connect(self._show_some)
        choices = QFormLayout()
        choices.setHorizontalSpacing(14)
        choices.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        choices.addRow(tr("Pairs"), self.of_pairs)
        choices.addRow(tr("Annotations of"), self.of_whom)
        choices.addRow("", self.some)
        return choices

    def _make_some(self) -> QListWidget:
        """Make the list in which several annotators are ticked; it is there when it is asked for."""
        ticked = QListWidget()
        ticked.setAccessibleName(tr("Annotations of"))
        for name in self._annotators:
            row = QListWidgetItem(_shown(name), ticked)
            row.setCheckState(Qt.CheckState.Unchecked)
        ticked.setFixedHeight(min(len(self._annotators), _ROWS) * ticked.sizeHintForRow(0) + 2 * ticked.frameWidth())
        ticked.itemChanged.connect(self._allow)
        ticked.hide()
        return ticked

    def _annotators_chosen(self) -> tuple[str, ...] | None:
        chosen = self.of_whom.currentData()
        if chosen != _SOME:
            return tuple(chosen) if chosen else None
        rows = enumerate(self._annotators)
        return tuple(name for row, name in rows if self.some.item(row).checkState() is Qt.CheckState.Checked)

    def _show_some(self) -> None:
        self.some.setVisible(self.of_whom.currentData() == _SOME)
        self._allow()

    def _allow(self) -> None:
        self.go_on.setEnabled(self._annotators_chosen() != ())

    def _show(self, row: int) -> None:
        """Say what the chosen format is like."""
        chosen = self._formats[row]
        self._title.setText(format_title(chosen.name, chosen.title))
        self._use.setText(format_use(chosen.name))
        for head, text, what in (
            (self._lost_head, self._lost, chosen.lost),
            (self._aside_head, self._aside, chosen.aside),
        ):
            head.setVisible(bool(what))
            text.setVisible(bool(what))
            text.setText(kinds(what))


def _shown(name: str) -> str:
    return tr("Gold, what was settled") if name == GOLD else one_line(name, limit=60)
