"""Names for files made of titles: short, plain, no two alike on any system."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^a-zA-Z0-9]+")
_LONGEST = 60


class FileNames:
    """Gives out names."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def new(self, title: str) -> str:
        """Return a name for one more title, without an ending."""
        plain = unicodedata.normalize("NFKD", title.replace("ß", "ss")).encode("ascii", "ignore").decode()
        wanted = _OTHER.sub("-", plain).strip("-")[:_LONGEST].strip("-") or "pair"
        name, number = wanted, 1
        while name.lower() in self._used:
            number += 1
            name = f"{wanted}-{number}"
        self._used.add(name.lower())
        return name
