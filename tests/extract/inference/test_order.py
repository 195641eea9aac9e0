"""Ranks told in order: the largest first, ahead of the next."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told

ROWS = [
    ("Tarn has the most, {} schools, ahead of Lorne with 31 and Denholt with 27.", "en", "44", "24", ("{} schools", "31", "27")),
    ("The North East showed the highest rate, {}%, followed by Yorkshire on 21.7% and the West on 21.1%.", "en", "26.2", "16.2", ("{}%", "21.7%", "21.1%")),
    ("Die meisten kamen aus Arvik mit {} Anträgen, gefolgt von Lorne mit 312 und Tarn mit 90.", "de", "440", "240", ("{} Anträgen", "312", "90")),
    ("Bergues arrive en tête avec {} dossiers, devant Tarn avec 31 et Lorne avec 27.", "fr", "44", "24", ("{} dossiers", "31", "27")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "right", "wrong", "claims"), ROWS)
def test_who_is_ahead_has_the_larger_figure(
    text: str, language: str, right: str, wrong: str, claims: tuple[str, ...]
) -> None:
    for figure, verdict in ((right, "consistent"), (wrong, "inconsistent")):
        found = told(text.format(figure), language, "order")
        assert [one.verdict for one in found] == [verdict]
        assert found[0].roles["claims"] == tuple(claim.format(figure) for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "They lead by two points, ahead of Lorne with 31 points.",
        "The side is two points ahead of Lorne, who have 31 points.",
        "She had the lowest number, 12 errors, ahead of Dahl with 31 and Vik with 40.",
        "He won in 54.2 seconds, ahead of Dahl in 55.1.",
        "Growth fell to 12 projects, followed by 31 a year earlier.",
        "Tarn has 24 schools, ahead of the harvest that feeds 31 villages.",
    ],
)
def test_what_is_no_rank_by_size_is_not_accused(text: str) -> None:
    assert alarms(text, "en", "order") == ()
