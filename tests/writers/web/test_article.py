"""The article on a page: its words as they are, its marks where they stand."""

from __future__ import annotations

import re
from itertools import accumulate
from time import process_time

from hypothesis import given, settings, strategies as st

from factcheck.model import Source, Span
from factcheck.writers import visible
from factcheck.writers.web.article import MOST_MARKS, Mark, article, direction
from tests.writers.pages import attribute, found, said
from tests.writers.reports import TEXT


def source(text: str, language: str = "en") -> Source:
    starts = tuple(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
    return Source("a.txt", text, language, starts=starts)


def mark(text: str, words: str, key: str = "c1", look: str = "consistent", rank: int = 0) -> Mark:
    start = text.index(words)
    return Mark(Span(start, start + len(words)), key, look, f"#{key}", rank)


@settings(deadline=None)
@given(st.lists(TEXT, max_size=4).map("\n".join), st.data())
def test_every_word_is_shown_once_and_every_mark_has_its_place(text: str, data: st.DataObject) -> None:  # fmt: skip
    ends = st.integers(0, max(len(text) - 1, 0))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=6)) if text.strip() else []
    marks = [Mark(Span(min(a, b), max(a, b) + 1), f"c{n}", "undecided", f"#c{n}") for n, (a, b) in enumerate(pairs)]  # fmt: skip
    shown = article(source(text), marks, "s")
    [whole] = found(shown.html, "//div[@class='words']")
    # Python takes the unit separator for space; the page, like a terminal, for a control.
    words = re.split(r"[^\S\x1f]+", text)
    told = said(whole).replace("\N{SYMBOL FOR CARRIAGE RETURN}", "")  # shown beside a control only
    assert _letters(told) == _letters("".join(visible(one) for one in words))
    for one, place in zip(marks, shown.places, strict=True):
        if text[one.span.start : one.span.end].strip():
            [link] = found(shown.html, f"//*[@id='{place}']")
            assert one.key in attribute(link, "data-keys").split()


def _letters(words: str) -> str:
    """Return words without space, and without what parts a runner's `##[` unless a mark does."""
    return "".join(words.replace("\u2060", "").split())


def test_a_mark_stands_on_its_words_and_leads_to_its_claim() -> None:
    text = "72 countries signed,\n64 of them in the hall."
    shown = article(source(text), [mark(text, "64 of them")], "s")
    [link] = found(shown.html, "//a")
    assert (link.text, link.get("href"), link.get("class")) == ("64 of them", "#c1", "figure consistent")  # fmt: skip
    assert shown.places == (link.get("id"),)


def test_overlapping_marks_are_cut_and_the_graver_one_shows() -> None:
    text = "a 64 of 72 z"
    marks = [mark(text, "64 of 72", "c1"), mark(text, "72", "c2", "inconsistent", -1)]
    links = found(article(source(text), marks, "s").html, "//a")
    assert [(one.text, one.get("data-keys"), one.get("class")) for one in links] == [
        ("64 of ", "c1", "figure consistent goes-on"),
        ("72", "c2 c1", "figure inconsistent"),
    ]


def test_an_arabic_article_runs_right_to_left_and_its_latin_lines_do_not() -> None:
    text = "وقعت 72 دولة\n\nSource: VNA\n\n72"
    [parsed] = found(article(source(text, "ar"), [], "s").html, "//div")
    assert (parsed.get("dir"), parsed.get("lang")) == ("rtl", "ar")
    assert [block.get("dir") for block in parsed] == [None, "ltr", None]
    assert direction(source("x", "")) == direction(source("x", "tlh")) == "auto"


def test_lines_are_numbered_as_findings_number_them() -> None:
    long = "A line that was wrapped by its author goes on and on until the margin and"
    text = f"One stands alone.\n\n{long}\n{long}\nends here.\n\nThree ends it."
    blocks = found(article(source(text), [], "s").html, "//div/*")
    assert [block.get("data-line") for block in blocks] == ["1", "3", "7"]


def test_thousands_of_marks_on_one_word_cost_no_more_than_thousands_apart() -> None:
    text = "72 " * 4000
    apart = [Mark(Span(3 * n, 3 * n + 2), f"c{n}", "consistent", "#") for n in range(4000)]
    piled = [Mark(Span(n, len(text) - n), f"c{n}", "consistent", "#") for n in range(4000)]
    times = []
    for marks in (apart, piled):
        start = process_time()
        shown = article(source(text), marks, "s")
        times.append(process_time() - start)
        assert all(shown.places)
    told = [len(attribute(link, "data-keys").split()) for link in found(shown.html, "//a")]
    assert max(told) == MOST_MARKS
    assert times[1] < 10 * times[0] + 1
