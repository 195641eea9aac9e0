"""The length of time told of two moments: "three-day ... from 14 to 17 May", "18 months".

The length must be told of those very moments: in their sentence, beside them or after words such
as "lasted", or opening the next sentence: "over the two days". What is "three days later", "a day"
or "within a week" is no such length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.article import Article, Mention, Proposal, mention
from factcheck.extract.binding.times import tenures
from factcheck.extract.binding.times.distances import BESIDE, away, opens
from factcheck.extract.binding.times.doubted import doubted, nearly, room_left
from factcheck.extract.moments import days
from factcheck.model import Kind, Quantity, Sort
from factcheck.nouns import noun, replace
from factcheck.values import written
from factcheck.values.units import unit

_REACH = 600  # characters between a length and its moments
_TOLD = 26  # characters between "lasted" and the length
_LED = 50  # characters between a length and the range that it announces
_OPENING = 80  # characters into the next sentence where the length may stand
_FEW = 2  # words between a length and what says that it went by
_BARE = re.compile(r"[\s,;:()،؛–—-]*")
_UNITS: dict[str, tuple[int, int]] = {"day": (0, 120), "night": (0, 120), "week": (4, 400), "weekend": (4, 500), "month": (20, 1900), "year": (200, 400_000)}  # fmt: skip
_SURE, _NEXT, _LED_CERTAINTY, _DOUBTFUL = 86, 78, 66, 50


@noun
class _Course:
    """Two moments, or listed days, between which time runs."""

    moments: tuple[Quantity, ...]
    ranged: bool  # the words tie them: from 14 to 17 May, 25 and 26 October

    @property
    def start(self) -> int:
        return self.moments[0].span.start

    @property
    def end(self) -> int:
        return self.moments[-1].span.end


def infer(article: Article) -> Iterator[Proposal]:
    """Yield each length with the moments that it is told of."""
    for quantity in article.quantities:
        named = tuple(tenures.told(article, quantity))
        yield from named
        if named or not _length(quantity) or away(article, quantity):
            continue
        course = _own(article, quantity) or _last(article, quantity) or _next(article, quantity)
        if course is not None and (certainty := _certainty(article, course, quantity)):
            yield _proposal(article, course, quantity, certainty)


def _length(quantity: Quantity) -> bool:
    if quantity.value.stated is None or "article" in quantity.qualifiers or _bare(quantity):
        return False
    if quantity.sort is Sort.NUMBER:
        return quantity.unit == "weekend"
    return quantity.sort is Sort.DURATION and (quantity.unit in _UNITS or quantity.unit in ("hour", "minute"))  # fmt: skip


def _bare(quantity: Quantity) -> bool:
    """Tell whether a unit bears no number but one in words: "on day 27 March", một ngày 24-11."""
    adjective = "-" in quantity.value.text
    return quantity.value.stated == 1 and not adjective and not any(map(str.isdecimal, quantity.value.text))  # fmt: skip


def _own(article: Article, quantity: Quantity) -> _Course | None:
    """Return the moments of the length's own sentence, if they can be no others."""
    return _course(article, quantity.sentence, quantity)


def _last(article: Article, quantity: Quantity) -> _Course | None:
    """Return the moments of the sentence before, which the length refers back to."""
    number = quantity.sentence - 1
    opening = article.sentences[quantity.sentence].start + _OPENING
    if number < 0 or quantity.number.start > opening:
        return None
    if not _lasted(article, quantity) and not opens(article, quantity):
        return None
    own = article.sentences[number + 1]
    near = article.within(own.start, min(own.end, own.start + _REACH))
    hours = quantity.unit in ("hour", "minute")
    if any(q.sort in (Sort.DATE, Sort.WEEKDAY) or (hours and q.sort is Sort.TIME) for q in near):
        return None
    course = _course(article, number, quantity)
    if course is None or course.moments[0].paragraph != quantity.paragraph:
        return None
    closed = article.has(course.start, article.sentences[number].end, "closes")
    return replace(course, ranged=True) if closed and tenures.named(article, quantity) else course


def _next(article: Article, quantity: Quantity) -> _Course | None:
    """Return the first and the last day of the sentence after, which says that one ends it all."""
    number = quantity.sentence + 1
    if number >= len(article.sentences) or quantity.unit not in ("day", "night"):
        return None
    own, span = article.sentences[quantity.sentence], article.sentences[number]
    near = article.within(own.start, own.end)
    if any(q.sort in (Sort.DATE, Sort.TIME, Sort.WEEKDAY) or (q is not quantity and _length(q)) for q in near):  # fmt: skip
        return None
    course = _course(article, number, quantity)
    if course is None or len(course.moments) != 2 or course.moments[0].paragraph != quantity.paragraph:  # fmt: skip
        return None
    closed = article.has(course.moments[0].number.end, span.end, "closes")
    return _Course(course.moments, True) if closed else None


