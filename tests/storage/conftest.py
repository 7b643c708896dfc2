"""Projects are tried in memory where there is some: most of the time these tests take is waiting for the disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.project_files import fast_folder


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """Take the place of pytest's fixture; power failures and full disks are simulated, kills do not ask for a disk."""
    with tempfile.TemporaryDirectory(dir=fast_folder(), prefix="annotator-test-") as folder:
        yield Path(folder)
