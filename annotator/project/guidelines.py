"""How a project is to be annotated, in words for its annotators: Markdown, kept in the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import Refused

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store

_KEY = "guidelines"
_LONGEST = 200_000
"""Code points; a hundred pages."""


class Guidelines:
    """The guidelines of one project."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def text(self) -> str:
        """Return them; "" where none were written."""
        return self._store.setting(_KEY) or ""

    def write(self, text: str) -> None:
        """Keep others in their place, which is no part of undo; Refused where they are too long."""
        if len(text) > _LONGEST:
            raise Refused(f"Guidelines may have {_LONGEST:,} characters; these have more and were not kept.")
        self._store.set_setting(_KEY, text)
