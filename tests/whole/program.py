"""The program as its users start it: the console script in a process of its own, with its files and its worker."""

from __future__ import annotations

import io
import json
import re
import shlex
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.__main__ import main

ANNOTATOR = Path(sys.executable).with_name("annotator")
SCHEMA = Path(__file__).parents[2] / "resources" / "annotation.schema.json"

LEFT = """Neue Zürcher Lesehilfe
Menü

Ministerin lässt Frage nach Hafenkosten offen: «Das klären wir selbst»

Verkehrsministerin Lena Vogt hat Fragen nach den Mehrkosten des Hafenausbaus ausweichend beantwortet. 🚢
«Wir haben nie bezweifelt, dass unsere Partner ihre Zusagen ernst nehmen», sagte die Ministerin am Mittwoch.
"""
RIGHT = """Vogt: Hafenbau ist allein Sache des Landes

In einer Erklärung betonte Ministerin Vogt am Donnerstag, die Entscheidung über den Ausbau obliege allein dem Land.
„Das klären wir allein“, sagte Vogt dem Landesfunk. Die Kosten werden auf 430 Millionen Euro geschätzt.
"""


@dataclass(frozen=True)
class Ran:
    """What a command did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """Read the output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def annotator(*words: str | Path, stdin: str = "") -> Ran:
    """Run a command to its end through the real `main`, in this process, which spares the imports."""
    streams = sys.stdin, sys.stdout, sys.stderr
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8", "surrogatepass")))
    sys.stdout, sys.stderr = out, err
    try:
        code = main([str(word) for word in words])
    except SystemExit as ended:  # argparse ends the program itself
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        for number, handler in handlers.items():
            signal.signal(number, handler)
    return Ran(code, _written(out), _written(err))


def annotator_process(*words: str | Path, through: str = "") -> Ran:
    """Run a command to its end in a process of its own; `through` is what a shell adds behind it."""
    command = " ".join(shlex.quote(str(word)) for word in (ANNOTATOR, *words)) + " " + through
    ran = subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=120)
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def _written(stream: io.TextIOWrapper) -> str:
    if stream.closed:  # a command may close it where nobody reads any more
        return ""
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


def assert_sentences(ran: Ran, *fragments: str, code: int = 1) -> None:
    """Check that a command ended with a problem and said so as to a person: sentences, no traceback."""
    assert ran.code == code, ran
    lines = ran.err.splitlines()
    assert 1 <= len(lines) <= 2, ran.err
    # A fault in a JSON file is named by its line and its path.
    assert all(line.endswith(".") or re.search(r", line \d+: ", line) for line in lines), ran.err
    assert not any(
        word in ran.err for word in ("Traceback", "Errno", "Error:", "Exception", "sqlite3", "sqlalchemy")
    ), ran.err
    assert all(fragment in ran.err for fragment in fragments), ran.err
