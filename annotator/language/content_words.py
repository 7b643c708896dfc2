"""Words that carry what a statement says, and what they have in common with other forms of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from annotator.language.words import words

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SMALL = words(
    """
    aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus bei beim bereits bin bis bist
    da dabei dadurch dafür dagegen daher damals damit danach dann daran darauf daraus darin darüber das dass daß davon
    dazu dein deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch
    dort du durch ein eine einem einen einer eines einige er es etwa etwas euch euer eure für gegen gibt habe haben
    hat hatte hatten hätte hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins
    ist ja jede jedem jeden jeder jedes jedoch jetzt kann kannst kein keine keinem keinen keiner können könnte könnten
    man manche mehr mein meine meinem meinen mich mir mit muss müssen musste mussten nach nachdem neben nicht nichts
    noch nun nur ob oder ohne schon sehr sei seien sein seine seinem seinen seiner seines seit selbst sich sie sind so
    solche soll sollen sollte sollten sondern sonst soviel sowie trotz über um und uns unser unsere unter viel viele
    vielen vom von vor während war wäre wären waren warum was weg weil weiter welche welchem welchen welcher wenn wer
    werde werden wie wieder will wir wird wo wollen wollte wollten worden würde würden wurde wurden zu zum zur zwar
    zwischen sagt sagte sagten sagen
    a about after all also an and any are as at be because been before being but by can could did do does down for
    from had has have he her here him his how i if in into is it its just like may me more most my new no not now of
    on one only or other our out over said say says she should so some such than that the their them then there these
    they this those through to too under up us was we were what when where which while who whom why will with would
    you your
    """
)
"""Words that are in every text."""
_LEAST = 3
"""Letters a word needs to be worth showing."""
_ENDING = re.compile(r"(?:innen|ungen|ern|ens|est|ing|ies|en|em|er|es|et|ed|ly|te|e|n|s|t)$")
_STEM = 4
"""Letters that are left of a word at least when its ending is cut off."""


def content_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a statement that are no small words, each with its stem."""
    for match in _WORD.finditer(text):
        word = match.group()
        lower = word.lower()
        if len(word) >= _LEAST and lower not in _SMALL and not word.isdigit():
            yield word, stem(lower)


def is_small(word: str) -> bool:
    """Tell a word in small letters that is in every text from one that carries meaning."""
    return word in _SMALL


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Return a word in small letters without its ending and without what spelling varies (`ß`, umlauts).

    A rough rule, the same for German and English; it is meant for saying that two words are forms of one.
    """
    plain = word.replace("ß", "ss").replace("ä", "a").replace("ö", "o").replace("ü", "u")
    for _ in range(2):
        cut = _ENDING.sub("", plain)
        if len(cut) < _STEM or cut == plain:
            break
        plain = cut
    return plain
