"""Names for files made of titles: short, plain, no two alike on any system."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^a-zA-Z0-9]+")
_LONGEST = 40
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
"""What Windows takes for a device, whatever the ending."""


class FileNames:
    """Gives out names."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def new(self, title: str, who: str) -> str:
        """Return a name for one more title and who annotated it, without an ending."""
        wanted = "-".join(part for part in (_plain(title), _plain(who)) if part) or "pair"
        if _DEVICES.match(wanted):
            wanted = f"pair-{wanted}"
        name, number = wanted, 1
        while name.lower() in self._used:
            number += 1
            name = f"{wanted}-{number}"
        self._used.add(name.lower())
        return name


def _plain(words: str) -> str:
    ascii = unicodedata.normalize("NFKD", words.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", ascii).strip("-")[:_LONGEST].strip("-")
