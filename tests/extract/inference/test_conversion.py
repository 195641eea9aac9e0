"""Measures and the same in another unit."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.extract.inference.changes_of_text import found
from tests.extract.inference.checking import alarms

AGREES, CONFLICTS = Verdict.CONSISTENT, Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("tag", "text", "verdict", "original", "converted"),
    [
        ("en", "The course runs for 26 miles (42 km).", AGREES, "26 miles", "42 km"),
        ("en", "The rise must stay below 3.6 degrees Fahrenheit (2 degrees Celsius).", AGREES, "below 3.6 degrees Fahrenheit", "2 degrees Celsius"),
        ("en", "Its orbit is 154,900,000 miles (249,200,000 km) wide.", AGREES, "154,900,000 miles", "249,200,000 km"),
        ("en", "The course runs for 26 miles (52 km).", CONFLICTS, "26 miles", "52 km"),
        ("en", "It was 95°F, or about 45°C, on Friday.", CONFLICTS, "95°F", "about 45°C"),
        ("de", "Der Kern lag 1.200 Fuß tief, umgerechnet etwa 370 Meter.", AGREES, "1.200 Fuß", "etwa 370 Meter"),
        ("de", "Der Kern kam aus 1.200 Fuß Tiefe (rund 520 Meter).", CONFLICTS, "1.200 Fuß", "rund 520 Meter"),
        ("fr", "Le cyclone avance à 18 nœuds, soit environ 43 km/h.", CONFLICTS, "18 nœuds", "environ 43 km/h"),
        ("es", "El barco avanza a 20 nudos (37 km/h).", AGREES, "20 nudos", "37 km/h"),
        ("vi", "Tàu lặn xuống độ sâu 2.300 foot (xấp xỉ 760 mét).", CONFLICTS, "2.300 foot", "xấp xỉ 760 mét"),
        ("de", "Die Yacht lief die 120 Seemeilen von Aarsund herüber, umgerechnet 212 Kilometer.", CONFLICTS, "120 Seemeilen", "212 Kilometer"),
        ("de", "Die 120 Zentner Kohle, umgerechnet 6.000 Kilo, lagen im Hof.", AGREES, "120 Zentner", "6.000 Kilo"),
        ("fr", "Le pilote a culminé samedi à 14 000 pieds, soit 4 627 mètres.", CONFLICTS, "14 000 pieds", "4 627 mètres"),
        ("es", "Los aparatos son de 4 pulgadas, 101,6 milímetros, y se leen a distancia.", AGREES, "4 pulgadas", "101,6 milímetros"),
        ("es", "El tubo es de 400 pulgadas, 1.061 centímetros, y pesa poco.", CONFLICTS, "400 pulgadas", "1.061 centímetros"),
        ("ar", "زرعت الجمعية 450 فدانا (أي ما يعادل 819 هكتارا) بالقمح.", CONFLICTS, "450 فدانا", "819 هكتارا"),
        ("ar", "تبلغ مساحة القطعة 10 أفدنة (نحو 4.2 هكتار).", AGREES, "10 أفدنة", "نحو 4.2 هكتار"),
    ],
)  # fmt: skip
def test_a_converted_figure_is_bound_to_its_original(
    tag: str, text: str, verdict: Verdict, original: str, converted: str
) -> None:
    assert found(text, tag, "conversion") == [
        (verdict, {"original": (original,), "converted": (converted,)})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A fund of $50 million (€30 million) was set up.",
        "Runners choose between 10 miles or 5 km.",
        "The stages are of 10 miles, 5 km.",
        "He is 6 ft 2 in (1.88 m) tall.",
        "The hall measures 30 m x 20 m (98 ft x 70 ft).",
        "The village is 26 miles (30 km from the sea) up the valley.",
        "The tank holds 20 litres (5 gallons).",
    ],
)
def test_what_is_no_conversion_of_the_figure_before_it_stays_silent(text: str) -> None:
    assert found(text, "en", "conversion") == []


def test_a_round_height_gives_its_zeros_a_tenth_of_it_at_most() -> None:
    text = "Máy bay phải hạ độ cao xuống 10.000 feet (khoảng {} mét) vì sự cố."
    assert not alarms(text.format("3.050"), "vi", "conversion")
    (one,) = alarms(text.format("4.050"), "vi", "conversion")
    assert one.roles["original"] == ("10.000 feet",)
