"""Ranks told in order: the largest first, ahead of the next."""

from __future__ import annotations

import pytest

from factcheck.api import check
from factcheck.readers import source
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


RECORDS = [
    ("The festival drew {} visitors, beating the previous record of 39,800 set in 2019.", "en", "41,200", "38,200", ("{} visitors", "39,800")),
    ("Mit {} Besuchern wurde der bisherige Rekord von 39.800 aus dem Jahr 2019 übertroffen.", "de", "41.200", "38.200", ("{} Besuchern", "39.800")),
    ("Le festival a attiré {} visiteurs, battant le précédent record de 39 800 établi en 2019.", "fr", "41 200", "38 200", ("{} visiteurs", "39 800")),
    ("El museo recibió {} visitantes, superando el récord anterior de 39.800, de 2019.", "es", "41.200", "38.200", ("{} visitantes", "39.800")),
    ("استقبل المتحف {} زائر، متجاوزا الرقم القياسي السابق البالغ 39800 زائر في عام 2019.", "ar", "41200", "38200", ("{} زائر", "39800 زائر")),
    ("Lễ hội đón {} khách, phá kỷ lục cũ là 39.800 khách lập năm 2019.", "vi", "41.200", "38.200", ("{} khách", "39.800 khách lập")),
    ("Membership rose to {} people, the highest since 2009, when it stood at 4,300.", "en", "4,120", "4,620", ("4,300", "{} people")),
    ("Im Mai zählte die Stadt {} Arbeitslose, der höchste Stand seit 2015, als es 9.100 waren.", "de", "9.000", "9.400", ("9.100", "{} Arbeitslose")),
    ("Le pays compte {} chômeurs, le niveau le plus élevé depuis 2015, quand ils étaient 9 100.", "fr", "9 000", "9 400", ("9 100", "{} chômeurs")),
    ("Hubo {} parados, la cifra más alta desde 2015, cuando eran 9.100.", "es", "9.000", "9.400", ("9.100", "{} parados")),
    ("وبلغ عدد العاطلين {} شخص، وهو الأعلى منذ عام 2015 حين كان 9100 شخص.", "ar", "9000", "9400", ("9100 شخص", "{} شخص")),
    ("Cả nước có {} người thất nghiệp, cao nhất kể từ năm 2015 khi có 9.100 người.", "vi", "9.000", "9.400", ("9.100 người", "{} người")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "right", "wrong", "claims"), RECORDS)
def test_a_record_is_larger_than_the_one_it_beats_and_no_larger_than_what_was_last_so_high(
    text: str, language: str, right: str, wrong: str, claims: tuple[str, ...]
) -> None:
    for figure, verdict in ((right, "consistent"), (wrong, "inconsistent")):
        found = told(text.format(figure), language, "order")
        assert [one.verdict for one in found] == [verdict]
        assert found[0].roles["claims"] == tuple(claim.format(figure) for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "The festival drew 38,200 visitors, short of the previous record of 39,800 set in 2019.",
        "Only 38,200 visitors came, fewer than the record number of 39,800 that beat all others.",
        "She ran 400 metres in 49.2 seconds, beating the previous record of 50.1 seconds.",
        "The fair drew 900 visitors, beating the previous record of 12 concerts by 39,800 people.",
        "Sales of 4,620 cars were the highest since 2009, when 12,400 people worked there.",
        "With 38,200 visitors on Sunday and 20,100 on Monday it beat the previous record of 39,800.",
        "Membership rose to 4,620, the highest since 2009.",
    ],
)
def test_what_is_no_record_by_size_is_not_accused(text: str) -> None:
    assert alarms(text, "en", "order") == ()


def test_a_record_is_told_as_one() -> None:
    text = "The festival drew 38,200 visitors, beating the previous record of 39,800 set in 2019."
    [finding] = [one for one in check(source(text, "a.txt"), "en").findings if one.kind == "order"]
    assert finding.binding == "read as a record and the one that it beats, by the words «previous record of»"  # fmt: skip
