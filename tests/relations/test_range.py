"""Each value lies within the range that is stated for it."""

from __future__ import annotations

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_a_reading_above_the_range_is_told_with_the_side() -> None:
    found = judged("range", low="14.2 celsius", high="18.9 celsius", value=["21.3 celsius"])
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "21.3°C is outside 14.2°C to 18.9°C (2.4°C above)"


def test_the_ends_belong_to_the_range() -> None:
    for value in ("3", "9", "5"):
        assert judged("range", low="3", high="9", value=value).verdict is Verdict.CONSISTENT
    for value in ("2", "10"):
        assert judged("range", low="3", high="9", value=value).verdict is Verdict.INCONSISTENT


def test_only_the_values_outside_are_named() -> None:
    found = judged("range", low="3", high="9", value=["1", "2", "4"])
    assert found.message == "1 and 2 are outside 3 to 9 (2 below)"


def test_a_range_upside_down_conflicts() -> None:
    assert judged("range", low="9", high="3", value="5").verdict is Verdict.INCONSISTENT


def test_a_bound_may_reach_out_of_the_range() -> None:
    assert judged("range", low="3", high="9", value="more than 5").verdict is Verdict.UNDECIDED
    assert judged("range", low="3", high="9", value="more than 9").verdict is Verdict.INCONSISTENT


def test_a_value_in_another_unit_is_converted() -> None:
    ends = {"low": "10 celsius", "high": "30 celsius"}
    assert judged("range", value="68 fahrenheit", **ends).verdict is Verdict.CONSISTENT
    assert judged("range", value="95 fahrenheit", **ends).verdict is Verdict.INCONSISTENT
    assert judged("range", value="95 km", **ends).verdict is Verdict.UNDECIDED
