"""What comes in from folders, archives and tables: everything that can be, with a word on all the rest."""

from __future__ import annotations

import os
import socket
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.exchange import archives, gathering
from annotator.project import Columns, ImportReport, Project, Wishes, open_project

GB = 1024**3


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    (tmp_path / "home").mkdir()
    opened = open_project(tmp_path / "home" / "p.annotator", annotator="anna", create=True)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection."""

    def refused(*args: object) -> None:
        raise AssertionError(f"a connection was opened: {args}")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused, raising=False)


def text(path: Path, words: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def packed(path: Path, **files: bytes | str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def texts(project: Project, report: ImportReport) -> list[tuple[str, str]]:
    pairs = [project.pair(pair) for pair in report.pairs]
    return [(pair.left.text, pair.right.text) for pair in pairs]


def reasons(report: ImportReport) -> list[str]:
    return [row.reason for row in report.rows if row.status == "skipped"]


def test_a_folder_is_paired_by_names_where_most_say_it(project: Project, tmp_path: Path) -> None:
    for side in ("left", "right"):
        for name in ("b", "a"):
            text(tmp_path / "in" / side / f"{name}.txt", f"{side} {name}")
    report = project.import_files([tmp_path / "in"])
    assert texts(project, report) == [("left a", "right a"), ("left b", "right b")]
    text(tmp_path / "in" / "left" / "c.txt", "left c")
    text(tmp_path / "in" / "left" / "d.txt", "left d")
    report = project.import_files([tmp_path / "in"])
    assert len(report.pairs) == 2 and len(reasons(report)) == 2, "one name more makes no wrong pairs of the others"
    for name in ("e", "f", "g"):
        text(tmp_path / "in" / "left" / f"{name}.txt", f"left {name}")
    report = project.import_files([tmp_path / "in"])
    assert texts(project, report)[0] == ("left a", "left b"), "in the order of names, where they do not pair up"
    report = project.import_files([tmp_path / "in"], wishes=Wishes(pair_by="name"))
    assert len(report.pairs) == 2 and len(reasons(report)) == 5


def test_numbers_in_names_are_counted(project: Project, tmp_path: Path) -> None:
    for number in (1, 2, 9, 10):
        text(tmp_path / "in" / f"artikel{number}.txt", f"Text {number}")
    assert texts(project, project.import_files([tmp_path / "in"])) == [("Text 1", "Text 2"), ("Text 9", "Text 10")]
    files = {f"{name}{number}.txt": f"{name} {number}" for name in ("a", "b") for number in (10, 2)}
    report = project.import_files([packed(tmp_path / "a.zip", **files)])
    assert texts(project, report) == [("a 2", "a 10"), ("b 2", "b 10")]


def test_an_archive_comes_in_as_its_files_would(project: Project, tmp_path: Path) -> None:
    files = {"left/ä.txt": "Links", "right/ä.txt": "Rechts", "__MACOSX/._a": "x"}
    report = project.import_files([packed(tmp_path / "a.zip", **files)])
    assert texts(project, report) == [("Links", "Rechts")]
    assert [row.file for row in report.rows] == [f"{tmp_path}/a.zip/left/ä.txt", f"{tmp_path}/a.zip/right/ä.txt"]
    assert project.pair(report.pairs[0]).left.source == "ä.txt"
    inner = {"t.csv": "left,right\nEins,Zwei\n", "one.txt": "Drei", "two.html": "<p>Vier <b>fünf</b></p>"}
    report = project.import_files([packed(tmp_path / "b.zip", **inner)])
    assert sorted(texts(project, report)) == [("Drei", "Vier fünf"), ("Eins", "Zwei")]


def test_nothing_that_was_unpacked_stays(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    project.import_files([packed(tmp_path / "a.zip", **{"a.txt": "Eins", "b.txt": "Zwei"})])
    assert list((tmp_path / "temporary").iterdir()) == []


def test_hostile_archives_are_refused_with_a_sentence(project: Project, tmp_path: Path) -> None:
    bomb = packed(tmp_path / "bomb.zip", **{"a.txt": b"0" * (50 * 1024**2)})
    many = packed(tmp_path / "many.zip", **{f"{n}.txt": "x" for n in range(archives.MAX_FILES + 1)})
    broken = tmp_path / "broken.zip"
    broken.write_bytes(many.read_bytes()[:5000])
    out = packed(tmp_path / "out.zip", **{"../../evil.txt": "x", "/etc/evil.txt": "x", "C:\\evil.txt": "x"})
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    report = project.import_files([bomb, many, broken, out])
    assert not report.pairs
    for words in (
        "would unpack to 50 MB",
        "more than 10,000 files",
        "no whole ZIP",
        "leads out of the archive",
        "link",
    ):
        assert words in " ".join(reasons(report)), words
    assert len(reasons(report)) == 7
    assert not list(tmp_path.rglob("evil*"))


def test_an_archive_in_a_folder_never_stops_the_rest(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    one, other = text(folder / "a.txt", "Eins"), text(folder / "z.txt", "Zwei")
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    meta: dict[str, bytes | str] = {"exportedproject1.json": "{}", "annotation_ser/a.txt/anna.ser": b"\xac\xed\x00\x05"}
    packed(folder / "backup.zip", **meta)
    packed(folder / "more.zip", **{"x.json": "[1, 2]"})
    report = project.import_files([folder])
    assert texts(project, report) == [("Eins", "Zwei")]
    assert [row.file for row in report.rows if row.status == "imported"] == [str(one), str(other)]
    by_name = {row.file: row.reason for row in report.rows}
    assert "no whole ZIP" in by_name[f"{folder}/broken.zip"]
    assert "backup" in by_name[f"{folder}/backup.zip"] and "anna" in by_name[f"{folder}/backup.zip"]
    assert by_name[f"{folder}/more.zip/x.json"].startswith(f"{folder}/more.zip/x.json holds no annotations")


def test_an_archive_that_lies_about_its_size_is_stopped(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MAX_UNPACKED_BYTES", 1000)
    monkeypatch.setattr(gathering, "check_archive", lambda *args, **limits: None)
    report = project.import_files([packed(tmp_path / "a.zip", **{"a.txt": "x" * 2000})])
    assert "a.zip holds more than" in reasons(report)[0]


def test_what_is_no_file_is_named_and_nothing_outside_of_a_folder_is_read(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    secret = text(tmp_path / "secret.txt", "geheim")
    one, other = text(folder / "a.txt", "Eins"), text(folder / "b.txt", "Zwei")
    os.mkfifo(folder / "pipe.txt")
    (folder / "link.txt").symlink_to(secret)
    report = project.import_files([folder, Path("/dev/zero"), folder / "missing.txt"])
    assert texts(project, report) == [("Eins", "Zwei")]
    assert [row.file for row in report.rows if row.status == "imported"] == [str(one), str(other)]
    said = " ".join(reasons(report))
    for words in (
        "link.txt is a link to a file outside",
        "pipe.txt is a pipe",
        "/dev/zero is a pipe",
        "does not exist",
    ):
        assert words in said, said


def test_a_file_of_a_gigabyte_is_a_sentence(project: Project, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "a.csv", "a.html", "a.tsv")]
    for file in files:
        with file.open("wb") as stream:
            stream.write(b"<html>" if file.suffix == ".html" else b"a,b\n")
            stream.truncate(GB)
    report = project.import_files(files)
    assert not report.pairs and len(reasons(report)) == 4
    assert all("larger than" in reason or "more than" in reason for reason in reasons(report))


def test_tables_bring_a_pair_a_row(project: Project, tmp_path: Path) -> None:
    path = text(tmp_path / "t.csv", "sep=;\nn;eins;zwei\nP1;Links;Rechts\nP2;;Rechts\nP3;Drei;Vier\n")
    wishes = Wishes(pair_by="column", columns=Columns(left="eins", right="zwei", id="n"))
    report = project.import_files([path], wishes=wishes)
    assert texts(project, report) == [("Links", "Rechts"), ("Drei", "Vier")]
    assert [project.pair(pair).title for pair in report.pairs] == ["P1", "P3"]
    assert reasons(report) == [f"{path}, line 4: its “eins” is empty."]
    assert report.rows[0].reason == "2 pairs"
    again = project.import_files([path], wishes=wishes)
    assert again.rows[0].status == "known" and again.pairs == report.pairs


@pytest.mark.parametrize("at", [40, 100])
def test_an_import_that_is_given_up_brings_nothing(project: Project, tmp_path: Path, at: int) -> None:
    files = [text(tmp_path / f"{n}.txt", f"Text {n}") for n in range(100)]
    annotations = tmp_path / "of.jsonl"
    project.export(annotations)
    told: list[tuple[float, int]] = []

    def tell(done: float, total: int) -> None:
        told.append((done, total))
        if done > at:
            raise KeyboardInterrupt

    before = [pair.id for pair in project.pairs()]
    with pytest.raises(KeyboardInterrupt):
        project.import_files([*files, annotations], progress=tell)
    assert told[0] == (2, 101) and told[-1][0] > at
    assert [pair.id for pair in project.pairs()] == before
    assert len(project.import_files(files).pairs) == 50


def test_annotations_that_break_off_while_they_are_written_are_left_out_alone(project: Project, tmp_path: Path) -> None:
    files = [text(tmp_path / f"{n}.txt", f"Text {n}.\n" * 3000) for n in range(4)]
    for name, some in (("bad", files), ("good", files[:2])):
        other = open_project(tmp_path / f"{name}.annotator", annotator="ben", create=True)
        other.import_files(some)
        other.export(tmp_path / f"{name}.jsonl")
        other.close()
    bad, good = tmp_path / "bad.jsonl", tmp_path / "good.jsonl"

    def spoil(done: float, total: int) -> None:
        if 0.5 < done < 1:  # weighed by then, and one line of it written
            os.truncate(bad, bad.stat().st_size - 100)

    report = project.import_files([bad, good], progress=spoil)
    assert [row.status for row in report.rows] == ["skipped", "imported"]
    assert "line 2" in report.rows[0].reason
    assert [pair.id for pair in project.pairs()] == list(report.rows[1].pairs) and len(report.rows[1].pairs) == 1
    assert [project.annotation_set(pair, "ben").annotator for pair in report.pairs] == ["ben"]


def test_one_file_may_be_paired_with_several(project: Project, tmp_path: Path) -> None:
    one, two, three = (text(tmp_path / f"{n}.txt", f"Text {n}") for n in range(3))
    report = project.import_files([one, two, one, three])
    assert texts(project, report) == [("Text 0", "Text 1"), ("Text 0", "Text 2")]


def test_what_a_person_said_of_a_file_counts(project: Project, tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_bytes(f"Straße nach Süden {file.stem}".encode("mac_roman"))
    report = project.import_files(files, wishes=Wishes(encodings=dict.fromkeys(files, "mac_roman")))
    assert texts(project, report) == [("Straße nach Süden a", "Straße nach Süden b")]
    assert not any(row.doubt for row in report.rows)