def _course(article: Article, sentence: int, length: Quantity) -> _Course | None:
    span, place = article.sentences[sentence], length.number.start
    found = article.within(max(span.start, place - _REACH), min(span.end, place + _REACH))
    if length.unit in ("hour", "minute"):
        return _two(article, [q for q in found if q.sort is Sort.TIME])
    dates = [q for q in found if q.sort is Sort.DATE]
    if dates:
        return _dates(article, dates, length)
    return _two(article, [q for q in found if q.sort is Sort.WEEKDAY]) if length.unit == "day" else None  # fmt: skip


def _two(article: Article, found: list[Quantity]) -> _Course | None:
    if len(found) != 2:
        return None
    gap = article.between(found[0], found[1])
    return _Course(tuple(found), article.has(gap.start, gap.end, "to"))


def _dates(article: Article, dates: list[Quantity], length: Quantity) -> _Course | None:
    """Return the dates that make one course: a range, a row of days, or just two dates."""
    ranges = [(a, b) for a, b in pairwise(dates) if "from" in a.qualifiers and "to" in b.qualifiers]
    if ranges:
        between = [d for d in dates if length.span.end <= d.span.start < ranges[0][0].span.start]
        # "Five days from 21 to 25 February, now to 6 March": the first dates are the length's.
        return (
            _Course(days.lent(list(ranges[0])), True) if len(ranges) == 1 and not between else None
        )
    if len(dates) > 1 and all(_joined(article, a, b) for a, b in pairwise(dates)):
        return _Course(days.lent(dates), True) if _day(dates[-1]) else None
    if len(dates) != 2:
        return None
    first, last = days.completed(dates[0], dates[1])
    if first is None or last is None or days.grain(first) != days.grain(last):
        return None
    return _Course((first, last), days.step(dates[1]) is not None)


def _joined(article: Article, one: Quantity, other: Quantity) -> bool:
    """Tell whether nothing but "and" or a comma parts two dates."""
    gap = article.text[one.number.end : other.number.start]
    words = [cue.span for cue in article.cued(one.number.end, other.number.start, "and")]
    return len(gap.strip(" ,،\t\u00a0")) <= max((span.end - span.start for span in words), default=0) or gap.strip() in article.language.phrases.get("and", ())  # fmt: skip


def _day(quantity: Quantity) -> bool:
    return quantity.value.date is not None and quantity.value.date.day is not None


def _year(quantity: Quantity) -> int | None:
    return quantity.value.date.year if quantity.value.date else None


def _lasted(article: Article, quantity: Quantity) -> bool:
    start = max(quantity.number.start - _TOLD, article.sentences[quantity.sentence].start)
    return article.has(start, quantity.number.start, "lasted", "in_all")


def _went_on(article: Article, length: Quantity) -> bool:
    """Tell whether a length is said to have gone by: remained open 112 days, 25 years in office."""
    start, end = length.span.start, max(length.span.end, length.number.end)
    before = article.cued(max(0, start - _LED), start, "stayed")
    behind = article.cued(end, end + _TOLD, "served")
    beside = [article.text[cue.span.end : start] for cue in before]
    beside += [article.text[end : cue.span.start] for cue in behind]
    return any(len(gap.split()) < _FEW for gap in beside)


def _plain(article: Article, length: Quantity) -> Quantity:
    """Return a length without a bound that is none: "over the two days", "over 12 weekends"."""
    value = length.value
    if length.cue is None or value.kind is not Kind.BOUND or value.stated is None:
        return length
    if not article.has(length.cue.start, length.cue.end, "lasted"):
        return length
    return replace(length, value=written.plain(value.text, value.stated, value.step or 1, False, length.unit))  # fmt: skip


