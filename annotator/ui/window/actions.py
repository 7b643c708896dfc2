"""All that one can do in the window, in one table: name, text, keys, menu, and what it calls.

Menus, the tool bar's chips, the keyboard and the cheat sheet are all made from this table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from annotator.model.annotation import Direction
from annotator.model.document import PairState
from annotator.ui.find.finding import Finding
from annotator.ui.language import Language
from annotator.ui.pair.pair_view import PairView
from annotator.ui.panel.inspector import Inspector
from annotator.ui.panel.review_panel import ReviewPanel
from annotator.ui.session.offering import Offering
from annotator.ui.session.omissions import Omissions
from annotator.ui.session.ordering import Ordering
from annotator.ui.session.regions import Regions
from annotator.ui.session.relinking import Relinking
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import keyed
from annotator.ui.theme import Scheme
from annotator.ui.window.article_verbs import ArticleVerbs
from annotator.ui.window.beside import Beside
from annotator.ui.window.file_dialogs import FileDialogs
from annotator.ui.window.menus import Menu, Submenu
from annotator.ui.window.pair_verbs import PairVerbs
from annotator.ui.window.review_verbs import ReviewVerbs
from annotator.ui.window.window_verbs import WindowVerbs
from annotator.ui.wording import to_tr, tr

TYPE_KEYS = 9
"""Link types that have a digit."""


class Where(StrEnum):
    """Where the keys of an action act."""

    WINDOW = "everywhere"
    ARTICLES = "in the articles"
    REVIEW = "while the review is in front"


@dataclass(frozen=True, slots=True)
class Reach:
    """Everything an action can call."""

    session: Session
    articles: PairView
    inspector: Inspector
    review: ReviewPanel
    files: FileDialogs
    window: WindowVerbs
    offering: Offering
    finding: Finding
    relinking: Relinking
    beside: Beside
    regions: Regions
    omissions: Omissions
    pairs: PairVerbs
    replacing: ArticleVerbs
    ordering: Ordering
    settling: ReviewVerbs
    reviewing: Reviewing


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table."""

    name: str
    text: str
    call: Callable[[Reach], object] | None = None
    keys: tuple[str, ...] = ()
    """The first one is shown."""
    where: Where = Where.WINDOW
    repeats: bool = False
    """Goes on while its key is held down."""
    switch: Callable[[Reach, bool], object] | None = None
    """For what can be on or off; called with the new state instead of `call`."""
    on: bool = False
    """State of a switch at the start."""
    group: str = ""
    """Switches of one group exclude each other."""
    chip: str = ""
    """Short text for the tool bar."""
    ends: bool = False
    """The last of its kind: a line follows in the menu."""
    under: Submenu | None = None
    """Stands in a menu of its own within the menu."""

    @property
    def shown_text(self) -> str:
        """Return its text in the reader's language."""
        return tr(self.text)


def _selected(reach: Reach) -> tuple[str, ...]:
    """Return the selected links; where there are none, say how to get there."""
    if not (ids := reach.session.selection.ids):
        reach.session.hinted.emit(tr("Select a link first: click its ribbon, or a statement it joins"))
    return ids


def _meant(reach: Reach) -> tuple[str, ...]:
    """Return the selected links, none while statements are picked: then the panel shows these, and no link."""
    if _has_picked(reach):
        reach.session.hinted.emit(
            keyed(tr("Statements are picked: link them with {Enter}, or let go of them with {Esc}"))
        )
        return ()
    return _selected(reach)


def _has_picked(reach: Reach) -> bool:
    return any(focus.chosen for focus in reach.articles.aligning.focus.values())


def _choose_type(number: int, reach: Reach) -> None:
    if number <= len(reach.session.tagset):
        ids = () if _has_picked(reach) else reach.session.selection.ids
        reach.session.change_type(ids, reach.session.tagset[number - 1].name)


def _turn_direction(reach: Reach) -> None:
    turn: dict[Direction | None, Direction | None]
    turn = {None: "left-to-right", "left-to-right": "right-to-left", "right-to-left": None}
    if links := reach.session.links(_meant(reach)):
        reach.session.change_direction([link.id for link in links], turn[links[0].direction])


