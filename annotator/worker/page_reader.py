"""Reads web pages for the program: in a worker process, started with the first page."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:  # for their types alone: no page is read at an ordinary start, and messages cost time to import
    from annotator.worker.client import Client
    from annotator.worker.protocol import PageRead


class PageReader:
    """A worker that reads pages one after the other; call it with a page's bytes."""

    def __init__(self) -> None:
        self._client: Client | None = None

    def __enter__(self) -> Self:
        """Return the reader; nothing is started yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker, if there was a page."""
        if self._client is not None:
            self._client.close()

    def __call__(self, original: bytes, encoding: str | None) -> PageRead:
        """Return what a page holds. Raises WorkerFailed with a sentence."""
        from annotator.worker.client import Client

        self._client = self._client or Client()
        return self._client.read_page(original, encoding)
