"""All mentions of one quantity agree."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_a_headline_with_swapped_digits_does_not_agree() -> None:
    found = judged("repeated", mentions=["48 person", "84 casualty"])
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "one figure is given as 48 people and 84 casualties, which do not agree (36 people apart)"  # fmt: skip


def test_the_same_figure_three_times_is_said_once() -> None:
    found = judged("repeated", mentions=["72 country"] * 3)
    assert found.verdict is Verdict.CONSISTENT
    assert found.message == "stated three times as 72 countries"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("more than 2500 person", "2537 person", Verdict.CONSISTENT),
        ("more than 2500 person", "2500 person", Verdict.INCONSISTENT),
        ("about 5,000 person", "4987 person", Verdict.CONSISTENT),
        ("about 5,000 person", "6987 person", Verdict.INCONSISTENT),
        ("more than 5 km", "more than 6 km", Verdict.CONSISTENT),
        ("more than 6 km", "less than 5 km", Verdict.INCONSISTENT),
        ("4.2 million EUR", "4180000 EUR", Verdict.CONSISTENT),
        ("5 km", "3.1 mile", Verdict.CONSISTENT),
        ("5 km", "4.1 mile", Verdict.INCONSISTENT),
        ("95 fahrenheit", "35 celsius", Verdict.CONSISTENT),
        ("2 week", "14 day", Verdict.CONSISTENT),
        ("25 October", "25 October 2025", Verdict.CONSISTENT),
        ("October 2025", "25 October 2025", Verdict.CONSISTENT),
        ("25 October", "26 October 2025", Verdict.INCONSISTENT),
        ("29 February", "2023-03-01", Verdict.INCONSISTENT),
        ("22:30", "22:30", Verdict.CONSISTENT),
        ("Monday", "Tuesday", Verdict.INCONSISTENT),
        ("5 km", "3 EUR", Verdict.UNDECIDED),
        ("25 October", "25", Verdict.UNDECIDED),
    ],
)
def test_two_mentions_agree_where_what_they_allow_meets(
    one: str, other: str, verdict: Verdict
) -> None:
    assert judged("repeated", mentions=[one, other]).verdict is verdict
    assert judged("repeated", mentions=[other, one]).verdict is verdict


def test_two_exact_figures_under_one_about_do_not_agree() -> None:
    mentions = ["about 5,000 person", "4987 person", "5013 person"]
    assert judged("repeated", mentions=mentions).verdict is Verdict.INCONSISTENT
    ends = ["4.8 to 5.3", "about 5.0", "4.0 to 4.9"]
    assert judged("repeated", mentions=ends).verdict is Verdict.CONSISTENT


def test_two_wide_mentions_conflict_beside_a_narrow_one_that_meets_both() -> None:
    mentions = ["10 to 20", "25 to 40", "18 to 26"]
    assert judged("repeated", mentions=mentions).verdict is Verdict.INCONSISTENT


def test_labels_are_compared_after_case_and_article() -> None:
    same = [{"label": "The Hanoi Convention"}, {"label": "Hanoi convention"}]
    assert judged("repeated", mentions=same).verdict is Verdict.CONSISTENT
    other = [{"label": "Hanoi Convention"}, {"label": "Budapest Convention"}]
    found = judged("repeated", mentions=other)
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message.startswith("one thing is given as Hanoi Convention and Budapest")


def test_two_exact_values_agree_within_a_declared_tolerance() -> None:
    found = judged("repeated", mentions=["100", "103"], tolerance=5)
    assert found.verdict is Verdict.CONSISTENT
    assert found.message.endswith("with a tolerance of 5")
    assert judged("repeated", mentions=["100", "106"], tolerance=5).verdict is Verdict.INCONSISTENT


def test_a_name_with_a_word_left_out_may_be_the_same_name() -> None:
    shorter = [{"label": "Pham The Tung"}, {"label": "Pham Tung"}]
    found = judged("repeated", mentions=shorter)
    assert found.verdict is Verdict.UNDECIDED
    assert found.reason == "one name may be the other, written shorter"
    other = [{"label": "Pham The Tung"}, {"label": "Le Tung"}]
    assert judged("repeated", mentions=other).verdict is Verdict.INCONSISTENT
