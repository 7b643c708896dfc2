"""Version 2: the marks of an analysis are packed bytes instead of text. Frozen, like version 1."""

from __future__ import annotations

import zlib

from alembic import op

from annotator.storage.checksums import sealed

revision = "0002"
down_revision = "0001"
REWRITES = ("analysis_part",)

_TABLE = """
    CREATE TABLE analysis_part (
        document_id TEXT NOT NULL,
        pipeline TEXT NOT NULL,
        position INTEGER NOT NULL,
        checksum TEXT NOT NULL,
        marks BLOB NOT NULL,
        PRIMARY KEY (document_id, pipeline, position),
        FOREIGN KEY(document_id, pipeline) REFERENCES analysis (document_id, pipeline) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """
_PART = "INSERT INTO analysis_part VALUES (:document_id, :pipeline, :position, :checksum, :marks)"


def upgrade() -> None:
    """Make the table anew and pack what it held."""
    connection = op.get_bind()
    op.rename_table("analysis_part", "unpacked_part")
    op.execute(_TABLE)
    for part in connection.exec_driver_sql("SELECT * FROM unpacked_part").mappings():
        row = {name: value for name, value in part.items() if name != "checksum"}
        row["marks"] = zlib.compress(row["marks"].encode(), 1)
        connection.exec_driver_sql(_PART, sealed("analysis_part", row))
    op.drop_table("unpacked_part")
