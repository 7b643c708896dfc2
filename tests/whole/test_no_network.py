"""Whatever foreign files refer to: no connection is opened, and no file is read but those that were chosen.

Watched in the program and in its worker: by an audit hook, which sees what Python does; by a server that listens and
by the system's own notice of every opening of a file, which see what libraries do beneath Python.
"""

from __future__ import annotations

import ctypes
import io
import json
import os
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.language.documents import pdf
from tests.whole.program import LEFT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="openings of files are told by Linux")

CHECKOUT = Path(__file__).parents[2]
SECRET = "what nobody chose"
_WATCH = """
import os, sys
_log = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
def _hook(event, given):
    if event.startswith(("socket.", "urllib.")) or event in ("open", "os.listdir", "os.scandir"):
        what = os.fsdecode(given[0]) if given and isinstance(given[0], (str, bytes)) else repr(given)
        os.write(_log, f"{os.getpid()}\\t{event}\\t{what}\\n".encode("utf-8", "replace"))
sys.addaudithook(_hook)
"""
_HARMLESS = ("open", "os.listdir", "os.scandir", "socket.__new__", "socket.bind")
"""A library looks at its import whether there is IPv6: it binds a socket to this computer, and asks nobody."""
_OPENED = 0x20
"""IN_OPEN of inotify."""


