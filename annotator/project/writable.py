"""Refusing a change of a project that is open for reading only, before anything is done for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import ReadOnly

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store


def refuse_read_only(store: Store) -> None:
    """Raise ReadOnly, with the reason, where nothing may be written."""
    if store.read_only:
        raise ReadOnly(f"Nothing was changed: the project is open for reading only ({store.read_only_reason}).")
