"""dkpro-cassis, the reference for UIMA CAS in Python, and this program read each other's files alike."""

from __future__ import annotations

import io
import json
import os
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cassis
import pytest
from hypothesis import HealthCheck, given, settings

from annotator.exchange import writing
from annotator.exchange.peers import cas_json, cas_xmi
from annotator.exchange.peers.cas import LINK, SPAN, Cas, peers_of
from annotator.exchange.peers.cas_types import type_system
from annotator.exchange.peers.inward import inward
from annotator.exchange.record import Record
from annotator.model.annotation import AnnotationSet
from annotator.model.document import Side
from tests.exchange.peers.test_naughty_strings import naughty, strings
from tests.exchange.peers.test_round_trips import NAMES
from tests.exchange.test_jsonl_round_trip import analysed
from tests.strategies import annotation_sets

DATA = Path(os.environ.get("ANNOTATOR_DATA", "")) / "formats"
NAMED = ("cas-xmi", "cas-json")
# What cassis asks of its reader's warnings is no fault of a file.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning")

Place = tuple[str, int, int]
"""A type, and where a structure lies, in UTF-16 units."""


def exported(one: Record, kind: str) -> bytes:
    stream = io.BytesIO()
    writing.write([one], NAMES[kind], stream)
    with zipfile.ZipFile(stream) as packed:
        [name] = [name for name in packed.namelist() if name != "TypeSystem.xml"]
        return packed.read(name)


def by_cassis(content: bytes, kind: str, types: Any = None) -> Any:
    if kind == "cas-json":
        return cassis.load_cas_from_json(io.BytesIO(content))
    types = types or cassis.load_typesystem(io.BytesIO(type_system().encode()))
    return cassis.load_cas_from_xmi(io.BytesIO(content), typesystem=types)


def by_us(content: bytes, kind: str) -> Cas:
    return (cas_json.cas_of_json if kind == "cas-json" else cas_xmi.cas_of_xmi)(content, "one")


def saved(cas: Any, kind: str) -> bytes:
    told: str = cas.to_json() if kind == "cas-json" else cas.to_xmi()
    return told.encode()


def check_that_cassis_reads(one: Record, kind: str) -> None:
    cas = by_cassis(exported(one, kind), kind)
    told = writing.reduced(one, NAMES[kind])
    pair, spans = told.aset.pair, (*told.aset.spans, *told.machine)
    assert cas.sofa_string.startswith(pair.left.text) and cas.sofa_string.endswith(pair.right.text)
    found = {json.loads(each.details)["id"]: each for each in cas.select(SPAN)}
    assert found.keys() == {span.id for span in spans}
    for span in spans:
        mark, details = found[span.id], json.loads(found[span.id].details)
        moved = 0 if span.side is Side.LEFT else len(cas.sofa_string) - len(pair.right.text)
        assert (mark.begin - moved, mark.end - moved, mark.get_covered_text()) == (span.start, span.end, span.quote)
        assert (details["layer"], details.get("label")) == (span.layer, span.label)
        assert details.get("attributes", {}) == span.attributes
    joined = Counter((json.loads(each.details)["group"], each.Governor, each.Dependent) for each in cas.select(LINK))
    meant = [link for link in told.aset.links if not link.is_no_counterpart]
    assert joined == Counter((k.id, found[a], found[b]) for k in meant for a in k.left for b in k.right)


def check_that_we_read_what_cassis_saves(one: Record, kind: str) -> None:
    passed_on = saved(by_cassis(exported(one, kind), kind), kind)
    [peer] = peers_of(by_us(passed_on, kind), "one")
    back, left_out = inward(peer, format=kind)
    assert back == writing.reduced(one, NAMES[kind]) and not left_out


@pytest.mark.parametrize("kind", NAMED)
@given(aset=annotation_sets(settled=True))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_it_reads_ours_and_we_read_what_it_saves(kind: str, aset: AnnotationSet) -> None:
    one = analysed(aset)
    check_that_cassis_reads(one, kind)
    check_that_we_read_what_cassis_saves(one, kind)


