"""Names whose digits count nothing."""

from __future__ import annotations

import itertools
from time import process_time

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.extract.figures.identifiers import identifiers
from factcheck.languages import language, tags

LANGUAGES = tags()


def names(text: str, tag: str) -> list[str]:
    """Return the words of the names of a text."""
    return [text[span.start : span.end] for span in identifiers(text, language(tag))]


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("en", "as in resolution 74/247 of the Assembly", "resolution 74/247"),
        ("en", "see A/RES/74/247 for that", "A/RES/74/247"),
        ("en", "under 60/288, they", "60/288"),
        ("en", "Section 12 of the act", "Section 12"),
        ("en", "articles 3 and 5 say so", "articles 3 and 5"),
        ("en", "the A320 landed", "A320"),
        ("en", "Covid-19 came", "Covid-19"),
        ("en", "a new iPhone 15 costs", "iPhone 15"),
        ("en", "over 5G networks", "5G"),
        ("en", "runs v3.11 now", "v3.11"),
        ("en", "from version 3.11 on", "version 3.11"),
        ("en", "at 192.168.1.2 there", "192.168.1.2"),
        ("en", "call 0800 555 0119 now", "0800 555 0119"),
        ("en", "call +84 24 3825 1234 now", "+84 24 3825 1234"),
        ("en", "at 10 Downing Street tonight", "10 Downing Street"),
        ("en", "the number 10 shirt", "number 10 shirt"),
        ("en", "one of the largest", "one of the"),
        ("en", "see report-2019.pdf there", "report-2019.pdf"),
        ("en", "see www.a.vn/post1072958, please", "www.a.vn/post1072958"),
        ("en", "write to x12@y.com please", "x12@y.com"),
        ("de", "nach § 5 und am 12. Spieltag", "§ 5"),
        ("de", "in der Hauptstraße 12 wohnt", "Hauptstraße 12"),
        ("fr", "l'arrêté n° 2019-1147 dit", "n° 2019-1147"),
        ("fr", "au 01 23 45 67 89 ou", "01 23 45 67 89"),
        ("fr", "C'est l'un des plus grands", "l'un des"),
        ("es", "el artículo 45 dice", "artículo 45"),
        ("es", "uno de los mayores", "uno de los"),
        ("vi", "Nghị định 15/2020/NĐ-CP quy định", "15/2020/NĐ-CP"),
        ("vi", "theo Điều 8 của luật", "Điều 8"),
        ("vi", "là một trong những nước", "một trong những"),
        ("vi", "Hà Nội (TTXVN/Vietnam+) -", "(TTXVN/Vietnam+)"),
        ("ar", "القرار رقم 74/312 بشأن", "رقم 74/312"),
        ("ar", "وتنص المادة 14 على", "المادة 14"),
        ("ar", "قال الفريق أول فام", "الفريق أول"),
        ("ar", "وهو أحد أكبر الأحداث", "أحد"),
        ("ar", "تعليق (0)", "تعليق (0)"),
    ],
)
def test_a_name_is_found_at_its_place(tag: str, text: str, found: str) -> None:
    assert found in names(text, tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "72 countries signed on 25-26 October 2025."),
        ("en", "It cost USD115 and $40 million in Q3 2016."),
        ("en", "between 22/04 and 15/10/2025, in 2023/24"),
        ("en", "mid-2019, since Jan-1, at 22:30, 3-2, 4.2 million"),
        ("en", "There were no 12 people in order."),
        ("en", "They met on 2025-10-25."),
        ("de", "Am 25.10.2025 kamen 1.234.567 Leute, 15.1. war frei"),
        ("es", "no 12 personas sino 1.250 millones"),
        ("vi", "Trong số 41 nước ký có 1.234.567 người; hạt điều 16,5%"),
        ("ar", "72 دولة و26 أكتوبر يوم الأحد وأحد عشر رجلا"),
    ],
)
def test_a_count_or_a_date_is_no_name(tag: str, text: str) -> None:
    assert names(text, tag) == []


@pytest.mark.parametrize("before", ["\n", " \t", "\n (", "(", "\u2028"])
def test_a_number_with_nothing_but_space_before_it_is_no_name(before: str) -> None:
    assert names(f"{before}12", "en") == []


@settings(max_examples=150, deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from(["1", "74/247", "/", ".", "-", " ", "A", "v", "§", "no. ", "@", "www.", "رقم ", "أحد", "0", "+", "(", ")", "é", "\n", ","]),
        max_size=40,
    ),
    tag=st.sampled_from(LANGUAGES),
)  # fmt: skip
def test_names_stand_apart_and_in_order(pieces: list[str], tag: str) -> None:
    text = "".join(pieces)
    found = identifiers(text, language(tag))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    "piece", ["1", "1/", "1.", "a.", "a-", "@", "A", "v1", "no. ", "0 ", "(1", "+1 "]
)
def test_a_long_repeat_costs_no_more_than_its_length(piece: str) -> None:
    def cost(length: int) -> float:
        began = process_time()
        identifiers(piece * (length // len(piece)), language("en"))
        return process_time() - began

    cost(1000)
    small, large = cost(20_000), cost(160_000)
    assert large < 40 * small + 0.5


@pytest.mark.parametrize("number", ["0 800 55 50 14", "04 78 55 50 14", "0221 12 34 56"])
def test_a_nought_and_groups_of_digits_are_a_telephone_number(number: str) -> None:
    text = f"Un service gratuit répond : {number}."
    assert [text[one.start : one.end] for one in identifiers(text, language("fr"))] == [number]
