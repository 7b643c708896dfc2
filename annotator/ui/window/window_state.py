"""What the window remembers from one start to the next: its place, its colours, what it shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from annotator.ui.theme import Scheme


class WindowState:
    """Settings in an INI file, which Qt writes beside and puts in place. One that cannot be read is as if empty."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._settings.value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """Return a remembered number."""
        try:
            return int(self.text(key))
        except ValueError:
            return default

    def flag(self, key: str, default: bool) -> bool:
        """Return a remembered yes or no."""
        return {"yes": True, "no": False}.get(self.text(key), default)

    def shape(self, key: str) -> QByteArray:
        """Return a remembered geometry, empty where there is none."""
        return QByteArray.fromHex(self.text(key).encode())

    def scheme(self) -> Scheme:
        """Return the colours that were chosen."""
        remembered = self.text("scheme")
        return Scheme(remembered) if remembered in set(Scheme) else Scheme.SYSTEM

    def keep(self, key: str, value: str | int | bool | QByteArray) -> None:
        """Remember a value; it is written by `write`."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        elif isinstance(value, QByteArray):
            value = bytes(value.toHex().data()).decode()
        self._settings.setValue(key, str(value))

    def write(self) -> None:
        """Put everything on disk; a folder that cannot be written costs only the memory of the window."""
        self._settings.sync()

    def once(self, key: str) -> bool:
        """Tell whether this is the first time this is asked, here and in all earlier starts."""
        if self.flag(f"told/{key}", False):
            return False
        self.keep(f"told/{key}", True)
        self.write()
        return True
