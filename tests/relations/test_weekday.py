"""The date falls on the weekday that is stated."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from factcheck.model import Verdict
from factcheck.values.dates import WEEKDAYS
from tests.examples_of_kinds import judged


def test_a_wednesday_is_not_a_sunday() -> None:
    found = judged("weekday", date="17 December 2025", weekday="Sunday")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "17 December 2025 is a Wednesday, the article says Sunday"
    assert (found.stated, found.computed) == ("Sunday", "Wednesday")


def test_without_a_year_there_is_no_weekday_check() -> None:
    found = judged("weekday", date="25 October", weekday="Saturday")
    assert found.verdict is Verdict.UNDECIDED
    assert found.reason == "no year, so no weekday check"


def test_a_month_has_no_weekday() -> None:
    assert judged("weekday", date="October 2025", weekday="Saturday").verdict is Verdict.UNDECIDED


@given(st.dates())
def test_every_day_falls_on_its_weekday_and_on_no_other(day: date) -> None:
    names = [name.title() for name in WEEKDAYS]
    right = names[day.weekday()]
    stated = f"{day.year:04}-{day:%m-%d}"
    for name in names:
        verdict = Verdict.CONSISTENT if name == right else Verdict.INCONSISTENT
        assert judged("weekday", date=stated, weekday=name).verdict is verdict
