"""The window does without OpenSSL, asyncio and mail, and all it does works without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OPENS_A_PROJECT = """
import sys
from pathlib import Path
from annotator import lean
lean.leave_out()
from annotator.ui import workbench
from annotator.project import check, open_project
path = Path(sys.argv[1])
project = open_project(path, annotator="anna", create=True)
project.add_samples()
backup = project.back_up("by hand")
project.close()
assert check(path).ok and check(backup).ok
libraries = Path("/proc/self/maps").read_text() if Path("/proc/self/maps").exists() else ""
assert "libcrypto" not in libraries and "libssl" not in libraries
unused = ("ssl", "_ssl", "_hashlib", "asyncio.events", "email", "multiprocessing")
assert not any(sys.modules.get(name) for name in unused)
import importlib.metadata
assert importlib.metadata.version("sqlalchemy")
"""


def test_a_project_is_made_written_and_checked_without_them(tmp_path: Path) -> None:
    words = [sys.executable, "-c", OPENS_A_PROJECT, str(tmp_path / "p.annotator")]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
