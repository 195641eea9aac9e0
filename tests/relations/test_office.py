"""One person bears one office, unless the words say that several are borne."""

from __future__ import annotations

from factcheck.model import Verdict
from tests.examples_of_kinds import judged

SECURITY = {"label": "Minister of Public Security", "places": 4}
FOREIGN = {"label": "Minister of Foreign Affairs"}


def test_two_ministries_never_stated_together_conflict() -> None:
    found = judged("office", mentions=[SECURITY, FOREIGN], person="Luong Tam Quang")
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "Luong Tam Quang is Minister of Public Security in four places and Minister of Foreign Affairs in one place, and nothing says that both are held"  # fmt: skip


def test_offices_stated_together_in_one_mention_are_held_together() -> None:
    both = {"label": ["deputy prime minister", "finance minister"]}
    single = [{"label": "Finance Minister"}, {"label": "the deputy prime minister"}]
    assert judged("office", mentions=[both, *single]).verdict is Verdict.CONSISTENT
    assert judged("office", mentions=single).verdict is Verdict.INCONSISTENT
    third = [both, {"label": "mayor"}]
    assert judged("office", mentions=third).verdict is Verdict.INCONSISTENT


def test_offices_may_be_declared_to_be_held_together() -> None:
    mentions = [{"label": "mayor"}, {"label": "senator"}]
    assert judged("office", mentions=mentions, together=True).verdict is Verdict.CONSISTENT
    groups = [["Mayor", "Senator"]]
    assert judged("office", mentions=mentions, together=groups).verdict is Verdict.CONSISTENT
    other = [["mayor", "judge"]]
    assert judged("office", mentions=mentions, together=other).verdict is Verdict.INCONSISTENT


def test_two_offices_each_held_with_a_third_agree() -> None:
    mentions = [{"label": ["a", "b"]}, {"label": ["b", "c"]}, {"label": "a"}, {"label": "c"}]
    assert judged("office", mentions=mentions).verdict is Verdict.CONSISTENT


def test_one_office_in_all_places_is_said_once() -> None:
    found = judged("office", mentions=[SECURITY, SECURITY], person="Luong Tam Quang")
    assert found.message == "Luong Tam Quang is Minister of Public Security in all eight places"
