"""A date and the weekday written beside it: "Saturday, 25 October 2025", "the next day, Sunday".

The year is the date's own, that of a full date with its weekday in the same sentence, or the one
that governs a row of dates; a date that is left without one is not judged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.extract.article import Article, Mention, Proposal, mention
from factcheck.extract.binding.times.governing import Governed, governed
from factcheck.extract.moments import days
from factcheck.model import Date, Quantity, Sort, Span
from factcheck.nouns import replace

_REACH = 500  # characters between a date and the full one that completes it
_LEAD = 16  # characters between a weekday and its date
_LENT_REACH = 31  # days after a full date within which its year may be lent
_NAMED = 24  # characters between a date and a weekday that says which it was
_SURE, _LENT, _ALONE = 92, 80, 68
_BORNE = (2, 1, 0)  # dates that must bear a year out, by how plainly it is said of them
_CLOSED = re.compile(r"\s*(?:[,.;:!?)،؛؟–—\n]|\Z)")
_MARKS = " ,،(–—\u00a0"

_Row = tuple[Governed, Quantity]


def infer(article: Article) -> Iterator[Proposal]:
    """Yield each weekday with the date it stands by."""
    found = article.quantities
    rows: dict[Span, list[_Row]] = defaultdict(list)
    for index, weekday in enumerate(found):
        if weekday.sort is not Sort.WEEKDAY or _counts(article, weekday):
            continue
        date = _date_of(article, found, index)
        if date is None:
            continue
        if (placed := _with_year(article, date)) is not None:
            own = placed is date
            reason = "beside" if own else "beside, its year taken from the date before it:"
            yield _proposal(article, placed, weekday, reason, _SURE if own else _LENT)
        elif (under := governed(article, date)) is not None:
            rows[under.year.span].append((under, weekday))
    for row in rows.values():
        yield from _row(article, row)


def _row(article: Article, row: list[_Row]) -> Iterator[Proposal]:
    """Yield the dates told under one year, where most of them bear it out, or its words do."""
    agreeing = [_falls(*one) for one in row].count(True)
    wrong = len(row) - agreeing
    if wrong > 1 or agreeing < _BORNE[min(under.announced for under, _ in row)]:
        return
    # "The attacks of 13 November 2015 ... on Wednesday 13 December": another year may be meant.
    if not agreeing and any(under.announced > 1 and under.year.sentence != day.sentence for under, day in row):  # fmt: skip
        return
    for under, weekday in row:
        reason = f"beside, its year taken from «{article.words(under.year.span)}»:"
        sure = _LENT if agreeing else _ALONE
        yield _proposal(article, under.date, weekday, reason, sure)


def _falls(under: Governed, weekday: Quantity) -> bool:
    day = under.date.value.stated
    return day is not None and (int(day) - 1) % 7 + 1 == weekday.value.stated


def _counts(article: Article, weekday: Quantity) -> bool:
    """Tell whether the word is the end of "for the third time", as lần thứ ba is, and no Tuesday."""
    start = weekday.span.start
    near = article.cued(max(0, start - _LEAD), weekday.span.end, "anniversary")
    return any(cue.span.start < start < cue.span.end for cue in near)


def _date_of(article: Article, found: tuple[Quantity, ...], index: int) -> Quantity | None:
    weekday = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if after is not None and after.sort is Sort.DATE and _close(article, weekday, after):
        return None if index and _of_two(article, found, index) else after
    before = found[index - 1] if index else None
    if before is not None and before.sort is Sort.WEEKDAY and _joined(article, before, weekday):
        return None
    if article.text[weekday.span.end : weekday.span.end + 1] in ("'", "’"):  # Thursday's edition
        return None
    if before is not None and before.sort is Sort.DATE and _close(article, before, weekday):
        return before
    dates = [one for one in found[max(0, index - 2) : index] if one.sort is Sort.DATE]
    return dates[-1] if dates and _named(article, dates[-1], weekday) else None


def _named(article: Article, date: Quantity, weekday: Quantity) -> bool:
    """Tell whether a weekday says which a date was: "21 June 1936, a Sunday,"."""
    gap = article.between(date, weekday)
    words = article.words(gap)
    if date.sentence != weekday.sentence or len(words) > _NAMED or "\n" in words:
        return False
    start = gap.start + len(words) - len(words.lstrip(_MARKS))
    if days.step(date) is not None and len(words.strip(_MARKS).split()) <= 1:
        return True
    cues = article.cued(start, weekday.span.end, "was_day")
    led = any(cue.span.start == start and not article.text[cue.span.end : gap.end].strip() for cue in cues)  # fmt: skip
    return led and _CLOSED.match(article.text, weekday.span.end) is not None


def _of_two(article: Article, found: tuple[Quantity, ...], index: int) -> bool:
    """Tell whether weekdays stand together before their dates: Tuesday and Wednesday, 14 and 15."""
    before = found[index - 1]
    dated = index > 1 and found[index - 2].sort is Sort.DATE and _close(article, found[index - 2], before)  # fmt: skip
    return before.sort is Sort.WEEKDAY and not dated and _joined(article, before, found[index])


def _joined(article: Article, one: Quantity, other: Quantity) -> bool:
    return len(article.words(article.between(one, other)).split()) <= 1 and "\n" not in article.words(article.between(one, other))  # fmt: skip


def _close(article: Article, first: Quantity, second: Quantity) -> bool:
    """Tell whether nothing but a comma and a word of the date stands between them."""
    gap = article.between(first, second)
    words = article.words(gap)
    if first.sentence != second.sentence or len(words) > _LEAD or "\n" in words:
        return False
    dated_first = first.sort is Sort.DATE
    if article.has(gap.start, second.number.start, "and", "to", "from"):
        return False
    return len(words.split()) <= (1 if dated_first else 2)


def _with_year(article: Article, date: Quantity) -> Quantity | None:
    """Return the date with its year, lent only within its own expression."""
    said = date.value.date or Date()
    if said.year is not None and said.day is not None and said.month is not None:
        return date
    if said.day is not None and said.month is None:
        return _completed(article, date, said.day)
    if (named := _named_twice(article, date, said)) is not None:
        return named
    anchor = _anchor(article, date)
    if anchor is None or anchor.value.date is None:
        return None
    if (step := days.step(date)) is not None:
        return days.moved(date, anchor, step)
    lent = _lent(said, anchor.value.date)
    if lent is None or not 0 <= days.number(lent) - days.number(anchor.value.date) <= _LENT_REACH:
        return None
    return replace(date, value=days.value(date, lent))


def _named_twice(article: Article, date: Quantity, said: Date) -> Quantity | None:
    """Return a date whose month has two names, the year behind the second: June/June 2026."""
    end = date.number.end
    for other in article.within(end, end + 2):
        twin = other.value.date
        if twin and article.text[end : other.number.start] == "/" and twin.month == said.month and twin.year and not twin.day:  # fmt: skip
            found = days.valid(Date(twin.year, said.month, said.day))
            return replace(date, value=days.value(date, found)) if found else None
    return None


def _completed(article: Article, date: Quantity, day: int) -> Quantity | None:
    """Return a day whose month and year stand with the next date: "the 2nd and the 10 May 2026"."""
    end = min(article.sentences[date.sentence].end, date.number.end + _REACH)
    rest = article.within(date.number.end, end)
    following = next((one for one in rest if one.sort is Sort.DATE), None)
    said = following.value.date if following else None
    if said is None or said.day is None or said.month is None or said.day <= day:
        return None
    found = days.valid(Date(said.year, said.month, day)) if said.year else None
    return replace(date, value=days.value(date, found)) if found else None


def _lent(said: Date, anchor: Date) -> Date | None:
    """Return a date with what a full one before it lends."""
    if said.day is None or said.month is None or anchor.year is None:
        return None
    turn = anchor.month is not None and said.month < anchor.month
    return days.valid(Date(anchor.year + turn, said.month, said.day))


def _anchor(article: Article, date: Quantity) -> Quantity | None:
    """Return the full date before, in the sentence, or for "the next day" in the two before."""
    reach = 2 if days.step(date) is not None else 0
    first = max(article.sentences[max(0, date.sentence - reach)].start, date.number.start - _REACH)
    before = [
        one
        for one in article.within(first, date.number.start)
        if one.sort is Sort.DATE and one.paragraph == date.paragraph and days.full(one)
    ]
    if len(before) > 1 and before[-1].sentence < date.sentence - 1:
        return None
    return before[-1] if before else None


def _proposal(
    article: Article, date: Quantity, weekday: Quantity, reason: str, certainty: int
) -> Proposal:
    return Proposal(
        "weekday",
        (("date", (Mention(date),)), ("weekday", (mention(weekday),))),
        f"the weekday stands {reason} «{article.words(date.span)}»",
        certainty,
    )
