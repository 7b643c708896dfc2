"""What every test stands on: no screen, a home of its own, no window left behind, the same examples in CI."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

# Before anything imports Qt; a person who wants to watch the windows sets it to xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window speaks English here, whatever the system speaks; `german` of tests/ui/driving.py is for the rest.
os.environ.pop("LANGUAGE", None)
os.environ["LC_ALL"] = "C.UTF-8"

import pytest
from hypothesis import HealthCheck, settings

# No deadline: two cores shared with a worker make single examples slow. In CI the same examples every time, so
# that a red run is about the change and not about luck.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's projects, preferences and log out of the tests, and every test out of the next one's."""
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def _no_window_left_behind() -> Iterator[None]:
    """Fail a test that leaves a visible top-level window (pytest-qt has closed those of `qtbot.addWidget` by then)."""
    before = _visible_windows()
    yield
    left = [window for window in _visible_windows() if window not in before]
    for window in left:
        window.hide()
        window.deleteLater()
    if left:
        names = ", ".join(f"{type(window).__name__} “{window.windowTitle()}”" for window in left)
        pytest.fail(f"a window was left behind: {names}", pytrace=False)


def _visible_windows() -> list[Any]:
    """Return the top-level windows now on the screen; costs nothing where no test has imported Qt."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
