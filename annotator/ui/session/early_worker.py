"""The language worker's process, started with the first painted page.

It comes up while the program that will talk to it is still being imported: 0.4 s less until the first highlights.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess

from annotator.ui.session.worker_choice import chosen_worker
from annotator.worker import protocol

_SAMPLE = 2000
"""Code points of a text that tell its language."""

_SENT_MS = 100
"""How long the window waits for a line to be on its way; it takes two or three of them."""


def start_worker(text: str | None, parent: QObject) -> QProcess:
    """Start a worker that gets ready for texts of the language of `text`; for none in particular where that is None."""
    process = QProcess(parent)
    program, *arguments = chosen_worker().command()
    process.start(program, arguments)
    if text:
        process.write(protocol.encode(protocol.Warm(text[:_SAMPLE])))
        process.waitForBytesWritten(_SENT_MS)  # else it is sent when the event loop turns again, which is too late
    return process
