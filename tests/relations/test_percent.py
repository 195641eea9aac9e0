"""The part is the stated percentage of the whole."""

from __future__ import annotations

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_a_percentage_off_by_seven_points_is_told_with_the_computed_one() -> None:
    found = judged("percent", part="685 person", whole="1250 resident", percent="62%")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "685 people of 1,250 residents is 54.8%, the article says 62% (7.2 percentage points short)"  # fmt: skip
    assert found.claims == ("part", "whole", "percent")


def test_a_percentage_is_read_to_its_last_digit() -> None:
    found = judged("percent", part="412 sample", whole="1200 sample", percent="34%")
    assert found.verdict is Verdict.CONSISTENT
    assert (
        found.message == "412 of 1,200 samples is ≈ 34.33%, which agrees with 34% within rounding"
    )
    assert judged("percent", part="412", whole="1200", percent="34.0%").verdict is Verdict.INCONSISTENT  # fmt: skip


def test_nothing_is_a_percentage_of_what_may_be_zero() -> None:
    for whole in ("0 person", "unknown person", "up to 5 person"):
        found = judged("percent", part="3 person", whole=whole, percent="12%")
        assert found.verdict is Verdict.UNDECIDED
        assert "may be 0" in found.reason


def test_a_bound_is_absorbed_once_and_two_are_not_judged() -> None:
    assert judged("percent", part="more than 3", whole="25", percent="16%").verdict is Verdict.CONSISTENT  # fmt: skip
    assert judged("percent", part="more than 3", whole="25", percent="12%").verdict is Verdict.INCONSISTENT  # fmt: skip
    assert judged("percent", part="more than 3", whole="more than 20", percent="16%").verdict is Verdict.UNDECIDED  # fmt: skip


def test_a_tolerance_is_in_percentage_points() -> None:
    case = {"part": "48", "whole": "100", "percent": "50%"}
    assert judged("percent", tolerance=1, **case).verdict is Verdict.INCONSISTENT
    assert judged("percent", tolerance=2, **case).verdict is Verdict.CONSISTENT


def test_a_rate_in_thousandths_is_converted() -> None:
    assert judged("percent", part="5", whole="1000", percent="5 permille").verdict is Verdict.CONSISTENT  # fmt: skip


def test_what_is_no_percentage_and_what_has_another_unit_is_not_judged() -> None:
    assert judged("percent", part="5", whole="10", percent="50 km").verdict is Verdict.UNDECIDED
    assert judged("percent", part="5 km", whole="10 EUR", percent="50%").verdict is Verdict.UNDECIDED  # fmt: skip
