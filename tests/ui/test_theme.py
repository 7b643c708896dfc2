"""Colours: readable on their page, following the system or forced."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox

from annotator.model.tagset import DEFAULT_TAGSET
from annotator.ui.stylesheet import palette, stylesheet
from annotator.ui.theme import CONTRAST, DARK, LIGHT, Scheme, Theme, ThemeFollower, current

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""

    def luminance(color: QColor) -> float:
        given = (color.redF(), color.greenF(), color.blueF())
        parts = [part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4) for part in given]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_text_is_readable_wherever_it_may_stand(theme: Theme) -> None:
    for ground in (theme.page, theme.window, theme.raised, theme.quote, theme.focus, theme.mention, theme.selection):
        assert contrast(QColor(theme.ink), QColor(ground)) >= 7
    for ground in (theme.page, theme.window, theme.raised):
        assert contrast(QColor(theme.mute), QColor(ground)) >= 4.5


@THEMES
def test_marks_stand_out_from_the_page(theme: Theme) -> None:
    colors = [theme.entity_color(label) for label in ("PER", "LOC", "ORG", "MISC", None)]
    colors += [theme.link_color(kind.color) for kind in DEFAULT_TAGSET]
    assert min(contrast(color, QColor(theme.page)) for color in colors) >= 3


@THEMES
@pytest.mark.parametrize("checked", [False, True])
def test_the_frame_of_a_box_to_tick_can_be_seen(qapp: QApplication, theme: Theme, *, checked: bool) -> None:
    box = QCheckBox()
    box.setPalette(palette(theme))
    box.setStyleSheet(stylesheet(theme))
    box.setChecked(checked)
    box.resize(box.sizeHint())
    image = box.grab().toImage()
    middle = [image.pixelColor(across, image.height() // 2) for across in range(image.width())]
    assert max(contrast(color, QColor(theme.window)) for color in middle) >= 3
    assert qapp is not None


@THEMES
def test_every_colour_is_one_and_the_sheet_uses_known_ones(theme: Theme) -> None:
    for field in fields(theme):
        if field.name not in ("name", "dark"):
            assert QColor(getattr(theme, field.name)).isValid(), field.name
    assert "$" not in stylesheet(theme)
    assert palette(theme).text().color() == QColor(theme.ink)


def test_a_forced_scheme_does_not_ask_the_system(qapp: QApplication) -> None:
    assert current(qapp, Scheme.DARK) is DARK
    follower = ThemeFollower(qapp, Scheme.LIGHT)
    seen: list[Theme] = []
    follower.changed.connect(seen.append)
    follower.set_scheme(Scheme.DARK)
    follower.set_scheme(Scheme.DARK)
    follower.set_scheme(Scheme.CONTRAST)
    assert seen == [DARK, CONTRAST]
    assert follower.theme is CONTRAST
