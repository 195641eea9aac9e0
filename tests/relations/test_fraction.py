"""The part is the stated fraction of the whole."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


@pytest.mark.parametrize(
    ("fraction", "part", "whole", "verdict"),
    [
        ("a third", "92 household", "276 household", Verdict.CONSISTENT),
        ("1/3", "91 household", "275 household", Verdict.CONSISTENT),
        ("1/3", "90 household", "276 household", Verdict.INCONSISTENT),
        ("half", "51 person", "101 person", Verdict.CONSISTENT),
        ("half", "52 person", "102 person", Verdict.INCONSISTENT),
        ("about a third", "155 person", "480 person", Verdict.CONSISTENT),
        ("about a third", "240 person", "480 person", Verdict.INCONSISTENT),
        ("nearly half", "73 box", "150 box", Verdict.CONSISTENT),
        ("nearly half", "76 box", "150 box", Verdict.INCONSISTENT),
        ("just over a quarter", "61 lake", "214 lake", Verdict.CONSISTENT),
        ("just over a quarter", "50 lake", "214 lake", Verdict.INCONSISTENT),
        ("more than half", "51 person", "100 person", Verdict.CONSISTENT),
        ("more than half", "50 person", "100 person", Verdict.INCONSISTENT),
        ("half", "1.5 km", "3 km", Verdict.CONSISTENT),
        ("half", "3 EUR", "6 person", Verdict.UNDECIDED),
        ("a third", "0 person", "0 person", Verdict.CONSISTENT),
    ],
)
def test_people_come_whole_and_hedges_are_meant_to_a_twentieth(
    fraction: str, part: str, whole: str, verdict: Verdict
) -> None:
    assert judged("fraction", fraction={"value": fraction}, part=part, whole=whole).verdict is verdict  # fmt: skip


def test_three_quarters_are_told_as_the_count_they_make() -> None:
    found = judged("fraction", fraction="3/4", part="320 worker", whole="480 worker")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "three quarters of 480 workers is 360 workers, the article says 320 workers (40 workers over)"  # fmt: skip
    assert found.claims == ("fraction", "part", "whole")
