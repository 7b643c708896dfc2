"""The lines of a text with what their look tells: how long, how they end, what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from annotator.language import page_words

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[.!?:]['\"»«›‹”“’‘)\]]{0,3}(?:\s*\(?[\w./, -]{0,25}\)?)?$")
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
_NAME_ONLY = re.compile(r"[A-ZÄÖÜ][\w.'’-]+(?: (?:von|van|de|der|al|bin|[A-ZÄÖÜ][\w.'’-]*\.?)){1,3}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line that is not blank: `[start, end)` without the blanks around it."""

    start: int
    end: int
    text: str
    """The first thousand characters."""
    words: int
    gap: bool
    """Whether a blank line, or the text's beginning, stands before it."""

    @property
    def ends_sentence(self) -> bool:
        """Tell whether it ends as a sentence does."""
        return bool(_ENDS.search(self.text[-60:])) and not self.is_cut_off

    @property
    def is_cut_off(self) -> bool:
        """Tell whether it breaks off with an ellipsis, as teasers do."""
        return bool(_CUT_OFF.search(self.text))

    @property
    def is_prose(self) -> bool:
        """Tell whether it looks like a paragraph of running text."""
        return self.words >= 12 and self.ends_sentence

    @property
    def is_page(self) -> bool:
        """Tell whether its words are those of a page's machinery, whatever its length."""
        return _is_page(self.text, self.words, ends_sentence=self.ends_sentence)

    @property
    def is_stamp(self) -> bool:
        """Tell whether it is a date, with or without a time."""
        return len(self.text) < 90 and bool(page_words.STAMP.match(self.text))

    @property
    def is_byline(self) -> bool:
        """Tell whether it names an author or a date."""
        return len(self.text) < 90 and (self.is_stamp or bool(page_words.AUTHOR.match(self.text)))

    @property
    def is_name(self) -> bool:
        """Tell whether it is nothing but a person's name, by its capitals."""
        return len(self.text) < 50 and bool(_NAME_ONLY.fullmatch(self.text))

    @property
    def is_caption(self) -> bool:
        """Tell whether it carries a photograph's credit."""
        return len(self.text) < 500 and bool(page_words.CREDIT.search(self.text))

    @property
    def addresses_reader(self) -> bool:
        """Tell whether it is a short line, not quoted, that speaks to the reader."""
        is_quoted = self.text[0] in "\"'„“”«»‚‘’‹›" or self.text[-1] in '"“”«»'
        return self.words <= 25 and not is_quoted and bool(page_words.ADDRESS.search(self.text))

    @property
    def ends_article(self) -> bool:
        """Tell whether it is a heading of what follows articles: comments, recommendations."""
        return len(self.text) < 60 and bool(page_words.AFTER_ARTICLE.match(self.text))


@lru_cache(maxsize=256)
def _is_page(text: str, words: int, *, ends_sentence: bool) -> bool:
    if page_words.AGO.match(text) or page_words.AVATAR.match(text):
        return True
    calls = len(page_words.CALL.findall(text))
    if not ends_sentence:
        calls += len(page_words.TOPIC.findall(text))
    return calls > 0 and (words <= 12 or calls * 18 >= words)


def paragraphs(text: str) -> list[Paragraph]:
    """Return the lines of a text that are not blank."""
    found: list[Paragraph] = []
    before = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        gap = not found or text.count("\n", before, start) > 1
        words = len(_WORD.findall(text, start, min(end, start + 5000)))
        shown = match.group() if end - start <= 1000 else text[start : start + 940] + text[end - 60 : end]
        found.append(Paragraph(start, end, shown, words, gap))
        before = end
    return found
