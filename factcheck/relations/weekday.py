"""The date falls on the weekday that is stated.

Use it for "Saturday, 25 October 2025". The calendar is the Gregorian one; a date without a year
falls on any weekday, so nothing is said of it.

Agrees: {date: 2025-10-25, weekday: Saturday}
Conflicts: {date: 17 December 2025, weekday: Sunday}
"""

from __future__ import annotations

from factcheck.model import Image, Interval, Judgement, Number, Reading, Type, Wording
from factcheck.relations import Role, Setting, Terms, conclude, unknowable
from factcheck.values import wording
from factcheck.values.intervals import point

ROLES = (Role("date", types=(Type.DATE,)), Role("weekday", types=(Type.WEEKDAY,)))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the day of the date is the weekday; nothing without a year and a day."""
    date, weekday = terms.one("date"), terms.one("weekday")
    found = date.value.date
    if found is not None and found.year is None:
        return unknowable("no year, so no weekday check", date, weekday)
    if not date.value.allowed.is_point:
        return unknowable("no day of the month, so no weekday check", date, weekday)
    return (Reading("", (Image(weekday.id, (date.id,), _fall, terms.within),)),)


def _fall(days: tuple[Interval, ...]) -> Interval:
    """Return the weekdays (Monday is 1) from the first to the last day."""
    low, high = days[0].low, days[0].high
    if low is None or high is None or high - low >= 6 or _number(low) > _number(high):
        return Interval(1, 7)
    return Interval(_number(low), _number(high))


def _number(day: Number) -> int:
    return (int(day) - 1) % 7 + 1


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say on which weekday the date falls."""
    date, weekday = terms.one("date"), terms.one("weekday")
    shown, stated = wording.claim(date), wording.claim(weekday)
    day = date.value.stated
    if day is None or (date.value.date and date.value.date.year is None):
        return conclude(terms, judged, f"{shown} has no weekday", stated, "", "")
    computed = wording.point(_fall((point(day),)).low or 1, "", Type.WEEKDAY)
    return conclude(terms, judged, f"{shown} is a {computed}", stated, computed, "")
