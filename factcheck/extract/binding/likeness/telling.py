"""Figures with the words around them: what they count, point back at, and are parts of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.figures.nouns import singular
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.offices import Table, Token, rows_of, stops, table, tokens
from factcheck.extract.words.remembering import Remembered
from factcheck.languages import Language
from factcheck.model import Kind, Number, Quantity, Span
from factcheck.nouns import noun
from factcheck.values.intervals import meet

_REACH = 90  # characters of its sentence that tell what a figure is about
_NEAR = 40
_LEAD_IN = 16
_POINTER = 32
_TOUCHING = 3  # words
_STEM = 5  # letters
_JOINING = " \u00a0\u202f'’"  # what may stand between a pointing word and its figure
_ROUND = 100  # a headline rounds without saying so
_PARTED = ("of_them", "including", "rest")
_MOVING = ("rise", "fall", "another_time")
_LEADING = ("versus", "elsewhere", "estimate", "average", "each", "threshold")


class _Pointers(Remembered[bool]):
    """Whether each word may end what points back."""

    def __init__(self, language: Language, *tables: Table) -> None:
        """Look words up in the tables of what points back."""
        super().__init__()
        self.language, self.tables = language, tables

    def find(self, word: str) -> bool:
        """Look a new word up, as the text has it."""
        folded = Folded.of(word, self.language).text
        return any(found.ends(folded) for found in self.tables)


@noun(eq=False)
class _Words:
    """The tables of a language."""

    every: Table
    strong: Table
    back: Table
    apart: Table
    deeds: Table
    pointers: _Pointers


@cache
def _words(language: Language) -> _Words:
    rows = language.repeats
    every, strong, back = (table(forms, language) for forms in (rows.every, rows.strong, rows.back))
    apart, deeds = table(rows.apart, language), Table(rows_of(rows.deeds), language)
    return _Words(every, strong, back, apart, deeds, _Pointers(language, every, strong, back))


class Told:
    """A figure with the words around it."""

    def __init__(self, article: Article, quantity: Quantity) -> None:
        """Take a figure; the words around it are read when first asked for."""
        self.article, self.quantity = article, quantity
        self.language = article.language

    @property
    def table(self) -> _Words:
        """Return the words of its language that tell of repetitions."""
        return _words(self.language)

    @cached_property
    def before(self) -> list[Token]:
        """Return the words before the figure, of its sentence and near."""
        start, end = self.sentence.start, self.quantity.number.start
        return tokens(self.article.text, max(start, end - _REACH), end, self.language)

    @cached_property
    def after(self) -> list[Token]:
        """Return the words after the figure, of its sentence and near."""
        start, end = self.quantity.number.end, self.sentence.end
        return tokens(self.article.text, start, min(end, start + _REACH), self.language)

    @property
    def sentence(self) -> Span:
        """Return the sentence of the figure."""
        return self.article.sentences[self.quantity.sentence]

    @cached_property
    def unit(self) -> str:
        """Return the noun that is counted, also where it stands before a definite number."""
        if self.quantity.unit or not self.language.numbers.definite:
            return self.quantity.unit
        start = self.quantity.number.start
        before = tokens(self.article.text, max(0, start - _POINTER), start, self.language)
        words = [token.word for token in before[-2:]]
        definite = self.language.numbers.definite
        if len(words) == 2 and words[1] == definite and words[0].startswith(definite):
            noun = words[0].removeprefix(definite)
            return singular(noun, self.stated, self.language)
        return self.quantity.unit

    @cached_property
    def deeds(self) -> frozenset[str]:
        """Return what those who are counted did or suffered, as far as the words near tell."""
        deeds = [(_distance(place, self.quantity.span), name) for place, name in self._deeds]
        closest = min(deeds, default=(_NEAR + 1, ""))
        return frozenset([closest[1]]) if closest[0] <= _NEAR else frozenset()

    @cached_property
    def _deeds(self) -> tuple[tuple[Span, str], ...]:
        """Return the words near that tell a deed, each with the name of it."""
        found, near = _words(self.language).deeds, [*self.before, *self.after]
        told = [(near[at].span, found.at(near, at)) for at in range(len(near))]
        return tuple((span, name) for span, (length, name) in told if length)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Return the beginnings of the words near that bear a meaning."""
        return frozenset(_stems((*self.before, *self.after), self))

    @property
    def beside(self) -> frozenset[str]:
        """Return the stems of the words that touch the figure but for small ones: its noun."""
        return frozenset(_stems((*self.before[-_TOUCHING:], *self.after[:_TOUCHING]), self))

    @property
    def closing(self) -> frozenset[str]:
        """Return the stems that may say which ones are meant.

        What narrows the noun, "the 40 houses of the second street", must name it all.
        """
        after = [t for t in self.after if t.start >= self.quantity.span.end]
        if after and after[0].word in stops(self.language):
            return frozenset(_stems(after, self))
        return self.stems

    @cached_property
    def points(self) -> str:
        """Return how the words right before the figure point back: every, strong, back, ""."""
        words, start = self.table, self.quantity.span.start
        if self.unit and not self.quantity.unit:
            return "back"
        if self.quantity.cue is not None:
            return ""
        near = self.article.text[max(0, start - _POINTER) : start]
        # Nearly always the last word tells: it ends no phrase.
        last = near.rstrip(_JOINING).rpartition(" ")[2]
        if last.isalpha() and not words.pointers[last]:
            return ""
        before = tokens(self.article.text, max(0, start - _POINTER), start, self.language)[-3:]
        if not before or self._is_apart(before[-1]) or self._is_named_among(start):
            return ""
        tables = (("every", words.every), ("strong", words.strong), ("back", words.back))
        name = next((name for name, found in tables if _ends_in(found, before)), "")
        # "In all 8,000 homes" names a whole anew.
        return "" if name == "back" and "total" in self.quantity.qualifiers else name

    def _is_named_among(self, start: int) -> bool:
        """Tell whether the words right before are "including all", which names some of many."""
        found = self.article.cued(max(0, start - _POINTER), start, "among_them", "including")
        return any(not self.article.text[one.span.end : start].strip() for one in found)

    @cached_property
    def named(self) -> str:
        """Return the stem of a noun between a determiner and the figure: this investment of 3."""
        words, start = _words(self.language), self.quantity.span.start
        before = tokens(self.article.text, max(0, start - 2 * _POINTER), start, self.language)[-4:]
        small = stops(self.language)
        while before and before[-1].word in small:
            before.pop()
        if len(before) < 2 or self.quantity.cue is not None:
            return ""
        noun = before.pop().word
        return noun[:_STEM] if _ends_in(words.strong, before) and len(noun) >= _STEM else ""

    def _is_apart(self, word: Token) -> bool:
        gap = self.article.text[word.end : self.quantity.span.start]
        return bool(gap.strip(_JOINING))

    @property
    def is_plain(self) -> bool:
        """Tell whether nothing says that it is a part, another one, or one of another time."""
        return not self._is_near(*_MOVING) and self.is_whole

    @cached_property
    def is_whole(self) -> bool:
        """Tell whether nothing says that it is a part, or another one."""
        start = self.quantity.span.start
        low = max(self.sentence.start, start - _NEAR)
        end = self.quantity.span.end
        if self.article.has(end, end + _LEAD_IN, "each") or self._is_part(low):
            return False
        leading = self.article.cued(max(low, start - _LEAD_IN), start, *_LEADING)
        # "It would cut 700 jobs": what is planned is the deed.
        if any(cue.cue != "estimate" or not any(cue.span.end <= place.start < start for place, _ in self._deeds) for cue in leading):  # fmt: skip
            return False
        before, after = self.before, self.after
        beside = (*before[-1:], *after[:1], *[t for t in after if t.start >= end][:1])
        return not any(self.table.apart.at((token,), 0)[0] for token in beside)

    def _is_near(self, *cues: str) -> bool:
        sentence, span = self.sentence, self.quantity.span
        start, end = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
        if not (near := self.article.cued(start, end, *cues)):
            return False
        # "Cuts 900 jobs" is what was done, not how a number moved.
        deeds = {place.start for place, name in self._deeds if name in self.deeds}
        return any(cue.span.start not in deeds for cue in near)

    def _is_part(self, start: int) -> bool:
        begin, behind = self.quantity.span.start, self.quantity.span.end
        if not self.unit and self.article.has(behind, behind + _LEAD_IN, "of_them"):
            return True
        cues = self.article.cued(start, begin, *_PARTED)
        # "Of those 40" names a whole, "of those, 40" a part.
        return any(cue.cue in _PARTED and (cue.span.end < begin - 1 or cue.cue == "including") for cue in cues)  # fmt: skip

    @property
    def is_firm(self) -> bool:
        """Tell whether one number is named, without a bound."""
        return self.quantity.value.kind not in (Kind.BOUND, Kind.UNKNOWN)

    @property
    def stated(self) -> Number:
        """Return the number that is written."""
        return self.quantity.value.stated or 0

    def agrees(self, other: Told) -> bool:
        """Tell whether both may be one number: a bound only says what is near it."""
        one, two = self.quantity.value, other.quantity.value
        loose = not (one.allowed.is_point and two.allowed.is_point)
        gap, most = 10 * (self.stated - other.stated), max(self.stated, -self.stated)
        return meet(one.allowed, two.allowed) and not (loose and not -most <= gap <= most)


