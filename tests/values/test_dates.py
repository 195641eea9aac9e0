"""Dates become days, partial ones too, and years are lent only where the order asks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Date
from factcheck.values import dates


@pytest.mark.parametrize(
    ("text", "found", "shown"),
    [
        ("2025-10-25", Date(2025, 10, 25), "25 October 2025"),
        ("25 Oct 2025", Date(2025, 10, 25), "25 October 2025"),
        ("October 2025", Date(2025, 10), "October 2025"),
        ("--10-25", Date(None, 10, 25), "25 October"),
        ("25 October", Date(None, 10, 25), "25 October"),
        ("2025", Date(2025), "2025"),
    ],
)
def test_a_date_is_read_and_said_again(text: str, found: Date, shown: str) -> None:
    assert dates.read(text) == found
    assert dates.words(found) == shown


@pytest.mark.parametrize("text", ["", "-", "--", "Saturday", "25", "Ma 2025", "tomorrow"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.read(text) is None


@pytest.mark.parametrize("text", ["31 June", "2023-02-29", "2025-13", "0 May", "2025-00-10"])
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        dates.read(text)


def _apart(first: Date, last: Date) -> list[int]:
    low, high = dates.days(first).low, dates.days(last).low
    assert isinstance(low, int) and isinstance(high, int)
    return [high + moved[1] - low - moved[0] for moved in dates.shifts([first, last])]


@pytest.mark.parametrize(
    ("first", "last", "apart"),
    [
        (Date(None, 12, 28), Date(None, 1, 2), [5]),
        (Date(2024, 12, 28), Date(None, 1, 2), [5]),
        (Date(None, 12, 28), Date(2025, 1, 2), [5]),
        (Date(None, 2, 27), Date(None, 3, 2), [3, 4]),
        (Date(2024, 2, 27), Date(None, 3, 2), [4]),
        (Date(None, 2, 27), Date(2023, 3, 2), [3]),
        (Date(None, 2, 29), Date(None, 3, 2), [2]),
        (Date(None, 5, 14), Date(None, 5, 17), [3]),
    ],
)
def test_a_lent_year_keeps_the_order(first: Date, last: Date, apart: list[int]) -> None:
    assert _apart(first, last) == apart


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 365), st.booleans())
def test_a_year_on_either_side_gives_the_other_back(first: date, more: int, late: bool) -> None:
    last = first + timedelta(days=more)
    if (last.month, last.day) == (first.month, first.day) and more:
        return  # a whole year apart reads as the same day
    one = Date(None if late else first.year, first.month, first.day)
    other = Date(last.year if late else None, last.month, last.day)
    assert _apart(one, other) == [more]


def test_no_dates_and_the_first_year_do_no_harm() -> None:
    assert dates.shifts([]) == ((),)
    assert dates.shifts([Date(None, 12, 28), Date(1, 1, 2)]) == ((0, 0),)
