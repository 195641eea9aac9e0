"""Averages and what they are the average of."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told
from tests.extract.inference.told import told as news


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In five matches she scored 40 points, an average of {} points per match."),
        ("fr", "En cinq matchs, elle a marqué 40 points, soit une moyenne de {} points par match."),
        ("es", "En cinco partidos anotó 40 puntos, una media de {} puntos por partido."),
        ("de", "Sie erzielte 40 Punkte in fünf Spielen, im Schnitt {} Punkte pro Spiel."),
        ("vi", "Sau 5 trận, cô ghi 40 điểm, trung bình {} điểm mỗi trận."),
        ("ar", "سجل اللاعب 40 هدفا في 5 مباريات، بمعدل {} أهداف في المباراة الواحدة."),
    ],
)
def test_the_total_over_the_number_is_the_average_in_every_language(language: str, text: str) -> None:  # fmt: skip
    (right,) = told(text.format(8), language, "average")
    (wrong,) = told(text.format(9), language, "average")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert "40" in wrong.roles["total"][0]
    assert "9" in wrong.roles["average"][0]


def test_the_mean_of_listed_values_is_the_average() -> None:
    text = "Forward Tess Okoro scored 18, 24 and 27 points this week, for an average of 25."
    (one,) = alarms(text, "en", "average")
    assert one.roles == {"values": ("18", "24", "27 points"), "average": ("25",)}


def test_averages_of_groups_have_no_mean_of_their_own() -> None:
    text = "Average pay was $212 in the north, $486 in the south, $1,040 in the city and $371 on average."
    assert not told(text, "en", "average")


def test_the_youngest_and_the_oldest_have_no_mean() -> None:
    text = "The youngest patient was 3 and the oldest 87, with a mean age of 41."
    assert not alarms(text, "en", "average")


def test_an_average_without_its_total_is_left_alone() -> None:
    assert not told("There are 25 classes with an average of 22 pupils.", "en", "average")


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'The guard has put up 504 points in 21 league games – that is {} a night – this season.', '24', '26', ('504 points', '21 league games', '26')),
        ('de', 'In sechs Jahren verteilte die Stiftung 720.000 Euro, durchschnittlich {} Euro im Jahr.', '120.000', '210.000', ('720.000 Euro', 'sechs Jahren', '210.000 Euro')),
    ],
)  # fmt: skip
def test_a_rate_said_again_is_an_average(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "average")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "average")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The guard has put up 504 points in 21 league games and sings 26 a night.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_rate_said_again_is_an_average_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "average") if row[0] != "consistent"]


def test_an_average_led_to_by_of_is_not_the_figure_before_it() -> None:
    text = "The four home matches drew 3,120, 2,870, 3,455 and 2,955 spectators – an average of {} – this winter."
    values = ("3,120", "2,870", "3,455", "2,955 spectators")
    assert news(text.format("3,100"), "en", "average") == [("consistent", *values, "3,100")]
    assert news(text.format("3,400"), "en", "average") == [("inconsistent", *values, "3,400")]
