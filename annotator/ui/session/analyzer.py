"""The language worker as the window sees it: a process that is given texts and sends back marks.

The rules of when to wait, retry and give up are those of `annotator.worker.limits`, shared with the commands' client.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Sequence
from time import monotonic
from uuid import uuid4

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from annotator.ui.afterwards import Afterwards
from annotator.ui.session.jobs import Job, Request, decoded
from annotator.worker import limits, protocol
from annotator.worker.comparison import Article, Compare, Compared, LinkedStatements, Suggest, Suggested, Suggestions

_CHECK_MS = 250
"""How often the time limits are looked at while a job runs."""

_STOP_MS = 150
"""How long the worker may take to end by itself when the window closes; it holds nothing that could be lost."""

_AHEAD = 100_000
"""Code points a text may have that is handed over while another is worked on: writing it takes no time to speak of."""

_log = logging.getLogger(__name__)


class Analyzer(QObject):
    """Hands texts to the worker one after the other; starts it anew when it dies, and gives up politely.

    The next text is handed over ahead of time, so that the worker never waits while a window shows what it found.
    """

    ready = Signal(object)
    """tuple[PipelineInfo, …]: what the worker can use."""
    part_found = Signal(object)
    """Part: to be shown at once. After a crash the parts of a job come again from the start."""
    restarted = Signal(str)
    """Id of a job that begins anew: parts so far are void."""
    finished = Signal(str, object)
    """Id of a job and protocol.Done."""
    compared = Signal(str, object)
    """Id of a job and Compared."""
    suggestions_found = Signal(str, object)
    """Id of a job and list[Suggestion]: some of them, which count the statements that were sent."""
    suggested = Signal(str)
    """Id of a job all of whose suggestions were told."""
    page_read = Signal(str, object)
    """Id of a job and PageRead."""
    failed = Signal(str, str)
    """Id of a job and a sentence; the text stays usable."""

    def __init__(
        self, command: Sequence[str] | None = None, parent: QObject | None = None, *, running: QProcess | None = None
    ) -> None:
        """Take over a worker that is running already, if one is given."""
        super().__init__(parent)
        self._command = list(command or protocol.command())
        self._waiting: deque[Job] = deque()
        self._job: Job | None = None
        self._ahead: Job | None = None
        """The job that comes next, which the worker has already."""
        self._cancelled_at: float | None = None
        self._begun_at = self._heard_at = 0.0
        self._is_ready = self._gave_up = self._stopping = False
        self._crashes = limits.Crashes()
        self._lines: deque[bytes] = deque()
        self._rest = b""
        self._complaint = b""
        self._process: QProcess | None = None
        self._clock = QTimer(self, interval=_CHECK_MS)
        self._clock.timeout.connect(self._on_clock_ticked)
        self._drain = QTimer(self, singleShot=True, interval=0)
        self._drain.timeout.connect(self._on_line_due)
        # In a turn of its own: whoever was told of an end has just stored it, and the next text may be a long one.
        self._next = Afterwards(self)
        self._next.come.connect(self._send_next)
        if running:
            self._take_over(running)

    # What callers do

    def start(self) -> None:
        """Start the worker, so that it is warm when the first text comes."""
        if self._process or self._stopping or self._gave_up:
            return
        process = QProcess(self)
        self._take_over(process)
        process.start(self._command[0], self._command[1:])

    def _take_over(self, process: QProcess) -> None:
        """Listen to a process, from its first word on where it has spoken already."""
        process.setParent(self)
        self._process = process
        self._is_ready, self._rest, self._complaint = False, b"", b""
        self._lines.clear()
        process.readyReadStandardOutput.connect(self._on_output_arrived)
        process.readyReadStandardError.connect(self._on_complaint_arrived)
        # Queued, for flushing what is written may find that the worker is gone, with a job half begun.
        process.finished.connect(self._on_process_ended, Qt.ConnectionType.QueuedConnection)
        process.errorOccurred.connect(self._on_process_refused)
        self._begun_at = self._heard_at = monotonic()
        self._clock.start()
        if process.bytesAvailable():
            self._on_output_arrived()

    def submit(
        self, text: str, sha256: str, *, language: str | None = None, page: tuple[bytes, str | None] | None = None
    ) -> str:
        """Queue a text, with the web page it was read from; returns the job's id, under which its end is told."""
        job = uuid4().hex
        return self._queue(Job(job, protocol.Analyze(job, text, sha256, language, *(page or ())), len(text)))

    def compare(self, left: Article, right: Article, links: Sequence[LinkedStatements] = ()) -> str:
        """Queue the question who is who in two articles, which quotes both have, and how linked statements differ.

        Returns the job's id, under which the answer is told.
        """
        job = uuid4().hex
        return self._queue(Job(job, Compare(job, left, right, list(links)), len(left.text) + len(right.text)))

    def suggest(self, left: Article, right: Article, *, top: int) -> str:
        """Queue the question which statements belong together: the `top` best partners of each, by the job's id."""
        job = uuid4().hex
        return self._queue(Job(job, Suggest(job, left, right, top=top), len(left.text) + len(right.text)))

    def read_page(self, original: bytes, encoding: str | None = None) -> str:
        """Queue a web page or a document to be read, by the job's id; `encoding` is what a person said of it."""
        job = uuid4().hex
        return self._queue(Job(job, protocol.ReadPage(job, original, encoding), len(original)))

    def _queue(self, job: Job) -> str:
        if self._gave_up or (isinstance(job.request, protocol.Analyze) and job.length > limits.MAX_TEXT):
            why = limits.WORKER_GONE if self._gave_up else limits.TOO_LONG
            QTimer.singleShot(0, self, lambda: self.failed.emit(job.id, why))
            return job.id
        self._waiting.append(job)
        self.start()
        self._send_next()
        return job.id

    def cancel(self, job_id: str) -> None:
        """Drop a job; nothing more is told of it. A worker that goes on regardless is replaced."""
        self._waiting = deque(job for job in self._waiting if job.id != job_id)
        if self._job and self._job.id == job_id and self._cancelled_at is None:
            self._cancelled_at = monotonic()
            self._write(protocol.Cancel(job_id))
        elif self._ahead and self._ahead.id == job_id:
            self._ahead = None
            self._write(protocol.Cancel(job_id))

    def stop(self) -> None:
        """End the worker for good, by force where it does not end at once."""
        self._stopping = True
        self._ahead = None
        self._waiting.clear()
        self._clock.stop()
        if process := self._process:
            process.closeWriteChannel()
            if not process.waitForFinished(_STOP_MS):
                process.kill()
                process.waitForFinished(1000)
            self._process = None

    def process_id(self) -> int:
        """Return the worker's process id, 0 where none runs."""
        return self._process.processId() if self._process else 0

    # What the worker says

    def _on_output_arrived(self) -> None:
        if self._process:
            *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
            self._lines.extend(lines)
            if self._lines and not self._drain.isActive():
                self._drain.start()

    def _on_line_due(self) -> None:
        """Take one line, and the next one in the next turn of the event loop, so that reading stays smooth."""
        if not self._lines:
            return
        line = self._lines.popleft()
        if self._lines:
            self._drain.start()
        self._heard_at = monotonic()
        answer = protocol.decode_answer(line)
        if isinstance(answer, protocol.Ready):
            self._is_ready = True
            self.ready.emit(tuple(answer.pipelines))
            self._send_next()
        elif answer and self._job and answer.id == self._job.id:
            self._hear(self._job, answer)

    def _hear(self, job: Job, answer: protocol.Answer) -> None:
        silenced = self._cancelled_at is not None
        if isinstance(answer, protocol.Part):
            if not silenced:
                self._tell_part(job, answer)
            return
        if isinstance(answer, Suggestions):
            if not silenced and answer.suggestions:
                self.suggestions_found.emit(job.id, answer.suggestions)
            return
        self._end_job(job)
        if isinstance(answer, Compared) and not silenced:
            self.compared.emit(job.id, answer)
        elif isinstance(answer, protocol.PageRead) and not silenced:
            self.page_read.emit(job.id, answer)
        elif isinstance(answer, Suggested) and not silenced:
            self.suggested.emit(job.id)
        elif isinstance(answer, protocol.Done) and not silenced:
            if isinstance(job.request, protocol.Analyze) and answer.sha256 == job.request.sha256:
                self.finished.emit(job.id, answer)
            else:
                _log.warning("an answer for another text was dropped")
                self.failed.emit(job.id, limits.JOB_DROPPED)
        elif isinstance(answer, protocol.Failed) and not silenced:
            self.failed.emit(job.id, answer.error)
        self._next.ask()

    def _tell_part(self, job: Job, part: protocol.Part) -> None:
        if found := decoded(job, part):
            self.part_found.emit(found)

    def _on_complaint_arrived(self) -> None:
        if self._process:
            self._complaint = (self._complaint + self._process.readAllStandardError().data())[-4000:]

    # Time limits and crashes

    def _on_clock_ticked(self) -> None:
        if why := self._overdue(monotonic()):
            _log.warning("the language worker %s and is ended", why)
            if self._process:
                self._process.kill()

    def _overdue(self, now: float) -> str:
        if not self._is_ready:
            return "did not start in time" if now - self._begun_at > limits.START_SECONDS else ""
        if self._job is None:
            self._clock.stop()
            return ""
        if self._cancelled_at is not None:
            return "did not cancel" if now - self._cancelled_at > limits.CANCEL_SECONDS else ""
        if now - self._heard_at > limits.SILENCE_SECONDS:
            return "fell silent"
        return "took too long" if now - self._begun_at > self._job.seconds else ""

    def _on_process_refused(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_process_ended()

    def _on_process_ended(self) -> None:
        process = self._process
        if process is None or self._stopping:
            return
        self._hear_last_words(process)
        self._process = None
        process.deleteLater()
        self._is_ready = False
        job, asked = self._job, self._cancelled_at is not None
        if self._ahead:
            self._waiting.appendleft(self._ahead)
        self._job = self._ahead = self._cancelled_at = None
        if asked:
            self._resume()
            return
        _log.warning("the language worker ended: %s", self._complaint.decode(errors="replace"))
        self._after_crash(job)

    def _hear_last_words(self, process: QProcess) -> None:
        """Take what was said before the end: a job that was done is not to be blamed for the crash of the next."""
        self._is_ready = False
        if process.isReadable():
            self._on_output_arrived()
        while self._lines:
            self._on_line_due()

    def _after_crash(self, job: Job | None) -> None:
        verdict = self._crashes.crashed(job.id if job else None)
        if verdict is limits.Verdict.GIVE_UP:
            self._gave_up = True
            self._clock.stop()
            left = [*([job] if job else []), *self._waiting]
            self._waiting.clear()
            for lost in left:
                self.failed.emit(lost.id, limits.WORKER_GONE)
            return
        if job and verdict is limits.Verdict.RETRY:
            self._waiting.appendleft(job)
            self.restarted.emit(job.id)
        elif job:
            self.failed.emit(job.id, limits.JOB_DROPPED)
        self._resume()

    def _resume(self) -> None:
        if self._waiting:
            self.start()

    # One job at a time, and one ahead

    def _send_next(self) -> None:
        if self._job is None and self._is_ready and self._waiting:
            self._begin(job := self._waiting.popleft())
            self._write(job.request)
        is_free = self._job is not None and self._ahead is None and self._cancelled_at is None
        if is_free and self._waiting and self._waiting[0].length <= _AHEAD:
            self._ahead = self._waiting.popleft()
            self._write(self._ahead.request)

    def _begin(self, job: Job | None) -> None:
        self._job = job
        self._begun_at = self._heard_at = monotonic()
        if job:
            self._clock.start()

    def _end_job(self, job: Job) -> None:
        self._crashes.answered(job.id)
        self._cancelled_at = None
        ahead, self._ahead = self._ahead, None
        self._begin(ahead)

    def _write(self, message: Request | protocol.Cancel) -> None:
        if self._process:
            self._process.write(protocol.encode(message))
            self._process.waitForBytesWritten(0)  # Now, or it is written only when the page is painted.
