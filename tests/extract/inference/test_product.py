"""Factors that words multiply."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told
from tests.extract.inference.told import told as news


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Each of the 24 lorries carried 15 tonnes of flour, or {} tonnes in all."),
        ("fr", "Chacun des 24 camions transporte 15 caisses, soit {} caisses au total."),
        ("es", "Cada una de las 24 brigadas limpió 15 pozos; en conjunto, {} pozos."),
        ("de", "Jeder der 24 Lastwagen brachte 15 Tonnen Mehl, insgesamt {} Tonnen."),
        ("vi", "Hội trao 24 suất quà, mỗi suất trị giá 15 nghìn đồng, tổng cộng {} nghìn đồng."),
        ("ar", "وزعت الجمعية 24 سلة في كل قرية من القرى الـ15، بمجموع {} سلة."),
    ],
)
def test_each_times_so_many_is_the_product_in_every_language(language: str, text: str) -> None:
    (right,) = told(text.format(360), language, "product")
    (wrong,) = told(text.format(390), language, "product")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert len(wrong.roles["factors"]) == 2
    assert "390" in wrong.roles["product"][0]


def test_a_price_for_each_times_the_number_is_the_cost() -> None:
    text = "The school bought 48 tablets at $250 each, a total of $14,000."
    (one,) = alarms(text, "en", "product")
    assert one.roles == {"factors": ("48 tablets", "$250"), "product": ("$14,000",)}


def test_a_price_for_a_hectare_is_bound_to_the_hectares() -> None:
    text = "The site covers 12 hectares and was valued at £9.4 million, or £700,000 a hectare."
    (one,) = alarms(text, "en", "product")
    assert one.roles["product"] == ("£9.4 million",)


def test_costs_of_something_else_are_no_product() -> None:
    text = "They sold 1,200 tickets at 15 euros each; costs were 9,000 euros in all."
    assert not alarms(text, "en", "product")


def test_figures_without_each_are_no_factors() -> None:
    text = "The fair drew 48 firms and 250 guests, and took 14,000 dollars in all."
    assert not told(text, "en", "product")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The airline ordered 16 aircraft at $45 million each, a deal worth ${} million."),
        ("de", "Die Stadt kauft 16 Busse zum Stückpreis von 45 Euro. Dafür sind {} Euro da."),
        ("fr", "L'usine enverra {} flacons à son client, soit 16 palettes de 45 flacons chacune."),
        ("vi", "Hợp tác xã cấy 16 ha lúa, mỗi ha đạt 45 tấn; sản lượng của vụ này là {} tấn."),
        ("en", "Each of the 16 schools received 45 tablets, so {} tablets were handed out."),
    ],
)
def test_each_binds_a_whole_that_no_word_marks_if_a_slip_parts_them(
    language: str, text: str
) -> None:
    (right,) = told(text.format(720), language, "product")
    (wrong,) = told(text.format(620), language, "product")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert "620" in wrong.roles["product"][0]
    # Costs of something else are of no such number.
    assert not told(text.format(900), language, "product")


def test_what_is_only_a_bound_is_no_factor_without_in_all() -> None:
    text = "Each of the 4 teams may win up to 1,000 euros; prizes of 3,000 euros were paid."
    assert not told(text, "en", "product")


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'The society ordered 40 benches at £350 each, a bill of {}.', '£14,000', '£41,000', ('40 benches', '£350', '£41,000')),
        ('es', 'El colegio compró 30 tabletas a 280 euros la unidad, {} euros en total.', '8.400', '4.800', ('30 tabletas', '280 euros', '4.800 euros')),
        ('en', 'Volunteers planted 50 rows of 24 vines, {} in all.', '1,200', '2,100', ('50 rows', '24 vines', '2,100')),
    ],
)  # fmt: skip
def test_a_product_with_changed_digits_is_found(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "product")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "product")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The society ordered 40 benches at £350 each and lent £9,000.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_product_with_changed_digits_is_found_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "product") if row[0] != "consistent"]


@pytest.mark.parametrize(("fans", "verdict"), [("1,728", "consistent"), ("1,738", "inconsistent")])
def test_those_who_fill_what_is_counted_are_its_product(fans: str, verdict: str) -> None:
    text = f"The club hired 36 buses, each with 48 seats: {fans} fans travelled."
    assert news(text, "en", "product") == [(verdict, "36 buses", "48 seats", f"{fans} fans")]


def test_those_told_of_elsewhere_fill_nothing() -> None:
    text = "The club hired 36 buses, each with 48 seats, and last year 1,738 fans travelled."
    assert news(text, "en", "product") == []


FAR = [
    ("de", "Im Saal stehen 24 Reihen zu je 36 Sesseln, bezogen mit grünem Samt. Damit finden hier künftig {} Besucher Platz.", "864", "846"),
    ("vi", "Tàu chở 65 kiện, kiện nào cũng xếp 48 bộ ấm chén, tính ra là {} bộ.", "3.120", "3.210"),
    ("en", "The batch filled 240 cartons, and with 36 jars to the carton the recall takes in {} jars.", "8,640", "8,460"),
    ("es", "Arrancará un tren de 36 vagones. Como en cada vagón caben 58 toneladas, moverá {} toneladas por viaje.", "2.088", "2.188"),
    ("de", "Bewilligt sind 36 Tische und 144 Stühle. Bei einem Stückpreis von 285 Euro schlagen die Tische mit {} Euro zu Buche.", "10.260", "10.620"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), FAR)
def test_what_is_counted_before_times_what_each_has_is_the_product(
    tag: str, text: str, right: str, wrong: str
) -> None:
    (good,) = told(text.format(right), tag, "product")
    (bad,) = told(text.format(wrong), tag, "product")
    assert (good.verdict, bad.verdict) == ("consistent", "inconsistent")
    assert wrong in bad.roles["product"][0]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Im Saal stehen 24 Reihen zu je 36 Sesseln. Am Samstag kamen 790 Besucher."),
        ("en", "A train of 36 wagons left. Each wagon takes 58 tonnes, and 950 tonnes wait in the port."),
    ],
)  # fmt: skip
def test_a_figure_further_on_is_no_product_without_a_slip(tag: str, text: str) -> None:
    assert not told(text, tag, "product")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Runners go six times round a course of 7 kilometres, {} kilometres in all."),
        ("fr", "Les coureurs boucleront six fois un circuit de 7 kilomètres, ce qui fera {} kilomètres en tout."),
        ("de", "Sechs Mal laufen sie die Runde von 7 Kilometern, insgesamt {} Kilometer."),
        ("vi", "Vận động viên chạy sáu lần vòng đua dài 7 km, tổng cộng {} km."),
    ],
)  # fmt: skip
def test_so_many_times_a_length_is_the_length_in_all(tag: str, text: str) -> None:
    (good,) = told(text.format(42), tag, "product")
    (bad,) = told(text.format(48), tag, "product")
    assert (good.verdict, bad.verdict) == ("consistent", "inconsistent")
    assert "48" in bad.roles["product"][0]
    assert "times times" not in bad.message
