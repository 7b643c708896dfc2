"""The page "Work": who annotates, the language of the window, and what the language worker may do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from annotator.preferences import login_name
from annotator.ui.language import Language
from annotator.ui.preferences.rows import Measure, Rows
from annotator.ui.session.worker_choice import MEMORY, WorkerChoice
from annotator.ui.wording import tr

_NAME_LENGTH = 100


class WorkPage(QWidget):
    """Asks for what is not seen in the articles."""

    changed = Signal()

    def __init__(
        self, name: str, language: Language, worker: WorkerChoice, *, now: str, parent: QWidget | None = None
    ) -> None:
        """`now` is the name in which changes are stored until the next start, "" for none."""
        super().__init__(parent)
        self.name = QLineEdit(name)
        self.name.setMaxLength(_NAME_LENGTH)
        self.name.setPlaceholderText(login_name())
        self.language_box = QComboBox()
        for language_, text in (
            (Language.SYSTEM, tr("Language of the system")),
            (Language.ENGLISH, "English (Englisch)"),
            (Language.GERMAN, "Deutsch (German)"),
        ):
            self.language_box.addItem(text, language_.value)
        self.language_box.setCurrentIndex(self.language_box.findData(language.value))
        self.by_itself = QCheckBox(tr("Find names and quotes by itself"))
        self.by_itself.setChecked(worker.by_itself)
        self.memory = Measure(MEMORY, 1, "{value} GB")
        self.memory.set_value(worker.memory)
        self._lay_out(now)
        self.name.textChanged.connect(self.changed)
        self.language_box.currentIndexChanged.connect(self.changed)
        self.by_itself.toggled.connect(self.changed)
        self.memory.changed.connect(self.changed)

    def _lay_out(self, now: str) -> None:
        rows = Rows()
        told = tr(
            "Counts from the next start on; until then, changes are stored in the name of {name}. Each name has a set "
            "of links of its own: those made so far stay with the name they were made in."
        ).format(name=now or login_name())
        rows.ask(tr("Your name"), self.name, told=told)
        rows.ask(tr("Language"), self.language_box, told=tr("The window is made anew in it, with the same pair."))
        rows.ask(
            tr("Language worker"),
            self.by_itself,
            told=tr("Else it looks through an article only where it is told to: Suggest, Find names and quotes."),
        )
        self.by_itself.setAccessibleName(self.by_itself.text())
        rows.ask(
            tr("Its memory"),
            self.memory,
            told=tr("At most, from the next start on. A text that needs more is shown without names and quotes."),
        )
        rows.end()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)

    @property
    def language(self) -> Language:
        """Return in which language the window is wanted."""
        return Language(self.language_box.currentData())

    @property
    def worker(self) -> WorkerChoice:
        """Return what the worker may do."""
        return WorkerChoice(memory=self.memory.slider.value(), by_itself=self.by_itself.isChecked())
