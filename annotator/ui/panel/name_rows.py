"""The rows of the list of names: a heading for each group, under it a row for each name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.document import Side
from annotator.ui.pair.named import Named
from annotator.ui.plain import tip
from annotator.ui.shown_names import kind_of_name
from annotator.ui.wording import number, to_tr, tr

ROW_ROLE = Qt.ItemDataRole.UserRole

GROUPS: tuple[tuple[Side | None, str], ...] = (
    (None, to_tr("In both articles")),
    (Side.LEFT, to_tr("Only in the left article")),
    (Side.RIGHT, to_tr("Only in the right article")),
)

_FORMS_SAID = 4
"""Other forms that are told of a name where there is room for a sentence."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """The beginning of a group."""

    title: str
    names: int


Row = Heading | Named


class NameRows(QAbstractListModel):
    """Who and what is named: in both articles, then only in the left, then only in the right one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Named] = ()
        self._rows: list[Row] = []
        self._typed = ""
        self.reached: tuple[str, int] | None = None
        """Key of the name that is walked through, and the mention one has come to, counted from 0."""

    def show(self, names: Sequence[Named]) -> None:
        """List other names."""
        self._all = names
        self._arrange()

    def narrow(self, typed: str) -> None:
        """List only names that hold what was typed, in one of their forms."""
        self._typed = " ".join(typed.split()).casefold()
        self._arrange()

    def _arrange(self) -> None:
        fitting = [name for name in self._all if self._typed in name.sought]
        rows: list[Row] = []
        for side, title in GROUPS:
            group = [name for name in fitting if name.only is side]
            if group:
                rows += [Heading(tr(title), len(group)), *group]
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def count(self) -> int:
        """Return how many names there are, listed or not."""
        return len(self._all)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows there are, headings too."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let headings be passed over."""
        is_name = index.isValid() and isinstance(self._rows[index.row()], Named)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_name else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return f"{row.title}: {number(row.names)}" if isinstance(row, Heading) else spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(tr("Names in page furniture are not counted.")) if isinstance(row, Heading) else tip(spoken(row))
        return None

    def name_at(self, row: int) -> Named | None:
        """Return the name in a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Named) else None

    def row_of(self, key: str | None) -> int | None:
        """Return the row of a name; the first name's where it is not listed."""
        rows = [row for row, one in enumerate(self._rows) if isinstance(one, Named)]
        return next((row for row in rows if self._key(row) == key), rows[0] if rows else None)

    def _key(self, row: int) -> str | None:
        name = self.name_at(row)
        return name.key if name else None

    def next_name(self, row: int, by: int) -> int | None:
        """Return the row of the next name, by +1 or -1, headings passed over."""
        row += by
        while 0 <= row < len(self._rows):
            if self.name_at(row):
                return row
            row += by
        return None

    def reach(self, name: Named, place: int) -> None:
        """Show on a name's row which of its mentions one has come to."""
        self.reached = (name.key, place)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


def spoken(name: Named) -> str:
    """Return a name in words: what it is, how often it stands where, and how else it is written."""
    told = tr("{name}, {kind}: {left} times in the left article, {right} times in the right one").format(
        name=name.name,
        kind=kind_of_name(name.label),
        left=number(name.count(Side.LEFT)),
        right=number(name.count(Side.RIGHT)),
    )
    if not name.forms:
        return told
    return told + "\n" + tr("also: {forms}").format(forms=", ".join(name.forms[:_FORMS_SAID]))
