"""Totals that conclude from their parts, and rows that say how many members they have."""

from __future__ import annotations

import pytest

from factcheck.extract.article import Article
from factcheck.languages import language
from factcheck.readers import source
from tests.extract.inference.checking import alarms, told

CONCLUDED = [
    ("en", "Thirteen of the bells are bronze, nine are iron and six are steel, so the peal stands at {} bells.", "28", "29"),
    ("es", "Trece de las preseas son doradas, once brillan en plata y dieciocho en bronce, de modo que el botín queda en {} medallas.", "42", "41"),
]  # fmt: skip
COUNTED = [
    ("en", "Tarn took in 7,840 kilos, Orne 3,615 and Lorne 2,475. “With {} kilos for our three depots we last till May,” she said.", "13,930", "13,830"),
    ("fr", "Tarn a reçu 7 840 kilos, Orne 3 615 et Lorne 2 475. « Avec {} kilos pour nos trois sites, on tient », dit-elle.", "13 930", "13 830"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), CONCLUDED + COUNTED)
def test_a_total_that_concludes_from_its_parts_is_their_sum(
    language: str, text: str, right: str, wrong: str
) -> None:
    (good,) = told(text.format(right), language, "sum")
    (bad,) = told(text.format(wrong), language, "sum")
    assert (good.verdict, bad.verdict) == ("consistent", "inconsistent")
    assert len(bad.roles["parts"]) == 3
    assert wrong in bad.roles["total"][0]


def test_a_figure_concluded_without_a_verb_for_it_is_no_sum() -> None:
    text = "Thirteen bells are bronze, nine are iron and six are steel, so we asked 41 bells to be kept."
    assert not alarms(text, "en", "sum")


def test_a_figure_for_four_sites_is_no_sum_of_three() -> None:
    text = COUNTED[0][1].replace("three depots", "four depots")
    assert not alarms(text.format("19,830"), "en", "sum")


def test_a_row_that_announces_how_many_members_follow_is_added_up() -> None:
    text = "In a week the caravan saw {} patients. Only four clinics worked: dentistry with 612 patients, eyes 548, children 437 and skin 267."  # fmt: skip
    (good,) = told(text.format("1,864"), "en", "sum")
    (bad,) = told(text.format("1,874"), "en", "sum")
    assert (good.verdict, bad.verdict) == ("consistent", "inconsistent")
    assert len(bad.roles["parts"]) == 4
    assert bad.roles["total"] == ("1,874 patients",)


@pytest.mark.parametrize(
    ("text", "unit"), [("Once brillan en plata.", ""), ("Once medallas brillan.", "medalla")]
)
def test_a_verb_behind_a_spanish_number_is_nothing_counted(text: str, unit: str) -> None:
    (one,) = Article(source(text, "passage.txt"), language("es")).quantities
    assert (one.unit, text[one.number.start : one.number.end]) == (unit, "Once")
