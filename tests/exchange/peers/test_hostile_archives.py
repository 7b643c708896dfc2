"""Archives, pipes and bombs: one sentence, in little memory and time."""

from __future__ import annotations

import os
import stat
import tracemalloc
import warnings
import zipfile
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.taking_in import recognised


def archive(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return path


def refused(path: Path, sentence: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(BadInput, match=sentence):
            list(recognised(path).records())
        assert tracemalloc.get_traced_memory()[1] < 200 * 1024**2
    finally:
        tracemalloc.stop()


def test_an_archive_that_grows_beyond_all_measure(tmp_path: Path) -> None:
    refused(archive(tmp_path / "bomb.zip", {"a.ann": b"\0" * 60_000_000, "a.txt": b"a"}), "would unpack to 57 MB")


def test_an_archive_that_lies_about_its_size(tmp_path: Path) -> None:
    path = archive(tmp_path / "lie.zip", {"a.ann": b"T1\tX 0 1\ta\n" * 3, "a.txt": b"a" * 5_000_000})
    content = bytearray(path.read_bytes())
    real = (5_000_000).to_bytes(4, "little")
    path.write_bytes(bytes(content).replace(real, (10).to_bytes(4, "little")))
    refused(path, "damaged|unpack")


def test_an_archive_of_too_many_files(tmp_path: Path) -> None:
    refused(
        archive(tmp_path / "many.zip", {f"{number}.ann": b"" for number in range(10_001)}), "more than 10,000 files"
    )


def test_an_archive_cut_off(tmp_path: Path) -> None:
    whole = archive(tmp_path / "whole.zip", {"a.ann": os.urandom(4000), "a.txt": b"a"}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:-40])
    refused(tmp_path / "cut.zip", "no whole ZIP")


def test_names_that_lead_out_of_an_archive_are_only_names(tmp_path: Path) -> None:
    entries = {"../../a.txt": b"ab", "../../a.ann": b"T1\tX 0 1\ta\n", "/b.txt": b"bc", "/b.ann": b""}
    [record] = recognised(archive(tmp_path / "out.zip", entries)).records()
    assert {record.aset.pair.left.text, record.aset.pair.right.text} == {"ab", "bc"}
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.zip"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
def test_a_pipe_and_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    refused(tmp_path / "pipe.jsonl", "a pipe or a device")
    (tmp_path / "null.jsonl").symlink_to("/dev/zero")
    refused(tmp_path / "null.jsonl", "a pipe or a device")


def test_entities_that_would_grow(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><x a="http://www.omg.org/XMI">&a9;</x>'
    (tmp_path / "bomb.xmi").write_text(bomb)
    refused(tmp_path / "bomb.xmi", "document type")


def test_a_file_that_is_too_large_to_be_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as stream:
        stream.write(b'[{"annotations": [')
        stream.truncate(1024**3)
    refused(path, "larger than 64 MB")


def test_json_that_takes_many_times_its_own_memory(tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    path.write_bytes(b'[{"annotations": [' + b"[]," * 9_000_000 + b"[]]}]")
    refused(path, "is longer than 16 MB")


def test_a_long_list_of_tasks_is_read_entry_by_entry(tmp_path: Path) -> None:
    fields = '"data": {"text_a": "a]\\"", "text_b": "b"}, "annotations": [{"result": []}]'
    task = f'{{{fields}, "x": "{"y" * 3_000_000}"}}'
    (tmp_path / "tasks.json").write_text(f"[ {task},\n{task} , {task}]")
    records = list(recognised(tmp_path / "tasks.json").records())
    assert [record.aset.pair.left.text for record in records] == ['a]"'] * 3


def test_an_archive_with_two_files_of_one_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "twice.zip"
    with zipfile.ZipFile(path, "w") as packed, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for text in (b"ab", b"cd"):
            packed.writestr("a.txt", text)
        packed.writestr("a.ann", b"T1\tX 0 1\ta\n")
    refused(path, "holds 'a.txt' twice")


def test_links_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = tmp_path / "link.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(link, str(tmp_path / "secret.txt"))
        packed.writestr("a.ann", b"T1\tX 0 1\ts\n")
    refused(path, "annotation files without their text")
