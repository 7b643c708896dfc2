"""The encodings that were chosen by hand: remembered for each file, whatever it is called, over restarts."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.ui.window.window_state import WindowState

_ALL, _LAST = "import/encodings", "import/encoding"
_KEPT = 500
"""Files of which it is remembered."""


class ChosenEncodings:
    """Kept in what the window remembers, as `digest=encoding` parted by blanks, the latest at the end."""

    def __init__(self, state: WindowState) -> None:
        self._state = state

    @property
    def last(self) -> str:
        """Return what was chosen the last time, for any file; empty where nothing was."""
        return self._state.text(_LAST)

    def of(self, digest: str) -> str | None:
        """Return what was chosen for a file; None where nothing was."""
        return self._read().get(digest)

    def keep(self, chosen: Mapping[str, str]) -> None:
        """Remember encodings by the digests of the files, at once."""
        if not chosen:
            return
        known = self._read()
        for digest, encoding in chosen.items():
            known.pop(digest, None)
            known[digest] = encoding
        latest = list(known.items())[-_KEPT:]
        self._state.keep(_ALL, " ".join(f"{digest}={encoding}" for digest, encoding in latest))
        self._state.keep(_LAST, latest[-1][1])
        self._state.write()

    def _read(self) -> dict[str, str]:
        pairs = (each.partition("=") for each in self._state.text(_ALL).split())
        return {digest: encoding for digest, _, encoding in pairs if encoding}
