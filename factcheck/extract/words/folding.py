"""A text as its figures are looked for: lower case, exchangeable letters made one, unseen marks out.

The author's text is never changed: every place found in the folded copy is led back to it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.languages import Language
from factcheck.model import Span
from factcheck.nouns import noun

# Arabic vowel signs and the letter stretcher, soft hyphens, zero-width signs and bidi controls.
_UNSEEN = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")  # fmt: skip
_APART = re.compile("[\u0300-\u036f]")
_UNSEEN_OR_APART = re.compile(rf"{_UNSEEN.pattern}|[^\W\d_]{_APART.pattern}{{1,6}}")
_LONG = 500  # characters: shorter ones are words of an article
_VOWELS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]*")


@noun
class Folded:
    """The folded copy of a text, and the way back to it.

    `left_out[k]` is the place in the folded text before which the k-th unseen mark stood.
    """

    text: str
    original: str
    left_out: Sequence[int] = ()

    @classmethod
    def of(cls, original: str, language: Language) -> Folded:
        """Fold a text in the way of a language; the copy has the same length but for marks."""
        return _whole(original, language) if len(original) > _LONG else cls._of(original, language)

    @classmethod
    def _of(cls, original: str, language: Language) -> Folded:
        # The one letter that is longer in lower case: Turkish I with a dot.
        # Printed apostrophes are those of the keyboard: d’environ 300 euros.
        text = original.replace("İ", "I").replace("’", "'").lower()
        if language.numbers.folded:
            text = text.translate(_letters(language))
        if text.isascii():
            return cls(text, original)
        marks = _UNSEEN_OR_APART if _APART.search(text) else _UNSEEN
        if marks.search(text) is None:
            return cls(text, original)
        seen, left_out = _without_marks(text, marks)
        return cls(seen, original, left_out)

    def origin(self, index: int) -> int:
        """Return the place in the original of a character of the folded text."""
        return index + bisect_right(self.left_out, index) if self.left_out else index

    def index(self, origin: int) -> int:
        """Return the place in the folded text of a place in the original."""
        if not self.left_out:
            return origin
        # The k-th mark stood at left_out[k] + k of the original.
        low, high = 0, len(self.left_out)
        while low < high:
            middle = (low + high) // 2
            if self.left_out[middle] + middle < origin:
                low = middle + 1
            else:
                high = middle
        return origin - low

    def span(self, start: int, end: int) -> Span:
        """Return the span in the original of a range of the folded text, vowel signs included."""
        if not self.left_out:
            return Span(start, end)
        last = self.origin(end - 1) + 1
        match = _VOWELS.match(self.original, last)
        return Span(self.origin(start), match.end() if match else last)


@lru_cache(maxsize=1)
def _whole(original: str, language: Language) -> Folded:
    """Return the copy of a whole article, which figures, cues and offices are looked for in."""
    return Folded._of(original, language)


@cache
def _letters(language: Language) -> dict[int, str]:
    return {ord(letter): to for letter, to in language.numbers.folded.items()}


def _without_marks(text: str, marks: re.Pattern[str]) -> tuple[str, list[int]]:
    """Leave unseen marks out, and put letters and their accents to one character each."""
    pieces: list[str] = []
    left_out: list[int] = []
    last = 0
    for match in marks.finditer(text):
        start, end = match.span()
        letter = unicodedata.normalize("NFC", match[0]) if end - start > 1 else ""
        if len(letter) > 1:
            continue
        pieces += (text[last:start], letter)
        known = len(left_out)
        places = range(start + len(letter), end)
        left_out += (place - known - index for index, place in enumerate(places))
        last = end
    return "".join([*pieces, text[last:]]), left_out
