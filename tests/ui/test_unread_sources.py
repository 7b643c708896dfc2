"""PySide6 reads no sources of what is imported after it."""

from __future__ import annotations

import subprocess
import sys

IMPORTS_MUCH = """
import linecache
from annotator.ui import unread_sources
assert unread_sources.leave_unread()
from annotator.ui import app, workbench
assert not linecache.cache, list(linecache.cache)[:3]
"""


def test_what_is_imported_after_it_is_not_read_as_well() -> None:
    ran = subprocess.run([sys.executable, "-c", IMPORTS_MUCH], capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
