"""Colleagues' files on their way in: one backup an import, however many files it has."""

from __future__ import annotations

from pathlib import Path

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import backups_of, open_project


def test_an_import_of_several_files_makes_one_backup(tmp_path: Path) -> None:
    for name in ("left", "right"):
        (tmp_path / f"{name}.txt").write_text(f"Ein Satz für die Seite {name}.", encoding="utf-8")
    files = []
    for who in ("ben", "carla"):
        theirs = open_project(tmp_path / f"{who}.annotator", annotator=who, create=True)
        pair, _ = theirs.add_pair_of_files(tmp_path / "left.txt", tmp_path / "right.txt")
        theirs.add_link(pair.id, [Extent(Side.LEFT, 0, 3)], [Extent(Side.RIGHT, 0, 3)])
        files.append(tmp_path / f"{who}.jsonl")
        theirs.export(files[-1])
        theirs.close()
    mine = open_project(tmp_path / "mine.annotator", annotator="anna", create=True)
    mine.add_pair_of_files(tmp_path / "left.txt", tmp_path / "right.txt")
    report = mine.import_files(files)
    assert [row.status for row in report.rows] == ["imported", "imported"]
    assert mine.open_pair(pair.id).colleagues == ("ben", "carla")
    mine.close()
    assert [backup.reason for backup in backups_of(tmp_path / "mine.annotator")] == ["before an import"]
