"""Spares PySide6 the reading of sources: 14 MB, and some hundredths of a second at the start.

Of every module that is imported after it, PySide6 reads the source to see whether it is one that its switches for
snake_case and true properties (`from __feature__ import …`) could be meant for. Nothing here uses them.
"""

from __future__ import annotations

import linecache
import sys
from types import ModuleType

import PySide6.QtCore  # noqa: F401  (brings what is looked for below)

_FEATURES = "shibokensupport.feature"
_READER = "_mod_uses_pyside"


def leave_unread() -> bool:
    """Let no source be read from now on; False where this PySide6 does not do it in the way known here."""
    features = sys.modules.get(_FEATURES)
    if not hasattr(features, _READER):
        return False
    setattr(features, _READER, _uses_no_feature)
    linecache.clearcache()  # what it has read so far
    return True


def _uses_no_feature(_module: ModuleType) -> bool:
    return False
