"""Version 1: the first tables. Frozen: what changes later is another migration."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE document (
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        language TEXT,
        source TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        created TEXT NOT NULL,
        extra TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (id)
        )
    STRICT
    """,
    """
    CREATE TABLE link_type (
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        color TEXT NOT NULL,
        directed INTEGER NOT NULL,
        extra TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (name)
        )
    STRICT
    """,
    """
    CREATE TABLE history (
        id INTEGER NOT NULL,
        at TEXT NOT NULL,
        annotator TEXT NOT NULL,
        pair_id TEXT,
        kind TEXT NOT NULL,
        summary TEXT NOT NULL,
        ids TEXT NOT NULL,
        state TEXT NOT NULL,
        checksum TEXT NOT NULL,
        changes TEXT NOT NULL,
        PRIMARY KEY (id)
        )
    STRICT
    """,
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY ("key")
        )
    STRICT
    """,
    """
    CREATE TABLE document_text (
        document_id TEXT NOT NULL,
        encoding TEXT NOT NULL,
        original_sha256 TEXT NOT NULL,
        checksum TEXT NOT NULL,
        text TEXT NOT NULL,
        original BLOB NOT NULL,
        PRIMARY KEY (document_id),
        FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE pair (
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        left_id TEXT NOT NULL,
        right_id TEXT NOT NULL,
        state TEXT NOT NULL,
        position INTEGER NOT NULL,
        created TEXT NOT NULL,
        extra TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(left_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(right_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE analysis (
        document_id TEXT NOT NULL,
        pipeline TEXT NOT NULL,
        language TEXT,
        sha256 TEXT NOT NULL,
        created TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (document_id, pipeline),
        FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE annotation_set (
        pair_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        tagset TEXT,
        extra TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (pair_id, annotator),
        FOREIGN KEY(pair_id) REFERENCES pair (id) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE analysis_part (
        document_id TEXT NOT NULL,
        pipeline TEXT NOT NULL,
        position INTEGER NOT NULL,
        checksum TEXT NOT NULL,
        marks TEXT NOT NULL,
        PRIMARY KEY (document_id, pipeline, position),
        FOREIGN KEY(document_id, pipeline) REFERENCES analysis (document_id, pipeline) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE draft (
        pair_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        link_id TEXT NOT NULL,
        note TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (pair_id, annotator, link_id),
        FOREIGN KEY(pair_id) REFERENCES pair (id) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE span (
        pair_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        side TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        layer TEXT NOT NULL,
        label TEXT,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        attributes TEXT NOT NULL,
        origin TEXT NOT NULL,
        created TEXT NOT NULL,
        extra TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (pair_id, annotator, id),
        FOREIGN KEY(pair_id, annotator) REFERENCES annotation_set (pair_id, annotator) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE link (
        pair_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        type TEXT,
        direction TEXT,
        certainty INTEGER,
        note TEXT NOT NULL,
        origin TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        sources TEXT NOT NULL,
        settled_by TEXT,
        settled_at TEXT,
        decision TEXT,
        comment TEXT NOT NULL,
        extra TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (pair_id, annotator, id),
        FOREIGN KEY(pair_id, annotator) REFERENCES annotation_set (pair_id, annotator) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE rejected (
        pair_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        "left" TEXT NOT NULL,
        "right" TEXT NOT NULL,
        created TEXT NOT NULL,
        extra TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (pair_id, annotator, id),
        FOREIGN KEY(pair_id, annotator) REFERENCES annotation_set (pair_id, annotator) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    """
    CREATE TABLE link_end (
        pair_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        link_id TEXT NOT NULL,
        side TEXT NOT NULL,
        position INTEGER NOT NULL,
        span_id TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (pair_id, annotator, link_id, side, position),
        FOREIGN KEY(pair_id, annotator, link_id) REFERENCES link (pair_id, annotator, id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(pair_id, annotator, span_id) REFERENCES span (pair_id, annotator, id) DEFERRABLE INITIALLY DEFERRED
        )
    STRICT
    """,
    "CREATE INDEX history_state ON history (annotator, state, id)",
    "CREATE INDEX pair_position ON pair (position)",
    "CREATE INDEX span_position ON span (pair_id, annotator, position)",
    "CREATE INDEX link_position ON link (pair_id, annotator, position)",
    "CREATE INDEX link_end_span ON link_end (pair_id, annotator, span_id)",
)


def upgrade() -> None:
    """Make all tables in an empty file."""
    for statement in STATEMENTS:
        op.execute(statement)
