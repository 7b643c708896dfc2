"""Draw links in the real window until killed; print each as soon as the window shows it. Run by test_killed.py."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Extent
from annotator.model.document import Side
from tests.whole.window import Window, use


def link_on_and_on(window: Window) -> None:
    """Link stretches of the two texts, each link one that was not there yet; every fifth is taken back."""
    window.ready()
    lengths = {side: len(window.text(side)) for side in Side}
    for number in range(lengths[Side.LEFT] * lengths[Side.RIGHT] // 100):
        left, right = divmod(number, lengths[Side.RIGHT] // 10 - 1)
        window.articles.link_drawn.emit(
            (Extent(Side.LEFT, left * 10, left * 10 + 9),), (Extent(Side.RIGHT, right * 10, right * 10 + 9),)
        )
        QApplication.processEvents()
        _say(window)
        if number % 5 == 4:
            window.session.undo()
            _say(window)


def _say(window: Window) -> None:
    own = window.session.own
    print(len(own.links) if own else 0, flush=True)


if __name__ == "__main__":
    application = QApplication([])
    sys.exit(use("open", *sys.argv[1:], steps=link_on_and_on))
