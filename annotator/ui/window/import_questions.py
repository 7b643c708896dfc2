"""What is asked before files come in: doubtful encodings, columns of tables, which articles belong together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.project import Columns, Wishes
from annotator.project.errands import Gather, LookAtEncodings, LookAtTable
from annotator.project.gathered_articles import Articles, PlaceToUnpack, may_be_paired
from annotator.project.previewing import Uncertain
from annotator.project.table_preview import TableLook
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.errands import Errands
from annotator.ui.session.session import Session
from annotator.ui.window.chosen_encodings import ChosenEncodings
from annotator.ui.window.window_state import WindowState
from annotator.ui.wording import tr

Then = Callable[[Wishes], None]


class ImportQuestions(QObject):
    """Asks one question after the other, without stopping the window; Cancel at any of them ends it."""

    def __init__(
        self, session: Session, errands: Errands, analyzer: Analyzer, state: WindowState, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self.errands = errands
        self._analyzer = analyzer
        self._encodings = ChosenEncodings(state)
        self._window = window

    def ask(self, paths: Sequence[Path], then: Then) -> None:
        """Ask what there is to be asked of files that are to come in, then go on with the answers."""
        self.ask_encodings(
            paths,
            lambda wishes: self._ask_columns(paths, wishes, lambda answered: self._ask_pairs(paths, answered, then)),
        )

    def ask_encodings(self, paths: Sequence[Path], then: Then) -> None:
        """Ask for encodings that are not certain."""
        running = self.errands.prepare(LookAtEncodings(tuple(paths)), tr("Looking at files"), counts_files=True)
        running.done.connect(partial(self._ask_doubtful, then))
        self.errands.begin(running)

    def _ask_doubtful(self, then: Then, doubtful: Sequence[Uncertain]) -> None:
        if not doubtful:
            then(Wishes())
            return
        from annotator.ui.window.encoding_dialog import EncodingDialog

        dialog = EncodingDialog(doubtful, self._encodings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take(encodings: Mapping[Path, str]) -> None:
            self._encodings.keep({each.digest: encodings[each.path] for each in doubtful})
            then(Wishes(encodings=dict(encodings)))

        dialog.chosen.connect(take)
        dialog.open()

    def _ask_columns(self, paths: Sequence[Path], wishes: Wishes, then: Then) -> None:
        """Ask which columns hold what, of one table after the other."""
        from annotator.project.table_preview import tables_of

        self._ask_tables(tables_of(paths) if self._session.project else [], wishes, then)

    def _ask_tables(self, left: Sequence[Path], wishes: Wishes, then: Then) -> None:
        """Ask of the first table, then of the others."""
        if not left:
            then(wishes)
            return
        errand = LookAtTable(left[0], wishes.encodings.get(left[0]))
        running = self.errands.prepare(errand, tr("Looking at files"))
        running.done.connect(partial(self._ask_table, left, wishes, then))
        self.errands.begin(running)

    def _ask_table(self, left: Sequence[Path], wishes: Wishes, then: Then, look: TableLook | None) -> None:
        if look is None:  # it is refused when it comes in
            self._ask_tables(left[1:], wishes, then)
            return
        from annotator.ui.window.columns_dialog import ColumnsDialog

        dialog = ColumnsDialog(look, self._window, others=len(left) - 1)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take(columns: Columns, for_all: bool) -> None:
            answered = left if for_all else left[:1]
            known = wishes.columns_of | dict.fromkeys(answered, columns)
            self._ask_tables(left[len(answered) :], replace(wishes, columns_of=known), then)

        dialog.chosen.connect(take)
        dialog.open()

    def _ask_pairs(self, paths: Sequence[Path], wishes: Wishes, then: Then) -> None:
        """Ask which articles belong together, where that does not go without saying."""
        place = PlaceToUnpack()
        running = self.errands.prepare(Gather(tuple(paths), place.folder), tr("Looking at files"))
        running.done.connect(partial(self._ask_which_pairs, place, wishes, then))
        running.ended.connect(place.close)
        self.errands.begin(running)

    def _ask_which_pairs(self, place: PlaceToUnpack, wishes: Wishes, then: Then, articles: Articles) -> None:
        if not may_be_paired(articles):
            place.close()
            then(wishes)
            return
        from annotator.project.pairing_plan import PairingPlan
        from annotator.ui.window.beginnings import Beginnings
        from annotator.ui.window.pairing_dialog import PairingDialog

        beginnings = Beginnings(self._analyzer, wishes.encodings)
        dialog = PairingDialog(PairingPlan.of(articles), beginnings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: place.close())
        dialog.paired.connect(lambda pairs: then(replace(wishes, by_hand=pairs)))
        dialog.open()
