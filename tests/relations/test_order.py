"""Each figure is no larger than the next."""

from __future__ import annotations

from hypothesis import given, strategies as st

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_a_series_that_turns_is_told_at_its_turn() -> None:
    found = judged("order", claims=["3 person", "5 person", "4 person"])
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "5 people is larger than 4 people, where the figures should be rising"


def test_equal_neighbours_break_a_strict_order_only() -> None:
    assert judged("order", claims=["3", "3"]).verdict is Verdict.CONSISTENT
    found = judged("order", claims=["3", "3"], strict=True)
    assert found.verdict is Verdict.INCONSISTENT
    assert "equal to" in found.message


def test_a_fall_turns_the_order_round() -> None:
    assert (
        judged("order", claims=["5", "4", "1"], direction="falling").verdict is Verdict.CONSISTENT
    )
    assert judged("order", claims=["5", "6"], direction="falling").verdict is Verdict.INCONSISTENT


def test_dates_stand_in_order() -> None:
    days = ["1 May 2024", "30 April 2024"]
    found = judged("order", claims=list(days))
    assert found.verdict is Verdict.INCONSISTENT
    assert (
        found.message
        == "1 May 2024 is later than 30 April 2024, where the figures should be rising"
    )
    assert judged("order", claims=list(days), direction="falling").verdict is Verdict.CONSISTENT
    assert judged("order", claims=["1 May", "30 April 2024"]).verdict is Verdict.UNDECIDED
    assert judged("order", claims=["1 May", "5"]).verdict is Verdict.UNDECIDED


def test_units_are_converted_and_bounds_may_leave_it_open() -> None:
    assert judged("order", claims=["900 metre", "1 km"]).verdict is Verdict.CONSISTENT
    assert judged("order", claims=["3 mile", "3 km"]).verdict is Verdict.INCONSISTENT
    assert judged("order", claims=["5", "more than 4"], strict=True).verdict is Verdict.UNDECIDED
    assert judged("order", claims=["1 km", "3 EUR"]).verdict is Verdict.UNDECIDED


@given(st.lists(st.integers(), min_size=2, max_size=8))
def test_a_sorted_list_rises_and_its_reverse_falls(numbers: list[int]) -> None:
    rising = sorted(numbers)
    assert judged("order", claims=list(rising)).verdict is Verdict.CONSISTENT
    assert judged("order", claims=rising[::-1], direction="falling").verdict is Verdict.CONSISTENT
    verdict = Verdict.CONSISTENT if len(set(numbers)) == len(numbers) else Verdict.INCONSISTENT
    assert judged("order", claims=list(rising), strict=True).verdict is verdict
