"""Version 3: pairs can lie in the bin, and it is kept how long each was worked on. Frozen, like version 1."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    "ALTER TABLE pair ADD COLUMN removed TEXT",
    "DROP INDEX pair_position",
    "CREATE INDEX pair_listed ON pair (removed, position, id, state, title)",
    "CREATE INDEX pair_state ON pair (removed, state, position, id)",
    "CREATE INDEX pair_left ON pair (left_id)",
    "CREATE INDEX pair_right ON pair (right_id)",
    """
    CREATE TABLE work (
        pair_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        statements INTEGER,
        open INTEGER,
        modified TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (pair_id, annotator),
        FOREIGN KEY(pair_id) REFERENCES pair (id) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
)


def upgrade() -> None:
    """Add the column, the indexes and the table; no row changes."""
    for statement in _STATEMENTS:
        op.execute(statement)
