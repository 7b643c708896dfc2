"""Which columns of a table hold what: chosen from its first rows, while it is counted what would be read."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import BadInput
from annotator.project import Columns
from annotator.project.table_preview import TableLook, WeighedRow
from annotator.ui.plain import label, one_line, short, tip
from annotator.ui.sentences import tr_sentence
from annotator.ui.window.closing_row import closing_row
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import number, to_tr, tr, tr_count

_ROLES = {
    "left": to_tr("Left article"),
    "right": to_tr("Right article"),
    "id": to_tr("Name of the pair"),
    "left_title": to_tr("Title of the left article"),
    "right_title": to_tr("Title of the right article"),
}
_NEEDED = ("left", "right")
_LONGEST_CELL = 200
_WIDTHS = (70, 260)
_MOST_IN_SIGHT = 6
"""Columns that share the width of the window; more of them are scrolled."""
_SLICE = 0.02
"""Seconds of counting between two looks at the window's events."""
_TOLD = 3
"""Rows that are left out and told of here; the report after the import names them all."""


class ColumnsDialog(QDialog):
    """A choice for each role above the first rows, and below them what would be read."""

    chosen = Signal(object, bool)
    """The Columns, and whether they are those of the other tables too."""

    def __init__(self, table: TableLook, parent: QWidget | None = None, *, others: int = 0) -> None:
        """`others` is how many more tables are to come."""
        super().__init__(parent)
        self._table = table
        self._counting: Iterator[WeighedRow] = iter(())
        self._read, self._bad = 0, list[WeighedRow]()
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._count_on)
        self.setWindowTitle(tr("Columns of the table"))
        self.resize(900, 600)
        guessed = table.guess
        self.choices = {role: QComboBox() for role in _ROLES}
        self.header = QCheckBox(tr("The first row names the columns"))
        self.header.setChecked(guessed.header)
        self.header.setVisible(not table.names_itself)
        self.header.setEnabled(table.named is not None)
        self.model = QStandardItemModel(self)
        self.rows = rows_table(self.model, tr("First rows"), wide=())
        self.told = label(wrap=True)
        self.for_all = QCheckBox(tr("The same for all other tables of this import"))
        self.for_all.setVisible(others > 0)
        self._lay_out()
        self._offer(guessed)
        self.header.toggled.connect(self._on_header_toggled)
        for choice in self.choices.values():
            choice.currentIndexChanged.connect(self._show)
        self._show()
        self.choices["left"].setFocus()

    @property
    def columns(self) -> Columns:
        """Return what is chosen."""
        chosen = {role: choice.currentData() for role, choice in self.choices.items()}
        return Columns(**chosen, header=self.header.isChecked())

    def accept(self) -> None:
        """Hand out what is chosen, where it can be."""
        if self.go_on.isEnabled():
            super().accept()
            self.chosen.emit(self.columns, self.for_all.isChecked())

    def done(self, result: int) -> None:
        """Count no more."""
        self._clock.stop()
        super().done(result)

    def _lay_out(self) -> None:
        row, self.go_on, _ = closing_row(tr("Import"), accept=self.accept, cancel=self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(14)
        said = tr("{name} is a table with a pair of articles in each row. Say which columns hold what.")
        page.addWidget(label(said.format(name=short(self._table.path.name, 80)), wrap=True))
        page.addLayout(self._make_choices())
        page.addWidget(self.header)
        page.addWidget(self.rows, 1)
        page.addWidget(self.told)
        page.addWidget(self.for_all)
        page.addLayout(row)

    def _make_choices(self) -> QHBoxLayout:
        """Put what has to be said on the left, what may be said on the right."""
        beside = QHBoxLayout()
        beside.setSpacing(28)
        for roles in (_NEEDED, [role for role in _ROLES if role not in _NEEDED]):
            form = QFormLayout()
            form.setHorizontalSpacing(14)
            form.setVerticalSpacing(8)
            form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
            for role in roles:
                self.choices[role].setMinimumContentsLength(14)
                self.choices[role].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                self.choices[role].setAccessibleName(tr(_ROLES[role]))
                form.addRow(tr(_ROLES[role]), self.choices[role])
            beside.addLayout(form, 1)
        return beside

    def _on_header_toggled(self, header: bool) -> None:
        """Keep what was chosen, by its place: the columns are called something else now."""
        before = self._table.seen(header=not header).columns
        after = self._table.seen(header=header).columns
        places = {role: choice.currentData() for role, choice in self.choices.items()}
        moved = {role: after[before.index(name)] for role, name in places.items() if name in before}
        self._offer(Columns(**moved, header=header))
        self._show()

    def _offer(self, wanted: Columns) -> None:
        """Fill the choices with the columns there are, and choose those that are wanted."""
        names = self._table.seen(header=wanted.header).columns
        for role, choice in self.choices.items():
            choice.blockSignals(True)
            choice.clear()
            choice.addItem(tr("choose …") if role in _NEEDED else tr("no column"), None)
            for name in names:
                choice.addItem(self._called(name, header=wanted.header), name)
            choice.setCurrentIndex(max(choice.findData(getattr(wanted, role)), 0))
            choice.blockSignals(False)

    def _called(self, name: str, *, header: bool) -> str:
        if header:
            return short(one_line(name), 40) or tr("(without a name)")
        return tr("Column {number}").format(number=name)

    def _show(self) -> None:
        """Show the first rows under what their columns are taken for, and count what would be read."""
        columns = self.columns
        seen = self._table.seen(header=columns.header)
        names = seen.columns
        roles = {getattr(columns, role): tr(title) for role, title in reversed(_ROLES.items())}
        self.model.clear()
        self.model.setHorizontalHeaderLabels(
            [f"{self._called(name, header=columns.header)}\n{roles.get(name, '')}" for name in names]
        )
        for row in seen.cells:
            self.model.appendRow([_cell(text) for text in row])
        self._fit([names.index(name) for name in (columns.left, columns.right) if name])
        self._count()

    def _fit(self, articles: list[int]) -> None:
        """Give the articles the room that the others leave; where there are many columns, go to the left articles."""
        header = self.rows.horizontalHeader()
        few = self.model.columnCount() <= _MOST_IN_SIGHT
        for place in range(self.model.columnCount()):
            stretches = few and place in articles
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(place, modes.Stretch if stretches else modes.Interactive)
            width = max(self.rows.sizeHintForColumn(place), header.sectionSizeHint(place))
            header.resizeSection(place, min(max(width, _WIDTHS[0]), _WIDTHS[1]))
        if articles and not few:
            self.rows.scrollTo(self.model.index(0, articles[0]))

    def _count(self) -> None:
        """Begin to count anew."""
        columns = self.columns
        self._read, self._bad = 0, []
        can_be = bool(columns.left and columns.right) and columns.left != columns.right
        self.go_on.setEnabled(can_be)
        self._clock.stop()
        if can_be:
            self._counting = self._table.weighed(columns)
            self._count_on()
        else:
            self.told.setText(tr("Choose two different columns for the left and the right articles."))

    def _count_on(self) -> None:
        until = perf_counter() + _SLICE
        try:
            for row in self._counting:
                if row.why_not:
                    self._bad.append(row)
                else:
                    self._read += 1
                if perf_counter() > until:
                    self._clock.start()
                    self.told.setText(self._so_far())
                    return
        except BadInput as error:
            self.told.setText(tr_sentence(str(error)))
        else:
            self.told.setText(self._so_far())
        self._clock.stop()

    def _so_far(self) -> str:
        """Say what would be read and left out, and why."""
        said = tr_count("{count} pair can be read.", "{count} pairs can be read.", self._read)
        if not self._bad:
            return said
        out = tr_count("{count} row is left out:", "{count} rows are left out:", len(self._bad))
        why = [
            tr("line {line}: {why}").format(line=number(row.line), why=tr_sentence(row.why_not)) for row in self._bad
        ]
        more = [tr("and {count} more").format(count=number(len(why) - _TOLD))] if len(why) > _TOLD else []
        return "\n".join([f"{said} {out}", *why[:_TOLD], *more])


def _cell(text: str) -> QStandardItem:
    cell = QStandardItem(one_line(text, limit=_LONGEST_CELL))
    cell.setToolTip(tip(short(text, 1000)))
    return cell
