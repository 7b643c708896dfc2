"""The types a link may have, to be renamed, coloured, ordered, added and removed; stored as one step when it closes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.tagset import LinkType, Tagset
from annotator.ui.color_vision import confusable
from annotator.ui.panel.cards import paint_dot
from annotator.ui.plain import label, tip
from annotator.ui.shown_names import quoted, type_name
from annotator.ui.theme import Theme
from annotator.ui.window.closing_row import closing_row
from annotator.ui.window.color_choice import ColorChoice
from annotator.ui.wording import tr, tr_count

_MOST_LETTERS = 60
_NEW_COLORS = ("#0f7c86", "#a3478f", "#7a6a1f", "#4d5b6b", "#b35a1f", "#3c8f2f")


class TagsetEditor(QDialog):
    """Edits a copy of the tagset; nothing is stored before it is accepted."""

    tagset_chosen = Signal(object)
    """Tagset that is to take the place of the one it was opened with."""

    def __init__(
        self,
        tagset: Tagset,
        in_use: Mapping[str, int],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        in_bin: Mapping[str, int] | None = None,
    ) -> None:
        """Show a tagset, and how many links have each of its types, in all pairs and in those in the bin."""
        super().__init__(parent)
        self.setWindowTitle(tr("Link types"))
        self.resize(620, 440)
        self._before, self._types = tagset, list(tagset)
        self._in_use, self._in_bin = in_use, in_bin or {}
        self._theme = theme
        self.types = QListWidget()
        self.types.setAccessibleName(tr("Link types"))
        self.types.currentRowChanged.connect(self._show_type)
        self.name = QLineEdit(maxLength=_MOST_LETTERS)
        self.name.textEdited.connect(self._on_named)
        self.color = ColorChoice(theme)
        self.color.color_chosen.connect(self._on_color_chosen)
        self.directed = QCheckBox(tr("Has a direction: from one article to the other"))
        self.directed.clicked.connect(self._on_directed)
        self.hint = label(role="mute", wrap=True)
        self.use = label(role="mute", wrap=True)
        self._buttons()
        self._lay_out()
        self._refresh(0)

    @property
    def tagset(self) -> Tagset:
        """Return the types as they are edited by now."""
        return tuple(self._types)

    # What it is made of

    def _buttons(self) -> None:
        self.add, self.remove = QPushButton(tr("Add")), QPushButton(tr("Remove"))
        self.up, self.down = QPushButton(tr("Up")), QPushButton(tr("Down"))
        self._closing, self.save, self.cancel = closing_row(tr("Save"), accept=self.accept, cancel=self.reject)
        for button in (self.add, self.remove, self.up, self.down):
            button.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    def _lay_out(self) -> None:
        order = QGridLayout()
        order.setSpacing(6)
        for place, button in enumerate((self.add, self.remove, self.up, self.down)):
            order.addWidget(button, place // 2, place % 2)
        left = QVBoxLayout()
        left.addWidget(self.types, 1)
        left.addLayout(order)
        form = QFormLayout()
        form.setVerticalSpacing(14)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Colour"), self.color)
        form.addRow("", self.directed)
        form.addRow("", self.use)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addStretch(1)
        right.addWidget(self.hint)
        halves = QHBoxLayout()
        halves.setSpacing(24)
        halves.addLayout(left, 2)
        halves.addLayout(right, 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(12)
        page.addWidget(
            label(tr("The number is the key that gives a link this type. New links get the first one."), wrap=True)
        )
        page.addLayout(halves, 1)
        page.addLayout(self._closing)

    # What is seen

    def _refresh(self, row: int) -> None:
        """Show the list anew, with one of its rows to be edited."""
        self.types.blockSignals(True)
        self.types.clear()
        for place, kind in enumerate(self._types, start=1):
            self.types.addItem(_row_text(place, kind))
            self.types.item(place - 1).setIcon(self._dot(kind))
        self.types.setCurrentRow(row)
        self.types.blockSignals(False)
        self._show_type(row)

    def _show_type(self, row: int) -> None:
        kind = self._types[row]
        if self.name.text().strip() != type_name(kind):
            self.name.setText(type_name(kind))
        self.color.show_color(kind.color)
        self.directed.setChecked(kind.directed)
        links = self._in_use.get(kind.name, 0)
        self.use.setText(self._used(kind, links))
        self.remove.setEnabled(not links and len(self._types) > 1)
        why = tr("Links have this type: give them another one first.") if links else ""
        self.remove.setToolTip(tip(why))
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < len(self._types) - 1)
        self._judge()

    def _used(self, kind: LinkType, links: int) -> str:
        said = tr_count("{count} link has this type.", "{count} links have this type.", links)
        if binned := self._in_bin.get(kind.name, 0):
            there = tr_count(
                "{count} of them is in a pair in the bin.", "{count} of them are in pairs in the bin.", binned
            )
            said = f"{said} {there}"
        return said

    def _judge(self) -> None:
        """Say what is wrong, or what might be better."""
        wrong = self._wrong()
        self.save.setEnabled(not wrong)
        self.hint.setText(wrong or self._alike())

    def _wrong(self) -> str:
        names = [type_name(kind).strip().casefold() for kind in self._types]
        if not all(names):
            return tr("Every type needs a name.")
        twice = next((kind for kind in self._types if names.count(type_name(kind).strip().casefold()) > 1), None)
        return tr("Two types are called {name}.").format(name=quoted(type_name(twice))) if twice else ""

    def _alike(self) -> str:
        for one, other, vision in confusable([kind.color for kind in self._types]):
            first, second = (quoted(type_name(self._types[place])) for place in (one, other))
            said = (
                tr("{first} and {second} look much alike.")
                if vision == "usual"
                else tr("{first} and {second} look much alike to people with a weakness for colours.")
            )
            return said.format(first=first, second=second)
        return ""

    def _dot(self, kind: LinkType) -> QIcon:
        picture = QPixmap(16, 16)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dot(painter, picture.rect(), kind.color, self._theme)
        painter.end()
        return QIcon(picture)

    # What is done

    def _change(self, **changed: object) -> None:
        row = self.types.currentRow()
        self._types[row] = replace(self._types[row], **changed)  # type: ignore[arg-type]
        self._refresh(row)

    def _on_named(self, text: str) -> None:
        kind = self._types[self.types.currentRow()]
        if text.strip() != type_name(kind):
            self._change(label=text.strip())

    def _on_color_chosen(self, color: str) -> None:
        self._change(color=color)

    def _on_directed(self, directed: bool) -> None:
        self._change(directed=directed)

    def _on_add(self) -> None:
        names = {kind.name for kind in (*self._types, *self._before)}
        number = next(count for count in range(1, len(names) + 2) if f"type-{count}" not in names)
        color = _NEW_COLORS[len(self._types) % len(_NEW_COLORS)]
        said = tr("type {number}").format(number=number)
        self._types.append(LinkType(f"type-{number}", said, color, directed=False))
        self._refresh(len(self._types) - 1)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _on_remove(self) -> None:
        row = self.types.currentRow()
        del self._types[row]
        self._refresh(min(row, len(self._types) - 1))

    def _move(self, by: int) -> None:
        row = self.types.currentRow()
        self._types[row], self._types[row + by] = self._types[row + by], self._types[row]
        self._refresh(row + by)

    def accept(self) -> None:
        """Hand out the tagset where it changed, and close."""
        if not self.save.isEnabled():
            return
        super().accept()
        if self.tagset != self._before:
            self.tagset_chosen.emit(self.tagset)


def _row_text(place: int, kind: LinkType) -> str:
    return f"{place}   {type_name(kind)}" if place <= 9 else f"     {type_name(kind)}"
