"""Upgrading a project file: backed up, migrated as a copy, compared row by row, then put in its place."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateTable

from annotator.errors import BadProject
from annotator.storage.backup import back_up_file
from annotator.storage.checksums import CHECKSUM
from annotator.storage.connection import connect
from annotator.storage.durable import replace
from annotator.storage.failures import explained, explained_os
from annotator.storage.fileformat import SCHEMA_VERSION
from annotator.storage.guards import beside, guard
from annotator.storage.schema import ALEMBIC_VERSION, revision

SCRIPTS = Path(__file__).parent
Digests = dict[str, tuple[int, str]]
"""By table: how many rows, and a hash of their content."""


def upgrade(path: Path, version: int, *, target: int = SCHEMA_VERSION, scripts: Path = SCRIPTS) -> None:
    """Bring a project that nobody has open from one version to another; BadProject, and the file as it was, on failure.

    A migration that changes content on purpose names the tables in its module's `REWRITES`.
    """
    fresh = beside(path, f".upgrade-{os.getpid()}")
    try:
        with closing(connect(path)) as source:
            guard(source, path, version, read_only=False)
            back_up_file(path, f"before upgrade from format {version}")
            with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
                source.backup(copy)
                _migrate(copy, target, scripts)
        replace(fresh, path)
    except (DBAPIError, sqlite3.Error) as error:
        raise explained(error, path) from error
    except OSError as error:
        raise explained_os(error, path, doing="Upgrading") from error
    except _Lossy as error:
        raise BadProject(f"“{path}” could not be upgraded without loss ({error}); it was left as it was.") from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


class _Lossy(Exception):
    """A migration changed what it was not to change."""


def _migrate(connection: sqlite3.Connection, target: int, scripts: Path) -> None:
    # Off, or rebuilding a table that others refer to deletes, or refuses, what refers to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    columns = {table: _columns(connection, table) for table in _tables(connection)}
    before = digests(connection, columns)
    config = Config()
    # Alembic's options are read with configparser, to which `%` is special.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    run(connection, config, target)
    kept = {table: names for table in _tables(connection) if (names := _shared(connection, table, columns))}
    _compare(before, digests(connection, kept), columns, kept, _rewritten(config))
    if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
        raise _Lossy(f"{len(broken)} rows of {broken[0][0]} refer to nothing")
    connection.execute(f"PRAGMA user_version = {target}")


def run(connection: sqlite3.Connection, config: Config, target: int) -> None:
    """Run the migrations up to a version on a connection whose transactions are begun by hand."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as wrapped:
        config.attributes["connection"] = wrapped
        wrapped.exec_driver_sql("BEGIN IMMEDIATE")
        # Alembic would make its table without STRICT.
        wrapped.execute(CreateTable(ALEMBIC_VERSION, if_not_exists=True))
        command.upgrade(config, revision(target))
        wrapped.commit()


def digests(connection: sqlite3.Connection, columns: Mapping[str, list[str]]) -> Digests:
    """Return count and hash of the rows of each table, of the given columns, whatever their order."""
    found: Digests = {}
    for table, names in columns.items():
        total, count = 0, 0
        listed = ", ".join(f'"{name}"' for name in names)
        for row in connection.execute(f'SELECT {listed} FROM "{table}"'):
            content = json.dumps([value.hex() if isinstance(value, bytes) else value for value in row])
            total ^= int.from_bytes(hashlib.blake2b(content.encode(), digest_size=16).digest(), "big")
            count += 1
        found[table] = count, f"{total:032x}"
    return found


def _compare(
    before: Digests,
    after: Digests,
    columns: Mapping[str, list[str]],
    kept: Mapping[str, list[str]],
    rewritten: set[str],
) -> None:
    for table, (count, digest) in before.items():
        if table in rewritten:
            continue
        if table not in after or kept[table] != columns[table]:
            raise _Lossy(f"the table {table} lost a column or is gone")
        if after[table][0] != count:
            raise _Lossy(f"of {count} rows of {table}, {after[table][0]} were left")
        if after[table][1] != digest:
            raise _Lossy(f"the content of {table} changed")


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> ?"
    return [name for (name,) in connection.execute(query, ("alembic_version",))]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    names = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return sorted(name for (name,) in names if name != CHECKSUM)


def _shared(connection: sqlite3.Connection, table: str, before: Mapping[str, list[str]]) -> list[str]:
    return [name for name in _columns(connection, table) if name in before.get(table, ())]


def _rewritten(config: Config) -> set[str]:
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    return {table for script in scripts for table in getattr(script.module, "REWRITES", ())}
