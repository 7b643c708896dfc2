"""Windows that stay open beside the work, each of them once: the history, the guidelines, the figures of agreement."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from annotator.ui.session.session import Session
from annotator.ui.shown_names import type_name
from annotator.ui.theme import ThemeFollower
from annotator.ui.window.main_window import MainWindow

_GUIDELINES = "guidelines"
_AGREEMENT = "agreement"


class Beside(QObject):
    """Opens them, brings them to the front where they are open, and keeps what is written in them."""

    def __init__(self, window: MainWindow, session: Session, theme: ThemeFollower) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme
        session.attached.connect(self._on_attached)

    def show_history(self) -> None:
        """Show what was done in the project."""
        from annotator.ui.window.history_window import HistoryWindow  # not before it is wanted

        if self._session.project and not self._is_open(HistoryWindow):
            history = HistoryWindow(self._session, self._theme.theme, self._window)
            history.pair_chosen.connect(self._session.open_pair)
            self._open(history)

    def show_guidelines(self) -> None:
        """Show how the project is to be annotated."""
        from annotator.ui.window.guidelines_window import GuidelinesWindow  # not before it is wanted

        project = self._session.project
        if project and not self._is_open(GuidelinesWindow):
            guidelines = GuidelinesWindow(project.guidelines.text, writable=self._session.writable, parent=self._window)
            guidelines.setObjectName(_GUIDELINES)
            guidelines.written.connect(self._on_written)
            self._open(guidelines)

    def show_agreement(self) -> None:
        """Show how far the annotators agree."""
        from annotator.ui.agreement.agreement_window import AgreementWindow  # not before it is wanted
        from annotator.ui.session.agreeing import Agreeing

        project = self._session.project
        if project and not self._is_open(AgreementWindow):
            agreeing = Agreeing(self._session, self)
            labels = {kind.name: type_name(kind) for kind in self._session.tagset}
            folder = project.path.absolute().parent
            agreement = AgreementWindow(agreeing, labels, folder, self._theme.theme, self._window)
            agreement.setObjectName(_AGREEMENT)
            agreement.pair_chosen.connect(self._session.open_pair)
            self._theme.changed.connect(agreement.set_theme)
            self._open(agreement)

    def _is_open(self, kind: type[QDialog]) -> bool:
        found = self._window.findChild(kind)
        if found:
            found.raise_()
            found.activateWindow()
        return found is not None

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _on_written(self, text: str) -> None:
        self._session.run(lambda project: project.guidelines.write(text))

    def _on_attached(self) -> None:
        """Close what shows another project's guidelines, or its figures."""
        for name in (_GUIDELINES, _AGREEMENT):
            if dialog := self._window.findChild(QDialog, name):
                dialog.close()
