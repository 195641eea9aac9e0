"""The figures satisfy a comparison that the author writes."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Verdict
from factcheck.relations.expression import names
from tests.examples_of_kinds import judged


def held(expect: str, **claims: object) -> Verdict:
    return judged("expression", expect=expect, **claims).verdict


@pytest.mark.parametrize(
    ("expect", "verdict"),
    [
        ("a + b == c", Verdict.CONSISTENT),
        ("a + b + 1 == c", Verdict.INCONSISTENT),
        ("c - b * 2 == 56", Verdict.CONSISTENT),
        ("-a + c == +b", Verdict.CONSISTENT),
        ("a * b == 512", Verdict.CONSISTENT),
        ("a * b + a == 576", Verdict.CONSISTENT),
        ("(a + 1) * (b + 2) == 650", Verdict.CONSISTENT),
        ("(a + 1) * (b + 2) == 651", Verdict.INCONSISTENT),
        ("a / b == 8", Verdict.CONSISTENT),
        ("a / b > 8", Verdict.INCONSISTENT),
        ("a / b >= 8.0", Verdict.CONSISTENT),
        ("percent(b, a) == 12.5", Verdict.CONSISTENT),
        ("change(a, c) == 12.5", Verdict.CONSISTENT),
        ("change(a, c) == b", Verdict.INCONSISTENT),
        ("sum(a, b) == c", Verdict.CONSISTENT),
        ("b < a <= c < 100", Verdict.CONSISTENT),
        ("b < a < c < 72", Verdict.INCONSISTENT),
        ("a / (b - 8) == 1", Verdict.UNDECIDED),
        ("a / (b - 9) <= 0", Verdict.CONSISTENT),
        ("1 / a < 1 / b", Verdict.CONSISTENT),
    ],
)
def test_a_comparison_is_judged_exactly(expect: str, verdict: Verdict) -> None:
    known = {"a": "64", "b": "8", "c": "72"}
    assert held(expect, **known) is verdict


@pytest.mark.parametrize(
    ("expect", "complaint"),
    [
        ("", "not an expression"),
        ("a + b", "a comparison was expected"),
        ("a == __import__('os')", "has no place"),
        ("a.b == c", "has no place"),
        ("a[0] == c", "has no place"),
        ("a != c", "only =="),
        ("a in b", "only =="),
        ("a ** b == c", "only + - * /"),
        ("a // b == c", "only + - * /"),
        ("eval(a) == c", "only sum, days, percent and change"),
        ("percent(a) == c", "two arguments"),
        ("sum() == c", "two arguments"),
        ("a == 1e400", "has no place"),
        ("a == 0x10", "has no place"),
        ("a == True", "a number"),
        ("a / 0 == c", "divided by 0"),
        ("a == a", "no claim is left"),
        ("1 == 1", "no claim is left"),
        ("a * b + c * d == e", "one product"),
        ("(a == b) == c", "has no place"),
        ("(" * 30 + "a" + ")" * 30 + " == " + "-" * 30 + "b", "levels"),
        ("(" * 240 + "a" + ")" * 240 + " == b", "not an expression"),
        ("a + " * 200 + "b == c", "characters"),
        ("a == " + "9" * 40, "a number"),
        ("*".join(["(a+b+c+d+e+f+g)"] * 4) + " == 1", "products"),
        ("a == b\\", "has no place"),
    ],
)
def test_anything_else_is_an_error_that_names_the_part(expect: str, complaint: str) -> None:
    with pytest.raises(ValueError) as error:
        names(expect)
    assert complaint in str(error.value)


def test_names_come_in_the_order_of_their_first_use() -> None:
    assert names("b + sum(a, c) == b * 2 - days(e, d)") == ("b", "a", "c", "e", "d")
    assert names("الموقعون <= المدعوون") == ("الموقعون", "المدعوون")


def test_days_count_both_ends() -> None:
    ends = {"first": "2025-10-25", "last": "2025-10-26"}
    assert held("days(first, last) == 2", **ends) is Verdict.CONSISTENT
    mixed = {"first": "25 October", "last": "2025-10-26"}
    assert held("days(first, last) == 2", **mixed) is Verdict.UNDECIDED


def test_bounds_are_absorbed_by_an_equality_and_not_by_an_order() -> None:
    assert held("a + b == 9", a="5", b="more than 3") is Verdict.CONSISTENT
    assert held("a <= b", a="5", b="more than 3") is Verdict.UNDECIDED
    assert held("a / b >= 1", a="5", b="unknown") is Verdict.UNDECIDED


def test_the_sentence_shows_both_sides_and_the_gap() -> None:
    found = judged("expression", expect="hall + elsewhere == all", hall="64 country", elsewhere="7 country", all="72 country")  # fmt: skip
    assert found.verdict is Verdict.INCONSISTENT
    assert found.message == "hall + elsewhere == all: 71 = 72 countries does not hold (one short)"
    assert found.claims == ("hall", "elsewhere", "all")


def test_a_tolerance_is_in_the_unit_that_is_compared() -> None:
    case = {"expect": "percent(a, b) == 50", "a": "48", "b": "100"}
    assert judged("expression", tolerance=2, **case).verdict is Verdict.CONSISTENT
    assert judged("expression", tolerance=1, **case).verdict is Verdict.INCONSISTENT


@given(st.text("ab+-*/()=<> 12.,sum", max_size=60))
def test_hostile_expressions_are_read_or_refused_in_words(expect: str) -> None:
    try:
        found = names(expect)
    except ValueError as error:
        assert str(error)
    else:
        assert set(found) and all(name in expect for name in found)
