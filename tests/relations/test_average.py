"""The total over the number is the stated average."""

from __future__ import annotations

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_an_average_of_two_point_two_is_not_two_point_six() -> None:
    found = judged("average", total="66 goal", number="30 match", average="2.6 goal")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "66 goals over 30 matches is 2.2 goals, the article says 2.6 goals (0.4 goals short)"  # fmt: skip


def test_an_average_is_read_to_its_last_digit() -> None:
    for total, verdict in ((70, Verdict.CONSISTENT), (71, Verdict.INCONSISTENT)):
        case = {"total": f"{total} point", "number": "3 game"}
        assert judged("average", average="23 point", **case).verdict is verdict
    assert judged("average", total="70 point", number="3 game", average="23.3 point").verdict is Verdict.CONSISTENT  # fmt: skip
    assert judged("average", total="70 point", number="3 game", average="23.4 point").verdict is Verdict.INCONSISTENT  # fmt: skip


def test_single_values_have_a_mean() -> None:
    found = judged("average", values=["18 point", "24 point", "27 point"], average="23 point")
    assert found.verdict is Verdict.CONSISTENT
    assert found.message == "the mean of three values is 23 points, as stated"
    assert (
        judged("average", values=["18", "24", "27"], average="24").verdict is Verdict.INCONSISTENT
    )


def test_nothing_is_an_average_over_what_may_be_zero() -> None:
    for number in ("0 game", "unknown game"):
        found = judged("average", total="70 point", number=number, average="23 point")
        assert found.verdict is Verdict.UNDECIDED
        assert "may be 0" in found.reason


def test_an_average_without_its_number_is_not_judged() -> None:
    assert judged("average", total="70 point", average="23 point").verdict is Verdict.UNDECIDED


def test_values_in_another_unit_are_converted_or_not_compared() -> None:
    assert judged("average", values=["1 km", "500 metre"], average="750 metre").verdict is Verdict.CONSISTENT  # fmt: skip
    assert judged("average", values=["1 km", "500 EUR"], average="750 metre").verdict is Verdict.UNDECIDED  # fmt: skip


def test_a_tolerance_is_in_the_unit_of_the_average() -> None:
    case = {"total": "5400 kg", "number": "12 weekend", "average": "452 kg"}
    assert judged("average", **case).verdict is Verdict.INCONSISTENT
    assert judged("average", tolerance=2, **case).verdict is Verdict.CONSISTENT
