"""What stands where the articles would be while there are none: what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui.plain import label
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr


class NothingOpen(QWidget):
    """Covers the empty articles, whatever their size."""

    articles_wanted = Signal()
    project_wanted = Signal()

    def __init__(self, articles: QWidget) -> None:
        super().__init__(articles)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "panel")
        self._words = label(role="title")
        self.articles_button = QPushButton(tr("Open two articles …"))
        self.articles_button.setProperty("role", "primary")
        self.articles_button.clicked.connect(self.articles_wanted)
        self.project_button = QPushButton(tr("Open a project …"))
        self.project_button.clicked.connect(self.project_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        self._other_ways = label(role="mute")
        for part in (self._words, self.articles_button, self.project_button, self._other_ways):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        articles.installEventFilter(self)
        self.hide()

    def cover(self, *, has_project: bool, read_only: bool = False) -> None:
        """Cover the articles; without a project that can be written only another one can be opened."""
        self._words.setText(tr("There are no articles here yet" if has_project else "No project is open"))
        self._other_ways.setText(
            keyed(tr("Files can also be dropped here, and {paste} takes in an article that you copied elsewhere."))
        )
        for part in (self.articles_button, self._other_ways):
            part.setVisible(has_project and not read_only)
        self.setGeometry(self._articles_rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of what is covered."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._articles_rect())
        return False

    def _articles_rect(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent else self.rect()
