"""Dates that other dates give: the next day, a day whose month or year stands further on."""

from __future__ import annotations

from datetime import date as calendar_date

from factcheck.model import Date, Quantity, Value
from factcheck.nouns import replace
from factcheck.values import dates

_STEPS = {"next day": 1, "previous day": -1, "same day": 0}


def step(quantity: Quantity) -> int | None:
    """Return how many days "the next day" is from the day it refers to; None for other dates."""
    return next((_STEPS[name] for name in quantity.qualifiers if name in _STEPS), None)


def full(quantity: Quantity) -> bool:
    """Tell whether a date says its day, month and year."""
    said = quantity.value.date
    return said is not None and None not in (said.year, said.month, said.day)


def number(date: Date) -> int:
    """Return the day number of a date with a day; one without a year is of the nominal year."""
    return int(dates.days(date).low or 0)


def valid(date: Date) -> Date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        dates.days(date)
    except ValueError:
        return None
    return date


def value(quantity: Quantity, date: Date) -> Value:
    """Return the value of a quantity's words, taken as a date that is valid."""
    allowed = dates.days(date)
    stated = allowed.low if allowed.is_point else None
    return replace(quantity.value, date=date, allowed=allowed, stated=stated)


def moved(quantity: Quantity, anchor: Quantity, by: int) -> Quantity | None:
    """Return a quantity as the date some days from a full one; None beyond the calendar."""
    if not full(anchor):
        return None
    ordinal = int(anchor.value.allowed.low or 0) + by
    if not 1 <= ordinal <= calendar_date.max.toordinal():
        return None
    return replace(quantity, value=value(quantity, on_calendar(ordinal)))


def on_calendar(number: int) -> Date:
    """Return the date of a day number, or the nearest that the calendar has."""
    day = calendar_date.fromordinal(min(max(number, 1), calendar_date.max.toordinal()))
    return Date(day.year, day.month, day.day)


def by_calendar(first: Quantity, last: Quantity, name: str) -> int:
    """Return the months or years between two dates by their numbers."""
    one, two = first.value.date or Date(), last.value.date or Date()
    months = ((two.year or 0) - (one.year or 0)) * 12 + (two.month or 1) - (one.month or 1)
    return months if name == "month" else months // 12


def turned(first: Quantity, last: Quantity) -> int:
    """Return the days between two dates of which one bears the year of both."""
    one, two = first.value.date or Date(), last.value.date or Date()
    late = (one.month or 1, one.day or 1) > (two.month or 12, two.day or 31)
    year = one.year if one.year is not None else (two.year or 0) - late
    other = two.year if two.year is not None else year + late
    start, end = valid(Date(year, one.month, one.day)), valid(Date(other, two.month, two.day))
    return number(end) - number(start) if start and end else 0


def lent(dates: list[Quantity]) -> tuple[Quantity, ...]:
    """Return a row of days, each with the month and year of the last: 7, 8 and 9 November."""
    last = dates[-1].value.date or Date()
    return tuple(_of_month(date, last) for date in dates)


def _of_month(date: Quantity, last: Date) -> Quantity:
    said = date.value.date or Date()
    if said.day is None or said.month is not None:
        return date
    found = valid(Date(last.year, last.month, said.day))
    return replace(date, value=value(date, found)) if found else date


def completed(first: Quantity, last: Quantity) -> tuple[Quantity | None, Quantity | None]:
    """Return two dates, the one told from the other made full."""
    if (away := step(last)) is not None:
        return first, moved(last, first, away) if full(first) else None
    one, two = first.value.date or Date(), last.value.date or Date()
    if one.day is not None and one.month is None and two.month is not None:
        return _of_month(first, two), last
    if step(first) is not None:
        return None, None
    return first, last


def grain(quantity: Quantity) -> int:
    """Return how finely a date is told: 3 a day, 2 a month, 1 a year, 0 none of them."""
    said = quantity.value.date or Date()
    return 3 if said.day else 2 if said.month else 1 if said.year else 0
