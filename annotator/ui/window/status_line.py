"""The line at the bottom: saved, what the worker does, how far the pair is, who annotates."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from annotator.ui.plain import label, tip
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr

_HINT_MS = 8000
"""How long a passing hint stays."""

_BUSY_AFTER_MS = 400
"""Work shorter than this shows no progress bar: it would only flicker."""


class StatusLine(QWidget):
    """Says in words where the work stands; decides nothing."""

    cancelled = Signal()
    """The user no longer wants to wait for what is being done."""
    keys_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "bar")
        self.setProperty("edge", "bottom")
        self.setFixedHeight(30)
        self._full_hint = ""
        self._saved = label(tr("Opening …"), role="mute")
        self._pipeline = label(role="mute")
        self._hint = label(role="mute")
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._coverage = label(role="mute")
        self._annotator = label(role="mute")
        self._busy = self._make_busy()
        self._keys = keys = QPushButton()
        self.name_keys()
        keys.setProperty("role", "quiet")
        keys.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keys.clicked.connect(self.keys_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._saved, self._pipeline, self._busy):
            row.addWidget(part)
        row.addWidget(self._hint, 1)
        for part in (self._coverage, self._annotator, keys):
            row.addWidget(part)
        self._fade = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._fade.timeout.connect(self._on_hint_faded)
        self._late = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._late.timeout.connect(self._busy.show)

    def _make_busy(self) -> QWidget:
        box = QWidget()
        self._doing = label(role="mute")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(90, 6)
        cancel = QPushButton(tr("Cancel"))
        cancel.setProperty("role", "quiet")
        cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._doing, self._bar, cancel):
            row.addWidget(part)
        box.hide()
        return box

    def name_keys(self) -> None:
        """Say by which key all keys are shown."""
        self._keys.setText(keyed(tr("{F1} keys")))

    def show_saved(self) -> None:
        """Say that everything that is shown is on disk."""
        self._saved.setText(tr("Saved"))
        self._saved.setToolTip(tip(tr("Every change is on disk as soon as it is shown.")))

    def show_read_only(self, reason: str) -> None:
        """Say that nothing can be changed, and why."""
        self._saved.setText(tr("Read only"))
        self._saved.setToolTip(tip(reason))

    def show_nothing_open(self) -> None:
        """Say that there is nothing to work on."""
        self._saved.setText(tr("Nothing open"))

    def show_pipeline(self, text: str) -> None:
        """Say which pipeline found what is marked."""
        self._pipeline.setText(f"·  {text}" if text else "")

    def show_progress(self, text: str, share: float) -> None:
        """Say what is being done and how much of it (0 to 1, below 0: nobody knows); an empty text ends it."""
        self._doing.setText(text)
        self._bar.setValue(round(share * 100))
        self._bar.setVisible(share >= 0)
        if not text:
            self._late.stop()
            self._busy.hide()
        elif self._busy.isHidden() and not self._late.isActive():
            self._late.start()

    def show_hint(self, text: str) -> None:
        """Show a passing word; it goes by itself."""
        self._full_hint = text
        self._elide()
        self._fade.start()

    def show_coverage(self, percent: int | None) -> None:
        """Say how much of both articles was looked at; None while the statements are not known."""
        self._coverage.setText("" if percent is None else f"{tr('Coverage {percent} %').format(percent=percent)}  ·")
        self._coverage.setToolTip(tip(tr("Statements that are linked or marked as found in one article only.")))

    def show_annotator(self, name: str) -> None:
        """Say in whose name changes are stored."""
        self._annotator.setText(name)

    def texts(self) -> str:
        """Return all that is shown, for tests and screen readers."""
        parts = (self._saved, self._pipeline, self._doing, self._hint, self._coverage, self._annotator)
        return "  ".join(part.text() for part in parts if part.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the hint to the room there is."""
        super().resizeEvent(event)
        self._elide()

    def _on_hint_faded(self) -> None:
        self.show_hint("")

    def _elide(self) -> None:
        room = max(self._hint.width(), 40)
        self._hint.setText(self._hint.fontMetrics().elidedText(self._full_hint, Qt.TextElideMode.ElideRight, room))
