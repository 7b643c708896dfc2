"""Text shown as text: Qt guesses markup in labels and tooltips, and articles are full of what looks like it."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def label(text: str = "", *, role: str = "", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return a label that never reads its text as markup; `role` is a hook of the style sheet."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def tip(text: str) -> str:
    """Return a tooltip that shows exactly this text, wrapped."""
    return f"<p style='white-space: pre-wrap'>{html.escape(text)}</p>" if text else ""


def one_line(text: str, *, limit: int = 300) -> str:
    """Return the beginning of a text on one line, for lists that cut it to their width anyway."""
    return " ".join(text[: limit * 2].split())[:limit]


def short(text: str, limit: int) -> str:
    """Return a text of at most so many code points, with a sign where its end is cut off."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
