"""Sums as papers tell them: far from their total, without a unit, by outcome, with the absent."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told

ROWS = [
    (
        "Council to close {} playgrounds\n\nThe department says they are beyond repair. Six are in "
        "Eastholm, three in the Vale and two in Old Harbour.",
        "en", "11", "12", ("Six", "three", "two"), "{} playgrounds",
    ),
    (
        "Of the 64 boats that started, only {} finished; 26 turned back when the wind rose.",
        "en", "38", "48", ("{}", "26"), "64 boats",
    ),
    (
        "Von 64 Läufern kamen {} ins Ziel, 26 gaben wegen der Hitze auf.",
        "de", "38", "48", ("{}", "26"), "64 Läufern",
    ),
    (
        "Headcount stood at 4,310: {} in manufacturing, 905 in sales and 535 in administration.",
        "en", "2,870", "2,780", ("{}", "905", "535"), "4,310",
    ),
    (
        "Twenty-one of the evacuees came from Kelso Row, nineteen from the mill cottages and the "
        "rest, {} people, from the caravan park - 71 in all.",
        "en", "31", "41", ("Twenty-one", "nineteen", "{} people"), "71",
    ),
    (
        "MPs backed the bill by 212 votes to 140. Seventeen abstained and {} were absent, out of "
        "the 400 who sit in the house.",
        "en", "31", "13", ("212 votes", "140", "Seventeen", "{}"), "400",
    ),
    (
        "Insgesamt wurden 27 Personen festgenommen: 15 am Stadion und {} in der Innenstadt.",
        "de", "12", "22", ("15", "{}"), "27 Personen",
    ),
    (
        "Die 96 Beschwerden verteilen sich auf Lärm (51), Müll (28) und Parken ({}).",
        "de", "17", "27", ("51", "28", "{}"), "96 Beschwerden",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "right", "wrong", "parts", "total"), ROWS)
def test_parts_make_their_total_and_one_slip_is_told(
    text: str, language: str, right: str, wrong: str, parts: tuple[str, ...], total: str
) -> None:
    for figure, verdict in ((right, "consistent"), (wrong, "inconsistent")):
        found = [one for one in told(text.format(figure), language, "sum") if one.verdict == verdict]  # fmt: skip
        assert [one.roles for one in found] == [
            {
                "parts": tuple(part.format(figure) for part in parts),
                "total": (total.format(figure),),
            }
        ]


def test_a_driver_closes_a_list_of_pupils_and_teachers_as_one_more() -> None:
    text = "The coach was carrying 42 people: 38 pupils, three teachers and the driver."
    found = told(text, "en", "sum")
    assert [one.verdict for one in found] == ["consistent"]
    assert found[0].roles["parts"] == ("38 pupils", "three teachers", "the driver")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # ranks, not parts: each bracket holds one figure
        ("An der Spitze liegt mit zwölf Punkten Griss vor Van der Bellen (elf Punkte) und Hundstorfer (zehn Punkte).", "de"),
        ("They won a total of 10 awards - but Shrek 2, which had seven nominations, went home with none.", "en"),
        ("Girls in seven European countries were asked. Nearly three out of four girls said yes.", "en"),
        ("He added 10 points. The side had only two of the players of May, while the Baa-Baas had nine Wallabies.", "en"),
        ("In all, 27 people died, 15 were hurt and 30 are missing.", "en"),
        ("The company opened 40 shops last year. Ten are in Paris, five in Lyon and three in Nice.", "en"),
        ("1: 2, 3, 4", "en"),
    ],
)  # fmt: skip
def test_figures_that_no_words_add_up_stay_silent(text: str, language: str) -> None:
    assert alarms(text, language, "sum") == ()
