"""Where the open pair stands in the list of pairs, however long that is."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.listing import PairEntry
from annotator.project import Project


class ListedPlace:
    """The open pair's line of the list, its place in it, and how many pairs there are."""

    def __init__(self) -> None:
        self.entry: PairEntry | None = None
        self.place = 0
        """Counted from 1; 0 where no pair is open."""
        self.count = 0

    @property
    def is_removed(self) -> bool:
        """Tell whether the open pair lies in the bin, or is gone."""
        return self.entry is None or self.entry.removed is not None

    def heir(self, project: Project, removed: str, came: Sequence[str]) -> str | None:
        """Return which pair to show instead of a removed one: what came in its place, else what stands beside it."""
        pairs = project.order.list
        new = next((pair_id for pair_id in came if project.order.is_listed(pair_id)), None)
        return new or pairs.beside(removed, 1) or pairs.beside(removed, -1)

    def read(self, project: Project, pair_id: str | None) -> None:
        """Read all of it anew: pairs came, went or were renamed."""
        self.count = project.order.list.count()
        self.entry = project.order.entry(pair_id) if pair_id else None
        self.place = project.order.list.place(pair_id) if pair_id else 0

    def read_entry(self, project: Project) -> None:
        """Read the open pair's line anew."""
        if self.entry:
            self.entry = project.order.entry(self.entry.id)

    def go(self, project: Project, pair_id: str) -> None:
        """Take another pair for the open one; where it is the next one or the one before, nothing is counted."""
        before, self.entry = self.entry, project.order.entry(pair_id)
        if before is None or not self.place:
            self.read(project, pair_id)
        elif before.id != pair_id:
            beside = {step: project.order.list.beside(before.id, step) for step in (1, -1)}
            step = next((step for step, found in beside.items() if found == pair_id), None)
            self.place = self.place + step if step else project.order.list.place(pair_id)
