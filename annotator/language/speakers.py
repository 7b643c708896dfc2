"""Who says a direct quote, and the word that tells so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.clauses import (
    ADVERBS,
    AUXILIARIES,
    PREPOSITIONS,
    Token,
    bare_plural,
    following_phrase,
    noun_phrase,
)
from annotator.language.frames import QUOTE, Frame, Frames
from annotator.language.sources import Source, after_source, is_source, reporting_noun, source
from annotator.language.subjects import Candidate, People, candidates, clauses, subject_of
from annotator.language.verbs import cue_in, finite_of, is_cue_at, looks_finite, verb_beside, verb_follows
from annotator.language.words import words

Extent = tuple[int, int]

_AND = words("und oder aber sondern sowie and or but")
_LOOSE = words("so wie laut nach as zufolge gemäß")
_SAYS = words("heißt heisst hieß hiess heiße geheißen geheissen")
_PASSIVE = words("wird werden wurde wurden worden was were been")
_WRITINGS = words("in im aus auf vom von bei beim")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something, and the word that tells so; either may be missing."""

    speaker: Extent | None
    cue: Extent | None


NOBODY = Attribution(None, None)


class Speaking:
    """Finds who speaks, in one text."""

    def __init__(self, frames: Frames, people: People) -> None:
        self._frames = frames
        self._people = people

    def attribution(self, start: int, end: int, *, inside: bool = False) -> Attribution:
        """Return who says what stands at `[start, end)`, marks included, from the sentence it stands in.

        What follows is asked first (`“, sagte Putin`), then what leads to it (`Putin sagte: „`), then sources (`laut`,
        `zufolge`), then the cue verb anywhere in its sentence, `inside` the stretch itself (which is a sentence that
        names its source), and last the sentences before.
        """
        frame = self._frames.around(start, end)
        sentence = [*frame.before, Token(start, end, QUOTE, QUOTE), *frame.after]
        place = len(frame.before)
        led = place > 0 and sentence[place - 1].text == ":"
        found = (
            (None if led and not verb_follows(sentence, place) else self._following(sentence, place))
            or self._leading(sentence, place)
            or _nearer(_cited_source(sentence, place), self._by_cue(sentence, near=place), start)
            or NOBODY
        )
        if found.speaker is None and inside:
            found = self._within(start, end) or _of_source(sentence, reporting_noun(sentence)) or found
        if found.speaker is None and (earlier := self._earlier(frame)):
            return Attribution(earlier.speaker, found.cue or earlier.cue)
        return found

    def _within(self, start: int, end: int) -> Attribution | None:
        """Return who says a sentence that names its source in itself: `Das kostet nach Angaben von Vogt viel`."""
        sentence = self._frames.words(start, end)
        return _cited_source(sentence) or self._inserted(sentence) or _of_source(sentence, reporting_noun(sentence))

    def _inserted(self, sentence: Sequence[Token]) -> Attribution | None:
        """Read `…, engineers warned, …`, `…, sagte Vogt, …`."""
        for part in clauses(sentence)[1:-1]:
            cue = cue_in(sentence, part.first, min(part.first + 4, part.last))
            if cue is not None and part.last - part.first < 9 and (found := self._inverted(sentence, part.first, cue)):
                return found
        return None

    def _following(self, sentence: Sequence[Token], quote: int) -> Attribution | None:
        """Read `“, sagte Putin`, `“, so der Sprecher`, `“, hatte er gesagt`, `“, wie Putin sagte`."""
        at, starts = quote + 1, quote == 0 or sentence[quote - 1].text == ":"
        marked = at < len(sentence) and sentence[at].text in (",", "–", "—", "-", "(")
        at += marked
        marked = marked or self._frames.breaks_off(sentence[quote])
        if at >= len(sentence) or not sentence[at].is_word or sentence[at].lower in _AND:
            return None
        opening = sentence[at].lower
        if opening in _LOOSE and (opening == "so" or marked or opening == "laut"):
            return self._loose(sentence, at)
        for place in range(at, min(at + 3, len(sentence))):
            word = sentence[place]
            if not word.is_word:
                return None
            unknown = place == at and starts and looks_finite(sentence, place)
            is_verb = unknown or is_cue_at(sentence, place)
            if is_verb or (word.lower in AUXILIARIES and marked):
                if marked or word.lower in _SAYS or self._behind(sentence, place):
                    return self._inverted(sentence, at, place)
                return None
            if not marked and place > at:
                return None
        return None

    def _loose(self, sentence: Sequence[Token], at: int) -> Attribution | None:
        """Read what `so`, `wie` and `laut` lead to."""
        opening = sentence[at].lower
        cue = cue_in(sentence, at + 1, at + 16) if opening in ("wie", "so", "as") else None
        if opening == "wie" and cue is None:
            return None
        if opening == "nach" and not is_source(sentence, at):
            return None
        if opening == "wie" and cue is not None and (found := subject_of(sentence, cue, self._people)):
            return Attribution(_extent(sentence, (found.first, found.last)), _word(sentence, cue))
        phrase = following_phrase(sentence, after_source(sentence, at))
        if phrase is None:
            return None
        follows = cue is not None and (opening == "wie" or cue == at + 1)
        return Attribution(_extent(sentence, phrase), _word(sentence, cue if follows and cue is not None else at))

    def _inverted(self, sentence: Sequence[Token], first: int, verb: int) -> Attribution | None:
        """Read `sagte Putin`, `hatte er gesagt`, `er sagte`, `hieß es in dem Schreiben`."""
        if sentence[verb].lower in _SAYS:
            return self._it_says(sentence, verb)
        cue = verb
        if sentence[verb].lower in AUXILIARIES and not is_cue_at(sentence, verb):
            found = cue_in(sentence, verb + 1, verb + 16)
            if found is None:
                return None
            cue = found
        phrase = (noun_phrase(sentence, first) or bare_plural(sentence, first)) if verb > first else None
        if phrase and phrase[1] == verb:
            return Attribution(_extent(sentence, phrase), _word(sentence, cue))
        chosen = self._behind(sentence, verb)
        if chosen is None:
            chosen = subject_of(sentence, verb, self._people)
        return Attribution(_phrase(sentence, chosen), _word(sentence, cue))

    def _behind(self, sentence: Sequence[Token], verb: int) -> Candidate | None:
        """Return the subject that stands behind a verb, before the next clause."""
        stop = next((at for at in range(verb + 1, len(sentence)) if sentence[at].text in (*",;:.!?–", QUOTE)), None)
        found = list(candidates(sentence, verb + 1, len(sentence) if stop is None else stop, self._people))
        if sentence[verb].lower in ("zitiert", "zitierte", "zitierten"):  # `zitiert die Zeitung den Minister`
            return next(reversed([each for each in found if each.kind >= 2.0]), None)
        free = [each for each in found if not each.oblique and each.kind >= 0]
        return max(free, key=lambda each: each.kind - 0.25 * (each.first - verb), default=None)

    def _it_says(self, sentence: Sequence[Token], verb: int) -> Attribution:
        """Read `heißt es in dem Schreiben`, `In dem Brief heißt es`: the writing speaks."""
        stop = next((at for at in range(verb + 1, len(sentence)) if sentence[at].text in (",", ";")), len(sentence))
        for at in (*range(verb + 1, stop), *range(verb)):
            if sentence[at].lower in _WRITINGS and (phrase := noun_phrase(sentence, at + 1)):
                return Attribution(_extent(sentence, phrase), _word(sentence, verb))
        return Attribution(None, _word(sentence, verb))

    def _leading(self, sentence: Sequence[Token], quote: int) -> Attribution | None:
        """Read `Putin sagte: „`, `Im Interview erklärte der Minister: „`, `mit den Worten: „`."""
        if quote > 1 and sentence[quote - 1].text == "(":  # `Vogt („Das geht nicht“)`
            found = list(candidates(sentence, max(0, quote - 9), quote - 1, self._people))
            named = bool(found) and found[-1].last == quote - 1 and found[-1].kind >= 3.0
            return Attribution(_phrase(sentence, found[-1]), None) if named else None
        if quote == 0 or (sentence[quote - 1].text != ":" and sentence[quote - 1].lower != "worten"):
            return None
        leading = sentence[:quote]
        return (
            self._cited(leading)
            or self._named_alone(leading)
            or self._by_cue(leading, last=True)
            or _cited_source(leading)
            or self._without_cue(leading)
        )

    def _cited(self, sentence: Sequence[Token]) -> Attribution | None:
        """Read `zitiert Putin mit den Worten: „`, where the object of the verb speaks."""
        if not any(token.lower in ("worten", "saying") for token in sentence[-2:]):
            return None
        for at, token in enumerate(sentence):
            if token.lower in ("zitiert", "zitierte", "zitierten", "quoted", "quotes"):
                phrase = following_phrase(sentence, at + 1)
                return Attribution(_extent(sentence, phrase), _word(sentence, at)) if phrase else None
        return None

    def _named_alone(self, sentence: Sequence[Token]) -> Attribution | None:
        """Read `…, und der Minister Vogt: „`, where nothing but a name stands before the colon."""
        last = clauses(sentence)[-1:]
        for part in last:
            at = part.first + (sentence[part.first].lower in ("und", "and"))
            found = next(candidates(sentence, at, part.last, self._people), None)
            if found is None or found.first != at or found.oblique:
                continue
            behind = [token.lower for token in sentence[found.last : part.last]]
            literal = "wörtlich" in behind  # `Vogt wörtlich: „`, `Lena Vogt weiter: „`
            if found.kind >= (0.8 if literal else 3.0) and all(word in ADVERBS for word in behind):
                cue = _word(sentence, found.last + behind.index("wörtlich")) if literal else None
                return Attribution(_phrase(sentence, found), cue)
        return None

    def _without_cue(self, sentence: Sequence[Token]) -> Attribution | None:
        """Take the likeliest speaker of a clause that leads to a quote with a verb that is no cue."""
        best: Candidate | None = None
        for part in clauses(sentence):
            if part.depends:
                continue
            for each in candidates(sentence, part.first, part.last, self._people):
                headline = each.first == 0 and sentence[each.last].lower in PREPOSITIONS | {":"}
                leads = each.first == 0 or _is_joining(sentence[0])
                enough = 0.8 if headline else 1.2 if leads and each.first < 2 else 2.0
                if not each.oblique and each.kind >= enough and (best is None or each.kind > best.kind + 0.6):
                    best = each
        if best is None:
            return None
        verb = verb_beside(sentence, best)
        return Attribution(_phrase(sentence, best), None if verb is None else _word(sentence, verb))

    def _by_cue(self, sentence: Sequence[Token], *, near: int = 0, last: bool = False) -> Attribution | None:
        """Return the attribution by the cue verb of a clause: the last one, or the nearest to a place."""
        places = [at for at in range(len(sentence)) if is_cue_at(sentence, at)]
        if not places:
            return None
        cue = places[-1] if last else _nearest(sentence, places, near)
        if cue is None:
            return None
        if sentence[cue].lower in _SAYS and cue + 1 < len(sentence) and "es" in _around(sentence, cue):
            return self._it_says(sentence, cue)
        verb = finite_of(sentence, cue)
        if verb != cue and sentence[verb].lower in _PASSIVE and not sentence[cue].lower.startswith("zitier"):
            return Attribution(self._agent(sentence, verb, cue), _word(sentence, cue))
        chosen = subject_of(sentence, verb, self._people)
        return Attribution(_phrase(sentence, chosen), _word(sentence, cue))

    def _agent(self, sentence: Sequence[Token], verb: int, cue: int) -> Extent | None:
        """Return who does what a passive says: `wurde von Vogt geäußert`."""
        for at in range(max(0, verb - 12), cue):
            if sentence[at].lower in ("von", "vom", "by") and (phrase := noun_phrase(sentence, at + 1)):
                return _extent(sentence, phrase)
        return None

    def _earlier(self, frame: Frame) -> Attribution | None:
        """Take who spoke in one of the three sentences before, in the same paragraph, else whom they name."""
        place, alone = frame.start, not any(token.is_word for token in (*frame.before, *frame.after))
        for step in range(3):
            before = self._frames.previous(place, over_lines=alone and step == 0)
            if before is None:
                return None
            sentence = before.before
            found = _cited_source(sentence) or self._spoken_before(sentence) or self._by_cue(sentence, last=True)
            if found and found.speaker:
                return found
            place = before.start
        return None

    def _spoken_before(self, sentence: Sequence[Token]) -> Attribution | None:
        """Read who says a quote of an earlier sentence."""
        place = next((at for at, token in enumerate(sentence) if token.text == QUOTE), None)
        if place is None:
            return None
        return self._following(sentence, place) or self._leading(sentence, place)


