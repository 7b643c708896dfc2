"""Leaves OpenSSL out of the window, which has no network: 5 MB that two libraries would bring in for nothing."""

from __future__ import annotations

import sys

_UNUSED = ("ssl", "_hashlib")
"""asyncio, which SQLAlchemy imports, looks for the first; hashlib for the second, and has hashes of its own."""


def leave_out() -> None:
    """Make importing OpenSSL fail, as on a Python built without it; to be called before anything else is imported."""
    for name in _UNUSED:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
