"""Claims as relations take them: their units shown as the article writes them."""

from __future__ import annotations

import pickle

import pytest

from factcheck import readers
from factcheck.api import check
from factcheck.values.units import Noun, named


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("it", "Sono stati assunti 308 addetti: 142 addetti a Roma, 97 a Milano e 79 a Bari.", "318 addetti"),
        ("fr", "Il y a 12 travaux : 4 travaux à Lyon, 5 à Dole et 6 à Lons.", "15 travaux"),
        ("de", "Evakuiert wurden elf Haushalte: sieben Haushalte im Westen, zwei im Osten und drei im Süden.", "12 Haushalte"),
        ("es", "De los 75 pozos, 79 siguen dando agua.", "at most 75 pozos"),
        ("en", "There are 72 bicycles: 19 in Rome, 21 in Milan and 30 in Bari.", "70 bicycles"),
        ("en", "Sixteen aircraft were grounded: nine in the north and eight in the south.", "17 aircraft"),
        ("en", "There are 72 fora: 19 in Rome, 21 in Milan and 30 in Bari.", "70 fora"),
        ("en", "The 12-member board met. It has 13 members: six men and eight women.", "14 members"),
        ("en", "There were 21 crises: 12 in the north and 8 in the south.", "20 crises"),
    ],
)  # fmt: skip
def test_what_is_counted_is_shown_as_the_article_writes_it(tag: str, text: str, words: str) -> None:
    report = check(readers.source(text, "x.txt"), tag)
    assert words in [finding.computed for finding in report.findings]


def test_a_noun_is_compared_by_its_singular_and_goes_to_other_processes_with_its_plural() -> None:
    noun = Noun("addetto", "addetti")
    assert noun == "addetto"
    copy = pickle.loads(pickle.dumps(noun))
    assert (named(copy, 5), named(copy, 1)) == ("addetti", "addetto")
