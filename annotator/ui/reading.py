"""How the articles are set: the face, its size, the length and the distance of the lines."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtGui import QFont

from annotator.errors import AnnotatorError
from annotator.preferences import preferences_of, set_preferences
from annotator.ui.fonts import READING_SIZE, family, sans, serif

SERIF, SANS = "serif", "sans"
"""Faces that need not be named: the first of some good ones that is installed."""

SIZES = (10, 32)
WIDTHS = (50, 90)
SPACINGS = (1.2, 2.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to set an article."""

    face: str = SERIF
    """`SERIF`, `SANS` or the name of an installed family."""
    size: int = round(READING_SIZE)
    """Pixels of the text at zoom 0."""
    width: int = 74
    """Characters a line has at most."""
    spacing: float = 1.62
    """From line to line of the body, as a multiple of the size."""

    def font(self, size: float) -> QFont:
        """Return the face at a size in pixels."""
        if self.face in (SERIF, SANS):
            return serif(size) if self.face == SERIF else sans(size)
        return family(self.face, size)


USUAL = Reading()
"""How articles are set where nobody chose."""


def chosen_reading() -> Reading:
    """Return what `[reading]` of the preferences says; the usual for what it does not say, or in no way we know."""
    try:
        said = preferences_of("reading")
    except AnnotatorError:  # told in the window, which reads the annotator's name there
        said = {}
    face = said.get("face")
    return Reading(
        face=face if isinstance(face, str) and face.strip() else USUAL.face,
        size=round(_within(said.get("size"), SIZES, USUAL.size)),
        width=round(_within(said.get("width"), WIDTHS, USUAL.width)),
        spacing=_within(said.get("spacing"), SPACINGS, USUAL.spacing),
    )


def keep_reading(reading: Reading) -> None:
    """Write it into the preferences, without what is as usual.

    Raises BadInput where they cannot be written.
    """
    usual = asdict(USUAL)
    set_preferences(
        {name: None if value == usual[name] else value for name, value in asdict(reading).items()}, table="reading"
    )


def _within(value: object, limits: tuple[float, float], usual: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return usual
    return min(max(value, limits[0]), limits[1])
