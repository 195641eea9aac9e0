"""Numbers in digits: every script, every separator, ambiguous ones with both readings."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.extract.figures.digits import numbers
from factcheck.languages import language, tags
from factcheck.model import Number


@pytest.mark.parametrize(
    ("tag", "text", "words", "readings"),
    [
        ("ar", "وقعت ١٬٢٥٠ دولة", "١٬٢٥٠", (1250,)),
        ("ar", "۷۲ دولة", "۷۲", (72,)),
        ("ar", "بنسبة ٩٢٫٤", "٩٢٫٤", (Fraction(462, 5),)),
        ("en", "some 12,400 homes", "12,400", (12400,)),
        ("en", "at 3.25 dollars", "3.25", (Fraction(13, 4),)),
        ("de", "1.234 Euro", "1.234", (1234, Fraction(617, 500))),
        ("de", "12,5 Kilometer", "12,5", (Fraction(25, 2),)),
        ("fr", "3\u202f500 pieds", "3\u202f500", (3500,)),
        ("vi", "1.234.567 người", "1.234.567", (1234567,)),
        ("en", "12,34,567 rupees", "12,34,567", (1234567,)),
        ("de", "1.234,5 Tonnen", "1.234,5", (Fraction(2469, 2),)),
    ],
)
def test_a_number_is_read_at_its_place(tag: str, text: str, words: str, readings: tuple[Number, ...]) -> None:  # fmt: skip
    ((span, found),) = numbers(text, language(tag))
    assert text[span.start : span.end] == words
    assert set(found) == set(readings)


def test_the_languages_own_reading_comes_first() -> None:
    assert [next(numbers("1.234", language(tag)))[1][0] for tag in ("de", "en")] == [1234, Fraction(617, 500)]  # fmt: skip


def test_two_numbers_side_by_side_are_two() -> None:
    assert [found for _, found in numbers("25 26", language("en"))] == [(25,), (26,)]


def test_a_megabyte_of_digits_is_no_number() -> None:
    assert list(numbers("1" * 1_000_000, language("en"))) == []


@given(st.sampled_from(tags()), st.integers(0, 10**12), st.sampled_from("0٠۰०"))
def test_any_whole_number_is_read_back_in_any_script(tag: str, number: int, zero: str) -> None:
    text = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
    ((span, found),) = numbers(f"({text})", language(tag))
    assert (span.start, span.end) == (1, len(text) + 1)
    assert found == (number,)