def _nearest(sentence: Sequence[Token], places: Sequence[int], near: int) -> int | None:
    """Return the cue nearest to a place: one behind it is farther, one in a relative clause beside it is none."""
    beside = [part for part in clauses(sentence) if part.relative and not part.first <= near < part.last]
    free = [at for at in places if not any(part.first <= at < part.last for part in beside)]
    if free and free[0] < near:  # `teilte mit, die „…“ hielten an, und warnte`: the second verb has its own object.
        free = [at for at in free if at < near or sentence[at - 1].lower not in _AND]
    return min(free, key=lambda at: (near - at) if at < near else 3 * (at - near), default=None)


def _around(sentence: Sequence[Token], cue: int) -> tuple[str, ...]:
    return tuple(token.lower for token in sentence[max(0, cue - 2) : cue + 3])


def _nearer(source: Attribution | None, spoken: Attribution | None, place: int) -> Attribution | None:
    """Choose between a source and a cue verb of one sentence: what stands nearer to the quote, sources first."""
    if not source or not spoken or not source.cue or not spoken.cue:
        return source or spoken
    return spoken if abs(spoken.cue[0] - place) + 60 < abs(source.cue[0] - place) else source


def _cited_source(sentence: Sequence[Token], near: int = 0) -> Attribution | None:
    return _of_source(sentence, source(sentence, near))


def _of_source(sentence: Sequence[Token], found: Source | None) -> Attribution | None:
    return Attribution(_extent(sentence, found.speaker), _word(sentence, found.cue)) if found else None


def _is_joining(word: Token) -> bool:
    return word.lower in ("und", "da", "doch", "aber", "dann", "and", "but", "then")


def _word(sentence: Sequence[Token], place: int) -> Extent:
    return sentence[place].start, sentence[place].end


def _phrase(sentence: Sequence[Token], found: Candidate | None) -> Extent | None:
    return _extent(sentence, (found.first, found.last)) if found else None


def _extent(sentence: Sequence[Token], phrase: tuple[int, int] | None) -> Extent | None:
    return (sentence[phrase[0]].start, sentence[phrase[1] - 1].end) if phrase else None
