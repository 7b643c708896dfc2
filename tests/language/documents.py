"""Small PDF and Word files for tests, made by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


Placed = tuple[float, float, float, str]
"""Where a line begins, from the left and from the bottom, how large its letters are, and what it says; in points."""


def pdf(*pages: Sequence[str], title: str = "") -> bytes:
    """Return a PDF with a line of text for each string."""
    return placed_pdf(*([(50, 780 - 14 * n, 11, line) for n, line in enumerate(lines)] for lines in pages), title=title)


def placed_pdf(*pages: Sequence[Placed], title: str = "") -> bytes:
    """Return a PDF with lines of text at their places."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = b"\n".join(map(_shown, lines))
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
        objects.append((page + f"/Contents {5 + 2 * number} 0 R >>").encode())
        objects.append(f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")
    objects.append(b"<< /Title (" + title.encode("latin-1") + b") >>")
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    return bytes(out + f"trailer\n{trailer}\nstartxref\n{table}\n%%EOF\n".encode())


def _shown(line: Placed) -> bytes:
    x, y, size, text = line
    told = text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    return f"BT /F1 {size} Tf {x} {y} Td (".encode() + told + b") Tj ET"


def word(*paragraphs: str, title: str = "", head: str = "", note: str = "") -> bytes:
    """Return a Word document; a paragraph that begins with `<` is taken as it is."""
    body = "".join(
        each if each.startswith("<") else f"<w:p><w:r><w:t>{escape(each)}</w:t></w:r></w:p>" for each in paragraphs
    )
    if title:
        style = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
        body = f"<w:p>{style}<w:r><w:t>{escape(title)}</w:t></w:r></w:p>{body}"
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", xml)
        if note:
            separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            told = f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t> {escape(note)}</w:t></w:r></w:p></w:footnote>'
            packed.writestr("word/footnotes.xml", f"<w:footnotes {W}>{separator}{told}</w:footnotes>")
            packed.writestr("word/header1.xml", f"<w:hdr {W}><w:p><w:r><w:t>Kopfzeile</w:t></w:r></w:p></w:hdr>")
    return stream.getvalue()
