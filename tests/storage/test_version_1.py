"""A project of version 1, whose analyses were stored as plain text, opens as one of today with all that was in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic.config import Config

from annotator.storage.check import check
from annotator.storage.checksums import sealed
from annotator.storage.fileformat import APPLICATION_ID
from annotator.storage.migrations.upgrade import SCRIPTS, run
from annotator.storage.packed_marks import unpacked
from annotator.storage.schema import CONTENT
from annotator.storage.store import Store
from tests.storage.project_files import LEFT, filled_project, link_ids


def version_1(today: Path, path: Path) -> None:
    """Write what a project holds into the tables of version 1."""
    connection = sqlite3.connect(path, isolation_level=None)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    run(connection, config, 1)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    source = sqlite3.connect(today)
    source.row_factory = sqlite3.Row
    for table in (table for table in CONTENT if table.name != "work"):  # which came with version 3
        for found in source.execute(f"SELECT * FROM {table.name}"):
            row = {name: value for name, value in dict(found).items() if name != "removed"}
            if table.name == "analysis_part":
                row.pop("checksum")
                row = sealed(table.name, {**row, "marks": unpacked(row["marks"]).decode()})
            names, holes = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
            connection.execute(f"INSERT INTO {table.name} ({names}) VALUES ({holes})", list(row.values()))
    source.close()
    connection.close()


def test_a_project_of_version_1_keeps_links_history_and_analyses(tmp_path: Path) -> None:
    filled_project(tmp_path / "today")
    with_today = Store.open(tmp_path / "today")
    expected = with_today.analysis(LEFT.id), link_ids(with_today)
    with_today.close()
    version_1(tmp_path / "today", tmp_path / "p.annotator")
    store = Store.open(tmp_path / "p.annotator")
    assert expected[0] is not None and expected[0].marks
    assert (store.analysis(LEFT.id), link_ids(store)) == expected
    assert store.undo("anna") is not None
    store.close()
    assert check(tmp_path / "p.annotator").ok
