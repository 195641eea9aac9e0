"""The factors multiply to the product."""

from __future__ import annotations

from math import prod

from hypothesis import given, strategies as st

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_a_product_twenty_tonnes_off_is_told() -> None:
    found = judged("product", factors=["24 lorry", "15 tonne"], product="380 tonne")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "24 lorries times 15 tonnes is 360 tonnes, the article says 380 tonnes (20 tonnes short)"  # fmt: skip


def test_a_rounded_price_makes_a_rounded_total() -> None:
    found = judged("product", factors=["15 station", "2.4 million USD"], product="36 million USD")
    assert found.verdict is Verdict.CONSISTENT
    assert found.message == "15 stations times 2.4 million USD is 36 million USD, as stated"


def test_kilograms_each_make_tonnes_in_all() -> None:
    assert judged("product", factors=["40 sack", "50 kg"], product="2 tonne").verdict is Verdict.CONSISTENT  # fmt: skip
    assert judged("product", factors=["40 sack", "50 kg"], product="3 tonne").verdict is Verdict.INCONSISTENT  # fmt: skip


def test_a_percentage_is_a_factor_of_hundredths() -> None:
    assert judged("product", factors=["20%", "500 person"], product="100 person").verdict is Verdict.CONSISTENT  # fmt: skip


def test_three_factors_and_a_zero() -> None:
    assert judged("product", factors=["2", "3", "4"], product="24").verdict is Verdict.CONSISTENT
    assert judged("product", factors=["0", "unknown"], product="0").verdict is Verdict.CONSISTENT
    assert judged("product", factors=["0", "7"], product="7").verdict is Verdict.INCONSISTENT


def test_two_bounds_leave_a_product_open() -> None:
    assert judged("product", factors=["more than 2", "more than 3"], product="24").verdict is Verdict.UNDECIDED  # fmt: skip
    assert judged("product", factors=["more than 5", "more than 5"], product="24").verdict is Verdict.INCONSISTENT  # fmt: skip


@given(st.lists(st.integers(1, 10**4), min_size=2, max_size=5))
def test_the_true_product_agrees_and_the_next_does_not(factors: list[int]) -> None:
    assert judged("product", factors=list(factors), product=prod(factors)).verdict is Verdict.CONSISTENT  # fmt: skip
    assert judged("product", factors=list(factors), product=prod(factors) + 1).verdict is Verdict.INCONSISTENT  # fmt: skip
