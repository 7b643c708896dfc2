"""Sentences by rule: `ANNOTATOR_DATA=… python -m tests.evaluation.sentences`.

German UD sentences (GSD dev, PUD) joined five to a text with blanks, and the sentences of the news articles; a
sentence counts where both ends are right, up to white space. The articles' sentences were split by a machine.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator

from annotator.language.sentences import sentences
from tests.evaluation.measure import Score, data


def treebank(name: str) -> Iterator[tuple[str, set[object]]]:
    """Yield texts of five sentences with their extents."""
    lines = data("language", "ud_german", name).read_text("utf-8").splitlines()
    found = [line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = ")]
    for place in range(0, len(found), 5):
        text, gold = "", set[object]()
        for sentence in found[place : place + 5]:
            gold.add((len(text), len(text) + len(sentence)))
            text += sentence + " "
        yield text, gold


def news() -> Iterator[tuple[str, set[object]]]:
    """Yield the news articles of the development set with their sentences."""
    with tarfile.open(data("language", "news_quotes.tar.xz")) as archive:
        for member in archive.getmembers():
            if "/dev/" in member.name and member.name.endswith(".json"):
                file = archive.extractfile(member)
                assert file is not None
                record = json.load(file)
                yield record["originalText"], {(each["charBegin"], each["charEnd"]) for each in record["sentences"]}


def main() -> None:
    """Print the figures."""
    for name, texts in (("gsd", treebank("gsd_dev.conllu")), ("pud", treebank("pud.conllu")), ("news", news())):
        score = Score()
        for text, gold in texts:
            score.add(gold, set(sentences(text)))
        print(f"{name:5} {score}")


if __name__ == "__main__":
    main()
