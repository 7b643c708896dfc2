"""The tables of a project file.

Every row carries a checksum of its content, for SQLite's own check does not see a changed letter. Tables are STRICT,
so that a number is a number. The columns that may be large come last: the others are then read without them.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.engine import Connection
from sqlalchemy.schema import SchemaItem

from annotator.storage.fileformat import APPLICATION_ID, SCHEMA_VERSION, SchemaRow, schema_rows

METADATA = MetaData()


def _text(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=null)


def _number(name: str, *, key: bool = False, null: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=null, autoincrement=False)


def _refers(columns: str, table: str, target: str) -> ForeignKeyConstraint:
    # Checked at the commit, so that the row changes of one edit may be applied, and undone, in any order.
    theirs = [f"{table}.{column}" for column in target.split()]
    return ForeignKeyConstraint(columns.split(), theirs, deferrable=True, initially="DEFERRED")


def _table(name: str, *columns: SchemaItem) -> Table:
    return Table(name, METADATA, *columns, sqlite_strict=True)


_SET = "pair_id annotator"

DOCUMENT = _table(
    "document",
    _text("id", key=True),
    _text("title"),
    _text("language", null=True),
    _text("source"),
    _text("sha256"),
    _text("created"),
    _text("extra"),
    _text("checksum"),
)
# Apart from the document, so that noting its language does not write megabytes again.
DOCUMENT_TEXT = _table(
    "document_text",
    _text("document_id", key=True),
    _text("encoding"),
    _text("original_sha256"),
    _text("checksum"),
    _text("text"),
    Column("original", LargeBinary, nullable=False),
    _refers("document_id", "document", "id"),
)
PAIR = _table(
    "pair",
    _text("id", key=True),
    _text("title"),
    _text("left_id"),
    _text("right_id"),
    _text("state"),
    _number("position"),
    _text("created"),
    _text("extra"),
    _text("checksum"),
    _text("removed", null=True),
    _refers("left_id", "document", "id"),
    _refers("right_id", "document", "id"),
    # The list of pairs is read from these alone, so that 100,000 pairs are searched and counted in a few milliseconds.
    Index("pair_listed", "removed", "position", "id", "state", "title"),
    Index("pair_state", "removed", "state", "position", "id"),
    Index("pair_left", "left_id"),
    Index("pair_right", "right_id"),
)
WORK = _table(
    "work",
    _text("pair_id", key=True),
    _text("annotator", key=True),
    _number("seconds"),
    _number("statements", null=True),
    _number("open", null=True),
    _text("modified"),
    _text("checksum"),
    _refers("pair_id", "pair", "id"),
)
ANNOTATION_SET = _table(
    "annotation_set",
    _text("pair_id", key=True),
    _text("annotator", key=True),
    _text("created"),
    _text("modified"),
    _text("tagset", null=True),
    _text("extra"),
    _text("checksum"),
    _refers("pair_id", "pair", "id"),
)
SPAN = _table(
    "span",
    _text("pair_id", key=True),
    _text("annotator", key=True),
    _text("id", key=True),
    _number("position"),
    _text("side"),
    _number("start"),
    _number("end"),
    _text("layer"),
    _text("label", null=True),
    _text("quote"),
    _text("prefix"),
    _text("suffix"),
    _text("attributes"),
    _text("origin"),
    _text("created"),
    _text("extra"),
    _text("checksum"),
    _refers(_SET, "annotation_set", _SET),
    Index("span_position", "pair_id", "annotator", "position"),
)
LINK = _table(
    "link",
    _text("pair_id", key=True),
    _text("annotator", key=True),
    _text("id", key=True),
    _number("position"),
    _text("type", null=True),
    _text("direction", null=True),
    _number("certainty", null=True),
    _text("note"),
    _text("origin"),
    _text("created"),
    _text("modified"),
    _text("sources"),
    _text("settled_by", null=True),
    _text("settled_at", null=True),
    _text("decision", null=True),
    _text("comment"),
    _text("extra"),
    _text("checksum"),
    _refers(_SET, "annotation_set", _SET),
    Index("link_position", "pair_id", "annotator", "position"),
)
LINK_END = _table(
    "link_end",
    _text("pair_id", key=True),
    _text("annotator", key=True),
    _text("link_id", key=True),
    _text("side", key=True),
    _number("position", key=True),
    _text("span_id"),
    _text("checksum"),
    _refers(f"{_SET} link_id", "link", f"{_SET} id"),
    _refers(f"{_SET} span_id", "span", f"{_SET} id"),
    Index("link_end_span", "pair_id", "annotator", "span_id"),
)
REJECTED = _table(
    "rejected",
    _text("pair_id", key=True),
    _text("annotator", key=True),
    _text("id", key=True),
    _number("position"),
    _text("left"),
    _text("right"),
    _text("created"),
    _text("extra"),
    _text("checksum"),
    _refers(_SET, "annotation_set", _SET),
)
LINK_TYPE = _table(
    "link_type",
    _text("name", key=True),
    _number("position"),
    _text("label"),
    _text("color"),
    _number("directed"),
    _text("extra"),
    _text("checksum"),
)
ANALYSIS = _table(
    "analysis",
    _text("document_id", key=True),
    _text("pipeline", key=True),
    _text("language", null=True),
    _text("sha256"),
    _text("created"),
    _text("checksum"),
    _refers("document_id", "document", "id"),
)
ANALYSIS_PART = _table(
    "analysis_part",
    _text("document_id", key=True),
    _text("pipeline", key=True),
    _number("position", key=True),
    _text("checksum"),
    Column("marks", LargeBinary, nullable=False),
    _refers("document_id pipeline", "analysis", "document_id pipeline"),
)
HISTORY = _table(
    "history",
    _number("id", key=True),
    _text("at"),
    _text("annotator"),
    _text("pair_id", null=True),
    _text("kind"),
    _text("summary"),
    _text("ids"),
    _text("state"),
    _text("checksum"),
    _text("changes"),
    Index("history_state", "annotator", "state", "id"),
)
DRAFT = _table(
    "draft",
    _text("pair_id", key=True),
    _text("annotator", key=True),
    _text("link_id", key=True),
    _text("note"),
    _text("checksum"),
    _refers("pair_id", "pair", "id"),
)
SETTING = _table("setting", _text("key", key=True), _text("value"), _text("checksum"))
ALEMBIC_VERSION = _table("alembic_version", _text("version_num", key=True))

CONTENT = tuple(table for table in METADATA.sorted_tables if table is not ALEMBIC_VERSION)
"""All tables whose rows carry a checksum, referred-to ones first."""


def revision(version: int = SCHEMA_VERSION) -> str:
    """Return Alembic's name for a schema version."""
    return f"{version:04d}"


def create_tables(connection: Connection) -> None:
    """Make the tables of a new project and mark the file as ours, in the transaction that is open."""
    METADATA.create_all(connection, checkfirst=False)
    connection.execute(ALEMBIC_VERSION.insert().values(version_num=revision()))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def expected_rows() -> list[SchemaRow]:
    """Return what `sqlite_master` of an untouched file of this version lists."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        create_tables(connection)
        raw = connection.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        rows = schema_rows(raw)
    engine.dispose()
    return rows
