"""Files that are made to break programs: what each is, and the words of the sentence it is refused with.

`LARGE` are of a gigabyte; most look like what they claim to be, some are holes that take no room on a disk.
"""

from __future__ import annotations

import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

GB = 1024**3


@dataclass(frozen=True)
class Fault:
    """One hostile file or folder."""

    name: str
    make: Callable[[Path], object]
    """Makes it at a path."""
    says: str
    """Part of the sentence; empty where it is read as far as it goes, or where any sentence will do."""
    ending: str = ""
    is_read: bool = False
    """It does no harm, so it may come in."""


def written(content: bytes | str) -> Callable[[Path], object]:
    raw = content.encode() if isinstance(content, str) else content
    return lambda path: path.write_bytes(raw)


def sparse(beginning: bytes, *, end: bytes = b"") -> Callable[[Path], object]:
    """Make a file of a gigabyte of which only the beginning, and perhaps the end, is more than NULs."""

    def make(path: Path) -> None:
        with path.open("wb") as stream:
            stream.write(beginning)
            stream.truncate(GB - len(end))
            stream.seek(0, os.SEEK_END)
            stream.write(end)

    return make


def repeated(piece: bytes, *, first: bytes = b"", last: bytes = b"", size: int = GB) -> Callable[[Path], object]:
    """Make a file of a gigabyte that says the same again and again."""

    def make(path: Path) -> None:
        block = piece * max(1, 2**20 // len(piece))
        with path.open("wb") as stream:
            stream.write(first)
            while stream.tell() < size:
                stream.write(block)
            stream.write(last)

    return make


def packed(*entries: tuple[str, bytes]) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, content in entries:
                archive.writestr(name, content)

    return make


def nested(path: Path) -> None:
    """Make an archive of archives of archives, each of which packs well."""
    inner = b"a" * 10_000_000
    for depth in range(6):
        packed(*((f"{depth}-{number}.zip" if depth else f"{number}.txt", inner) for number in range(10)))(path)
        inner = path.read_bytes()


def overlapping(path: Path) -> None:
    """Make an archive whose entries all lie over the same few bytes: small, of a modest ratio each, vast together."""
    raw = b"a" * 400_000
    squeezed = zlib.compress(raw, 9)[2:-4]
    head = struct.pack("<4sHHHHHLLLHH", b"PK\3\4", 20, 0, 8, 0, 0, zlib.crc32(raw), len(squeezed), len(raw), 5, 0)
    body = head + b"a.txt" + squeezed
    entries = b""
    for number in range(5_000):
        name = f"{number:05}".encode()
        entry = (20, 20, 0, 8, 0, 0, zlib.crc32(raw), len(squeezed), len(raw), len(name), 0, 0, 0, 0, 0, 0)
        entries += struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\1\2", *entry) + name
    end = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, 5_000, 5_000, len(entries), len(body), 0)
    path.write_bytes(body + entries + end)


