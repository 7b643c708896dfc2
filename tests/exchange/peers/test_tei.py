"""TEI: every pointer leads somewhere, every id is one, and the texts are whole."""

from __future__ import annotations

import io
from collections import Counter
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings

from annotator.exchange import writing
from annotator.exchange.formats import named
from annotator.exchange.peers import tei
from annotator.model.annotation import AnnotationSet
from annotator.model.document import Side
from tests.exchange.test_jsonl_round_trip import analysed
from tests.strategies import annotation_sets

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
POINTERS = ("target", "corresp", "ana", "toDoc", "fromDoc")


@given(aset=annotation_sets(settled=True))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_pointers_lead_to_what_is_there_and_texts_are_whole(aset: AnnotationSet) -> None:
    told = writing.reduced(analysed(aset), named("tei"))
    stream = io.BytesIO()
    tei.write([told, told], stream)
    corpus = ElementTree.fromstring(stream.getvalue())
    ids = Counter(element.get(f"{XML}id") for element in corpus.iter() if element.get(f"{XML}id"))
    assert set(ids.values()) <= {1}
    for element in corpus.iter():
        for key in POINTERS:
            for pointer in (element.get(key) or "").split():
                assert pointer.startswith("#") and pointer[1:] in ids
        for segment in (element.get("xtargets") or "").replace(";", " ").split():
            assert segment in ids
    bodies = ["".join(body.itertext()) for body in corpus.iter(f"{TEI}ab")]
    assert bodies == [told.aset.pair.document(side).text for side in Side] * 2
    links = [link.get("n") for link in corpus.iter(f"{TEI}link")]
    assert len(links) == 2 * len(told.aset.links)
