"""Long work with files, done in another process: one errand at a time, while one goes on reading in the window.

The window keeps the project open. For as long as an errand writes to it, the project is lent: the window then reads
from a copy, and changes nothing.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from annotator.model.change import Change, ChangeKind
from annotator.project import Project
from annotator.project.errands import AtHand, Errand
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.session import Session
from annotator.ui.wording import to_tr, tr

_LENT = to_tr("files are being brought in")
_GONE = to_tr("The work with files ended by itself; nothing of it was kept. Try again.")
_TOO_LATE = to_tr("It was done already when you gave it up.")
_NOT_NOW = to_tr("Files are being read or written; wait until that is done, or cancel it.")
_STOP_MS = 2000
"""How long an errand that is given up may take to clear away before it is ended by force."""
_CLOSE_MS = 600
"""The same where the window closes."""

_log = logging.getLogger(__name__)


class Running(QObject):
    """An errand that was asked for; exactly one of its signals comes."""

    done = Signal(object)
    """What came of it."""
    ended = Signal()
    """It was given up, or failed, which was told by then: nothing is left of it."""

    def __init__(self, errand: Errand, words: str, *, counts_files: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.errand = errand
        self.words = words
        """What is being done."""
        self.counts_files = counts_files
        """How far it is, is a number of files that means something to people."""


class Errands(QObject):
    """Runs errands; it is told by signals how far the running one is."""

    changed = Signal()
    """One began or ended, is being given up, or has the project lent."""
    progressed = Signal(float, float)
    """How much of the running errand is done, and how much there is."""
    lending = Signal()
    """The project is about to be lent: what is being typed has to be stored now."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._project: Project | None = None
        """The project that is lent."""
        self._copy: Path | None = None
        self.running: Running | None = None
        self.is_given_up = False
        self._process: QProcess | None = None
        self._received = bytearray()
        self._force = QTimer(self, singleShot=True, interval=_STOP_MS)
        self._force.timeout.connect(self._on_force_due)

    @property
    def is_lent(self) -> bool:
        """Tell whether the project can only be read because an errand writes to it."""
        return self._project is not None

    def prepare(self, errand: Errand, words: str, *, counts_files: bool = False) -> Running:
        """Return an errand that can be listened to and then begun; `words` say what is done, as a heading does."""
        return Running(errand, words, counts_files=counts_files, parent=self)

    def begin(self, running: Running) -> None:
        """Begin an errand, which is done at once where that takes no time to speak of."""
        if self.running:
            self._session.refused.emit(tr(_NOT_NOW))
            self._end(running)
        elif not self._session.run(_admit if running.errand.writes else _nothing):
            self._end(running)
        elif running.errand.is_small:
            self._do_at_once(running)
        else:
            self._send(running)

    def cancel(self) -> None:
        """Give the running errand up: nothing is left of it."""
        if self._process and not self.is_given_up:
            self.is_given_up = True
            self._process.closeWriteChannel()
            self._force.start()
            self.changed.emit()

    def stop(self) -> None:
        """Give the running errand up for good, as the window closes."""
        if process := self._process:
            process.blockSignals(True)
            process.closeWriteChannel()
            if not process.waitForFinished(_CLOSE_MS):
                process.kill()
                process.waitForFinished(_CLOSE_MS)
            self._process = None
            self._take_back()

    def _do_at_once(self, running: Running) -> None:
        outcomes: list[object] = []
        if self._session.run(lambda project: outcomes.append(running.errand.run(AtHand(project)))):
            running.done.emit(outcomes[0])
            running.deleteLater()
        else:
            self._end(running)

    def _send(self, running: Running) -> None:
        from annotator.project.errand_messages import command, sent  # not before a file is worked with

        project = self._session.project
        assert project is not None
        self.running, self.is_given_up = running, False
        self._received.clear()
        self._process = process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_output_arrived)
        process.readyReadStandardError.connect(self._on_complaint_arrived)
        # Queued: what it said last is read before.
        process.finished.connect(self._on_process_ended, Qt.ConnectionType.QueuedConnection)
        process.errorOccurred.connect(self._on_process_refused)
        program, *arguments = command()
        process.start(program, arguments)
        process.write(sent(project.path.absolute(), project.annotator, running.errand))
        self.changed.emit()

    def _on_output_arrived(self) -> None:
        from annotator.project.errand_messages import whole_frames

        if self._process:
            self._received += self._process.readAllStandardOutput().data()
            for raw in whole_frames(self._received):
                self._hear(raw)

    def _hear(self, raw: bytes) -> None:
        from annotator.project import errand_messages as messages

        match message := messages.message_of(raw):
            case messages.Told():
                self.progressed.emit(message.done, message.total)
            case messages.Wants():
                self._lend()
            case messages.Copied():
                self._read_copy(Path(os.fsdecode(message.copy)))
            case messages.Failed() if not self.is_given_up:
                running = self._finish()
                tell = self._session.refused if message.is_refusal else self._session.failed
                tell.emit(tr_sentence(message.sentence))
                self._end(running)
            case messages.Done() if self.running:
                is_wanted = self.running.errand.leaves or not self.is_given_up  # what is done is done, and told
                outcome = messages.outcome_of(self.running.errand, message)
                running = self._finish()
                if running and is_wanted:
                    running.done.emit(outcome)
                    running.deleteLater()
                else:
                    self._end(running)

    def _lend(self) -> None:
        self.lending.emit()
        if project := self._session.project:
            self._project = project
            project.lending.begin(_LENT)
            self._let_go_on()
            self.changed.emit()

    def _read_copy(self, copy: Path) -> None:
        self._copy = copy
        if self._session.run(lambda project: project.lending.read_from(copy)):
            self._let_go_on()
        else:
            self.cancel()

    def _let_go_on(self) -> None:
        from annotator.project.errand_messages import frame

        if self._process and not self.is_given_up:
            self._process.write(frame(b""))

    def _finish(self) -> Running | None:
        """Be free for the next errand; return the one that was running."""
        running, self.running = self.running, None
        process, self._process = self._process, None
        if process:
            process.finished.disconnect(self._on_process_ended)
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()
            if process.state() is QProcess.ProcessState.NotRunning:
                process.deleteLater()
        self._force.stop()
        changed, was_given_up = self._take_back(), self.is_given_up
        self.is_given_up = False
        self.changed.emit()
        if changed and was_given_up:
            self._session.take_in(Change(ChangeKind.PAIRS, None, (), tr("Files imported")))
            self._session.noted.emit(tr(_TOO_LATE))
        return running

    def _take_back(self) -> bool:
        """Have the project for oneself again; tell whether the errand changed it."""
        project, self._project = self._project, None
        copy, self._copy = self._copy, None
        changed: list[bool] = []
        if project:
            self._session.run(lambda project: changed.append(project.lending.end(copy)))
            project.forget()
        return any(changed)

    def _end(self, running: Running | None) -> None:
        if running:
            running.ended.emit()
            running.deleteLater()

    def _on_process_ended(self) -> None:
        self._on_output_arrived()
        if self.running is None:
            return
        was_given_up = self.is_given_up
        running = self._finish()
        if not was_given_up:
            self._session.failed.emit(tr(_GONE))
        self._end(running)

    def _on_process_refused(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_process_ended()

    def _on_complaint_arrived(self) -> None:
        if self._process:
            _log.error("errand: %s", bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace"))

    def _on_force_due(self) -> None:
        if self._process:
            self._process.kill()


def _admit(project: Project) -> None:
    """Raise ReadOnly where nothing can come in."""
    project.arriving.admit()


def _nothing(project: Project) -> None:
    """Need nothing but an open project."""
