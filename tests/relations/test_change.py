"""The size and direction of a change fit its two ends."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_a_rise_of_twenty_percent_is_not_one_of_twenty_five() -> None:
    found = judged("change", before="40 million USD", after="48 million USD", by="25%", direction="up")  # fmt: skip
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "from 40 million USD to 48 million USD is up 20%, the article says up 25% (5 percentage points short)"  # fmt: skip


def test_rounded_ends_leave_room_for_twelve_percent() -> None:
    found = judged("change", before="3.0 billion USD", after="3.4 billion USD", by="12%")
    assert found.verdict is Verdict.CONSISTENT
    assert found.message.endswith("which agrees with 12% within rounding")
    assert judged("change", before="3.0 billion", after="3.4 billion", by="20%").verdict is Verdict.INCONSISTENT  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "by", "direction", "verdict"),
    [
        ("5540", "5150", "390", "down", Verdict.CONSISTENT),
        ("5540", "5150", "390", "none", Verdict.CONSISTENT),
        ("5540", "5150", "390", "up", Verdict.INCONSISTENT),
        ("5540", "5150", "300", "down", Verdict.INCONSISTENT),
        ("50", "40", "20%", "none", Verdict.CONSISTENT),
        ("50", "40", "20%", "up", Verdict.INCONSISTENT),
        ("40", "50", "20%", "none", Verdict.INCONSISTENT),
        ("50", "0", "100%", "down", Verdict.CONSISTENT),
        ("450", "900", "2 times", "none", Verdict.CONSISTENT),
        ("450", "905", "2 times", "none", Verdict.INCONSISTENT),
        ("300", "100", "3 times", "down", Verdict.CONSISTENT),
        ("300", "150", "1/2 times", "down", Verdict.CONSISTENT),
        ("5.1%", "5.5%", "0.4 percentage_point", "up", Verdict.CONSISTENT),
        ("5.1%", "5.5%", "0.6 percentage_point", "up", Verdict.INCONSISTENT),
        ("more than 300", "310", "20", "up", Verdict.INCONSISTENT),
        ("1.5 tonne", "2 tonne", "500 kg", "up", Verdict.CONSISTENT),
        ("300", "310", "-10", "none", Verdict.INCONSISTENT),
        ("310", "300", "-10", "none", Verdict.CONSISTENT),
    ],
)
def test_the_size_follows_the_unit_and_its_sign_the_direction(
    before: str, after: str, by: str, direction: str, verdict: Verdict
) -> None:
    assert judged("change", before=before, after=after, by=by, direction=direction).verdict is verdict  # fmt: skip


def test_a_percent_of_percentages_has_two_readings() -> None:
    ends = {"before": "5.1%", "after": "5.5%"}
    found = judged("change", by="0.4%", **ends)
    assert found.verdict is Verdict.UNDECIDED
    assert "percentage points" in found.reason
    assert judged("change", by="0.4%", as_="points", **ends).verdict is Verdict.CONSISTENT
    assert judged("change", by="7.8%", as_="percent", **ends).verdict is Verdict.CONSISTENT
    assert judged("change", by="30%", **ends).verdict is Verdict.INCONSISTENT


def test_a_base_that_may_be_zero_or_less_has_no_percentage() -> None:
    for before in ("0", "-5", "unknown person"):
        found = judged("change", before=before, after="5", by="20%")
        assert found.verdict is Verdict.UNDECIDED
        assert "may be 0 or less" in found.reason


@pytest.mark.parametrize(
    ("after", "up", "down", "same"),
    [
        ("437", Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.INCONSISTENT),
        ("400", Verdict.INCONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT),
        ("412", Verdict.INCONSISTENT, Verdict.INCONSISTENT, Verdict.CONSISTENT),
        ("more than 400", Verdict.UNDECIDED, Verdict.UNDECIDED, Verdict.CONSISTENT),
    ],
)
def test_a_verb_without_a_figure_gives_the_direction(
    after: str, up: Verdict, down: Verdict, same: Verdict
) -> None:
    for direction, verdict in (("up", up), ("down", down), ("same", same)):
        assert judged("change", before="412", after=after, direction=direction).verdict is verdict


def test_a_fall_that_rises_is_told() -> None:
    found = judged("change", before="412 theft", after="437 theft", direction="down")
    assert found.message == "from 412 thefts to 437 thefts is up 25 thefts, the article says a fall"


def test_without_size_and_direction_nothing_is_judged() -> None:
    assert judged("change", before="1", after="2").verdict is Verdict.UNDECIDED


def test_a_tolerance_of_a_percentage_is_in_points() -> None:
    case = {"before": "100", "after": "120", "by": "17%"}
    assert judged("change", tolerance=3, **case).verdict is Verdict.CONSISTENT
    assert judged("change", tolerance=2, **case).verdict is Verdict.INCONSISTENT


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_the_true_difference_agrees_and_the_next_one_does_not(before: int, after: int) -> None:
    by = abs(after - before)
    assert judged("change", before=before, after=after, by=by).verdict is Verdict.CONSISTENT
    assert judged("change", before=before, after=after, by=by + 1).verdict is Verdict.INCONSISTENT
