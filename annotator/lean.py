"""Leaves out of the window what libraries bring in for nothing: OpenSSL and asyncio, 8 MB together.

There is no network in it, and its one event loop is Qt's.
"""

from __future__ import annotations

import sys
from types import ModuleType

_UNUSED = ("ssl", "_hashlib", "greenlet")
"""asyncio looks for the first; hashlib for the second, and has hashes of its own; SQLAlchemy for the third, with which
it would need asyncio."""

_NAMED_ONLY = ("asyncio",)
"""SQLAlchemy imports it whole and, without greenlet, calls nothing of it."""


def leave_out() -> None:
    """Make importing these fail, or bring an empty module; to be called before anything else is imported."""
    for name in _UNUSED:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
    for name in _NAMED_ONLY:
        sys.modules.setdefault(name, ModuleType(name))
