"""English nouns in the plural, by rule and against it."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.values.plurals import plural
from factcheck.values.units import Noun, named


@pytest.mark.parametrize(
    "pairs",
    [
        "country countries, day days, soliloquy soliloquies, box boxes, church churches, class classes",
        "virus viruses, bus buses, monarch monarchs, arch arches, photo photos, veto vetoes, euro euros",
        "crisis crises, analysis analyses, headquarters headquarters, series series, species species",
        "aircraft aircraft, spacecraft spacecraft, fish fish, jellyfish jellyfish, sheep sheep, deer deer",
        "man men, fisherman fishermen, woman women, policewoman policewomen, human humans, German Germans",
        "child children, grandchild grandchildren, person people, spokesperson spokespeople, foot feet",
        "life lives, wife wives, knife knives, thief thieves, chief chiefs, roof roofs, belief beliefs",
        "half halves, wolf wolves, shelf shelves, safe safes, criterion criteria, quiz quizzes, gas gases",
    ],
)
def test_what_no_rule_makes_is_known(pairs: str) -> None:
    for pair in pairs.split(", "):
        one, several = pair.split()
        assert plural(one) == several
        assert named(one, 2) == several
        assert named(one, 1) == one


def test_of_several_words_the_last_is_put_in_the_plural() -> None:
    assert plural("rescue aircraft") == "rescue aircraft"
    assert plural("coast guard boat") == "coast guard boats"
    assert named("country or territory", 2) == "countries and territories"


@given(st.text())
def test_any_word_has_one_and_a_plural_stays_one(word: str) -> None:
    assert plural(word).startswith(word[:1])
    assert plural("x" + word + "s").endswith("s")


def test_a_noun_of_an_article_keeps_the_articles_own_plural() -> None:
    assert named(Noun("forum", "fora"), 3) == "fora"
