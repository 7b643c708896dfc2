"""What a change to a project touched, so that views refresh just that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What a change was about."""

    LINKS = "links"
    """Links or the statements they join: added, changed or removed."""
    NOTE = "note"
    SUGGESTIONS = "suggestions"
    """A suggestion was refused."""
    PAIR = "pair"
    """A pair's state or title."""
    PAIRS = "pairs"
    """Pairs or articles came in."""
    REGIONS = "regions"
    TAGSET = "tagset"
    SETTLING = "settling"
    ANALYSIS = "analysis"
    REVIEW = "review"
    """A colleague's file came in."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a change touched; every changing call of a Project returns one."""

    kind: ChangeKind
    pair_id: str | None
    """The pair where it happened, to which undo goes; None where it belongs to the whole project."""
    ids: tuple[str, ...] = ()
    """Ids of the links (for LINKS, NOTE, SETTLING), spans (for SUGGESTIONS), pairs or documents that were touched."""
    summary: str = ""
    """A few words for the status bar and the history: `Link added`."""
