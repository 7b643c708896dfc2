"""Words that change when a quote is turned indirect: persons, and the moods of the commonest verbs."""

from __future__ import annotations

from annotator.language.words import words

_SHIFTS = {
    "I": "ich wir er sie du ihr man i we he she they you",
    "ME": "mich mir uns ihn ihm ihnen dich dir euch me us him her them",
    "MY": "mein meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres sein seine seinen "
    "seinem seiner seines ihre ihren ihrem ihrer ihres my our his their your",
    "BE": "bin ist sind bist war waren sei seien seist wäre wären am is are was were been be",
    "HAVE": "habe hat haben hatte hatten hätte hätten has had have",
    "BECOME": "werde wird werden wurde wurden würde würden will would",
    "CAN": "kann können könne könnte könnten konnte konnten can could",
    "MUST": "muss müssen müsse müsste müssten musste mussten must",
    "SHALL": "soll sollen solle sollte sollten shall should",
    "WANT": "wollen wolle wollte wollten",
    "MAY": "darf dürfen dürfe dürfte dürften may might",
}
_KINDS = {word: kind for kind, listed in _SHIFTS.items() for word in words(listed)}


def shifted(word: str) -> str | None:
    """Return what kind of such a word a word in small letters is (in capitals), or None where it is no such word."""
    return _KINDS.get(word)
