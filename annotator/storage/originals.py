"""The bytes that documents were imported from, as far as one asks for them without knowing the document."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from annotator.storage.database import Database
from annotator.storage.schema import DOCUMENT_TEXT

_OF_DIGEST = select(DOCUMENT_TEXT.c.document_id).where(DOCUMENT_TEXT.c.original_sha256 == bindparam("digest")).limit(1)


class Originals:
    """The originals of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hold(self, digest: str) -> bool:
        """Tell whether a document was imported from bytes of such a SHA-256."""
        with self._database.reading() as connection:
            return connection.execute(_OF_DIGEST, {"digest": digest}).first() is not None
