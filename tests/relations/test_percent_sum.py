"""The percentages of one whole add up to 100."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        (["33%", "33%", "33%"], Verdict.CONSISTENT),
        (["34%", "34%", "33%"], Verdict.CONSISTENT),
        (["33%", "33%", "32%"], Verdict.INCONSISTENT),
        (["34%", "34%", "34%"], Verdict.INCONSISTENT),
        (["33.3%", "33.3%", "33.3%"], Verdict.CONSISTENT),
        (["33.3%", "33.3%", "33.2%"], Verdict.INCONSISTENT),
        (["100%"], Verdict.CONSISTENT),
        (["99.4%"], Verdict.INCONSISTENT),
        (["62%", "more than 30%"], Verdict.CONSISTENT),
        (["62%", "more than 40%"], Verdict.INCONSISTENT),
        (["62%", "38 km"], Verdict.UNDECIDED),
    ],
)
def test_each_rounded_share_lends_half_a_unit(parts: list[str], verdict: Verdict) -> None:
    assert judged("percent_sum", parts=list(parts)).verdict is verdict


def test_shares_that_are_too_large_are_told_with_the_points_over() -> None:
    found = judged("percent_sum", parts=["46%", "31%", "18%", "9%"])
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "the four shares make 104%, more than rounding allows for a whole (4 percentage points over)"  # fmt: skip


def test_a_total_of_its_own_takes_the_place_of_a_hundred() -> None:
    assert judged("percent_sum", parts=["33%", "33%"], total="66%").message == "the two shares make 66%, as stated"  # fmt: skip
    found = judged("percent_sum", parts=["33%", "33%"], total="70%")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.claims == ("parts_1", "parts_2", "total")


def test_thousandths_and_percentages_add_up() -> None:
    assert judged("percent_sum", parts=["50%", "500 permille"]).verdict is Verdict.CONSISTENT
