"""Articles that were read and wait to be written: on the disk, so that an import of any size fits into the memory."""

from __future__ import annotations

import tempfile
from types import TracebackType
from typing import Self

import msgspec

from annotator.errors import BadInput
from annotator.exchange.articles import Article

_IN_MEMORY = 16 * 1024 * 1024


class ArticleSpool:
    """Takes articles and gives them back by their places."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  closed by __exit__
        self._end = 0
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(Article)

    def __enter__(self) -> Self:
        """Return itself, empty."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Forget all articles."""
        self._file.close()

    def put(self, article: Article) -> int:
        """Keep an article and return its place; BadInput where the disk has no room for it."""
        raw = self._encoder.encode(article)
        place = self._end
        try:
            self._file.seek(place)
            self._file.write(len(raw).to_bytes(8) + raw)
        except OSError as error:
            raise BadInput(f"{article.source} could not be kept until it is written ({error.strerror}).") from error
        self._end = place + 8 + len(raw)
        return place

    def get(self, place: int) -> Article:
        """Return an article by its place."""
        self._file.seek(place)
        return self._decoder.decode(self._file.read(int.from_bytes(self._file.read(8))))
