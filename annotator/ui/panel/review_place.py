"""The card of the place one stands on in a review: what each version says, what was decided, and the comment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.model.analysis import Layer
from annotator.project import DifferenceKind, ReviewStep, State, Version
from annotator.ui.panel.cards import paint_dot
from annotator.ui.panel.few_lines import FewLines
from annotator.ui.panel.review_words import ReviewWords
from annotator.ui.plain import label, short
from annotator.ui.theme import Theme
from annotator.ui.wording import tr

_WITH_QUOTES = (DifferenceKind.OVERLAP, DifferenceKind.SPLIT)
"""Where the versions join other statements, so that their words tell them apart."""
_MOST_SAYINGS = 3
"""Links of one version that are shown with their words."""
_QUOTED = 22
"""Characters of each side that are: enough to tell versions apart, with both sides on one line."""


class PlaceCard(QFrame):
    """Shows one place; a click on a version takes it."""

    version_taken = Signal(object)
    """tuple[str, …] of the annotators whose version was clicked."""
    comment_written = Signal(str)
    comment_wanted = Signal()
    """The user wants to write a comment."""
    left = Signal()
    """The user is done with the comment and wants to go on with the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self._rows: list[_VersionRow] = []
        self._head, self._silent = label(role="mute", wrap=True), label(role="mute", wrap=True)
        self._comments = QPushButton(tr("Comment"))
        self._comments.setProperty("role", "verb")
        self._comments.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._comments.clicked.connect(self.comment_wanted)
        self._decided = label(wrap=True)
        self.said = FewLines()
        self.comment = _CommentEdit()
        self.comment.setPlaceholderText(tr("Why? Enter keeps it"))
        self.comment.setAccessibleName(tr("Comment"))
        self.comment.returnPressed.connect(self._on_written)
        self.comment.left.connect(self._on_left)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(5)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self._comments)
        column.addLayout(top)
        column.addLayout(self._versions)
        for part in (self._silent, self._decided, self.said, self.comment):
            column.addWidget(part)
        self.comment.hide()

    def show_step(self, step: ReviewStep | None, words: ReviewWords, keys: Sequence[str]) -> None:
        """Show a place; `keys` name for each version the key that takes it, "" where there is none."""
        self.setVisible(step is not None)
        if step is None:
            return
        difference = step.difference
        self._head.setText(words.kind_of(difference))
        for place, version in enumerate(difference.versions):
            row = self._row(place)
            is_taken = step.state is State.SETTLED and bool(
                step.settled and {*version.annotators} <= {*step.settled.taken}
            )
            row.show_version(version, step, words, key=keys[place], taken=is_taken)
        for row in self._rows[len(difference.versions) :]:
            row.hide()
        silent = difference.silent if difference.kind is not DifferenceKind.SAME else ()
        self._silent.setVisible(bool(silent))
        self._silent.setText(tr("Nothing here: {annotators}").format(annotators=words.who(silent)))
        decided = words.decided(step)
        self._decided.setVisible(bool(decided))
        self._decided.setText(decided)
        self.said.setVisible(bool(step.comment))
        self.said.show_paragraphs([f"“{step.comment}”"] if step.comment else [])
        if not self.comment.hasFocus():
            self.comment.setText(step.comment)
            self.comment.hide()

    def name_key(self, key: str) -> None:
        """Name the key that begins a comment."""
        self._comments.setText(f"{tr('Comment')}  {key}")

    def write_comment(self) -> None:
        """Put the keyboard into the comment."""
        self.comment.show()
        self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.comment.selectAll()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for row in self._rows:
            row.theme = theme
            row.update()

    def _row(self, place: int) -> _VersionRow:
        while place >= len(self._rows):
            row = _VersionRow(self._theme)
            row.clicked.connect(self.version_taken)
            self._rows.append(row)
            self._versions.addWidget(row)
        return self._rows[place]

    def _on_written(self) -> None:
        text = self.comment.text().strip()
        self.comment.hide()
        self.comment_written.emit(text)

    def _on_left(self) -> None:
        self.comment.hide()
        self.left.emit()


class _CommentEdit(QLineEdit):
    """One line that Esc leaves as it was."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().event(event)


class _VersionRow(QWidget):
    """One version: its key, who has it, as what; where the statements are others, their words too."""

    clicked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._names: tuple[str, ...] = ()
        self._color = ""
        self._taken = False
        self._key = label(role="key")
        self._who = FewLines()
        self._words = FewLines()
        self._sign = QLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 1, 0, 1)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addSpacing(15)
        head.addWidget(self._who, 1)
        head.addWidget(self._sign)
        head.addWidget(self._key)
        grid.addLayout(head, 0, 0)
        grid.addWidget(self._words, 1, 0)
        self._words.setContentsMargins(15, 0, 0, 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_version(self, version: Version, step: ReviewStep, words: ReviewWords, *, key: str, taken: bool) -> None:
        """Show a version."""
        self._names, self._taken = version.annotators, taken
        self._color = words.color(version.sayings[0]) if step.difference.layer is Layer.STATEMENT else ""
        said = f"{words.who(version.annotators)}: {words.says(version, step.difference.layer)}"
        self._who.show_paragraphs([said], lines=2)
        self._sign.setText("✓" if taken else "")
        self._key.setText(key)
        self._key.setVisible(bool(key))
        shown = version.sayings[:_MOST_SAYINGS] if step.difference.kind in _WITH_QUOTES else ()
        quotes = [" ↔ ".join(short(quote, _QUOTED) for quote in words.quotes(saying) if quote) for saying in shown]
        self._words.setVisible(bool(quotes))
        self._words.show_paragraphs(quotes, lines=len(quotes))
        self.setAccessibleName(f"{said} ✓" if taken else said)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot of the link's type."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._who.fontMetrics().height()
        paint_dot(painter, QRect(0, self._who.y(), 12, height), self._color, self.theme)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take this version."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self._names)
