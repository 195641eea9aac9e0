"""Extremes and means, inside the range that is stated for them."""

from __future__ import annotations

import pytest

from tests.extract.inference.told import told, told as news


@pytest.mark.parametrize(
    ("language", "text", "inside", "outside"),
    [
        ("en", "Readings ranged from 14.2 to 18.9 metres, the highest being {v} metres.", "18.7", "21.3"),
        ("en", "Prices ranged from $3.20 to $5.10, with a median of ${v}.", "4.05", "6.40"),
        ("fr", "Les carottes mesurent de 1,2 à 3,5 mètres ; la plus courte, longue de {v} mètre, vient du nord.", "1,2", "0,8"),
        ("de", "Die Temperatur schwankte zwischen 8,9 und 12,6 Grad; als Jahresmittel ergaben sich {v} Grad.", "10,7", "17,0"),
        ("es", "Medían entre 12,5 y 31 centímetros, con una longitud media de {v} centímetros.", "19,8", "41,2"),
        ("vi", "Trứng nặng từ 41 đến 58 gam, quả nặng nhất đạt {v} gam.", "57", "85"),
        ("ar", "تراوح وزن البيض بين 41 و58 غراما، وجاءت أثقل بيضة، ووزنها {v} غراما، من الجنوب.", "57", "75"),
    ],
)  # fmt: skip
def test_a_value_is_held_against_its_range(
    language: str, text: str, inside: str, outside: str
) -> None:
    for value, verdict in ((inside, "consistent"), (outside, "inconsistent")):
        ((said, low, high, quoted),) = told(text.format(v=value), language, "range")
        assert said == verdict
        assert value in quoted
        assert low < high or len(low) < len(high)


def test_a_mean_lies_between_the_youngest_and_the_oldest() -> None:
    text = "The youngest was 3 and the oldest {old}, with a mean age of 41."
    assert [row[0] for row in told(text.format(old=87), "en", "range")] == ["consistent"]
    assert [row[0] for row in told(text.format(old=37), "en", "range")] == ["inconsistent"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Temperatures ranged from 14 to 19 degrees. The highest ever recorded there is 38 degrees."),
        ("en", "Prices ranged from $10 to $25; the most expensive seats last year cost $40."),
        ("en", "It usually weighs between 2 and 4 kilos; the heaviest weighed 9 kilos."),
        ("en", "Work lasts from 2 to 4 hours. The hall holds 900."),
        ("es", "Los precios oscilan entre 10 y 25 euros; el más caro del año pasado costó 40 euros."),
        ("de", "Die Preise lagen zwischen 10 und 25 Euro, der höchste im Vorjahr bei 40 Euro."),
    ],
)  # fmt: skip
def test_a_value_of_another_time_or_scope_is_left_alone(language: str, text: str) -> None:
    assert told(text, language, "range") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los participantes, de entre 22 y 58 años, tenían de media {} años."),
        ("fr", "Les participants, âgés de 22 à 58 ans, avaient en moyenne {} ans."),
        ("ar", "تراوحت أعمارهم بين 22 و58 عاما، بمتوسط {} عاما."),
        ("de", "Die Werte schwankten zwischen 22 und 58 Grad. Der höchste Wert, {} Grad, fiel auf Ende August."),
    ],
)  # fmt: skip
def test_ages_and_highest_values_are_held_against_their_range(language: str, text: str) -> None:
    ((right, *_, inside),) = told(text.format(41), language, "range")
    ((wrong, *_, outside),) = told(text.format(64), language, "range")
    assert (right, wrong) == ("consistent", "inconsistent")
    assert "41" in inside and "64" in outside


@pytest.mark.parametrize(
    ("language", "text", "inside", "outside"),
    [
        ("en", "The logger never read less than 1.8C or more than 5.6C. Cold water suits eggs. The warmest reading of the month was {v}C.", "5.5", "6.5"),
        ("en", "Sales of between £120m and £130m were promised. The outcome, £{v}m, was in line with that.", "127", "137"),
        ("de", "Kein Karpfen wog weniger als 1,8 Kilogramm oder mehr als 6,4 Kilogramm. Der schwerste brachte {v} Kilogramm auf die Waage.", "6,4", "7,4"),
        ("fr", "Le moins cher est parti à 90 euros, le plus cher à 5 400 euros. Ainsi une pendule a trouvé preneur à {v} euros.", "3 100", "6 100"),
        ("es", "Los registros oscilan entre los 96 y los 143 kilómetros por hora; el valor medio se sitúa en {v} kilómetros por hora.", "118", "181"),
        ("ar", "تراوحت أسعار التمور بين 20 ريالا و45 ريالا، وبلغ متوسط السعر {v} ريالا.", "33", "53"),
        ("vi", "Giá cà phê dao động từ 96.000 đồng đến 104.000 đồng; mức đỉnh, {v} đồng, rơi vào ngày 12.", "104.000", "109.000"),
    ],
)  # fmt: skip
def test_the_ends_of_a_range_may_stand_apart(
    language: str, text: str, inside: str, outside: str
) -> None:
    for value, verdict in ((inside, "consistent"), (outside, "inconsistent")):
        ((said, *_, quoted),) = told(text.format(v=value), language, "range")
        assert said == verdict
        assert value in quoted


def test_an_outcome_beyond_what_was_expected_is_no_slip() -> None:
    text = (
        "Sales of between £120m and £130m were promised. The outcome was £137m, a happy surprise."
    )
    assert told(text, "en", "range") == []


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'The patients were aged 19 to 74, and the mean age was {}.', '45', '85', ('19', '74', '85')),
        ('de', 'Die Temperaturen lagen zwischen 12 und 19 Grad; in Orten maßen Beobachter {} Grad.', '15', '9', ('12', '19', '9 Grad')),
    ],
)  # fmt: skip
def test_a_mean_age_and_a_temperature_lie_within_their_range(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "range")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "range")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('de', 'Die Temperaturen lagen zwischen 12 und 19 Grad; im Vorjahr waren es 11 Grad.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_mean_age_and_a_temperature_lie_within_their_range_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "range") if row[0] != "consistent"]
