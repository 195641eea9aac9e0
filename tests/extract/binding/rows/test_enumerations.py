"""Rows of figures."""

from __future__ import annotations

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import countable, fits, parted, row
from factcheck.languages import language
from factcheck.model import Source


def article(text: str, tag: str = "en") -> Article:
    return Article(Source("passage.txt", text, tag), language(tag))


def words(read: Article, figures: tuple[object, ...]) -> list[str]:
    return [read.words(one.number) for one in read.quantities if one in figures]


def test_a_row_takes_members_of_one_noun_and_those_without() -> None:
    read = article("The trust hired 318 nurses: 142 people in Carrow, 97 in Bride and 79 in Marl.")
    total, *others = read.quantities
    assert words(read, row(read, total, others)) == ["142", "97", "79"]


def test_a_figure_within_a_member_is_passed_over() -> None:
    read = article(
        "They hired 318 nurses: 142 at the 3 sites of Carrow, 97 in Bride and 79 in Marl."
    )
    total, *others = read.quantities
    assert words(read, row(read, total, others)) == ["142", "97", "79"]


def test_a_row_ends_where_words_lead_to_a_part_of_its_last_member() -> None:
    read = article(
        "It made 14 grants: six in the north, eight in the south, including three to choirs."
    )
    total, *others = read.quantities
    assert words(read, row(read, total, others)) == ["six", "eight"]


def test_an_and_written_onto_the_number_parts_two_figures() -> None:
    read = article("حضر 36 رجلا و5 نساء", "ar")
    first, second = read.quantities
    assert parted(read, first, second)


def test_one_that_is_mostly_an_article_is_a_member_at_the_end_only() -> None:
    read = article("Murieron ocho: cinco en Almagro, dos en La Hoya y uno en alta mar.", "es")
    total, *others = read.quantities
    assert words(read, row(read, total, others))[-1] == "uno"


def test_dates_and_ranks_are_not_countable() -> None:
    read = article("On 3 May 2024 the second of 40 boats left.")
    assert [read.words(one.number) for one in read.quantities if countable(one)] == ["40"]


def test_a_measure_is_no_part_of_a_count() -> None:
    read = article("They hired 318 nurses for 40 km of coast.")
    total, length = read.quantities
    assert not fits(read, total, length)
