"""Who could be the subject of a verb: the noun phrases of a clause, ranked by form, meaning and place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.language.clauses import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    noun_phrase,
)
from annotator.language.cues import may_be_cue
from annotator.language.words import words
from annotator.model.analysis import Mark

_OBLIQUE = words(
    """
    den dem des einen einem eines diesen diesem jenen jenem seinen seinem ihrem ihren unserem unseren keinen keinem
    meinen meinem deren dessen allen beiden anderen
    """
)
"""Determiners that no subject has (`den` and `ihren` in the plural are datives)."""
_FEMININE = re.compile(r"(?:ung|in|heit|keit|schaft|tion|tät|ur|ei|esse|age|ette|frau|presse|polizei|partei)$")
_POSSESSIVE = words("sein seine ihr ihre unser unsere mein meine his her their its our my")
_MANY = words("beide mehrere einige viele zwei drei vier alle both several many two three all")
_AND = frozenset(("und", "aber", "oder", "sondern", "sowie", "and", "but"))
_NOT_PEOPLE = re.compile(
    r"(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|uhr|prozent|jahre?n?|jahres|monate?n?|wochen?|woche|tage?n?|"
    r"abend|morgen|mittag|nachmittag|vormittag|nacht|euro|dollar|millionen|milliarden|ende|anfang|mitte|demnach|"
    r"zunächst|bislang|daraufhin|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|\d.*)"
)
_PEOPLE = re.compile(
    r"(?:sprecher|minister|präsident|chef|leiter|führer|vorsitzende|direktor|kommissar|botschafter|gouverneur|senator|"
    r"richter|anwalt|anwält|general|bischof|trainer|premier|professor|sekretär|könig|kaiser|prinz|papst|abgeordnete|"
    r"bürgermeister|kandidat|experte|forscher|autor|journalist|beamte|zeuge|verfasser|betreiber|nutzer|student|schüler|"
    r"lehrer|arzt|ärzt|mitarbeiter|politiker|kritiker|beobachter|wissenschaftler|historiker|ökonom|analyst|manager|"
    r"unternehmer|spieler|fahrer|mann|frau|vater|mutter|sohn|tochter|bruder|schwester|polizei|regierung|behörde|"
    r"ministerium|zeitung|agentur|magazin|sender|gericht|staatsanwaltschaft|gewerkschaft|partei|fraktion|verband|bund|"
    r"verein|organisation|kommission|konzern|unternehmen|firma|institut|amt|bank|rat|medien|opposition|anhänger|gegner|"
    r"vertreter|mitglied|bewohner|opfer|täter|angeklagte|verteidiger|kläger|coach|kapitän|star|sänger|schauspieler|"
    r"künstler|schriftsteller|redakteur|reporter|korrespondent|beobachter|demonstrant|aktivist|soldat|offizier|"
    r"kommandeur|pilot|kanzler|kanzlei|stadtrat|pfarrer|priester|christ|jurist|ingenieur|arbeiter|chefin|eltern|leute|"
    r"menschen|spokes|official|secretary|director|leader|police|report|president|mayor|judge|lawyer|officer|"
    r"woman|man|mother|father|witness|expert|author|analyst|company|government|agency|ministry|boss|held|ehemann|freund|"
    r"kollege|veranstalter|herausgeber|inhaber|besitzer|gründer|nachbar|gast|jährige|kunde|patient|passagier|"
    r"wirt|meister|herr|dame|onkel|tante|graf|baron|fürst|junge|mädchen|bauer|doktor)(?:in|innen|n|en|s|er|e)?$"
)
"""Nouns of people and of bodies that speak, by their last part."""
_THINGS_THAT_SAY = re.compile(
    r"(?:bericht|erklärung|mitteilung|studie|brief|schreiben|kommentar|papier|dokument|gesetz|artikel|aussage|statement|"
    r"urteil|vertrag|entwurf|resolution|antrag|rede|botschaft|meldung|e-mail|mail|nachricht|seite|homepage|twitter|"
    r"begründung|stellungnahme|text|motto|fazit|vorwurf)(?:s|es|en|n|e)?$"
)
_ABSTRACT = re.compile(r"(?:ung|keit|heit|tion|ismus|schaft|tät|frage|ent(?:scheidung)|nis)(?:en|e|s)?$")
_MARKS = frozenset('„“”"«»‚‘’›‹')
_RELATIVE = words("der die das dem den deren dessen welche welcher welches welchem welchen was wo wer")
_SUBORDINATE = words(
    """
    dass daß weil wenn als nachdem ob während obwohl obgleich da um damit sodass bevor ehe bis falls sofern wobei
    wonach woraufhin wodurch womit wofür worauf wie indem seit sobald solange zumal that which who whom whose because
    when while although after before if since
    """
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A noun phrase: places of its words among a sentence's, and how well it could speak."""

    first: int
    last: int
    kind: float
    """From 0 (a thing) to 4 (a person's name); below 0 nothing that speaks."""
    oblique: bool
    """Whether its form, or a preposition before it, rules a subject out."""
    plural: bool | None = None
    """Whether it is plural, where its form says so."""


