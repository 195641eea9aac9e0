"""The stated length of time is the one between two moments."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def between(first: str, last: str, value: str, **options: object) -> Verdict:
    return judged("duration", from_=first, to=last, value=value, **options).verdict


@pytest.mark.parametrize(
    ("first", "last", "right", "wrong"),
    [
        ("14 May", "17 May", "4 day", "3 day"),
        ("2024-02-28", "2024-03-03", "5 day", "6 day"),
        ("2023-02-28", "2023-03-03", "4 day", "5 day"),
        ("28 December", "2 January", "6 day", "5 day"),
        ("28 December 2024", "2 January", "6 day", "5 day"),
        ("28 December", "2 January 2025", "6 day", "5 day"),
        ("28 February 2024", "3 March", "5 day", "4 day"),
        ("14 May", "14 May", "1 day", "0 day"),
        ("14 May", "17 May", "3 night", "4 night"),
        ("Monday", "Wednesday", "3 day", "2 day"),
        ("Saturday", "Monday", "3 day", "5 day"),
        ("September 2019", "March 2021", "18 month", "19 month"),
        ("12 March 2020", "12 June 2020", "3 month", "4 month"),
        ("1 March 2020", "31 May 2020", "3 month", "4 month"),
        ("12 May 1990", "12 May 2000", "10 year", "11 year"),
        ("22:30", "01:15", "165 minute", "160 minute"),
        ("10:00", "19:00", "9 hour", "8 hour"),
        ("2024-04-06", "2024-06-23", "12 weekend", "11 weekend"),
        ("1 March", "14 March", "2 week", "1 week"),
        ("3 March 2024", "12 April 2024", "6 week", "7 week"),
    ],
)
def test_a_length_is_counted_as_its_unit_asks(
    first: str, last: str, right: str, wrong: str
) -> None:
    assert between(first, last, right) is Verdict.CONSISTENT
    assert between(first, last, wrong) is Verdict.INCONSISTENT


def test_four_days_stated_as_three_are_told_with_how_they_were_counted() -> None:
    found = judged("duration", from_="14 May", to="17 May", value="3 day")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "14 May to 17 May is 4 days, both counted, the article says 3 days (one over)"  # fmt: skip
    assert found.claims == ("from", "to", "value")


def test_elapsed_days_leave_the_first_one_out() -> None:
    assert between("14 May", "17 May", "3 day", inclusive=False) is Verdict.CONSISTENT
    assert between("14 May", "17 May", "4 day", inclusive=False) is Verdict.INCONSISTENT


def test_a_leap_day_that_may_be_there_leaves_two_readings() -> None:
    assert between("27 February", "2 March", "6 day") is Verdict.INCONSISTENT
    found = judged("duration", from_="27 February", to="2 March", value="5 day")
    assert found.verdict is Verdict.UNDECIDED
    assert "in a leap year" in found.reason


def test_months_are_counted_by_difference_and_the_other_way_is_named() -> None:
    found = judged("duration", from_="June 2024", to="August 2024", value="3 month")
    assert found.verdict is Verdict.INCONSISTENT
    assert "counting both months in full" in found.reason
    assert between("June 2024", "August 2024", "3 month", inclusive=True) is Verdict.CONSISTENT


def test_years_alone_are_counted_by_difference() -> None:
    years = {"from_": {"value": "2010", "type": "date"}, "to": {"value": "2016", "type": "date"}}
    assert (
        judged("duration", value="6 year", **years).message == "2010 to 2016 is 6 years, as stated"
    )
    assert judged("duration", value="7 year", **years).verdict is Verdict.INCONSISTENT


def test_dates_are_listed_one_by_one() -> None:
    three = ["7 November", "8 November", "9 November"]
    found = judged("duration", dates=list(three), value="2 day")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.computed == "3 days"
    assert judged("duration", dates=list(three), value="3 day").verdict is Verdict.CONSISTENT
    two = judged("duration", dates=["7 November", "9 November"], value="2 day")
    assert two.verdict is Verdict.CONSISTENT


def test_a_hedged_length_is_met_on_its_side() -> None:
    assert between("10:00", "19:20", "nearly 10 hour") is Verdict.CONSISTENT
    assert between("10:00", "19:20", "nearly 9 hour") is Verdict.INCONSISTENT
    assert between("12 May 2010", "3 March 2012", "more than 2 year") is Verdict.INCONSISTENT
    assert between("12 May 2010", "3 July 2012", "more than 2 year") is Verdict.CONSISTENT


def test_what_cannot_be_counted_is_said() -> None:
    assert between("6 April", "9 May", "5 weekend") is Verdict.UNDECIDED
    assert between("10:00", "Monday", "9 hour") is Verdict.UNDECIDED
    assert between("10:00", "12:00", "2 day") is Verdict.UNDECIDED
    assert between("Monday", "Friday", "1 month") is Verdict.UNDECIDED
    assert between("1 May", "2 May", "5 km") is Verdict.UNDECIDED
    assert judged("duration", value="5 day").verdict is Verdict.UNDECIDED


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(0, 5000))
def test_days_count_both_ends_and_nights_neither(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    assert between(str(first), str(last), f"{more + 1} day") is Verdict.CONSISTENT
    assert between(str(first), str(last), f"{more} night") is Verdict.CONSISTENT
    assert between(str(first), str(last), f"{more} day") is Verdict.INCONSISTENT
