"""Keeps articles, lists and bars showing what the session holds, and hands on what is done in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotator.model.analysis import Mark
from annotator.model.annotation import Extent
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Side
from annotator.project import OpenPair
from annotator.ui.afterwards import Afterwards
from annotator.ui.pair.pair_view import PairView
from annotator.ui.panel.inspector import Inspector
from annotator.ui.panel.link_table import LinkTable
from annotator.ui.panel.picked import Picked
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.pair_coverage import PairCoverage
from annotator.ui.session.session import Session
from annotator.ui.window.status_line import StatusLine
from annotator.ui.window.toolbar import Toolbar

_OF_LINKS = (ChangeKind.LINKS, ChangeKind.NOTE, ChangeKind.TAGSET)


@dataclass(frozen=True, slots=True)
class Views:
    """Where the pair is shown."""

    articles: PairView
    links: LinkTable
    inspector: Inspector
    toolbar: Toolbar
    status: StatusLine


class ShownPair(QObject):
    """The open pair on all views."""

    def __init__(self, session: Session, views: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._views = views
        self.coverage = PairCoverage()
        self._scrolls = False
        self._picked: tuple[str, ...] = ()
        self._inspected: object = None
        """What the panel shows, so that one link, which comes by several signals, is laid out once."""
        self._beside = Afterwards(self)
        self._beside.come.connect(self._show_beside)
        self._heading = Afterwards(self)
        self._heading.come.connect(self._show_heading)
        session.pair_opened.connect(self._on_pair_opened)
        session.changed.connect(self._on_changed)
        session.travelled.connect(self._on_travelled)
        session.failed.connect(self._on_failed)
        session.refused.connect(self._on_failed)
        session.selection.changed.connect(self._on_selection_changed)
        articles = views.articles
        articles.links_selected.connect(self._on_links_picked)
        articles.between.ribbons.link_clicked.connect(self._on_ribbon_clicked)
        articles.extents_focused.connect(self._on_statement_focused)
        articles.aligning.changed.connect(self._beside.ask)
        articles.hint.connect(views.status.show_hint)
        views.links.links_selected.connect(self._on_rows_selected)
        views.links.link_opened.connect(self._on_link_opened)
        session.coming.changed.connect(self._show_coming)
        self._connect_inspector(views.inspector)

    def _connect_inspector(self, inspector: Inspector) -> None:
        inspector.needed.connect(self._beside.now)
        inspector.links_chosen.connect(self._session.selection.pick)
        inspector.type_chosen.connect(self._on_type_chosen)
        inspector.direction_chosen.connect(self._on_direction_chosen)
        inspector.certainty_chosen.connect(self._on_certainty_chosen)
        inspector.note_typed.connect(self._session.type_note)
        inspector.note_finished.connect(self._session.finish_note)
        inspector.removal_asked.connect(self._on_removal_asked)

    # Marks, as they come

    def reset_marks(self, side: Side, marks: Sequence[Mark], complete: bool) -> None:
        """Show these marks and no others."""
        self._views.articles.show_marks(side, marks, complete=complete)
        self.coverage.forget(side)
        self._count_statements(side, marks)

    def add_marks(self, side: Side, marks: Sequence[Mark]) -> None:
        """Show these marks too."""
        self._views.articles.add_marks(side, marks)
        self._count_statements(side, marks)

    def complete_marks(self, side: Side) -> None:
        """Know that all marks of a side are there."""
        self.coverage.complete(side)
        self._show_coverage()

    def _count_statements(self, side: Side, marks: Sequence[Mark]) -> None:
        if pair := self._session.pair:
            self.coverage.add(pair, side, marks)

    # What the session tells

    def _on_pair_opened(self, opened: OpenPair) -> None:
        self.coverage.forget()
        self._views.articles.show_pair(opened.pair)
        self._show_heading()
        self._show_links()

    def clear(self) -> None:
        """Show no pair."""
        self.coverage.forget()
        self._views.articles.clear()
        self._views.links.show_links(None, ())
        self._views.inspector.show_picked(None)
        self._views.toolbar.show_no_pair()
        self._views.status.show_coverage(None)
        self._views.status.show_pipeline("")

    def _on_changed(self, change: Change) -> None:
        if change.kind in _OF_LINKS:
            self._show_links()
        if change.kind is not ChangeKind.NOTE:
            self._heading.ask()
        if change.kind is not ChangeKind.ANALYSIS:
            self._views.status.show_hint(tr_sentence(change.summary))

    def _on_failed(self, _sentence: str) -> None:
        """Show again what is stored, since nothing of what was asked for is."""
        self._inspected = None
        self._show_inspector()

    def _on_selection_changed(self, ids: tuple[str, ...]) -> None:
        self._views.articles.select_links(ids, scroll=self._scrolls)
        self._views.links.select(ids)
        self._show_inspector()

    # What is done in the views

    def _on_statement_focused(self, extent: Extent | None) -> None:
        if extent is not None:
            self._on_links_picked(self._links_at(extent))
        self._show_inspector()

    def _on_links_picked(self, ids: tuple[str, ...]) -> None:
        """Select a link of a statement or a ribbon: of several only one, the panel offers the others.

        A link among them that is selected already stays so: digits are meant for the one just made.
        """
        selection, self._picked = self._session.selection, ids
        one = tuple(link for link in selection.ids if link in ids) or ids[:1]
        if one == selection.ids:
            self._views.articles.select_links(one)
            self._show_inspector()
        else:
            selection.pick(one)

    def _on_ribbon_clicked(self, _ids: tuple[str, ...], added: bool) -> None:
        """Select several links where Ctrl was held: nothing but that says that all of them are meant."""
        if added:
            self._session.selection.pick(self._picked)

    def _on_travelled(self) -> None:
        """Bring into view what undo or redo brought back; where that is nothing, show the focused statement's links."""
        self._views.articles.select_links(self._session.selection.ids, scroll=True)
        focused = self._views.articles.focused()
        if focused and not self._session.selection.ids:
            self._on_links_picked(self._links_at(focused))

    def _on_rows_selected(self, ids: tuple[str, ...]) -> None:
        self._scrolls = True
        self._session.selection.pick(ids)
        self._scrolls = False

    def _on_link_opened(self, link_id: str) -> None:
        self._views.articles.select_links((link_id,), scroll=True)
        self._views.articles.setFocus()

    def _on_type_chosen(self, name: str) -> None:
        self._session.change_type(self._session.selection.ids, name)

    def _on_direction_chosen(self, direction: object) -> None:
        self._session.change_direction(self._session.selection.ids, direction)  # type: ignore[arg-type]

    def _on_certainty_chosen(self, certainty: int | None) -> None:
        self._session.change_certainty(self._session.selection.ids, certainty)

    def _on_removal_asked(self) -> None:
        self._session.remove_links(self._session.selection.ids)

    # How it is shown

    def _links_at(self, extent: Extent) -> tuple[str, ...]:
        """Return the links that join something of a statement."""
        own = self._session.own
        if own is None:
            return ()
        there = {
            span.id
            for span in own.spans
            if span.side is extent.side and span.start < extent.end and extent.start < span.end
        }
        return tuple(link.id for link in own.links if there.intersection(link.ends(extent.side)))

    def _show_heading(self) -> None:
        session, pair = self._session, self._session.pair
        if pair is None:
            return
        entry = session.here.entry
        self._views.toolbar.show_place(session.here.place, session.here.count)
        self._views.toolbar.show_pair(entry.title if entry else pair.title, entry.state if entry else pair.state)

    def _show_links(self) -> None:
        if own := self._session.own:
            self._views.articles.show_links(own.spans, own.links, own.tagset)
            self._views.articles.select_links(self._session.selection.ids)
            self._views.links.show_links(own, self._session.selection.ids)
            self._show_inspector()

    def _show_inspector(self) -> None:
        """Show in the panel what is selected, and once for all that changed."""
        self._views.inspector.leave_note(self._session.selection.ids)
        self._beside.ask()

    def _show_beside(self) -> None:
        self._show_coming()
        self._show_coverage()
        own, articles = self._session.own, self._views.articles
        links = self._session.links(self._session.selection.ids)
        focused = articles.focused()
        offered = self._session.links(self._picked)
        if focused and not links:
            offered = self._session.links(self._links_at(focused))
        elif not all(link in offered for link in links):
            offered = links
        is_several = any(focus.chosen for focus in articles.aligning.focus.values())
        is_linked = bool(own and (links or (focused and offered))) and not is_several
        picked = self._picked_words() if is_several or (focused and not is_linked) else None
        shown = (own.tagset if own else (), tuple(links), tuple(offered), focused, picked)
        if shown == self._inspected:
            return
        self._inspected = shown
        if own and is_linked:
            self._views.inspector.show_links(own, links, offered)
        else:
            self._views.inspector.show_picked(picked)

    def _picked_words(self) -> Picked:
        articles, aligning = self._views.articles, self._views.articles.aligning
        focused, words = articles.focused(), articles.statement_text
        chosen = {side: focus.selected if focus.chosen else () for side, focus in aligning.focus.items()}
        return Picked(
            aligning.active,
            focused=words(focused) if focused else "",
            at=focused.start if focused else 0,
            chosen={side: tuple(map(words, extents)) for side, extents in chosen.items()},
            is_focus_chosen=focused in chosen[aligning.active],
            partner=tuple(map(words, aligning.partner)),
            extends=len(self._session.selection.ids) == 1,
            is_suggested=aligning.suggested is not None and aligning.partner == (aligning.suggested,),
        )

    def _show_coming(self) -> None:
        for digit, kind in enumerate(self._session.tagset, start=1):
            if kind.name == self._session.coming_type:
                self._views.inspector.show_coming(kind, digit)

    def _show_coverage(self) -> None:
        self._views.status.show_coverage(self.coverage.percent(self._session.own))
