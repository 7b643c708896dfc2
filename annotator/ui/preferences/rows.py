"""The rows of a page of preferences: what is asked on the left, the answer beside it, a quiet word below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from annotator.ui.plain import label

_ASKED_WIDTH = 130
_VALUE_WIDTH = 92


class Rows(QWidget):
    """Questions and answers, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, 16, 2, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnMinimumWidth(0, _ASKED_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def ask(self, question: str, answer: QWidget, *, told: str = "") -> QLabel:
        """Add a row and return the quiet words below the answer."""
        asked, row = label(question), self._grid.rowCount()
        asked.setBuddy(answer)
        answer.setAccessibleName(question)
        answer.setAccessibleDescription(told)
        self._grid.addWidget(asked, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(answer, row, 1)
        quiet = label(told, role="mute", wrap=True)
        quiet.setVisible(bool(told))
        self._grid.addWidget(quiet, row + 1, 1)
        return quiet

    def end(self) -> None:
        """Keep all rows together at the top."""
        self._grid.setRowStretch(self._grid.rowCount(), 1)


class Measure(QWidget):
    """A number that is chosen by sliding, with what it means beside it."""

    changed = Signal()

    def __init__(self, limits: tuple[int, int], step: int, shown: str, parent: QWidget | None = None) -> None:
        """Choose between two limits; `shown` says it in words, with `{value}`."""
        super().__init__(parent)
        self._shown = shown
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(*limits)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(5 * step)
        self.slider.valueChanged.connect(self._on_value_changed)
        self._words = label(role="mute")
        self._words.setFixedWidth(_VALUE_WIDTH)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self._words)

    def set_value(self, value: int) -> None:
        """Show a number."""
        self.slider.setValue(value)
        self._tell(self.slider.value())

    def setAccessibleName(self, name: str) -> None:
        """Name the slider, which has the focus."""
        self.slider.setAccessibleName(name)

    def _on_value_changed(self, value: int) -> None:
        self._tell(value)
        self.changed.emit()

    def _tell(self, value: int) -> None:
        self._words.setText(self.words(value))

    def words(self, value: int) -> str:
        """Say a number in words."""
        return self._shown.format(value=value)


class Hundredths(Measure):
    """A measure of hundredths, shown with a decimal point."""

    def words(self, value: int) -> str:
        """Say it as it is written in the reader's language."""
        return self._shown.format(value=self.locale().toString(value / 100, "f", 2))
