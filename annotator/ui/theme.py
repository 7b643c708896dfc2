"""The colours of the window: light, dark and high contrast, following the system or forced."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication


class Scheme(StrEnum):
    """Which colours the annotator asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours, each as `#rrggbb`."""

    name: str
    dark: bool
    window: str
    """Behind everything: bars, panels, the strip of ribbons."""
    page: str
    """Behind the text of an article."""
    raised: str
    """Cards, fields and menus."""
    ink: str
    mute: str
    """Secondary text; keeps a contrast of 4.5:1 on window and page."""
    faint: str
    """Marks that may be overlooked: ticks of statements found in one article only, grips."""
    line: str
    accent: str
    on_accent: str
    chip: str
    chip_hover: str
    focus: str
    """Fill of the focused statement."""
    chosen: str
    """Fill of statements chosen to be linked together."""
    selection: str
    """Fill of text selected with the mouse."""
    quote: str
    """Tint of direct speech."""
    mention: str
    """Fill of all mentions of the name under the mouse."""
    hit: str
    """Fill of what was found."""
    danger: str
    good: str
    person: str
    place: str
    organisation: str
    other: str

    def link_color(self, color: str) -> QColor:
        """Return a link type's colour, chosen on a light page, as it is to be seen on this one.

        On a dark page it keeps its hue, loses some saturation and becomes light enough to read.
        """
        chosen = QColor(color)
        if not self.dark:
            return chosen
        hue, saturation = max(chosen.hslHueF(), 0.0), min(chosen.hslSaturationF() * 1.05, 0.85)
        return QColor.fromHslF(hue, saturation, max(chosen.lightnessF(), 0.66))

    def entity_color(self, label: str | None) -> QColor:
        """Return the underline's colour of an entity's label; unknown labels share one."""
        return QColor(_entity(self).get((label or "").upper(), self.other))


def _entity(theme: Theme) -> dict[str, str]:
    return {
        "PER": theme.person,
        "PERSON": theme.person,
        "LOC": theme.place,
        "GPE": theme.place,
        "FAC": theme.place,
        "ORG": theme.organisation,
        "NORP": theme.organisation,
    }


LIGHT = Theme(
    name="light",
    dark=False,
    window="#f4f2ed",
    page="#fffdf9",
    raised="#fffefb",
    ink="#22252b",
    mute="#6a6c72",
    faint="#b9b5ab",
    line="#e2ded5",
    accent="#2c67cf",
    on_accent="#ffffff",
    chip="#eae6dd",
    chip_hover="#e1dccf",
    focus="#dfe9fc",
    chosen="#e9effb",
    selection="#c7dafb",
    quote="#f7edc8",
    mention="#dcebe1",
    hit="#ffd98a",
    danger="#b83b38",
    good="#2b8a5a",
    person="#4478cc",
    place="#3f946b",
    organisation="#b3672f",
    other="#8b6cb8",
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#191b1f",
    page="#212429",
    raised="#262a30",
    ink="#e3e0d9",
    mute="#9b9da2",
    faint="#5d6168",
    line="#33373e",
    accent="#83adff",
    on_accent="#10151f",
    chip="#2c3037",
    chip_hover="#363b44",
    focus="#2a3b5b",
    chosen="#28313f",
    selection="#31476c",
    quote="#3b3623",
    mention="#2b4136",
    hit="#6b531d",
    danger="#ee817a",
    good="#67c796",
    person="#7ea6ee",
    place="#66bd92",
    organisation="#dc9a68",
    other="#b196dc",
)

CONTRAST = Theme(
    name="contrast",
    dark=False,
    window="#ffffff",
    page="#ffffff",
    raised="#ffffff",
    ink="#000000",
    mute="#333333",
    faint="#767676",
    line="#555555",
    accent="#0040c0",
    on_accent="#ffffff",
    chip="#ffffff",
    chip_hover="#e6e6e6",
    focus="#cfe0ff",
    chosen="#e2ecff",
    selection="#99bbff",
    quote="#ffee99",
    mention="#b5f0cf",
    hit="#ffcf4d",
    danger="#a00000",
    good="#00602c",
    person="#0040c0",
    place="#00602c",
    organisation="#8a3b00",
    other="#5a1fa0",
)

_FORCED = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


def current(app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> Theme:
    """Return the theme for a scheme; `SYSTEM` asks the desktop, which is light where it does not say."""
    if scheme in _FORCED:
        return _FORCED[scheme]
    return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


class ThemeFollower(QObject):
    """Keeps to the scheme the annotator chose and, for `SYSTEM`, to the desktop as it changes."""

    changed = Signal(object)
    """The Theme that is now to be shown."""

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._scheme = scheme
        self._theme = current(app, scheme)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> Theme:
        """Return the theme that is to be shown."""
        return self._theme

    @property
    def scheme(self) -> Scheme:
        """Return what the annotator asked for."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow another scheme from now on."""
        self._scheme = scheme
        self._refresh()

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._refresh()

    def _refresh(self) -> None:
        theme = current(self._app, self._scheme)
        if theme is not self._theme:
            self._theme = theme
            self.changed.emit(theme)
