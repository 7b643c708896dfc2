"""What the list of backups needs to know of one; the project's own values fit as they are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from annotator.ui.wording import tr


class ListedBackup(Protocol):
    """A backup of the project file."""

    @property
    def path(self) -> Path:
        """Return where it lies."""

    @property
    def at(self) -> str:
        """Return when it was made, UTC, as `2026-11-22T10:00:00Z`."""

    @property
    def reason(self) -> str:
        """Return why it was made."""

    @property
    def size(self) -> int:
        """Return its size in bytes."""


def when(at: str) -> str:
    """Return a stored moment in the user's own time; as it is where it cannot be read."""
    try:
        return tr("{at:%Y-%m-%d %H:%M:%S}").format(at=datetime.fromisoformat(at).astimezone())
    except ValueError:
        return at
