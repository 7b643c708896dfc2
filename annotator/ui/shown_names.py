"""What the window calls what the program knows by names of its own: languages, states of a pair, types."""

from __future__ import annotations

from annotator.model.document import PairState
from annotator.model.languages import LANGUAGES
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from annotator.ui.wording import to_tr, tr

_STATES = {
    PairState.NEW: to_tr("new"),
    PairState.IN_PROGRESS: to_tr("in progress"),
    PairState.DONE: to_tr("done"),
    PairState.FLAGGED: to_tr("flagged"),
}
_KINDS = {
    **dict.fromkeys(("PER", "PERSON"), to_tr("person")),
    **dict.fromkeys(("LOC", "GPE", "FAC"), to_tr("place")),
    **dict.fromkeys(("ORG", "NORP"), to_tr("organisation")),
}
_REGIONS = {
    "body": to_tr("body"),
    "furniture": to_tr("furniture"),
    "caption": to_tr("caption"),
    "subheading": to_tr("subheading"),
    "title": to_tr("title"),
    "lead": to_tr("lead"),
    "byline": to_tr("byline"),
}
"""As the history names them, too."""
_INNER = str.maketrans('„“”«»"', "‚‘’‹›'")
_LABELS = {kind.name: kind.label for kind in DEFAULT_TAGSET}


def language_name(code: str) -> str:
    """Return the name of a language; its code where nobody named it."""
    return tr(LANGUAGES[code]) if code in LANGUAGES else code


def state_name(state: PairState) -> str:
    """Return how far the work on a pair is."""
    return tr(_STATES[state])


def type_name(kind: LinkType) -> str:
    """Return a link type's label; one of the types that every project begins with is translated."""
    return tr(kind.label) if _LABELS.get(kind.name) == kind.label else kind.label


def kind_of_name(label: str | None) -> str:
    """Return what kind of thing a name is of, by an entity's label; all labels that are not known are one kind."""
    return tr(_KINDS.get((label or "").upper(), to_tr("other name")))


def region_name(label: str) -> str:
    """Return what a paragraph is called that has a region's label, as it begins a line."""
    name = tr(_REGIONS.get(label, label))
    return name[:1].upper() + name[1:]


def quoted(words: str) -> str:
    """Return words in the quotation marks of the reader's language; marks within them become single ones."""
    return tr("“{words}”").format(words=words.translate(_INNER))
