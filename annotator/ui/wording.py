"""The window's words in its reader's language: English as they stand in the code, else as they are translated.

`packaging/translate.py` finds what stands in these calls, so it has to stand there as it is: a whole sentence, with
`{names}` for what is filled in afterwards, never one put together from pieces.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "Annotator"
"""What Qt files all our texts under."""


def tr(text: str) -> str:
    """Return a text in the reader's language; `tr("{count} of {total}").format(…)` where something is filled in."""
    return QCoreApplication.translate(CONTEXT, text)


def tr_count(one: str, many: str, count: int) -> str:
    """Return the text for one or for another number of things, `{count}` filled in.

    For languages with the two forms that German and English have.
    """
    return tr(one if count == 1 else many).format(count=number(count))


def number(value: int) -> str:
    """Return a number as it is written in the reader's language: 1,234 or 1.234."""
    return QLocale().toString(value)


def to_tr(text: str) -> str:
    """Mark a text that is translated when it is shown, as it is written down before the language is known."""
    return text
