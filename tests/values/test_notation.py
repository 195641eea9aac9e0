"""What is written into a claims file is read back to the same set of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Value
from factcheck.values import written
from factcheck.values.notation import notation


def back(value: Value, unit: str) -> Value | None:
    keys = dict(notation(value, unit))
    if "date" in keys:
        return written.date(str(keys["date"]))
    return written.read(str(keys["value"]), unit, str(keys.get("rounding", "")))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("72", "country"), ("more than 2500", "person"), ("4.2 million", ""), ("4.20", ""), ("62%", "percent"),
        ("26", "mile"), ("about 5000", "person"), ("nearly 100", ""), ("just over 12", ""), ("up to 5", "person"),
        ("fewer than 30", "person"), ("at least 40", "country"), ("25 to 30", ""), ("2/3", ""), ("22:30", ""),
        ("Saturday", ""), ("2025-10-25", ""), ("25 October", ""), ("May 2024", ""), ("-3.5", ""), ("unknown", ""),
        ("1,250,000", "EUR"), ("3.20", "USD"), ("9.6 billion", "VND"),
    ],
)  # fmt: skip
def test_a_value_comes_back_as_the_same_set(text: str, unit: str) -> None:
    value = written.read(text, unit)
    again = back(value, unit)
    assert again is not None
    assert (again.kind, again.allowed, again.stated, again.type) == (value.kind, value.allowed, value.stated, value.type)  # fmt: skip


@given(
    st.integers(1, 10**15),
    st.sampled_from(["", " thousand", " million"]),
    st.integers(0, 3),
    st.sampled_from(["", "about ", "more than ", "up to "]),
    st.sampled_from(["", "km", "person", "USD", "percent"]),
)
def test_any_number_comes_back_as_the_same_set(number: int, scale: str, places: int, hedge: str, unit: str) -> None:  # fmt: skip
    digits = f"{number // 10**places}.{number % 10**places:0{places}}" if places else str(number)
    value = written.read(f"{hedge}{digits}{scale}", unit)
    again = back(value, unit)
    assert again is not None
    assert (again.kind, again.allowed, again.stated) == (value.kind, value.allowed, value.stated)
