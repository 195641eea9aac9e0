"""Repetitions: two places that state one figure, by a headline, a word that points back, a hedge.

The most dangerous relation, as two figures of one noun are mostly two things: so a disagreement
is told only where the words leave one other place that can be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.nouns import singular
from factcheck.extract.offices import Table, Token, rows_of, stops, table, tokens
from factcheck.languages import Language
from factcheck.model import Kind, Number, Part, Quantity, Sort, Span
from factcheck.nouns import noun
from factcheck.values.intervals import meet

_REACH = 90  # characters of its sentence that tell what a figure is about
_NEAR = 40
_POINTER = 32
_LEAD_IN = 12
_TOUCHING = 3  # words
_STEM = 5  # letters
_LEAST = 2
_FAR = 1500  # characters: what is further off needs a headline to be meant
_SMALLEST = 10  # below it many things are equal
_LEAD = 3  # paragraphs
_KIN = 12  # figures of one noun: with more, none is meant alone
_ROUND = 100  # a headline rounds without saying so
_PARTED = ("of_them", "including", "rest")
_MOVING = ("rise", "fall", "another_time")
_LEADING = ("versus", "elsewhere", "estimate", "average", "each", "threshold")


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the figures that the words give twice."""
    if not article.language.repeats.deeds:
        return
    told = [_Told(article, quantity) for quantity in article.quantities if _is_figure(quantity)]
    by_unit: dict[str, list[_Told]] = defaultdict(list)
    for one in told:
        by_unit[one.unit].append(one)
    yield from _headline(article, told)
    yield from _pointing(told, by_unit)
    yield from _hedged(told)
    yield from _again(by_unit)


def _is_figure(quantity: Quantity) -> bool:
    value = quantity.value
    if (
        quantity.sort not in (Sort.NUMBER, Sort.MONEY)
        or value.stated is None
        or value.stated < _LEAST
    ):
        return False
    # A number with decimals that no scale word and no money explains is a version or a ratio.
    whole = value.stated % 1 == 0 or quantity.sort is Sort.MONEY
    return whole and not {"article", "one of", "negated"} & set(quantity.qualifiers)


@noun
class _Words:
    """The tables of a language."""

    every: Table
    strong: Table
    back: Table
    apart: Table
    deeds: Table


@cache
def _words(language: Language) -> _Words:
    rows = language.repeats
    return _Words(
        table(rows.every, language),
        table(rows.strong, language),
        table(rows.back, language),
        table(rows.apart, language),
        Table(rows_of(rows.deeds), language),
    )


class _Told:
    """A figure with the words around it."""

    def __init__(self, article: Article, quantity: Quantity) -> None:
        self.article, self.quantity = article, quantity
        self.language = article.language

    @cached_property
    def around(self) -> tuple[list[Token], list[Token]]:
        """Return the words before and after the figure, of its sentence and near."""
        span, number = self.article.sentences[self.quantity.sentence], self.quantity.number
        text, language = self.article.text, self.language
        before = tokens(text, max(span.start, number.start - _REACH), number.start, language)
        return before, tokens(text, number.end, min(span.end, number.end + _REACH), language)

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
        found, span = _words(self.language).deeds, self.quantity.span
        near = [*self.around[0], *self.around[1]]
        deeds = [(_distance(near[at].span, span), name) for at in range(len(near)) if (name := found.at(near, at)[1])]  # fmt: skip
        closest = min(deeds, default=(_NEAR + 1, ""))
        return frozenset([closest[1]]) if closest[0] <= _NEAR else frozenset()

    @cached_property
    def stems(self) -> frozenset[str]:
        """Return the beginnings of the words near that bear a meaning."""
        return frozenset(_stems((*self.around[0], *self.around[1]), self))

    @property
    def beside(self) -> frozenset[str]:
        """Return the stems of the words that touch the figure but for small ones: its noun."""
        before, after = self.around
        return frozenset(_stems((*before[-_TOUCHING:], *after[:_TOUCHING]), self))

    @property
    def closing(self) -> frozenset[str]:
        """Return the stems that may say which ones are meant.

        What narrows the noun, "the 40 houses of the second street", must name it all.
        """
        after = [t for t in self.around[1] if t.span.start >= self.quantity.span.end]
        if after and after[0].word in stops(self.language):
            return frozenset(_stems(after, self))
        return self.stems

    @cached_property
    def points(self) -> str:
        """Return how the words right before the figure point back: every, strong, back, ""."""
        words, start = _words(self.language), self.quantity.span.start
        if self.unit and not self.quantity.unit:
            return "back"
        before = tokens(self.article.text, max(0, start - _POINTER), start, self.language)[-3:]
        if self.quantity.cue is not None or not before or self._is_apart(before[-1]):
            return ""
        tables = (("every", words.every), ("strong", words.strong), ("back", words.back))
        return next((name for name, found in tables if _ends_in(found, before)), "")

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
        gap = self.article.text[word.span.end : self.quantity.span.start]
        return bool(gap.strip(" \u00a0\u202f'’"))

    @property
    def is_plain(self) -> bool:
        """Tell whether nothing says that it is a part, another one, or one of another time."""
        return self.is_whole and not self._is_near(*_MOVING)

    @cached_property
    def is_whole(self) -> bool:
        """Tell whether nothing says that it is a part, or another one."""
        apart = _words(self.language).apart
        before, after = self.around
        beside = (*before[-1:], *after[:1], *[t for t in after if t.span.start >= self.quantity.span.end][:1])  # fmt: skip
        if any(apart.at((token,), 0)[0] for token in beside):
            return False
        start = self.quantity.span.start
        low = max(self.article.sentences[self.quantity.sentence].start, start - _NEAR)
        led = self.article.has(max(low, start - _LEAD_IN), start, *_LEADING)
        return not led and not self._is_part(low)

    def _is_near(self, *cues: str) -> bool:
        sentence, span = self.article.sentences[self.quantity.sentence], self.quantity.span
        start, end = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
        return self.article.has(start, end, *cues)

    def _is_part(self, start: int) -> bool:
        begin = self.quantity.span.start
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

    def agrees(self, other: _Told) -> bool:
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


