"""Older files become current ones, without losing a row, or stay as they were."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.config import Config

from annotator.errors import AnnotatorError, BadProject
from annotator.storage import fileformat
from annotator.storage.backup import backups
from annotator.storage.fileformat import SCHEMA_VERSION, fingerprint, schema_rows
from annotator.storage.migrations.upgrade import SCRIPTS, digests, run, upgrade
from annotator.storage.opening import opened
from annotator.storage.schema import expected_rows
from annotator.storage.store import Store
from tests.storage.project_files import filled_project

LATER_SCRIPT = Path(__file__).parent / "migrations_to_2" / "v0002_a_later_version.py"
LATER = SCHEMA_VERSION + 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p 100%.annotator"
    filled_project(path)
    return path


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The project's own migrations, and one that comes after them."""
    folder = Path(shutil.copytree(SCRIPTS, tmp_path / "migrations 50%", ignore=shutil.ignore_patterns("__pycache__")))
    later = LATER_SCRIPT.read_text(encoding="utf-8")
    later = later.replace('revision = "0002"', f'revision = "{LATER:04d}"', 1)
    later = later.replace("down_revision = None", f'down_revision = "{SCHEMA_VERSION:04d}"')
    (folder / "versions" / "later.py").write_text(later, encoding="utf-8")
    return folder


@pytest.fixture
def read(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def test_a_new_file_equals_a_migrated_one() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    run(connection, config, SCHEMA_VERSION)
    assert fingerprint(schema_rows(connection)) == fingerprint(expected_rows())
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{SCHEMA_VERSION:04d}",)]
    connection.close()


def test_an_older_file_is_backed_up_and_upgraded_without_losing_a_row(path: Path, scripts: Path) -> None:
    before = contents(path)
    upgrade(path, SCHEMA_VERSION, target=LATER, scripts=scripts)
    after = contents(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (LATER,)
    assert connection.execute("SELECT count(*) FROM annotation_set WHERE minutes IS NULL").fetchone() == (2,)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    assert {table: count for table, (count, _) in before.items()} == {t: count for t, (count, _) in after.items()}
    assert {table for table in before if before[table] != after[table]} == {"setting", "annotation_set"}
    (backup,) = backups(path)
    assert backup.reason == f"before upgrade from format {SCHEMA_VERSION}"
    assert contents(backup.path) == before


def contents(path: Path) -> dict[str, tuple[int, str]]:
    connection = sqlite3.connect(path)
    tables = [row[1] for row in schema_rows(connection) if row[0] == "table" and row[1] != "alembic_version"]
    columns = {
        table: [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        for table in tables
    }
    found = digests(connection, columns)
    connection.close()
    return found


@pytest.mark.parametrize(
    "mistake",
    [
        "DELETE FROM link_end WHERE side = 'left'",
        "UPDATE span SET quote = 'lost'",
        "DROP TABLE draft",
        "ALTER TABLE pair DROP COLUMN title",
        "DELETE FROM document_text",
        "INSERT INTO link_end VALUES ('p', 'a', 'l', 'left', 0, 's', 'c')",
        "CREATE TABLE later (pair_id TEXT REFERENCES pair(id)) STRICT; INSERT INTO later VALUES ('gone')",
        "nonsense",
    ],
)
def test_a_migration_that_loses_something_is_not_let_through(
    path: Path, scripts: Path, mistake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    monkeypatch.setenv("ANNOTATOR_TEST_MISTAKE", mistake)
    with pytest.raises(AnnotatorError) as refusal:
        upgrade(path, SCHEMA_VERSION, target=LATER, scripts=scripts)
    assert "\n" not in str(refusal.value)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.glob("p*")) == [path.name, f"{path.name}.backups"]


def test_opening_an_older_file_upgrades_it_or_says_why_it_cannot(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of version 0 stands for an older one: the tables are those of today."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    monkeypatch.setitem(fileformat.FINGERPRINTS, 0, fileformat.FINGERPRINTS[SCHEMA_VERSION])
    with pytest.raises(BadProject, match=r"older format 0 and has to be upgraded.*that was asked for"):
        opened(path, read_only=True, connect=sqlite3.connect)
    store = Store.open(path)
    assert [entry.links for entry in store.pairs()] == [7]
    store.close()
    assert [backup.reason for backup in backups(path)] == ["before upgrade from format 0"]


def test_a_foreign_older_file_is_not_migrated(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA user_version = 0")
    connection.execute("CREATE TABLE extra (x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(BadProject, match="tables that are not those of a project"):
        Store.open(path)
    assert path.read_bytes() == before
