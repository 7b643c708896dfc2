"""A few grammatical guesses about a German or English clause: its verb, its subject, its noun phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from annotator.language.cues import may_be_cue
from annotator.language.words import words

_TOKEN = re.compile(r"\w[\w'’]*(?:[-./&]\w[\w'’]*)*\.?(?<=\w)|[A-Z]\.|[^\w\s]")

PRONOUNS = words(
    "er sie man ich wir dieser diese jener jene letztere letzterer erstere ersterer es he she they we i it"
)
DETERMINERS = words(
    """
    der die das dem den des ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene
    sein seine seinen
    seinem seiner ihr ihre ihren ihrem ihrer unser unsere kein keine mehrere einige viele zwei drei beide
    alle andere anderen
    the a an this that these those his her their its our my some several many two three both all other
    """
)
PREPOSITIONS = words(
    """
    in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für gegen ohne um unter über während
    wegen durch seit
    trotz neben zwischen hinter anlässlich angesichts bezüglich aufgrund gegenüber bis ab per via infolge mittels namens
    at by from to with of on during after before against about into over under through since until
    """
)
ADVERBS = words(
    """
    darin hierin hierzu hierbei dadurch davor dafür somit also auch nur noch schon bereits dann dort hier
    heute gestern morgen jetzt nun zuvor zuletzt zunächst später
    zudem außerdem
    ausserdem dabei dazu dagegen damit darauf daraufhin danach allerdings jedoch aber doch ferner weiter
    weiterhin wörtlich
    indes derweil unterdessen mittlerweile inzwischen so da deshalb daher trotzdem erneut wieder ebenfalls ebenso unter
    anderem sogar gleichzeitig schließlich schliesslich abschließend einst damals kürzlich jüngst erst selbst
    sich ihm ihr ihnen
    ihn mir uns dem nicht nie wohl etwa vorab offenbar deutlich klar scharf sehr hingegen anschließend anschliessend
    endlich einmal bald plötzlich zuerst hierauf alsdann nunmehr wiederum oft manchmal niemals immer sofort sogleich
    schnell leise laut lächelnd langsam demnach derzeit zuletzt insgesamt natürlich vielleicht eigentlich freilich
    relativierend ergänzend einleitend abschliessend
    later then also however meanwhile earlier today yesterday again there him them me us
    """
)
AUXILIARIES = words("hat hatte haben hatten habe hätten hätte wurde wird wurden werden has had have was were will")
CONNECTORS = words("von van de der del di da du la le al el bin ibn zu und & of und and")
_OPENERS = words("und aber doch auch and but wie as denn selbst")
_ENGLISH_DETERMINERS = words("the a an this that these those his her its their our my")
_MODALS = words(
    """
    wollte wollten will wollen sollte sollten soll sollen konnte konnten könnte könnten kann können musste mussten
    müsste müssten muss müssen dürfte dürften darf dürfen mochte mochten möchte möchten mag mögen würde würden wäre
    wären sei seien ist sind war waren habe hätte hätten ließ ließen blieb bleibe bleibt gebe gab würde werde
    """
)
_NO_ADJECTIVES = PREPOSITIONS | PRONOUNS | DETERMINERS | AUXILIARIES | _MODALS
_NO_ENGLISH_NOUNS = (
    PREPOSITIONS | PRONOUNS | ADVERBS | AUXILIARIES | words("is are be been would could should may might can must")
)
_NOT_NOUNS = words(
    "Am Im In An Auf Aus Bei Mit Nach Von Vor Zu Zum Zur Für Und Oder Aber Doch Denn Dass Wenn Weil Als Wie"
)


class Token(NamedTuple):
    """A word or a mark at `[start, end)` of the text; a tuple, as a text has many."""

    start: int
    end: int
    text: str
    lower: str
    """The same in small letters."""

    @property
    def is_word(self) -> bool:
        """Tell words from marks."""
        return self.text[0].isalnum()

    @property
    def is_large(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.text[0].isupper() or "-jährig" in self.lower  # `der 58-Jährige` is a noun.


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words and marks of `text[start:end]`."""
    return [Token(*match.span(), word := match.group(), word.lower()) for match in _TOKEN.finditer(text, start, end)]