def _certainty(article: Article, course: _Course, length: Quantity) -> int:
    """Return how sure it is that the length is that of the moments; 0 where it cannot be."""
    if not _of_size(course, length) or _evenings(course, length):
        return 0
    own = course.moments[0].sentence == length.sentence
    agrees = _agrees(course, length)
    if agrees and (_half_a_day_off(course, length) or room_left(course.moments[0], course.moments[-1], _plain(article, length))):  # fmt: skip
        return _DOUBTFUL  # "from six o'clock to eight in the evening" leaves the first half unsaid
    if not agrees and (
        _full(course, length)
        or _loose(article, course, length)
        or _two_apart(course, length)
        or _outdone(article, course, length)
        or doubted(article, course.moments[0], course.moments[-1], length)
    ):
        return _DOUBTFUL
    if own and _beside(article, course, length):
        return _SURE
    late = length.span.start > course.start or length.unit in ("month", "year")
    if not agrees and late and _far(course, length):
        return _DOUBTFUL  # a 30-year prison term, for what was done between two days of a year
    if own and (_lasted(article, length) or _adjective(article, length) or _went_on(article, length)):  # fmt: skip
        return _SURE - 4 if agrees or _tied(article, course, length) or nearly(course.moments, length) else _DOUBTFUL  # fmt: skip
    if not own:
        return _NEXT if course.ranged or agrees else _DOUBTFUL
    led = 0 <= course.start - length.span.end <= _LED and course.ranged
    near = course.ranged and nearly(course.moments, length)
    return _LED_CERTAINTY if agrees or led or near else _DOUBTFUL


def _evenings(course: _Course, length: Quantity) -> bool:
    """Tell whether days are listed whose nights are counted: the two nights of 30 and 31 December."""
    to = any({"from", "to"} & set(moment.qualifiers) for moment in course.moments)
    return length.unit == "night" and course.ranged and not to


def _half_a_day_off(course: _Course, length: Quantity) -> bool:
    first, last = course.moments[0], course.moments[-1]
    minutes = (last.value.stated or 0) - (first.value.stated or 0)
    return first.sort is Sort.TIME and ((length.value.stated or 0) * unit(length.unit).factor - minutes) % 1440 != 0  # fmt: skip


def _loose(article: Article, course: _Course, length: Quantity) -> bool:
    """Tell whether moments hang together too loosely to deny a length.

    The length stands between them, they are in brackets of their own (1958-1994), or two times
    or days that no "to" joins, as scores and sessions are.
    """
    if course.start < length.span.start < course.end:
        return True
    before = article.text[max(0, course.start - 1) : course.start]
    bracketed = before == "(" and article.text[course.end : course.end + 1] == ")"
    end = max(length.span.end, length.number.end)
    told = _lasted(article, length) or article.has(end, end + BESIDE, "later")
    sort = course.moments[0].sort
    told = told or (sort is Sort.TIME and _beside(article, course, length))
    apart = not course.ranged and not told and sort is not Sort.DATE
    return apart or (bracketed and course.moments[0].sentence != length.sentence)


def _far(course: _Course, length: Quantity) -> bool:
    """Tell whether a length after its moments is so far off that it must be of another thing."""
    if course.moments[0].sort is not Sort.DATE:
        return False
    size = {"month": 30, "year": 365, "week": 7, "weekend": 7}.get(length.unit, 1)
    made, told = _elapsed(course) + 1, Fraction(length.value.stated or 0) * size
    return not 2 * made < 5 * told < 12 * made


def _tied(article: Article, course: _Course, length: Quantity) -> bool:
    """Tell whether a length that does not fit must yet be told of the moments.

    It comes before their range in one clause, or right after them.
    """
    if length.span.start > course.start:
        if _went_on(article, length) and days.full(course.moments[0]) == days.full(course.moments[-1]):  # fmt: skip
            return True
        gap = article.text[course.end : length.number.start]
        start = length.number.start
        reach = _TOLD * (4 if article.has(start - BESIDE, start, "own") else 2 if article.has(course.end, start, "in_all") else 1)  # fmt: skip
        return len(gap) <= reach and ";" not in gap and not _adjective(article, length)
    parted = article.has(length.span.end, course.start, "and") or ";" in article.text[length.span.end : course.start]  # fmt: skip
    near = course.ranged or days.grain(course.moments[0]) == 1 or length.unit == "day"
    return not parted and near


def _two_apart(course: _Course, length: Quantity) -> bool:
    """Tell whether "two days" are two days of a row with others between: on 9 and 11 October."""
    ranged = any({"from", "to"} & set(moment.qualifiers) for moment in course.moments)
    return length.unit == "day" and len(course.moments) == length.value.stated and not ranged


def _outdone(article: Article, course: _Course, length: Quantity) -> bool:
    """Tell whether another length stands nearer: three years of the five-year plan 2016-2020."""
    between = article.within(length.number.end, course.start)
    return any(_length(one) and one.unit == length.unit for one in between)


def _full(course: _Course, length: Quantity) -> bool:
    """Tell whether months or years agree with both ends counted: 2019 to 2021, three years."""
    first, last = course.moments[0], course.moments[-1]
    if (
        first.sort is not Sort.DATE
        or length.unit not in ("month", "year")
        or days.grain(first) == 3
    ):
        return False
    return days.by_calendar(first, last, length.unit) + 1 == length.value.stated


