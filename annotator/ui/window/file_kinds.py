"""Which files the dialogs offer: one list of endings a kind, for every dialog that asks for it."""

from __future__ import annotations

from annotator.ui.wording import tr

_ARTICLES = ("txt", "text", "md", "html", "htm", "xhtml", "docx", "docm", "pdf")
_TABLES = ("csv", "tsv", "tab", "jsonl", "ndjson")
_ANNOTATED = ("jsonl", "json", "xmi", "tsv", "ann", "zip", "csv")


def articles() -> str:
    """Return what a dialog filters by that asks for articles."""
    return _filter(tr("Articles"), _ARTICLES)


def annotated() -> str:
    """Return what a dialog filters by that asks for annotations."""
    return _filter(tr("Annotations"), _ANNOTATED)


def whatever_comes_in() -> str:
    """Return what a dialog filters by that asks for articles, tables, archives and annotations."""
    return _filter(tr("Articles and annotations"), (*_ARTICLES, *_TABLES, *_ANNOTATED))


def projects() -> str:
    """Return what a dialog filters by that asks for a project."""
    return _filter(tr("Projects"), ("annotator",))


def written(title: str, ending: str) -> str:
    """Return what a dialog filters by that asks where to write a file."""
    return _filter(title, (ending.removeprefix("."),))


def _filter(title: str, endings: tuple[str, ...]) -> str:
    return f"{title} ({' '.join(f'*.{ending}' for ending in dict.fromkeys(endings))});;{tr('All files')} (*)"
