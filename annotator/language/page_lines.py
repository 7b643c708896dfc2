"""The text of a web page, one line a block, and for each line where in the page's structure it stands.

Nothing that a reader can see is left out: what is menu and what is article is told later, by the lines' places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from annotator.language.words import words
from annotator.model.text import canonical

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_UNSEEN = frozenset(
    words("script style noscript head template svg select datalist iframe object embed audio video canvas math")
)
"""Elements whose text is not part of what one reads."""

_INLINE = frozenset(
    words(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span "
        "strike strong sub sup time tt u var wbr"
    )
)
"""Elements that do not begin a line of their own."""

_APART = frozenset(
    words(
        "p h1 h2 h3 h4 h5 h6 ul ol dl table figure figcaption blockquote pre article section header footer nav aside "
        "main form"
    )
)
"""Elements before and after which an empty line stands."""


class Spot(Flag):
    """What the elements around a line say of it, by their names and by the names their makers gave them."""

    NONE = 0
    NAVIGATION = auto()
    FOOTER = auto()
    HEADER = auto()
    ASIDE = auto()
    COMMENT = auto()
    RELATED = auto()
    SOCIAL = auto()
    NOTICE = auto()
    """Cookies, consent, newsletters, pop-ups, advertisements."""
    FORM = auto()
    ARTICLE = auto()
    MAIN = auto()
    BODY = auto()
    """The running text, as makers of pages name it."""
    CAPTION = auto()
    BYLINE = auto()
    HEADLINE = auto()
    LEAD = auto()
    HIDDEN = auto()
    LIST = auto()
    TABLE = auto()
    PARAGRAPH = auto()
    TITLE = auto()
    """`h1`."""
    SUBTITLE = auto()
    """`h2` to `h6`."""
    FIGURE = auto()
    QUOTE = auto()
    VERBATIM = auto()
    """Line ends are shown as they are."""


_TAGS = {
    "nav": Spot.NAVIGATION, "footer": Spot.FOOTER, "header": Spot.HEADER, "aside": Spot.ASIDE, "form": Spot.FORM,
    "button": Spot.FORM, "label": Spot.FORM, "article": Spot.ARTICLE, "main": Spot.MAIN,
    "figcaption": Spot.CAPTION, "figure": Spot.FIGURE, "h1": Spot.TITLE, "h2": Spot.SUBTITLE, "h3": Spot.SUBTITLE,
    "h4": Spot.SUBTITLE, "h5": Spot.SUBTITLE, "h6": Spot.SUBTITLE, "li": Spot.LIST, "td": Spot.TABLE,
    "th": Spot.TABLE, "p": Spot.PARAGRAPH, "blockquote": Spot.QUOTE, "dd": Spot.LIST, "dt": Spot.LIST,
    "pre": Spot.VERBATIM, "textarea": Spot.FORM | Spot.VERBATIM, "time": Spot.BYLINE, "address": Spot.BYLINE,
    "menu": Spot.NAVIGATION, "dialog": Spot.NOTICE,
}  # fmt: skip

_NAMES = {
    Spot.NAVIGATION: "nav navi navigation navbar menu menue submenu topmenu mainmenu breadcrumb breadcrumbs pagination "
    "pager paging skip toc tabs navigator prevnext",
    Spot.FOOTER: "footer foot bottom copyright colophon impressum contentinfo",
    Spot.HEADER: "masthead topbar banner logo",
    Spot.ASIDE: "sidebar side aside rightcol leftcol complementary widget widgets marginal rail seitenleiste",
    Spot.COMMENT: "comment comments commentlist kommentar kommentare respond reply disqus discussion forum leserbriefe",
    Spot.RELATED: "related recommended recommendation recommendations recommend teaser teasers teaserlist similar more "
    "mehr weitere popular trending latest recent meistgelesen crosslinks readmore outbrain taboola slider "
    "carousel ticker news aktuelle tags tag tagcloud keywords category categories rubrik authorbox bio",
    Spot.SOCIAL: "social share sharing shariff shares facebook twitter follow like addtoany sharedaddy socials",
    Spot.NOTICE: "cookie cookies consent gdpr dsgvo newsletter popup modal overlay ad ads advert advertisement anzeige "
    "werbung promo sponsor sponsored paywall subscribe subscription abo donate donation spenden cta "
    "banner notice",
    Spot.FORM: "form search suche login signup input button btn rating",
    Spot.ARTICLE: "article artikel post hentry story beitrag",
    Spot.MAIN: "main content inhalt maincontent",
    Spot.BODY: "articlebody article-body articletext article-text article-content articlecontent entry-content post- "
    "content postcontent entrycontent post-body postbody story-body storybody article__body article__text "
    "body-text bodytext fliesstext richtext rte text-content page-content single-content entry news-text "
    "newstext ce-bodytext td-post-content",
    Spot.CAPTION: "caption captions wp-caption bildunterschrift bildunterzeile imagecaption image-caption legend "
    "credit credits copyright-image bildnachweis fotocredit",
    Spot.BYLINE: "author byline autor date datum published meta postmeta dateline timestamp datetime time posted "
    "metadata info entry-meta post-meta infos",
    Spot.HEADLINE: "headline title titel ueberschrift entry-title post-title heading kicker",
    Spot.LEAD: "lead intro vorspann subtitle untertitel summary standfirst subheadline abstract introtext teasertext "
    "einleitung excerpt lede",
}  # fmt: skip
_BY_NAME: dict[str, Spot] = {}
for _spot, _names in _NAMES.items():
    for _name in _names.split():
        _BY_NAME[_name] = _BY_NAME.get(_name, Spot.NONE) | _spot

_PARTS = re.compile(r"[A-ZÄÖÜ]?[a-zäöü]+|[A-ZÄÖÜ]+(?![a-zäöü])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_NAME = 500

_LAYOUT = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))
"""Places where a word may be broken: part of how a page is set, not of what it says."""

_RUNNING = Spot.BODY | Spot.ARTICLE | Spot.MAIN
_WRAPPED = Spot.RELATED | Spot.NOTICE | Spot.HEADER | Spot.ASIDE | Spot.FORM
"""What a wrapper is called says nothing of the article inside of it."""

_WHOLE = 0.6
"""An element with this share of the page's text says nothing of any line by its name: all pages are in some wrapper."""


