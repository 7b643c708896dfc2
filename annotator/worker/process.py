"""One worker process and its pipes, for clients without Qt: lines in and out that never block the caller for good."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Sequence
from queue import Empty, Queue
from typing import BinaryIO

from annotator.worker import limits, protocol


class Ended(Exception):
    """The worker process is gone."""


class Silent(Exception):
    """Nothing came in the time given."""


class WorkerProcess:
    """A running worker: send requests, receive answers."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise Ended from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._answers: Queue[protocol.Answer | None] = Queue()
        self._requests: Queue[bytes | None] = Queue()
        self._threads = (
            threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._write, args=(self._process.stdin,), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Return the process id."""
        return self._process.pid

    def send(self, request: protocol.Request) -> None:
        """Hand a request over; it is written by a thread, so that a stopped worker cannot hold the caller."""
        self._requests.put(protocol.encode(request))

    def receive(self, seconds: float) -> protocol.Answer:
        """Return the next answer; Silent where none came in time, Ended where none will."""
        try:
            answer = self._answers.get(timeout=max(seconds, 0.0))
        except Empty:
            raise Silent from None
        if answer is None:
            self._answers.put(None)
            raise Ended
        return answer

    def close(self) -> int:
        """Let the worker end, kill it where it does not in time; return its exit status."""
        self._requests.put(None)
        try:
            return self._finish(limits.CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            return self.kill()

    def kill(self) -> int:
        """End the worker at once; return its exit status."""
        self._process.kill()
        self._requests.put(None)
        return self._finish(None)

    def _finish(self, seconds: float | None) -> int:
        # Its output ends with it, which is known at once; waiting for the process itself means looking again and again.
        reading = self._threads[0]
        reading.join(seconds)
        status = self._process.wait(0 if reading.is_alive() else seconds)
        for thread in self._threads:
            thread.join()
        return status

    def _read(self, pipe: BinaryIO) -> None:
        with pipe:
            for line in pipe:
                if (answer := protocol.decode_answer(line)) is not None:
                    self._answers.put(answer)
        self._answers.put(None)

    def _write(self, pipe: BinaryIO) -> None:
        with contextlib.suppress(OSError), pipe:
            while (line := self._requests.get()) is not None:
                pipe.write(line)
                pipe.flush()
