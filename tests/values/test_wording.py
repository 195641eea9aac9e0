"""Claims are said in good English, whatever language wrote them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.nouns import replace
from factcheck.values import wording
from factcheck.values.written import read
from tests.examples_of_kinds import claim


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("72 country", "72 countries"),
        ("1 country", "1 country"),
        ("12400 home", "12,400 homes"),
        ("62%", "62%"),
        ("44.50%", "44.50%"),
        ("4.2 million person", "4.2 million people"),
        ("3.0 billion USD", "3.0 billion USD"),
        ("4.20 USD", "4.20 USD"),
        ("95 fahrenheit", "95°F"),
        ("0.4 percentage_point", "0.4 percentage points"),
        ("more than 2500 delegate", "more than 2,500 delegates"),
        ("at least 40 country", "at least 40 countries"),
        ("up to 5%", "up to 5%"),
        ("fewer than 30 person", "fewer than 30 people"),
        ("less than 3 km", "less than 3 km"),
        (">= 5 person", "at least 5 people"),
        ("~ 500 person", "about 500 people"),
        ("nearly 100 km", "nearly 100 km"),
        ("just over 12 km", "just over 12 km"),
        ("25 to 30 person", "25 to 30 people"),
        ("about 1/3", "about a third"),
        ("three-quarters", "three quarters"),
        ("several country", "several countries"),
        ("unknown country", "an unknown number of countries"),
        ("unknown", "an unknown figure"),
        ("2025-10-25", "25 October 2025"),
        ("May 2024", "May 2024"),
        ("saturday", "Saturday"),
        ("22:30", "22:30"),
        ({"label": ["mayor", "senator"]}, "mayor and senator"),
    ],
)  # fmt: skip
def test_a_claim_is_said(short: object, words: str) -> None:
    assert wording.claim(claim("a", short)) == words


def test_the_words_come_from_the_value_and_not_from_its_language() -> None:
    value = replace(read("more than 2500", "person"), text="أكثر من ٢٥٠٠")
    assert wording.quantity(value, "person") == "more than 2,500 people"
    third = replace(read("about 1/3"), text="نحو ثلث")
    assert wording.quantity(third) == "about a third"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Fraction(1, 3), "≈ 0.333"),
        (Fraction(200, 3), "≈ 66.67"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(1, 3000), "≈ 0.000333"),
        (10**9, "1,000,000,000"),
        (0, "0"),
    ],
)
def test_a_number_that_does_not_end_is_rounded_and_says_so(number: Fraction, words: str) -> None:
    assert wording.number(number) == words


@given(st.fractions())
def test_a_number_without_the_sign_of_rounding_is_exact(number: Fraction) -> None:
    shown = wording.number(number)
    if not shown.startswith("≈"):
        assert Fraction(shown.replace(",", "")) == number


def test_a_gap_has_a_size_and_a_side() -> None:
    assert wording.gap(-1) == "one short"
    assert wording.gap(3600) == "3,600 over"
    assert wording.gap(Fraction(-36, 5), "percentage_point") == "7.2 percentage points short"


def test_an_enumeration_has_commas_and_one_and() -> None:
    assert wording.listed([]) == ""
    assert wording.listed(["a", "b"]) == "a and b"
