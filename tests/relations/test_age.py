"""The age is the number of years completed."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def aged(born: str, on: str, age: str) -> Verdict:
    return judged("age", born=_dated(born), on=_dated(on), age=age).verdict


def _dated(words: str) -> dict[str, object]:
    return {"value": words, "type": "date"}


@pytest.mark.parametrize(
    ("born", "on", "right", "wrong"),
    [
        ("12 November 1990", "2 February 2024", [33], [34, 32]),
        ("12 November 1990", "11 November 2024", [33], [34]),
        ("12 November 1990", "12 November 2024", [34], [33]),
        ("1942", "2024", [81, 82], [80, 83]),
        ("1941", "3 June 2024", [82, 83], [79, 84]),
        ("June 1941", "3 July 2024", [83], [82]),
        ("29 February 2000", "28 February 2023", [22], [23]),
        ("29 February 2000", "1 March 2023", [23], [22]),
        ("29 February 2000", "29 February 2024", [24], [23]),
        ("1874", "2024", [150, 149], [151]),
        ("2 May 2024", "2 May 2024", [0], [1]),
    ],
)
def test_a_birthday_that_has_not_come_does_not_count(
    born: str, on: str, right: list[int], wrong: list[int]
) -> None:
    assert all(aged(born, on, f"{age} year") is Verdict.CONSISTENT for age in right)
    assert all(aged(born, on, f"{age} year") is Verdict.INCONSISTENT for age in wrong)


def test_an_age_three_years_off_is_told_with_both_that_are_possible() -> None:
    found = judged("age", born=_dated("1941"), on="3 June 2024", age="79 year")
    assert found.message == "from 1941 to 3 June 2024 is 82 or 83 years, the article says 79 years (three over)"  # fmt: skip
    assert found.claims == ("born", "on", "age")


def test_a_range_of_ages_is_met_inside_it() -> None:
    assert aged("1990", "2024", "30 to 39 year") is Verdict.CONSISTENT
    assert aged("1990", "2024", "40 to 49 year") is Verdict.INCONSISTENT


def test_without_a_year_no_age_is_counted() -> None:
    found = judged("age", born="2 May", on="3 June 2024", age="79 year")
    assert found.verdict is Verdict.UNDECIDED
    assert "has no year" in found.reason
    assert aged("1990", "2024", "400 month") is Verdict.UNDECIDED
