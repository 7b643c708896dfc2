"""A window to drive in tests: the real program on a real project, with a real worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.first_page import first_page
from annotator.model.annotation import Extent, Link
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.app import Program
from annotator.ui.panel.suggestion_card import Offered
from annotator.ui.session.session import Session
from annotator.ui.window.main_window import MainWindow
from annotator.ui.workbench import Workbench

LEFT = """Ministerin lässt Frage offen

Ministerin Lena Vogt hat Fragen nach den Kosten beantwortet. Das Land habe einen Vertrag geschlossen, sagte Vogt.

«Was wir bauen, klären wir selbst», sagte die Ministerin. Die Opposition rechnet mit 340 Millionen Euro 🚢.
"""
RIGHT = """Vogt: Hafenbau ist Sache des Landes

Ministerin Vogt betonte am Donnerstag, die Entscheidung obliege allein dem Land.

„Wir klären das selbst“, sagte Vogt dem Landesfunk. Die Kosten werden auf 430 Millionen Euro geschätzt.
"""


@dataclass(frozen=True)
class Opened:
    """An open window."""

    program: Program
    window: MainWindow
    workbench: Workbench
    qtbot: QtBot

    @property
    def session(self) -> Session:
        return self.workbench.session

    @property
    def links(self) -> tuple[Link, ...]:
        assert self.session.own is not None
        return self.session.own.links

    @property
    def suggestion(self) -> Offered | None:
        """What is suggested, as the panel's card has it."""
        settle()
        return self.workbench.inspector.suggestion.offered

    def extent(self, side: Side, words: str) -> Extent:
        """Where words stand in an article."""
        assert self.session.pair is not None
        start = self.session.pair.document(side).text.index(words)
        return Extent(side, start, start + len(words))

    def extent_of(self, words: str, *, right: bool = False) -> Extent:
        """Where words stand in the left article, or in the right one."""
        return self.extent(Side.RIGHT if right else Side.LEFT, words)

    def link(self, left: str, right: str) -> str:
        """Link two stretches of text as a drag does; the new link's id."""
        self.window.articles.link_drawn.emit((self.extent(Side.LEFT, left),), (self.extent(Side.RIGHT, right),))
        settle()
        return self.session.selection.ids[0]

    def press(self, keys: str, *, on: QWidget | None = None) -> None:
        """Press a key such as `Ctrl+Z`, where the focus is."""
        target = on or QApplication.focusWidget() or self.window
        *modifiers, name = keys.split("+")
        known = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= known[modifier]
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), held)
        settle()

    def click(self, widget: QWidget) -> None:
        """Click the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))
        settle()

    def wait_for_files(self) -> None:
        """Wait until no file is read or written any more."""
        self.qtbot.waitUntil(lambda: self.workbench.errands.running is None, timeout=20_000)
        settle()

    def analysed(self) -> bool:
        """Tell whether both articles have their marks stored."""
        project, pair = self.session.project, self.session.pair
        return bool(project and pair and all(project.analysis(pair.document(side).id) for side in Side))

    def wait_until_marked(self) -> None:
        """Wait until the worker is done, also where nothing can be stored."""
        self.qtbot.waitUntil(lambda: "analysed in" in self.window.status.texts(), timeout=20_000)

    def wait_for_marks(self) -> None:
        """Wait until the worker is done with both articles."""
        self.qtbot.waitUntil(self.analysed, timeout=20_000)


def settle() -> None:
    """Let the window paint, and do what it does after that."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def write_articles(folder: Path) -> tuple[Path, Path]:
    """Write the two example articles."""
    left, right = folder / "left.txt", folder / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    return left, right


def project_of(folder: Path, *, name: str = "p.annotator", annotator: str = "anna") -> Path:
    """Make a project with the pair of the example articles."""
    path = folder / name
    project = open_project(path, annotator=annotator, create=True)
    pair, _ = project.add_pair_of_files(*write_articles(folder))
    project.remember_pair(pair.id)
    project.close()
    return path


@contextmanager
def opened(qtbot: QtBot, request: OpenRequest, *, before: Callable[[Program], None] | None = None) -> Iterator[Opened]:
    """Open the window as the program does, and close it at the end as a user does."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, request)
    if before:
        before(program)
    program.show(first_page(request))
    try:
        qtbot.waitUntil(lambda: program.window.findChild(Workbench) is not None, timeout=10_000)
        workbench = program.window.findChild(Workbench)
        assert isinstance(workbench, Workbench)
        yield Opened(program, program.window, workbench, qtbot)
        told = program.window.messages.text
        assert "should not have" not in told, told
    finally:
        closed = program.window.close()
        program.end()
        program.window.deleteLater()  # what is left of it would be styled anew with every window that follows
        program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert closed, "the window did not want to close"
