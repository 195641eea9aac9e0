"""Markup: no word of an article becomes a tag, and nothing in it hides from the reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from factcheck.writers import visible
from factcheck.writers.web.markup import Markup, joined, running, said, tag, text
from tests.writers.reports import HOSTILE, TEXT

HIDING = ("\x1b", "\x00", "\x07", "\x9b", "\u202e", "\u2067", "\u202c", "\u2028", "\ud800", "\ufeff")  # fmt: skip


@given(TEXT)
def test_any_words_are_one_text_and_one_attribute(words: str) -> None:
    made = tag("p", words, title=words)
    parsed = etree.fromstring(made)
    assert not len(parsed)
    assert parsed.text == (visible(words) or None)
    assert parsed.get("title") == visible(words)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_way_of_writing_words_leaves_what_a_browser_obeys(words: str) -> None:
    for made in (text(words), running(words), said(f"a «{words}» b"), tag("a", words, href=words)):
        assert not [sign for sign in HIDING if sign in made]
        assert "<script" not in made.lower()
        made.encode("utf-8")


def test_an_article_keeps_its_lines_and_directions() -> None:
    assert running("a\nb\u200fc\td") == "a\nb\u200fc\td"
    assert running("a\x1b\n\u202eb") == "a␛\n&lt;U+202E&gt;b"


def test_only_markup_stands_as_it_is() -> None:
    assert joined(["<b>", [Markup("<b>"), None]]) == "&lt;b&gt;<b>"
    assert isinstance(tag("p"), Markup)


def test_a_quote_in_a_sentence_is_set_apart_from_its_direction() -> None:
    assert said("«72 دولة» & 1") == "«<bdi>72 دولة</bdi>» &amp; 1"


def test_an_attribute_that_is_false_or_none_is_left_out() -> None:
    assert tag("br", class_="a", hidden=True, id=None, open=False) == '<br class="a" hidden>'
