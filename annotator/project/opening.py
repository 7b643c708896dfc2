"""From a path to an open project; and what is done to a project file that is not open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator import paths
from annotator.errors import BadProject
from annotator.project.project import Project

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.storage.backup import Backup
    from annotator.storage.check import CheckReport


def open_project(path: Path, *, annotator: str, create: bool = False, read_only: bool = False) -> Project:
    """Open a project file; with `create`, make it where there is none and no sign that there ever was one.

    A second opener gets it read-only; `Project.read_only_reason` says why.

    Raises BadProject where it is missing, foreign, newer than the program or damaged.
    """
    from annotator.storage.store import Store  # 0.2 s: not before the first page is painted

    if create and not path.exists():
        _make_own_folder(path)
        store = Store.create(path)
    else:
        store = Store.open(path, read_only=read_only)
    return Project(store, annotator=annotator)


def _make_own_folder(path: Path) -> None:
    """Make the folder of the default project; a folder that a person named must be there."""
    if path == paths.default_project():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadProject(
                f"The folder {path.parent} for your project cannot be made ({error.strerror}); name another place "
                "with --project."
            ) from error


def check_annotations(file: Path) -> None:
    """Read a colleague's file from end to end and keep nothing; raises BadInput, with the line, at its first fault."""
    from annotator.exchange import jsonl  # msgspec: not before it is needed

    jsonl.verify(file)


def backups_of(path: Path) -> list[Backup]:
    """List the backups of a project file, newest first."""
    from annotator.storage.backup import backups

    return backups(path)


def restore(backup: Backup, path: Path) -> None:
    """Put a backup in the place of a project file that is not open; the file there becomes a backup itself."""
    from annotator.storage.restore import restore as put_back

    put_back(backup.path, path)


def check(path: Path) -> CheckReport:
    """Look for damage in a project file; changes nothing. Raises BadProject where there is none."""
    from annotator.storage.check import check as look

    return look(path)
