"""Laws of reading numbers: what was written is read back, and no text does harm."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from fractions import Fraction
from functools import cache

import pytest
from babel.numbers import format_decimal
from hypothesis import assume, example, given, settings, strategies as st
from unicode_rbnf import RbnfEngine

from factcheck.extract.figures.numbers import numbers
from factcheck.extract.quantities import quantities
from factcheck.extract.words.folding import Folded
from factcheck.languages import language, tags
from factcheck.model import Sort

TAGS = tags()
# Rule sets that spell plain counts; Arabic's large ordinals are wrong in CLDR and left out.
SETS = frozenset(
    f"spellout-{name}"
    for name in "numbering cardinal cardinal-verbose cardinal-masculine cardinal-feminine cardinal-neuter".split()
)
COUNTS = st.one_of(
    st.integers(2, 100),
    st.integers(100, 9999),
    st.integers(10_000, 999_999),
    st.integers(10**6, 10**12 - 1),
    st.builds(lambda digit, power: digit * 10**power, st.integers(2, 9), st.integers(0, 11)),
)


@cache
def _engine(tag: str) -> RbnfEngine:
    return RbnfEngine.for_language(tag)


def _values(text: str, tag: str) -> list[tuple[Fraction | int, str]]:
    folded = Folded.of(text, language(tag))
    found = numbers(folded, language(tag), articles=True)
    spans = [folded.span(one.start, one.end) for one in found]
    return [(Fraction(one.number), text[span.start : span.end]) for one, span in zip(found, spans, strict=True)]  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
@given(number=COUNTS, data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_number_spelled_out_is_read_back_whole(
    tag: str, number: int, data: st.DataObject
) -> None:
    name = data.draw(
        st.sampled_from([one for one in map(str, _engine(tag).rulesets) if one in SETS])
    )
    words = _engine(tag).format_number(number, ruleset_names=[name]).text
    # English sets a comma after the thousands, as a list does: read without it.
    words = words.replace("\xad", "").replace(",", "")
    # «وألف» is "and wrote" as often as "and a thousand": it adds nothing to a million.
    assume(not (tag == "ar" and re.search(r"\bوألف\b", words)))
    # Alone, «năm» is a year: it is five before what it counts.
    text = words + (" người" if tag == "vi" else "")
    assert _values(text, tag) == [(number, words)]


@pytest.mark.parametrize("tag", TAGS)
@given(number=st.integers(0, 10**15), places=st.integers(0, 4))
@settings(max_examples=150, deadline=None)
@example(number=4096, places=0)
@example(number=12345, places=2)
def test_a_number_formatted_in_digits_is_read_back(tag: str, number: int, places: int) -> None:
    value = Fraction(number, 10**places)
    whole, tail = divmod(number, 10**places)
    locale = {"ar": "ar_EG"}.get(tag, tag)
    written = format_decimal(whole, locale=locale, numbering_system="default")
    if places:
        sign = {"ar": "٫", "en": "."}.get(tag, ",")
        written += sign + f"{tail:0{places}}"
    found = _values(written, tag)
    assert [words for _, words in found] == [written]
    # "0,123" and "1.234" may be either; the other reading is kept.
    folded = Folded.of(written, language(tag))
    one = numbers(folded, language(tag))[0]
    assert value in (Fraction(one.number), one.other if one.other is None else Fraction(one.other))


@pytest.mark.parametrize("tag", TAGS)
@given(digits=st.lists(st.integers(0, 9), min_size=1, max_size=15), zero=st.sampled_from("0٠۰०০０"))
@settings(max_examples=60, deadline=None)
def test_the_digits_of_every_script_say_the_same(tag: str, digits: list[int], zero: str) -> None:
    written = "".join(chr(ord(zero) + digit) for digit in digits)
    value = int("".join(map(str, digits)))
    assert _values(written, tag) == [(value, written)]


@cache
def _words(tag: str) -> list[str]:
    """Return what a language's numbers and bounds are made of, and signs that stand among them."""
    known, cues = language(tag).numbers, language(tag).cues
    tables = (known.words, known.scales, known.links, known.parts, known.shares, known.fractions, known.ordinals, known.duals, known.groups, known.articles, cues.before, cues.after, cues.between, cues.one_of)  # fmt: skip
    return sorted({word for table in tables for word in table})


def _texts(tag: str) -> st.SearchStrategy[str]:
    pieces = ["٣٫٥", "ـً", "\u200f", "٣", " ", " ", "\n", "-", "1", "12", "1.234,5", "½", "/", "e", "^", "%", "$", "(", "İ", "\ud7ff"]  # fmt: skip
    piece = st.sampled_from(pieces) | st.sampled_from(_words(tag))
    return st.one_of(st.text(), st.lists(piece, max_size=20).map(" ".join), st.lists(piece, max_size=20).map("".join))  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_every_part_has_its_place(tag: str, data: st.DataObject) -> None:
    text = data.draw(_texts(tag))
    reached = 0
    for one in quantities(text, language(tag), articles=True):
        assert reached <= one.number.start < one.number.end <= len(text)
        assert 0 <= one.span.start <= one.number.start <= one.number.end <= one.span.end <= len(text)  # fmt: skip
        reached = one.number.end
        for part in (one.unit_span, one.cue, one.counts_span):
            assert part is None or one.span.start <= part.start < part.end <= one.span.end
        if one.counts_span is not None:
            assert one.counts == text[one.counts_span.start : one.counts_span.end]
        if one.sort is Sort.NUMBER and one.value.stated is not None:
            assert one.value.stated in one.value.allowed or one.value.allowed.low_open or one.value.allowed.high_open  # fmt: skip


@given(raw=st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_bytes_raise(raw: bytes) -> None:
    for tag in TAGS:
        quantities(raw.decode("utf-8", errors="replace"), language(tag))


HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda size: "7" * size,
    "digits with points": lambda size: "1." * (size // 2),
    "thousands": lambda size: "123 " * (size // 4),
    "and": lambda size: "و" * size,
    "and apart": lambda size: "و " * (size // 2),
    "one hundred": lambda size: "one hundred " * (size // 12),
    "hundred and": lambda size: "hundred and " * (size // 12),
    "including": lambda size: "including " * (size // 10),
    "fused": lambda size: "hundert" * (size // 7),
    "units and": lambda size: "fünfund" * (size // 7),
    "between": lambda size: "between 1 and " * (size // 14),
    "hyphens": lambda size: "-1" * (size // 2),
    "vowel signs": lambda size: "خ" + "\u064b" * size,
    "letters and marks": lambda size: "٣ـ" * (size // 2),
    "spaces": lambda size: " " * size,
    "of": lambda size: "2 million of " * (size // 13),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("tag", ["en", "ar", "de"])
def test_numbers_of_a_hostile_text_take_linear_time(name: str, tag: str) -> None:
    known = language(tag)
    small, large = HOSTILE[name](20_000), HOSTILE[name](160_000)
    # The same text twice is folded but once.
    took = min(_seconds(small + end, tag) for end in ("", " ")), _seconds(large, tag)
    # Eight times the text: up to three times the linear cost is noise, 64 times is quadratic.
    assert took[1] < 24 * took[0] + 0.25
    assert known.tag == tag


def _seconds(text: str, tag: str) -> float:
    began = time.process_time()
    numbers(Folded.of(text, language(tag)), language(tag))
    return time.process_time() - began
