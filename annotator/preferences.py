"""The user's preferences, a TOML file in the configuration folder that a person may edit."""

from __future__ import annotations

import getpass
import json
import locale
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from annotator import paths
from annotator.errors import BadInput

Preference = str | int | float | bool | Sequence[str]
"""What one of the preferences can be."""

_BARE = re.compile(r"[\w-]+", re.ASCII)
_HEADER = re.compile(r"\s*\[")


def preferences_file() -> Path:
    """Return where the preferences lie; the file need not exist."""
    return paths.config_folder() / "preferences.toml"


def annotator_name() -> str:
    """Return who annotates: `name` of the preferences, else the login name.

    Raises BadInput where the preferences cannot be read.
    """
    return preference("name") or login_name()


def preference(name: str) -> str:
    """Return one of the preferences, empty where it is not there.

    Raises BadInput where the preferences cannot be read.
    """
    return str(_all().get(name, "")).strip()


def reader_language() -> str:
    """Return the language of what is written for people where no window is open: `de` or `en`.

    It is `language` of the preferences, as for the window, else the system's. Raises BadInput where the preferences
    cannot be read.
    """
    chosen = preference("language")
    if chosen in ("de", "en"):
        return chosen
    said = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None) or locale.getlocale()[0]
    # Windows calls it German_Germany.
    return "de" if (said or "").lower().startswith(("de_", "de.", "german")) or said == "de" else "en"


def preferences_of(table: str) -> dict[str, object]:
    """Return what stands under `[table]`, with `a.b = …` read as the name `a.b`; nothing where there is no such table.

    Raises BadInput where the preferences cannot be read.
    """
    found = _all().get(table)
    return dict(_flat(found)) if isinstance(found, dict) else {}


def set_preference(name: str, value: Preference) -> None:
    """Write one of the preferences; everything else in the file stays as a person wrote it.

    Raises BadInput where the file cannot be read or written; then it is as it was.
    """
    set_preferences({name: value})


def set_preferences(values: Mapping[str, Preference | None], *, table: str = "") -> None:
    """Write some of the preferences, under `[table]` if one is named; None takes one out.

    Everything else in the file stays as a person wrote it. Raises BadInput where the file cannot be read or written,
    or is written in a way that does not let a line be changed; then it is as it was.
    """
    _all()  # a file that cannot be read is not written over
    file = preferences_file()
    try:
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        for name, value in values.items():
            text = _with(text, table, name, value)
        if not _says(text, table, values):
            raise BadInput(f"The preferences in {file} are written in a way that is not understood; change them there.")
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f"{file.name}.new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        raise BadInput(f"The preferences in {file} cannot be written: {error.strerror}.") from error


def login_name() -> str:
    """Return who is logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may run under a number that has no name
        return "annotator"


def _all() -> dict[str, object]:
    file = preferences_file()
    try:
        state = file.stat()
        return _read(file, state.st_ino, state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise BadInput(f"The preferences in {file} cannot be read ({error}); correct or remove that file.") from error


@lru_cache(maxsize=1)
def _read(file: Path, _inode: int, _changed: int, _size: int) -> dict[str, object]:
    """Read the file once, and again when it is another one."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _flat(table: Mapping[str, object], before: str = "") -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name, value in table.items():
        found += _flat(value, f"{before}{name}.") if isinstance(value, dict) else [(before + name, value)]
    return found


def _with(text: str, table: str, name: str, value: Preference | None) -> str:
    """Return the file's text with one line put in, changed or (None) taken out."""
    lines = text.splitlines(keepends=True)
    start, end = _part(lines, table)
    written = re.escape(name)
    pattern = re.compile(rf"""\s*(?:{written}|"{written}"|'{written}')\s*=""")
    old = next((place for place in range(start, end) if pattern.match(lines[place])), None)
    key = name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)
    line = [] if value is None else [f"{key} = {_toml(value)}\n"]
    if old is not None:
        lines[old : _end_of_entry(lines, old)] = line
    elif line:
        if table and start > len(lines):
            lines += ["\n"] if lines else []
            lines += [f"[{table}]\n"]
            start = end = len(lines)
        while table and end > start and not lines[end - 1].strip():
            end -= 1
        place = end if table else 0
        if place and not lines[place - 1].endswith("\n"):
            lines[place - 1] += "\n"
        lines[place:place] = line
    return "".join(lines)


def _part(lines: Sequence[str], table: str) -> tuple[int, int]:
    """Return from which line to which a table's entries stand; behind the last one where it is not there."""
    start = 0
    if table:
        header = re.compile(rf"\s*\[\s*{re.escape(table)}\s*\]")
        start = next((place + 1 for place, line in enumerate(lines) if header.match(line)), len(lines) + 1)
    return start, next((place for place in range(start, len(lines)) if _HEADER.match(lines[place])), len(lines))


def _end_of_entry(lines: Sequence[str], start: int) -> int:
    """Return the line behind an entry, which may run over several."""
    for end in range(start + 1, len(lines) + 1):
        try:
            tomllib.loads("".join(lines[start:end]))
        except ValueError:
            continue
        return end
    return start + 1


def _toml(value: Preference) -> str:
    # What JSON writes of these is TOML too.
    return json.dumps(value if isinstance(value, str | int | float) else list(value), ensure_ascii=False)


def _says(text: str, table: str, values: Mapping[str, Preference | None]) -> bool:
    try:
        whole = tomllib.loads(text)
    except ValueError:
        return False
    part = whole.get(table) if table else whole
    said = dict(_flat(part)) if isinstance(part, dict) else {}
    wanted = {name: list(value) if isinstance(value, list | tuple) else value for name, value in values.items()}
    return all(said.get(name) == value for name, value in wanted.items())