def _beside(article: Article, course: _Course, length: Quantity) -> bool:
    """Tell whether the length stands by the moments, with nothing but a mark or "that is"."""
    first, last = (length.span.end, course.start) if length.span.start < course.start else (course.end, length.span.start)  # fmt: skip
    gap = article.text[first:last]
    if len(gap) <= BESIDE and _BARE.fullmatch(gap):
        return True
    said = len(gap) <= 2 * BESIDE and article.has(first, last, "that_is")
    return said or _apposed(article, course, gap)


def _apposed(article: Article, course: _Course, gap: str) -> bool:
    """Tell whether a dash or colon right before a length sums up days named before it."""
    return (
        (
            course.ranged
            or article.has(course.moments[0].span.end, course.moments[-1].span.start, "closes")
        )
        and days.grain(course.moments[0]) > 1
        and gap.rstrip().endswith(("–", "—", ":"))
    )


def _adjective(article: Article, length: Quantity) -> bool:
    """Tell whether a length is one word with what lasts: three-day, dreitägig."""
    words = article.words(length.span)
    return "-" in words or (bool(article.language.calendar.suffixed) and words.isalpha())


def _of_size(course: _Course, length: Quantity) -> bool:
    """Tell whether the unit fits the distance at all: no months between two days of one week."""
    sorts = {moment.sort for moment in course.moments}
    if sorts != {Sort.DATE}:
        return True
    first, last = course.moments[0], course.moments[-1]
    if None in (first.value.allowed.low, last.value.allowed.high) or days.grain(
        first
    ) != days.grain(last):
        return False
    if length.unit in ("day", "night", "week", "weekend") and days.grain(first) < 3:
        return False
    if length.unit == "month" and days.grain(first) < 2:
        return False
    if length.unit in ("month", "year") and not any(_year(moment) for moment in (first, last)):
        # "From 4 May to 31 August" is of one year; from November to March may be of any.
        return (
            course.ranged and length.unit == "month" and days.by_calendar(first, last, "month") > 0
        )
    low, high = _UNITS[length.unit]
    return low <= _elapsed(course) <= high and _elapsed(course) > 0


def _elapsed(course: _Course) -> int:
    first, last = course.moments[0].value.allowed, course.moments[-1].value.allowed
    gap = int(last.low or 0) - int(first.low or 0)
    years = {moment.value.date.year for moment in (course.moments[0], course.moments[-1]) if moment.value.date}  # fmt: skip
    if None in years and len(years) == 2:
        return days.turned(course.moments[0], course.moments[-1])
    return gap if gap > 0 or years != {None} else gap + 365


def _agrees(course: _Course, length: Quantity) -> bool:
    """Tell whether the length can be that of the moments, both ends counted or not."""
    stated, name = length.value.stated or 0, length.unit
    first, last = course.moments[0], course.moments[-1]
    if first.sort is Sort.TIME:
        minutes = (last.value.stated or 0) - (first.value.stated or 0)
        return (stated * unit(name).factor - minutes) % 720 == 0
    if first.sort is Sort.WEEKDAY:
        return ((last.value.stated or 0) - (first.value.stated or 0)) % 7 + 1 == stated
    gap = _elapsed(course)
    if name == "day":
        return -1 < Fraction(stated) - gap - 1 < 1  # half a day may go unsaid
    if name == "night":
        return stated == gap
    size = 7  # days of a week, or from one weekend to the next
    return abs(days.by_calendar(first, last, name) - Fraction(stated)) < 1 if name in ("month", "year") else abs(Fraction(stated) * size - gap) <= 6  # fmt: skip


def _proposal(article: Article, course: _Course, length: Quantity, certainty: int) -> Proposal:
    first, last = course.moments[0], course.moments[-1]
    if len(course.moments) > 2:
        roles = (("dates", tuple(Mention(moment) for moment in course.moments)),)
    else:
        roles = (("from", (Mention(first),)), ("to", (Mention(last),)))  # type: ignore[assignment]
    words = f"«{article.words(first.span)}» to «{article.words(last.span)}»"
    options = (("inclusive", False),) if _elapsing(article, course, length) else ()
    return Proposal("duration", (*roles, ("value", (mention(_plain(article, length)),))), f"read as the length of {words}", certainty, options)  # fmt: skip


def _elapsing(article: Article, course: _Course, length: Quantity) -> bool:
    """Tell whether days that went by are told: "ended on 12 March, after ten days"."""
    if length.unit != "day" or course.moments[0].sort is not Sort.DATE or course.ranged:
        return False
    start = length.number.start
    led = any(not article.text[cue.span.end : start].strip() for cue in article.cued(start - BESIDE, start, "away"))  # fmt: skip
    return led and length.value.stated == _elapsed(course)
