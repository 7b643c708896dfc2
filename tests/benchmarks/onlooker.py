"""Runs the program in this process and looks on: when its page was painted, and when its first marks were."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main as annotator
from annotator.model.document import Side


class Onlooker(QObject):
    """Looks on in the program's event loop from its first turn on, and closes the window once marks are painted."""

    def __init__(self) -> None:
        super().__init__()
        QTimer.singleShot(0, self, self._on_shown)
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._on_turn)

    def _on_shown(self) -> None:
        # Not before: what the program imports is part of what is measured.
        from annotator.ui.window.main_window import MainWindow
        from tests.benchmarks.marked import Marked

        (self._window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        self._left = Marked(self._window.articles.panes[Side.LEFT])
        self._timer.start()

    def _on_turn(self) -> None:
        if self._left.marked:
            self._timer.stop()
            print(json.dumps({"painted": self._left.painted, "marked": self._left.marked}))
            self._window.close()


def main() -> None:
    """Run the program on this command line, and print when it had painted the page and its first marks."""
    application = QApplication(["annotator"])
    onlooker = Onlooker()
    annotator(sys.argv[1:])
    del onlooker, application


if __name__ == "__main__":
    main()
