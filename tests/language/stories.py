"""A short story told twice in other words, in one order: what comparing two texts is tried on."""

from __future__ import annotations

TOLD = [
    "Am Montag brach im Hafen von Lorgau ein Feuer aus.",
    "Drei Lagerhallen brannten völlig nieder.",
    "Verletzt wurde nach Angaben der Polizei niemand.",
    "Die Feuerwehr war mit 120 Leuten im Einsatz.",
    "Sie löschte die ganze Nacht hindurch.",
    "Bürgermeisterin Ada Kell sprach von einem schwarzen Tag.",
    "Der Schaden liegt bei zwei Millionen Euro.",
    "Die Ursache des Brandes ist noch unbekannt.",
]
RETOLD = [
    "Ein Großfeuer hat den Lorgauer Hafen getroffen.",
    "3 Hallen für Waren sind abgebrannt.",
    "Es gab keine Verletzten.",
    "120 Feuerwehrleute waren im Einsatz.",
    "Die Löscharbeiten dauerten bis zum Morgen.",
    "„Ein schwarzer Tag“, sagte Kell, die Bürgermeisterin.",
    "Den Schaden schätzt man auf 2.000.000 Euro.",
    "Wie es zum Brand kam, weiß man nicht.",
]
