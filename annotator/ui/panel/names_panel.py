"""The panel "Names": who and what is named in both articles or in one of them, to walk through the mentions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.pair.named import Named
from annotator.ui.panel.cards import empty_hint
from annotator.ui.panel.name_delegate import NameDelegate
from annotator.ui.panel.name_rows import NameRows
from annotator.ui.plain import tip
from annotator.ui.theme import Theme
from annotator.ui.wording import to_tr, tr

_NONE = to_tr(
    "No names yet.\n\nHere stands who and what is named in both articles, or in one of them alone, once the language "
    "worker has found it."
)
_NOT_THAT = to_tr("No name holds these letters.")
_NOT_COUNTED = to_tr("Names in page furniture are not counted.")

_DOWN, _UP = (Qt.Key.Key_J, Qt.Key.Key_Down), (Qt.Key.Key_K, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NamesPanel(QWidget):
    """Lists names; tells which one is pointed at and which mention of it is to be shown."""

    wanted = Signal()
    """The list is looked at: it should be right."""
    name_pointed_at = Signal(object)
    """Key of the name under the mouse, else of the one the keyboard stands on; or None."""
    mention_reached = Signal(object, int)
    """A Named and the place of its mention one has come to, counted from 0."""
    work_wanted = Signal(object, int)
    """The same, of the mention at whose statement one wants to go on working."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = NameRows(self)
        self._delegate = NameDelegate(theme, self)
        self._hovered: str | None = None
        self._pointed: str | None = None
        self.search = self._make_search()
        self.view = self._make_view()
        self._empty = empty_hint("")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.view)
        self._show_page()

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(tr("Narrow down: type / and a name"))
        search.setAccessibleName(tr("Narrow the list down"))
        search.setToolTip(tip(tr(_NOT_COUNTED)))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._on_typed)
        search.installEventFilter(self)
        return search

    def _make_view(self) -> QListView:
        view = QListView()
        view.setModel(self.rows)
        view.setItemDelegate(self._delegate)
        view.setProperty("role", "cards")
        view.setAccessibleName(tr("Names"))
        view.setAccessibleDescription(
            tr("Enter goes to the next mention, Shift+Enter to the one before, Ctrl+Enter to its statement.")
            + " "
            + tr(_NOT_COUNTED)
        )
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.entered.connect(self._on_entered)
        view.clicked.connect(self._on_clicked)
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        return view

    def show_names(self, names: Sequence[Named]) -> None:
        """List other names; the one that is current stays so where it is still there."""
        current, place = self.current, self.view.verticalScrollBar().value()
        self.rows.show(names)
        self._show_page()
        self._stand_on(current.key if current else None)
        self.view.verticalScrollBar().setValue(place)

    @property
    def current(self) -> Named | None:
        """Return the name one stands on."""
        return self.rows.name_at(self.view.currentIndex().row())

    def step(self, by: int) -> None:
        """Go to the next name, or the one before."""
        row = self.rows.next_name(self.view.currentIndex().row(), by)
        if row is not None:
            self.view.setCurrentIndex(self.rows.index(row))

    def walk(self, by: int = 1) -> None:
        """Go to the first mention of the current name, then to the next; after the last comes the first again."""
        if (name := self.current) is None:
            return
        reached = self.rows.reached
        if reached and reached[0] == name.key:
            place = (reached[1] + by) % name.total
        else:
            place = 0 if by > 0 else name.total - 1
        self.rows.reach(name, place)
        self.mention_reached.emit(name, place)

    def take_up(self) -> None:
        """Go on working at the mention one has come to; at the name's first where that is none of its own."""
        if (name := self.current) is None:
            return
        reached = self.rows.reached
        if not reached or reached[0] != name.key:
            self.walk()
        if reached := self.rows.reached:
            self.work_wanted.emit(name, reached[1])

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the names that are to be listed."""
        super().showEvent(event)
        self.wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list with keys from the list and from the field; notice where mouse and keyboard are."""
        kind = event.type()
        if kind is QEvent.Type.Leave and watched is self.view.viewport():
            self._hovered = None
            self._point()
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._point(has_focus=kind is QEvent.Type.FocusIn)
        elif isinstance(event, QKeyEvent) and watched is not self.view.viewport():
            if kind is QEvent.Type.ShortcutOverride and watched is self.search and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return kind is QEvent.Type.KeyPress and self._press(event, typing=watched is self.search)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent, *, typing: bool) -> bool:
        """Do what a key means here; tell whether it means something."""
        key, letters = event.key(), 1 if typing else 0
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _DOWN[letters:] or key in _UP[letters:]:
            self.step(1 if key in _DOWN else -1)
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take_up()
        elif key in _ENTER:
            self.walk(-1 if back else 1)
        elif event.text() == "/" and not typing:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        elif key == Qt.Key.Key_Escape and typing:
            self.search.clear()
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            return False
        return True

    def _show_page(self) -> None:
        self._empty.setText(tr(_NOT_THAT if self.rows.count else _NONE))
        self.search.setVisible(self.rows.count > 0)
        self._pages.setCurrentWidget(self.view if self.rows.rowCount() else self._empty)

    def _stand_on(self, key: str | None) -> None:
        row = self.rows.row_of(key)
        if row is not None:
            self.view.setCurrentIndex(self.rows.index(row))
        self._hovered = None
        self._point()

    def _on_typed(self, typed: str) -> None:
        current = self.current
        self.rows.narrow(typed)
        self._show_page()
        self._stand_on(current.key if current else None)

    def _on_entered(self, index: QModelIndex) -> None:
        name = self.rows.name_at(index.row())
        self._hovered = name.key if name else None
        self._point()

    def _on_clicked(self, _index: QModelIndex) -> None:
        self.walk()

    def _on_current_changed(self, _index: QModelIndex) -> None:
        self._point()

    def _point(self, *, has_focus: bool | None = None) -> None:
        if has_focus is None:
            has_focus = self.view.hasFocus() or self.search.hasFocus()
        stands_on = self.current.key if has_focus and self.current else None
        key = self._hovered or stands_on
        if key != self._pointed:
            self._pointed = key
            self.name_pointed_at.emit(key)
