"""English speech that is reported without being quoted."""

from __future__ import annotations

import pytest

from annotator.language.analysis import read
from annotator.model.analysis import Layer


def reported(text: str) -> list[tuple[str, str | None]]:
    """Return (what was said, who said it) of every report."""
    marks = [mark for part in read(text, language="en").parts for mark in part.marks]
    return [
        (text[mark.start : mark.end], mark.attributes["speaker"] and mark.attributes["speaker"]["text"])
        for mark in marks
        if mark.layer is Layer.QUOTE and mark.label == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Berg said that he would resign.", ("that he would resign", "Mr Berg")),
        ("The government has claimed it was unaware.", ("it was unaware", "The government")),
        ("Officials said on Tuesday that no one was hurt.", ("that no one was hurt", "Officials")),
        ("She asked whether the bus was late.", ("whether the bus was late", "She")),
        ("The town is small, residents say.", ("The town is small", "residents")),
        ("Prices rose by 3%, according to the agency.", ("Prices rose by 3%", "the agency")),
        ("According to the report, 500 people came.", ("500 people came", "the report")),
        (
            "The bridge, engineers warned, could collapse.",
            ("The bridge, engineers warned, could collapse", "engineers"),
        ),
        ("Families asked whether they might come, Moray said.", ("whether they might come", "Moray")),
        ("It was reported that two people died.", ("that two people died", None)),
    ],
)
def test_indirect_speech_is_marked(text: str, expected: tuple[str, str | None]) -> None:
    assert reported(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He knew the town well and said nothing.",
        "The bus was late, and the mayor walked.",
        "“We are ready,” said the mayor.",
        "“We are ready,” she told some forty people who had come.",
        "The film that she made opens on Monday.",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert reported(text) == []
