"""What nobody foresaw: one sentence in the window, the rest in the log. The program goes on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from annotator.ui.wording import tr

_LOG_BYTES = 1_000_000


class Unexpected:
    """Catches what no slot caught."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        self._tell = tell
        self._file: Path | None = None
        self._handler: RotatingFileHandler | None = None
        self._hook = sys.excepthook

    def install(self, folder: Path) -> None:
        """Catch from now on, with the log in a folder."""
        self._log_to(folder)
        sys.excepthook = self._on_exception
        qInstallMessageHandler(_on_qt_message)

    def remove(self) -> None:
        """Leave everything as it was."""
        sys.excepthook = self._hook
        qInstallMessageHandler(None)
        if self._handler:
            logging.getLogger("annotator").removeHandler(self._handler)
            self._handler.close()

    def _log_to(self, folder: Path) -> None:
        """Write the log into a folder; where that cannot be written, there is none."""
        self._file = folder / "annotator.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(self._file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
        except OSError:
            self._file = None
            return
        self._handler = handler
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger("annotator").addHandler(handler)
        logging.raiseExceptions = False  # a full disk under the log is no reason to speak of it again and again

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("annotator").error("not foreseen", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            return
        told = [tr("Something went wrong that should not have; what is stored is safe, and you can go on.")]
        if self._file:
            told.append(tr("What happened is in {file}.").format(file=self._file))
        self._tell(" ".join(told))


def _on_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
    level = logging.WARNING if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) else logging.DEBUG
    logging.getLogger("annotator.qt").log(level, text)
