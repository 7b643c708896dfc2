"""Which actions can do something now; the others are grey, and their keys do nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.session.shown_review import ShownReview
from annotator.ui.window.actions import TYPE_KEYS
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import tr

_SETTLES = (
    "review.mine", "review.theirs", "review.named", "review.both", "review.reject", "review.edit", "review.skip",
    "review.comment", "review.agreed",
)  # fmt: skip
OF_REVIEW = (
    "review.next",
    "review.previous",
    *_SETTLES,
    "review.filter",
    "review.outcomes",
    "review.unplaced",
    "review.pair",
)
UNDER_REVIEW = (
    "next", "previous", "suggest.next", "suggest.accept", "suggest.reject", "takeout", "partner", "alone", "fold",
    "word", "note", "certainty",
)  # fmt: skip
"""Actions whose keys go to the differences while these are in front."""

_CHANGES = (
    "articles", "article.paste", "import", "import.folder", "colleague", "restore", "remove", "tagset", "link", "alone",
    "extend", "shrink", "direction",
    "merge", "split", "takeout", "region", "region.back", "region.choose", "certainty", "note", "suggest.accept",
    "article.replace", "pair.anew", "pair.rename", "pair.done", "pair.flag", "pair.remove", "bin.empty",
    "suggest.reject", *(f"type.{number}" for number in range(1, TYPE_KEYS + 1)),
)  # fmt: skip
_WITH_FILES = (
    "project", "articles", "import", "import.folder", "colleague", "export", "export.flat", "restore",
    "article.replace", "review.gold",
)  # fmt: skip
"""Actions that have to wait while files are read or written."""
_OF_PAIRS = ("export", "export.flat", "pair.choose", "find", "find.next", "find.previous", "pair.open")


class Availability(QObject):
    """Keeps the actions enabled that can do something."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        reviewing: Reviewing,
        shown: ShownReview,
        bound: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reviewing = reviewing
        self._shown = shown
        self._bound = bound
        self.is_busy = False
        """Files are being read or written."""
        shown.fronted.connect(self.refresh)
        session.attached.connect(self.refresh)
        session.pair_opened.connect(self.refresh)
        session.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Enable and disable by what is open, shown and stored."""
        in_front = self._shown.in_front
        for name in _CHANGES:
            self._bound[name].setEnabled(self._session.writable)
        for name in UNDER_REVIEW:  # first: two enabled actions with one key would both be dead
            self._bound[name].setEnabled(not in_front and (self._session.writable or name not in _CHANGES))
        for name in OF_REVIEW:
            settles = name not in _SETTLES or (self._session.writable and not self._shown.shows_outcomes)
            self._bound[name].setEnabled(in_front and settles)
        self._bound["review.unplaced"].setEnabled(in_front and bool(self._reviewing.unplaced()))
        self._bound["review.outcomes"].setEnabled(in_front and bool(self._reviewing.golds))
        for name in _OF_PAIRS:
            self._bound[name].setEnabled(bool(self._session.here.count))
        self._bound["review.gold"].setEnabled(bool(self._session.here.count) and self._reviewing.has_gold)
        place, count = self._session.here.place, self._session.here.count
        self._bound["pair.previous"].setEnabled(place > 1)
        self._bound["pair.next"].setEnabled(0 < place < count)
        self._bound["project"].setEnabled(True)
        for name in _WITH_FILES if self.is_busy else ():
            self._bound[name].setEnabled(False)
        self._bound["stop"].setEnabled(self.is_busy)

    def why_not(self, name: str) -> str:
        """Say why an action can do nothing now; nothing where no reason is known."""
        session = self._session
        place, count = session.here.place, session.here.count
        reasons = (
            (name in ("undo", "redo"), tr("there is nothing to take back or to do again")),
            (name in _WITH_FILES and self.is_busy, tr("files are being read or written")),
            (name == "stop", tr("no files are being read or written")),
            (session.project is None, tr("no project is open")),
            (name in _CHANGES and not session.writable, tr("this project can only be read")),
            (name == "review.unplaced" and self._shown.in_front, tr("every statement has its place")),
            (name == "review.outcomes", tr("nothing is settled yet")),
            (name in OF_REVIEW, tr("only while the review is in front")),
            (name in UNDER_REVIEW, tr("not while the review is in front")),
            (not session.here.count, tr("there is no pair")),
            (name == "review.gold", tr("nothing is settled yet")),
            (name == "pair.previous" and place <= 1, tr("this is the first pair")),
            (name == "pair.next" and place == count, tr("this is the last pair")),
            (name == "layer.entities", tr("no names were looked for")),
        )
        return next((reason for holds, reason in reasons if holds), tr("not now"))

    def show_names(self, found: bool) -> None:
        """Let the names be switched on and off only where there are some."""
        self._bound["layer.entities"].setEnabled(found)
