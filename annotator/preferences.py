"""The user's preferences, a TOML file in the configuration folder that a person may edit."""

from __future__ import annotations

import getpass
import tomllib
from pathlib import Path

from annotator import paths
from annotator.errors import BadInput


def preferences_file() -> Path:
    """Return where the preferences lie; the file need not exist."""
    return paths.config_folder() / "preferences.toml"


def annotator_name() -> str:
    """Return who annotates: `name` of the preferences, else the login name.

    Raises BadInput where the preferences cannot be read.
    """
    file = preferences_file()
    try:
        name = tomllib.loads(file.read_text(encoding="utf-8")).get("name", "")
    except FileNotFoundError:
        name = ""
    except (OSError, ValueError) as error:
        raise BadInput(f"The preferences in {file} cannot be read ({error}); correct or remove that file.") from error
    return str(name).strip() or _login_name()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may run under a number that has no name
        return "annotator"
