"""Which files of a collection belong together by their names: `left/a.txt` and `right/a.txt`, `a_left` and `a_right`.

What tells the two sides apart may be the folder, the ending, the last or first part of the name, or the whole name;
what is left is the same. Of these ways that one is taken by which most files have a partner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import PurePath

_PARTS = re.compile(r"[-_. ]+")
_FORMATS = frozenset({".txt", ".text", ".md", ".html", ".htm", ".docx", ".pdf"})
"""What one article may lie in a folder as, twice."""
_SIDES = frozenset({"left", "right", "links", "rechts", "source", "target", "original", "simple", "normal"})

_Key = tuple[str, ...]
"""What the files of a pair have in common, and behind it what tells the sides apart."""
_Pair = list[tuple[str, int]]
"""Two sides with the places of the files."""


def alike(names: Sequence[PurePath]) -> list[tuple[int, int]]:
    """Return the places of files that belong together, in the order of the first ones; three of a name are no pair.

    Of two the one whose side comes first in the alphabet, as `left` and `links` do, comes first.
    """
    ways = (_by_folder, _by_ending, _by_last_part, _by_first_part, _by_name)
    _, _, _, best = max((_told(_paired(names, way)) for way in ways), key=lambda told: told[:3])
    return [(one, other) for (_, one), (_, other) in best]


def _told(pairs: list[_Pair]) -> tuple[int, bool, bool, list[_Pair]]:
    """Return how well pairs are told by their sides: how many, by words for sides, and not by numbers."""
    sides = {side for side, _ in chain(*pairs)}
    return len(pairs), bool(sides & _SIDES), not any(map(str.isdigit, sides)), pairs


def _by_folder(name: PurePath) -> _Key:
    return name.stem, name.parent.name.lower()


def _by_ending(name: PurePath) -> _Key:
    return (str(name), "") if name.suffix.lower() in _FORMATS else (str(name.with_suffix("")), name.suffix.lower())


def _by_last_part(name: PurePath) -> _Key:
    *common, side = _PARTS.split(name.stem)
    return (str(name.parent), *common, side.lower()) if common else (str(name), "")


def _by_first_part(name: PurePath) -> _Key:
    side, *common = _PARTS.split(name.stem)
    return (str(name.parent), *common, side.lower()) if common else (str(name), "")


def _by_name(name: PurePath) -> _Key:
    """Take a folder for a pair: `a/left`, `a/right`, `b/left`, `b/right`."""
    side = name.stem.lower()
    return (str(name.parent), side) if side in _SIDES else (str(name), "")


def _paired(names: Sequence[PurePath], way: Callable[[PurePath], _Key]) -> list[_Pair]:
    """Pair files in one way; no pairs where it takes more than two sides, as numbers in names do."""
    groups: dict[_Key, list[tuple[str, int]]] = {}
    for place, name in enumerate(names):
        *common, side = way(name)
        groups.setdefault(tuple(common), []).append((side, place))
    pairs = [sorted(group) for group in groups.values() if len({side for side, _ in group}) == len(group) == 2]
    return pairs if len({side for side, _ in chain(*pairs)}) <= 2 else []
