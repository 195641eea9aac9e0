"""The parts add up to the total."""

from __future__ import annotations

from hypothesis import given, strategies as st

from factcheck.model import Verdict
from tests.examples_of_kinds import judged

UNION = {"value": "1", "unit": "organisation", "implied": True, "quote": "the Union"}


def test_nineteen_countries_and_the_union_are_not_twenty_countries() -> None:
    found = judged("sum", parts=["19 country", UNION], total="20 country")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.claims == ("parts_1", "parts_2", "total")
    assert (found.computed, found.stated, found.difference) == ("19 countries", "20 countries", "one short")  # fmt: skip
    assert "counting «the Union» as one more" in found.reason


def test_nineteen_countries_and_the_union_are_twenty_signatories() -> None:
    found = judged("sum", parts=["19 country", UNION], total="20 signatory")
    assert found.verdict is Verdict.CONSISTENT
    assert found.message == "the two parts make 20 signatories, as stated"


def test_a_counted_organisation_is_no_country_either() -> None:
    found = judged("sum", parts=["71 country", "1 organisation"], total="72 country")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.difference == "one short"


def test_women_and_men_are_people_and_members_who_abstain_are_voters() -> None:
    assert judged("sum", parts=["3 woman", "2 man"], total="5 person").verdict is Verdict.CONSISTENT
    votes = judged("sum", parts=["41 vote", "29", "4 member"], total="74 member")
    assert votes.verdict is Verdict.CONSISTENT


def test_each_rounded_part_lends_half_a_unit() -> None:
    parts = ["1.2 million", "1.2 million", "1.2 million"]
    assert judged("sum", parts=parts, total="3.8 million").verdict is Verdict.CONSISTENT
    assert judged("sum", parts=parts, total="3.9 million").verdict is Verdict.INCONSISTENT


def test_parts_in_another_unit_are_converted() -> None:
    assert (
        judged("sum", parts=["500 kg", "1.5 tonne"], total="2 tonne").verdict is Verdict.CONSISTENT
    )


def test_kilometres_and_euros_are_not_added() -> None:
    found = judged("sum", parts=["19 km", "3 EUR"], total="20 km")
    assert found.verdict is Verdict.UNDECIDED
    assert found.reason == "EUR cannot be compared with km"


def test_parts_among_others_may_stay_below_the_total() -> None:
    some = {"parts": ["19 country", "21 country"], "total": "72 country"}
    assert judged("sum", complete=False, **some).verdict is Verdict.CONSISTENT
    assert judged("sum", **some).verdict is Verdict.INCONSISTENT
    over = judged("sum", complete=False, parts=["70 country", "3 country"], total="72 country")
    assert over.verdict is Verdict.INCONSISTENT
    assert over.difference == "one over"


def test_a_bound_settles_the_sum_only_where_it_leaves_no_choice() -> None:
    assert judged("sum", parts=["more than 19", "more than 3"], total="20").verdict is Verdict.INCONSISTENT  # fmt: skip
    assert judged("sum", parts=["more than 9", "more than 3"], total="20").verdict is Verdict.UNDECIDED  # fmt: skip
    assert judged("sum", parts=["19 country", "several country"], total="22 country").verdict is Verdict.CONSISTENT  # fmt: skip


def test_the_only_part_has_a_sentence_too() -> None:
    assert judged("sum", parts=["5"], total="6").message == "the only part makes 5, the article says 6 (one short)"  # fmt: skip


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=9), st.data())
def test_the_true_total_agrees_and_one_part_more_does_not(parts: list[int], data: st.DataObject) -> None:  # fmt: skip
    assert judged("sum", parts=list(parts), total=sum(parts)).verdict is Verdict.CONSISTENT
    shuffled = data.draw(st.permutations(parts))
    shuffled[0] += 1
    assert judged("sum", parts=list(shuffled), total=sum(parts)).verdict is Verdict.INCONSISTENT
