"""Money and measured units beside numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.extract.figures.money import measured
from factcheck.extract.figures.numbers import numbers
from factcheck.extract.words.folding import Folded
from factcheck.languages import language
from factcheck.model import Interval, Kind, Quantity, Sort, Value


def plain(text: str, tag: str) -> list[Quantity]:
    """Return the numbers of a text as bare figures."""
    folded = Folded.of(text, language(tag))
    found = []
    for one in numbers(folded, language(tag)):
        span = folded.span(one.start, one.end)
        if one.number:
            value = Value(text[span.start : span.end], Kind.EXACT, stated=one.number, allowed=Interval(one.number, one.number), step=one.step)  # fmt: skip
            found.append(Quantity(value, Sort.NUMBER, span, span))
    return found


def read(text: str, tag: str) -> list[Quantity]:
    """Return the money and measures of a text."""
    return measured(text, plain(text, tag), language(tag))


@pytest.mark.parametrize(
    ("tag", "text", "words", "number", "unit"),
    [
        ("en", "it cost $40 million then", "$40 million", 40_000_000, "USD"),
        ("en", "the repair cost £6.1m.", "£6.1m", 6_100_000, "GBP"),
        ("en", "a US$ 150 million loan", "US$ 150 million", 150_000_000, "USD"),
        ("en", "for GBP 350 each", "GBP 350", 350, "GBP"),
        ("en", "about 361 million pounds", "361 million pounds", 361_000_000, "GBP"),
        ("en", "13 dollars and 45 cents", "13 dollars and 45 cents", Fraction(1345, 100), "USD"),
        ("fr", "environ 35 millions de dollars", "35 millions de dollars", 35_000_000, "USD"),
        ("fr", "pour 2,5 millions d'euros", "2,5 millions d'euros", 2_500_000, "EUR"),
        ("fr", "à 63,45 $ pièce", "63,45 $", Fraction(6345, 100), "USD"),
        ("fr", "en baisse de 34 cents", "34 cents", 34, "cent"),
        ("fr", "deux cents euros", "deux cents euros", 200, "EUR"),
        (
            "fr",
            "treize euros et quarante-cinq cents",
            "treize euros et quarante-cinq cents",
            Fraction(1345, 100),
            "EUR",
        ),
        ("es", "hasta 1.416 millones de euros", "1.416 millones de euros", 1_416_000_000, "EUR"),
        ("es", "multa de $250.000 por", "$250.000", 250_000, "USD"),
        ("es", "cuesta 15 dólares 50.", "15 dólares 50", Fraction(1550, 100), "USD"),
        ("de", "rund 8 Millionen Euro", "8 Millionen Euro", 8_000_000, "EUR"),
        ("de", "auf 1,35 Mrd. Euro", "1,35 Mrd. Euro", 1_350_000_000, "EUR"),
        ("vi", "ước đạt 9.600 tỷ đồng", "9.600 tỷ đồng", 9_600_000_000_000, "VND"),
        ("ar", "نحو 12 مليون دولار", "12 مليون دولار", 12_000_000, "USD"),
        ("ar", "متوسط السعر 1800 دولار", "1800 دولار", 1800, "USD"),
        ("ar", "دفع 500 جنيه مصري", "500 جنيه مصري", 500, "EGP"),
    ],
)
def test_money_is_read_with_its_sign_or_word(
    tag: str, text: str, words: str, number: int | Fraction, unit: str
) -> None:
    (found,) = read(text, tag)
    assert text[found.span.start : found.span.end] == words
    assert (found.sort, found.unit, found.value.stated) == (Sort.MONEY, unit, number)


@pytest.mark.parametrize(
    ("tag", "text", "words", "unit"),
    [
        ("en", "some 325 kilometres away", "325 kilometres", "km"),
        ("en", "its 3-inch thickness", "3-inch", "inch"),
        ("en", "kept at 95°F for long", "95°F", "fahrenheit"),
        ("en", "5,400 kilograms of litter", "5,400 kilograms", "kg"),
        ("en", "this baby is over 2 pounds", "2 pounds", "pound"),
        ("en", "188 miles an hour", "188 miles an hour", "mph"),
        ("en", "500,000 barrels a day", "500,000 barrels", "barrel"),
        ("fr", "190 km2 de forêt", "190 km2", "km2"),
        ("fr", "un angle de 90 degrés", "90 degrés", "celsius"),
        ("de", "ist 12,5 Kilometer lang", "12,5 Kilometer", "km"),
        ("de", "rund 300 Tonnen Müll", "300 Tonnen", "tonne"),
        ("es", "2,5 millas de autopista", "2,5 millas", "mile"),
        ("vi", "dài 35 km qua", "35 km", "km"),
        ("vi", "rộng 20 ha lúa", "20 ha", "hectare"),
        ("vi", "thu 500 tấn cá", "500 tấn", "tonne"),
        ("ar", "إلى 26,400 طن، مقابل", "26,400 طن", "tonne"),
        ("ar", "على 50 فدانا من", "50 فدانا", "feddan"),
    ],
)
def test_a_measure_is_read_with_its_unit(tag: str, text: str, words: str, unit: str) -> None:
    (found,) = read(text, tag)
    assert text[found.span.start : found.span.end] == words
    assert (found.sort, found.unit) == (Sort.MEASURE, unit)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "50,000 in 2020 alone"),
        ("en", "He lost his pen 7 times since Monday."),
        ("en", "ALL 5 solutions are wrong."),
        ("de", "12 in der Stadt"),
        ("es", "frente a los 1.250 millones del año anterior"),
        ("es", "12 personas"),
        ("ar", "72 دولة وقعت"),
    ],
)
def test_other_words_are_no_units(tag: str, text: str) -> None:
    assert read(text, tag) == []


def test_a_sign_that_closed_one_amount_does_not_open_the_next() -> None:
    text = "10 $ 30 $"
    assert [text[q.span.start : q.span.end] for q in read(text, "en")] == ["10 $", "30 $"]


def test_a_length_is_rounded_to_its_last_digit_and_money_is_not() -> None:
    (length,) = read("35 km", "en")
    assert length.value.kind is Kind.ROUNDED
    assert (length.value.allowed.low, length.value.allowed.high) == (
        Fraction(69, 2),
        Fraction(71, 2),
    )
    (price,) = read("35 dollars", "en")
    assert price.value.kind is Kind.EXACT
