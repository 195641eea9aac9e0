"""All figures of a text, joined from their readers in a fixed order (DESIGN 7).

What is a name is taken out first, then what is a date; what is left are numbers, which become
ranges, percentages, money and measures, and last what their cues and nouns make of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache

from factcheck.extract.figures import bounds, nouns
from factcheck.extract.figures.bounds import Cue, Range
from factcheck.extract.figures.composing import Written
from factcheck.extract.figures.identifiers import identifiers
from factcheck.extract.figures.money import in_lower_case, may_bear, measured, named
from factcheck.extract.figures.numbers import ALONE, each, numbers
from factcheck.extract.moments import lengths
from factcheck.extract.moments.joining import moments
from factcheck.extract.undisturbed import undisturbed
from factcheck.extract.words.folding import Folded
from factcheck.languages import Language
from factcheck.model import Quantity, Sort, Span, Value

_STRETCH = 256  # numbers read together
_APART = 200  # characters between two that surely say nothing together
_BITS = 40  # of a place in a text
_WHOLE = re.compile(r"[ \u00a0]([^\W\d_]{1,4}) [^\W\d_]+")
_LOOK_BACK = 12  # characters before a number that may hold its percent sign
_COUNTING = (Sort.NUMBER, Sort.FRACTION)
_SHARES = {"points": (Sort.POINTS, "percentage_point"), "percent": (Sort.PERCENT, "percent"), "permille": (Sort.PERCENT, "permille")}  # fmt: skip


def quantities(text: str, language: Language, articles: bool = False) -> tuple[Quantity, ...]:
    """Return every figure of a text with its exact places, in order, none overlapping another.

    `articles` also returns the words that are an article more often than 1 (un, eine, một),
    with the qualifier "article".
    """
    with undisturbed():
        return tuple(_apart(_all(text, language, articles)))


def _all(text: str, language: Language, articles: bool) -> list[Quantity]:
    """Return the figures of every reader; some may overlap."""
    names = identifiers(text, language)
    times = moments(text, language, names)
    folded = Folded.of(text, language)
    read = numbers if len(text) <= ALONE else each
    written = read(folded, language, articles)
    free = _outside(folded, written, [*names, *(moment.number for moment in times)])
    lowered = in_lower_case(text, language) if folded.left_out else folded.text
    found: list[Quantity] = []
    for stretch in _stretches(bounds.ranges(folded.text, free, language), len(text)):
        found += _read(folded, lowered, stretch, language)
    begun = {moment.number.start for moment in times}
    found = [one for one in found if not _leads_to_time(one, begun)]
    found.extend(lengths.bounded(folded, times, language))
    return found


def _leads_to_time(one: Quantity, begun: set[int]) -> bool:
    """Tell whether an article stands before a weekday, which it counts no more than a name."""
    return "article" in one.qualifiers and one.unit_span is not None and one.unit_span.start in begun  # fmt: skip


def _stretches(
    joined: Iterable[Range | Written], end: int
) -> Iterator[list[tuple[Range | Written, int]]]:
    """Yield numbers with the place where the next begins, a few hundred at a time.

    Memory holds what is made of a few hundred; they part where nothing can join two numbers.
    """
    stretch: list[tuple[Range | Written, int]] = []
    last: Range | Written | None = None
    for one in joined:
        if last is not None:
            stretch.append((last, _begin(one)))
            if len(stretch) >= _STRETCH and _begin(one) - _end(last) > _APART:
                yield stretch
                stretch = []
        last = one
    if last is not None:
        yield [*stretch, (last, end)]


def _read(
    folded: Folded, lowered: str, stretch: list[tuple[Range | Written, int]], language: Language
) -> Iterator[Quantity]:
    """Yield the figures of numbers that follow one another."""
    figures = [_Figure(folded, one, until, language) for one, until in stretch]
    bears = may_bear(lowered, language)
    free = {figure.span.start: figure for figure in figures if figure.is_free and bears(figure.span)}  # fmt: skip
    numbers = [figure.plain() for figure in free.values()]
    for one in measured(folded.original, numbers, language, lowered):
        free[one.number.start].bear(one)
    for figure in figures:
        found = figure.quantity()
        if found is not None:
            yield found


def _outside(
    folded: Folded, written: Iterable[Written], taken: Sequence[Span]
) -> Iterator[Written]:
    """Yield the numbers that touch none of the stretches already read."""
    spans = sorted(taken, key=lambda span: span.start)
    ends = [span.end for span in spans]
    for one in written:
        place = folded.span(one.start, one.end)
        index = bisect_left(ends, place.start + 1)
        if index == len(spans) or spans[index].start >= place.end:
            yield one


def _apart(found: list[Quantity]) -> Iterator[Quantity]:
    """Yield figures in the order of the text; where two overlap, the earlier and longer one."""
    reached = 0
    found.sort(key=lambda one: (one.number.start << _BITS) - one.number.end)
    for one in found:
        if one.number.start >= reached:
            reached = max(one.number.end, one.unit_span.end if one.unit_span else 0)
            if one.sort in (Sort.MONEY, Sort.MEASURE):  # dollars and cents are one figure
                reached = max(reached, one.span.end)
            yield one


def _end(found: Range | Written) -> int:
    return found.high.end if isinstance(found, Range) else found.end


def _around(span: Span, *parts: Span | None) -> Span:
    """Return the shortest span that holds one and its parts; the same where it does already."""
    start, end = span.start, span.end
    for part in parts:
        if part is not None:
            start, end = min(start, part.start), max(end, part.end)
    return span if start == span.start and end == span.end else Span(start, end)


def _begin(found: Range | Written) -> int:
    return found.low.start if isinstance(found, Range) else found.start


class _Figure:
    """One number or range, with the words around it."""

    __slots__ = ("folded", "language", "last", "one", "place", "range", "sort", "span", "text", "unit", "until", "value", "whole")  # fmt: skip

    def __init__(
        self, folded: Folded, found: Range | Written, until: int, language: Language
    ) -> None:
        """Take a number with its percent sign, before its unit and its cues are known."""
        self.until = until
        self.folded, self.text, self.language = folded, folded.text, language
        self.range = found if isinstance(found, Range) else None
        self.one = found.low if isinstance(found, Range) else found
        self.last = found.high if isinstance(found, Range) else found
        self.sort, self.unit = self.one.sort, ""
        self.place: Span | None = None  # of the unit
        self.value: Value | None = None
        self.span = self.whole = folded.span(self.one.start, self.last.end)
        share = _share(self.text, self.one, self.last, language)
        if share is not None:
            name, start, end = share
            self.sort, self.unit = _SHARES[name]
            self.place = folded.span(start, end)
            self.whole = _around(self.span, self.place)
        elif self.one.note == "dual":
            self.unit, self.place = self.one.unit, self.span
            self.bear(named(self.plain(), language))

    @property
    def is_free(self) -> bool:
        """Tell whether it may still bear a currency or a measured unit."""
        return not self.unit and self.sort is not Sort.ORDINAL

    def plain(self) -> Quantity:
        """Return the number with its unit alone."""
        if self.value is None:
            self.value = self._value(self.span, "", self.unit)
        return Quantity(self.value, self.sort, self.whole, self.span, self.unit, self.place)

    def bear(self, found: Quantity) -> None:
        """Take the currency or measured unit that stands beside the number."""
        self.value, self.sort, self.unit, self.place = found.value, found.sort, found.unit, found.unit_span  # fmt: skip
        self.whole, self.span = found.span, found.number

    def quantity(self) -> Quantity | None:
        """Return the number with its unit, cue, counted noun and qualifiers, or None for a name."""
        one, text, language = self.one, self.text, self.language
        end = self.folded.index(self.whole.end)
        if one.digits and not self.unit and end == self.last.end and text[end : end + 1].isalpha():
            return None
        counted = None
        if not self.unit and one.sort in _COUNTING:
            last = self.last if self.range is None else self.last._replace(number=one.number)
            counted = nouns.counted_noun(self.folded, last, self.until, language)
        cue, following = self._cues(counted, end)
        qualifiers = nouns.qualifiers(
            text, cue.start if cue else one.start, self.last.end, language
        )
        if one.note == "article":
            qualifiers += ("article",)
        if one.digits and nouns.opens_item(text, one.start, one.end):
            qualifiers += ("item",)
        return self._quantity(counted, following or cue, cue, qualifiers)

    def _cues(self, counted: nouns.Counted | None, end: int) -> tuple[Cue | None, Cue | None]:
        if self.one.sort is Sort.ORDINAL:
            return None, None
        if self.range is not None:
            return self.range.opened, None
        start = min(self.one.start, self.folded.index(self.whole.start))
        cue = bounds.before(self.text, start, self.language)
        if (
            cue is not None
            and self.one.sort is Sort.NUMBER
            and self._definite(self.text[cue.end : start])
        ):
            cue = None  # "over the 40 needed", "unter den 512 Schülern": a known number, no bound
        following = bounds.after(self.text, end, self.language)
        if following is None and counted is not None:
            following = bounds.after(self.text, counted.phrase[1], self.language)
        if following is None and self._is_share and (whole := _WHOLE.match(self.text, end)):
            of = whole[1] in self.language.cues.of  # «40% من الأصوات على الأقل»
            following = bounds.after(self.text, whole.end(), self.language) if of else None
        if cue is not None or (following is not None and self._leads_on(following)):
            following = None
        return cue, following

    @property
    def _is_share(self) -> bool:
        return self.sort is Sort.PERCENT or self.sort is Sort.POINTS

    def _definite(self, words: str) -> bool:
        """Tell whether more than one letter, as of an article, stands between a cue and its number."""
        articled = self._is_share and words.strip() in self.language.cues.articled
        return sum(map(str.isalpha, words)) > 1 and not articled

    def _leads_on(self, cue: Cue) -> bool:
        """Tell whether a cue belongs to the next number: "in 58 nests at least one egg"."""
        words = self.text[cue.start : cue.end]
        follows = 0 <= self.until - cue.end <= 1 and self.until < len(self.text)
        return follows and words in self.language.cues.before

    def _quantity(
        self, counted: nouns.Counted | None, cue: Cue | None, before: Cue | None,
        qualifiers: tuple[str, ...],
    ) -> Quantity:  # fmt: skip
        plain = counted is None and cue is None and not qualifiers
        if plain and self.one.other is None and self.one.note != "group":
            return self.plain()
        unit, unit_span = self.unit, self.place
        counts, counts_span = "", None
        if counted is not None:
            unit, unit_span = counted.unit, self.folded.span(*counted.head)
            one_word = counted.phrase == counted.head
            counts_span = unit_span if one_word else self.folded.span(*counted.phrase)
            counts = self.folded.original[counts_span.start : counts_span.end]
            counts = unit if counts == unit else counts  # one string for both
        place = self.folded.span(cue.start, cue.end) if cue else None
        span = _around(self.whole, unit_span, counts_span, place)
        hedge = cue.hedge if cue and self.range is None else ""
        if hedge or self.one.note == "group":
            opens = place is not None and before is not None
            start = min(self.span.start, place.start) if place and opens else self.span.start
            value = self._value(Span(start, self.span.end), hedge, unit)
        else:
            value = self.value or self._value(self.span, "", self.unit)
        readings = self._readings(unit) if self.one.other is not None else ()
        return Quantity(
            value, self.sort, span, self.span, unit, unit_span, counts, counts_span, place,
            readings, qualifiers,
        )  # fmt: skip

    def _value(self, place: Span, hedge: str, unit: str) -> Value:
        words = self.folded.original[place.start : place.end]
        if self.range is not None:
            return bounds.range_value(words, self.range, unit)
        return bounds.value(words, self.one, hedge, unit)

    def _readings(self, unit: str) -> tuple[Value, ...]:
        if self.one.other is None or self.range is not None:
            return ()
        words = self.folded.original[self.span.start : self.span.end]
        decimal = isinstance(self.one.other, Fraction)
        step = Fraction(1, self.one.other.denominator) if decimal else 1
        other = self.one._replace(number=self.one.other, step=step, short=decimal, other=None)
        return (bounds.value(words, other, "", unit),)


def _share(
    text: str, one: Written, last: Written, language: Language
) -> tuple[str, int, int] | None:  # fmt: skip
    """Return the percent sign or words that a number bears: its name and place."""
    if one.sort is Sort.ORDINAL:
        return None
    after, before = _share_patterns(language)
    if after is not None and (match := after.match(text, last.end)):
        name = str(match.lastgroup)
        return name, match.start(name), match.end(name)
    if before is not None and one.start:
        begin = max(0, one.start - _LOOK_BACK)
        if (match := before.search(text[begin : one.start])) and not (begin + match.start() and text[begin + match.start() - 1].isdecimal()):  # fmt: skip
            return "percent", begin + match.start(1), begin + match.end(1)
    return None


@cache
def _share_patterns(language: Language) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    numbers_of = language.numbers
    options = [
        f"(?P<{name}>{pattern})"
        for name, pattern in (("points", numbers_of.points), ("percent", numbers_of.percent), ("permille", numbers_of.permille))
        if pattern
    ]  # fmt: skip
    after = re.compile(rf"[ \t\u00a0\u202f-]{{0,2}}(?:{'|'.join(options)})") if options else None
    before = re.compile(rf"({numbers_of.percent_before}) ?$") if numbers_of.percent_before else None
    return after, before
