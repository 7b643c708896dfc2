"""Names that are known beforehand."""

from __future__ import annotations

from annotator.language.gazetteer import known


def test_what_is_a_name_itself_is_no_genitive() -> None:
    assert known("de")["Tripolis"]["Tripolis",].name == "Tripolis"
    assert known("de")["Norwegens"]["Norwegens",].name == "Norwegen"