def word(port: int, secret: Path) -> bytes:
    """Return a Word document that refers to a server and to a file in every way it has."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    there = [f"http://127.0.0.1:{port}/template.dotm", secret.as_uri(), f"\\\\127.0.0.1@{port}\\x"]
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{kind}/{what}" Target="{where}" TargetMode="External"/>'
        for number, (what, where) in enumerate((a, b) for a in ("attachedTemplate", "image", "aFChunk") for b in there)
    )
    relations = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
    )
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        f'xmlns:r="{kind}" xmlns:xi="http://www.w3.org/2001/XInclude"><w:body>'
        "<w:p><w:r><w:t>Ein Absatz.</w:t></w:r></w:p>"
        f'<xi:include href="{secret.as_uri()}" parse="text"/><w:altChunk r:id="r6"/></w:body></w:document>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name in ("word/_rels/document.xml.rels", "word/_rels/settings.xml.rels"):
            packed.writestr(name, relations)
        packed.writestr("word/settings.xml", '<w:settings xmlns:w="w"><w:attachedTemplate w:id="r0"/></w:settings>')
        packed.writestr("word/document.xml", body)
    return stream.getvalue()


def with_entities(content: str, port: int, secret: Path, root: str) -> str:
    """Put a document type before XML that asks for files and for a server."""
    return (
        f'<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:{port}/a.xsl" type="text/xsl"?>'
        f'<!DOCTYPE {root} SYSTEM "http://127.0.0.1:{port}/a.dtd" [<!ENTITY s SYSTEM "{secret.as_uri()}">'
        f'<!ENTITY n SYSTEM "http://127.0.0.1:{port}/n"><!ENTITY % p SYSTEM "http://127.0.0.1:{port}/p"> %p;]>{content}'
    )


def page(port: int, secret: Path) -> str:
    """Return a web page that refers to both in every way it has."""
    to, file = f"http://127.0.0.1:{port}", secret.as_uri()
    return (
        f'<html><head><base href="{to}/"><meta http-equiv="refresh" content="0;url={to}/m">'
        f'<link rel="stylesheet" href="a.css"><link rel="preload" href="{file}"><link rel="canonical" href="{to}/c">'
        f'<script src="{to}/a.js"></script>'
        f"<style>@import url({to}/b.css); @font-face {{src: url({file})}}</style></head>"
        f'<body background="{to}/b.png"><h1>Ein Titel, der lang genug ist</h1><p>{LEFT * 3}</p>'
        f'<img src="{to}/a.png" srcset="{to}/b.png 2x"><iframe src="{file}"></iframe><object data="{to}/o"></object>'
        f'<embed src="{file}"><video src="{to}/v" poster="{to}/p"></video><p>&s;&n;</p>'
        f'<portal src="{to}/q"></portal>'
        f'<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{file}"/><use href="{to}/u#a"/></svg>'
        f'<math><mglyph src="{to}/g"/></math><form action="{to}/f"><input type="image" src="{to}/i"></form>'
        "</body></html>"
    )


def peers(folder: Path, port: int, secret: Path) -> None:
    """Lay files of other tools into a folder that refer to both."""
    to, file = f"http://127.0.0.1:{port}", secret.as_uri()
    head = (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{to}/x {to}/x.xsd">'
    )
    sofas = (
        '<cas:Sofa xmi:id="1" sofaID="a" sofaString="Eins"/><cas:Sofa xmi:id="2" sofaID="b" sofaString="Zwei"/>'
        f'<cas:Sofa xmi:id="3" sofaID="c" sofaURI="{file}"/><cas:Sofa xmi:id="4" sofaID="d" sofaURI="{to}"/></xmi:XMI>'
    )
    (folder / "cas.xmi").write_text(head + sofas)
    (folder / "entities.xmi").write_text(with_entities(head + "&s;&n;" + sofas, port, secret, "x"))
    views = [{"%ID": n, "%TYPE": "uima.cas.Sofa", "sofaID": str(n), "sofaURI": uri} for n, uri in enumerate((file, to))]
    (folder / "cas.json").write_text(json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": views, "%VIEWS": {}}))
    tasks = [
        {"data": {"text_a": text, "text_b": "Rechts"}, "annotations": [{"result": []}]}
        for text in (f"{to}/text", file, "$undefined$", "data:text/plain,x", str(secret))
    ]
    (folder / "tasks.json").write_text(json.dumps(tasks))
    rows = [{"text": f"Text {n}", "label": [[0, 4, "X"]], "source": u, "image": u} for n, u in enumerate((to, file))]
    (folder / "doccano.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (folder / "table.csv").write_text(f'left,right\n{to}/l,{file}\n=WEBSERVICE("{to}"),{secret}\n')
    brat = folder / "brat"
    brat.mkdir()
    (brat / "a.ann").write_text("T1\tX 0 4\twhat\n")
    (brat / "a.txt").symlink_to(secret)
    (brat / "b.ann").write_text(f"T1\tX 0 1\ta\nN1\tReference T1 {to}:1\ta\n")
    (brat / "annotation.conf").write_text(f"[entities]\n!include {secret}\n<{to}>\n")
    with zipfile.ZipFile(folder / "brat.zip", "w") as packed:
        for name in (f"../{secret.name}", str(secret), "x"):
            packed.writestr(f"{name.removesuffix('.txt')}.ann", "T1\tX 0 4\twhat\n")


@contextmanager
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@contextmanager
def watched(path: Path) -> Iterator[int]:
    """Yield what tells of every opening of a file, by whatever program."""
    libc = ctypes.CDLL(None, use_errno=True)
    handle = libc.inotify_init1(os.O_NONBLOCK)
    try:
        assert handle >= 0 and libc.inotify_add_watch(handle, os.fsencode(path), _OPENED) >= 0
        yield handle
    finally:
        os.close(handle)


def was_opened(handle: int) -> bool:
    try:
        return bool(os.read(handle, 4096))
    except BlockingIOError:
        return False


def test_the_watch_sees_what_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET)
    with watched(path) as handle:
        assert not was_opened(handle)
        path.read_text()
        assert was_opened(handle)


def test_nothing_is_asked_of_anybody(tmp_path: Path) -> None:
    chosen, secret, guard = tmp_path / "chosen", tmp_path / "secret.txt", tmp_path / "guard"
    chosen.mkdir()
    guard.mkdir()
    secret.write_text(SECRET)
    (guard / "sitecustomize.py").write_text(_WATCH)
    with listening() as server, watched(secret) as opened:
        port = server.getsockname()[1]
        (chosen / "a.html").write_text(page(port, secret))
        (chosen / "b.xhtml").write_text(with_entities(page(port, secret), port, secret, "html"))
        (chosen / "c.docx").write_bytes(word(port, secret))
        action = f"/Type /Catalog /OpenAction << /S /URI /URI (http://127.0.0.1:{port}/x) >>".encode()
        (chosen / "d.pdf").write_bytes(
            pdf(["Ein Satz in einem Dokument, das woanders hin will."]).replace(b"/Type /Catalog", action)
        )
        articles = chosen / "articles"
        articles.mkdir()
        (articles / "e.txt").symlink_to(secret)
        (articles / "f.txt").write_text("Ein Artikel.")
        peers(chosen, port, secret)
        env = {**os.environ, "PYTHONPATH": f"{guard}{os.pathsep}{CHECKOUT}", "WATCHED": str(tmp_path / "log")}
        env |= {"http_proxy": f"http://127.0.0.1:{port}", "TMPDIR": str(guard)}

        def run(*words: str | Path) -> str:
            ran = subprocess.run(
                [sys.executable, "-m", "annotator", *words], env=env, capture_output=True, timeout=120, check=False
            )
            assert b"Traceback" not in ran.stderr, ran.stderr.decode()
            return ran.stdout.decode() + ran.stderr.decode()

        place: list[str | Path] = ["--project", tmp_path / "p.annotator"]
        said = run("import", *sorted(chosen.iterdir()), *place)
        said += run("import", chosen, *place)
        said += run("analyze", "--json", *(chosen / name for name in ("a.html", "b.xhtml", "c.docx", "d.pdf")))
        said += run("export", *place, "--format", "jsonl", "-o", "-") + run(
            "export", *place, "--format", "html", "-o", "-"
        )
        assert said.count("imported") > 5 and "Ein Absatz." in said and "woanders hin will" in said
        with pytest.raises(BlockingIOError):
            server.accept()
        assert not was_opened(opened) and SECRET not in said
    seen = [line.split("\t") for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines()]
    assert len({pid for pid, *_ in seen}) > 5, "the workers were watched, too"
    assert not [each for each in seen if each[1] not in _HARMLESS]
    mine = (tmp_path, CHECKOUT, Path(sys.prefix), Path(sys.base_prefix), Path(os.environ["ANNOTATOR_HOME"]))
    theirs = ("/proc/", "/sys/", "/dev/null", "/etc/localtime", "/etc/machine-id", "/usr/share/zoneinfo", *sys.path[1:])
    strange = {what for _, _, what in seen if what.startswith("/") and not what.startswith((*map(str, mine), *theirs))}
    assert not strange
