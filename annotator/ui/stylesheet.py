"""How every widget around the articles looks: one palette and one style sheet made from a theme.

Widgets say what they are with the dynamic property `role` (chip, primary, danger, quiet, answer, verb, mute, title,
key, card, bar, panel, section, drop); the rest is told by class. The two articles themselves are painted and not
styled here.
"""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotator.ui.fonts import sans, serif
from annotator.ui.theme import CONTRAST, Theme

_SHEET = Template("""
QMainWindow, QDialog, QWidget[role="bar"], QWidget[role="panel"] { background: $window; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 7px; }
QWidget[role="bar"][edge="top"] { border-bottom: 1px solid $line; }
QWidget[role="bar"][edge="bottom"] { border-top: 1px solid $line; }
QWidget[role="message"] { background: $focus; border-top: 1px solid $line; border-left: 4px solid $accent; }
QWidget[role="message"][kind="failure"] { border-left-color: $danger; }
QLabel[role="strong"], QPushButton[role="strong"] { font-weight: 600; }
QPushButton[role="strong"] { background: transparent; padding: 4px 6px; }
QPushButton[role="strong"]:hover { background: $chip; }
QListView[role="cards"], QTableView[role="cards"] { background: transparent; border: 0; padding: 0; }
QTableView[role="cards"] { selection-background-color: transparent; }
QTableView[role="cards"]::item:selected { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget[role="panel"] { background: transparent; border: 0; }
QLabel[role="mute"] { color: $mute; font-size: 12px; }
QLabel[role="small"] { font-size: 12px; }
QLabel[role="title"] { font-family: "$serif"; font-size: 16px; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; padding: 2px 0 4px 0; border-bottom: 2px solid $accent; }
QLabel[role="key"], QLabel[role="keycap"] {
  color: $mute; font-size: 11px; background: $raised; border: 1px solid $line; border-bottom-width: 2px;
  border-radius: 4px; padding: 0 5px;
}
QLabel[role="keycap"] { border-bottom-width: 1px; }
QFrame[role="card"] { background: $raised; border: 1px solid $line; border-radius: 8px; }
QFrame[role="card"][selected="true"] { border: 2px solid $accent; }
QFrame[role="drop"] { background: transparent; border: 2px dashed $accent; border-radius: 10px; }
QLabel[role="dropword"] {
  background: $accent; color: $on_accent; font-weight: 600; padding: 8px 16px; border-radius: 8px;
}
QFrame[role="card"][kind="suggestion"] { border: 1px dotted $accent; }

QPushButton, QToolButton {
  background: $chip; color: $ink; border: 1px solid $frame; border-radius: 6px; padding: 4px 10px;
}
QPushButton:hover, QToolButton:hover { background: $chip_hover; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton:checked, QToolButton:checked { border-bottom: 2px solid $accent; padding-bottom: 3px; }
QPushButton:checked:disabled, QToolButton:checked:disabled { border-bottom: 1px solid $frame; padding-bottom: 4px; }
QPushButton[role="primary"], QPushButton:default { background: $accent; color: $on_accent; font-weight: 600; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border-color: $ink; }
QPushButton[role="primary"]:disabled { background: $chip; color: $faint; }
QPushButton[role="danger"] { color: $danger; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; color: $mute; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $chip; color: $ink; }
QPushButton[role="verb"] { padding: 4px 4px; font-size: 12px; }
QToolButton[role="answer"] { background: transparent; color: $mute; padding: 4px 3px; }
QToolButton[role="answer"]:hover { background: $chip; color: $ink; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QTabWidget::pane { border: 0; }
QTabBar { background: transparent; qproperty-drawBase: 0; font-size: 12px; }
QTabBar::tab {
  background: transparent; color: $mute; border: 0; border-bottom: 2px solid transparent;
  padding: 5px 1px 5px 1px; margin-right: 6px;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:focus { border-bottom-color: $ink; }

QTableView, QTreeView, QListView {
  background: $page; alternate-background-color: $window; color: $ink; border: 1px solid $line; border-radius: 6px;
  gridline-color: $line; outline: 0; selection-background-color: $focus; selection-color: $ink;
}
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $accent; }
QTableView::item, QTreeView::item, QListView::item { padding: 3px 6px; border: 0; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: $focus; color: $ink; }
QHeaderView { background: transparent; }
QHeaderView::section {
  background: $page; color: $mute; border: 0; border-bottom: 1px solid $line; padding: 4px 6px; font-size: 12px;
}
QHeaderView::section:vertical { border: 0; }
QTableCornerButton::section { background: $page; border: 0; }

QLineEdit, QPlainTextEdit, QTextEdit[role="note"], QSpinBox, QComboBox {
  background: $raised; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 4px 7px;
  selection-background-color: $selection; selection-color: $ink;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[role="note"]:focus, QSpinBox:focus, QComboBox:focus {
  border-color: $accent;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $window; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow {
  width: 0; height: 0; border-left: 4px solid $raised; border-right: 4px solid $raised; border-top: 5px solid $mute;
}
QComboBox QAbstractItemView {
  background: $raised; color: $ink; border: 1px solid $line; selection-background-color: $focus;
  selection-color: $ink; padding: 4px;
}

QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked {
  background: $raised; border: 1px solid $mute; border-radius: 2px; width: 12px; height: 12px;
}

QRadioButton::indicator { border: 1px solid $mute; border-radius: 7px; width: 12px; height: 12px; }
QRadioButton::indicator:unchecked { background: $raised; }
QRadioButton::indicator:checked {
  background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.5 $accent,
    stop: 0.6 $raised, stop: 1 $raised);
  border-color: $accent;
}

QMenuBar { background: $window; color: $ink; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: $chip; }
QMenu { background: $raised; color: $ink; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 5px; }
QMenu::item:selected { background: $focus; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QStatusBar { background: $window; color: $mute; border-top: 1px solid $line; font-size: 12px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $mute; font-size: 12px; }
QProgressBar { background: $chip; border: 0; border-radius: 3px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $faint; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $mute; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
""")


def stylesheet(theme: Theme) -> str:
    """Return the application's style sheet for a theme."""
    colors = {field.name: getattr(theme, field.name) for field in fields(theme)}
    frame = theme.mute if theme == CONTRAST else "transparent"
    return _SHEET.substitute(colors, frame=frame, serif=serif().families()[0])


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style sheet leaves to Qt."""
    made, role = QPalette(), QPalette.ColorRole
    for where, color in (
        (role.Window, theme.window),
        (role.WindowText, theme.ink),
        (role.Base, theme.page),
        (role.AlternateBase, theme.window),
        (role.Text, theme.ink),
        (role.PlaceholderText, theme.mute),
        (role.Button, theme.chip),
        (role.ButtonText, theme.ink),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.ink),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.ink),
        (role.Link, theme.accent),
        (role.Accent, theme.accent),
    ):
        made.setColor(where, QColor(color))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.faint))
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application a theme's palette, font and style sheet."""
    app.setPalette(palette(theme))
    app.setFont(sans())
    app.setStyleSheet(stylesheet(theme))