def _rounds(one: _Told, other: _Told) -> bool:
    """Tell whether one of two figures is round, and the other near enough to be what it rounds."""
    gap = 10 * (one.stated - other.stated)
    return any(told.stated % _ROUND == 0 and -told.stated <= gap <= told.stated for told in (one, other))  # fmt: skip


def _stems(words: Sequence[Token], told: _Told) -> Iterator[str]:
    small, language, unit = stops(told.language), told.language, told.unit
    definite = language.numbers.definite
    kept = [t for t in words if t.word not in small and not _is_within(t, told.quantity)]
    if language.cues.head == "two":
        yield from (f"{a.word} {b.word}" for a, b in pairwise(kept) if b.span.start - a.span.end == 1)  # fmt: skip
        return
    for token in kept:
        word = token.word.removeprefix(definite) if definite else token.word
        if len(word) >= _STEM - bool(definite) and word[:_STEM] != unit[:_STEM]:
            yield word[:_STEM]


def _is_within(token: Token, quantity: Quantity) -> bool:
    return quantity.span.start <= token.span.start < quantity.span.end


# ---- a headline


def _headline(article: Article, told: Sequence[_Told]) -> Iterator[Proposal]:
    """Yield each figure of the headline with the one of the text that it announces."""
    if not article.blocks or article.blocks[0].part is not Part.HEADLINE:
        return
    above = [one for one in told if one.quantity.paragraph == 0]
    below = [one for one in told if one.quantity.paragraph > 0]
    for one in above if len(above) <= _KIN else ():
        if (one.unit or one.deeds) and one.is_plain and not any(_is_akin(one, other) for other in above if other is not one):  # fmt: skip
            yield from _announced(one, [other for other in below if _is_akin(one, other)])


def _is_akin(one: _Told, other: _Told) -> bool:
    """Tell whether two figures count the same: those killed, or things of one noun."""
    if one.quantity.sort is not other.quantity.sort:
        return False
    if one.deeds or other.deeds:
        return bool(one.deeds & other.deeds) and (one.unit == other.unit or not other.quantity.unit or not one.quantity.unit or _is_deed(one) or _is_deed(other))  # fmt: skip
    return one.unit == other.unit


def _is_deed(told: _Told) -> bool:
    """Tell whether the noun itself says what befell those who are counted: 26 injured."""
    place = told.quantity.unit_span
    return place is not None and any(_words(told.language).deeds.at((t,), 0)[0] for t in told.around[1] if t.span.start >= place.start and t.span.end <= place.end)  # fmt: skip


def _announced(one: _Told, below: Sequence[_Told]) -> Iterator[Proposal]:
    binding = "read as the figure of the headline, said again in the text"
    if same := next((other for other in below if one.agrees(other)), None):
        yield _proposal(one, same, binding, 80 if same.is_plain else 65)
        return
    plain = [other for other in below if other.is_plain and other.is_firm]
    if (
        not one.is_firm
        or not plain
        or len({other.stated for other in plain}) > 1
        or _rounds(one, plain[0])
    ):
        return
    shared = one.stems & plain[0].stems
    if plain[0].quantity.paragraph <= _LEAD and (one.deeds or shared):
        yield _proposal(one, plain[0], binding, 80 if one.deeds else 70)


# ---- a word that points back


