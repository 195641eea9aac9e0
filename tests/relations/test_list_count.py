"""As many items are listed as were announced."""

from __future__ import annotations

from factcheck.model import Verdict
from tests.examples_of_kinds import judged

ITEMS = [{"label": "a register"}, {"label": "a fund"}, {"label": "a review"}]


def test_three_named_of_four_announced_is_one_short() -> None:
    found = judged("list_count", items=list(ITEMS), number="4 outcome")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "3 outcomes are listed, the article says 4 outcomes (one short)"
    assert found.claims == ("items_1", "items_2", "items_3", "number")


def test_a_claim_with_several_labels_counts_each() -> None:
    both = [{"label": ["a register", "a fund"]}, {"label": "a review"}]
    assert judged("list_count", items=both, number="3 outcome").verdict is Verdict.CONSISTENT


def test_bounds_and_unknowns_on_the_announced_number() -> None:
    assert (
        judged("list_count", items=list(ITEMS), number="at least 3").verdict is Verdict.CONSISTENT
    )
    assert judged("list_count", items=list(ITEMS), number="more than 3").verdict is Verdict.INCONSISTENT  # fmt: skip
    assert judged("list_count", items=list(ITEMS), number="several outcome").verdict is Verdict.CONSISTENT  # fmt: skip


def test_one_item_is_listed_in_the_singular() -> None:
    found = judged("list_count", items=[{"label": "a fund"}], number="1 outcome")
    assert found.message == "1 outcome is listed, as stated"
