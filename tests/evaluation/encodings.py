"""Encodings: `ANNOTATOR_DATA=… python -m tests.evaluation.encodings`.

The sample files of chardet, each in a folder that names its encoding and language. Right is a file whose text is equal
to what the codec of that name makes of it; files that this codec cannot read are left out and counted. Sure is a file
of which no other reading is as good, so that nothing is said of it.
"""

from __future__ import annotations

import codecs
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.articles import Article, article_of
from annotator.model.text import canonical
from tests.evaluation.measure import data


@dataclass(frozen=True)
class Sample:
    """A file with the encoding it is in."""

    path: Path
    encoding: str
    truth: str | None
    """Its text; None where the codec cannot read it."""


def samples() -> Iterator[Sample]:
    """Yield all files of encodings that Python knows."""
    for folder in sorted(path for path in data("hostile", "encodings-chardet", "tests").iterdir() if path.is_dir()):
        name = next((name for name in _names(folder.name) if _known(name)), None)
        for path in sorted(folder.iterdir()) if name else ():
            assert name
            try:
                truth = canonical(path.read_bytes().decode(name)).text
            except UnicodeDecodeError:
                truth = None
            yield Sample(path, folder.name, truth)


def _names(folder: str) -> tuple[str, str]:
    return folder, folder.rpartition("-")[0]


def _known(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def read(sample: Sample) -> Article | None:
    """Read a file as the program does; None where it is refused."""
    try:
        return article_of(sample.path.read_bytes(), sample.path)
    except BadInput:
        return None


def main() -> None:
    """Print how many files are read rightly, and which are not."""
    found = list(samples())
    known = [sample for sample in found if sample.truth is not None]
    print(f"{len(found)} files, {len(found) - len(known)} of which the codec they are named after cannot read")
    began = time.process_time()
    articles = [read(sample) for sample in known]
    took = (time.process_time() - began) / len(known)
    right = doubted = silent = 0
    for sample, article in zip(known, articles, strict=True):
        is_right = article is not None and article.text == sample.truth
        right += is_right
        doubted += article is not None and bool(article.rivals)
        if not is_right:
            silent += article is not None and not article.rivals
            said = f"{article.encoding}, rivals {article.rivals}" if article else "refused"
            print(f"  {sample.encoding}/{sample.path.name}: {said}")
    print(
        f"right {right} of {len(known)} ({100 * right / len(known):.1f} %); called a guess {doubted}; "
        f"wrong without a word {silent}; {1000 * took:.1f} ms a file"
    )


if __name__ == "__main__":
    main()
