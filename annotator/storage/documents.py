"""Documents as they are read: unchangeable, so the last few are kept in memory, and checked against their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from annotator.model.document import Document
from annotator.model.text import sha256
from annotator.storage.rows import document_of
from annotator.storage.schema import DOCUMENT_TEXT
from annotator.storage.table_access import ACCESS, DamagedRow, OneColumn

_KEPT = 8  # four pairs; an article of the largest size takes 4 to 16 MB
_OF_ID = DOCUMENT_TEXT.c.document_id == bindparam("id")
_TEXT = OneColumn(select(DOCUMENT_TEXT.c.text).where(_OF_ID))
_ORIGINAL = select(DOCUMENT_TEXT.c.original, DOCUMENT_TEXT.c.original_sha256, DOCUMENT_TEXT.c.encoding).where(_OF_ID)


class Documents:
    """Reads documents by id and keeps the last few."""

    def __init__(self) -> None:
        self._kept: dict[str, Document] = {}

    def get(self, connection: Connection, document_id: str) -> Document | None:
        """Return a document; None where there is none. DamagedRow where its text is not the one its hash is of."""
        if (document := self._kept.pop(document_id, None)) is None:
            document = _read(connection, document_id)
        if document is not None:
            self._kept[document_id] = document
            if len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return document

    @contextmanager
    def forgetting(self) -> Iterator[None]:
        """Read all documents anew where the block raises: they may never have come in."""
        try:
            yield
        except BaseException:
            self.clear()
            raise

    def forget(self, document_id: str) -> None:
        """Read a document anew next time."""
        self._kept.pop(document_id, None)

    def clear(self) -> None:
        """Read all documents anew next time."""
        self._kept.clear()


def original(connection: Connection, document_id: str) -> tuple[bytes, str] | None:
    """Return the bytes a document was imported from, and their encoding."""
    row = connection.execute(_ORIGINAL, {"id": document_id}).first()
    if row is None:
        return None
    if hashlib.sha256(row.original).hexdigest() != row.original_sha256:
        raise DamagedRow("the original of an article was changed from outside")
    return row.original, row.encoding


def _read(connection: Connection, document_id: str) -> Document | None:
    row = ACCESS["document"].get(connection, (document_id,))
    if row is None:
        return None
    text = next(iter(_TEXT.read(connection, document_id)), None)
    if not isinstance(text, str) or sha256(text) != row["sha256"]:
        raise DamagedRow(f"the text of “{row['title']}” was changed from outside")
    return document_of(row, text)
