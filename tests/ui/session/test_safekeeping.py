"""Backups come by themselves while the project is changed."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import backups_of, open_project
from annotator.ui.session.safekeeping import Safekeeping
from annotator.ui.session.session import Session


def test_a_changed_project_is_backed_up_without_being_asked(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("left", "right"):
        (tmp_path / f"{name}.txt").write_text(f"Ein Satz für die Seite {name}.", encoding="utf-8")
    project = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    pair, _ = project.add_pair_of_files(tmp_path / "left.txt", tmp_path / "right.txt")
    project.add_link(pair.id, [Extent(Side.LEFT, 0, 3)], [Extent(Side.RIGHT, 0, 3)])
    session = Session()
    session.attach(project)
    Safekeeping(session, every=20)
    qtbot.waitUntil(lambda: len(backups_of(project.path)) == 1)
    session.detach()
    with qtbot.waitSignal(session.destroyed):
        session.deleteLater()
    assert [backup.reason for backup in backups_of(tmp_path / "p.annotator")] == ["while working"]
