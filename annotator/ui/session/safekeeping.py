"""Backs the project up while it is worked on, whenever a backup is due."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.errors import AnnotatorError
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.session import Session
from annotator.ui.wording import tr

_LOOK = 60_000
"""Milliseconds between two looks at whether a backup is due."""


class Safekeeping(QObject):
    """Asks for a backup from time to time; the project knows whether one is due."""

    def __init__(self, session: Session, *, every: int = _LOOK) -> None:
        super().__init__(session)
        self._session = session
        self._failed = False
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self._on_look)
        self._timer.start()

    def _on_look(self) -> None:
        project = self._session.project
        if project is None or project.read_only:
            return
        try:
            project.back_up_if_due()
        except AnnotatorError as error:
            if not self._failed:  # once is enough: the work itself is safe without it
                self._session.announced.emit(
                    tr("Your work is saved, but a backup could not be made. {reason}").format(
                        reason=tr_sentence(str(error))
                    )
                )
            self._failed = True
        else:
            self._failed = False
