"""The program in a process of its own that runs one errand, and ends; when its stdin ends before, it gives up.

Nothing of an errand that is given up is left: what is written to the project is one transaction, a file takes the
place of another when it is whole, and all else lies in folders that are removed.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import BinaryIO

from annotator.errors import AnnotatorError, Refused
from annotator.project.colleagues import back_up
from annotator.project.errand_messages import (
    Copied,
    Failed,
    Message,
    Told,
    Wants,
    done,
    encoded,
    order_of,
    read_frame,
)
from annotator.project.project import Project

_EACH = 0.05
"""Seconds between two words on how far it is."""
_MEMORY = 3 * 1024**3
"""Address space of the process; an errand that takes more fails, and nothing else does."""

_NICE = 5
"""How far it stands back behind the window, where both want the same core."""

TOO_LARGE = "There is not enough memory for this; nothing was changed."
UNFORESEEN = "Something went wrong that should not have; what was asked for was not done, and nothing of it was kept."


class _Desk:
    """The process as the place where an errand is done."""

    def __init__(self, source: BinaryIO, sink: BinaryIO, project: Path, annotator: str) -> None:
        self._source, self._sink = source, sink
        self._project, self._annotator = project, annotator
        self._may_go_on: SimpleQueue[bool] = SimpleQueue()
        self._told, self._last = 0.0, (0.0, 0)
        threading.Thread(target=self._listen, daemon=True).start()

    def say(self, message: Message) -> None:
        self._sink.write(encoded(message))
        self._sink.flush()

    def tell(self, done: float, total: int) -> None:
        self._last = done, total
        if (now := monotonic()) - self._told > _EACH:
            self._told = now
            self.say(Told(done, total))

    @contextmanager
    def looking(self) -> Iterator[Project]:
        from annotator.storage.borrowing import snapshot

        with snapshot(self._project) as store:
            yield Project(store, annotator=self._annotator)

    @contextmanager
    def writing(self) -> Iterator[Project]:
        from annotator.storage.borrowing import borrowed
        from annotator.storage.passing_copy import passing_copy

        self.say(Told(*self._last))  # for as long as it takes, what is seen is how far it came
        self._ask(Wants())
        store = borrowed(self._project)
        try:
            copy = back_up(store) or passing_copy(self._project)
            self._ask(Copied(os.fsencode(copy)))
            yield Project(store, annotator=self._annotator)
        finally:
            store.close()

    def _ask(self, message: Message) -> None:
        self.say(message)
        if not self._may_go_on.get():
            raise KeyboardInterrupt

    def _listen(self) -> None:
        while read_frame(self._source) is not None:
            self._may_go_on.put(True)
        self._may_go_on.put(False)
        if hasattr(signal, "pthread_kill"):  # wakes what waits for a disk, too
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        else:
            import _thread

            _thread.interrupt_main()


def main() -> int:
    """Run the errand that is read from stdin, and say on stdout what comes of it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    _limit_memory()
    source, sink = _own_streams()
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        if (raw := read_frame(source)) is not None:
            project, annotator, errand = order_of(raw)
            desk = _Desk(source, sink, project, annotator)
            try:
                answer: Message = done(errand.run(desk))
            except AnnotatorError as error:
                answer = Failed(str(error), isinstance(error, Refused))
            except MemoryError:
                answer = Failed(TOO_LARGE)
            except BrokenPipeError:
                raise
            except Exception:
                traceback.print_exc()
                answer = Failed(UNFORESEEN)
            desk.say(answer)
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(0)  # everything is closed by now; taking the modules apart would keep the window waiting


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for the messages; what a library prints goes to stderr instead."""
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return os.fdopen(os.dup(sys.stdin.fileno()), "rb"), sink
