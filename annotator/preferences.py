"""The user's preferences, a TOML file in the configuration folder that a person may edit."""

from __future__ import annotations

import getpass
import json
import re
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
    return preference("name") or _login_name()


def preference(name: str) -> str:
    """Return one of the preferences, empty where it is not there.

    Raises BadInput where the preferences cannot be read.
    """
    file = preferences_file()
    try:
        return str(tomllib.loads(file.read_text(encoding="utf-8")).get(name, "")).strip()
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise BadInput(f"The preferences in {file} cannot be read ({error}); correct or remove that file.") from error


def set_preference(name: str, value: str) -> None:
    """Write one of the preferences; everything else in the file stays as a person wrote it.

    Raises BadInput where the file cannot be read or written; then it is as it was.
    """
    preference(name)  # a file that cannot be read is not written over
    file = preferences_file()
    line = f"{name} = {json.dumps(value, ensure_ascii=False)}\n"
    try:
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True) if file.exists() else []
        own = next((place for place, said in enumerate(lines) if said.lstrip().startswith("[")), len(lines))
        old = next((place for place in range(own) if re.match(rf"\s*{name}\s*=", lines[place])), None)
        lines[0 if old is None else old : 0 if old is None else old + 1] = [line]
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f"{file.name}.new")
        fresh.write_text("".join(lines), encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        raise BadInput(f"The preferences in {file} cannot be written: {error.strerror}.") from error


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may run under a number that has no name
        return "annotator"
