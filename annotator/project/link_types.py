"""The types that links of a project may have: how many links have each, and changing them all in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from annotator.errors import Refused
from annotator.model.change import Change, ChangeKind
from annotator.model.tagset import Tagset

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store


class LinkTypes:
    """The project's tagset, as it is edited."""

    def __init__(self, store: Store, annotator: str, *, forget: Callable[[], None]) -> None:
        """`forget` is called once the types are others than they were."""
        self._store = store
        self._annotator = annotator
        self._forget = forget

    def in_use(self) -> Mapping[str, int]:
        """Return how many links have each type, of all sets that go by the project's tagset; none are left out."""
        return self._store.types_in_use()

    def in_bin(self) -> Mapping[str, int]:
        """Return how many of them belong to pairs in the bin."""
        return self._store.types_in_use(in_bin=True)

    def change(self, tagset: Tagset) -> Change:
        """Replace all types; Refused where none would be left, AnnotatorError where links have a dropped one."""
        if not tagset:
            raise Refused("A link needs a type; keep at least one.")
        summary = "Link types changed"
        with self._store.edit(kind=ChangeKind.TAGSET, pair_id=None, annotator=self._annotator, summary=summary) as edit:
            edit.put_tagset(tagset)
        self._forget()
        return Change(ChangeKind.TAGSET, None, (), summary)
