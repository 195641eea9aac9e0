"""When the figures of a change are told for: years, months, "a year later", "today"."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.extract.moments.marks import value as dated
from factcheck.model import Date, Quantity, Sort, Span

_BARE = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")  # a year that no word announces
_NOW, _LATER = 999_900, 999_800  # "today" is later than any year, and so is "the year after"
_LATELY = 999_700
_TWELVE, _LATE, _EARLY = 12, 11, 2  # months


def times(article: Article, start: int, end: int) -> list[int]:
    """Return the times that a stretch names: a month alone by its number, a year by its hundreds."""
    years = [100 * int(match[0]) for match in _BARE.finditer(article.text, start, end)]
    dates = [q.value.date for q in article.within(start, end) if q.value.date is not None]
    named = [100 * date.year + (date.month or 0) if date.year else date.month or 0 for date in dates]  # fmt: skip
    now = [_NOW] if article.has(start, end, "now") else []
    later = [_LATER] if article.has(start, end, "year_after") else []
    # "Last year" is later than a year of the past that is named, where it stands for itself.
    lately = [_LATELY] if not named and not years and article.has(start, end, "last_year") else []
    named += [year for year in years if year not in {one - one % 100 for one in named}]
    return [*dict.fromkeys([one for one in named if one] + (now or later or lately))]


def dates(article: Article, start: int, end: int) -> tuple[Quantity, ...]:
    """Return the dates of a stretch, years that no word announces among them: wurde 1894 gebaut."""
    found = [q for q in article.within(start, end) if q.sort is Sort.DATE]
    taken = [one.number for one in found]
    for match in _BARE.finditer(article.text, start, end):
        place = Span(*match.span())
        if any(one.start < place.end and place.start < one.end for one in taken):
            continue
        # A noun behind it makes it a count: 1900 Gäste.
        if not any(q.unit and q.number == place for q in article.within(place.start, place.end)):
            value = dated(match[0], Date(int(match[0])))
            found.append(Quantity(value, Sort.DATE, place, place, sentence=article.sentence_at(place.start)))  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.number.start))


def follows(first: int, second: int) -> bool | None:
    """Tell whether the second of two times is the later; None where that cannot be told.

    Months without a year are of one year, or of the turn of two.
    """
    if (first <= _TWELVE) != (second <= _TWELVE) or first == second:
        return None
    if second > _TWELVE:
        same = first // 100 == second // 100
        return None if same and 0 in (first % 100, second % 100) else first < second
    turned = max(first, second) >= _LATE and min(first, second) <= _EARLY
    return (first > second) if turned else first < second
