"""What the annotator does: every verb of the window, applied to the open project.

Each verb is one call of the project; what comes back is told by a signal. An error a person can act on becomes
`failed`, and what the window shows stays what is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError, Refused
from annotator.model.annotation import AnnotationSet, Direction, Extent, Link
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Pair, PairState, Side
from annotator.model.listing import PairEntry
from annotator.model.tagset import DEFAULT_TAGSET, Tagset
from annotator.project import OpenPair, Project
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.coming_type import ComingType
from annotator.ui.session.link_ends import ends_of
from annotator.ui.session.listed_place import ListedPlace
from annotator.ui.session.selection import Selection
from annotator.ui.shown_names import type_name
from annotator.ui.wording import to_tr, tr

_SHOWS_LINKS = frozenset(ChangeKind) - {ChangeKind.PAIRS, ChangeKind.ANALYSIS, ChangeKind.REVIEW}
_ENDED_WHILE_TYPING = to_tr("The program ended while a note was being typed; it is kept as far as it was written.")


class Session(QObject):
    """The open project and pair, and the annotator's own set of it."""

    attached = Signal()
    """A project has been opened; before that nothing can be changed."""
    detaching = Signal()
    """The project is about to be closed."""
    emptied = Signal()
    """There is no pair to show: a project without one is open, or none."""
    pair_left = Signal()
    """Another pair is about to be shown."""
    pair_opened = Signal(object)
    """OpenPair: another pair, or the same one read anew."""
    changed = Signal(object)
    """Change: something was stored; `own` is already up to date."""
    travelled = Signal()
    """Undo or redo is done, and what it left is selected."""
    went = Signal(object, object, object)
    """Extents on the left and on the right of what undo or redo touched first, gone or not; the ChangeKind."""
    failed = Signal(str)
    """A sentence for the message bar; nothing was stored."""
    refused = Signal(str)
    """A sentence for the message bar, until something else is done: what was asked for cannot be."""
    noted = Signal(str)
    """A passing sentence for the message bar that is no failure."""
    announced = Signal(str)
    """A sentence that stays in the message bar until it is dismissed."""
    hinted = Signal(str)
    """A passing word for the status bar."""
    progressed = Signal(str, float)
    """What is being done, and how much of it (0 to 1, below 0: nobody knows); an empty text ends it."""
    pipeline_noted = Signal(str)
    """Which pipeline found what is marked, for the status bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.selection = Selection(self)
        self.project: Project | None = None
        self.opened: OpenPair | None = None
        self.own: AnnotationSet | None = None
        self.coming = ComingType(self)
        self.here = ListedPlace()
        self._refusal = tr("No project is open.")

    # What is there

    @property
    def pair(self) -> Pair | None:
        """Return the open pair."""
        return self.opened.pair if self.opened else None

    @property
    def tagset(self) -> Tagset:
        """Return the types a link may have here."""
        return self.own.tagset if self.own else DEFAULT_TAGSET

    @property
    def last_type(self) -> str | None:
        """Return the type chosen last, None where none was."""
        return self.coming.name

    @last_type.setter
    def last_type(self, name: str | None) -> None:
        self.coming.choose(name)

    @property
    def coming_type(self) -> str:
        """Return the type the next link gets."""
        names = [kind.name for kind in self.tagset]
        return self.last_type if self.last_type in names else names[0]

    @property
    def writable(self) -> bool:
        """Tell whether changes can be stored."""
        return self.project is not None and not self.project.read_only

    def links(self, ids: Sequence[str]) -> list[Link]:
        """Return the annotator's own links with these ids, those that still exist."""
        by_id = {link.id: link for link in self.own.links} if self.own and ids else {}
        return [by_id[link_id] for link_id in ids if link_id in by_id]

    # Projects and pairs

    def attach(self, project: Project) -> None:
        """Take over an opened project; a pair is opened by `open_pair`."""
        self.project = project
        self.opened, self.own = None, None
        self.read_place()
        self.attached.emit()

    def refuse(self, sentence: str) -> None:
        """Say that the project cannot be opened; whatever is asked for from now on is answered by that."""
        self._refusal = sentence
        self.emptied.emit()
        self.failed.emit(sentence)

    def detach(self) -> None:
        """Close the project, which frees its lock."""
        if self.project:
            self.detaching.emit()
            self.project.close()
        self.project = None

    def open_pair(self, pair_id: str) -> bool:
        """Open a pair of the project; tell whether that went well."""
        return self.run(lambda project: self.open(project, pair_id))

    def read_place(self) -> None:
        """Read anew where the open pair stands in the list."""
        if self.project:
            self.here.read(self.project, self.pair.id if self.pair else None)

    def next_pair(self, step: int = 1) -> None:
        """Open the next pair of the list, or the one before; at its ends nothing happens."""
        if self.project and self.pair and (beside := self.project.order.list.beside(self.pair.id, step)):
            self.open_pair(beside)

    def set_language(self, side: Side, language: str) -> None:
        """Put right in which language an article of the open pair is, and have it analysed as such."""

        def run(project: Project) -> None:
            if self.pair and self.pair.document(side).language != language:
                change = project.set_language(self.pair.document(side).id, language)
                self.open(project, self.pair.id)
                self.changed.emit(change)

        self.run(run)

    def open_last_pair(self) -> None:
        """Open the pair that was open last, else the first."""
        self.run(lambda project: self.open_first(project.last_pair()))

    # Links

    def link(self, left: Sequence[Extent], right: Sequence[Extent]) -> None:
        """Join statements of both sides by a link of the type used last."""
        kind = self.coming_type
        self.change(lambda project, pair_id: project.add_link(pair_id, left, right, type=kind), select=True)

    def no_counterpart(self, extents: Sequence[Extent]) -> None:
        """Decide that a statement is found in this article only."""
        left = [extent for extent in extents if extent.side == "left"]
        right = [extent for extent in extents if extent.side == "right"]
        self.change(lambda project, pair_id: project.add_link(pair_id, left, right), select=True)

    def extend(self, link_id: str, extents: Sequence[Extent]) -> None:
        """Add statements to a link."""
        self.change(lambda project, pair_id: project.extend_link(pair_id, link_id, extents))

    def shrink(self, link_id: str, span_id: str) -> None:
        """Take one statement out of a link."""
        self.change(lambda project, pair_id: project.shrink_link(pair_id, link_id, span_id))

    def shrink_at(self, link_id: str, extent: Extent) -> None:
        """Take the statement that lies at an extent out of a link."""
        spans = {span.id: span.extent for span in self.own.spans} if self.own else {}
        ends = [end for link in self.links([link_id]) for end in link.ends(extent.side)]
        if met := [end for end in ends if spans[end].start < extent.end and extent.start < spans[end].end]:
            self.shrink(link_id, met[0])

    def change_type(self, ids: Sequence[str], name: str) -> None:
        """Give links another type, which is also the one the next link gets."""
        joining = [link for link in self.links(ids) if not link.is_no_counterpart]
        if joining:
            asked, others = [link.id for link in joining], [link.id for link in joining if link.type != name]
            if self.change(lambda project, pair_id: project.change_link(pair_id, asked, type=name)):
                self.coming.choose(name, others)
        else:
            self.last_type = name
            label = next((type_name(kind) for kind in self.tagset if kind.name == name), name)
            self.hinted.emit(tr("The next link gets the type “{type}”").format(type=label))

    def change_direction(self, ids: Sequence[str], direction: Direction | None) -> None:
        """Say which way links point."""
        self.change(lambda project, pair_id: project.change_link(pair_id, ids, direction=direction))

    def change_certainty(self, ids: Sequence[str], certainty: int | None) -> None:
        """Say how sure the annotator is: 1 to 3, or None."""
        self.change(lambda project, pair_id: project.change_link(pair_id, ids, certainty=certainty))

    def type_note(self, link_id: str, text: str) -> None:
        """Keep a note that is being typed on disk; it becomes a step of the history by `finish_note`."""
        if self.writable and self.pair:
            pair_id = self.pair.id
            self.run(lambda project: project.type_note(pair_id, link_id, text))

    def finish_note(self, link_id: str, text: str) -> bool:
        """Store a link's note as one step; tell whether that went well."""
        return self.change(lambda project, pair_id: project.change_link(pair_id, [link_id], note=text))

    def remove_links(self, ids: Sequence[str]) -> None:
        """Remove links and the statements nothing else joins."""
        if ids:
            self.change(lambda project, pair_id: project.remove_links(pair_id, ids))

    # Undo

    def undo(self) -> None:
        """Take back the annotator's last change, and go to where it happened."""
        self._travel(lambda project: project.undo(), tr("Undone: {what}"))

    def redo(self) -> None:
        """Do again what was taken back last, and go to where it happens."""
        self._travel(lambda project: project.redo(), tr("Redone: {what}"))

    # How it is done

    def run(self, verb: Callable[[Project], object]) -> bool:
        """Run a verb on the project; a failure becomes a sentence. Tell whether it went well."""
        if self.project is None:
            self.failed.emit(self._refusal)
            return False
        try:
            verb(self.project)
        except AnnotatorError as error:
            (self.refused if isinstance(error, Refused) else self.failed).emit(tr_sentence(str(error)))
            return False
        return True

    def change(self, verb: Callable[[Project, str], Change], *, select: bool = False) -> bool:
        """Run a verb that changes the open pair, and tell of it; `select` selects what it made."""

        def run(project: Project) -> None:
            if self.pair:
                change = verb(project, self.pair.id)
                self.take_in(change)
                if select:
                    self.selection.pick(change.ids)

        return self.run(run)

    def _travel(self, step: Callable[[Project], Change | None], said: str) -> None:
        def run(project: Project) -> None:
            if (change := step(project)) is None:
                return
            self._follow(project, change)
            gone = ends_of(self.own, change.ids)
            self.take_in(Change(change.kind, change.pair_id, change.ids, said.format(what=tr_sentence(change.summary))))
            self.coming.follow(self.links(change.ids))
            if change.kind in (ChangeKind.LINKS, ChangeKind.NOTE):
                self.selection.pick([link.id for link in self.links(change.ids)])
            self.travelled.emit()
            if any(ends := ends_of(self.own, change.ids) or gone):
                self.went.emit(*ends, change.kind)

        self.run(run)

    def _follow(self, project: Project, change: Change) -> None:
        """Open the pair where something was taken back or done again, unless it went into the bin by that."""
        pair_id = change.pair_id
        if pair_id and (self.pair is None or pair_id != self.pair.id) and project.order.is_listed(pair_id):
            self.read_place()
            self.open(project, pair_id)

    def open(self, project: Project, pair_id: str) -> None:
        """Show a pair of the project; raises AnnotatorError where it cannot be read."""
        self.pair_left.emit()
        self.selection.pick(())  # first: a note that is being typed belongs to the pair that is left
        self.opened = project.open_pair(pair_id)
        self.own = self.opened.own
        self.here.go(project, pair_id)
        self.pair_opened.emit(self.opened)
        if self.opened.drafts and self.writable:
            self._keep_drafts(self.opened.drafts)

    def _keep_drafts(self, drafts: Mapping[str, str]) -> None:
        """Make notes of what was being typed when the program ended without being closed; undo takes them back."""
        kept = [link.id for link in self.links(list(drafts))]
        for link_id in kept:
            self.finish_note(link_id, drafts[link_id])
        if kept:
            self.selection.pick(kept[-1:])
            self.announced.emit(tr(_ENDED_WHILE_TYPING))

    def open_first(self, wanted: str | None) -> None:
        """Show a pair, or the first one where that is not there."""
        project = self.project
        found = wanted if project and wanted and project.order.is_listed(wanted) else None
        if project and (found := found or project.order.list.first()):
            self.open(project, found)
        else:
            self.opened, self.own = None, None
            self.read_place()
            self.emptied.emit()

    def take_in(self, change: Change) -> None:
        """Read anew what a change touched, forget what it removed, and tell of it."""
        project = self.project
        if project and self.pair and change.kind in _SHOWS_LINKS:
            self.own = project.annotation_set(self.pair.id)
        if project and change.kind in (ChangeKind.PAIR, ChangeKind.PAIRS):
            self.read_place()
            if self.pair and self.here.is_removed:
                self.open_first(self.here.heir(project, self.pair.id, change.ids))
        elif project and _is_new_or_empty(self.here.entry, self.own):
            self.here.read_entry(project)
        self.selection.pick([link.id for link in self.links(self.selection.ids)])
        self.changed.emit(change)


def _is_new_or_empty(entry: PairEntry | None, own: AnnotationSet | None) -> bool:
    """Tell whether the open pair may just have become one in progress, or a new one again by undo."""
    return entry is None or entry.state is PairState.NEW or not (own and own.links)
