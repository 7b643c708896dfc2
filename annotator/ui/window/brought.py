"""What comes by the clipboard or by a drag: files, places elsewhere, a page, a text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

_PAGE = "<!doctype html><html><head><meta charset='utf-8'></head><body>{}</body></html>"
_SOURCES = (("text/x-moz-url-priv", "utf-16-le"), ("chromium/x-source-url", "utf-8"))
"""Where browsers say from which page something was copied."""


@dataclass(frozen=True, slots=True)
class Written:
    """An article as it was brought: the bytes of a file, of a page or of a text."""

    original: bytes
    name: str
    """Of the file, or what would be its name: the ending tells what it is."""
    encoding: str | None = None
    """None: to be found out."""

    @property
    def is_page(self) -> bool:
        """Tell whether it came as a page, with its headings and paragraphs."""
        return self.name.endswith(".html")


@dataclass(frozen=True, slots=True)
class Brought:
    """All that came at once."""

    files: tuple[Path, ...] = ()
    elsewhere: tuple[str, ...] = ()
    """Addresses that are not on this computer; nothing is fetched from there."""
    written: tuple[Written, ...] = ()
    """The same article in each form it came in, as a page first."""
    source: str = ""
    """The address of the page it was copied from, where that is known."""


def brought(mime: QMimeData) -> Brought:
    """Return what came: files where there are some, else what is written."""
    urls = mime.urls()
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    elsewhere = tuple(url.toDisplayString() for url in urls if not url.isLocalFile())
    written = () if urls else _written(mime)
    return Brought(files, elsewhere, written, _source(mime))


def may_bring(mime: QMimeData) -> bool:
    """Tell whether there is anything in it that could be an article; cheap to ask while something is dragged."""
    return mime.hasUrls() or mime.hasHtml() or mime.hasText()


def _written(mime: QMimeData) -> tuple[Written, ...]:
    page, text = mime.html(), mime.text()
    forms = []
    if page.strip():
        whole = page if "<html" in page[:1000].lower() else _PAGE.format(page)
        forms.append(Written(whole.encode("utf-8", "replace"), "clipboard.html", "utf-8"))
    if text.strip():
        forms.append(Written(text.encode("utf-8", "replace"), "clipboard.txt", "utf-8"))
    return tuple(forms)


def _source(mime: QMimeData) -> str:
    for form, encoding in _SOURCES:
        if mime.hasFormat(form):
            address = bytes(mime.data(form).data()).decode(encoding, "replace").strip("\0 \r\n")
            if address.startswith(("http://", "https://")):
                return address
    return ""
