"""spaCy comes without its command line, and that can still be had afterwards."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from annotator.language.library import bring_in_spacy
bring_in_spacy()
loaded = [name for name in sys.modules if name.partition(".")[0] in ("weasel", "typer", "httpx")]
assert not loaded, loaded
import spacy
assert not spacy.blank("de")("Der Rat tagt.").ents
from spacy.cli import download
assert callable(download)
bring_in_spacy()
"""


def test_the_commands_are_left_out_but_not_lost() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
