"""Tables with a pair of articles a row: any usual CSV, TSV and JSON lines; a bad row is named by its line."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import BadInput
from annotator.exchange.strict_json import decode
from annotator.exchange.tables import BadRow, Columns, TableRow, is_json_table, pairs, read_table
from annotator.model.invalid import InvalidAnnotation
from annotator.model.text import canonical

HOSTILE = Path(os.environ.get("ANNOTATOR_DATA", "/nowhere")) / "hostile"
COLUMNS = Columns(left="A", right="B", id="N")


def table(folder: Path, content: str | bytes, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def found(path: Path, columns: Columns = COLUMNS) -> list[tuple[str, str, str] | tuple[int, str]]:
    rows = pairs(read_table(path), columns)
    return [
        (row.line, row.why) if isinstance(row, BadRow) else (row.title, row.left.text, row.right.text) for row in rows
    ]


@pytest.mark.parametrize(
    "content",
    [
        "N,A,B\n1,links,rechts\n2,eins,zwei\n",
        "\ufeffN,A,B\r\n1,links,rechts\r\n2,eins,zwei\r\n",
        "N;A;B\n1;links;rechts\n2;eins;zwei",
        "N\tA\tB\r1\tlinks\trechts\r2\teins\tzwei",
        "sep=,\nN,A,B\n1,links,rechts\n2,eins,zwei\n",
        "\ufeffSEP=;\r\nN;A;B\r\n1;links;rechts\r\n2;eins;zwei\r\n",
        'N|A|B\n1|"links"|rechts\n\n2|eins|zwei\n',
        'x,N,A,B\n,1,"links","rechts"\n",",2,"eins",zwei\n',
    ],
)
def test_usual_tables_are_read_whatever_parts_their_cells(tmp_path: Path, content: str) -> None:
    assert found(table(tmp_path, content)) == [("1", "links", "rechts"), ("2", "eins", "zwei")]
    assert found(table(tmp_path, content.encode("utf-16")))[0] == ("1", "links", "rechts")


def test_json_lines_are_a_table(tmp_path: Path) -> None:
    lines = [{"N": "1", "A": "links\nund weiter", "B": "rechts"}, {"A": "eins", "B": "zwei", "x": 1}]
    path = table(tmp_path, "\n".join(map(json.dumps, lines)) + "\n", "t.jsonl")
    assert found(path) == [("1", "links\nund weiter", "rechts"), ("", "eins", "zwei")]


def test_a_bad_row_is_named_by_its_line_and_the_others_are_read(tmp_path: Path) -> None:
    content = 'N,A,B\n1,links,rechts\n2,,rechts\n3,links\n4,a,b,c,d\n5,"x\ny",z\n6,"a"b,c\n7,links,rechts\n8,"offen,x\n'
    rows = found(table(tmp_path, content))
    assert [row for row in rows if len(row) == 3] == [
        ("1", "links", "rechts"), ("5", "x\ny", "z"), ("7", "links", "rechts")
    ]  # fmt: skip
    assert [row for row in rows if len(row) == 2] == [
        (3, "its “A” is empty."),
        (4, "it has no “B”."),
        (5, "it has 5 cells, which is more than there are columns."),
        (8, "its quotation marks do not fit together."),
        (10, "it ends within quotation marks."),
    ]
    lines = '{"A": "a", "B": "b"}\n{"A": 1, "B": "b"}\n[1]\n{"A": "a", "A": "b"}\n{"A": "a"'
    rows = found(table(tmp_path, lines, "t.jsonl"), Columns(left="A", right="B"))
    assert rows[0] == ("", "a", "b")
    assert [row[0] for row in rows[1:]] == [2, 3, 4, 5]
    assert rows[1][1] == "its “A” is no text." and rows[2][1] == "it is not a JSON object."


def test_columns_may_say_of_themselves_what_they_are(tmp_path: Path) -> None:
    assert found(table(tmp_path, "id,Left,RIGHT\n1,links,rechts\n"), Columns()) == [("", "links", "rechts")]
    with pytest.raises(BadInput, match=r"columns “a”, “b”; say which hold the articles .--left-column"):
        found(table(tmp_path, "a,b\n1,2\n"), Columns())
    assert found(table(tmp_path, "Eins, zwei \n1,2\n"), Columns(left="eins", right="zwei")) == [("", "1", "2")]
    ragged = 'id,left,right,from\n1,a;b\n2,c,d,"e;f",g,h\n3,i,j,k\n'
    assert found(table(tmp_path, ragged), Columns())[-1] == ("", "i", "j")
    with pytest.raises(BadInput, match="has no column “C”; it has “A”, “B”"):
        found(table(tmp_path, "A,B\n1,2\n"), Columns(left="A", right="C"))
    with pytest.raises(BadInput, match="two columns that are called “A”"):
        found(table(tmp_path, "A,A\n1,2\n"))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\0\1\2", b"[1]", b'"offen', b'{"a"', b"\xff\xfe"])
def test_what_is_no_table_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    for name in ("t.csv", "t.jsonl"):
        with pytest.raises(BadInput, match=r"t\.\w+.*\.$"):
            found(table(tmp_path, content, name))


@given(
    st.lists(
        st.tuples(*[st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)] * 2),
        min_size=1,
        max_size=5,
    )
)
def test_what_was_written_as_a_table_is_read_from_it(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, str]]
) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerows([("A", "B"), *texts])
    path = table(tmp_path_factory.mktemp("any"), stream.getvalue())
    rows = [row for row in pairs(read_table(path), Columns(left="A", right="B")) if isinstance(row, TableRow)]
    kept = [pair for pair in texts if all(canonical(text).text.strip() for text in pair)]
    assert [(row.left.text, row.right.text) for row in rows] == [
        (canonical(one).text, canonical(other).text) for one, other in kept
    ]


@pytest.mark.skipif(not HOSTILE.exists(), reason="ANNOTATOR_DATA does not say where the data sets lie")
@pytest.mark.parametrize("name", [path.stem for path in sorted(HOSTILE.glob("csv-spectrum/csvs/*.csv"))] or ["none"])
def test_the_csv_spectrum_is_read_equal(name: str) -> None:
    wanted = json.loads((HOSTILE / f"csv-spectrum/json/{name}.json").read_text("utf-8"))
    rows = [cells for _, cells in read_table(HOSTILE / f"csv-spectrum/csvs/{name}.csv").rows]
    # As the CSV has it: the JSON of the spectrum writes the line ends of cells as LF.
    read = [{key: value.replace("\r\n", "\n") for key, value in row.items()} for row in rows if isinstance(row, dict)]
    assert read == [{key: value.replace("\r\n", "\n") for key, value in row.items()} for row in wanted]


TWICE = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}
"""Cases the JSON grammar allows, but not our formats: which of two values of a key is meant, nobody can say."""


@pytest.mark.skipif(not HOSTILE.exists(), reason="ANNOTATOR_DATA does not say where the data sets lie")
def test_json_is_read_strictly() -> None:
    cases = sorted(HOSTILE.glob("jsontestsuite/test_parsing/*.json"))
    assert len(cases) > 300
    for case in cases:
        try:
            decode(case.read_bytes())
            is_read = True
        except InvalidAnnotation:
            is_read = False
        if not case.name.startswith("i_"):
            assert is_read == (case.name.startswith("y_") and case.name not in TWICE), case.name


def test_a_table_without_names_has_numbers_for_columns(tmp_path: Path) -> None:
    path = table(tmp_path, "1,links,rechts\n2,eins,zwei\n")
    rows = list(pairs(read_table(path, header=False), Columns(left="2", right="3", id="1", header=False)))
    assert [(row.title, row.left.text) for row in rows if isinstance(row, TableRow)] == [("1", "links"), ("2", "eins")]


def test_articles_are_named_by_their_columns(tmp_path: Path) -> None:
    path = table(tmp_path, "A,B,L,R\nlinks,rechts,Der  linke,\n")
    [row] = pairs(read_table(path), Columns(left="A", right="B", left_title="L", right_title="R"))
    assert isinstance(row, TableRow)
    assert (row.left.title, row.right.title) == ("Der linke", "rechts")


@pytest.mark.parametrize(
    ("line", "is_table"),
    [
        ({"A": "links", "B": "rechts"}, True),
        ({"id": 1, "A": "links", "B": "rechts"}, True),
        ({"format": "annotator-pair", "version": 1, "x": "y"}, False),
        ({"pair": "p", "type": "same", "left_quote": "a", "left_offsets": [[0, 1]]}, False),
        ({"text": "nur einer", "label": [[0, 3, "X"]]}, False),
        (["A", "B"], False),
    ],
)
def test_lines_of_json_are_a_table_where_they_hold_texts_and_are_no_annotations(
    tmp_path: Path, line: object, is_table: bool
) -> None:
    assert is_json_table(table(tmp_path, f"\n{json.dumps(line)}\n" * 2, "t.jsonl")) is is_table
    assert not is_json_table(table(tmp_path, json.dumps(line), "t.json"))
