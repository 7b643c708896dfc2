"""The card on top of the inspector: the quotes of a link, or the focused statement and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotationSet, Link
from annotator.model.document import Side
from annotator.model.tagset import LinkType
from annotator.ui.panel.cards import paint_dot
from annotator.ui.panel.few_lines import LINES, FewLines
from annotator.ui.panel.key_rows import KeyRows
from annotator.ui.panel.link_cards import ONLY_HERE
from annotator.ui.panel.picked import Picked
from annotator.ui.panel.underlining import Stretch, Underlined, underlined
from annotator.ui.plain import label, one_line
from annotator.ui.shown_keys import keyed
from annotator.ui.shown_names import type_name
from annotator.ui.theme import Theme
from annotator.ui.wording import number, to_tr, tr

_QUOTED = 2000
"""Code points of a quote that are kept for the tooltip; the whole stands in the article beside it."""

_PICKED = 6
"""Lines for the beginnings of what was picked on one side; each has one at least, as far as they go."""

_NOTHING_FOCUSED = to_tr(
    "Click a statement, or step to one with {J} and {K}. Drag it onto its match in the other article to link them."
)


class _Dot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.color = theme, ""
        self.setFixedSize(11, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dot(painter, self.rect().adjusted(1, 0, 0, 0), self.color, self.theme)


class StatementCard(QFrame):
    """Says in words what is selected or focused."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._dot = _Dot(theme)
        self._head = label()
        self._head.setProperty("role", "strong")
        self._left, self._right = FewLines(), FewLines()
        self._foot = label(role="mute", wrap=True)
        self._keys = KeyRows()
        self._coming = _Coming(theme)
        self._differing: Mapping[Side, Sequence[Stretch]] = {}
        """Words of the articles that only one wording of a quote has."""
        self._link: tuple[AnnotationSet, Link] | None = None
        self._picked: Picked | None = None
        top = QHBoxLayout()
        top.setSpacing(7)
        top.addWidget(self._dot)
        top.addWidget(self._head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 11)
        column.setSpacing(6)
        column.addLayout(top)
        for part in (self._left, self._right, self._foot, self._coming, self._keys):
            column.addWidget(part)
        self.show_picked(None)

    def show_links(self, aset: AnnotationSet, links: Sequence[Link]) -> None:
        """Show the quotes of one link, or how many are selected."""
        self._picked, self._link = None, (aset, links[0]) if len(links) == 1 else None
        self._keys.hide()
        self._coming.hide()
        self._select(bool(links))
        self._dot.setVisible(len(links) == 1)
        if len(links) == 1:
            self._show_link(aset, links[0])
        elif links:
            head = tr("{count} links selected").format(count=number(len(links)))
            self._fill(head, foot=tr("A digit changes the type of all of them."))
        else:
            self._fill(tr("Linked, no link selected"), foot=tr("Click a link to change it."))

    def show_picked(self, picked: Picked | None) -> None:
        """Show a statement that nothing joins yet, or several that were picked, or how to begin."""
        self._picked, self._link = picked, None
        self._dot.hide()
        self._select(False)
        self._keys.setVisible(picked is not None)
        self._coming.setVisible(picked is not None and self._coming.is_known)
        if picked is None:
            self._fill(tr("No statement chosen"), foot=keyed(tr(_NOTHING_FOCUSED)))
            return
        self._keys.show_rows(picked.keys)
        if picked.is_several:
            left, right = ([f"• {words}" for words in picked.chosen.get(side, ())] for side in Side)
            self._fill(picked.head, left, right, lines=min(2 * max(len(left), len(right)), _PICKED))
        else:
            words = self._underlined(picked.side, picked.focused, picked.at)
            is_left = picked.side is Side.LEFT
            self._fill(tr("Open, in the left article" if is_left else "Open, in the right article"), (words,))

    def name_keys(self) -> None:
        """Name the keys as they are now."""
        if self._picked or not self._link:
            self.show_picked(self._picked)

    def underline(self, differing: Mapping[Side, Sequence[Stretch]]) -> None:
        """Underline these stretches of both articles where they are shown here."""
        if differing != self._differing:
            self._differing = differing
            if self._link:
                self._show_link(*self._link)
            elif self._picked and not self._picked.is_several:
                self.show_picked(self._picked)

    def _underlined(self, side: Side, text: str, at: int) -> Underlined:
        return underlined(text, self._differing.get(side, ()), at=at, limit=_QUOTED)

    @property
    def differing(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what is underlined on either side, for tests."""
        return self._left.underlined, self._right.underlined

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for dot in (self._dot, self._coming.dot):
            dot.theme = theme
            dot.update()

    def show_coming(self, kind: LinkType, digit: int) -> None:
        """Say which type the next link gets, and the digit that stands for it."""
        self._coming.show_type(kind, digit)
        self._coming.setVisible(self._keys.isVisibleTo(self))

    @property
    def keys(self) -> tuple[str, ...]:
        """Return what is said of keys, "" where nothing is."""
        return self._keys.texts() if self._keys.isVisibleTo(self) else ()

    @property
    def coming(self) -> str:
        """Return what is said of the next link, "" where nothing is."""
        return self._coming.text if self._coming.isVisibleTo(self) else ""

    def _show_link(self, aset: AnnotationSet, link: Link) -> None:
        kind = next((kind for kind in aset.tagset if kind.name == link.type), None)
        self._dot.color = kind.color if kind else ""
        self._dot.update()
        ends = {side: [aset.span(end) for end in link.ends(side)] for side in Side}
        quotes = {side: [self._underlined(side, span.quote, span.start) for span in ends[side]] for side in Side}
        foot = []
        if max(len(link.left), len(link.right)) > 1:
            foot.append(tr("{left} : {right} statements").format(left=len(link.left), right=len(link.right)))
        if link.is_no_counterpart:
            foot.append(tr("Found in the left article only." if link.left else "Found in the right article only."))
        head = type_name(kind) if kind else tr(ONLY_HERE)
        self._fill(head, quotes[Side.LEFT], quotes[Side.RIGHT], foot=" · ".join(foot))

    def _fill(
        self,
        head: str,
        left: Sequence[str | Underlined] = (),
        right: Sequence[str | Underlined] = (),
        *,
        foot: str = "",
        lines: int = LINES,
    ) -> None:
        for quotes, texts in ((self._left, left), (self._right, right)):
            quotes.show_paragraphs(
                [one_line(text, limit=_QUOTED) if isinstance(text, str) else text for text in texts], lines=lines
            )
            quotes.setVisible(bool(texts))
        for part, text in ((self._head, head), (self._foot, foot)):
            part.setText(text)
            part.setVisible(bool(text))

    def _select(self, selected: bool) -> None:
        self.setProperty("selected", selected)
        self.style().unpolish(self)
        self.style().polish(self)

    def texts(self) -> tuple[str, str, str]:
        """Return the head and both quotes, for tests and screen readers."""
        return self._head.text(), self._left.whole, self._right.whole


class _Coming(QWidget):
    """The type of the next link, on one line."""

    is_known = False

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.dot = _Dot(theme)
        self._label = label(role="mute")
        self._key = label(role="key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(tr("Next link:"), role="mute"))
        for part in (self.dot, self._label, self._key):
            row.addWidget(part)
        row.addStretch(1)

    @property
    def text(self) -> str:
        return f"{tr('Next link:')} {self._label.text()} {self._key.text()}".strip()

    def show_type(self, kind: LinkType, digit: int) -> None:
        self.is_known = True
        self.dot.color = kind.color
        self.dot.update()
        self._label.setText(type_name(kind))
        self._key.setText(str(digit))
        self._key.setVisible(digit < 10)