class People:
    """The names of a text by place, to tell people from things; both ends of a lookup in code points."""

    def __init__(self, entities: Sequence[Mark] = ()) -> None:
        self._entities = entities
        self._starts = [entity.start for entity in entities]

    def label(self, place: int) -> str | None:
        """Return the label of the name that covers a place, or None."""
        at = bisect_right(self._starts, place) - 1
        return self._entities[at].label if at >= 0 and self._entities[at].end > place else None

    def is_name(self, start: int, end: int) -> bool:
        """Tell whether a stretch lies within one name, give or take a sign at either end."""
        at = bisect_right(self._starts, start + 1) - 1
        return at >= 0 and self._entities[at].end >= end - 1

    def person_at(self, place: int) -> int | None:
        """Return where the person's name ends that begins at a place (`Von der Leyen`), or None."""
        at = bisect_right(self._starts, place) - 1
        found = self._entities[at] if at >= 0 else None
        return found.end if found and found.start == place and found.label == "PER" else None


def candidates(sentence: Sequence[Token], start: int, stop: int, people: People) -> Iterator[Candidate]:
    """Yield the noun phrases of `sentence[start:stop]` from left to right."""
    at, governed = start, False
    while at < stop:
        token = sentence[at]
        if not token.is_word:
            governed = governed and token.text in _MARKS
            at += 1
        elif token.lower in PREPOSITIONS:
            name_end = _name_with_von(sentence, at, stop, people) if token.is_large else None
            if name_end is None:
                governed = True
                at += 1
                continue
            first = at
            while at < stop and sentence[at].start < name_end:
                at += 1
            yield Candidate(first, at, 4.0, oblique=False)
        elif phrase := noun_phrase(sentence, at):
            last = min(phrase[1], stop)
            yield _candidate(sentence, at, last, people, governed=governed)
            governed = False
            at = max(last, at + 1)
        else:
            governed = governed and token.lower in ADVERBS
            at += 1


def _name_with_von(sentence: Sequence[Token], at: int, stop: int, people: People) -> int | None:
    """Return where a name ends (in code points) that begins with what looks like a preposition: `Von der Leyen`."""
    if (end := people.person_at(sentence[at].start)) is not None:
        return end
    phrase = noun_phrase(sentence, at + 1) if at == 0 and sentence[at].lower == "von" else None
    if phrase is None or phrase[1] >= stop or not may_be_cue(sentence[phrase[1]].lower):
        return None
    return sentence[phrase[1] - 1].end


def _candidate(sentence: Sequence[Token], first: int, last: int, people: People, *, governed: bool) -> Candidate:
    opening = sentence[first].lower
    oblique = governed or opening in _OBLIQUE
    if opening in ("der", "einer", "dieser", "seiner", "ihrer") and last > first + 1 and not oblique:
        head = sentence[_run(sentence, first, last)[1] - 1]
        oblique = bool(_FEMININE.search(head.lower)) and people.label(head.start) != "PER"
    kind, plural = _kind(sentence, first, last, people), _is_plural(sentence, first, last)
    return Candidate(first, last, kind, oblique, plural)


