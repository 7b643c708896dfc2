"""How a new project file comes to be: made whole beside its place, then given its name."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from annotator.model.tagset import DEFAULT_TAGSET
from annotator.storage.connection import configure
from annotator.storage.durable import sync_file, sync_folder
from annotator.storage.failures import explained, explained_os
from annotator.storage.guards import beside, refuse_to_create
from annotator.storage.rows import type_row
from annotator.storage.schema import create_tables
from annotator.storage.table_access import ACCESS


def create_file(path: Path) -> None:
    """Make an empty project; BadProject where one is, or was, there, AnnotatorError where the disk refuses."""
    refuse_to_create(path)
    fresh = beside(path, f".new-{os.getpid()}")
    try:
        with suppress(FileNotFoundError):
            fresh.unlink()
        _fill(fresh)
        sync_file(fresh)
        _name(fresh, path)
        sync_folder(path.parent)
    except (DBAPIError, sqlite3.Error) as error:
        raise explained(error, path) from error
    except OSError as error:
        raise explained_os(error, path, doing="Making") from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def write_tables(connection: Connection) -> None:
    """Write what a new project consists of: the tables and the default tagset."""
    create_tables(connection)
    types = [type_row(kind, position=place) for place, kind in enumerate(DEFAULT_TAGSET)]
    ACCESS["link_type"].add(connection, types)


def _fill(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        configure(raw)
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            write_tables(connection)
            connection.commit()


def _name(fresh: Path, path: Path) -> None:
    """Give a file its name unless that is taken; FileExistsError then."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as FAT
        if path.exists():
            raise FileExistsError(path) from None
        fresh.rename(path)
