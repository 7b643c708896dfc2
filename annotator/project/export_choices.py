"""What may be chosen when a project is exported: the formats, with what each cannot hold, and whose annotations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.exchange.aspects import Aspect
from annotator.exchange.formats import FORMATS
from annotator.model.annotation import GOLD

if TYPE_CHECKING:  # for its type alone: the import at run time is what start-up cannot afford
    from annotator.storage.store import Store

_ORDER = tuple(Aspect)


@dataclass(frozen=True, slots=True)
class OfferedFormat:
    """A format as it is offered."""

    name: str
    title: str
    ending: str
    """Of the file that is proposed."""
    lost: tuple[str, ...]
    """What it cannot hold, in words."""
    aside: tuple[str, ...]
    """What it holds, but its own tool does not show or keep."""


def offered_formats() -> tuple[OfferedFormat, ...]:
    """Return the formats that can be written, in the order in which they are offered."""
    return tuple(
        OfferedFormat(
            each.name,
            each.title,
            ".zip" if each.is_folder else each.endings[0],
            _in_order(each.lost - {Aspect.CONTEXT}),
            _in_order(each.aside),
        )
        for each in FORMATS
        if each.writes
    )


def _in_order(aspects: Iterable[Aspect]) -> tuple[str, ...]:
    return tuple(aspect.value for aspect in sorted(aspects, key=_ORDER.index))


class ExportChoices:
    """Whose annotations a project holds."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def annotators(self) -> list[str]:
        """Return who has annotated anything, sorted; gold, which is settled, comes last."""
        return sorted(self._store.everybody(), key=lambda name: (name == GOLD, name))
