"""A check finds every kind of damage, down to one bit, and changes nothing."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator.errors import BadProject
from annotator.storage.check import check
from annotator.storage.checksums import sealed
from annotator.storage.packed_marks import packed
from annotator.storage.problem import Problem
from annotator.storage.schema import CONTENT
from annotator.storage.store import Store
from tests.storage.project_files import LEFT, RIGHT, filled_project, link


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.annotator"
    filled_project(path)
    return path


def flip(path: Path, what: bytes, *, bit: int = 0) -> None:
    """Flip one bit of a stretch of bytes that is found in a file."""
    content = bytearray(path.read_bytes())
    place = content.index(what)
    content[place] ^= 1 << bit
    path.write_bytes(content)


def rewrite(path: Path, table: str, where: str, **changed: object) -> None:
    """Change a row and give it the right checksum, as a careful forger or a faulty program would."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    row = dict(connection.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1").fetchone())
    row.pop("checksum")
    new = sealed(table, {**row, **changed})
    connection.execute(
        f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in new)} "
        f"WHERE rowid = (SELECT rowid FROM {table} WHERE {where} LIMIT 1)".replace("end =", '"end" ='),
        list(new.values()),
    )
    connection.close()


def test_a_sound_project_has_no_problems_and_every_row_was_looked_at(path: Path) -> None:
    before = path.read_bytes()
    report = check(path)
    assert report.ok and report.problems == ()
    assert report.checked["span"] == 19 and report.checked["history"] == 9 and report.checked["link"] == 7
    assert set(report.checked) == {table.name for table in CONTENT}
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("bit", range(8))
def test_one_flipped_bit_in_a_text_is_found(path: Path, bit: int) -> None:
    flip(path, LEFT.text.encode()[200:], bit=bit)
    report = check(path)
    assert Problem("document", LEFT.id, "the text is not the one its hash is of") in report.problems
    store = Store.open(path)
    with pytest.raises(BadProject, match="is damaged"):
        store.document(LEFT.id)
    store.close()


@pytest.mark.parametrize("table", [table.name for table in CONTENT])
def test_one_flipped_bit_in_any_column_of_any_table_is_found(path: Path, table: str, tmp_path: Path) -> None:
    connection = sqlite3.connect(path)
    rows = connection.execute(f"SELECT * FROM {table} ORDER BY rowid")
    names = [column[0] for column in rows.description]
    row = dict(zip(names, rows.fetchone(), strict=True))
    connection.close()
    for name, value in row.items():
        for bit in (0, 3, 7):
            copy = Path(shutil.copyfile(path, tmp_path / "copy"))
            if not poke(copy, table, name, value, bit):
                continue
            report = check(copy)
            assert not report.ok, f"{table}.{name}: bit {bit}"


def poke(path: Path, table: str, name: str, value: object, bit: int) -> bool:
    """Flip a bit of one value of a table's first row, past SQLite's own checks."""
    if isinstance(value, int):
        changed: object = value ^ 1 << bit
    elif value:
        raw = bytearray(value if isinstance(value, bytes) else str(value).encode())
        raw[len(raw) // 2] ^= 1 << bit
        changed = bytes(raw)
    else:
        return False
    connection = sqlite3.connect(path, isolation_level=None)
    cast = "CAST(? AS TEXT)" if isinstance(value, str) else "?"
    try:
        connection.execute(
            f'UPDATE {table} SET "{name}" = {cast} WHERE rowid = (SELECT min(rowid) FROM {table})', (changed,)
        )
    except sqlite3.IntegrityError:
        return False  # another row has that key
    finally:
        connection.close()
    return True


def test_one_flipped_bit_in_a_link_and_in_a_history_entry_is_found(path: Path) -> None:
    flip(path, b"manual", bit=0)
    assert any(problem.table in ("link", "span", "history") for problem in check(path).problems)
    filled_project(path)
    flip(path, b"Link added", bit=1)
    assert any(problem.table == "history" for problem in check(path).problems)


def test_what_fits_its_checksum_but_not_the_rest_is_found(path: Path, tmp_path: Path) -> None:
    cases: dict[tuple[str, str], dict[str, object]] = {
        ("span", "quote"): {"quote": "1234567"},
        ("link_end", "on the wrong side"): {"side": "right"},
        ("link", "history left it"): {"note": "forged"},
        ("document", "the text is not the one"): {"sha256": RIGHT.sha256},
        ("span", "attributes cannot be read"): {"attributes": "{"},
        ("analysis_part", "cannot be read"): {"marks": packed(b'[{"start":"x"}]')},
    }
    for (table, what), changed in cases.items():
        copy = Path(shutil.copyfile(path, tmp_path / "copy"))
        where = "annotator = 'gold'" if table == "link_end" else "1"
        rewrite(copy, table, where, **changed)
        found = [f"{problem.table}: {problem.what}" for problem in check(copy).problems]
        assert any(what in one for one in found), found


def test_missing_rows_and_orphans_are_found(path: Path, tmp_path: Path) -> None:
    for table in ("span", "link", "pair", "document", "document_text", "history", "annotation_set", "analysis"):
        copy = Path(shutil.copyfile(path, tmp_path / "copy"))
        connection = sqlite3.connect(copy, isolation_level=None)
        connection.execute(f"DELETE FROM {table} WHERE rowid = (SELECT rowid FROM {table} LIMIT 1 OFFSET 1)")
        connection.execute(f"DELETE FROM {table} WHERE rowid = (SELECT rowid FROM {table} LIMIT 1)")
        connection.close()
        assert not check(copy).ok, table


def test_an_unfinished_change_is_taken_back_in_a_copy_only(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE span SET quote = 'half'")
    connection.execute("UPDATE history SET summary = 'half'")
    folder = path.parent / "after the crash"
    folder.mkdir()
    for file in (path, path.with_name(path.name + "-journal")):
        shutil.copyfile(file, folder / file.name)
    connection.close()
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert check(folder / path.name).ok
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_project_that_is_open_can_be_checked(path: Path) -> None:
    store = Store.open(path)
    link(store, [30], [30])
    assert check(path).ok
    store.close()


def test_the_report_can_be_written_as_json(path: Path) -> None:
    flip(path, LEFT.text.encode()[200:], bit=7)
    report = check(path)
    shown = [{"table": one.table, "id": one.id, "what": one.what} for one in report.problems]
    json.dumps({"ok": report.ok, "checked": dict(report.checked), "problems": shown}).encode()
