"""Projects to try things on, and the things one does to them, in the user's words."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from uuid import uuid4

from annotator.clock import now
from annotator.model.annotation import Extent, Link, Rejection, Span
from annotator.model.change import ChangeKind
from annotator.model.document import Document, Pair, Side
from annotator.storage.store import Store

LEFT = Document.of("Der Rat tagte. „Wir bauen“, sagte sie. 🤔 Es kostet 340 Millionen. " * 6, title="Der Rat")
RIGHT = Document.of("The council met. “We will build,” she said. 🌊 It costs 430 million. " * 6, title="Council")
MARKS = (
    b'[{"start":0,"end":7,"layer":"entity","label":"ORG","attributes":{"n":1}},{"start":0,"end":14,"layer":"sentence"}]'
)


def new_project(path: Path) -> tuple[Store, Pair]:
    """Make a project with one pair."""
    store = Store.create(path)
    pair, _ = store.add_pair(LEFT, RIGHT, originals={LEFT.id: (b"raw", "cp1252")})
    return store, pair


def link(store: Store, left: Sequence[int] = (0,), right: Sequence[int] = (3,), *, by: str = "anna") -> str:
    """Link statements of seven characters that begin at these places, in one edit; return the link's id."""
    pair = Pair.of(LEFT, RIGHT)
    spans = [span(Side.LEFT, start) for start in left] + [span(Side.RIGHT, start) for start in right]
    ends = ([one.id for one in spans if one.side is side] for side in Side)
    made = a_link(*ends)
    with store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator=by, summary="Link added", ids=(made.id,)) as edit:
        for one in spans:
            edit.put_span(pair.id, by, one)
        edit.put_link(pair.id, by, made)
    return made.id


def span(side: Side, start: int) -> Span:
    """Cut a statement of seven characters."""
    text = (LEFT if side is Side.LEFT else RIGHT).text
    return Span.cut(text, Extent(side, start, start + 7), id=str(uuid4()), created=now())


def a_link(left: Sequence[str], right: Sequence[str], *, note: str = "", kind: str = "same") -> Link:
    """Make a link of span ids."""
    type_name = kind if left and right else None
    at = now()
    return Link(str(uuid4()), tuple(left), tuple(right), type_name, None, None, note, "manual", at, at)


def link_ids(store: Store, *, by: str = "anna") -> list[str]:
    """Return the ids of the links an annotator has, in order."""
    return [one.id for one in store.annotation_set(Pair.of(LEFT, RIGHT).id, by).links]


def filled_project(path: Path) -> None:
    """Make a closed project with something in every table."""
    path.write_bytes(_filled())


@cache
def _filled() -> bytes:
    with tempfile.TemporaryDirectory(dir=fast_folder()) as folder:
        fill(Path(folder) / "p")
        return (Path(folder) / "p").read_bytes()


def fill(path: Path) -> None:
    store, pair = new_project(path)
    for start in range(0, 40, 7):
        link(store, [start], [start, start + 60])
    link(store, [50], [], by="gold")
    spans = store.annotation_set(pair.id, "anna").spans
    with store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="Refused") as edit:
        edit.put_rejection(pair.id, "anna", Rejection((spans[0].id,), (spans[1].id,), now()))
    link(store, [50], [50])
    store.undo("anna")
    for document in (LEFT, RIGHT):
        store.put_analysis(document.id, pipeline="rules", language="de", sha256=document.sha256, parts=[MARKS])
    store.put_draft(pair.id, "anna", "l1", "half a no")
    store.set_setting("last_pair", pair.id)
    store.work.add(pair.id, "anna", 61, statements=40, open=12)
    store.close()


def fast_folder() -> str | None:
    """Return a folder in memory, for tests that write much; None where there is none."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
