"""Our own lines are written straight from checked rows: the same bytes as through the model, and as carefully."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import BadProject
from annotator.exchange import jsonl
from annotator.exchange.record import record
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Side
from annotator.project import Project, open_project
from annotator.project.output import Manner, Wanted, export
from annotator.storage.checksums import sealed
from annotator.storage.store import Store
from tests.strategies import annotation_sets


@given(st.booleans().flatmap(lambda is_settled: annotation_sets(settled=is_settled)))
@settings(max_examples=60)
def test_lines_of_rows_are_those_of_the_model(aset: AnnotationSet) -> None:
    with TemporaryDirectory() as folder, closing(Store.create(Path(folder) / "p.annotator")) as store:
        store.add_pair(aset.pair.left, aset.pair.right, originals={})
        store.put_annotation_set(aset)
        of_rows, of_model = io.BytesIO(), io.BytesIO()
        export(store, of_rows, Wanted(None, None, "anna"), Manner())
        jsonl.write([record(store.annotation_set(aset.pair.id, aset.annotator))], of_model)
        assert of_rows.getvalue() == of_model.getvalue()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    pair = opened.add_samples()
    opened.add_link(pair.id, [Extent(Side.LEFT, 0, 30)], [Extent(Side.RIGHT, 5, 50)])
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("table", "change"),  # by somebody who sealed the row again, or did not
    [
        ("span", "quote = quote || '!'"),
        ("span", "quote = upper(quote)"),
        ("span", "start = start + 1"),
        ("span", "start = start - 1000"),
        ("span", "start = 0, \"end\" = 0, quote = ''"),
        ("span", '"end" = 1000000'),
        ("span", "side = CASE side WHEN 'left' THEN 'right' ELSE 'left' END"),
        ("span", "layer = 'nothing'"),
        ("link", "type = 'unheard of'"),
        ("link_end", "side = 'left', position = position + 1 WHERE side = 'right'"),
    ],
)
@pytest.mark.parametrize("is_sealed", [True, False])
def test_rows_that_say_something_else_are_not_written(
    project: Project, tmp_path: Path, table: str, change: str, is_sealed: bool
) -> None:
    with closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.row_factory = sqlite3.Row
        other.execute(f"UPDATE {table} SET {change}")
        for row in other.execute(f"SELECT rowid, * FROM {table}").fetchall() if is_sealed else ():
            found = dict(row)
            number = found.pop("rowid")
            other.execute(
                f"UPDATE {table} SET checksum = ? WHERE rowid = ?", (sealed(table, found)["checksum"], number)
            )
    target = tmp_path / "out.jsonl"
    target.write_text("as it was")
    with pytest.raises(BadProject):
        project.export(target)
    assert target.read_text() == "as it was"
    assert sorted(tmp_path.glob(".*.part")) == []


def test_a_link_whose_ends_are_gone_is_not_written(project: Project, tmp_path: Path) -> None:
    with closing(sqlite3.connect(project.path)) as other, other:
        other.execute("DELETE FROM link_end")
    with pytest.raises(BadProject):
        project.export(tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()
