"""Each part is no larger than the whole it is counted in."""

from __future__ import annotations

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


def test_ninety_one_of_eighty_six_schools_is_too_many() -> None:
    found = judged("subset", part="91 school", whole="86 school")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "91 schools cannot be part of 86 schools (five over)"
    assert found.claims == ("part_1", "whole")


def test_overlapping_parts_need_not_add_up_and_only_the_large_one_is_named() -> None:
    parts = {"part": ["40 person", "38 person", "25 person"]}
    assert judged("subset", whole="72 person", **parts).verdict is Verdict.CONSISTENT
    found = judged("subset", whole="39 person", **parts)
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "40 people cannot be part of 39 people (one over)"


def test_a_part_as_large_as_its_whole_fits() -> None:
    found = judged("subset", part="72 country", whole="72 country")
    assert found.verdict is Verdict.CONSISTENT
    assert found.message == "72 countries fit within 72 countries"


def test_delegations_are_compared_with_countries_as_they_are_counted() -> None:
    assert (
        judged("subset", part="110 delegation", whole="119 country").verdict is Verdict.CONSISTENT
    )


def test_more_than_fifty_may_or_may_not_fit_within_sixty() -> None:
    found = judged("subset", part="more than 50 country", whole="60 country")
    assert found.verdict is Verdict.UNDECIDED
    assert found.message == "more than 50 countries may or may not fit within 60 countries"
    assert judged("subset", part="more than 60 country", whole="60 country").verdict is Verdict.INCONSISTENT  # fmt: skip


def test_metres_fit_into_kilometres_and_not_into_euros() -> None:
    assert judged("subset", part="900 metre", whole="1 km").verdict is Verdict.CONSISTENT
    assert judged("subset", part="900 metre", whole="1000 EUR").verdict is Verdict.UNDECIDED
