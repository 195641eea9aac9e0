"""Units are compared, converted exactly and named in English."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.values import units


@pytest.mark.parametrize(
    ("source", "target", "ratio"),
    [
        ("mile", "km", Fraction(1609344, 1000000)),
        ("tonne", "kg", 1000),
        ("year", "month", 12),
        ("hour", "minute", 60),
        ("delegation", "country", 1),
        ("", "country", 1),
        ("EUR", "USD", None),
        ("km", "EUR", None),
        ("km", "country", None),
        ("percent", "percentage_point", None),
        ("day", "month", None),
    ],
)
def test_measures_convert_counts_compare_and_the_rest_does_neither(
    source: str, target: str, ratio: Fraction | int | None
) -> None:
    assert units.ratio(source, target) == ratio


@given(st.sampled_from(["celsius", "fahrenheit", "kelvin"]), st.sampled_from(["celsius", "fahrenheit", "kelvin"]), st.fractions())  # fmt: skip
def test_a_temperature_comes_back_from_another_scale(one: str, other: str, value: Fraction) -> None:
    there, back = units.conversion(one, other), units.conversion(other, one)
    assert (value * there[0] + there[1]) * back[0] + back[1] == value


def test_water_boils_at_the_same_heat_on_every_scale() -> None:
    times, plus = units.conversion("fahrenheit", "celsius")
    assert 212 * times + plus == 100
    times, plus = units.conversion("celsius", "kelvin")
    assert 100 * times + plus == Fraction(37315, 100)


def test_a_union_of_states_is_no_state_and_a_woman_is_a_person() -> None:
    assert units.apart("country", "organisation")
    assert not units.apart("woman", "person")
    assert not units.apart("country", "delegation")


def test_points_that_are_scored_are_counted() -> None:
    assert units.counted("point")
    assert not units.measured("point")
    assert units.named("percentage_point", 2) == "percentage points"


@pytest.mark.parametrize(
    ("name", "number", "words"),
    [("country", 2, "countries"), ("lorry", 1, "lorry"), ("person", 3, "people"), ("km", 5, "km"), ("box", 2, "boxes"), ("times", 2, "times"), ("دولة", 72, "دولة"), ("day", 2, "days")],
)  # fmt: skip
def test_a_unit_is_named_after_its_number(name: str, number: int, words: str) -> None:
    assert units.named(name, number) == words
