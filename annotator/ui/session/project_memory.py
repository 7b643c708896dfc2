"""What the window remembers of one project: where its annotator was, and which type came next."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from annotator.ui.pair.scroll_state import ScrollState
from annotator.ui.window.window_state import WindowState


class ProjectMemory:
    """A project's own keys among the window's settings; the project file itself says nothing of windows."""

    def __init__(self, state: WindowState, project: Path) -> None:
        self._state = state
        self._key = f"project-{sha256(str(project.absolute()).encode()).hexdigest()[:12]}"

    @property
    def coming_type(self) -> str | None:
        """Return the type the next link gets, None where nothing is remembered."""
        return self._state.text(f"{self._key}/type") or None

    def place(self, pair_id: str) -> ScrollState | None:
        """Return where both pages were, where this pair was the last one open."""
        if self._state.text(f"{self._key}/pair") != pair_id:
            return None
        return ScrollState.of_text(self._state.text(f"{self._key}/place"))

    def keep(self, pair_id: str, place: ScrollState, coming_type: str | None) -> None:
        """Remember all of it; it is on disk with the next `WindowState.write`."""
        self._state.keep(f"{self._key}/pair", pair_id)
        self._state.keep(f"{self._key}/place", place.to_text())
        self._state.keep(f"{self._key}/type", coming_type or "")
