"""Encodings of web pages: `ANNOTATOR_DATA=… python -m tests.evaluation.page_encodings`.

The sample files of chardet that bear no markup, each made a page that names no encoding, its own, or a wrong one. Right
is a page whose words are equal to what the codec makes of them. The rules were made on other texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotator.errors import BadInput
from annotator.exchange.encodings import codec
from annotator.exchange.page_encoding import page_encoding
from annotator.model.text import canonical
from tests.evaluation.encodings import Sample, samples

NAMED = ("none", "its own", "utf-8", "windows-1252")


def main() -> None:
    """Print how many pages are read rightly, and of how many a doubt is told."""
    for named in NAMED:
        counts = Counter(verdict(sample, named) for sample in plain())
        told = ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))
        print(f"names {named}: {told} of {counts.total()}")


def plain() -> Iterator[Sample]:
    """Yield the samples that can be put between tags byte by byte."""
    for sample in samples():
        name = codec(sample.encoding) or codec(sample.encoding.rpartition("-")[0]) or ""
        if sample.truth and "<" not in sample.truth and not name.startswith(("utf", "iso2022", "hz", "cp037", "cp500")):
            yield sample


def verdict(sample: Sample, named: str) -> str:
    """Tell whether a page is read rightly, and whether a doubt is told."""
    own = codec(sample.encoding) or sample.encoding.rpartition("-")[0]
    meta = {"none": "", "its own": f'<meta charset="{own}">'}.get(named, f'<meta charset="{named}">')
    words = sample.path.read_bytes()
    original = f"<!DOCTYPE html><html><head>{meta}</head><body><p>".encode() + words + b"</p></body></html>"
    try:
        found = page_encoding(sample.path.name, original)
    except BadInput:
        return "refused"
    is_right = canonical(words.decode(found.encoding, "replace")).text == sample.truth
    return f"{'right' if is_right else 'wrong'}, {'doubt told' if found.rivals else 'nothing told'}"


if __name__ == "__main__":
    main()
