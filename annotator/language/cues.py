"""Verbs that say that somebody said something, German and English, looked up word by word.

A list of verbs is spelled out into their forms once. Some are cues only together with a particle that stands behind
them in the sentence (`teilte … mit`), which is why a word is looked up together with the words that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from annotator.language.words import words

_WEAK = words(
    """
    sag erklär mein beton bericht behaupt äußer äusser kritisier forder warn ergänz frag antwort entgegn erwider
    bestätig dementier erinner versicher bezeichn zitier verkünd lob beklag verteidig argumentier kommentier erzähl
    schilder vermut glaub urteil droh mahn appellier plädier resümier konstatier charakterisier skandier vermeld
    verlang begründ prophezei spekulier hoff wert bewert erläuter beteuer beruhig bedauer bekräftig bemerk
    prognostizier twitter scherz schimpf wetter jubel klag spott höhn meld informier bezweifel zweifel befürcht
    fürcht bemängel begrüß begrüss verurteil monier rüg bescheinig attestier beschuldig unterstell bilanzier
    formulier präzisier relativier mutmaß mutmass orakel schwärm lästier polter frotzel witzel murmel flüster
    brüll donner seufz stammel stotter stöhn verlaut rechtfertig garantier signalisier diagnostizier kontert konter
    verdeutlich unterricht versetz gelob jammer protestier wünsch folger schlussfolger bekund erwart ermahn
    ermuntert würdig ermunter post enthüll offenbar schätz analysier interpretier definier titel beton bezichtig
    rechn beurteil feier titulier beanstand gratulier
    wiederhol attackier tadel insistier lamentier mecker predig prahl proklamier postulier referier
    rekapitulier raun schluchz kreisch zürn dozier fleh fluch hauch nuschel plapper plauder prustet rätsel
    schmeichel skizzier spöttel stichel suggerier verspott verhöhn wimmer wüt zeter zisch brumm knurr deklarier
    erkundig entschuldig beschwichtig bejah vernein beharr besag kolportier räsonier rezitier schwadronier unk
    verallgemeiner vermerk versprich weissag
    """
)
"""Stems of verbs with regular forms: `sag` for sagt, sagte, sagten, sagen, gesagt."""

_STRONG = words(
    """
    sprach sprachen spricht sprechen gesprochen rief riefen ruft rufen gerufen schrieb schrieben schreibt schreiben
    geschrieben bestreitet bestritt bestritten versprach versprachen verspricht versprochen unterstrich
    unterstrichen unterstreicht nannte nannten nennt nennen genannt beschreibt beschrieb beschrieben denkt dachte
    dachten gesteht gestand gestanden geheißen geheissen verriet verrieten verrät verraten findet fand fanden sieht
    sah sahen widersprach widersprachen widerspricht rät riet rieten geraten beschwor beschworen beschwört steht
    stand lautet lautete lauteten hieß hiess heißt heisst heiße verwies verwiesen verweist bekannte bekennt
    bekannten schwor schworen schwört bat baten bittet gebeten empfahl empfahlen empfiehlt empfohlen befahl befahlen
    befiehlt befohlen schrie schrien schreit geschrien wusste weiß weiss log vergleicht verglich verglichen
    unterbrach unterbricht verlautbart verlautbarte verlautete geäußert geäussert erhofft
    """
)
"""Forms of verbs without regular ones, as they are written."""

_SEPARABLE = {
    "mit": "teil", "hinzu": "füg setz", "an": "kündig merk prangert prangere prangerte prangerten führ klag mahn fleh "
    "zweifel griff griffen greift hob fuhr fuhren fährt", "ein": "räum stuf wend wand wandte wandten gesteh gestand "
    "gestehen warf warfen wirft fiel fielen", "fest": "stell halt hielt hielten hält", "klar": "stell mach",
    "heraus": "stell streich strich strichen streicht", "hervor": "heb hob hoben hebt stieß stießen press",
    "zurück": "weis wies wiesen weist", "hin": "weis wies wiesen weist deut", "vor": "werf warf warfen wirft werfen "
    "trug trugen trägt schlag schlug schlugen schlägt", "zusammen": "fass", "fort": "fuhr fuhren fährt setz",
    "nach": "leg hak frag", "bei": "pflicht", "auf": "forder ruf rief riefen ruft zähl schrie", "ab": "lehn wiegel "
    "stritt streitet riet rät", "zu": "stimm gab gaben gibt geben sicher sag rief riefen flüster raun",
    "bekannt": "gab gaben gibt geben mach", "aus": "drück führ rief riefen ging gingen geht gehen sprach sprachen "
    "spricht sprechen", "wider": "spiegel", "dagegen": "halt hielt hält", "durchblicken": "ließ ließen lässt liess",
    "verlauten": "ließ ließen lässt liess", "frage": "stell", "wissen": "ließ ließen lässt liess",
    "mitteilen": "ließ ließen lässt liess", "entgegen": "halt hielt hielten hält schleuder", "dar": "leg",
    "nahe": "leg", "voraus": "sag", "vorher": "sag", "dazwischen": "rief riefen", "los": "polter wetter",
    "weiter": "sprach erzähl",
}  # fmt: skip
"""Particles, and what they turn into a cue: regular stems or written-out forms."""

_ALSO = {"an": "gab gaben gibt geben schloss schließt schliesst schlossen deut", "sich": "zeig freu wunder empör",
         "meinung": "ist sind war waren vertritt vertrat vertraten vertreten",
         "ansicht": "ist sind war waren vertritt vertrat vertraten vertreten",
         "auffassung": "ist sind war waren vertritt vertrat vertraten vertreten",
         "überzeugung": "ist sind war waren", "für": "hält hielt halten hielten",
         "vorwürfe": "erhob erhoben erhebt"}  # fmt: skip
_JOINED = words(
    """
    mitteilt mitteilte mitteilten mitgeteilt hinzufügte hinzufügten hinzugefügt angekündigt ankündigte ankündigten
    angegeben bekanntgegeben bekanntgab angab angaben eingeräumt einräumte festgestellt feststellte feststellt
    klargestellt klarstellte hervorgehoben hervorhob zurückgewiesen zurückwies hingewiesen hinwies vorgeworfen vorwarf
    vorgeschlagen vorschlug zusammenfasste zusammengefasst aufgefordert aufforderte auffordert aufgerufen aufrief
    angemerkt anmerkte eingewandt zugegeben zugab bekanntgemacht herausstellte ausgedrückt ausdrückte angedeutet
    andeutete zugesichert zugesagt angeprangert anprangerte abgelehnt zugestimmt ausging ausgeht ausgegangen
    nachlegte gemeint gegeben ausgesprochen ausführt ausführte ausführten ausgeführt ausrief einwarf zurief hinweist
    darlegt darlegte darlegten dargelegt nachhakte nachgehakt vorhersagte vorhergesagt voraussagte vorausgesagt
    ablehnte ablehnten abstritt abgestritten anmahnte angemahnt anzweifelte angezweifelt einwandten eingestand
    eingestanden zurückweist vorwirft vorschlägt hervorhebt ankündigt klarstellt hinzufügt anmerkt einräumt
    """
)
_ENGLISH = words(
    """
    said says say saying told tells tell added adds asked asks ask replied replies answered answers explained explains
    stated states claimed claims claim warned warns wrote writes argued argues argue insisted insists announced
    announces noted notes declared declares called calls demanded demands suggested suggests admitted admits recalled
    recalls continued continues shouted shouts whispered remarked remarks observed observes tweeted posted emphasized
    emphasised stressed stresses concluded concludes complained complains confirmed confirms denied denies promised
    promises predicted predicts quipped exclaimed acknowledged acknowledges alleged alleges asserted asserts believes
    believe believed testified reported reports reiterated maintains maintained conceded concedes contended contends
    cautioned cautions joked joked responded responds described describes urged urges quoted cried muttered yelled
    repeated begged vowed vows pleaded boasted lamented mused agreed thinks thought hopes hoped
    """
)
_NO_PARTICIPLE = ("be", "er", "ver", "ent", "zer", "unter", "wider", "prophezei", "über", "miss")
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1)
def _forms() -> dict[str, frozenset[str]]:
    """Return every form of every cue with the particles one of which must follow; none need follow an empty set."""
    found: dict[str, set[str]] = {}
    for particle, listed in [*_SEPARABLE.items(), *_ALSO.items()]:
        for stem in listed.split():
            for form in _regular(stem) | {stem}:
                found.setdefault(form, set()).add(particle)
    for form in [*_STRONG, *_JOINED, *_ENGLISH, *(form for stem in _WEAK for form in _regular(stem, participle=True))]:
        found[form] = set()
    return {form: frozenset(particles) for form, particles in found.items()}


def _regular(stem: str, *, participle: bool = False) -> set[str]:
    """Spell out `sagt`, `sagte`, `sagten`, `sagen` and, where wanted, `gesagt`."""
    link = "e" if stem.endswith(("d", "t", "rechn", "zeichn", "dn", "ffn", "gn")) else ""
    forms = {f"{stem}{link}{ending}" for ending in ("t", "te", "ten")}
    short = stem.endswith(("er", "el")) and not stem.endswith("ier")
    forms.add(f"{stem}n" if short else f"{stem}en")
    if participle and not stem.startswith(_NO_PARTICIPLE) and not stem.endswith("ier"):
        forms.add(f"ge{stem}{link}t")
    return forms


def is_cue(word: str, following: Iterable[str]) -> bool:
    """Tell whether a word, in small letters, is a cue; `following` are the words behind it, in small letters."""
    particles = _forms().get(word)
    if particles is None:
        return False
    return not particles or any(each in particles for each in following)


def any_may_be_cue(found: Set[str]) -> bool:
    """Tell whether any of some words, in small letters, is a cue's form."""
    return not _forms().keys().isdisjoint(found)


def may_be_cue(word: str) -> bool:
    """Tell whether a word, in small letters, is a cue's form, whatever follows."""
    return word in _forms()


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a text: `[start, end)` in code points, and the word in small letters."""

    start: int
    end: int
    word: str


def find_cue(text: str, start: int = 0) -> Cue | None:
    """Return the first cue of a text from a place on, or None; a particle must stand before the next full stop."""
    forms = _forms()
    for match in _WORD.finditer(text, start):
        word = match.group().lower()
        if (particles := forms.get(word)) is None:
            continue
        if match.group() != word and (word == "meinen" or text[start : match.start()].strip()):
            continue  # `Schreiben` is a noun wherever it does not open a sentence; `Meinen Kindern` never a verb.
        if not particles or any(each in particles for each in _rest(text, match.end())):
            return Cue(match.start(), match.end(), word)
    return None


def _rest(text: str, place: int) -> list[str]:
    stop = text.find(". ", place, place + 400)
    return [each.lower() for each in _WORD.findall(text, place, stop if stop >= 0 else place + 400)]
