"""Shares of one whole, and shares that are none."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Spending is split as follows: housing 34%, transport 28%, schools 25% and other {}%."),
        ("fr", "Les recettes : abonnements 34 %, publicité 28 %, événements 25 % et licences {} %."),
        ("es", "El gasto se reparte entre sanidad (34 %), educación (28 %), transporte (25 %) y cultura ({} %)."),
        ("de", "Die Einnahmen verteilen sich auf Abos (34 Prozent), Werbung (28 Prozent), Feste (25 Prozent) und Lizenzen ({} Prozent)."),
        ("vi", "Cơ cấu ngân sách: y tế 34%, giáo dục 28%, giao thông 25% và văn hóa {}%."),
        ("ar", "تتوزع الميزانية على النحو التالي: الصحة 34%، والتعليم 28%، والنقل 25%، والثقافة {}%."),
    ],
)  # fmt: skip
def test_shares_of_a_whole_make_a_hundred_in_every_language(language: str, text: str) -> None:
    (right,) = told(text.format(13), language, "percent_sum")
    (wrong,) = told(text.format(18), language, "percent_sum")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert len(wrong.roles["parts"]) == 4


def test_the_rest_closes_a_partition() -> None:
    text = "Selon le syndicat, 41 % sont recyclés, 33 % brûlés, 18 % compostés et le reste, 13 %, enfoui."
    (one,) = alarms(text, "fr", "percent_sum")
    assert one.roles["parts"] == ("41 %", "33 %", "18 %", "13 %")


def test_several_answers_need_not_make_a_hundred() -> None:
    text = "Asked what worried them, 44% named prices, 34% crime and 25% housing; several answers were possible."
    assert not told(text, "en", "percent_sum")


def test_rates_of_several_months_are_no_shares() -> None:
    text = "Unemployment was 4.1% in May, 4.3% in June and 4.6% in July."
    assert not alarms(text, "en", "percent_sum")


def test_two_shares_that_nothing_closes_raise_no_alarm() -> None:
    assert not alarms("Some 58% like tea and 47% like coffee.", "en", "percent_sum")
    assert not alarms(
        "El 52,7 % aceptó la oferta, condicionada a superar el 50 %.", "es", "percent_sum"
    )


def test_speedups_in_items_are_shares_of_different_wholes() -> None:
    text = "Encoder speed-ups:\n- level one: 18%\n- level two: 22%\n- level three: 37%\n- level four: 50%\n"
    assert not alarms(text, "en", "percent_sum")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La plantilla se compone de un 62 % de hombres y un {} % de mujeres."),
        ("fr", "L'effectif se compose de 62 % d'hommes et de {} % de femmes."),
        ("ar", "توزعت إيرادات الشركة على قطاعين: الألبان بنسبة 31%، والعصائر بنسبة 31%، والخبز بنسبة {}%."),
    ],
)  # fmt: skip
def test_shares_that_words_share_out_make_a_whole(language: str, text: str) -> None:
    (right,) = told(text.format(38), language, "percent_sum")
    (wrong,) = told(text.format(48), language, "percent_sum")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")


def test_a_share_above_a_hundred_that_words_share_out_is_an_alarm() -> None:
    text = "The budget is split as follows: 48% for schools, {}% for roads and 23% for parks."
    assert not alarms(text.format(29), "en", "percent_sum")
    (one,) = alarms(text.format(299), "en", "percent_sum")
    assert one.roles == {"parts": ("48%", "299%", "23%")}
    # Rates of growth are no shares, and no words share them out.
    assert not alarms("Sales were 148% of plan, costs 299% and profits 23%.", "en", "percent_sum")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Die Stadtwerke lieferten vor allem Windkraft (41,3 Prozent). Erdgas trug 22,4 Prozent bei, die Sonne 18,9 Prozent, Biogas 9,6 Prozent. Der verbleibende Anteil, nämlich {} Prozent, stammt aus Wasserkraft."),
        ("en", "Wind made up 41.3 per cent of the supply. Gas gave 22.4 per cent, the sun 18.9 per cent and biogas 9.6 per cent. Hydropower rounds out the mix with {} per cent."),
        ("vi", "Khách đến bảo tàng chủ yếu đi theo đoàn, chiếm 41,3%. Khách lẻ trong tỉnh đóng góp 22,4%, khách tỉnh khác 18,9%, học sinh 9,6%. Phần {}% sau cùng là người nước ngoài."),
    ],
)  # fmt: skip
def test_the_last_share_closes_those_of_the_sentences_before(tag: str, text: str) -> None:
    for last, verdict in (("7.8", "consistent"), ("8.7", "inconsistent")):
        share = last if tag == "en" else last.replace(".", ",")
        (said,) = told(text.format(share), tag, "percent_sum")
        assert said.verdict == verdict
        assert len(said.roles["parts"]) == 5
        assert said.roles["parts"][-1].startswith(share)


def test_a_share_of_another_whole_is_not_closed_by_a_rest() -> None:
    text = "Wind made up 41 per cent of the supply. Prices rose by 12 per cent. Wages rose by 3 per cent, and the rest of the budget by 2 per cent."
    assert told(text, "en", "percent_sum") == ()


@pytest.mark.parametrize(
    ("tag", "text", "wrong"),
    [
        ("fr", "Le maire l'emporte avec 57,4 % des voix, contre {} % pour son adversaire.", "46,2"),
        ("es", "El alcalde fue reelegido con el 57,4 % de los votos, frente al {} % de su rival.", "46,2"),
    ],
)  # fmt: skip
def test_two_sides_have_no_more_than_all_the_votes(tag: str, text: str, wrong: str) -> None:
    (one,) = alarms(text.format(wrong), tag, "percent_sum")
    assert any(wrong in word for word in one.roles["parts"])
    assert not alarms(text.format("41,2"), tag, "percent_sum")


def test_those_of_two_ages_who_vote_are_no_two_sides() -> None:
    text = "Among the over-65s, 70% said they would be certain to vote, compared with 39% of people under 55."
    assert not alarms(text, "en", "percent_sum")
