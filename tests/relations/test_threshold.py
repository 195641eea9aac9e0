"""The value reaches the threshold where the text says so."""

from __future__ import annotations

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_signatures_make_ratifications_reachable_and_say_no_more() -> None:
    found = judged("threshold", value="72 country", threshold="at least 40 country", says="reachable")  # fmt: skip
    assert found.verdict is Verdict.CONSISTENT
    assert found.message == "72 countries against a threshold of 40 countries (32 over): within reach, which does not say that it is met"  # fmt: skip


def test_too_few_signatures_put_the_threshold_out_of_reach() -> None:
    found = judged("threshold", value="39 country", threshold="40 country", says="reachable")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.difference == "one short"


def test_an_unknown_number_of_ratifications_meets_nothing_and_misses_nothing() -> None:
    for says in ("met", "not_met", "reachable"):
        found = judged("threshold", value="unknown country", threshold="40 country", says=says)
        assert found.verdict is Verdict.UNDECIDED
        assert "an unknown number of countries" in found.message


def test_at_least_is_the_wording_of_the_threshold() -> None:
    assert judged("threshold", value="40 country", threshold="at least 40 country").verdict is Verdict.CONSISTENT  # fmt: skip
    assert judged("threshold", value="39 country", threshold="at least 40 country").verdict is Verdict.INCONSISTENT  # fmt: skip
    assert judged("threshold", value="41 country", threshold="more than 40 country").verdict is Verdict.CONSISTENT  # fmt: skip


def test_a_value_at_the_threshold_is_not_below_it() -> None:
    found = judged("threshold", value="20 state", threshold="20 state", says="not_met")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "20 states against a threshold of 20 states: met, though the article says it is not met"  # fmt: skip


def test_a_bound_on_the_value_decides_where_it_lies_beyond() -> None:
    assert (
        judged("threshold", value="more than 9000", threshold="10000").verdict is Verdict.UNDECIDED
    )
    assert judged("threshold", value="more than 10000", threshold="10000").verdict is Verdict.CONSISTENT  # fmt: skip


def test_kilograms_are_held_against_tonnes_and_not_against_metres() -> None:
    assert judged("threshold", value="1200 kg", threshold="1 tonne").verdict is Verdict.CONSISTENT
    assert judged("threshold", value="1200 kg", threshold="1 metre").verdict is Verdict.UNDECIDED
