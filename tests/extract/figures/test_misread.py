"""Figures that were once misread: years by their verbs, parts in words, codes written on to digits."""

from __future__ import annotations

import pytest

from factcheck.extract.quantities import quantities
from factcheck.languages import language
from factcheck.model import Quantity, Sort


def told(text: str, tag: str) -> list[tuple[str, Sort]]:
    return [(text[q.span.start : q.span.end], q.sort) for q in figures(text, tag)]


def figures(text: str, tag: str) -> tuple[Quantity, ...]:
    return quantities(text, language(tag))


def test_people_counted_on_a_weekday_are_no_day_of_a_month() -> None:
    assert told("Am Sonntag 21 Menschen befragt", "de")[1] == ("21 Menschen", Sort.NUMBER)
    assert told("Am Sonntag, 21., war frei.", "de")[1][1] is Sort.DATE


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Der 1931 geborene Maler starb 2015 in Rom.", ["1931", "2015"]),
        ("Es waren 44; 2023 waren es noch 50.", ["2023"]),
        ("Insgesamt 2023 Schafe grasten.", []),
    ],
)
def test_a_german_year_is_known_by_its_verb(text: str, years: list[str]) -> None:
    assert [words for words, sort in told(text, "de") if sort is Sort.DATE] == years


@pytest.mark.parametrize(
    ("text", "words", "share"),
    [
        ("Una cuarta parte de los 200 vecinos votó.", "Una cuarta parte", "1/4"),
        ("Dos quintas partes de los edificios cayeron.", "Dos quintas partes", "2/5"),
        ("Votó la tercera parte del censo.", "tercera parte", "1/3"),
    ],
)
def test_an_ordinal_with_the_word_for_a_part_is_a_share(text: str, words: str, share: str) -> None:
    first = figures(text, "es")[0]
    assert (text[first.span.start : first.span.end], str(first.value.stated)) == (words, share)


def test_a_second_part_and_a_fourth_time_stay_ordinals() -> None:
    found = figures("La segunda parte de la obra se vio por cuarta vez.", "es")
    assert [one.sort for one in found] == [Sort.ORDINAL, Sort.ORDINAL]


def test_a_day_over_twelve_and_a_month_are_a_date_in_parentheses() -> None:
    assert told("Hôm nay (26/10) có mưa.", "vi") == [("26/10", Sort.DATE)]


def test_the_code_of_a_currency_may_be_written_on_to_the_digits() -> None:
    (price,) = figures("It cost USD115 then.", "en")
    assert (price.unit, price.value.stated, price.sort) == ("USD", 115, Sort.MONEY)
    assert figures("The model ABC115 sold.", "en") == ()


def test_a_rate_with_two_decimals_is_no_time_of_day() -> None:
    assert [sort for _, sort in told("It rose from 4.25% to 4.75%.", "en")] == [Sort.PERCENT] * 2
    assert told("It is open from 9.30 to 17.00.", "en")[0][1] is Sort.TIME


def test_an_article_after_millions_is_no_one_more() -> None:
    first = figures("contre 52 millions un an plus tôt", "fr")[0]
    assert first.value.stated == 52_000_000


def test_cents_after_a_price_with_decimals_are_an_amount_of_their_own() -> None:
    found = figures("Der Preis stieg auf 2,90 Euro, 50 Cent mehr.", "de")
    assert [str(one.value.stated) for one in found][:1] == ["29/10"]
