"""Changes told by points, by years, by today; and what looks like one and is none."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.extract.inference.changes_of_text import found

AGREES, CONFLICTS = Verdict.CONSISTENT, Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("tag", "text", "by", "verdict"),
    [
        ("en", "The jobless rate rose to 5.2% from 4.8%, up 0.4 points.", "0.4 points", AGREES),
        ("en", "Rates rose from 4.25% to 4.75%, an increase of 25 basis points.", "25 basis points", CONFLICTS),
        ("fr", "Le taux est passé de 7,5 % à 7,9 %, soit une hausse de 0,9 point.", "0,9 point", CONFLICTS),
        ("de", "Die Quote stieg von 7,5 auf 7,9 Prozent, ein Plus von 0,4 Punkten.", "0,4 Punkten", AGREES),
        ("ar", "رفع البنك الفائدة من 4.25 في المئة إلى 4.75 في المئة، أي بمقدار 50 نقطة أساس.", "50 نقطة", AGREES),
    ],
)  # fmt: skip
def test_points_beside_two_shares_are_percentage_points(
    tag: str, text: str, by: str, verdict: Verdict
) -> None:
    ((judged, roles),) = found(text, tag, "change")
    assert (judged, roles["by"]) == (verdict, (by,))


@pytest.mark.parametrize(
    ("tag", "text", "before", "after"),
    [
        ("de", "2019 zählte das Dorf 340 Einwohner, 2024 waren es 255, ein Rückgang um 25 Prozent.", "340 Einwohner", "255"),
        ("en", "The village had 340 inhabitants in 1990 and 255 today, a drop of 25%.", "340 inhabitants", "255"),
        ("es", "En 2019 el pueblo tenía 340 habitantes; hoy tiene 255, un 25 % menos.", "340 habitantes", "255"),
    ],
)  # fmt: skip
def test_years_and_today_tell_which_figure_came_first(
    tag: str, text: str, before: str, after: str
) -> None:
    ((judged, roles),) = found(text, tag, "change")
    assert (judged, roles["before"], roles["after"]) == (AGREES, (before,), (after,))


def test_a_figure_against_an_earlier_one_is_a_change_and_not_a_repetition() -> None:
    text = "Las ventas fueron de 44 millones de euros, frente a los 52 millones del año anterior, un 12 % menos."  # fmt: skip
    ((judged, roles),) = found(text, "es", "change")
    assert (judged, roles["before"]) == (CONFLICTS, ("52 millones",))
    assert not found(text, "es", "repeated")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Unemployment fell from 12% to 11%, 3 points above the EU average."),
        ("en", "In 1990 the town had 340 shops; today 255 remain, and rents are up 35%."),
        ("de", "2019 kamen 340 Gäste, heute sind es 255, und die Preise stiegen um 35 Prozent."),
        ("es", "Las ventas aumentaron en 200 unidades en Madrid; en total pasaron de 1.000 a 1.500."),
        ("es", "El paro aumentó en 3.200 en mayo y en 900 en junio, hasta 88.700, cuando en abril era de 84.600."),
    ],
)  # fmt: skip
def test_the_size_of_another_change_accuses_nobody(tag: str, text: str) -> None:
    assert CONFLICTS not in [verdict for verdict, _ in found(text, tag, "change")]


def test_a_length_after_the_second_of_two_dates_is_told_of_both() -> None:
    text = "The bridge closed on 3 March 2025 and reopened on 24 March, two weeks later"
    ((judged, roles),) = found(f"{text}.", "en", "duration")
    assert (judged, *roles.values()) == (CONFLICTS, ("3 March 2025",), ("24 March",), ("two weeks",))  # fmt: skip
    assert not found(f"{text} than planned.", "en", "duration")


def test_a_share_with_a_noun_of_growth_as_an_apposition_is_the_size() -> None:
    text = "Sales were 1,200 in May, against 1,000 in April: a 25% rise."
    ((judged, roles),) = found(text, "en", "change")
    assert (judged, roles["by"]) == (CONFLICTS, ("25%",))
    ((judged, roles),) = found("Revenue fell to 40 from 50 after a 5% cut, they said.", "en", "change")  # fmt: skip
    assert (judged, "by" in roles) == (AGREES, False)


def test_what_last_year_counted_goes_before_what_follows_bare() -> None:
    text = "Last year the port saw 240 ships; this year it saw 300, an increase of 60."
    ((judged, roles),) = found(text, "en", "change")
    assert (judged, roles["before"], roles["after"]) == (AGREES, ("240 ships",), ("300",))
