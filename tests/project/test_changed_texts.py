"""A colleague's text that is a little other than ours: nothing of the colleague's work is placed wrong in silence."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import BadInput
from annotator.exchange import jsonl
from annotator.model.annotation import AnnotationSet
from annotator.model.document import Document, Pair, Side
from annotator.model.linking import add_link
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.model.text import canonical
from annotator.review.carrying import AnchoredSpan, carry
from tests.project.colleagues import project_in, written
from tests.project.test_colleagues import sentences
from tests.strategies import NOW

SENTENCES = [
    "Der Rat tagte am Montag in Bremen.",
    "Niemand war dagegen.",
    "„Das klären wir selbst“, sagte sie.",
    "Die Kosten steigen auf 340 Millionen 🚢 Euro.",
    "Das sei „unklar“.",
    "Ja.",
    "Es regnete in Strömen, wie schon am Vortag.",
    "Die Ministerin habe das am Mittwoch angekündigt, hieß es.",
]
RIGHT = "One sentence. Another one. And a third."


@dataclass(frozen=True)
class Changed:
    """Our text, theirs, and where each place of theirs is in ours; None where it is not."""

    ours: str
    theirs: str
    places: list[int | None]


@st.composite
def changed_texts(draw: st.DrawFn) -> Changed:
    """Say some sentences, some of them twice, and change one character or a paragraph of them."""
    said = draw(st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=14))
    breaks = draw(st.lists(st.sampled_from([" ", "\n\n"]), min_size=len(said), max_size=len(said)))
    theirs = "".join(one + blank for one, blank in zip(said, breaks, strict=True)).strip()
    start = draw(st.integers(0, len(theirs) - 1))
    what = draw(st.sampled_from(["insert", "delete", "replace", "paragraph in", "paragraph out"]))
    if what == "paragraph out":
        gone = draw(st.sampled_from(sentences(theirs, Side.LEFT)))
        start, end, new = gone.start, gone.end, ""
    elif what == "paragraph in":
        end, new = start, "\n\n" + draw(st.sampled_from(SENTENCES)) + " Das ist neu.\n\n"
    else:
        new = "" if what == "delete" else draw(st.sampled_from("xX9.„ \n😀"))
        end = start if what == "insert" else start + 1
    ours = theirs[:start] + new + theirs[end:]
    shift = len(new) - (end - start)
    places: list[int | None] = [*range(start), *[None] * (end - start), *range(end + shift, len(theirs) + shift)]
    return Changed(canonical(ours).text, theirs, places)


def set_of(text: str) -> AnnotationSet:
    pair = Pair.of(Document.of(text, title="Hafen"), Document.of(RIGHT, title="Port"))
    aset = AnnotationSet(pair, "ben", NOW, NOW, DEFAULT_TAGSET)
    for extent in sentences(text, Side.LEFT):
        aset = add_link(aset, [extent], [sentences(RIGHT, Side.RIGHT)[0]], type="same", now=NOW).applied_to(aset)
    return aset


def letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def check_placed(changed: Changed, aset: AnnotationSet, spans: list[AnchoredSpan]) -> None:
    """Every span that is placed has its words, and stands where they went; all others are told of."""
    old = {span.id: span for span in aset.spans}
    for one in spans:
        if not one.is_placed or one.place is None:
            continue
        span = old[one.id]
        assert letters(one.new) == letters(one.old), "other words are never placed"
        if len(letters(one.old)) > 11 and changed.ours.count(one.old) == changed.theirs.count(one.old) == 1:
            continue  # there is no other place of these words
        kept = [place for place in changed.places[span.start : span.end] if place is not None]
        assert kept, f"{one.old!r} is gone, and was placed at {one.place}"
        # White space around may come or go; the words themselves stand where they were carried to.
        assert any(one.place[0] <= place < one.place[1] for place in kept), (one, kept)


def carried(changed: Changed) -> None:
    aset = set_of(changed.theirs)
    ours = Pair.of(Document.of(changed.ours, title="Hafen"), Document.of(RIGHT, title="Port"))
    here, spans = carry(aset, ours)
    check_placed(changed, aset, spans)
    placed = {one.id for one in spans if one.is_placed} | {s.id for s in aset.spans if s.side is Side.RIGHT}
    if changed.ours == changed.theirs:
        placed = {span.id for span in aset.spans}
    expected = {link.id for link in aset.links if placed >= {*link.left, *link.right}}
    assert {link.id for link in here.links} == expected, "a link comes along where all its ends do, and whole"


@given(changed_texts())
@settings(max_examples=150)
def test_nothing_is_placed_wrong_in_silence(changed: Changed) -> None:
    carried(changed)


@pytest.mark.long
@given(changed_texts())
@settings(max_examples=20_000)
def test_nothing_is_placed_wrong_in_silence_for_long(changed: Changed) -> None:
    carried(changed)


@pytest.mark.parametrize("how", ["crlf", "bom", "cr"])
def test_line_ends_and_marks_are_told_or_make_no_difference(how: str, tmp_path: Path) -> None:
    """An article that came with them is the same article; a file whose texts hold them is refused with its line."""
    ours = "\n".join(SENTENCES)
    raw = {"crlf": ours.replace("\n", "\r\n"), "cr": ours.replace("\n", "\r"), "bom": "\ufeff" + ours}[how]
    for name, text in (("ours", ours), ("raw", raw), ("right", RIGHT)):
        (tmp_path / f"{name}.txt").write_bytes(text.encode())
    project = project_in(tmp_path)
    one, _ = project.add_pair_of_files(tmp_path / "ours.txt", tmp_path / "right.txt")
    other, _ = project.add_pair_of_files(tmp_path / "raw.txt", tmp_path / "right.txt")
    assert one.id == other.id
    file = written(tmp_path / "ben.jsonl", set_of(raw))
    with pytest.raises(BadInput, match=r"line 1: (documents\.left\.text|spans\[\d+\])"):
        project.colleagues.plan(file)
    assert project.order.annotators(one.id) == []
    project.close()


@given(changed_texts())
@settings(max_examples=25)
def test_what_a_project_takes_in_is_what_was_carried(changed: Changed) -> None:
    """Through the file and the project, as a person does it: what is not placed is kept apart, nothing is lost."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "Hafen.txt").write_text(changed.ours, encoding="utf-8")
        (folder / "Port.txt").write_text(RIGHT, encoding="utf-8")
        project = project_in(folder)
        try:
            pair, _ = project.add_pair_of_files(folder / "Hafen.txt", folder / "Port.txt")
            aset = set_of(changed.theirs)
            file = written(folder / "ben.jsonl", aset)
            plan = project.colleagues.plan(file)
            project.colleagues.bring_in(plan)
            [theirs] = jsonl.read(file)
            here = project.annotation_set(project.pairs()[-1].id, "ben")
            apart = project.colleagues.kept_apart(here.pair.id, "ben")
            if here.pair.id == pair.id:
                told = {one.span.id for one in apart.unsure}
                assert {link.id for link in (*here.links, *apart.links)} == {link.id for link in theirs.links}
                assert {one.id for text in plan.texts for one in text.spans if not one.is_placed} == told
                assert all(told.isdisjoint({*link.left, *link.right}) for link in here.links)
            else:
                assert plan.new and here.pair.left.text == theirs.pair.left.text, "another article comes in as one"
        finally:
            project.close()