def _run(sentence: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return the first run of capitalised words of a phrase: its noun, and the name or the genitive beside it."""
    at = first + (sentence[first].lower in DETERMINERS and last > first + 1)
    while at < last - 1 and not sentence[at].is_large:
        at += 1
    end = at + 1
    while end < last and sentence[end].is_large:
        end += 1
    return at, end


def _kind(sentence: Sequence[Token], first: int, last: int, people: People) -> float:
    opening = sentence[first]
    if last == first + 1 and opening.lower in PRONOUNS:
        return {"es": -1.0, "it": 0.0, "man": 1.0}.get(opening.lower, 3.0)
    begin, end = _run(sentence, first, last)
    genitive = end - begin > 1 and first < begin and sentence[end - 1].lower.endswith("s")
    if genitive and people.label(sentence[begin].start) is None and people.label(sentence[end - 1].start):
        end = begin + 1  # `die Handlungsweise Kozulins`
    heads = sentence[begin:end]
    label, head = people.label(heads[-1].start), heads[-1].lower
    if label == "PER":
        return 4.0
    if any(_PEOPLE.search(token.lower) for token in heads):
        return 3.5
    if _NOT_PEOPLE.fullmatch(head):
        return -2.0
    if opening.text[0].isdigit() and not opening.is_large:
        return -1.0
    if label == "ORG":
        return 3.0
    if label == "LOC":
        return 1.6
    if _THINGS_THAT_SAY.search(head):
        return 1.8
    if last == first + 1 and opening.is_large:
        return 0.8  # Adverbs are written large where a sentence begins.
    return 0.4 if _ABSTRACT.search(head) or opening.lower in _POSSESSIVE else 1.2


def _is_plural(sentence: Sequence[Token], first: int, last: int) -> bool | None:
    """Tell whether a phrase is plural by its determiner and adjective; None where they do not say."""
    opening = sentence[first].lower
    if opening in _MANY or (opening == "die" and last > first + 2 and sentence[first + 1].lower.endswith("en")):
        return True
    return False if opening in ("der", "das", "ein", "eine", "er") else None


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between commas: places of its words, and whether it depends on another."""

    first: int
    last: int
    depends: bool
    relative: bool


def clauses(sentence: Sequence[Token]) -> list[Clause]:
    """Return the stretches between the commas, dashes and semicolons of a sentence."""
    found, start = [], 0
    for at in range(len(sentence) + 1):
        if at == len(sentence) or sentence[at].text in ",;–—:()":
            if at > start:
                found.append(_clause(sentence, start, at))
            start = at + 1
    return found


def _clause(sentence: Sequence[Token], first: int, last: int) -> Clause:
    opening = sentence[first].lower
    at = first + (opening in PREPOSITIONS and first + 1 < last and opening not in _SUBORDINATE)
    after_comma = first > 0 and sentence[first - 1].text == ","
    end = last - (last - 1 > first and sentence[last - 1].text in ".!?")
    ends_small = sentence[end - 1].is_word and not sentence[end - 1].is_large
    relative = after_comma and sentence[at].lower in _RELATIVE and ends_small and last - first > 1
    joined = sentence[at + 1].lower if sentence[at].lower in ("und", "oder", "aber") and at + 1 < last else ""
    depends = relative or (ends_small and (opening in _SUBORDINATE or joined in _SUBORDINATE))
    return Clause(first, last, depends, relative)


def subject_of(sentence: Sequence[Token], verb: int, people: People) -> Candidate | None:
    """Return the likeliest subject of the verb at a place: near it, of a form and a meaning that fit."""
    parts = clauses(sentence)
    own = next((part for part in parts if part.first <= verb < part.last), None)
    if own is None:
        return None
    if verb and sentence[verb - 1].lower in _AND:
        return _of_first_verb(sentence, verb, parts, people)
    behind = next(candidates(sentence, verb + 1, own.last, people), None)
    if own.depends and not (behind and behind.first == verb + 1 and not behind.oblique):
        return _in_dependent(sentence, verb, own, people)
    before = [part for part in parts if part.last <= own.first and not part.depends and _belongs(sentence, part, own)]
    inserted = not any(_has_verb(sentence, part) for part in before)
    if verb == own.first and inserted and (found := _best(sentence, verb, before[-3:], people)):
        return found  # `Klose, der Rot sah, nannte`; `Der Minister, ein Jurist, sagte`.
    return _best(sentence, verb, [own], people) or _best(sentence, verb, before[-3:], people)


def _of_first_verb(sentence: Sequence[Token], verb: int, parts: Sequence[Clause], people: People) -> Candidate | None:
    """Return the subject of a verb that is joined to an earlier one: `Vogt bestätigte das nicht und nannte es`."""
    for part in parts:
        if part.first >= verb:
            break
        if part.depends:
            continue
        for each in candidates(sentence, part.first, min(part.last, verb), people):
            if each.kind >= 0.8 and not each.oblique:
                return each
    return None


def _best(sentence: Sequence[Token], verb: int, parts: Sequence[Clause], people: People) -> Candidate | None:
    best: tuple[float, Candidate] | None = None
    for part in parts:
        for each in candidates(sentence, part.first, part.last, people):
            if each.kind >= 0.3 and _fits(each, sentence[verb]) and not (each.first <= verb < each.last):
                score = each.kind + _place(sentence, each, verb, part)
                if best is None or score > best[0]:
                    best = score, each
    return best[1] if best else None


def _fits(each: Candidate, verb: Token) -> bool:
    """Tell whether a phrase can be the subject of a verb by case and number."""
    if each.oblique:
        return False
    many = verb.lower.endswith("n")
    return not (each.plural is True and not many and verb.lower.endswith(("t", "te", "b", "f", "ch", "g", "h", "ß")))


def _has_verb(sentence: Sequence[Token], part: Clause) -> bool:
    """Tell whether a clause holds more than phrases: `Sie sei „…“`, unlike `Der Minister`."""
    at = part.first
    while at < part.last:
        if phrase := noun_phrase(sentence, at):
            at = max(phrase[1], at + 1)
            continue
        word = sentence[at]
        if word.text.isalpha() and not word.is_large and word.lower not in PREPOSITIONS | ADVERBS | DETERMINERS:
            return True
        at += 1
    return False


def _belongs(sentence: Sequence[Token], part: Clause, own: Clause) -> bool:
    """Tell whether nothing stronger than a comma stands between two clauses."""
    return not any(sentence[at].text in ";:" for at in range(part.first, own.first))


def _place(sentence: Sequence[Token], each: Candidate, verb: int, part: Clause) -> float:
    """Score a place: right before or behind the verb is best, another clause and distance cost."""
    if not part.first <= verb < part.last:
        return 0.7 if part.first == each.first else 0.0
    distance = each.first - verb if each.first > verb else verb - each.last + 1
    score = -0.07 * distance
    between = sentence[each.last : verb] if each.last <= verb else sentence[verb + 1 : each.first]
    if all(token.lower in ADVERBS or token.text == "," for token in between):
        score += 1.5
    if each.last <= verb and part.first == each.first:
        score += 1.2
    return score


def _own_start(sentence: Sequence[Token], verb: int, own: Clause) -> int:
    """Return where the part of a dependent clause begins that a verb ends: `wenn A fährt und B das … kommentiert`."""
    for at in range(verb - 1, own.first + 1, -1):
        before = sentence[at - 1]
        if sentence[at].lower in ("und", "oder", "and", "or") and before.is_word and not before.is_large:
            return at + 1 if noun_phrase(sentence, at + 1) else own.first + 1
    return own.first + 1


def _in_dependent(sentence: Sequence[Token], verb: int, own: Clause, people: People) -> Candidate | None:
    """Return the subject of a dependent clause: its first phrase, or what a relative pronoun points at."""
    found = [
        each
        for each in candidates(sentence, _own_start(sentence, verb, own), own.last, people)
        if each.kind >= 0 and not each.oblique and each.first < verb
    ]
    opening = sentence[own.first].lower
    if own.relative and opening in ("der", "die", "das", "welche", "welcher", "welches", "who", "which"):
        speaking = [each for each in found if each.kind >= 3.0]
        if speaking and opening not in ("der", "welcher"):
            return speaking[0]
        before = list(candidates(sentence, max(0, own.first - 12), own.first, people))
        return before[-1] if before else None
    return max(found, key=lambda each: each.kind - 0.1 * (each.first - own.first), default=None)
