"""Everything behind the first page: the session, the lists, the actions and how they hang together.

Made once, as soon as the page is painted; what the user does meanwhile waits in Qt's queue of events.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Extent
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Side
from annotator.project import OpenPair
from annotator.ui.afterwards import Afterwards
from annotator.ui.find.finding import Finding
from annotator.ui.pair.showing_ends import show_ends, statements_of
from annotator.ui.pairs.pairs_view import PairsView
from annotator.ui.panel.inspector import Inspector
from annotator.ui.panel.link_table import LinkTable
from annotator.ui.panel.names_panel import NamesPanel
from annotator.ui.panel.review_panel import ReviewPanel
from annotator.ui.plain import one_line
from annotator.ui.preferences.preferring import Preferring
from annotator.ui.session.analyses import Analyses
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.differences import Differences
from annotator.ui.session.errands import Errands
from annotator.ui.session.gathered_marks import GatheredMarks
from annotator.ui.session.hints import Hints
from annotator.ui.session.naming import Naming
from annotator.ui.session.offering import Offering
from annotator.ui.session.omissions import Omissions
from annotator.ui.session.ordering import Ordering
from annotator.ui.session.places import Places
from annotator.ui.session.project_files import ProjectFiles
from annotator.ui.session.regions import Regions
from annotator.ui.session.relinking import Relinking
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.session.shown_pair import ShownPair, Views
from annotator.ui.session.shown_review import ShownReview
from annotator.ui.session.suggestions import Suggestions
from annotator.ui.session.who_is_who import WhoIsWho
from annotator.ui.session.work_clock import WorkClock
from annotator.ui.session.worker_choice import chosen_worker
from annotator.ui.stylesheet import apply
from annotator.ui.theme import Theme, ThemeFollower
from annotator.ui.window.actions import Reach, Where
from annotator.ui.window.article_verbs import ArticleVerbs
from annotator.ui.window.availability import Availability
from annotator.ui.window.beside import Beside
from annotator.ui.window.bound_actions import bind, fill, name_history, name_types
from annotator.ui.window.busy import Busy
from annotator.ui.window.file_dialogs import FileDialogs
from annotator.ui.window.focus_keeper import FocusKeeper
from annotator.ui.window.intake import Intake
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.nothing_open import NothingOpen
from annotator.ui.window.pair_verbs import PairVerbs
from annotator.ui.window.read_only import read_only_notice
from annotator.ui.window.review_files import ReviewFiles
from annotator.ui.window.review_verbs import ReviewVerbs
from annotator.ui.window.window_state import WindowState
from annotator.ui.window.window_verbs import WindowVerbs
from annotator.ui.wording import tr


class Workbench(QObject):
    """What one works with in the window."""

    def __init__(
        self, window: MainWindow, theme: ThemeFollower, state: WindowState, worker: QProcess | None = None
    ) -> None:
        super().__init__(window)
        self.window = window
        self._state, self._theme = state, theme
        self._said_of_pair = ""
        self.session = Session(self)
        self.errands = Errands(self.session)
        self.inspector, self.links = Inspector(theme.theme), LinkTable(theme.theme)
        self._make_review()
        self.names = NamesPanel(theme.theme)
        self.analyzer = Analyzer(chosen_worker().command(), parent=self, running=worker)
        self._make_files()
        views = Views(window.articles, self.links, self.inspector, window.toolbar, window.status)
        self.shown = ShownPair(self.session, views, self)
        # After ShownPair: a pair's texts are shown before its marks are.
        self.analyses = Analyses(self.session, self.analyzer)
        self._who_is_who = WhoIsWho(self.session, self.analyses, self.analyzer)
        self._naming = Naming(window.articles, self.names, self)
        self._naming.hinted.connect(window.status.show_hint)
        self.session.pair_left.connect(self._naming.clear)
        self._make_suggestions()
        # After Analyses: where a page is scrolled to follows from the marks, which fold what is no article.
        self.places = Places(self.session, window.articles, state)
        self._focus_keeper = FocusKeeper(window)
        self.verbs = WindowVerbs(window, self.session, theme)
        self.finding = Finding(window)
        self._make_pairs()
        self.bound = self.verbs.bound = self.pair_verbs.bound = self._bind_actions()
        self.available = Availability(window, self.session, self.reviewing, self.shown_review, self.bound)
        Busy(window, self.session, self.errands, inspector=self.inspector, available=self.available)
        self._fill_panel()
        self._nothing_open = NothingOpen(window.articles)
        self._nothing_open.articles_wanted.connect(self.dialogs.open_articles)
        self._nothing_open.project_wanted.connect(self.dialogs.open_project)
        theme.changed.connect(self._on_theme_changed)
        self._names = Afterwards(self)
        self._names.come.connect(self._show_what_changed)
        self._opened = Afterwards(self)
        self._opened.come.connect(self._remember_pair)
        self._connect_session()
        self._connect_window()
        self._connect_marks()
        self.available.refresh()
        self.preferring = Preferring(window, self.session, self.verbs, analyses=self.analyses, theme=theme)
        self.preferring.begin((self.inspector, self.review, window.status))

    def _fill_panel(self) -> None:
        self.window.panel.add("statement", tr("Statement"), self.inspector)
        self.window.panel.add("links", tr("Links"), self.links)
        self.window.panel.add("review", tr("Review"), self.review)
        self.window.panel.add("names", tr("Names"), self.names)

    def _make_files(self) -> None:
        self.files = ProjectFiles(self.session, self.errands)
        held = self.session, self.errands, self.review_files
        self.intake = Intake(*held, analyzer=self.analyzer, state=self._state, window=self.window)
        self.dialogs = FileDialogs(self.files, self.intake, self.review_files, self.window)

    def _make_review(self) -> None:
        window, session = self.window, self.session
        self.reviewing = Reviewing(session)
        # First: what the panel shows of a place in the articles has to be drawn there.
        self.shown_review = ShownReview(session, self.reviewing, window.articles, window.panel)
        self.review = ReviewPanel(session, self.reviewing, self._theme.theme)
        self.review_files = ReviewFiles(session, self.reviewing, self.errands, window)
        self.settling = ReviewVerbs(window, session, self.reviewing, self.review)

    def _make_pairs(self) -> None:
        self.ordering = Ordering(self.session)
        self.pairs = PairsView(self.session, self.ordering, self._theme.theme)
        self.article_verbs = ArticleVerbs(self.window, self.session, self.ordering, self.dialogs.intake.questions)
        self.intake.articles.correction_wanted.connect(self.article_verbs.correct)
        self.clock = WorkClock(self.session, self.window.articles, self.shown.coverage)
        self.clock.kept.connect(self.pairs.show_work)
        self.pair_verbs = PairVerbs(self.window, self.session, self.ordering, self.pairs)

    def _make_suggestions(self) -> None:
        gathered = GatheredMarks(self.session, self.analyses)
        self.regions = Regions(self.session, self.window.articles, gathered)
        self.omissions = Omissions(self.session, self.shown.coverage, articles=self.window.articles, links=self.links)
        self.suggestions = Suggestions(self.session, gathered, self.analyzer, coverage=self.shown.coverage)
        self.differences = Differences(self.session, gathered, self.analyzer)
        articles, card = self.window.articles, self.inspector.suggestion
        self.offering = Offering(self.session, self.suggestions, self.differences, articles=articles, card=card)
        self._hints = Hints(
            self.session, self.differences, offering=self.offering, inspector=self.inspector, links=self.links
        )

    def _bind_actions(self) -> dict[str, QAction]:
        window = self.window
        reach = Reach(
            self.session,
            window.articles,
            self.inspector,
            self.review,
            self.dialogs,
            self.verbs,
            self.offering,
            self.finding,
            Relinking(self.session, window.articles),
            Beside(window, self.session, self._theme),
            self.regions,
            self.omissions,
            self.pair_verbs,
            self.article_verbs,
            self.ordering,
            self.settling,
            self.reviewing,
        )
        bound = bind(reach, {Where.WINDOW: window, Where.ARTICLES: window.articles, Where.REVIEW: window})
        fill(window.menus, bound)
        window.toolbar.fill(bound)
        return bound

    def _connect_session(self) -> None:
        session, window = self.session, self.window
        session.attached.connect(self._on_attached)
        session.failed.connect(window.messages.tell_failure)
        session.refused.connect(window.messages.refuse)
        session.hinted.connect(window.status.show_hint)
        session.noted.connect(window.messages.tell)
        session.announced.connect(window.messages.announce)
        session.progressed.connect(window.status.show_progress)
        session.pipeline_noted.connect(window.status.show_pipeline)
        session.emptied.connect(self._on_emptied)
        session.pair_left.connect(self._on_pair_left)
        session.pair_opened.connect(self._on_pair_opened)
        session.changed.connect(self._on_changed)
        session.went.connect(self._on_went)

    def _connect_window(self) -> None:
        window = self.window
        window.toolbar.pair_choice_asked.connect(self.pair_verbs.choose)
        window.toolbar.state_chosen.connect(self.ordering.mark_open)
        window.status.keys_asked.connect(self._on_keys_asked)
        self.verbs.keys_asked.connect(self._on_keys_asked)
        self.verbs.commands_asked.connect(self._on_commands_asked)
        window.articles.aligning.moved_on.connect(window.messages.forgive)
        window.status.cancelled.connect(self.analyses.cancel)
        window.status.cancelled.connect(self.suggestions.cancel)
        self.inspector.articles_wanted.connect(window.focus_articles)
        self.reviewing.opened.connect(self._on_review_opened)
        self.review.step_shown.connect(self.shown_review.show_step)
        self.review.link_shown.connect(self.shown_review.show_link)
        self.review.verb_wanted.connect(self._on_command_chosen)
        self.review.outcomes_shown.connect(self.shown_review.turn_to_outcomes)
        window.articles.places_picked.connect(self.review.pick)
        for name in ("colleague", "review.outcomes", "review.agreement", "review.gold"):
            self.review.head.menu.addAction(self.bound[name])

    def _connect_marks(self) -> None:
        self.analyses.marks_reset.connect(self.regions.reset)
        self.analyses.marks_found.connect(self.regions.add)
        self.regions.marks_reset.connect(self.shown.reset_marks)
        self.regions.marks_found.connect(self.shown.add_marks)
        self.regions.corrected.connect(self.shown.complete_marks)
        self.analyses.completed.connect(self.omissions.recount)
        self.regions.corrected.connect(self.omissions.recount)
        self.regions.corrected.connect(self.suggestions.ask_again)
        self.analyses.recognised.connect(self.window.articles.show_language)
        self.analyses.completed.connect(self.shown.complete_marks)
        self.analyses.names_found.connect(self.available.show_names)
        self._who_is_who.known.connect(self.window.articles.show_who_is_who)
        self.verbs.analysis_asked.connect(self.analyses.find)
        self.analyses.missing.connect(self._on_pipeline_missing)

    def leave(self) -> bool:
        """Keep the note that is being typed; tell whether that went well."""
        self.inspector.finish()
        return not (self.session.writable and self.inspector.holds_note)

    def close(self) -> None:
        """Stop the other processes and free the project's lock."""
        self.errands.stop()
        self.analyzer.stop()
        self.session.detach()

    def _on_attached(self) -> None:
        project, status = self.session.project, self.window.status
        if project is None:
            return
        status.show_annotator(project.annotator)
        if project.read_only:
            notice = read_only_notice(project.read_only_reason or "")
            status.show_read_only(notice)
            self.session.announced.emit(notice)
        else:
            status.show_saved()

    def _on_pair_opened(self, _opened: OpenPair) -> None:
        self._nothing_open.hide()
        self.finding.refresh()
        self._opened.ask()
        self._show_what_changed()
        self._show_title()

    def _on_emptied(self) -> None:
        project = self.session.project
        self.shown.clear()
        self._nothing_open.cover(has_project=project is not None, read_only=bool(project and project.read_only))
        if project is None:
            self.window.status.show_nothing_open()
        self.available.refresh()
        self._show_what_changed()
        self._show_title()

    def _show_title(self) -> None:
        """Name pair and project in the window's title."""
        project, here = self.session.project, self.session.here.entry
        parts = [one_line(here.title, limit=80) if here else "", project.path.name if project else "", "Annotator"]
        self.window.setWindowTitle(" — ".join(part for part in parts if part))

    def _on_changed(self, change: Change) -> None:
        if change.kind is not ChangeKind.ANALYSIS:  # which is the worker's, and not what the annotator did instead
            self.window.messages.forgive()
        if change.kind in (ChangeKind.PAIR, ChangeKind.PAIRS):
            self._show_title()
        self._names.ask()

    def _show_what_changed(self) -> None:
        self.window.panel.count("links", tr("Links"), self.links.count)
        name_types(self.bound, self.session.tagset)
        if project := self.session.project:
            name_history(self.bound, undo=project.undo_summary, redo=project.redo_summary)

    def _remember_pair(self) -> None:
        """Keep which pair is open: once it is on the screen, as that waits for the disk."""
        project, pair = self.session.project, self.session.pair
        if project and pair:
            project.remember_pair(pair.id)

    def _on_went(self, left: list[Extent], right: list[Extent], kind: ChangeKind) -> None:
        articles = self.window.articles
        if kind is ChangeKind.REGIONS:
            left, right = (statements_of(articles, paragraphs) for paragraphs in (left, right))
        active = articles.active_side()
        show_ends(
            articles, left, right, active=active if (left, right)[active is Side.RIGHT] else active.other, level=False
        )

    def _on_keys_asked(self) -> None:
        from annotator.ui.window.cheat_sheet import CheatSheet  # not before it is wanted

        sheet = CheatSheet(self.bound, self.window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _on_commands_asked(self) -> None:
        from annotator.ui.window.command_palette import CommandPalette, commands  # not before it is wanted

        palette = CommandPalette(commands(self.bound, self.available.why_not), self._theme.theme, self.window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.command_chosen.connect(self._on_command_chosen)
        palette.open()

    def _on_command_chosen(self, name: str) -> None:
        self.bound[name].trigger()

    def _on_pipeline_missing(self, language: str, sentence: str) -> None:
        if self._state.once(f"pipeline-{language}"):
            self._said_of_pair = sentence
            self.session.announced.emit(sentence)

    def _on_pair_left(self) -> None:
        self.window.messages.withdraw(self._said_of_pair)

    def _on_review_opened(self, sentence: str) -> None:
        self.window.status.show_hint(sentence)
        self.verbs.show_panel("review")

    def _on_theme_changed(self, theme: Theme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply(application, theme)
        for part in (self.window.articles, self.links, self.inspector, self.names, self.review, self.pairs):
            part.set_theme(theme)
