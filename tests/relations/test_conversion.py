"""The converted figure is the original in another unit."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.examples_of_kinds import judged


@pytest.mark.parametrize(
    ("original", "converted", "verdict"),
    [
        ("26 mile", "42 km", Verdict.CONSISTENT),
        ("26 mile", "52 km", Verdict.INCONSISTENT),
        ("26 mile", "40 km", Verdict.CONSISTENT),
        ("95 fahrenheit", "35 celsius", Verdict.CONSISTENT),
        ("95 fahrenheit", "53 celsius", Verdict.INCONSISTENT),
        ("0 celsius", "273.15 kelvin", Verdict.CONSISTENT),
        ("1200 foot", "366 metre", Verdict.CONSISTENT),
        ("1200 foot", "370 metre", Verdict.CONSISTENT),
        ("1200 foot", "about 520 metre", Verdict.INCONSISTENT),
        ("10 feddan", "about 4.2 hectare", Verdict.CONSISTENT),
        ("40 feddan", "168 hectare", Verdict.INCONSISTENT),
        ("40 feddan", "18.64 hectare", Verdict.INCONSISTENT),
        ("40 feddan", "16.8 hectare", Verdict.CONSISTENT),
        ("300 km", "185 mile", Verdict.CONSISTENT),
        ("300 km", "180 mile", Verdict.CONSISTENT),
        ("40 mile", "60 km", Verdict.CONSISTENT),
        ("3 year", "36 month", Verdict.CONSISTENT),
        ("5 EUR", "6 USD", Verdict.UNDECIDED),
        ("5 km", "6", Verdict.UNDECIDED),
        ("5 km", "6 kg", Verdict.UNDECIDED),
    ],
)
def test_a_conversion_is_read_to_the_last_digit_that_is_not_zero(
    original: str, converted: str, verdict: Verdict
) -> None:
    assert judged("conversion", original=original, converted=converted).verdict is verdict


def test_a_wrong_conversion_is_told_with_the_right_one() -> None:
    found = judged("conversion", original="26 mile", converted="52 km")
    assert found.message == "26 miles is ≈ 41.84 km, the article says 52 km (≈ 10.16 km short)"
    assert judged("conversion", original="5 EUR", converted="6 USD").reason == "EUR cannot be converted to USD without a rate of exchange"  # fmt: skip
