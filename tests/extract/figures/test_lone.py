"""Numbers read at once are those that the grammar reads, and what may be more is left to it."""

from __future__ import annotations

import random

import pytest

from factcheck.extract.figures import numbers
from factcheck.extract.figures.lone import lone
from factcheck.extract.figures.numbers import _from
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.lexicon import lexicon
from factcheck.languages import language

ALONE = [
    ("en", "318 nurses came"), ("en", "72 %"), ("en", "1,234 homes"), ("en", "4.2 million homes"),
    ("en", "six nurses"), ("en", "third term"), ("en", "41, and"), ("en", "a nurse"),
    ("fr", "186 400 entrées"), ("fr", "2,5 millions de francs"), ("fr", "sept bassins"),
    ("de", "12.400 Besucher"), ("de", "acht Schulen"), ("es", "3.500 viviendas"),
    ("vi", "1.234 người"), ("ar", "72 دولة"), ("ar", "خمس دول"), ("it", "12 comuni"),
]  # fmt: skip
OPEN = [
    ("en", "21st century"), ("en", "5 1/2 miles"), ("en", "5 ½ miles"), ("en", "3 x 10^4"), ("en", "1e6 cells"),
    ("en", "6 k"), ("en", "twenty-one"), ("en", "three quarters"), ("en", "one in every five"),
    ("en", "12-15"), ("fr", "vingt et un"), ("fr", "1er mai"), ("de", "ein Drittel"),
    ("es", "dos de cada tres"), ("es", "tercera parte del censo"), ("vi", "hai mươi"), ("ar", "خمسة وعشرون"), ("en", "half a mile"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text"), ALONE)
def test_a_number_alone_is_the_one_that_the_grammar_reads(tag: str, text: str) -> None:
    words, folded = lexicon(language(tag)), Folded.of(text, language(tag))
    found = lone(folded.text, 0, words)
    assert found is not None
    assert [one for one in _from(folded, 0, words) if one.note != "name"] == list(found)


@pytest.mark.parametrize(("tag", "text"), OPEN)
def test_a_number_that_may_go_on_is_left_to_the_grammar(tag: str, text: str) -> None:
    assert lone(Folded.of(text, language(tag)).text, 0, lexicon(language(tag))) is None


def test_a_number_after_a_word_for_minus_is_left_to_the_grammar() -> None:
    words = lexicon(language("en"))
    assert lone("minus 5 degrees", 6, words) is None
    assert lone("campus 5 degrees", 7, words) is not None


def test_digits_within_a_word_or_a_chain_are_left_to_the_grammar() -> None:
    words = lexicon(language("en"))
    assert lone("A320 lands", 1, words) is None
    assert lone("10.5.12 is out", 3, words) is None


@pytest.mark.parametrize("tag", ["ar", "de", "en", "es", "fr", "it", "vi"])
def test_number_words_in_any_order_read_the_same_without_the_short_way(
    tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = language(tag).numbers
    rows = (tables.words, tables.ordinals, tables.parts, tables.shares, tables.fractions, tables.scales, tables.links)  # fmt: skip
    words = [word for row in rows for word in row]
    other = "3|12|1.234|1,5|parte del|parts|in every|von|su|de cada|%|x|k|-|,|.|½|people|º|1/2".split("|")  # fmt: skip
    dice = random.Random(3)
    for _ in range(400):
        chosen = [dice.choice(words if dice.random() < 0.6 else other) for _ in range(4)]
        folded = Folded.of(" ".join(chosen[: dice.randint(1, 4)]), language(tag))
        short = numbers.numbers(folded, language(tag), articles=True)
        with monkeypatch.context() as patch:
            patch.setattr(numbers, "lone", lambda *_: None)
            assert numbers.numbers(folded, language(tag), articles=True) == short, folded.text