def lying(path: Path) -> None:
    """Make an archive whose list of contents says that a large file is small."""
    packed(("a.txt", b"a" * 50_000_000))(path)
    path.write_bytes(path.read_bytes().replace((50_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little")))


def loop(path: Path) -> None:
    path.mkdir()
    (path / "again").symlink_to(path, target_is_directory=True)
    (path / "up").symlink_to(path.parent, target_is_directory=True)
    (path / "circle").symlink_to(path / "circle")


def leading_out(path: Path) -> None:
    path.mkdir()
    for name in ("passwd", "group"):
        (path / f"{name}.txt").symlink_to(f"/etc/{name}")


def crowded(path: Path) -> None:
    path.mkdir()
    for number in range(10_001):
        (path / f"{number}.txt").touch()


def deep(path: Path) -> None:
    """Make folders in folders, as deep as names of paths go."""
    path.mkdir()
    inside = path
    for _ in range(400):
        inside = inside / "folder"
        inside.mkdir()
    (inside / "a.txt").write_text("a")


def special(kind: str) -> Callable[[Path], object]:
    return (lambda path: os.mkfifo(path)) if kind == "pipe" else (lambda path: path.symlink_to(kind))


def laughs(head: str, body: str) -> str:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>{head}{body}'


def _blown_up() -> str:
    return f'<!DOCTYPE x [<!ENTITY a "{"a" * 60_000}">]><x xmlns="http://www.omg.org/XMI">{"&a;" * 60_000}</x>'


def _document(body: str, *, name: str = "word/document.xml") -> Callable[[Path], object]:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return packed((name, body.replace("<w:document", f"<w:document {space}", 1).encode()))


_TASK = json.dumps({"data": {"text_a": "Links. " * 100, "text_b": "Rechts."}, "annotations": [{"result": []}]})
_ROW = b'{"id": 1, "text": "' + b"Ein Satz. " * 100 + b'", "label": [[0, 3, "X"]]}\n'
_OURS = b'{"format":"annotator-pair","version":1,"pair":{"id":"p"},'
_XMI = b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmi:version="2.0">'

SMALL = (
    Fault("HTML: 200,000 <a", written("<html><body>" + "<a " * 200_000), "without any text", ".html"),
    Fault("HTML: 300,000 open <div>", written("<html>" + "<div>x" * 300_000), "", ".html", is_read=True),
    Fault("HTML: 300,000 open <b>", written("<html>" + "<b>x" * 300_000), "", ".html", is_read=True),
    Fault("HTML: tables in tables", written("<html>" + "<table><tr><td>x" * 50_000), "", ".html", is_read=True),
    Fault(
        "HTML: 100,000 attributes",
        written("<p " + "".join(f"a{n}=1 " for n in range(100_000)) + ">x</p>"),
        "",
        ".html",
        is_read=True,
    ),
    Fault("HTML: entities that grow", written(laughs("<html><p>", "&a9;</p></html>")), "", ".html", is_read=True),
    Fault("HTML: 15 MB of <", written(b"<html>" + b"<" * 15_000_000), "4 MB", ".html"),
    Fault("HTML: 15 MB in one comment", written(b"<html><p>x</p><!--" + b"-" * 15_000_000), "", ".html", is_read=True),
    Fault(
        "XMI: billion laughs", written(laughs('<x a="http://www.omg.org/XMI">', "&a9;</x>")), "document type", ".xmi"
    ),
    Fault("XMI: quadratic blowup", written(_blown_up()), "document type", ".xmi"),
    Fault("XMI: 100,000 deep", written(_XMI + b"<a>" * 100_000), "nested too deeply", ".xmi"),
    Fault(
        "XMI: 60 MB of elements",
        repeated(b"<a/>", first=_XMI, last=b"</xmi:XMI>", size=60_000_000),
        "250,000 elements",
        ".xmi",
    ),
    Fault("XMI: 60 MB of attributes", repeated(b' a%d="1"', first=_XMI + b"<a", size=60_000_000), "", ".xmi"),
    Fault("DOCX: billion laughs", _document(laughs("<w:document>", "&a9;</w:document>")), "It ", ".docx"),
    Fault("DOCX: 100,000 deep", _document("<w:document>" + "<w:p>" * 100_000), "", ".docx"),
    Fault("DOCX: ratio over 200", packed(("word/document.xml", b" " * 9_000_000)), "200 times its size", ".docx"),
    Fault(
        "DOCX: 12 MB of paragraphs",
        _document("<w:document>" + "".join(f"<w:p>{n}</w:p>" for n in range(720_000)) + "</w:document>"),
        "",
        ".docx",
    ),
    Fault("JSON lines: 5 million deep", written(b"[" * 5_000_000), "", ".jsonl"),
    Fault("our JSON lines: deep", written(_OURS + b'"a":' + b"[" * 5_000_000), "", ".jsonl"),
    Fault("JSON: 5 million deep", written(b'[{"annotations":' + b"[" * 5_000_000), "", ".json"),
    Fault("JSON: objects in objects", written(b'{"annotations":' + b'{"a":' * 2_000_000), "", ".json"),
    Fault("JSON: 60 MB of empty lists", written(b'[{"annotations":[' + b"[]," * 20_000_000 + b"[]]}]"), "", ".json"),
    Fault("JSON: a number of 10 MB", written(b'[{"annotations":[' + b"1" * 10_000_000 + b"]}]"), "", ".json"),
    Fault("JSON: 15 MB of empty lists", written(b'[{"annotations":[' + b"[]," * 5_200_000 + b"[]]}]"), "", ".json"),
    Fault(
        "CAS JSON: 15 MB of nothing",
        written(b'{"%TYPES":{},"%FEATURE_STRUCTURES":[' + b"{}," * 5_200_000 + b"{}]}"),
        "500,000 lists",
        ".json",
    ),
    Fault(
        "JSON lines of a table: 20 million rows",
        written(b'{"a":"a","b":"b"}\n' + b"{}\n" * 20_000_000),
        "100,000 rows",
        ".jsonl",
    ),
    Fault(
        "JSON lines of a table: 3 million columns",
        written(b'{"a":"a","b":"b"}\n{' + b",".join(b'"%d":1' % n for n in range(3_000_000)) + b"}\n"),
        "say which hold the articles",
        ".jsonl",
    ),
    Fault("CSV: 10 million columns", written(b"left" + b",a" * 10_000_000 + b"\n"), "1,000 columns", ".csv"),
    Fault("CSV: 15 million rows", written(b"left,right\n" + b"a,b\n" * 15_000_000), "100,000 rows", ".csv"),
    Fault("CSV: quote without end", written(b'left,right\n"' + b"a,b\n" * 10_000_000), "", ".csv"),
    Fault("CSV: 10 million cells", written(b"left,right\n" + b"," * 10_000_000), "", ".csv"),
    Fault("CSV: 5 million rows of nothing", written(b"left,right\n" + b",\n" * 5_000_000), "", ".csv"),
    Fault("ZIP: ratio over 200", packed(("a.txt", b"a" * 100_000_000)), "would unpack", ".zip"),
    Fault("ZIP: 10,001 files", packed(*((f"{n}.txt", b"") for n in range(10_001))), "more than 10,000 files", ".zip"),
    Fault("ZIP: archives in archives", nested, "", ".zip"),
    Fault("ZIP: entries over one another", overlapping, "would unpack", ".zip"),
    Fault("ZIP: a list that lies", lying, "", ".zip"),
    Fault(
        "brat: marks without number",
        packed(("a.ann", b"T1\tX 0 1\ta\n" * 4_000_000), ("a.txt", b"a" * 500_000)),
        "",
        ".zip",
    ),
    Fault("a pipe", special("pipe"), "a pipe or a device", ".txt"),
    Fault("/dev/zero", special("/dev/zero"), "a pipe or a device", ".jsonl"),
    Fault("/dev/random", special("/dev/random"), "a pipe or a device", ".html"),
    Fault("a folder in a circle", loop, "link to a file outside"),
    Fault("links out of the folder", leading_out, "link to a file outside"),
    Fault("a folder of 10,001 files", crowded, "more than 10,000 files"),
    Fault("a folder 400 deep", deep, ""),
    Fault("TXT: one line of 4 MB", written(b"a" * 4_000_000), "", ".txt", is_read=True),
    Fault("TXT: 4 MB of brackets", written(b"(" * 4_000_000), "", ".txt", is_read=True),
)
"""Faults of some megabytes at most."""

LARGE = (
    Fault("TXT: 1 GB", repeated(b"Ein Satz. "), "4 MB", ".txt"),
    Fault("TXT: 1 GB of NUL", sparse(b"a"), "", ".txt"),
    Fault("HTML: 1 GB", repeated(b"<p>Ein Satz.</p>\n", first=b"<html><body>"), "4 MB", ".html"),
    Fault("DOCX: 1 GB", sparse(b"PK\3\4"), "larger than 16 MB", ".docx"),
    Fault("PDF: 1 GB", sparse(b"%PDF-1.7\n"), "larger than 16 MB", ".pdf"),
    Fault("our JSON lines: 1 GB in a line", sparse(_OURS), "longer than 256 MB", ".jsonl"),
    Fault("our JSON lines: 1 GB of rubbish", repeated(_OURS + b'"x":1}\n'), "line 1", ".jsonl"),
    Fault("doccano: 1 GB of one text", repeated(_ROW, last=b'{"id": 1, "te'), "of the same text", ".jsonl"),
    Fault("JSON lines of a table: 1 GB", repeated(b'{"left": "Links.", "right": "Rechts."}\n'), "", ".jsonl"),
    Fault(
        "Label Studio: 1 GB",
        repeated(_TASK.encode() + b",\n", first=b"[\n", last=_TASK.encode() + b"]"),
        "64 MB",
        ".json",
    ),
    Fault("CAS JSON: 1 GB", sparse(b'{"%TYPES":{},"%FEATURE_STRUCTURES":['), "64 MB", ".json"),
    Fault("XMI: 1 GB", repeated(b"<a/>", first=_XMI), "64 MB", ".xmi"),
    Fault("TSV: 1 GB", repeated(b"1-1\t0-4\tEine\t\n", first=b"#FORMAT=WebAnno TSV 3.3\n"), "64 MB", ".tsv"),
    Fault("CSV: 1 GB", repeated(b"Links.,Rechts.\n", first=b"left,right\n"), "64 MB", ".csv"),
    Fault("ZIP: 1 GB", sparse(b"PK\3\4"), "no whole ZIP", ".zip"),
)
"""Faults of a gigabyte."""
