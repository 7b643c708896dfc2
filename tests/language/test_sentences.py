"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Am 24. Oktober kam er an.", "Danach ging er."],
        ["Dr. Müller fand z. B. 3.5 Prozent, d. h. wenig.", "Mehr nicht."],
        ["J. K. Rowling schrieb es.", "Es ist gut."],
        ["«Wir haben nie bezweifelt, dass es ernst ist.", "Was wir tun, klären wir selbst», sagte sie."],
        ["„Das ist unsere Angelegenheit.“", "Mehr sagte er nicht."],
        ["«Warum?» fragte er.", "Niemand wusste es!"],
        ["Ist es nicht so (!) gewesen?", "Doch."],
        ["Wir werden sie treffen … aber es ist unsere Sache.", "Punkt."],
        ["Der Umsatz stieg auf 3 Mio. Euro.", "Das sind 12.000 mehr."],
        ["Es war am 3. Der Mann schwieg."[:12], "Der Mann schwieg."],
        ["Im Bild Lena Vogt.", "Bild: agentur"],
        ["He lives in the U.S. President Joe knows him.", "The man left at 5 p.m. yesterday."],
        ["“It works,” she said.", "“We saw it.”", "Nobody asked."],
        ["Das war gut. 🙂"],
        ["Es gilt Nr. 5 von St. Pauli.", "Ende."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    glue = "" if expected[-1].startswith("Bild:") else " "
    assert cut(glue.join(expected)) == expected


def test_a_line_end_always_breaks() -> None:
    assert cut("Eine Überschrift\nEin Satz,\n\nder weitergeht.") == ["Eine Überschrift", "Ein Satz,", "der weitergeht."]


def test_addresses_stay_whole() -> None:
    assert cut("Siehe www.Beispiel.De oder a.b@Post.Example dazu.") == [
        "Siehe www.Beispiel.De oder a.b@Post.Example dazu."
    ]


@given(st.text(alphabet='aB .!?…\n"«»„“(1,🙂\u00a0', max_size=80))
def test_sentences_cover_all_that_is_not_blank_and_nothing_twice(text: str) -> None:
    covered = [False] * len(text)
    last = 0
    for start, end in sentences(text):
        assert last <= start < end
        assert "\n" not in text[start:end]
        assert not text[start].isspace()
        covered[start:end] = [True] * (end - start)
        last = end
    assert all(covered[place] or character.isspace() for place, character in enumerate(text))
