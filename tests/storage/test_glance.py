"""The first look at a project: the page one left, at once, or nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.model.document import Document, Pair
from annotator.storage.glance import glance
from annotator.storage.store import Store
from tests.storage.project_files import LEFT, MARKS, RIGHT, filled_project, new_project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p #?%🤔.annotator"
    filled_project(path)
    return path


def test_a_glance_is_what_the_store_says(path: Path) -> None:
    found = glance(path)
    store = Store.open(path)
    assert found is not None
    assert found.pair == store.pair(Pair.of(LEFT, RIGHT).id)
    assert (found.left, found.right) == (store.analysis(LEFT.id), store.analysis(RIGHT.id))
    store.close()


def test_the_pair_that_was_open_last_is_shown_else_the_first(path: Path) -> None:
    store = Store.open(path)
    other, _ = store.add_pair(RIGHT, Document.of("Drei.", title="Drei"), originals={})
    store.set_setting("last_pair", other.id)
    found = glance(path)
    assert found is not None and found.pair.id == other.id and found.right is None
    store.set_setting("last_pair", "one that is gone")
    found = glance(path)
    assert found is not None and found.pair.id == Pair.of(LEFT, RIGHT).id
    store.close()


def test_where_there_is_nothing_to_see_there_is_no_error(tmp_path: Path) -> None:
    assert glance(tmp_path / "missing") is None
    assert glance(tmp_path) is None
    Store.create(tmp_path / "empty").close()
    assert glance(tmp_path / "empty") is None


def test_an_analysis_that_takes_long_to_read_is_left_for_later(tmp_path: Path) -> None:
    store, _ = new_project(tmp_path / "p")
    store.put_analysis(LEFT.id, pipeline="x", language="de", sha256=LEFT.sha256, parts=[MARKS] * 10_000)
    found = glance(store.path)
    assert found is not None and found.left is None
    store.close()


def test_a_glance_imports_nothing_heavy_and_an_ordinary_start_no_alembic() -> None:
    script = """
import sys
import annotator.storage.glance
assert not {"sqlalchemy", "msgspec"} & set(sys.modules)
import annotator.storage.store
assert "alembic" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
