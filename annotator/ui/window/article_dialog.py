"""One article that comes in: its beginning is seen, its title and source are put right, its place is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.project import Article
from annotator.project.arriving import described
from annotator.ui.plain import label
from annotator.ui.window.brought import Written
from annotator.ui.window.closing_row import closing_row
from annotator.ui.window.placing import Placing
from annotator.ui.wording import number, tr

_SEEN = 5_000
"""Code points of an article that are shown."""


class NewArticleDialog(QDialog):
    """Asks to have the article read, shows it, and hands out what is to become of it."""

    reading_wanted = Signal(object)
    """Written: the form of the article that is to be shown."""
    placed = Signal(object, object, bool)
    """The Article, its Placing, and whether the other one of the pair is chosen from a file next."""
    discarded = Signal(str)
    """Id of an article that is to wait no more."""

    def __init__(
        self, title: str, written: Sequence[Written], *, source: str = "", parent: QWidget | None = None
    ) -> None:
        """`written` is the same article in each form it came in, `source` what is known of where it is from."""
        super().__init__(parent)
        self._written, self._source = list(written), source
        self._article: Article | None = None
        self._placings: list[Placing] = []
        self.setWindowTitle(title)
        self.resize(760, 640)
        self.forms = [QRadioButton(tr("As a page")), QRadioButton(tr("As plain text"))]
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("Beginning of the article"))
        self.told = label(role="mute", wrap=True)
        self.title, self.source = QLineEdit(), QLineEdit()
        self.places = QButtonGroup(self)
        self.places.idToggled.connect(self._on_place_toggled)
        self._place_column = QVBoxLayout()
        self._place_column.setSpacing(6)
        self._lay_out()

    def begin(self, choices: Sequence[Placing], likeliest: int) -> None:
        """Offer what may become of the article, and have it read."""
        self.offer(choices, likeliest)
        self._ask()
        self.title.setFocus()

    def offer(self, choices: Sequence[Placing], likeliest: int) -> None:
        """Offer what may become of the article, in place of what was offered before."""
        for button in self.places.buttons():
            self.places.removeButton(button)
            button.deleteLater()
        self._placings = list(choices)
        for place, choice in enumerate(self._placings):
            button = QRadioButton(choice.words.replace("&", "&&"))
            self.places.addButton(button, place)
            self._place_column.addWidget(button)
        self.places.button(likeliest).setChecked(True)
        self.discard.setVisible(any(choice.is_waited_for for choice in self._placings))

    def show_article(self, article: Article) -> None:
        """Show what was read."""
        self._article = article
        self.preview.setPlainText(article.text[:_SEEN])
        self.told.setText(tr("{count} characters").format(count=number(len(article.text))))
        for field, text in ((self.title, article.title), (self.source, self._source or article.source)):
            if not field.isModified():
                field.setText(text)
                field.setCursorPosition(0)
        self._allow()

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be read."""
        self._article = None
        self.preview.clear()
        self.told.setText(sentence)
        self._allow()

    def accept(self) -> None:
        """Hand out the article and what is to become of it."""
        self._finish(then_file=False)

    @property
    def placing(self) -> Placing:
        """Return what is chosen."""
        return self._placings[max(self.places.checkedId(), 0)]

    def _finish(self, *, then_file: bool) -> None:
        if self._article is None:
            return
        article = described(self._article, title=self.title.text(), source=self.source.text())
        super().accept()
        self.placed.emit(article, self.placing, then_file)

    def _lay_out(self) -> None:
        self.then_file = QPushButton(tr("Add, and choose the other one …"))
        self.then_file.clicked.connect(self._on_then_file_clicked)
        self.discard = QPushButton(tr("Discard what waits"))
        self.discard.setProperty("role", "quiet")
        self.discard.clicked.connect(self._on_discard_clicked)
        row, self.go_on, _ = closing_row(
            tr("Add"), accept=self.accept, cancel=self.reject, beside=(self.discard, self.then_file)
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(12)
        if len(self._written) > 1:
            page.addLayout(self._make_forms())
        page.addWidget(self.preview, 1)
        page.addWidget(self.told)
        page.addLayout(self._make_fields())
        page.addWidget(label(tr("It becomes"), role="strong"))
        page.addLayout(self._place_column)
        page.addSpacing(4)
        page.addLayout(row)

    def _make_forms(self) -> QHBoxLayout:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(18)
        for button in self.forms:
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.forms[0].setChecked(True)
        group.buttonToggled.connect(self._on_form_toggled)
        return row

    def _make_fields(self) -> QFormLayout:
        fields = QFormLayout()
        fields.setHorizontalSpacing(14)
        fields.setVerticalSpacing(8)
        fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for field, name in ((self.title, tr("Title")), (self.source, tr("Source"))):
            field.setAccessibleName(name)
            fields.addRow(name, field)
        self.source.setPlaceholderText(tr("where it is from, if you like"))
        return fields

    def _ask(self) -> None:
        """Have the chosen form of it read."""
        self._article = None
        self.told.setText(tr("Reading …"))
        self._allow()
        self.reading_wanted.emit(self._written[1 if self.forms[1].isChecked() else 0])

    def _allow(self) -> None:
        for button in (self.go_on, self.then_file):
            button.setEnabled(self._article is not None)

    def _on_form_toggled(self, _button: QRadioButton, checked: bool) -> None:
        if checked:
            self._ask()

    def _on_place_toggled(self, _place: int, checked: bool) -> None:
        if checked:
            choice = self.placing
            waits = not choice.partner and not choice.corrects
            self.then_file.setVisible(waits)
            self.go_on.setText(tr("Add") if waits else tr("Compare …") if choice.corrects else tr("Open the pair"))
            self.discard.setEnabled(choice.is_waited_for)

    def _on_then_file_clicked(self) -> None:
        self._finish(then_file=True)

    def _on_discard_clicked(self) -> None:
        if self.placing.is_waited_for:
            self.discarded.emit(self.placing.partner)
