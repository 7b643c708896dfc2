"""Keeps the list of names right while somebody looks at it, and shows in the articles what is done in it."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.document import Side
from annotator.ui.pair.named import Named, by_frequency
from annotator.ui.pair.pair_view import PairView
from annotator.ui.panel.names_panel import NamesPanel
from annotator.ui.shown_names import quoted
from annotator.ui.wording import number, tr

_GATHER = 250
"""Milliseconds within which names that come in are listed together: a long article's come in a hundred parts."""

_SLICE = 0.012
"""Seconds names are gone through without a pause: 20,000 mentions take a fifth of a second."""


class Naming(QObject):
    """Stands between the names in the articles and the list of them."""

    hinted = Signal(str)
    """Which mention of a name one has come to."""

    def __init__(self, articles: PairView, panel: NamesPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._articles = articles
        self._panel = panel
        self._is_stale = True
        self._soon = QTimer(self, singleShot=True, interval=_GATHER)
        self._soon.timeout.connect(self._list)
        self._coming: Iterator[Named] = iter(())
        self._come: list[Named] = []
        self._on = QTimer(self, singleShot=True, interval=0)
        self._on.timeout.connect(self._go_on)
        articles.names_changed.connect(self._on_names_changed)
        panel.wanted.connect(self._list)
        panel.name_pointed_at.connect(articles.light_up)
        panel.mention_reached.connect(self._on_mention_reached)
        panel.work_wanted.connect(self._on_work_wanted)

    def clear(self) -> None:
        """List nothing, because the pair is left: no name of it is to be gone to on the next one's pages."""
        self._soon.stop()
        self._on.stop()
        self._is_stale = True
        self._panel.show_names(())

    def _on_names_changed(self) -> None:
        self._is_stale = True
        if self._panel.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _list(self) -> None:
        """List the names anew, if they are others and somebody looks."""
        if self._is_stale and self._panel.isVisible():
            self._is_stale = False
            self._coming, self._come = self._articles.each_named(), []
            self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        for name in self._coming:
            self._come.append(name)
            if perf_counter() > until:
                self._on.start()
                return
        self._panel.show_names(by_frequency(self._come))

    def _on_mention_reached(self, name: Named, place: int) -> None:
        mention = name.mention(place)
        self._articles.light_up(name.key)
        self._articles.show_mention(mention)
        told = tr(
            "{name}: mention {place} of {count}, in the left article · Ctrl+Enter works on there"
            if mention.side is Side.LEFT
            else "{name}: mention {place} of {count}, in the right article · Ctrl+Enter works on there"
        )
        self.hinted.emit(told.format(name=quoted(name.name), place=number(place + 1), count=number(name.total)))

    def _on_work_wanted(self, name: Named, place: int) -> None:
        """Focus the statement a mention stands in, and give the keyboard to its article."""
        mention = name.mention(place)
        statement = self._articles.aligning.focus[mention.side].unit_at(mention.start)
        self._articles.focus_extent(statement or mention)
        self._articles.panes[mention.side].setFocus()
