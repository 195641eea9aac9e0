"""The votes are the majority that the text says."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


@pytest.mark.parametrize(
    ("votes", "share", "verdict"),
    [
        ((61, 58), "1/2", Verdict.CONSISTENT),
        ((35, 35), "1/2", Verdict.INCONSISTENT),
        ((34, 35), "1/2", Verdict.INCONSISTENT),
        ((14, 6), "2/3", Verdict.CONSISTENT),
        ((14, 7), "2/3", Verdict.CONSISTENT),
        ((13, 7), "2/3", Verdict.INCONSISTENT),
        ((75, 25), "3/4", Verdict.CONSISTENT),
        ((74, 25), "3/4", Verdict.INCONSISTENT),
        ((11, 0), "all", Verdict.CONSISTENT),
        ((11, 1), "all", Verdict.INCONSISTENT),
    ],
)
def test_half_is_no_majority_and_two_thirds_are_reached_exactly(
    votes: tuple[int, int], share: str, verdict: Verdict
) -> None:
    passed = {"for_": votes[0], "against": votes[1], "share": share}
    assert judged("majority", **passed).verdict is verdict
    turned = {Verdict.CONSISTENT: Verdict.INCONSISTENT, Verdict.INCONSISTENT: Verdict.CONSISTENT}
    assert judged("majority", says="rejected", **passed).verdict is turned[verdict]


def test_a_missed_two_thirds_majority_is_told_with_the_votes_missing() -> None:
    found = judged("majority", for_="41 vote", against="29 vote", share="2/3")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "41 to 29 is ≈ 58.6% of the votes cast, not a two-thirds majority (six short)"  # fmt: skip


def test_a_majority_of_all_members_needs_their_number() -> None:
    votes = {"for_": "35", "against": "10", "of": "members"}
    found = judged("majority", **votes)
    assert found.verdict is Verdict.UNDECIDED
    assert found.reason == "the number of members is not stated"
    assert judged("majority", members="70", **votes).verdict is Verdict.INCONSISTENT
    assert judged("majority", members="69", **votes).verdict is Verdict.CONSISTENT


def test_abstentions_are_not_cast_but_count_among_the_members() -> None:
    votes = {"for_": "41", "against": "29", "abstaining": "4"}
    assert judged("majority", members="74", **votes).verdict is Verdict.CONSISTENT
    found = judged("majority", members="73", **votes)
    assert found.verdict is Verdict.INCONSISTENT
    assert "more than there are members" in found.message


def test_a_bound_leaves_a_majority_open_or_settles_it() -> None:
    assert judged("majority", for_="more than 34", against="35").verdict is Verdict.UNDECIDED
    assert judged("majority", for_="more than 35", against="35").verdict is Verdict.CONSISTENT


def test_a_rejection_has_its_own_words() -> None:
    found = judged("majority", for_="58", against="61", says="rejected")
    assert found.message == "58 to 61 is ≈ 48.7% of the votes cast, a rejection"
