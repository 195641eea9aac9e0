"""Durations and ages with the words that bound or hedge them."""

from __future__ import annotations

import pytest

from factcheck.extract.quantities import quantities
from factcheck.languages import language
from factcheck.model import Interval, Kind, Quantity, Sort


def length(text: str, tag: str) -> Quantity:
    """Return the only duration or age of a text."""
    (found,) = [
        one for one in quantities(text, language(tag)) if one.sort in (Sort.DURATION, Sort.AGE)
    ]
    return found


@pytest.mark.parametrize(
    ("tag", "text", "words", "allowed"),
    [
        ("en", "It lasted more than 18 months.", "more than 18 months", Interval(18, None, True)),
        ("en", "It takes up to ten hours.", "up to ten hours", Interval(0, 10)),
        ("en", "People aged 65 or over pay half.", "aged 65 or over", Interval(65, None)),
        ("de", "Es dauerte mindestens drei Jahre.", "mindestens drei Jahre", Interval(3, None)),
        ("de", "Wer 65 Jahre oder älter ist, zahlt.", "65 Jahre oder älter", Interval(65, None)),
        ("fr", "une peine d'au moins trois ans", "au moins trois ans", Interval(3, None)),
        ("es", "tiene más de treinta años", "más de treinta años", Interval(30, None, True)),
        ("ar", "استمر أكثر من يومين", "أكثر من يومين", Interval(2, None, True)),
        ("vi", "kéo dài hơn ba năm", "hơn ba năm", Interval(3, None, True)),
    ],
)
def test_a_length_of_time_is_bounded_by_its_cue(
    tag: str, text: str, words: str, allowed: Interval
) -> None:
    one = length(text, tag)
    assert text[one.span.start : one.span.end] == words
    assert (one.value.kind, one.value.allowed) == (Kind.BOUND, allowed)


def test_about_two_and_a_half_years_reaches_half_a_year() -> None:
    one = length("It took about two and a half years.", "en")
    assert (one.value.kind, one.value.allowed) == (Kind.APPROXIMATE, Interval(2, 3))


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("en", "Over two days they voted.", "two days"),
        ("de", "Er blieb über zwei Jahre im Amt.", "zwei Jahre"),
    ],
)
def test_over_some_days_is_during_them(tag: str, text: str, words: str) -> None:
    one = length(text, tag)
    assert text[one.span.start : one.span.end] == words
    assert one.value.kind is Kind.EXACT
    assert one.cue is None


def test_what_is_over_300_years_old_is_older() -> None:
    text = "Das Haus ist über 300 Jahre alt."
    one = length(text, "de")
    assert text[one.span.start : one.span.end] == "über 300 Jahre"
    assert one.value.allowed == Interval(300, None, True)


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("fr", "Il est condamné à cinq ans de prison.", "cinq ans"),
        ("fr", "Sa peine est réduite à trois ans.", "trois ans"),
        ("fr", "Il avait 20 ans d’expérience.", "20 ans"),
        ("es", "Llegó con 20 años de experiencia.", "20 años"),
        ("es", "a los 5 años de su fundación", "5 años"),
        ("it", "condannato a 5 anni di carcere", "5 anni"),
        ("de", "Er kam mit 20 Jahren Erfahrung.", "20 Jahren"),
    ],
)
def test_years_of_prison_or_experience_are_no_age(tag: str, text: str, words: str) -> None:
    one = length(text, tag)
    assert (one.sort, text[one.span.start : one.span.end]) == (Sort.DURATION, words)


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("fr", "Elle est morte à 87 ans d'un cancer.", "à 87 ans"),
        ("fr", "Il a été élu à 32 ans.", "à 32 ans"),
        ("es", "murió a los 79 años de un infarto", "a los 79 años"),
        ("it", "morto a 87 anni di età", "a 87 anni"),
        ("de", "Er starb mit 87 Jahren.", "mit 87 Jahren"),
    ],
)
def test_years_at_which_someone_died_are_an_age(tag: str, text: str, words: str) -> None:
    one = length(text, tag)
    assert (one.sort, text[one.span.start : one.span.end]) == (Sort.AGE, words)


def test_over_65_years_old_is_older_than_that() -> None:
    one = length("She is over 65 years old.", "en")
    assert (one.sort, one.value.allowed) == (Sort.AGE, Interval(65, None, True))


def test_a_range_of_years_after_de_is_no_age_at_its_upper_end() -> None:
    text = "Les enfants de 6 à 14 ans paient moins."
    one = length(text, "fr")
    assert text[one.number.start : one.number.end] == "6 à 14"
    assert one.value.allowed == Interval(6, 14)
