"""The card on top of the inspector: the quotes of a link, or the focused statement and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotationSet, Link
from annotator.model.document import Side
from annotator.model.tagset import LinkType
from annotator.ui.panel.cards import paint_dot
from annotator.ui.panel.link_cards import ONLY_HERE
from annotator.ui.plain import label, one_line
from annotator.ui.theme import Theme

_SHOWN = 280
"""Code points of a quote that are shown; the whole stands in the article beside it."""

_NOTHING_FOCUSED = (
    "Click a statement, or step to one with J and K. Drag it onto its match in the other article to link them."
)


class _Dot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.color = theme, ""
        self.setFixedSize(11, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dot(painter, self.rect().adjusted(1, 0, 0, 0), self.color, self.theme)


class StatementCard(QFrame):
    """Says in words what is selected or focused."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._dot = _Dot(theme)
        self._head = label()
        self._head.setProperty("role", "strong")
        self._left, self._right = label(wrap=True), label(wrap=True)
        self._foot = label(role="mute", wrap=True)
        for quote in (self._left, self._right):
            quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            quote.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the articles
        self._keys = _KeyRows(
            (("Enter", "link with the match"), ("Space", "add another"), ("N", "only in this article"))
        )
        self._coming = _Coming(theme)
        top = QHBoxLayout()
        top.setSpacing(7)
        top.addWidget(self._dot)
        top.addWidget(self._head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 11)
        column.setSpacing(6)
        column.addLayout(top)
        for part in (self._left, self._right, self._foot, self._coming, self._keys):
            column.addWidget(part)
        self.show_statement("", None)

    def show_links(self, aset: AnnotationSet, links: Sequence[Link]) -> None:
        """Show the quotes of one link, or how many are selected."""
        self._keys.hide()
        self._coming.hide()
        self._select(bool(links))
        self._dot.setVisible(len(links) == 1)
        if len(links) == 1:
            self._show_link(aset, links[0])
        elif links:
            self._fill(f"{len(links)} links selected", "", "", "A digit changes the type of all of them.")
        else:
            self._fill("Linked, no link selected", "", "", "Click a link to change it.")

    def show_statement(self, quote: str, side: Side | None) -> None:
        """Show a statement that nothing joins yet, or how to begin."""
        self._dot.hide()
        self._select(False)
        self._keys.setVisible(bool(quote))
        self._coming.setVisible(bool(quote) and self._coming.is_known)
        if quote:
            self._fill(f"Open, in the {side} article", _cut(quote), "", "")
        else:
            self._fill("No statement chosen", "", "", _NOTHING_FOCUSED)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for dot in (self._dot, self._coming.dot):
            dot.theme = theme
            dot.update()

    def show_coming(self, kind: LinkType, digit: int) -> None:
        """Say which type the next link gets, and the digit that stands for it."""
        self._coming.show_type(kind, digit)
        self._coming.setVisible(self._keys.isVisibleTo(self))

    @property
    def coming(self) -> str:
        """Return what is said of the next link, "" where nothing is."""
        return self._coming.text if self._coming.isVisibleTo(self) else ""

    def _show_link(self, aset: AnnotationSet, link: Link) -> None:
        kind = next((kind for kind in aset.tagset if kind.name == link.type), None)
        self._dot.color = kind.color if kind else ""
        self._dot.update()
        quotes = {side: "\n".join(_cut(aset.span(end).quote) for end in link.ends(side)) for side in Side}
        foot = [f"{len(link.left)} : {len(link.right)} statements"] if max(len(link.left), len(link.right)) > 1 else []
        if link.is_no_counterpart:
            foot.append(f"Found in the {'left' if link.left else 'right'} article only.")
        self._fill(kind.label if kind else ONLY_HERE, quotes[Side.LEFT], quotes[Side.RIGHT], " · ".join(foot))

    def _fill(self, head: str, left: str, right: str, foot: str) -> None:
        for part, text in ((self._head, head), (self._left, left), (self._right, right), (self._foot, foot)):
            part.setText(text)
            part.setVisible(bool(text))

    def _select(self, selected: bool) -> None:
        self.setProperty("selected", selected)
        self.style().unpolish(self)
        self.style().polish(self)

    def texts(self) -> tuple[str, str, str]:
        """Return the head and both quotes, for tests and screen readers."""
        return self._head.text(), self._left.text(), self._right.text()


class _Coming(QWidget):
    """The type of the next link, on one line."""

    is_known = False

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.dot = _Dot(theme)
        self._label = label(role="mute")
        self._key = label(role="key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(label("Next link:", role="mute"))
        for part in (self.dot, self._label, self._key):
            row.addWidget(part)
        row.addStretch(1)

    @property
    def text(self) -> str:
        return f"Next link: {self._label.text()} {self._key.text()}".strip()

    def show_type(self, kind: LinkType, digit: int) -> None:
        self.is_known = True
        self.dot.color = kind.color
        self.dot.update()
        self._label.setText(kind.label)
        self._key.setText(str(digit))
        self._key.setVisible(digit < 10)


class _KeyRows(QWidget):
    """Keys and what they do here, one under the other."""

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(5)
        for key, what in rows:
            row = QHBoxLayout()
            row.setSpacing(8)
            cap: QLabel = label(key, role="key")
            row.addWidget(cap)
            row.addWidget(label(what, role="mute"))
            row.addStretch(1)
            column.addLayout(row)


def _cut(quote: str) -> str:
    line = one_line(quote, limit=_SHOWN + 1)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"