def _turn_certainty(reach: Reach) -> None:
    if links := reach.session.links(_meant(reach)):
        higher = ((links[0].certainty or 0) + 1) % 4
        reach.session.change_certainty([link.id for link in links], higher or None)


def _extend(reach: Reach) -> None:
    ids, extents = _selected(reach), reach.articles.selected(reach.articles.active_side())
    if len(ids) == 1 and extents:
        reach.session.extend(ids[0], extents)


def _shrink(reach: Reach) -> None:
    ids, focused = _meant(reach), reach.articles.focused()
    if len(ids) == 1 and focused:
        reach.session.shrink_at(ids[0], focused)


def _remove(reach: Reach) -> None:
    reach.session.remove_links(_meant(reach))


def _write_note(reach: Reach) -> None:
    if _meant(reach):
        reach.window.show_panel("statement")
        reach.inspector.write_note()


_ARTICLES = Where.ARTICLES

ACTIONS: dict[Menu, tuple[Action, ...]] = {
    Menu.FILE: (
        Action("project", "Open project …", lambda r: r.files.open_project(), ("Ctrl+Shift+O",)),
        Action("articles", "Open two articles …", lambda r: r.files.open_articles(), ("Ctrl+O",)),
        Action("article.paste", "Article from the clipboard …", lambda r: r.files.paste(), ("Ctrl+V", "Ctrl+Shift+V")),
        Action("import", "Import …", lambda r: r.files.import_files(), ("Ctrl+I",)),
        Action("import.folder", "Import a folder …", lambda r: r.files.import_folder(), ("Ctrl+Shift+I",)),
        Action("colleague", "Open colleagues' files …", lambda r: r.files.open_colleague(), ("Ctrl+R",), ends=True),
        Action("export", "Export …", lambda r: r.files.export(r.pairs.meant()), ("Ctrl+E",)),
        Action("export.flat", "Export as a table of links …", lambda r: r.files.export_flat()),
        Action("stop", "Cancel reading or writing files", lambda r: r.files.give_up(), ("Ctrl+.",), ends=True),
        Action("restore", "Restore a backup …", lambda r: r.files.restore(), ends=True),
        Action("quit", "Quit", lambda r: r.window.close(), ("Ctrl+Q",)),
    ),
    Menu.EDIT: (
        Action("undo", "Undo", lambda r: r.session.undo(), ("Ctrl+Z",), repeats=True),
        Action("redo", "Redo", lambda r: r.session.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"), repeats=True),
        Action("find", "Find …", lambda r: r.finding.open(), ("Ctrl+F",)),
        Action("find.next", "Next hit", lambda r: r.finding.step(1), ("F3",), repeats=True),
        Action("find.previous", "Previous hit", lambda r: r.finding.step(-1), ("Shift+F3",), repeats=True, ends=True),
        Action("history", "History", lambda r: r.beside.show_history(), ("Ctrl+H",), ends=True),
        Action("remove", "Remove link", _remove, ("Del",)),
        Action("letgo", "Let go", lambda r: r.window.let_go(), ("Esc",), ends=True),
        Action("preferences", "Preferences …", lambda r: r.window.preferences_asked.emit(), ("Ctrl+,",)),
    ),
    Menu.PAIR: (
        Action("pair.rename", "Rename the pair", lambda r: r.pairs.rename(), ("F2",), ends=True),
        Action("pair.done", "Done, or not done", lambda r: r.pairs.toggle(PairState.DONE), ("Ctrl+D",)),
        Action("pair.flag", "Flagged, or not flagged", lambda r: r.pairs.toggle(PairState.FLAGGED), ("Ctrl+Shift+D",),
               ends=True),
        Action("article.replace", "Replace this article by a corrected version …", lambda r: r.replacing.replace()),
        Action("pair.anew", "Pair an article anew …", lambda r: r.replacing.pair_anew(), ends=True),
        Action("pair.remove", "Put the pair into the bin", lambda r: r.pairs.remove(), ("Ctrl+Del",)),
        Action("pair.restore", "Take pairs out of the bin …", lambda r: r.pairs.restore()),
        Action("bin.empty", "Empty the bin …", lambda r: r.pairs.empty_bin()),
    ),
    Menu.LINK: (
        Action("link", "Link", lambda r: r.articles.link(), ("Enter", "Return"), _ARTICLES),
        Action("toggle", "Add the statement to what will be linked", lambda r: r.articles.toggle_selected(), ("Space",),
               _ARTICLES),
        Action("alone", "Only in this article", lambda r: r.articles.no_counterpart(), ("N",), _ARTICLES, ends=True),
        Action("extend", "Add the statement to the selected link", _extend, ("+",), _ARTICLES),
        Action("shrink", "Take the statement out of the selected link", _shrink, ("-",), _ARTICLES, ends=True),
        Action("merge", "Merge the selected links into one", lambda r: r.relinking.merge(), ("G",)),
        Action("split", "Split the link into its parts", lambda r: r.relinking.split(), ("Shift+G",)),
        Action("takeout", "Take the statement out into a link of its own", lambda r: r.relinking.take_out(), ("T",),
               _ARTICLES, ends=True),
        Action("word", "Select a word in the statement", lambda r: r.articles.ends.select_word(), ("W",), _ARTICLES,
               repeats=True, under=Submenu.ENDS),
        Action("word.back", "Select the word before", lambda r: r.articles.ends.select_word(-1), ("Shift+W",),
               _ARTICLES, repeats=True, under=Submenu.ENDS),
        *(
            Action(f"{end}.{way}", text, partial(lambda end, by, r: r.articles.ends.move(end, by), end, by), (keys,),
                   _ARTICLES, ends=(end, by) == ("start", 1), under=Submenu.ENDS)
            for end, way, by, text, keys in (
                ("end", "back", -1, to_tr("End one word back"), "Alt+Left"),
                ("end", "on", 1, to_tr("End one word on"), "Alt+Right"),
                ("start", "back", -1, to_tr("Beginning one word back"), "Alt+Shift+Left"),
                ("start", "on", 1, to_tr("Beginning one word on"), "Alt+Shift+Right"),
            )
        ),
        Action("region", "Paragraph: something else", lambda r: r.regions.turn(), ("R",), _ARTICLES,
               under=Submenu.REGION),
        Action("region.back", "Paragraph: as the program found it", lambda r: r.regions.go_back(), ("Shift+R",),
               _ARTICLES, under=Submenu.REGION),
        Action("region.choose", "Paragraph: what it is …", lambda r: r.window.choose_region(r.regions),
               ("Ctrl+Shift+R",), _ARTICLES, ends=True, under=Submenu.REGION),
        *(
            Action(f"type.{number}", str(number), partial(_choose_type, number), (str(number),))
            for number in range(1, TYPE_KEYS + 1)
        ),
        Action("direction", "Reverse direction", _turn_direction, ("D",)),
        Action("certainty", "Raise the certainty", _turn_certainty, ("C",)),
        Action("note", "Write a note", _write_note, ("M",), ends=True),
        Action("tagset", "Link types …", lambda r: r.window.edit_tagset(), ("Ctrl+T",)),
    ),
    Menu.SUGGEST: (
        Action("suggest.next", "Next suggestion", lambda r: r.offering.next(), ("S",), _ARTICLES),
        Action("suggest.accept", "Accept the suggestion", lambda r: r.offering.accept(), ("A",), _ARTICLES),
        Action("suggest.reject", "Reject the suggestion", lambda r: r.offering.reject(), ("X",), _ARTICLES, ends=True),
        Action("suggest.here", "Suggestions for a linked statement", lambda r: r.offering.here(),
               ("Shift+S",), _ARTICLES, ends=True),
        Action("suggest.shown", "Show suggestions", keys=("Ctrl+5",), on=True, chip="Suggestions",
               switch=lambda r, on: r.offering.set_shown(on), ends=True),
        Action("analyse", "Find names and quotes", lambda r: r.window.analysis_asked.emit(), ("Ctrl+Shift+F",)),
    ),
    Menu.GO: (
        Action("next", "Next statement", lambda r: r.articles.next_statement(), ("J", "Down"), _ARTICLES, repeats=True),
        Action("previous", "Previous statement", lambda r: r.articles.previous_statement(), ("K", "Up"), _ARTICLES,
               repeats=True),
        Action("next.too", "Next statement, this one too", lambda r: r.articles.extend_next(),
               ("Shift+J", "Shift+Down"), _ARTICLES, repeats=True),
        Action("previous.too", "Previous statement, this one too", lambda r: r.articles.extend_previous(),
               ("Shift+K", "Shift+Up"), _ARTICLES, repeats=True),
        Action("first", "First statement", lambda r: r.articles.first_statement(), ("Ctrl+Home",), _ARTICLES),
        Action("last", "Last statement", lambda r: r.articles.last_statement(), ("Ctrl+End",), _ARTICLES),
        Action("open.next", "Next open statement", lambda r: r.omissions.go(1), ("O",), _ARTICLES, repeats=True),
        Action("open.previous", "Previous open statement", lambda r: r.omissions.go(-1), ("Shift+O",), _ARTICLES,
               repeats=True),
        Action("side", "Other article", lambda r: r.articles.focus_next_side(), ("Tab",), _ARTICLES),
        Action("quote", "Sentence or quote", lambda r: r.articles.toggle_quote(), ("Q",), _ARTICLES),
        Action("partner", "Bring the partner here", lambda r: r.articles.bring_partner(), ("B",), _ARTICLES, ends=True),
        Action("part", "Next part of the window", lambda r: r.window.next_part(), ("F6",), ends=True),
        Action("pair.previous", "Previous pair", lambda r: r.session.next_pair(-1), ("Ctrl+PgUp",), chip="‹"),
        Action("pair.next", "Next pair", lambda r: r.session.next_pair(1), ("Ctrl+PgDown",), chip="›"),
        Action("pair.open", "Next pair with work left", lambda r: r.ordering.next_open(), ("Ctrl+Shift+PgDown",)),
        Action("pair.choose", "Go to a pair …", lambda r: r.pairs.choose(), ("Ctrl+P",)),
    ),
    Menu.VIEW: (
        Action("layer.entities", "Entities", keys=("Ctrl+1",), on=True, chip="Entities",
               switch=lambda r, on: r.articles.set_layer_shown("entities", on)),
        Action("layer.quotes", "Quotes", keys=("Ctrl+2",), on=True, chip="Quotes",
               switch=lambda r, on: r.articles.set_layer_shown("quotes", on)),
        Action("layer.links", "Links", keys=("Ctrl+3",), on=True, chip="Links",
               switch=lambda r, on: r.articles.set_layer_shown("links", on)),
        Action("layer.furniture", "Page furniture", keys=("Ctrl+4",), chip="Furniture",
               switch=lambda r, on: r.articles.set_layer_shown("furniture", on)),
        Action("fold", "Fold or unfold page furniture here", lambda r: r.articles.toggle_fold(), ("F",), _ARTICLES,
               ends=True),
        Action("language", "Language of this article …", lambda r: r.window.choose_language(), ("Ctrl+Shift+L",),
               ends=True),
        Action("sync", "Scroll both articles together", keys=("Ctrl+L",), on=True, chip="Sync", ends=True,
               switch=lambda r, on: r.articles.set_sync("on" if on else "off")),
        Action("zoom.in", "Larger", lambda r: r.articles.zoom(1), ("Ctrl++", "Ctrl+="), repeats=True),
        Action("zoom.out", "Smaller", lambda r: r.articles.zoom(-1), ("Ctrl+-",), repeats=True),
        Action("zoom.reset", "Normal size", lambda r: r.window.reset_zoom(), ("Ctrl+0",), ends=True),
        *(
            Action(f"scheme.{scheme}", text, group="scheme", on=scheme is Scheme.SYSTEM, under=Submenu.COLOURS,
                   switch=partial(lambda scheme, r, on: r.window.set_scheme(scheme) if on else None, scheme))
            for scheme, text in (
                (Scheme.SYSTEM, to_tr("Colours of the system")), (Scheme.LIGHT, to_tr("Light")),
                (Scheme.DARK, to_tr("Dark")), (Scheme.CONTRAST, to_tr("High contrast")),
            )
        ),
        *(
            Action(f"language.{language}", text, group="language", on=language is Language.SYSTEM,
                   under=Submenu.LANGUAGE, ends=language is Language.GERMAN,
                   switch=partial(lambda language, r, on: r.window.set_language(language) if on else None, language))
            for language, text in (
                (Language.SYSTEM, to_tr("Language of the system")), (Language.ENGLISH, "English (Englisch)"),
                (Language.GERMAN, "Deutsch (German)"),
            )
        ),
        Action("panel.statement", "This statement", lambda r: r.window.show_panel("statement"), ("Alt+1",)),
        Action("panel.links", "List of links", lambda r: r.window.show_panel("links"), ("Alt+2",)),
        Action("panel.review", "Review", lambda r: r.window.show_panel("review"), ("Alt+3",)),
        Action("panel.names", "Names", lambda r: r.window.show_panel("names"), ("Alt+4",)),
        Action("pairs", "List of pairs", keys=("F8",), switch=lambda r, on: r.pairs.show_list(on)),
        Action("panel", "Side panel", keys=("F9",), on=True, switch=lambda r, on: r.window.show_side_panel(on)),
    ),
    Menu.REVIEW: (
        Action("review.next", "Next difference", lambda r: r.review.step(1), ("J", "Down"), Where.REVIEW, repeats=True),
        Action("review.previous", "Previous difference", lambda r: r.review.step(-1), ("K", "Up"), Where.REVIEW,
               repeats=True, ends=True),
        Action("review.mine", "Take mine", lambda r: r.settling.take_mine(), ("M",), Where.REVIEW),
        Action("review.theirs", "Take theirs", lambda r: r.settling.take_theirs(), ("T",), Where.REVIEW),
        Action("review.named", "Take somebody's version …", lambda r: r.settling.take_named(), ("N",), Where.REVIEW),
        Action("review.both", "Take all versions", lambda r: r.settling.take_both(), ("B",), Where.REVIEW),
        Action("review.reject", "Reject all versions", lambda r: r.settling.reject(), ("X",), Where.REVIEW),
        Action("review.edit", "Edit: let something else stand …", lambda r: r.settling.edit(), ("E",), Where.REVIEW),
        Action("review.skip", "Put off, or no longer", lambda r: r.settling.skip(), ("S",), Where.REVIEW),
        Action("review.comment", "Comment", lambda r: r.review.write_comment(), ("C",), Where.REVIEW, ends=True),
        Action("review.agreed", "Take all that agree", lambda r: r.review.take_agreed(), ("Ctrl+Shift+A",)),
        Action("review.filter", "Which differences are listed …", lambda r: r.settling.filter(), ("F",), Where.REVIEW),
        Action("review.unplaced", "Statements without a sure place …", lambda r: r.settling.show_unplaced(), ("U",),
               Where.REVIEW),
        Action("review.pair", "Next pair to settle", lambda r: r.reviewing.next_pair(), ("P",), Where.REVIEW),
        Action("review.outcomes", "What became of your links", lambda r: r.review.turn_to_outcomes(), ("W",),
               Where.REVIEW, ends=True),
        Action("review.agreement", "Agreement", lambda r: r.beside.show_agreement(), ("Ctrl+Shift+G",), ends=True),
        Action("review.gold", "Export gold …", lambda r: r.files.export_gold(), ("Ctrl+Shift+E",)),
    ),
    Menu.HELP: (
        Action("commands", "Find a command …", lambda r: r.window.commands_asked.emit(), ("Ctrl+K",)),
        Action("guidelines", "Guidelines", lambda r: r.beside.show_guidelines(), ("Ctrl+G",)),
        Action("keys", "Keys", lambda r: r.window.keys_asked.emit(), ("F1",)),
        Action("about", "About Annotator", lambda r: r.window.show_about()),
    ),
}  # fmt: skip