@dataclass(slots=True)
class PageLine:
    """One line of a page that is not blank, and what the page's structure says of it."""

    text: str
    spot: Spot
    linked: int
    """Characters that are links."""
    apart: bool
    """Whether an empty line stands before it."""
    start: int = 0
    """Where it begins in the page's text, in code points; `end` is where it ends."""
    end: int = 0


def page_lines(root: HtmlElement) -> tuple[str, list[PageLine]]:
    """Return the text of a parsed page and its lines, in order."""
    lines = _Reader(root).lines()
    place, parts = 0, list[str]()
    for line in lines:
        gap = ("\n\n" if line.apart else "\n") if parts else ""
        parts += (gap, line.text)
        line.start = place + len(gap)
        line.end = place = line.start + len(line.text)
    return "".join(parts), lines


class _Reader:
    """Walks over a page without recursion, however deep it is nested."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._elements = [each for each in root.iter() if isinstance(each.tag, str)]  # Keeps them what they are.
        self._sizes = _sizes(self._elements)
        self._lines: list[PageLine] = []
        self._parts: list[str] = []
        self._spot = Spot.NONE
        self._linked = 0
        self._apart = False

    def lines(self) -> list[PageLine]:
        """Return the lines that are not blank."""
        # What is still to come: an element to enter, or one to leave, with what is said of its parent.
        rest: list[tuple[Any, Spot, int, bool]] = [(self._root, Spot.NONE, 0, True)]
        while rest:
            element, spot, links, enters = rest.pop()
            tag = element.tag
            if not enters:
                self._break(tag)
                self._add(element.tail, spot, links)
                continue
            if not isinstance(tag, str) or tag in _UNSEEN:
                self._add(element.tail, spot, links)
                continue
            rest.append((element, spot, links, False))
            self._break(tag)
            inner, inner_links = self._spot_in(element, spot), links + (tag == "a")
            self._add(element.text, inner, inner_links)
            rest += [(child, inner, inner_links, True) for child in reversed(element)]
        self._end_line()
        return self._lines

    def _spot_in(self, element: Any, outer: Spot) -> Spot:
        if element.tag in ("html", "body"):
            return outer
        named = _named(element)
        if named & _RUNNING:
            outer &= ~_WRAPPED
        if self._sizes[element] > _WHOLE * self._sizes[self._root]:
            named &= _RUNNING
        return outer | named | _TAGS.get(element.tag, Spot.NONE)

    def _break(self, tag: str) -> None:
        if tag not in _INLINE:
            self._end_line()
            self._apart = self._apart or tag in _APART

    def _add(self, text: str | None, spot: Spot, links: int) -> None:
        if not text:
            return
        for number, part in enumerate(text.split("\n") if spot & Spot.VERBATIM else [text]):
            if number:
                self._end_line()
            if not self._parts:
                self._spot = spot
            self._parts.append(part)
            self._linked += len(part.strip()) if links else 0

    def _end_line(self) -> None:
        if not self._parts:
            return
        text = canonical(" ".join("".join(self._parts).translate(_LAYOUT).split())).text
        if text:
            self._lines.append(PageLine(text, self._spot, min(self._linked, len(text)), self._apart))
            self._apart = False
        self._parts, self._linked = [], 0


def _sizes(elements: list[Any]) -> dict[Any, int]:
    """Return how many characters each element holds; they are given in the order of the page."""
    sizes = dict.fromkeys(elements, 0)
    for element in reversed(elements):
        if element.tag not in _UNSEEN:
            sizes[element] += len((element.text or "").strip())
        parent = element.getparent()
        if parent is not None and parent in sizes:
            sizes[parent] += sizes[element] + len((element.tail or "").strip())
    return sizes


def _named(element: Any) -> Spot:
    """Return what an element's class, id, role and property say of it."""
    found = Spot.NONE
    for attribute in ("class", "id", "role", "itemprop"):
        for name in (element.get(attribute) or "")[:_LONGEST_NAME].split():
            found |= _said_by(name)
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        found |= Spot.HIDDEN
    return found


@lru_cache(maxsize=4096)
def _said_by(name: str) -> Spot:
    found = _BY_NAME.get(name.lower(), Spot.NONE)
    if found & Spot.BODY:
        return found
    for part in _PARTS.findall(name):
        found |= _BY_NAME.get(part.lower(), Spot.NONE)
    return found
