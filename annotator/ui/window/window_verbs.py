"""What can be done with the window itself: which part has the focus, which page is shown, which colours."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.arguments import OpenRequest
from annotator.errors import AnnotatorError
from annotator.model.document import Side
from annotator.model.tagset import Tagset
from annotator.preferences import set_preference
from annotator.ui.language import Language, chosen_language
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.regions import Regions
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import keyed
from annotator.ui.theme import Scheme, ThemeFollower
from annotator.ui.window.language_menu import LanguageMenu
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.region_menu import RegionMenu
from annotator.ui.wording import tr


class WindowVerbs(QObject):
    """The verbs that change nothing in the project."""

    keys_asked = Signal()
    """The cheat sheet is to be shown."""
    commands_asked = Signal()
    """All commands are to be shown, to find one of them."""
    preferences_asked = Signal()
    """The preferences are to be shown."""
    analysis_asked = Signal()
    """Names and quotes are to be found now."""

    def __init__(self, window: MainWindow, session: Session, theme: ThemeFollower) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme
        self.bound: dict[str, QAction] = {}
        for header in window.articles.between.headers.values():
            header.language_clicked.connect(self.choose_language)

    def close(self) -> None:
        """Close the window."""
        self._window.close()

    def choose_language(self, side: Side | None = None) -> None:
        """Let the user put right in which language an article is, by default the one the keyboard works on."""
        where = side or self._window.articles.active_side()
        if self._session.pair is None:
            return
        header = self._window.articles.between.headers[where]
        menu = LanguageMenu(where, header.language, self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.language_chosen.connect(self._session.set_language)
        menu.open_below(header)

    def choose_region(self, regions: Regions) -> None:
        """Let the user say what the focused paragraph is."""
        articles = self._window.articles
        side = articles.active_side()
        extents = articles.aligning.focus[side].selected
        if not extents:
            self._session.hinted.emit(keyed(tr("Focus a statement first: click it, or press {J}")))
            return
        current, found = regions.current(extents[0]), regions.found(extents[0])
        menu = RegionMenu(extents, current=current, found=found, parent=self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.region_chosen.connect(regions.say)
        menu.open_at(articles.below(extents[0]))

    def edit_tagset(self) -> None:
        """Let the user change the types a link may have."""
        project = self._session.project
        if project is None:
            return
        types = project.types
        from annotator.ui.window.tagset_editor import TagsetEditor  # not before it is wanted

        editor = TagsetEditor(project.tagset(), types.in_use(), self._theme.theme, self._window, in_bin=types.in_bin())
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.tagset_chosen.connect(self._on_tagset_chosen)
        editor.open()

    def _on_tagset_chosen(self, tagset: Tagset) -> None:
        self._session.run(lambda project: self._session.take_in(project.types.change(tagset)))

    def next_part(self) -> None:
        """Put the keyboard focus into the side panel, or from there back into the articles."""
        focus, articles, panel = QApplication.focusWidget(), self._window.articles, self._window.panel
        if focus and articles.isAncestorOf(focus) and panel.isVisible():
            panel.take_focus()
        else:
            self._window.focus_articles()

    def let_go(self) -> None:
        """Drop what is held in the articles; where nothing is, the message; then the selection."""
        if self._window.articles.drop_focus():
            return
        if self._window.messages.text:
            self._window.messages.dismiss()
        else:
            self._session.selection.pick(())
        self._window.focus_articles()

    def show_panel(self, name: str) -> None:
        """Show a page of the side panel and put the focus there; it stays in the articles where nothing takes it."""
        self.bound["panel"].setChecked(True)
        self._window.panel.show_page(name)
        if not self._window.panel.focus_page():
            self._window.focus_articles()

    def show_side_panel(self, shown: bool) -> None:
        """Show or hide the side panel."""
        self._window.panel.setVisible(shown)

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose the colours."""
        self._theme.set_scheme(scheme)

    def set_language(self, language: Language) -> None:
        """Show the window in another language: it is made anew, where it was."""
        if language is chosen_language():
            return
        try:
            set_preference("language", language.value)
        except AnnotatorError as error:
            self._session.refuse(tr_sentence(str(error)))
            return
        project = self._session.project
        self._window.reopens = OpenRequest(
            project=project.path if project else None,
            annotator=project.annotator if project else None,
            must_exist=project is not None,
        )
        if not self._window.close():
            self._window.reopens = None

    def reset_zoom(self) -> None:
        """Show the articles in their normal size."""
        self._window.articles.set_zoom_level(0)

    def show_about(self) -> None:
        """Say what this program is."""
        self._window.messages.tell(
            tr("Annotator {version}: read two articles side by side and align their statements.").format(
                version=__version__
            )
        )
