"""Cues are found at the longest phrase, and asked for by name and stretch."""

from __future__ import annotations

import pytest

from factcheck.extract.words.phrases import Phrase, Phrases
from factcheck.languages import language
from factcheck.model import Span

TEXT = "Of the 84 stations, 63 of them passed, as well as two in all."


def found(text: str, tag: str, cue: str) -> list[str]:
    """Return the words of one cue."""
    phrases = Phrases(text, language(tag)).within(0, len(text), cue)
    return [text[one.span.start : one.span.end] for one in phrases]


@pytest.mark.parametrize(
    ("tag", "text", "cue", "words"),
    [
        ("en", TEXT, "base", ["Of the"]),
        ("en", TEXT, "of_them", ["of them"]),
        ("en", TEXT, "and", ["as well as"]),
        ("en", TEXT, "in_all", ["in all"]),
        ("en", "of\nthem and of, them", "of_them", ["of\nthem"]),
        ("ar", "منها خمس دول", "of_them", ["منها"]),
        ("ar", "سَبْعُونَ دَوْلَةً مِنْها خمس، منها ستّ", "of_them", ["مِنْها", "منها"]),
    ],
)
def test_a_cue_is_found_with_all_its_words(tag: str, text: str, cue: str, words: list[str]) -> None:
    assert found(text, tag, cue) == words


def test_a_stretch_holds_the_cues_that_begin_and_end_in_it() -> None:
    phrases = Phrases(TEXT, language("en"))
    start = TEXT.index("of them")
    own = Phrase("of_them", Span(start, start + 7))
    assert phrases.within(start, start + 7, "of_them") == (own,)
    assert phrases.has(start, start + 7, "in_all", "of_them")
    assert not phrases.within(start, start + 6, "of_them")
    assert not phrases.has(start, start + 6, "of_them")
    assert not phrases.has(start + 1, len(TEXT), "of_them")
    assert set(phrases.within(0, len(TEXT))) == set(phrases)


def test_cues_of_several_names_come_in_the_order_of_the_text() -> None:
    phrases = Phrases(TEXT, language("en"))
    both = phrases.within(0, len(TEXT), "in_all", "of_them", "in_all")
    assert [one.cue for one in both] == ["of_them", "in_all"]