@pytest.mark.long
@pytest.mark.parametrize("kind", NAMED)
@given(aset=annotation_sets(settled=True))
@settings(max_examples=1_000, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_it_reads_many_of_ours(kind: str, aset: AnnotationSet) -> None:
    one = analysed(aset)
    check_that_cassis_reads(one, kind)
    check_that_we_read_what_cassis_saves(one, kind)


@pytest.mark.parametrize("kind", NAMED)
def test_it_reads_naughty_strings(kind: str) -> None:
    check_that_cassis_reads(naughty(strings()), kind)
    check_that_we_read_what_cassis_saves(naughty(strings()), kind)


@pytest.mark.parametrize("kind", NAMED)
def test_marks_that_it_makes_lie_where_it_says(kind: str) -> None:
    """A text with emoji, entities of another program's type, and a relation between two of them."""
    types = cassis.TypeSystem()
    entity = types.create_type("webanno.custom.Person", "uima.tcas.Annotation")
    types.create_feature(entity, "value", "uima.cas.String")
    relation = types.create_type("webanno.custom.Knows", "uima.tcas.Annotation")
    for name in ("Governor", "Dependent"):
        types.create_feature(relation, name, entity)
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = "👩‍👩‍👧 Anna 🌉 kennt Ben 😀.\r\nUnd é."
    places = [cas.sofa_string.index(name) for name in ("Anna", "Ben")]
    anna, ben = (entity(begin=p, end=p + n, value="PER") for p, n in zip(places, (4, 3), strict=True))
    knows = relation(begin=ben.begin, end=ben.end, Governor=anna, Dependent=ben)
    cas.add_all([anna, ben, knows])
    [peer] = peers_of(by_us(saved(cas, kind), kind), "one")
    [text] = peer.texts
    assert text.text == cas.sofa_string
    assert sorted((m.start, text.text[m.start : m.end], m.label) for m in peer.marks) == [
        (places[0], "Anna", "PER"),
        (places[1], "Ben", "PER"),
    ]
    names = {mark.id: text.text[mark.start : mark.end] for mark in peer.marks}
    assert [(names[r.source], names[r.target]) for r in peer.relations] == [("Anna", "Ben")]


UNREAD = "casWithFloatingPointSpecialValues/debug.xmi"
"""What cassis itself does not read of the files in the data folder, with either type system beside it."""
ELSEWHERE = {
    "child_type_before_parent.json": "an annotation without begin and end: for us nowhere, for cassis at 0",
    "cas_with_references.xmi": "a token that stands in no view's index: for us a token, for cassis nothing",
}
"""What it reads otherwise."""


def placed(structures: Iterator[Any]) -> Counter[Place]:
    """Return where cassis has structures, in the units of the file."""
    found: Counter[Place] = Counter()
    for each in structures:
        if getattr(each, "sofa", None) is not None and getattr(each, "begin", None) is not None:
            units = [each.sofa._offset_converter.python_to_external(place) for place in (each.begin, each.end)]
            found[each.type.name, units[0], units[1]] += 1
    return found


_ABOVE = {"begin": "uima.tcas.Annotation", "sofa": "uima.cas.AnnotationBase"}


def types_of(path: Path) -> Any:
    """Return the types that lie beside a file, with those it uses that are not among them."""
    beside = next((each for each in path.parent.glob("*.xml") if "typesystem" in each.name.lower()), None)
    types = cassis.TypeSystem()
    if beside:
        with beside.open("rb") as stream:
            types = cassis.load_typesystem(stream)
    for element in ET.parse(path).getroot():
        name = cas_xmi._type(element.tag.removeprefix("{").replace("}", " "))
        if name.startswith("uima.cas.") or name == "xmi.XMI":
            continue
        above = next((above for key, above in _ABOVE.items() if key in element.attrib), "uima.cas.TOP")
        known = types.get_type(name) if types.contains_type(name) else types.create_type(name, above)
        names = {feature.name for feature in known.all_features}
        told = {*element.attrib, *(child.tag for child in element)}
        for key in sorted(key for key in told if "{" not in key and key not in names):
            is_list = any(child.tag == key for child in element)
            types.create_feature(known, key, "uima.cas.StringArray" if is_list else "uima.cas.String")
    return types


def fixtures(ending: str) -> list[Path]:
    found = sorted(DATA.rglob(f"*{ending}")) if DATA.is_dir() else []
    return [path for path in found if ending == ".xmi" or b'"%FEATURE_STRUCTURES"' in path.read_bytes()]


@pytest.mark.skipif(not DATA.is_dir(), reason="ANNOTATOR_DATA does not say where the data sets lie")
@pytest.mark.parametrize(("ending", "kind", "count"), [(".xmi", "cas-xmi", 135), (".json", "cas-json", 14)])
def test_real_files_have_the_same_texts_and_places_in_both(ending: str, kind: str, count: int) -> None:
    same = 0
    for path in fixtures(ending):
        content = path.read_bytes()
        types = types_of(path) if kind == "cas-xmi" else None
        if path.match(UNREAD):
            with pytest.raises(KeyError):
                by_cassis(content, kind, types)
            continue
        theirs, ours = by_cassis(content, kind, types), by_us(content, kind)
        texts = [sofa.sofaString for sofa in theirs.sofas if sofa.sofaString]
        assert sorted(filter(None, ours.texts.values())) == sorted(texts), path
        places = Counter((s.type, s.begin, s.end) for s in ours.structures if s.begin is not None)
        assert (places == placed(theirs._find_all_fs())) == (path.name not in ELSEWHERE), path
        same += path.name not in ELSEWHERE
    assert same == count
