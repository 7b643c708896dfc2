"""What an annotator prefers: asked in the dialog, tried out while it is open, and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from annotator.errors import AnnotatorError
from annotator.preferences import preference, set_preferences
from annotator.ui.afterwards import Afterwards
from annotator.ui.language import chosen_language
from annotator.ui.preferences.preferred import Preferred
from annotator.ui.reading import chosen_reading, keep_reading
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.analyses import Analyses
from annotator.ui.session.session import Session
from annotator.ui.session.worker_choice import chosen_worker, keep_worker
from annotator.ui.theme import ThemeFollower
from annotator.ui.window.bound_actions import set_keys
from annotator.ui.window.keymap import chosen_keys, keep_keys
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.window_verbs import WindowVerbs


class NamesKeys(Protocol):
    """A part of the window whose words name keys."""

    def name_keys(self) -> None:
        """Name them as they are now."""


class Preferring(QObject):
    """Brings the preferences into the window, and what is chosen in the dialog back into the file."""

    def __init__(
        self, window: MainWindow, session: Session, verbs: WindowVerbs, *, analyses: Analyses, theme: ThemeFollower
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._verbs = window, session, verbs
        self._analyses, self._theme = analyses, theme
        self._keys, self._skipped = chosen_keys()
        self._namers: Sequence[NamesKeys] = ()
        self._wanted: Preferred | None = None
        self._trying = Afterwards(self)
        self._trying.come.connect(self._on_time_to_try)
        verbs.preferences_asked.connect(self.ask)

    @property
    def _bound(self) -> Mapping[str, QAction]:
        return self._verbs.bound

    def begin(self, namers: Sequence[NamesKeys]) -> None:
        """Bind the keys that were chosen, and say which lines of the file are none."""
        self._namers = namers
        self._bind()
        if self._skipped:
            self._session.announced.emit(self._skipped)

    def ask(self) -> None:
        """Open the dialog."""
        from annotator.ui.preferences.dialog import PreferencesDialog  # not before it is wanted

        try:
            preferred = self._preferred()
        except AnnotatorError as error:
            self._session.refuse(tr_sentence(str(error)))
            return
        project = self._session.project
        dialog = PreferencesDialog(
            preferred, self._bound, now=project.annotator if project else "", parent=self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._try)
        dialog.kept.connect(self._keep)
        dialog.open()

    def _preferred(self) -> Preferred:
        return Preferred(
            name=preference("name"),
            reading=chosen_reading(),
            scheme=self._theme.scheme,
            language=chosen_language(),
            worker=chosen_worker(),
            keys=self._keys,
        )

    def _try(self, wanted: Preferred) -> None:
        self._wanted = wanted
        self._trying.ask()

    def _on_time_to_try(self) -> None:
        if wanted := self._wanted:
            self._window.articles.set_reading(wanted.reading)
            self._bound[f"scheme.{wanted.scheme}"].setChecked(True)
            if wanted.keys != self._keys:
                self._keys = dict(wanted.keys)
                self._bind()

    def _keep(self, wanted: Preferred) -> None:
        """Keep what is chosen; what cannot be written holds until the end of the program, which is said."""
        self._try(wanted)
        self._trying.now()
        self._analyses.set_by_itself(wanted.worker.by_itself)
        try:
            if wanted.name != preference("name"):
                set_preferences({"name": wanted.name or None})
            if wanted.reading != chosen_reading():
                keep_reading(wanted.reading)
            if wanted.worker != chosen_worker():
                keep_worker(wanted.worker)
            if wanted.keys != chosen_keys()[0]:
                keep_keys(wanted.keys)
        except AnnotatorError as error:
            self._session.refuse(tr_sentence(str(error)))
            return
        self._verbs.set_language(wanted.language)

    def _bind(self) -> None:
        set_keys(self._bound, self._keys)
        for part in self._namers:
            part.name_keys()
