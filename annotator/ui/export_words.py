"""What formats are called and what they cannot hold, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.ui.wording import to_tr, tr

_TITLES: Mapping[str, str] = {
    "jsonl": to_tr("Annotator (JSON lines)"),
    "flat": to_tr("A line for each link (JSON lines)"),
    "csv": to_tr("Table (CSV)"),
    "html": to_tr("Report to read and print (HTML)"),
    "tei": to_tr("TEI with links (XML)"),
}
"""The others are names of tools and standards."""

_FOR: Mapping[str, str] = {
    "jsonl": to_tr("Everything there is, for colleagues and for pandas."),
    "flat": to_tr("Both quotes of every link, for pandas."),
    "csv": to_tr("Both quotes of every link in a row, for spreadsheets."),
    "html": to_tr("Both articles side by side with their links in colour; opens in any browser."),
    "label-studio": to_tr("Both texts apart, and beside the file the labelling configuration."),
    "doccano": to_tr("Both articles in one text, with a line between them."),
    "prodigy": to_tr("Both articles in one text, with a line between them."),
    "brat": to_tr("An archive of texts and annotations; both articles in one text, with a line between them."),
    "cas-xmi": to_tr("An archive with the type system; both articles in one text, with a line between them."),
    "cas-json": to_tr("An archive with a file a pair; both articles in one text, with a line between them."),
    "web-annotation": to_tr("An annotation for each link, with positions and quotes in both texts."),
    "tei": to_tr("Both texts in numbered segments, and groups of links between them."),
}

_KINDS = {
    to_tr("links of several statements"),
    to_tr("decisions that a statement has no counterpart"),
    to_tr("notes"),
    to_tr("certainties"),
    to_tr("directions"),
    to_tr("traces of settling"),
    to_tr("rejected suggestions"),
    to_tr("spans that no link joins"),
    to_tr("entities, quotes and regions found by the program"),
    to_tr("attributes of spans"),
    to_tr("labels and colours of link types"),
    to_tr("origins and times of links"),
    to_tr("origins and times of spans and of whole sets"),
    to_tr("layers and labels of linked spans"),
    to_tr("states of pairs"),
    to_tr("languages of articles"),
    to_tr("sources of articles"),
    to_tr("keys of other programs"),
    to_tr("full texts"),
    to_tr("control characters in texts"),
    to_tr("contexts of spans that are not those of the text"),
    to_tr("figures of coverage"),
}


def format_title(name: str, title: str) -> str:
    """Return what a format is called; `title` where it is a name."""
    return tr(_TITLES[name]) if name in _TITLES else title


def format_use(name: str) -> str:
    """Say in a sentence what a format is like."""
    return tr(_FOR[name]) if name in _FOR else ""


def kind(what: str) -> str:
    """Return a kind of thing that a format cannot hold."""
    return tr(what) if what in _KINDS else what


def kinds(what: Sequence[str]) -> str:
    """Return several of them, as a list in a sentence."""
    return ", ".join(map(kind, what))
