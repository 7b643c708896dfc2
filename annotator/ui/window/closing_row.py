"""The row at the foot of a dialog: at the right Cancel and what the dialog is there to do, at the left what else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from annotator.ui.wording import tr


def closing_row(
    does: str,
    *,
    accept: Callable[[], object],
    cancel: Callable[[], object],
    at_enter: bool = True,
    beside: Sequence[QPushButton] = (),
) -> tuple[QHBoxLayout, QPushButton, QPushButton]:
    """Return the row, the button that does what the dialog is for, and the one that cancels it.

    Enter presses the first wherever the keyboard is, unless not `at_enter`: then only on the button itself.
    """
    doing, leaving = QPushButton(does), QPushButton(tr("Cancel"))
    doing.setProperty("role", "primary")
    doing.setAutoDefault(at_enter)
    doing.setDefault(at_enter)
    doing.clicked.connect(accept)
    leaving.clicked.connect(cancel)
    row = QHBoxLayout()
    for button in beside:
        row.addWidget(button)
    row.addStretch(1)
    for button in (leaving, doing):
        row.addWidget(button)
    for button in (*beside, leaving):
        button.setAutoDefault(False)  # or Qt makes it the default too, as soon as it has the focus
    return row, doing, leaving


def goes_to_button(dialog: QDialog, button: QPushButton, event: QKeyEvent) -> bool:
    """Let Enter put the keyboard on a button that is no default one, and press what has it; tell whether it did."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or button.isDefault():
        return False
    focus = dialog.focusWidget()
    if isinstance(focus, QPushButton):
        focus.click()
    else:
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True
