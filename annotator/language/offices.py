"""Titles and offices that stand before a person's name, German and English."""

from __future__ import annotations

import re

OFFICE = re.compile(
    r"(?:\w*(?:präsident|minister|kanzler|chef|machthaber|sprecher|führer|vorsitzende|direktor|kommissar|botschafter|"
    r"gouverneur|senator|richter|anwalt|general|bischof|trainer|premier|professor|sekretär|könig|kaiser|prinz|papst|"
    r"abgeordnete|bürgermeister|präfekt|diktator|kandidat|experte|forscher|autor|journalist)(?:in|er|r|s|n|en)?|"
    r"Herrn?|Frau|Dr\.?|Prof\.?|President|Mr\.?|Mrs\.?|Ms\.?|Minister|Chancellor|Senator|Governor)",
    re.IGNORECASE,
)
"""One word that is a title or an office."""
