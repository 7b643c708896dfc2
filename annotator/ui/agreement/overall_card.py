"""The figures of all pairs together: each with its interval on a line, or the reason why it has no value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from annotator.project.agreement import Agreement
from annotator.ui.agreement.figure_words import SHOWN, Shown, explained, interval_written, written
from annotator.ui.agreement.interval_bar import IntervalBar
from annotator.ui.plain import label
from annotator.ui.sentences import tr_sentence
from annotator.ui.theme import Theme
from annotator.ui.wording import number, tr


class _Row:
    """The widgets of one figure."""

    def __init__(self, shown: Shown, theme: Theme) -> None:
        self.shown = shown
        self.title = label(tr(shown.title), role="strong")
        self.said = label(role="mute", wrap=True)
        self.value = label(role="title")
        self.bar = IntervalBar(theme)
        self.interval = label(role="mute")
        self.number = label(role="mute")
        for right in (self.value, self.number):
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show(self, found: Agreement) -> None:
        """Show the figure of all pairs."""
        many = len(found.annotators) > 2
        name = self.shown.name(many=many)
        value = found.overall.figures[name].value
        ends = interval_written(found.overall, name)
        self.value.setText(written(value))
        self.said.setText(explained(found.overall, self.shown, many=many))
        self.interval.setText(ends)
        self.number.setText(tr("n = {count}").format(count=number(found.overall.number_of(name))))
        told = f"{self.title.text()}: {written(value)}"
        self.bar.show_figure(value, found.overall.intervals.get(name), said=f"{told} ({ends})" if ends else told)


class OverallCard(QFrame):
    """A row for each figure."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._rows: Sequence[_Row] = [_Row(shown, theme) for shown in SHOWN]
        self._note = label(role="mute", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 2)
        for place, row in enumerate(self._rows):
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(row.title)
            words.addWidget(row.said)
            grid.addLayout(words, place, 0)
            for column, widget in enumerate((row.value, row.bar, row.interval, row.number), start=1):
                grid.addWidget(widget, place, column)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(10)
        page.addLayout(grid)
        page.addWidget(self._note)

    @property
    def note(self) -> QLabel:
        """Return what says how intervals came about, or why there are none."""
        return self._note

    def show_agreement(self, found: Agreement) -> None:
        """Show the figures of all pairs."""
        for row in self._rows:
            row.show(found)
        first = found.overall.why_no_interval("links_strict.f1")
        if found.overall.intervals:
            self._note.setText(
                tr("Bands are 95 % intervals: pairs drawn a thousand times. Page furniture does not count.")
            )
        else:
            self._note.setText(tr_sentence(first))
        self._note.setVisible(bool(self._note.text()))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for row in self._rows:
            row.bar.set_theme(theme)
