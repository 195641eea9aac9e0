"""Fractions in words with their count and their base."""

from __future__ import annotations

import pytest

from tests.extract.inference.told import told, told as news


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


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('de', 'Jedes vierte der 1.200 untersuchten Spielzeuge, insgesamt also {} Stück, hat die Prüfer enttäuscht.', '300', '400', ('Jedes vierte', '400 Stück', '1.200 untersuchten Spielzeuge')),
        ('de', 'Jeder fünfte der 1.500 besuchten Haushalte - {} - hat in der Dürre ein Tier verloren.', '300', '350', ('Jeder fünfte', '350', '1.500 besuchten Haushalte')),
        ('en', 'Three in five of the 250 apprentices are still there, which comes to {} people, the firm says.', '150', '180', ('Three in five', '180 people', '250 apprentices')),
        ('es', 'Dos de cada cinco viviendas de Lucerna están vacías: son {} de las 1.550 que figuran en el censo.', '620', '260', ('Dos de cada cinco viviendas', '260', '1.550')),
        ('en', 'Half of the 64 players, {} of them, are under 21.', '32', '36', ('Half', '36', '64 players')),
    ],
)  # fmt: skip
def test_a_share_of_every_fourth_is_bound_to_its_count_and_base(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "fraction")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "fraction")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'Two people were killed in the strikes and around 120 injured, half of them schoolboys, officials said.'),
        ('de', 'Jeden vierten Freitag kommen 300 der 1.500 Mitglieder.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_share_of_every_fourth_is_bound_to_its_count_and_base_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "fraction") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("words", "right", "wrong"),
    [
        ("ثلثيها", 180, 108),
        ("ثلثها", 90, 190),
        ("نصفها", 135, 153),
        ("خمسيها", 108, 180),
        ("ثلاثة أخماسها", 162, 126),
    ],
)
def test_a_fraction_that_bears_of_them_in_arabic_is_of_what_was_named(
    words: str, right: int, wrong: int
) -> None:
    text = "دون الأثريون 270 خرزة، وتبين أن {}، أي {} خرزة، من العقيق."
    (good,) = told(text.format(words, right), "ar", "fraction")
    (bad,) = told(text.format(words, wrong), "ar", "fraction")
    assert (good[0], bad[0]) == ("consistent", "inconsistent")
    assert words in bad
