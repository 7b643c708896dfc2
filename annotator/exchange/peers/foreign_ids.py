"""Ids of other tools, which may be missing, stand twice, or be nothing that can be stored."""

from __future__ import annotations

_LONGEST = 200
"""Of an id of ours."""


class Ids:
    """Gives every name that comes along an id of its own, and knows it by that name afterwards."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}
        self._used: set[str] = set()

    def new(self, name: str) -> str:
        """Return an id for one more thing of a name: the name itself, where it can be one and is not taken."""
        wanted = name if name and len(name) <= _LONGEST and name.isprintable() else f"x{len(self._used) + 1}"
        found, number = wanted, 1
        while found in self._used:
            number += 1
            behind = f" {number}"
            found = wanted[: _LONGEST - len(behind)] + behind
        self._used.add(found)
        self._given.setdefault(name, found)
        return found

    def known(self, name: str) -> str:
        """Return the id that the first of a name got; empty where there is none."""
        return self._given.get(name, "")
