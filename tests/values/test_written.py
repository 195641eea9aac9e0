"""A value written in a claims file allows exactly what its words say."""

from __future__ import annotations

from fractions import Fraction as F

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Interval, Kind, Type
from factcheck.values.written import LIMIT, normalised, read


@pytest.mark.parametrize(
    ("text", "unit", "kind", "allowed"),
    [
        ("72", "country", Kind.EXACT, Interval(72, 72)),
        ("12,400", "", Kind.EXACT, Interval(12400, 12400)),
        ("26", "mile", Kind.ROUNDED, Interval(F(51, 2), F(53, 2))),
        ("4.2 million", "person", Kind.ROUNDED, Interval(4150000, 4250000)),
        ("4.20", "USD", Kind.ROUNDED, Interval(F(839, 200), F(841, 200))),
        ("62%", "", Kind.ROUNDED, Interval(F(123, 2), F(125, 2))),
        ("about 5,000", "person", Kind.APPROXIMATE, Interval(4000, 6000)),
        ("about 4987", "person", Kind.APPROXIMATE, Interval(F(493713, 100), F(503687, 100))),
        ("nearly 100", "", Kind.APPROXIMATE, Interval(0, 100)),
        ("just over 12", "", Kind.APPROXIMATE, Interval(12, 13)),
        ("more than 2500", "person", Kind.BOUND, Interval(2500, None, low_open=True)),
        ("at least 40", "country", Kind.BOUND, Interval(40, None)),
        ("up to 5", "person", Kind.BOUND, Interval(0, 5)),
        ("fewer than 30", "person", Kind.BOUND, Interval(0, 30, high_open=True)),
        ("25 to 30", "", Kind.BOUND, Interval(25, 30)),
        ("1.5 to 2 million", "person", Kind.BOUND, Interval(1500000, 2000000)),
        ("500 to 2 million", "person", Kind.BOUND, Interval(500, 2000000)),
        ("1/3", "", Kind.EXACT, Interval(F(1, 3), F(1, 3))),
        ("three-quarters", "", Kind.EXACT, Interval(F(3, 4), F(3, 4))),
        ("about a third", "", Kind.APPROXIMATE, Interval(F(17, 60), F(23, 60))),
        ("nearly half", "", Kind.APPROXIMATE, Interval(F(9, 20), F(1, 2))),
        ("more than half", "", Kind.BOUND, Interval(F(1, 2), None, low_open=True)),
        ("several", "country", Kind.UNKNOWN, Interval(0, None)),
        ("unknown", "celsius", Kind.UNKNOWN, Interval()),
    ],
)
def test_words_allow_a_set(text: str, unit: str, kind: Kind, allowed: Interval) -> None:
    value = read(text, unit)
    assert (value.kind, value.allowed) == (kind, allowed)


def test_a_fraction_of_a_counted_thing_is_not_held_to_whole_numbers() -> None:
    assert not read("2.6", "goal").whole
    assert read("2", "goal").whole
    assert not read("62%").whole


def test_dates_times_and_weekdays_are_told_apart_from_numbers() -> None:
    assert read("25 October").type is Type.DATE
    assert read("22:30").type is Type.TIME
    assert read("Saturday").type is Type.WEEKDAY
    assert read("2019").type is Type.NUMBER


@pytest.mark.parametrize("text", ["", "seventy", "30 to 25", "1" * (LIMIT + 1), "31 June", "over", "1/0", "4..2"])  # fmt: skip
def test_what_is_no_value_is_said_in_words(text: str) -> None:
    with pytest.raises(ValueError) as error:
        read(text)
    assert "expected" in str(error.value) or "has no day" in str(error.value)


def test_labels_are_compared_without_case_spacing_and_article() -> None:
    assert normalised("The  Hanoi Convention") == normalised("hanoi convention")


@given(st.text("0123456789.,-/ %toabumlinehfd:", max_size=LIMIT))
def test_hostile_values_are_read_or_refused(text: str) -> None:
    try:
        value = read(text)
    except ValueError:
        return
    assert not value.allowed.is_empty
    assert value.stated is None or value.type is not Type.NUMBER or value.allowed != Interval()
