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
