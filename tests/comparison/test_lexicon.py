"""Words of any language lead to one name, and to no wrong one."""

from __future__ import annotations

import re

import pytest

from factcheck.comparison.lexicon import lexicon, related, things
from factcheck.comparison.territories import TERRITORIES
from factcheck.comparison.things import SURE, THINGS
from factcheck.languages import language, tags


def _names(words: str, tag: str) -> set[str]:
    known = lexicon(language(tag))
    return {found.name for found in known.names(re.findall(r"[^\W\d_]+", known.fold(words)))}


@pytest.mark.parametrize(
    ("tag", "words", "name"),
    [
        ("en", "countries", "thing country"),
        ("ar", "دولة", "thing country"),
        ("vi", "quốc gia", "thing country"),
        ("de", "Ländern", "thing country"),
        ("fr", "pays", "thing country"),
        ("es", "países", "thing country"),
        ("it", "paesi", "thing country"),
        ("ar", "مندوبا", "thing delegate"),
        ("vi", "nhà khoa học", "thing expert"),
        ("fr", "l'Union européenne", "at EU"),
        ("vi", "Liên minh châu Âu", "at EU"),
        ("es", "africanos", "at 002"),
        ("en", "killed", "deed dead"),
        ("de", "verletzt", "deed hurt"),
    ],
)
def test_a_word_leads_to_its_name(tag: str, words: str, name: str) -> None:
    assert name in _names(words, tag)


@pytest.mark.parametrize(("tag", "words", "name"), [("en", "care", "thing vehicle"), ("en", "manager", "thing man")])  # fmt: skip
def test_a_word_that_begins_alike_is_another(tag: str, words: str, name: str) -> None:
    assert name not in _names(words, tag)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("person", "doctor", True),
        ("doctor", "nurse", False),
        ("worker", "nurse", True),
        ("man", "woman", False),
        ("country", "delegation", False),
        ("country", "organisation", False),
        ("object", "book", True),
        ("object", "person", False),
    ],
)
def test_what_may_be_one_is_told_from_what_never_is(one: str, other: str, same: bool) -> None:
    assert related(one, other) is related(other, one) is same


def test_every_row_of_things_has_words_in_every_language() -> None:
    for row in THINGS.splitlines():
        name, _, rest = row.partition(" ")
        assert {part.split()[0] for part in rest.partition(":")[2].split(";")} == set(tags()), name
    assert set(things()) >= SURE


def test_the_territories_are_those_that_the_script_writes() -> None:
    pytest.importorskip("babel")
    from tests.bench.generate_territories import names

    for tag in tags():
        assert ";".join(names(tag)) == TERRITORIES[tag], tag
