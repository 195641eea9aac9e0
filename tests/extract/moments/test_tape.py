"""On the tape stand the stretches in which a date, a time or a length of time may be found."""

from __future__ import annotations

import pytest

from factcheck.extract.moments.joining import moments
from factcheck.extract.words.tape import tape
from factcheck.languages import language


@pytest.mark.parametrize(
    "text",
    [
        "some 318 nurses came",
        "about 12,400 people",
        "more than six of the others",
        "no figure at all",
    ],
)
def test_a_number_alone_is_left_off_the_tape(text: str) -> None:
    assert not tape(f"{text} here", language("en")).symbols.strip("#")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met 40 people on 25 October 2024 there", "25 October 2024"),
        ("Of 318 homes, 41 stood empty for 18 months then", "18 months"),
        ("The 30 guests left at 14:30 sharp", "14:30"),
        ("Ana Pell, 22, who won 5 medals", "22"),
        ("The town grew in the 80s by 5 streets", "the 80s"),
        ("In the 12 towns and the age of 79 people count", "the age of 79"),
    ],
)
def test_what_a_pattern_may_find_stays_on_it(text: str, words: str) -> None:
    found = moments(text, language("en"))
    assert [text[one.span.start : one.span.end] for one in found] == [words]


def test_a_short_weekday_is_no_nearer_to_a_date_than_the_text_has_it() -> None:
    near, far = "Sun 25 October 2024 shone", "Sun shone on 40 people before 25 October 2024 came"
    sorts = [[str(one.sort) for one in moments(text, language("en"))] for text in (near, far)]
    assert sorts == [["weekday", "date"], ["date"]]
