"""Dates as day numbers (proleptic Gregorian, 1 January of year 1 is day 1), partial ones too."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Sequence
from datetime import date as calendar_date

from factcheck.model import Date, Interval

# A date without a year lives in this leap year until a relation lends it another.
NOMINAL_YEAR = 4
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?(?:\s+(\d{1,4}))?")
_ISO = re.compile(r"(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?")


def read(text: str) -> Date | None:
    """Return the date a claims file writes, or None where the text is none.

    Forms: 2025-10-25, 2025-10, 2025, --10-25 (ISO 8601), 25 October 2025, 25 October,
    October 2025. Raises ValueError for a day that no month has.
    """
    if match := _ISO.fullmatch(text):
        found = Date(*(int(part) if part else None for part in match.groups()))
    elif match := _WORDS.fullmatch(text):
        day, month, year = match.groups()
        if (number := _month(month)) is None:
            return None
        found = Date(int(year) if year else None, number, int(day) if day else None)
    else:
        return None
    if found == Date():
        return None
    days(found)
    return found


def _month(word: str) -> int | None:
    hits = [n for n, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word.lower())]  # fmt: skip
    return hits[0] if len(hits) == 1 else None


def days(date: Date) -> Interval:
    """Return the day numbers a date allows; a date without a year stands in the nominal year.

    Raises ValueError where the calendar has no such day.
    """
    year = NOMINAL_YEAR if date.year is None else date.year
    if not 1 <= year <= 9999:
        raise ValueError(f"a year from 1 to 9999 was expected, {year} was found")
    if date.month is None:
        return Interval(_day(year, 1, 1), _day(year, 12, 31))
    if not 1 <= date.month <= 12:
        raise ValueError(f"a month from 1 to 12 was expected, {date.month} was found")
    last = monthrange(year, date.month)[1]
    if date.day is None:
        return Interval(_day(year, date.month, 1), _day(year, date.month, last))
    if not 1 <= date.day <= last:
        raise ValueError(f"{MONTHS[date.month - 1].title()} has no day {date.day}")
    number = _day(year, date.month, date.day)
    return Interval(number, number)


def _day(year: int, month: int, day: int) -> int:
    return calendar_date(year, month, day).toordinal()


def shifts(dates: Sequence[Date]) -> tuple[tuple[int, ...], ...]:
    """Return, for each way to lend years to dates in time order, the days to add to each.

    A date with a year is not moved. One without takes the year of its neighbour that keeps
    the order (28 December to 2 January is a turn of the year). Where no date has a year,
    a span over the end of February has two readings, of a common and of a leap year.
    """
    years = {date.year for date in dates if date.year is not None}
    bases = sorted(years)[-1:] or [2001, 2000]
    found = dict.fromkeys(_shifts(dates, base) for base in bases)
    return tuple(reading for reading in found if reading is not None) or ((0,) * len(dates),)


def _shifts(dates: Sequence[Date], base: int) -> tuple[int, ...] | None:
    years = _lent([date.year for date in dates], dates, base)
    moved = []
    for year, date in zip(years, dates, strict=True):
        if year < 1 or (date.month == 2 and date.day == 29 and not isleap(year)):
            return None
        target = Date(year, date.month, date.day)
        moved.append(int(days(target).low or 0) - int(days(date).low or 0))
    # Without any year only the distances matter: leave the last date where it is.
    anchored = any(date.year is not None for date in dates)
    origin = 0 if anchored or not moved else moved[-1]
    return tuple(number - origin for number in moved)


def _lent(years: list[int | None], dates: Sequence[Date], base: int) -> list[int]:
    """Lend each date the year that keeps the order with its neighbour."""
    if years and not any(years):
        years[-1] = base
    for i in reversed(range(len(years) - 1)):
        following = years[i + 1]
        if years[i] is None and following is not None:
            years[i] = following - _turns(dates[i], dates[i + 1])
    for i in range(1, len(years)):
        before = years[i - 1]
        if years[i] is None and before is not None:
            years[i] = before + _turns(dates[i - 1], dates[i])
    return [base if year is None else year for year in years]


def _turns(date: Date, following: Date) -> bool:
    """Tell whether the year turns between two dates in time order."""
    return (date.month or 1, date.day or 1) > (following.month or 12, following.day or 31)


def words(date: Date) -> str:
    """Return a date as a sentence prints it: 25 October 2025, October 2025, 2025."""
    month = MONTHS[date.month - 1].title() if date.month else ""
    return " ".join(str(part) for part in (date.day, month, date.year) if part)


def show(number: int) -> str:
    """Return the date of a day number, in ISO 8601; days without a year as --MM-DD."""
    if not 1 <= number <= calendar_date.max.toordinal():
        return f"day {number}"
    found = calendar_date.fromordinal(number)
    return f"--{found:%m-%d}" if found.year == NOMINAL_YEAR else found.isoformat()