def _pointing(told: Sequence[_Told], by_unit: dict[str, list[_Told]]) -> Iterator[Proposal]:
    """Yield each figure that a determiner leads back to an earlier one."""
    for one in told:
        if one.is_firm and (one.points or (one.quantity.sort is Sort.MONEY and one.named)):
            kin = _kin(one, by_unit)
            start = one.quantity.number.start
            yield from _led_back(one, [other for other in kin if other.quantity.number.start < start], kin)  # fmt: skip


def _kin(one: _Told, by_unit: dict[str, list[_Told]]) -> list[_Told]:
    """Return the other figures of the same unit, none where they are too many to mean one."""
    if one.unit:
        rows = [by_unit[one.unit]]
    else:
        rows = [row for row in by_unit.values() if row[0].quantity.sort is Sort.MONEY] if _is_short(one) else []  # fmt: skip
    if sum(map(len, rows)) > _KIN:
        return []
    return [other for row in rows for other in row if other is not one]


def _is_short(one: _Told) -> bool:
    """Tell whether a unit was left out, as only a scale word allows: the 8.4 million."""
    value, after = one.quantity.value, one.around[1]
    if after and after[0].word in one.language.cues.of:
        return False
    return value.kind is Kind.ROUNDED and value.step is not None and value.step >= 1000


def _led_back(one: _Told, earlier: Sequence[_Told], kin: Sequence[_Told]) -> Iterator[Proposal]:
    if not earlier:
        return
    binding = f"«{one.article.words(_phrase(one))}» points back to it"
    if same := next((other for other in kin if one.agrees(other)), None):
        first, second = sorted((one, same), key=lambda told: told.quantity.number.start)
        yield _proposal(first, second, binding, 75)
        return
    strong = one.points == "strong"  # points at what was said last, rise and all
    plain = [other for other in earlier if (other.is_whole if strong else other.is_plain) and other.is_firm and one.quantity.span.start - other.quantity.span.end <= _FAR]  # fmt: skip
    if len(plain) != 1 or len(earlier) != 1 or not one.is_plain or _rounds(one, plain[0]):
        return
    if sure := _led(one, plain[0]):
        yield _proposal(plain[0], one, binding, sure)


def _led(one: _Told, other: _Told) -> int:
    """Return how sure a figure that disagrees is meant to be the earlier one, in percent."""
    if one.points == "strong":
        return 80
    shared = one.stems & other.stems
    if not one.points:
        return 75 if one.named in other.stems else 0
    if one.quantity.sort is Sort.MONEY or not one.unit:
        return 75 if not one.unit or one.beside & other.beside else 0
    smaller = one.stated < other.stated
    if one.points == "every":
        return 75 if len(shared) > 1 or (shared and smaller) else 0
    if smaller or min(one.stated, other.stated) < _SMALLEST:
        return 0
    return 70 if one.closing & other.stems else 0


def _phrase(one: _Told) -> Span:
    before = one.around[0]
    return Span(before[-1].span.start if before else one.quantity.span.start, one.quantity.span.end)


# ---- about, and then exactly


def _hedged(told: Sequence[_Told]) -> Iterator[Proposal]:
    """Yield each rounded figure that the next one says exactly."""
    for one, other in pairwise(told):
        loose = one.quantity.value.kind in (Kind.APPROXIMATE, Kind.BOUND)
        near = other.quantity.span.start - one.quantity.span.end <= _REACH
        if not loose or other.quantity.value.kind is not Kind.EXACT or not near:
            continue
        alike = one.unit == other.unit or not other.unit
        if alike and other.quantity.sentence - one.quantity.sentence <= 1 and one.agrees(other):  # fmt: skip
            yield _proposal(one, other, "read as the same figure, first rounded and then exact", 65)


# ---- the same again


def _again(by_unit: dict[str, list[_Told]]) -> Iterator[Proposal]:
    """Yield what is said again with the same noun and the same number."""
    for unit, row in by_unit.items():
        if not unit:
            continue
        last: dict[Number, _Told] = {}
        for one in row:
            other = last.get(one.stated)
            if other and _is_said_again(other, one):
                yield _proposal(other, one, "read as the same figure, said again", 65)
            last[one.stated] = one


def _is_said_again(one: _Told, other: _Told) -> bool:
    large = one.stated >= _SMALLEST
    apart = one.quantity.sentence != other.quantity.sentence
    return large and apart and one.is_plain and other.is_plain and bool(one.stems & other.stems)


def _proposal(one: _Told, other: _Told, binding: str, certainty: int) -> Proposal:
    mentions = tuple(mention(told.quantity, one.quantity.unit or other.quantity.unit) for told in (one, other))  # fmt: skip
    return Proposal("repeated", (("mentions", mentions),), binding, certainty)
