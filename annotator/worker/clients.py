"""Several workers side by side, for a command that has many texts to be analysed: answers come in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from queue import LifoQueue
from types import TracebackType
from typing import Any, Self, TypeVar

from annotator.worker.client import Client

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 2
"""Tasks for each worker that are begun before the first of them is answered; more would only take memory."""
_PATIENCE = 0.1
"""Seconds after which a job that was just begun is told again to stop."""


class Clients:
    """So many clients, each with a worker of its own that starts when it is first needed."""

    def __init__(self, count: int) -> None:
        self._clients = [Client() for _ in range(count)]
        self._free: LifoQueue[Client] = LifoQueue()
        for client in reversed(self._clients):
            self._free.put(client)
        self._threads = ThreadPoolExecutor(count)
        self._begun: deque[Future[Any]] = deque()

    def __enter__(self) -> Self:
        """Return the clients; no worker has been started."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop what runs, and end the workers."""
        for task in self._begun:
            task.cancel()
        while wait(self._begun, _PATIENCE).not_done:
            for client in self._clients:
                client.cancel()
        self._threads.shutdown()
        for client in self._clients:
            client.close()

    @contextmanager
    def one(self) -> Iterator[Client]:
        """Yield a client that nobody else has meanwhile, the one used last where there is a choice."""
        client = self._free.get()
        try:
            yield client
        finally:
            self._free.put(client)

    def spread(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """Yield what `work` makes of each task, in order, like `map`, with some of them under way at a time.

        Tasks are taken as there is room for them. What `work` raises is raised when its turn has come.
        """
        if len(self._clients) == 1:
            yield from map(work, tasks)
            return
        for task in tasks:
            self._begun.append(self._threads.submit(work, task))
            if len(self._begun) > _AHEAD * len(self._clients):
                yield self._first()
        while self._begun:
            yield self._first()

    def _first(self) -> Any:
        """Return the first result that is due; until it is there, its task is among those to be stopped."""
        result = self._begun[0].result()
        self._begun.popleft()
        return result
