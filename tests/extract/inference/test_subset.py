"""Subsets that words license, and figures that they do not bind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from tests.extract.inference.told import told, told as news

HANOI = Path(__file__).parents[3] / ".." / "shared" / "examples" / "hanoi"


@pytest.mark.parametrize(
    ("language", "text", "part", "whole"),
    [
        ("en", "The ferry carried 412 passengers, including 530 schoolchildren.", "530 schoolchildren", "412 passengers"),
        ("en", "At 52 of the 48 wells the pump had failed.", "52", "48 wells"),
        ("en", "Of the 48 wells we tested, 52 were dry.", "52", "48 wells"),
        ("en", "We tested 48 wells in May. Of these, 52 were dry.", "52", "48 wells"),
        ("fr", "Le car transportait 48 passagers, dont 52 enfants.", "52 enfants", "48 passagers"),
        ("fr", "Parmi les 48 puits sondés, 52 étaient à sec.", "52", "48 puits"),
        ("de", "An Bord waren 48 Gäste, davon 52 aus Bremen.", "52", "48 Gäste"),
        ("de", "In 52 der 48 Brunnen fand sich Nitrat.", "52", "48 Brunnen"),
        ("es", "Viajaban 48 pasajeros, entre ellos 52 niños.", "52 niños", "48 pasajeros"),
        ("es", "De los 48 pozos analizados, 52 estaban secos.", "52", "48 pozos"),
        ("vi", "Trong số 48 trường được kiểm tra, 52 trường đạt chuẩn.", "52 trường", "48 trường"),
        ("ar", "فحصت اللجنة 48 بئرا، منها 52 بئرا جافة.", "52 بئرا", "48 بئرا"),
        ("ar", "نجح 52 طالبا من أصل 48 تقدموا للامتحان.", "52 طالبا", "48"),
    ],
)  # fmt: skip
def test_a_part_larger_than_its_whole_is_told(
    language: str, text: str, part: str, whole: str
) -> None:
    (verdict, one, other), *rest = told(text, language, "subset")
    assert (verdict, rest) == ("inconsistent", [])
    assert part in one
    assert whole in other


def test_a_set_within_a_set_is_held_against_the_nearer_one() -> None:
    text = "We saw 140 villages. In 58 of them, including 63 that lie high, the well was dry."
    found = told(text, "en", "subset")
    assert ("consistent", "58", "140 villages") in found
    assert ("inconsistent", "63", "58") in found


def test_overlapping_subsets_each_stand_on_their_own() -> None:
    text = "Of the 58 pupils in the choir, 31 sing, 27 play and 22 act."
    assert [row[0] for row in told(text, "en", "subset")] == ["consistent"] * 3


def test_people_in_some_countries_are_not_part_of_the_countries() -> None:
    text = "The firm employs 1,200 people in 14 countries, including 300 in Spain."
    assert told(text, "en", "subset") == [("consistent", "300", "1,200 people")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fund raised $3 million from 40 donors, including 85 small gifts."),
        ("en", "Of the 45 countries taking part, 1,300 delegates came from Europe alone."),
        ("en", "About 300 representatives of the 27 countries met."),
        ("en", "He signed 12 letters and 40 cards on Monday. The 30 guests left."),
        ("fr", "Les pays ont envoyé 300 députés des 12 groupes."),
        ("fr", "L'usine fabrique une douzaine de modèles, dont le X3 et le 208."),
        ("de", "Er schoss 25 Tore, der 14 Vorlagen nicht zu vergessen."),
        ("vi", "Ngôi nhà có 3 tầng, trong đó 12 phòng ngủ."),
        ("ar", "وحضر 40 مندوبا، ونشرت الصحيفة 90 صورة."),
    ],
)
def test_figures_of_different_things_raise_no_alarm(language: str, text: str) -> None:
    assert "inconsistent" not in [row[0] for row in told(text, language, "subset")]


@given(st.integers(1, 900), st.integers(1, 900))
def test_a_part_is_in_order_just_when_it_fits(part: int, whole: int) -> None:
    text = f"Of the {whole + 1} schools inspected, {part + 1} met the standard."
    rows = told(text, "en", "subset")
    if part + 1 > 12 * (whole + 1):  # farther off than by a digit too many: of something else
        assert rows == []
    else:
        assert [row[0] for row in rows] == ["consistent" if part <= whole else "inconsistent"]


@pytest.mark.parametrize("language", ["ar", "en", "vi"])
def test_the_hanoi_articles_hold_no_part_larger_than_its_whole(language: str) -> None:
    path = HANOI / f"article.{language}.txt"
    if not path.exists():
        pytest.skip("the shared examples are not beside the repository")
    found = told(path.read_text(encoding="utf-8"), language, "subset", "percent", "fraction", "majority", "threshold", "range")  # fmt: skip
    assert "inconsistent" not in [row[0] for row in found]
    assert not [row for row in found if any("40 " in words for words in row)]


def test_the_hanoi_delegations_and_signatures_fit() -> None:
    path = HANOI / "article.ar.txt"
    if not path.exists():
        pytest.skip("the shared examples are not beside the repository")
    found = told(path.read_text(encoding="utf-8"), "ar", "subset")
    assert [[words.split()[0] for words in row[1:]] for row in found] == [["110", "119"], ["64", "72"]]  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'The camp houses 5,200 refugees, more than half of whom – {} – are children.', '2,900', '5,900', ('5,900', '5,200 refugees')),
    ],
)  # fmt: skip
def test_more_than_half_of_a_whole_is_no_more_than_it(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "subset")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "subset")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The camp houses 5,200 refugees, more than half of whom left in 2024.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_more_than_half_of_a_whole_is_no_more_than_it_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "subset") if row[0] != "consistent"]


def test_a_year_is_no_part_of_those_who_founded_something_in_it() -> None:
    text = "Die Feuerwehr Altmoor, 1884 von zwölf Bauern gegründet, feiert ein Fest."
    assert [row for row in news(text, "de", "subset") if row[0] == "inconsistent"] == []


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('es', 'Tomaron la salida 64 corredores, pero solo {} llegaron a meta.', '48', '68', ('68', '64 corredores')),
    ],
)  # fmt: skip
def test_those_who_came_through_are_some_of_those_who_began(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "subset")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "subset")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'There were 64 runners and 80 boats, and 72 boats finished.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_those_who_came_through_are_some_of_those_who_began_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "subset") if row[0] != "consistent"]
