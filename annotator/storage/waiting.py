"""Articles that wait for their partner: stored like all others, but in no pair yet. No part of undo."""

from __future__ import annotations

import json

from sqlalchemy.engine import Connection

from annotator.clock import now
from annotator.model.document import Document, Side
from annotator.storage import bin, incoming
from annotator.storage.database import Database
from annotator.storage.table_access import ACCESS

KEY = "waiting"
"""The setting that lists them: `[[id, side], …]`, the newest first."""

_ACCESS = ACCESS["setting"]


class Waiting:
    """Keeps articles until the other one of their pair comes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> list[tuple[str, Side]]:
        """Return the ids of the articles that wait, each with the side it is for, the newest first."""
        with self._database.reading() as connection:
            return _read(connection)

    def add(self, document: Document, side: Side, original: tuple[bytes, str]) -> None:
        """Store an article, unless it is there already, and let it wait."""
        with self._database.writing() as connection:
            incoming.add_document(connection, document, {document.id: original}, now())
            _write(connection, [(document.id, side), *_others(connection, document.id)])

    def end(self, document_id: str) -> None:
        """Let an article wait no more; it stays."""
        with self._database.writing() as connection:
            _write(connection, _others(connection, document_id))

    def discard(self, document_id: str) -> None:
        """Let an article wait no more; it goes for good, unless a pair has it, in the list or in the bin."""
        with self._database.writing() as connection:
            _write(connection, _others(connection, document_id))
            bin.drop_articles(connection, [document_id])


def _read(connection: Connection) -> list[tuple[str, Side]]:
    row = _ACCESS.get(connection, (KEY,))
    found = json.loads(row["value"]) if row else []
    return [(identity, Side(side)) for identity, side in found if ACCESS["document"].get(connection, (identity,))]


def _others(connection: Connection, document_id: str) -> list[tuple[str, Side]]:
    return [(identity, side) for identity, side in _read(connection) if identity != document_id]


def _write(connection: Connection, waiting: list[tuple[str, Side]]) -> None:
    row = {"key": KEY, "value": json.dumps(waiting)}
    _ACCESS.put(connection, row, is_new=_ACCESS.get(connection, (KEY,)) is None)