def noun_phrase(sentence: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Return `[first, last)` of the noun phrase or pronoun that begins at a place, or None.

    Determiner, adjectives, capitalised words with what joins names, and a genitive right behind.
    """
    if place >= len(sentence) or not sentence[place].is_word:
        return None
    if sentence[place].lower in PRONOUNS and not _goes_on(sentence, place + 1):
        return place, place + 1
    at = place
    if sentence[at].lower in DETERMINERS:
        at += 1
    while at < len(sentence) and at - place < 6 and _is_adjective(sentence, at):
        at += 1
    if sentence[place].lower in _ENGLISH_DETERMINERS:
        at = _english_nouns(sentence, place + 1)
    first_noun = at
    at = _nouns(sentence, at)
    if at > place + 1 and sentence[place].lower in _ENGLISH_DETERMINERS:
        return place, at
    if at == first_noun:
        return (place, place + 1) if sentence[place].lower in PRONOUNS else None
    if sentence[at - 1].lower.endswith(("'s", "’s")):  # `John's mother`
        at = _english_nouns(sentence, at)
    return place, _with_genitive(sentence, at)


def bare_plural(sentence: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Return the place of an English noun without a determiner (`residents say`), or None."""
    word = sentence[place]
    plain = word.is_word and not word.is_large and word.lower.endswith("s") and len(word.text) > 4
    return (place, place + 1) if plain and word.lower not in PREPOSITIONS | ADVERBS else None


def _english_nouns(sentence: Sequence[Token], place: int) -> int:
    """Return the end of up to four small words that can be an English noun and its adjectives."""
    at = place
    while at < len(sentence) and at - place < 4:
        token = sentence[at]
        if not token.is_word or token.is_large or token.lower in _NO_ENGLISH_NOUNS or may_be_cue(token.lower):
            return at
        at += 1
    return at


def _goes_on(sentence: Sequence[Token], place: int) -> bool:
    """Tell whether a word that may be a pronoun (`diese`, `sie`) goes on as a noun phrase."""
    if sentence[place - 1].lower not in ("dieser", "diese", "jener", "jene"):
        return False
    return (
        place < len(sentence)
        and sentence[place].is_word
        and (sentence[place].is_large or _is_adjective(sentence, place))
    )


def _is_adjective(sentence: Sequence[Token], place: int) -> bool:
    token = sentence[place]
    lower = token.lower
    if not token.is_word or token.is_large or lower in _NO_ADJECTIVES:
        return False
    if may_be_cue(lower) and not _is_participle(sentence, place):
        return False
    ending = token.lower.endswith(
        ("e", "er", "en", "es", "em", "ed", "ing", "al", "ic", "an", "or", "ign", "iel", "ar")
    )
    return (ending or token.text[0].isdigit()) and place + 1 < len(sentence) and sentence[place + 1].is_word


def _is_participle(sentence: Sequence[Token], place: int) -> bool:
    """Tell `die erwartete Antwort` from `das sagte Vogt`, `das bestätigte Vogt`."""
    if place == 0 or sentence[place - 1].lower not in DETERMINERS:
        return False
    if place == 1 and sentence[0].lower in ("das", "dies", "dieses"):
        return False
    return sentence[place].lower.startswith(("ge", "be", "er", "ver", "ent", "an", "vor", "auf", "aus"))


def _nouns(sentence: Sequence[Token], place: int) -> int:
    """Return the end of a run of capitalised words and the small words that join names."""
    at = place
    while at < len(sentence):
        token = sentence[at]
        if token.is_word and token.is_large and token.text not in _NOT_NOUNS and token.lower not in ADVERBS:
            at += 1
        elif at > place and token.lower in CONNECTORS and at + 1 < len(sentence) and sentence[at + 1].is_large:
            if token.lower in ("der", "und", "and", "zu") and not _joins_name(sentence, at):
                return at
            at += 1
        else:
            return at
    return at


def _joins_name(sentence: Sequence[Token], place: int) -> bool:
    """Tell `Sprecher der Polizei`, `Müller und Meier` apart from a new phrase: one word before, one behind."""
    return sentence[place].lower in ("und", "and", "der") and sentence[place + 1].is_large


def _with_genitive(sentence: Sequence[Token], place: int) -> int:
    """Extend a phrase by `des Innenministeriums`, `der deutschen Polizei`, `vom Bundesamt`, `of the …`."""
    if place >= len(sentence) or sentence[place].lower not in ("des", "der", "vom", "von", "beim", "of"):
        return place
    at = place + 1
    while at < len(sentence) and at - place < 4 and (sentence[at].lower in DETERMINERS or _is_adjective(sentence, at)):
        at += 1
    end = _nouns(sentence, at)
    return end if end > at else place


def subject(sentence: Sequence[Token], verb: int, clause: int) -> tuple[int, int] | None:
    """Return `[first, last)` of the subject of the finite verb at `verb`, in a clause that begins at `clause`.

    German and English main clauses: the subject stands before the verb, or right behind it where something else
    stands first.
    """
    before = _leading(sentence, clause, verb)
    if before is None:
        return following_phrase(sentence, verb + 1)
    if sentence[before[0]].lower in ("der", "dem", "den"):  # `Der Zeitung sagte Karma`: a dative stands first.
        after = following_phrase(sentence, verb + 1)
        if after and after[0] == verb + 1 and sentence[after[0]].is_large and after[1] < len(sentence):
            return after if sentence[after[1]].text in (":", ",") else before
    return before


def _leading(sentence: Sequence[Token], clause: int, verb: int) -> tuple[int, int] | None:
    at = clause
    while at < verb and sentence[at].lower in _OPENERS:
        at += 1
    if at >= verb or sentence[at].lower in PREPOSITIONS or sentence[at].lower in ADVERBS - DETERMINERS:
        return None
    return noun_phrase(sentence, at)


def following_phrase(sentence: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Return the first noun phrase that stands free (without a preposition) behind a place, within a few words."""
    at, steps = place, 0
    while at < len(sentence) and steps < 8:
        token = sentence[at]
        if not token.is_word:
            return None
        if token.lower in PREPOSITIONS:
            inner = noun_phrase(sentence, at + 1)
            at = inner[1] if inner else at + 2
        elif token.lower in ADVERBS:
            at += 1
        elif found := noun_phrase(sentence, at):
            return found
        else:
            at += 1
        steps += 1
    return None
