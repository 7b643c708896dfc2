"""The library alone, in a process of its own: loads the bundled pipeline and reads texts, without any rules.

`bare_spacy.py once FILE` prints the moment when a text was read, `bare_spacy.py lines` the seconds that each line of
JSON texts took, `bare_spacy.py pipe CORES FILES…` the seconds of all of them by `nlp.pipe`.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

PIPELINE = Path(__file__).resolve().parents[2] / "resources" / "pipelines" / "de_articles"


def main() -> None:
    import spacy

    how, *rest = sys.argv[1:]
    nlp = spacy.load(PIPELINE)
    if how == "once":
        nlp(Path(rest[0]).read_text(encoding="utf-8"))
        print(time.perf_counter())
    elif how == "lines":
        for line in sys.stdin:
            texts = json.loads(line)
            begin = time.perf_counter()
            for text in texts:
                nlp(text)
            print(time.perf_counter() - begin, flush=True)
    else:
        read = [Path(file).read_text(encoding="utf-8") for file in rest[1:]]
        begin = time.perf_counter()
        for _ in nlp.pipe(read, n_process=int(rest[0])):
            pass
        print(time.perf_counter() - begin)


if __name__ == "__main__":
    main()
