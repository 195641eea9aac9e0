"""The year that governs dates told without one: "for the autumn of 2024 ... on Monday 30 September".

A year governs where the words announce what is dated under it (a season, a programme), where it
is that of the date's own month, of a full date shortly before, or of the date that ends the row.
"""

from __future__ import annotations

from factcheck.extract.article import Article
from factcheck.extract.moments import days
from factcheck.model import Date, Quantity, Sort
from factcheck.nouns import noun, replace

_REACH = 900  # characters back to the year
_BESIDE = 28  # characters between a year and "season", "programme"
_SOON = 31  # days after a full date in which another needs no year
_ROW = 62  # days before the date that ends a row
_PAST = ("founded", "born", "died", "anniversary")


@noun
class Governed:
    """A date with the year it is told under."""

    date: Quantity
    year: Quantity
    announced: int  # how plainly: 2 by a date near it, 1 by a season or a programme, 0 not at all


def governed(article: Article, date: Quantity) -> Governed | None:
    """Return a date of a day and a month with the year that governs it, None where none does."""
    said = date.value.date or Date()
    if said.year is not None or said.day is None or said.month is None:
        return None
    if (last := _row_end(article, date, said)) is not None:
        return _under(date, said, last, 2)
    found = _years(article, date)
    for place in range(len(found) - 1, -1, -1):
        if len({_year(one) for one in found[place:]}) > 1:
            return None
        if announced := _announces(article, found[place], said):
            return _under(date, said, found[place], announced)
    return _under(date, said, found[-1], 0) if found else None


def _years(article: Article, date: Quantity) -> list[Quantity]:
    """Return the dates with a year before a date, in its paragraph or the one before."""
    start = max(0, date.number.start - _REACH)
    near = article.within(start, date.number.start)
    return [q for q in near if q.sort is Sort.DATE and _year(q) is not None and date.paragraph - q.paragraph <= 1]  # fmt: skip


def _year(quantity: Quantity) -> int | None:
    return quantity.value.date.year if quantity.value.date else None


def _under(date: Quantity, said: Date, year: Quantity, announced: int) -> Governed | None:
    found = days.valid(Date(_year(year), said.month, said.day))
    return Governed(replace(date, value=days.value(date, found)), year, announced) if found else None  # fmt: skip


def _announces(article: Article, year: Quantity, said: Date) -> int:
    """Tell how plainly a year is said of what is to come under it, and not of something past."""
    sentence = article.sentences[year.sentence]
    if article.has(sentence.start, min(sentence.end, year.span.end + _REACH), *_PAST):
        return 0
    own = year.value.date or Date()
    if own.month is None:
        start, end = max(sentence.start, year.span.start - _BESIDE), min(sentence.end, year.span.end + _BESIDE)  # fmt: skip
        return int(article.has(start, end, "programme"))
    if own.day is None:
        return 2 * (own.month == said.month)
    found = days.valid(Date(own.year, said.month, said.day))
    return 2 * (found is not None and 0 <= days.number(found) - days.number(own) <= _SOON)


def _row_end(article: Article, date: Quantity, said: Date) -> Quantity | None:
    """Return the full date that ends a row of days of one sentence, soon after a date."""
    end = min(article.sentences[date.sentence].end, date.number.end + _REACH)
    following = [q for q in article.within(date.number.end, end) if q.sort is Sort.DATE and _year(q) is not None]  # fmt: skip
    last = following[0].value.date if following else None
    if last is None or last.day is None or last.month is None:
        return None
    found = days.valid(Date(last.year, said.month, said.day))
    return following[0] if found and 0 < days.number(last) - days.number(found) <= _ROW else None
