"""Take the pictures of README and guide: the sample pair in all colours, what stands beside it, and 2,000 links.

Run `.venv/bin/python -m tests.whole.pictures [FOLDER]`; the folder is docs/images where none is named.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.first_page import sample
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.agreement.agreement_window import AgreementWindow
from annotator.ui.theme import Scheme
from tests.whole.program import annotator
from tests.whole.window import Window, use

SIZE = (1440, 900)
MANY = 2000
LONG = 400_000
PARAGRAPH = 150
"""Characters from which on a line is a paragraph of the sample's body."""
LEFT, RIGHT = sample("de")


def recorded(window: Window, name: str) -> list[tuple[tuple[Extent, ...], tuple[Extent, ...], str]]:
    """Return the links that lie beside the sample, as places in its texts."""
    rows = json.loads((LEFT.parent / name).read_text(encoding="utf-8"))
    return [(_extents(window, Side.LEFT, row), _extents(window, Side.RIGHT, row), row["type"]) for row in rows]


def _extents(window: Window, side: Side, row: dict[str, list[str]]) -> tuple[Extent, ...]:
    text = window.text(side)
    return tuple(Extent(side, text.index(quote), text.index(quote) + len(quote)) for quote in row[side.value])


def link_all(window: Window, name: str) -> None:
    """Draw the recorded links."""
    window.ready()
    for left, right, kind in recorded(window, name):
        window.session.last_type = kind
        if left and right:
            window.session.link(left, right)
        else:
            window.session.no_counterpart((*left, *right))


def long_article(file: Path, folder: Path) -> Path:
    """Write an article of the paragraphs of another one, over and over, each with a number of its own."""
    lines = file.read_text(encoding="utf-8").splitlines()
    paragraphs = [line for line in lines if len(line) > PARAGRAPH]
    size = sum(map(len, paragraphs))
    numbered = [
        f"({number}) {paragraphs[number % len(paragraphs)]}" for number in range(LONG // size * len(paragraphs))
    ]
    long = folder / file.name
    long.write_text("\n\n".join(["Eine lange Nacht in Grimsee", *numbered]), encoding="utf-8")
    return long


def link_many(window: Window) -> None:
    """Link statements of two long articles, from top to bottom and a little crosswise."""
    window.ready(patience=200)
    units = {side: window.articles.aligning.focus[side].units for side in Side}
    session, chance = window.session, random.Random(1)
    assert session.project and session.pair
    for number in range(MANY):
        ends = []
        for side in Side:
            place = int(number / MANY * (len(units[side]) - 8)) + chance.randrange(8)
            ends.append([units[side][place]])
        kind = chance.choice(session.tagset).name
        change = session.project.add_link(session.pair.id, ends[0], ends[1], type=kind)
    session.take_in(change)


def take(window: Window, file: Path) -> None:
    """Take a picture once everything has come to rest."""
    window.window.messages.dismiss()
    rest = time.monotonic() + 1.2
    window.until(lambda: time.monotonic() > rest, "a second's rest")
    assert window.window.grab().save(str(file))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        mine, theirs, file = (Path(folder) / name for name in ("anna.annotator", "ben.annotator", "ben.jsonl"))
        application = QApplication([])

        def show_links(window: Window) -> None:
            window.window.resize(*SIZE)
            link_all(window, "links.json")
            verbs = window.behind.workbench.verbs
            left, right, _ = recorded(window, "links.json")[3]
            for extent in (*right, *left):
                window.articles.focus_extent(extent)
            for scheme in (Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT):
                verbs.set_scheme(scheme)
                take(window, target / f"window-{scheme}.png")
            verbs.show_panel("names")
            take(window, target / "names.png")
            verbs.show_panel("statement")
            bound = window.behind.workbench.bound["pairs"]
            bound.trigger()
            take(window, target / "pairs.png")
            bound.trigger()

        def show_suggestion(window: Window) -> None:
            window.window.resize(*SIZE)
            window.ready()
            offering = window.behind.workbench.offering
            window.until(lambda: window.behind.workbench.suggestions.offers, "the suggestions")
            while offering.current is None or "1,8 Millionen" not in str(offering.current.reasons):
                offering.next()
            take(window, target / "suggestions.png")

        def show_review(window: Window) -> None:
            window.window.resize(*SIZE)
            window.ready()
            reviewing = window.behind.workbench.reviewing
            window.until(lambda: reviewing.steps, "comparing")
            reviewing.take_agreed()
            for verb in ("review.theirs", "review.skip", "review.mine"):
                window.behind.workbench.bound[verb].trigger()
            take(window, target / "review.png")
            window.behind.workbench.bound["review.agreement"].trigger()
            agreement = window.window.findChild(AgreementWindow)
            assert agreement
            window.until(agreement.card.isVisible, "the figures")
            agreement.pages.setCurrentIndex(1)
            application.processEvents()
            assert agreement.grab().save(str(target / "agreement.png"))
            agreement.close()

        def show_many(window: Window) -> None:
            window.window.resize(*SIZE)
            link_many(window)
            take(window, target / "many-links.png")

        assert annotator("import", LEFT, RIGHT, *sample("en"), "--project", mine, "--annotator", "anna").code == 0
        use("open", LEFT, RIGHT, "--project", mine, "--annotator", "anna", steps=show_links)
        (Path(folder) / "long").mkdir()
        long = [long_article(file, Path(folder) / "long") for file in (LEFT, RIGHT)]
        use("open", *long, "--project", Path(folder) / "m.annotator", steps=show_many)
        use("open", LEFT, RIGHT, "--project", Path(folder) / "s.annotator", steps=show_suggestion)
        colleague = ("open", LEFT, RIGHT, "--project", theirs, "--annotator", "ben")
        use(*colleague, steps=lambda window: link_all(window, "colleague.json"))
        exported = annotator("export", "--project", theirs, "--format", "jsonl", "--annotator", "ben", "-o", file)
        assert exported.code == 0, exported
        use("open", file, "--project", mine, "--annotator", "anna", steps=show_review)
        application.processEvents()


if __name__ == "__main__":
    main()
