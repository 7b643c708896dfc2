"""All that one can do, found by its words: type some of them, Enter does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.fonts import sans
from annotator.ui.shown_keys import key_names
from annotator.ui.theme import Theme
from annotator.ui.window.actions import ACTIONS
from annotator.ui.window.chooser import Chooser
from annotator.ui.wording import tr

_ROW_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT, _PADDING, _APART = 34, 12, 14

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Command:
    """One action as it is listed."""

    name: str
    text: str
    menu: str
    key: str
    on: bool
    """A switch that is on."""
    why_not: str
    """Why it cannot be done now, "" where it can."""
    words: str
    """What it is found by, in lower case: its words in the reader's language and in English, and its menu's."""


def commands(bound: Mapping[str, QAction], why_not: Callable[[str], str]) -> list[Command]:
    """Return all actions that are there, in the order of the menus."""
    found = []
    for menu, rows in ACTIONS.items():
        title = menu.shown.replace("&", "")
        for row in rows:
            action = bound[row.name]
            if action.isVisible():
                text = action.text().replace("&&", "&")
                words = " ".join((text, title, row.text, row.under.shown if row.under else "")).casefold()
                on, reason = (
                    action.isCheckable() and action.isChecked(),
                    "" if action.isEnabled() else why_not(row.name),
                )
                key = next(iter(key_names(action)), "")
                found.append(Command(row.name, text.rstrip(" …"), title, key, on, reason, words))
    return found


def fitting(every: Sequence[Command], typed: str) -> list[Command]:
    """Return the commands that have every typed word in them, those first where words begin with them."""
    wanted = typed.casefold().split()
    found = [command for command in every if all(word in command.words for word in wanted)]
    return sorted(found, key=lambda command: _distance(command.words.split(), wanted))


def _distance(words: Sequence[str], wanted: Sequence[str]) -> int:
    """Return how many of the typed words stand only inside of a word, not at its beginning."""
    return sum(not any(word.startswith(one) for word in words) for one in wanted)


class _Commands(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Command] = ()

    def show(self, rows: Sequence[Command]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "  ".join(part for part in (command.text, command.why_not or command.menu, command.key) if part)
        return command if role == _ROW_ROLE else None


class _CommandPainter(QStyledItemDelegate):
    """Paints a command on one line: what it does, its menu or why it cannot be done, its key."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        command: Command = index.data(_ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(QColor(theme.focus))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -1), 6, 6)
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        text = f"✓  {command.text}" if command.on else command.text
        used = _draw(painter, inner, text, theme.faint if command.why_not else theme.ink)
        taken = _draw(painter, inner, command.key, theme.mute, right=True)
        rest = inner.adjusted(used + _APART, 0, -taken - _APART, 0)
        _draw(painter, rest, command.why_not or command.menu, theme.mute)
        painter.restore()


def _draw(painter: QPainter, room: QRect, text: str, color: str, *, right: bool = False) -> int:
    """Draw a text as far as there is room for it; return its width in pixels."""
    painter.setFont(sans())
    painter.setPen(QColor(color))
    metrics = QFontMetrics(sans())
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, cut)
    return metrics.horizontalAdvance(cut)


class CommandPalette(Chooser):
    """Lists all actions; what cannot be done now is grey and says why."""

    command_chosen = Signal(str)
    """Name of the action to do."""

    def __init__(self, every: Sequence[Command], theme: Theme, parent: QWidget | None = None) -> None:
        self._rows = _Commands()
        super().__init__(
            self._rows, title=tr("Find a command"), hint=tr("What to do?"), name=tr("Commands"), parent=parent
        )
        self._rows.setParent(self)
        self._every = every
        self.view.setSpacing(0)
        self.view.setItemDelegate(_CommandPainter(theme, self))
        self.narrow("")
        self.mark(0)

    @property
    def listed(self) -> list[Command]:
        """Return what is listed now."""
        return [self._rows.index(row).data(_ROW_ROLE) for row in range(self._rows.rowCount())]

    def narrow(self, text: str) -> None:
        """List the commands that have what was typed in them."""
        self._rows.show(fitting(self._every, text))

    def take(self, index: QModelIndex) -> None:
        """Do a command; one that cannot be done stays where it is, with the reason beside it."""
        command: Command = index.data(_ROW_ROLE)
        if not command.why_not:
            self.accept()
            self.command_chosen.emit(command.name)