def _distance(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _ends_in(found: Table, words: Sequence[Token]) -> bool:
    """Tell whether a phrase of the table ends the words."""
    return any(len(words) >= n and found.at(words, len(words) - n)[0] == n for n in (3, 2, 1))


def rounds(one: Told, other: Told) -> bool:
    """Tell whether one of two figures is round, and the other near enough to be what it rounds."""
    gap = 10 * (one.stated - other.stated)
    return any(told.stated % _ROUND == 0 and -told.stated <= gap <= told.stated for told in (one, other))  # fmt: skip


def _stems(words: Sequence[Token], told: Told) -> Iterator[str]:
    small, language, unit = stops(told.language), told.language, told.unit
    definite = language.numbers.definite
    kept = [t for t in words if t.word not in small and not _is_within(t, told.quantity)]
    if language.cues.head == "two":
        yield from (f"{a.word} {b.word}" for a, b in pairwise(kept) if b.start - a.end == 1)  # fmt: skip
        return
    for token in kept:
        word = token.word.removeprefix(definite) if definite else token.word
        if len(word) >= _STEM - bool(definite) and word[:_STEM] != unit[:_STEM]:
            yield word[:_STEM]


def _is_within(token: Token, quantity: Quantity) -> bool:
    return quantity.span.start <= token.start < quantity.span.end
