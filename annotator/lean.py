"""Leaves out of the window what libraries bring in for nothing: OpenSSL, asyncio and mail, 10 MB together.

There is no network in it, and its one event loop is Qt's.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_UNUSED = ("ssl", "_hashlib", "greenlet")
"""asyncio looks for the first; hashlib for the second, and has hashes of its own; SQLAlchemy for the third, with which
it would need asyncio."""

_NAMED_ONLY = ("asyncio",)
"""SQLAlchemy imports it whole and, without greenlet, calls nothing of it."""

_ON_DEMAND = "importlib.metadata"
"""SQLAlchemy looks there for drivers of other databases; with it comes the library for mail."""


def leave_out() -> None:
    """Make importing these fail, bring an empty module, or wait until it is used; before anything else is imported."""
    for name in _UNUSED:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
    for name in _NAMED_ONLY:
        sys.modules.setdefault(name, ModuleType(name))
    if _ON_DEMAND not in sys.modules:
        parent, _, name = _ON_DEMAND.rpartition(".")
        sys.modules[_ON_DEMAND] = _found_when_used(_ON_DEMAND)
        setattr(import_module(parent), name, sys.modules[_ON_DEMAND])


def _found_when_used(name: str) -> ModuleType:
    """Return a module that becomes the real one when something of it is wanted.

    importlib's LazyLoader does not serve: importing such a module a second time already loads it.
    """
    module = ModuleType(name)

    def found(attribute: str) -> object:
        if sys.modules.get(name) is module:
            del sys.modules[name]
        return getattr(import_module(name), attribute)

    vars(module)["__getattr__"] = found
    return module
