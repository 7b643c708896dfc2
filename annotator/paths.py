"""Where things lie: the user's folders and the program's own resources."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PROJECT_NAME = "project.annotator"


def data_folder() -> Path:
    """Return the user's data folder, where the default project and its backups lie.

    `ANNOTATOR_HOME` overrides it, for tests and for people who keep a project on a stick.
    """
    return _home("user_data_path")


def config_folder() -> Path:
    """Return the folder of the preferences and the window's state."""
    return _home("user_config_path")


def log_folder() -> Path:
    """Return the folder the log is written to."""
    return _home("user_log_path")


def default_project() -> Path:
    """Return the path of the project that is opened when none is named."""
    return data_folder() / PROJECT_NAME


def resource(name: str) -> Path:
    """Return the path of a resource such as `"samples/de"`, in a checkout, a wheel and a frozen bundle alike.

    Raises FileNotFoundError where the program was installed without it.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    roots = [Path(frozen) / "resources"] if frozen else [package.parent / "resources", package / "resources"]
    for root in roots:
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"The program's resource {name} is missing; install the program again.")


def _home(which: str) -> Path:
    if home := os.environ.get("ANNOTATOR_HOME"):
        return Path(home)
    # Imported here because a command that names its project never needs it (30 ms of every start).
    import platformdirs

    folder: Path = getattr(platformdirs, which)("annotator", appauthor=False)
    return folder
