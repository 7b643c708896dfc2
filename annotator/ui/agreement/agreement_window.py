"""How far the annotators agree: overall with intervals, by pair, by type and by two annotators; to be handed on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import AnnotatorError
from annotator.project.agreement import Agreement, Report, write_report
from annotator.project.agreement import Language as ReportLanguage
from annotator.project.agreement import written as report_written
from annotator.ui.agreement import tables
from annotator.ui.agreement.confusion import ConfusionTable
from annotator.ui.agreement.figure_words import who
from annotator.ui.agreement.overall_card import OverallCard
from annotator.ui.language import Language, spoken_language
from annotator.ui.plain import label, one_line
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.agreeing import Agreeing
from annotator.ui.theme import Theme
from annotator.ui.wording import to_tr, tr

_NOBODY = to_tr(
    "Two annotators or more have to have worked on the same pair. Open a colleague's file first, and what both say is "
    "compared here."
)
_FILTERS: dict[Report, str] = {
    "csv": to_tr("Tables (*.csv);;All files (*)"),
    "json": to_tr("JSON (*.json);;All files (*)"),
}


class AgreementWindow(QDialog):
    """The figures, which follow what is done in the project."""

    pair_chosen = Signal(str)
    """Id of a pair whose row was double-clicked, or on which Enter was pressed."""

    def __init__(
        self, agreeing: Agreeing, labels: Mapping[str, str], folder: Path, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Open it and begin to measure.

        `labels` are what types of links are called; reports are saved in `folder` unless another one is chosen.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Agreement"))
        self.resize(1040, 720)
        self._agreeing, self._labels, self._folder = agreeing, labels, folder
        self._found: Agreement | None = None
        agreeing.setParent(self)
        self._head = label(role="title")
        self.people = [QCheckBox(one_line(name).replace("&", "&&")) for name in agreeing.annotators()]
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("How much is measured"))
        self.said = label(role="mute", wrap=True)
        self.card = OverallCard(theme)
        self.pairs = tables.figures_table(tr("Figures of each pair"))
        self.types = tables.figures_table(tr("Figures of each type of link"))
        self.two = tables.figures_table(tr("Figures of each two annotators"))
        self.left_out = tables.figures_table(tr("What is not compared"))
        self.confusion = ConfusionTable(theme)
        self.which_two = QComboBox()
        self.which_two.setAccessibleName(tr("Which two annotators"))
        self.pages = QTabWidget()
        self.paragraph, self.csv, self.json = (
            QPushButton(text) for text in (tr("Copy a paragraph"), tr("Save as a table …"), tr("Save as JSON …"))
        )
        self.nobody = label(wrap=True)
        self.nobody.hide()
        for part in (self.progress, self.card, self.pages):
            _keep_room(part, True)  # so that nothing jumps when figures come
        self._lay_out()
        self._connect()
        self._begin()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.card.set_theme(theme)
        self.confusion.set_theme(theme)

    def copy_paragraph(self) -> None:
        """Put the paragraph for a paper into the clipboard."""
        if self._found:
            language: ReportLanguage = "de" if spoken_language() is Language.GERMAN else "en"
            text = report_written(self._found, "paragraph", language=language)
            QGuiApplication.clipboard().setText(text.strip())
            self.said.setText(tr("A paragraph ready for a paper is in the clipboard."))

    def save(self, target: Path, report: Report) -> None:
        """Write a report to a file."""
        if self._found is None:
            return
        try:
            write_report(self._found, target, report)
        except AnnotatorError as error:
            self.said.setText(tr_sentence(str(error)))
        else:
            self.said.setText(tr("Saved as {name}.").format(name=target.name))

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 14)
        page.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._head)
        head.addStretch(1)
        for box in self.people if len(self.people) > 2 else ():
            head.addWidget(box)
        page.addLayout(head)
        page.addWidget(self.nobody)
        page.addWidget(self.progress)
        page.addWidget(self.card)
        types = QWidget()
        beside = QHBoxLayout(types)
        beside.setContentsMargins(0, 8, 0, 0)
        beside.setSpacing(16)
        beside.addWidget(self.types, 6)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.which_two)
        right.addWidget(self.confusion, 1)
        beside.addLayout(right, 5)
        self._types_page = types
        self.pages.setDocumentMode(True)
        page.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        for button in (self.paragraph, self.csv, self.json):
            foot.addWidget(button)
        foot.addWidget(self.said, 1)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        foot.addWidget(close)
        for button in (self.paragraph, self.csv, self.json, close):
            button.setAutoDefault(False)
        page.addLayout(foot)

    def _connect(self) -> None:
        self._agreeing.progressed.connect(self._on_progressed)
        self._agreeing.measured.connect(self._on_measured)
        self._agreeing.failed.connect(self._on_failed)
        self.paragraph.clicked.connect(self.copy_paragraph)
        self.csv.clicked.connect(self._ask_csv)
        self.json.clicked.connect(self._ask_json)
        self.pairs.activated.connect(self._on_activated)
        self.left_out.activated.connect(self._on_activated)
        self.which_two.currentIndexChanged.connect(self._on_two_chosen)
        for box in self.people:
            box.setChecked(True)
            box.toggled.connect(self._measure)

    def _begin(self) -> None:
        for part in (self.card, self.pages, self.paragraph, self.csv, self.json):
            part.setVisible(False)
        if self.people:
            self._head.setText(tr("How far the annotators agree"))
            self._measure()
            return
        self._head.setText(tr("Nothing to compare yet"))
        self.nobody.setText(tr(_NOBODY))
        for unused in (self.progress, self.card, self.pages):
            _keep_room(unused, False)
            unused.hide()
        self.nobody.show()
        self.resize(520, 150)

    def _measure(self) -> None:
        names = self._agreeing.annotators()
        chosen = [name for name, box in zip(names, self.people, strict=False) if box.isChecked()]
        if len(chosen) < 2:
            self._agreeing.stop()
            self.progress.hide()
            self.said.setText(tr("Choose two annotators or more."))
            return
        self.said.setText("")
        self.progress.show()
        self._agreeing.measure(chosen)

    def _on_progressed(self, done: float) -> None:
        self.progress.show()  # measured anew after a change, it begins by itself
        self.progress.setValue(round(1000 * done))

    def _on_failed(self, sentence: str) -> None:
        self.progress.hide()
        self.said.setText(tr_sentence(sentence))

    def _on_measured(self, found: Agreement) -> None:
        self._found = found
        self.progress.hide()
        if not found.pairs:
            self._head.setText(tr("Nothing to compare yet"))
        else:
            self._head.setText(who(found))
        for part in (self.card, self.pages, self.paragraph, self.csv, self.json):
            part.setVisible(True)
        self.card.show_agreement(found)
        tables.fill(self.pairs, tables.of_pairs(found))
        tables.fill(self.types, tables.of_types(found, self._labels))
        tables.fill(self.two, tables.of_two(found))
        tables.fill(self.left_out, tables.of_left_out(found), wide=2)
        self._fill_twos(found)
        if self._show_pages(found):
            self.pairs.setFocus()

    def _fill_twos(self, found: Agreement) -> None:
        chosen = max(self.which_two.currentIndex(), 0)
        self.which_two.blockSignals(True)
        self.which_two.clear()
        for two in found.two:
            names = {"first": one_line(two.first), "second": one_line(two.second)}
            self.which_two.addItem(tr("{first} and {second}").format(**names))
        self.which_two.blockSignals(False)
        self.which_two.setVisible(len(found.two) > 1)
        self.which_two.setCurrentIndex(min(chosen, len(found.two) - 1))
        self._on_two_chosen(self.which_two.currentIndex())

    def _show_pages(self, found: Agreement) -> bool:
        """Show a page where there is something on it, and keep the one in front; tell whether there was none."""
        front = self.pages.currentWidget()
        shown: list[tuple[QWidget, str, bool]] = [
            (self.pairs, tr("Pairs"), True),
            (self._types_page, tr("Types of links"), True),
            (self.two, tr("Each two"), len(found.two) > 1),
            (self.left_out, tr("Not compared"), bool(found.left_out)),
        ]
        self.pages.clear()
        for page, title, is_there in shown:
            if is_there:
                self.pages.addTab(page, title)
        if front is not None and self.pages.indexOf(front) >= 0:
            self.pages.setCurrentWidget(front)
        return front is None

    def _on_two_chosen(self, place: int) -> None:
        if self._found and 0 <= place < len(self._found.two):
            self.confusion.show_two(self._found.two[place], self._labels)

    def _on_activated(self, index: QModelIndex) -> None:
        if pair := index.data(tables.ID_ROLE):
            self.pair_chosen.emit(str(pair))

    def _ask_csv(self) -> None:
        self._ask("csv", tr("Save the figures as a table"))

    def _ask_json(self) -> None:
        self._ask("json", tr("Save the figures as JSON"))

    def _ask(self, report: Report, title: str) -> None:
        dialog = QFileDialog(self, title, str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(tr(_FILTERS[report]))
        dialog.setDefaultSuffix(report)
        dialog.selectFile(f"agreement.{report}")
        dialog.setProperty("report", report)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        target = Path(name)
        self._folder = target.parent
        self.save(target, "json" if self.sender().property("report") == "json" else "csv")


def _keep_room(part: QWidget, kept: bool) -> None:
    """Let a part take its room also while it is hidden, or not."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(kept)
    part.setSizePolicy(policy)
