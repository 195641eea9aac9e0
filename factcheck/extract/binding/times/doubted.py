"""Lengths that two moments deny, though the words leave room: open years, half days, names, programmes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.extract.moments import days
from factcheck.model import Kind, Quantity, Sort

_AGO = 14  # characters between "ago" and its length
_CUT = 24  # characters from "cut by" to a length
_TERMS = frozenset([7, 10, 14, 15, 20, 21, 28, 30, 40, 45, 50, 60, 90, 100, 120, 180])
_LONG, _TWELFTH = 10, 12
_WORDS = 3  # behind the comma between a length and its range


def doubted(article: Article, first: Quantity, last: Quantity, length: Quantity) -> bool:
    """Tell whether a length that does not fit its moments is not denied by them."""
    return (
        open_years(first, last, length)
        or _is_name(article, length)
        or _ago(article, length)
        or _is_change(article, length)
        or _so_far(article, first, last, length)
        or _parted(article, first, length)
    )


def room_left(first: Quantity, last: Quantity, length: Quantity) -> bool:
    """Tell whether a length that agrees is half a day, open years, or a bound that is just reached.

    "The contractor cannot do with less than 28 days", which are just 28.
    """
    allowed, stated = length.value.allowed, length.value.stated
    reached = length.value.kind is Kind.BOUND and (
        (allowed.low_open and allowed.low == stated)
        or (allowed.high_open and allowed.high == stated)
    )
    return reached or half(first, last, length) or open_years(first, last, length)


def open_years(first: Quantity, last: Quantity, length: Quantity) -> bool:
    """Tell whether "over two years" can lie in years that bear no month: (2016-2018)."""
    if length.value.kind is not Kind.BOUND or first.sort is not Sort.DATE or days.grain(first) == 3:
        return False
    if length.unit not in ("month", "year"):
        return False
    made = days.by_calendar(first, last, length.unit)
    low, high = length.value.allowed.low, length.value.allowed.high
    return (low is None or low < made + 1) and (high is None or high > made - 1)


def half(first: Quantity, last: Quantity, length: Quantity) -> bool:
    """Tell whether half a day lies within whole days: 2.5 days, from the 15th to the 17th."""
    stated = Fraction(length.value.stated or 0)
    if length.unit != "day" or stated % 1 == 0 or first.sort is not Sort.DATE:
        return False
    gap = Fraction(last.value.allowed.low or 0) - Fraction(first.value.allowed.low or 0)
    return gap < stated < gap + 1


def nearly(moments: Sequence[Quantity], length: Quantity) -> bool:
    """Tell whether a length of days misses its moments by so little that it must be theirs.

    Not by the one day that is lost where the first is not counted, nor where terms of so many days
    are usual: a fortnight, 30 days.
    """
    first, last, stated = moments[0], moments[-1], length.value.stated or 0
    plain = length.unit == "day" and first.sort is Sort.DATE and days.grain(first) == 3
    if not plain or stated in _TERMS or length.value.kind is Kind.BOUND:
        return False
    made = Fraction(last.value.allowed.low or 0) - Fraction(first.value.allowed.low or 0) + 1
    off = abs(made - stated)
    return made >= _LONG and stated != made - 1 and (off <= max(Fraction(2), made / _TWELFTH) or sorted(str(made)) == sorted(str(stated)))  # fmt: skip


def _is_name(article: Article, length: Quantity) -> bool:
    """Tell whether a length is the first word of a name: the Three-Day Event."""
    words = article.words(length.span)
    following = article.text[length.span.end : length.span.end + 2].strip()
    start = article.sentences[length.sentence].start
    inside = length.span.start > start and "-" in words
    return inside and words[:1].isupper() and following.isupper()


def _ago(article: Article, length: Quantity) -> bool:
    """Tell whether a length leads back from today: 1985 to 1995, that is over 25 years ago."""
    start, end = length.span.start, max(length.span.end, length.number.end)
    before = article.cued(max(0, start - _AGO), start, "ago")
    behind = article.cued(end, end + _AGO, "ago")
    return any(not article.text[one.span.end : start].strip() for one in before) or any(not article.text[end : one.span.start].strip() for one in behind)  # fmt: skip


def _is_change(article: Article, length: Quantity) -> bool:
    """Tell whether a length is by how much something was cut: half an hour shorter, from 4 to 6."""
    start = length.span.start
    cues = article.cued(max(0, start - _CUT), start, "rise", "fall")
    return any(len(article.text[one.span.end : start].split()) <= 1 for one in cues)


def _so_far(article: Article, first: Quantity, last: Quantity, length: Quantity) -> bool:
    """Tell whether a length is the part of a programme that has gone by: after 2.5 years of it."""
    end = max(length.span.end, length.number.end)
    if end > first.span.start or first.sort is not Sort.DATE or length.unit != "year":
        return False
    shorter = Fraction(length.value.stated or 0) < days.by_calendar(first, last, "year")
    return shorter and article.has(end, first.span.start, "programme")


def _parted(article: Article, first: Quantity, length: Quantity) -> bool:
    """Tell whether a clause of its own stands between: "lasts six months, training from May to June"."""
    end = max(length.span.end, length.number.end)
    gap = article.text[end : max(end, first.span.start)]
    return len(gap.rpartition(",")[2].split()) > _WORDS and "," in gap
