"""Rows, averages and changes that lie near each other and are not of each other."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told


@pytest.mark.parametrize(
    ("language", "text", "average"),
    [
        ("en", "Her scores were 81, 79, 84 and 80, an average of {}.", "81"),
        ("de", "Sie warf 81, 79, 84 und 80 Punkte, ein Durchschnitt von {} Punkten.", "81"),
        ("fr", "Elle a rendu des cartes de 81, 79, 84 et 80, une moyenne de {}.", "81"),
        ("es", "Firmó vueltas de 81, 79, 84 y 80, una media de {}.", "81"),
        ("vi", "Cô ghi được 81, 79, 84 và 80 điểm, trung bình {} điểm.", "81"),
    ],
)
def test_the_last_value_of_a_row_is_not_its_average(language: str, text: str, average: str) -> None:
    assert not alarms(text.format(average), language, "average")
    wrong = alarms(text.format("83"), language, "average")
    assert all(len(one.roles["values"]) == 4 and "83" in one.roles["average"][0] for one in wrong)


def test_the_average_behind_a_row_is_bound_to_the_whole_row() -> None:
    (wrong,) = alarms("Her scores were 81, 79, 84 and 80, an average of 83.", "en", "average")
    assert wrong.roles == {"values": ("81", "79", "84", "80"), "average": ("83",)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We checked the 90 huts in the guide: 70 have a stove, 50 have running water and eight have a ramp."),
        ("es", "Se revisaron los 90 albergues de la guía: en 70 hay estufa, 50 disponen de agua y ocho son accesibles."),
        ("fr", "On a visité les 90 refuges du guide : 70 ont un poêle, 50 disposent d'eau et huit sont accessibles."),
        ("de", "Geprüft wurden die 90 Hütten: 70 haben einen Ofen, 50 verfügen über Wasser und acht sind barrierefrei."),
    ],
)  # fmt: skip
def test_groups_that_overlap_make_no_sum(language: str, text: str) -> None:
    assert not alarms(text, language, "sum")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Statt das Boot für 9.600 Euro zu kaufen, mietet man es: 12 Raten zu 410 Euro, mithin 4.920 Euro."),
        ("fr", "Au lieu d'acheter le bateau 9 600 euros, on le loue : 12 loyers à 410 euros, soit 4 920 euros."),
        ("es", "En vez de comprar la barca por 9.600 euros, se alquila: 12 cuotas de 410 euros, es decir, 4.920 euros."),
    ],
)  # fmt: skip
def test_what_follows_from_a_rate_is_no_part_of_a_price_before(language: str, text: str) -> None:
    assert not alarms(text, language, "sum")


def test_a_rest_that_is_said_in_a_figure_stays_a_part() -> None:
    text = "The pools had 900 visitors: 500 in the north, 300 in the south, the rest, that is 150, in the lido."
    (one,) = alarms(text, "en", "sum")
    assert one.roles["parts"] == ("500", "300", "150")


def test_two_bounds_of_overlapping_groups_are_no_change() -> None:
    text = "Of its 60 actors 33 are women, 25 are retired nurses, 18 commute from across the estuary and no fewer than 12 play more than one role on stage."
    assert not told(text, "en", "change")


def test_a_count_of_another_year_is_no_part_of_an_earlier_one() -> None:
    text = "In 2009 the home took in 310 dogs. By 2017 cats had become the trouble, 420 of them that year."
    assert not alarms(text, "en", "subset")
    alike = "In 2009 the home took in 310 dogs. It passed on 420 of them."
    (wrong,) = alarms(alike, "en", "subset")
    assert wrong.roles == {"part": ("420",), "whole": ("310 dogs",)}
