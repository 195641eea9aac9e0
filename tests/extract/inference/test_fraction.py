"""Fractions in words with their count and their base."""

from __future__ import annotations

import pytest

from tests.extract.inference.told import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A third of the 276 households, {n} in all, have no water."),
        ("en", "Only a third of the 276 sheds, {n} to be exact, were lost."),
        ("fr", "Un tiers des 276 foyers, soit {n}, n'ont pas d'eau."),
        ("de", "Ein Drittel der 276 Haushalte, also {n}, heizt mit Öl."),
        ("es", "Un tercio de los 276 hogares, es decir, {n}, no tiene agua."),
        ("vi", "Một phần ba trong số 276 hộ, cụ thể là {n} hộ, thiếu nước."),
        ("ar", "احترق ثلث الأكواخ الـ276، وتحديدا {n}."),
    ],
)
def test_a_fraction_is_held_against_its_count_and_base(language: str, text: str) -> None:
    for count, verdict in ((92, "consistent"), (129, "inconsistent")):
        ((said, _, part, whole),) = told(text.format(n=count), language, "fraction")
        assert said == verdict
        assert str(count) in part
        assert "276" in whole


def test_a_hedge_widens_the_fraction() -> None:
    text = "About a third of the respondents (164 of 500 firms) plan to hire."
    assert [row[0] for row in told(text, "en", "fraction")] == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "A third of the 300 pupils walk to school, 25 more than last year.",
        "Half of the 80 seats went to the ruling party, 12 to the Greens and 8 to independents.",
        "A third of the 276 households, 14 of them on the hill, have no water.",
        "Sales rose by a quarter to 148 million, and 73 shops opened.",
    ],
)
def test_another_figure_after_the_base_is_not_the_count(text: str) -> None:
    assert told(text, "en", "fraction") == []
