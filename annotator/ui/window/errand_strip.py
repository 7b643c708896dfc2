"""A quiet strip below the articles: what is being read or written, how far it is, and a way to give it up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from annotator.ui.plain import label
from annotator.ui.wording import number, tr

_UNSEEN_MS = 500
"""Work shorter than this is not shown: it would only flicker."""
_LINGER_MS = 300
"""How long it stays when something is done: often the next thing follows."""
_STEPS = 1000
_BAR = 220


class ErrandStrip(QWidget):
    """Says in words and by a bar how far long work with files is."""

    cancelled = Signal()
    """The user wants no more of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "bar")
        self.setProperty("edge", "bottom")
        self.setFixedHeight(38)
        self._counts_files = False
        self._words, self._amount, self._aside = label(role="strong"), label(role="mute"), label(role="mute")
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(_BAR, 6)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setProperty("role", "quiet")
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(14)
        for part in (self._words, self.bar, self._amount):
            row.addWidget(part)
        row.addWidget(self._aside, 1)
        row.addWidget(self.cancel)
        self._late = QTimer(self, singleShot=True, interval=_UNSEEN_MS)
        self._late.timeout.connect(self.show)
        self._gone = QTimer(self, singleShot=True, interval=_LINGER_MS)
        self._gone.timeout.connect(self.hide)
        self.hide()

    def begin(self, words: str, *, counts_files: bool) -> None:
        """Show, after a moment, that something is being done."""
        self._counts_files = counts_files
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(0)
        self._amount.setText("")
        self.say_aside("")
        self.cancel.setEnabled(True)
        self._gone.stop()
        if self.isHidden():
            self._late.start()

    def show_progress(self, done: float, total: float) -> None:
        """Show how far it is."""
        share = done / total if total > 0 else 0.0
        self.bar.setValue(round(_STEPS * share))
        if self._counts_files:
            told = tr("{done} of {total} files").format(done=number(int(done)), total=number(int(total)))
        else:
            told = tr("{percent} %").format(percent=int(100 * share))
        self._amount.setText(told)

    def say_aside(self, words: str) -> None:
        """Say what else is to be known meanwhile."""
        self._aside.setText(words)

    def give_up(self) -> None:
        """Show that it is being given up."""
        self.say_aside(tr("Giving up …"))
        self.cancel.setEnabled(False)

    def end(self) -> None:
        """Show nothing any more."""
        self._late.stop()
        self._gone.start()

    def texts(self) -> str:
        """Return all that is shown, for tests and screen readers."""
        return "  ".join(part.text() for part in (self._words, self._amount, self._aside) if part.text())

    def event(self, event: QEvent) -> bool:
        """Have Esc for the strip while the focus is here; elsewhere in the window it lets go of something."""
        if isinstance(event, QKeyEvent) and _takes(event):
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up by Esc, while the focus is here."""
        if event.key() == Qt.Key.Key_Escape and self.cancel.isEnabled():
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _takes(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape
