"""What the window's lists need to know of a pair and of a backup; the project's own values fit as they are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from annotator.model.document import PairState
from annotator.ui.wording import tr


class ListedPair(Protocol):
    """A pair without its texts."""

    @property
    def id(self) -> str:
        """Return the pair's id."""

    @property
    def title(self) -> str:
        """Return the pair's title."""

    @property
    def state(self) -> PairState:
        """Return how far the work on it is."""

    @property
    def left_title(self) -> str:
        """Return the left article's title."""

    @property
    def right_title(self) -> str:
        """Return the right article's title."""

    @property
    def links(self) -> int:
        """Return how many links it has."""


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
