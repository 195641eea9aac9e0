"""Shares that their count and base deny, and that are rather told of another figure."""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.model import Quantity, Sort

_LED = 24  # characters from "rose by" to its figure
_FAR = 90  # characters between a count and a share that is told of it
_TENS = 10  # nearly 8 of 10 are 78%
_PARTING = re.compile(r"[,;،؛]")
_AMOUNTS = (Sort.MONEY, Sort.MEASURE)


def astray(article: Article, share: Quantity, count: Quantity) -> bool:
    """Tell whether a share that does not fit is no share of this count."""
    change, apart = _is_change(article, count), _stands_apart(article, share, count)
    return (share.value.stated or 0) < 0 or change or apart


def moves(article: Article, share: Quantity) -> bool:
    """Tell whether a share is the size of a change: "rose by 2.9%" is none of a count."""
    start = share.number.start
    for cue in article.cued(max(0, start - _LED), start, "rise", "fall"):
        by = article.cued(cue.span.start, start, "by")
        if any(not article.text[one.span.end : start].strip() for one in by):
            return True
    return False


def loose(article: Article, count: Quantity, whole: Quantity) -> bool:
    """Tell whether a count names a part, or is one of ten and about so many: nearly 8 in 10, or 78%."""
    return (
        _is_label(article, count, whole) or _is_signed(article, count) or _is_signed(article, whole)
    )


def rounded(share: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Tell whether so many in ten only round a share that stands beside: 4 in 5, or 78%."""
    size = whole.value.stated or 0
    if share.sort is not Sort.PERCENT or not 1 < size <= _TENS or size % 1:
        return False
    made = Fraction(count.value.stated or 0) * 100 / Fraction(size)
    return 0 < abs(made - Fraction(share.value.stated or 0)) <= Fraction(50) / Fraction(size)


def _is_signed(article: Article, count: Quantity) -> bool:
    """Tell whether a sign makes a number by how much a share rose: 22% (+2)."""
    return article.text[max(0, count.span.start - 1) : count.span.start] in tuple("+-−±")


def _is_change(article: Article, count: Quantity) -> bool:
    """Tell whether a count is by how much something rose: of 73,400, loans rose 3,400."""
    start = count.span.start
    cues = article.cued(max(0, start - _LED), start, "rise", "fall")
    return any(not article.text[one.span.end : start].strip() for one in cues)


def _stands_apart(article: Article, share: Quantity, count: Quantity) -> bool:
    """Tell whether another amount stands between them, or too many words."""
    first, last = sorted((share, count), key=lambda one: one.number.start)
    if last is share and last.number.start - first.span.end > _FAR:
        return True
    between = article.within(first.span.end, last.number.start)
    if last is count and article.text[count.span.start - 1 : count.span.start] == "(" and _PARTING.search(article.text, share.span.end, count.span.start):  # fmt: skip
        return True  # "two thirds in China, but Italy (800)"
    return last is share and any(
        one.sort in _AMOUNTS and one.sort is not count.sort for one in between
    )


def _is_label(article: Article, count: Quantity, whole: Quantity) -> bool:
    """Tell whether the noun of a base stands before a bare number: two parts: part 1 (30%)."""
    start = count.number.start
    before = article.text[max(0, start - len(whole.unit) - 1) : start].strip().lower()
    return not count.unit and bool(whole.unit) and before == whole.unit
