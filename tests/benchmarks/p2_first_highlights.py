"""P2: from the painted page to the first highlights, cold. Goal: ≤ 1.2 × a fresh Python that loads spaCy and reads.

Run `.venv/bin/python -m tests.benchmarks.p2_first_highlights [LEFT RIGHT] [--runs N]`, with German articles. The
clock starts when the articles are painted for the first time: what comes before is P1, the person has the texts and
waits for their highlights from then on, and the worker, which is a fresh Python as the reference is, is started then.
It stops when the first part of the left article's marks is painted. From the command on is printed as well.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks import figures, programs

PATIENCE = 60.0
BARE = Path(__file__).with_name("bare_spacy.py")


def cold(left: Path, right: Path, folder: Path) -> tuple[float, float]:
    """Return the milliseconds from the painted page, and those from the command, to the first marks painted."""
    words = [str(word) for word in ("open", left, right, "--project", folder / "p2.annotator")]
    command = [sys.executable, "-m", "tests.benchmarks.onlooker", *words]
    begin = time.perf_counter()
    environment = os.environ | {"ANNOTATOR_HOME": str(folder)}
    ran = subprocess.run(command, env=environment, stdout=subprocess.PIPE, timeout=PATIENCE, check=True)
    seen = json.loads(ran.stdout)
    return 1000 * (seen["marked"] - seen["painted"]), 1000 * (seen["marked"] - begin)


def bare(text: Path) -> float:
    """Return the milliseconds from the command until a fresh Python has imported spaCy, loaded, and read a text."""
    begin = time.perf_counter()
    ran = subprocess.run([sys.executable, str(BARE), "once", str(text)], stdout=subprocess.PIPE, check=True)
    return 1000 * (float(ran.stdout) - begin)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options = programs.arguments(__doc__, runs=10)
    left, right = options.left.resolve(), options.right.resolve()
    reference, painted, command = list[float](), list[float](), list[float]()
    for run in range(-1, options.runs):  # the first brings the files into the system's cache
        with tempfile.TemporaryDirectory() as folder:
            took, page, whole = bare(left), *cold(left, right, Path(folder))
        if run >= 0:
            reference.append(took)
            painted.append(page)
            command.append(whole)
    print(figures.heading("P2 page → first highlights, cold"))
    print(figures.line("python: import spacy, load, nlp", reference, reference=reference))
    print(figures.line("page painted → marks painted", painted, reference=reference))
    print(figures.line("command → marks painted", command, reference=reference))
    ratio = median(painted) / median(reference)
    print(f"× {ratio:.2f}, goal × 1.20: {'met' if ratio <= 1.2 else 'missed'}")


if __name__ == "__main__":
    main()
