"""The page "Reading": how the articles look, seen at once behind the dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.preferences.rows import Hundredths, Measure, Rows
from annotator.ui.reading import SANS, SERIF, SIZES, SPACINGS, USUAL, WIDTHS, Reading
from annotator.ui.theme import Scheme
from annotator.ui.wording import tr


class ReadingPage(QWidget):
    """Asks for the face, its size, the lines and the colours."""

    changed = Signal()

    def __init__(self, reading: Reading, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = QComboBox()
        self.face.addItem(tr("Serif"), SERIF)
        self.face.addItem(tr("Sans serif"), SANS)
        self.face.insertSeparator(2)
        for family in _families():
            self.face.addItem(family, family)
        if self.face.findData(reading.face) < 0:
            self.face.addItem(tr("{face} (not installed)").format(face=reading.face), reading.face)
        self.face.setMaxVisibleItems(16)
        self.text_size = Measure(SIZES, 1, tr("{value} pixels"))
        self.line_width = Measure(WIDTHS, 1, tr("{value} characters"))
        self.spacing = Hundredths((round(SPACINGS[0] * 100), round(SPACINGS[1] * 100)), 2, tr("{value} times"))
        self.colours = QComboBox()
        for scheme_, text in (
            (Scheme.SYSTEM, tr("Colours of the system")),
            (Scheme.LIGHT, tr("Light")),
            (Scheme.DARK, tr("Dark")),
            (Scheme.CONTRAST, tr("High contrast")),
        ):
            self.colours.addItem(text, scheme_.value)
        self.usual = QPushButton(tr("As usual"))
        self._lay_out()
        self._show(reading)
        self.colours.setCurrentIndex(self.colours.findData(scheme.value))
        self.face.currentIndexChanged.connect(self.changed)
        self.colours.currentIndexChanged.connect(self.changed)
        for measure in (self.text_size, self.line_width, self.spacing):
            measure.changed.connect(self.changed)
        self.usual.clicked.connect(self._on_usual_wanted)

    def _lay_out(self) -> None:
        rows = Rows()
        rows.ask(tr("Typeface"), self.face)
        rows.ask(tr("Size"), self.text_size, told=tr("Larger and smaller, in the menu View, starts from here."))
        rows.ask(tr("Line length"), self.line_width, told=tr("At most; on a narrow page the lines are shorter."))
        rows.ask(tr("Line spacing"), self.spacing)
        rows.ask(tr("Colours"), self.colours)
        rows.ask("", self.usual)
        self.usual.setAccessibleName(tr("Typeface, size and lines as usual"))
        self.usual.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        rows.end()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)

    @property
    def reading(self) -> Reading:
        """Return how the articles are to be set."""
        return Reading(
            face=self.face.currentData(),
            size=self.text_size.slider.value(),
            width=self.line_width.slider.value(),
            spacing=self.spacing.slider.value() / 100,
        )

    @property
    def scheme(self) -> Scheme:
        """Return which colours are wanted."""
        return Scheme(self.colours.currentData())

    def _show(self, reading: Reading) -> None:
        self.face.setCurrentIndex(self.face.findData(reading.face))
        self.text_size.set_value(reading.size)
        self.line_width.set_value(reading.width)
        self.spacing.set_value(round(reading.spacing * 100))

    def _on_usual_wanted(self) -> None:
        self._show(USUAL)


def _families() -> list[str]:
    """Return the installed families that Latin text can be set in, without those that are private to the system."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    return [family for family in found if not QFontDatabase.isPrivateFamily(family)]
