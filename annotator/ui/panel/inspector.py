"""The panel "This statement": what is linked to it, and everything that can be said of the link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotationSet, Link
from annotator.model.tagset import LinkType
from annotator.ui.panel.choice_row import DIRECTIONS, ChoiceRow
from annotator.ui.panel.difference_card import DifferenceCard
from annotator.ui.panel.link_choice import LinkChoice
from annotator.ui.panel.note_edit import NoteEdit
from annotator.ui.panel.picked import Picked
from annotator.ui.panel.shrinking_area import ShrinkingArea
from annotator.ui.panel.statement_card import StatementCard
from annotator.ui.panel.suggestion_card import SuggestionCard
from annotator.ui.panel.type_chooser import TypeChooser
from annotator.ui.plain import label
from annotator.ui.theme import Theme
from annotator.ui.wording import to_tr, tr, tr_count

_CERTAINTIES = (
    ("", to_tr("not said"), to_tr("not said")),
    ("1", "1", to_tr("1, low")),
    ("2", "2", "2"),
    ("3", "3", to_tr("3, high")),
)

_NOTE_HEIGHT, _LEAST_NOTE_HEIGHT = 92, 56
"""Pixels: four lines, two where there is little room."""


class Inspector(QWidget):
    """Shows the selected links and tells what the user wants changed; stores nothing."""

    links_chosen = Signal(object)
    """tuple[str, …] of the links picked from those of one statement."""
    type_chosen = Signal(str)
    direction_chosen = Signal(object)
    """`left-to-right`, `right-to-left` or None."""
    certainty_chosen = Signal(object)
    """1 to 3, or None."""
    note_typed = Signal(str, str)
    """Link id and what has been typed of its note so far."""
    note_finished = Signal(str, str)
    """Link id and its note."""
    removal_asked = Signal()
    needed = Signal()
    """What is shown has to be up to date now: somebody works with it."""
    articles_wanted = Signal()
    """The user is done here and wants to go on in the articles."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note_of: str | None = None
        self.card = StatementCard(theme)
        self.choice = LinkChoice(theme)
        self.choice.hide()
        self.suggestion = SuggestionCard()
        self.differences = DifferenceCard()
        self.types = TypeChooser(theme)
        self.direction = ChoiceRow(tr("Direction"), DIRECTIONS)
        self.certainty = ChoiceRow(tr("Certainty"), _CERTAINTIES)
        self.note = NoteEdit()
        self.note.setMinimumHeight(_LEAST_NOTE_HEIGHT)
        self.note.setMaximumHeight(_NOTE_HEIGHT)
        self._details, self._last = self._make_details(), self._make_last()
        inside = QWidget()
        inside.setProperty("role", "panel")
        column = _column(inside, spacing=12)
        column.addWidget(self.card)
        column.addWidget(self.choice)
        column.addWidget(self.suggestion)
        column.addWidget(self.differences)
        column.addWidget(self._details)
        column.addStretch(1)
        self._area = ShrinkingArea(inside)
        column = _column(self, spacing=8)
        column.setContentsMargins(0, 10, 8, 10)
        column.addWidget(self._area)
        column.addWidget(self._last)
        column.addStretch(1)
        self._connect()

    def _make_details(self) -> QWidget:
        box = QWidget()
        column = _column(box, spacing=6)
        self._type_heading = label(tr("Type"), role="mute")
        for part in (self._type_heading, self.types, self.direction, self.certainty):
            column.addWidget(part)
        return box

    def _make_last(self) -> QWidget:
        """Make what never scrolls away: the note, and how to remove the link."""
        self.remove_button = QPushButton(tr("Remove link"))
        self.remove_button.setProperty("role", "danger")
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._note_heading = label(tr("Note"), role="mute")
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = _column(box, spacing=6)
        row = QHBoxLayout()
        row.addWidget(self._note_heading)
        row.addStretch(1)
        row.addWidget(self.remove_button)
        column.addLayout(row)
        column.addWidget(self.note)
        return box

    def _connect(self) -> None:
        self.choice.chosen.connect(self.links_chosen)
        self.types.type_chosen.connect(self.type_chosen)
        self.direction.chosen.connect(self._on_direction_chosen)
        self.certainty.chosen.connect(self._on_certainty_chosen)
        self.note.draft_due.connect(self._on_draft_due)
        self.note.finished.connect(self._on_note_finished)
        self.note.left.connect(self.articles_wanted)
        self.remove_button.clicked.connect(self.removal_asked)

    def show_links(self, aset: AnnotationSet, links: Sequence[Link], offered: Sequence[Link] = ()) -> None:
        """Show links, one in full, several by what they have in common; and those that could be meant instead."""
        self.leave_note([link.id for link in links])
        self.choice.setVisible(len(offered) > 1 or not links)
        self.card.setVisible(len(offered) < 2 or not links)  # the list says the same, and the note needs the room
        self.choice.show_links(aset, offered, [link.id for link in links])
        self.card.show_links(aset, links)
        for part in (self._details, self._last):
            part.setVisible(bool(links))
        if not links:
            return
        joining = [link for link in links if not link.is_no_counterpart]
        for part in (self._type_heading, self.types):
            part.setVisible(bool(joining))
        self.types.show_types(aset.tagset, _common([link.type for link in joining]))
        directed = {kind.name for kind in aset.tagset if kind.directed}
        self.direction.setVisible(any(link.direction or link.type in directed for link in joining))
        self.direction.show_choice(_common([link.direction or "" for link in joining]))
        self.certainty.show_choice(_common([str(link.certainty or "") for link in links]))
        self.remove_button.setText(tr_count("Remove link", "Remove {count} links", len(links)))
        self._show_note(links)

    def show_picked(self, picked: Picked | None) -> None:
        """Show the focused statement, which nothing joins yet, or what was picked to be linked; None: neither."""
        self.leave_note(())
        for part in (self._details, self._last, self.choice):
            part.hide()
        self.card.show()
        self.card.show_picked(picked)

    def show_coming(self, kind: LinkType, digit: int) -> None:
        """Say which type the next link gets."""
        self.card.show_coming(kind, digit)

    def name_keys(self) -> None:
        """Name the keys that do what is shown, as they are now."""
        self.suggestion.name_keys()
        self.card.name_keys()

    def set_read_only(self, read_only: bool) -> None:
        """Take no changes, and look like it."""
        for part in (self.types, self.direction, self.certainty, self.remove_button):
            part.setDisabled(read_only)
        self.note.setReadOnly(read_only)
        self.suggestion.set_read_only(read_only)

    @property
    def holds_note(self) -> bool:
        """Tell whether a note was typed for the link that is shown and is not stored yet."""
        return self._note_of is not None and self.note.is_changed

    def finish(self) -> None:
        """Hand out the note that is being typed."""
        self.note.finish()
        self.needed.emit()

    def leave_note(self, ids: Sequence[str]) -> None:
        """Hand out the note that is being typed, unless its link alone stays selected."""
        if self._note_of and list(ids) != [self._note_of]:
            left, self._note_of = self._note_of, None  # first, since storing it shows the links anew
            if self.note.is_changed:
                self.note_finished.emit(left, self.note.toPlainText())

    def write_note(self) -> None:
        """Put the cursor into the note, where one link is selected."""
        self.needed.emit()
        if self._note_of and self._last.isVisibleTo(self):
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.types.set_theme(theme)
        self.card.set_theme(theme)
        self.choice.set_theme(theme)

    def _show_note(self, links: Sequence[Link]) -> None:
        single = len(links) == 1
        self.note.setVisible(single)
        self._note_heading.setVisible(single)
        if not single:
            return
        link, typing = links[0], self.note.is_changed and self.note.hasFocus()
        if self._note_of != link.id or not typing or self.note.toPlainText() == link.note:
            self._note_of = link.id
            self.note.show_note(link.note)

    def _on_direction_chosen(self, key: str) -> None:
        self.direction_chosen.emit(key or None)

    def _on_certainty_chosen(self, key: str) -> None:
        self.certainty_chosen.emit(int(key) if key else None)

    def _on_draft_due(self, text: str) -> None:
        if self._note_of:
            self.note_typed.emit(self._note_of, text)

    def _on_note_finished(self, text: str) -> None:
        if self._note_of:
            self.note_finished.emit(self._note_of, text)


def _column(box: QWidget, *, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def _common(values: Sequence[str | None]) -> str | None:
    return values[0] if values and len(set(values)) == 1 else None
