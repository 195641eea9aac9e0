"""Every figure of the passages is found at its place; what holds no figure stays silent."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.figures.digits import readings
from factcheck.extract.quantities import quantities
from factcheck.languages import language
from factcheck.model import Quantity, Type

PASSAGES = Path(__file__).parents[3] / ".." / "shared" / "examples" / "passages.jsonl"

pytestmark = pytest.mark.skipif(not PASSAGES.exists(), reason="the shared passages are not here")

# What the surface strings without digits say, read by hand; all others hold no number.
SPELLED: dict[str, dict[str, Fraction | int]] = {
    "en": {
        "A third": Fraction(1, 3), "Four finalists": 4, "Four members": 4, "Nine were": 9,
        "Seventeen people": 17, "Three-quarters": Fraction(3, 4), "Two firms": 2, "five at": 5,
        "five demands": 5, "seven off": 7, "the two days": 2, "three outcomes": 3, "three-day": 3,
        "two depots": 2, "two hours and forty-five minutes": 165, "two-thirds": Fraction(2, 3),
        "two-thirds majority": Fraction(2, 3),
    },
    "ar": {
        "أحد عشر صيادا": 11, "أربع قاعات": 4, "أربعا وثلاثين دولة": 34, "أربعة إجراءات": 4,
        "أربعة من": 4, "أصل عشر": 10, "أغلبية الثلثين": Fraction(2, 3), "إحدى عشرة دولة": 11,
        "الاثنتي عشرة": 12, "السابعة والثلاثين": 37, "تسع مصادقات": 9, "ثلاث نتائج": 3,
        "ثلاثة أرباع": Fraction(3, 4), "ثلاثة أيام": 3, "ثلث": Fraction(1, 3), "حيي": 2,
        "سبعة منهم": 7, "عشرة أيام": 10, "عشرين دولة": 20, "ملياران": 2 * 10**9,
        "نحو ثلث": Fraction(1, 3), "يومين": 2,
    },
    "fr": {
        "Près de la moitié": Fraction(1, 2), "Quatre-vingt-dix-sept communes": 97, "Un élu": 1,
        "Une trentaine": 30, "cent bougies": 100, "cinquante-quatre": 54, "quatre jours": 4,
        "quinze": 15, "trente et une": 31, "trois axes": 3,
    },
    "es": {
        "Dos tercios": Fraction(2, 3), "casi dos de cada tres": Fraction(2, 3), "cinco días": 5,
        "cincuenta y dos viviendas": 52, "cuatro obras": 4, "dieciocho": 18, "trece": 13,
        "veintiuna": 21,
    },
    "vi": {"Hơn hai nghìn người": 2000, "Khoảng một phần ba": Fraction(1, 3), "hai ngày": 2},
    "de": {
        "Alle vier": 4, "Ein Viertel": Fraction(1, 4), "Zweidrittelmehrheit": Fraction(2, 3),
        "Zweiundsiebzig Betriebe": 72, "dreitägige": 3, "einunddreißig": 31, "fünf": 5,
        "genau der Hälfte": Fraction(1, 2), "gut ein Viertel": Fraction(1, 4), "neunzehn": 19,
        "vier Ursachen": 4, "vierundzwanzig": 24,
    },
}  # fmt: skip
LANGUAGES = sorted(SPELLED)
# Weekdays and "the next day" are figures of time, no numbers; neither is asked for here.
OF_TIME = frozenset(["Saturday", "Sunday", "Thursday", "the next day", "الأحد", "الثلاثاء", "السبت", "اليوم التالي", "صباح الاثنين", "مساء الأربعاء", "mardi", "mercredi", "le lendemain", "lunes", "Chủ nhật", "thứ Bảy", "Freitag", "doubled", "تضاعف"])  # fmt: skip


@cache
def _passages(tag: str) -> tuple[dict[str, Any], ...]:
    lines = PASSAGES.read_text(encoding="utf-8").splitlines()
    return tuple(p for p in map(json.loads, lines) if p["lang"] == tag)


def _surfaces(tag: str) -> Iterator[tuple[str, int, str]]:
    for passage in _passages(tag):
        text, gold = passage["text"], passage["gold"]
        assert isinstance(text, str) and isinstance(gold, list)
        strings: set[str] = set()
        for relation in gold:
            for side in (relation["parts"], relation["whole"]):
                strings.update([side] if isinstance(side, str) else side or [])
        yield from ((text, text.index(words), words) for words in sorted(strings))


@cache
def _found(text: str, tag: str) -> tuple[Quantity, ...]:
    return quantities(text, language(tag), articles=True)


def _states(one: Quantity, number: Fraction | int, text: str, tag: str) -> bool:
    values = (one.value, *one.readings)
    said = {value.stated for value in values} | {one.value.allowed.low, one.value.allowed.high}
    if one.value.type is not Type.NUMBER:
        # A date says its parts: the digits stand in it as they are.
        inside = re.findall(r"\d+", text[one.number.start : one.number.end])
        return str(number) in [str(int(digits)) for digits in inside] or number in said
    return any(number * scale in said for scale in (1, 1000, 10**6, 10**9) if number is not None)


def _is_found(text: str, start: int, end: int, number: Fraction | int, tag: str) -> bool:
    here = [one for one in _found(text, tag) if one.number.start < end and start < one.number.end]
    return any(_states(one, number, text, tag) for one in here)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_surface_string_with_a_number_is_found_at_its_place_with_its_value(tag: str) -> None:
    missed, asked = [], 0
    for text, start, words in _surfaces(tag):
        runs = re.finditer(r"\d+(?:[.,٫٬\u00a0\u202f]\d+)*", words)
        wanted = [(m.start(), m.end(), readings(m.group(), language(tag))) for m in runs]
        if not wanted and words in SPELLED[tag]:
            wanted = [(0, len(words), (SPELLED[tag][words],))]
        for first, last, numbers in wanted:
            asked += 1
            place = start + first, start + last
            if not any(_is_found(text, *place, number, tag) for number in numbers):
                missed.append(f"{words!r} in {text[max(0, start - 30) : start + 40]!r}")
    assert asked >= 20
    assert 1 - len(missed) / asked >= 0.98, missed


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_is_found_in_strings_that_hold_no_number(tag: str) -> None:
    noisy, asked = [], 0
    for text, start, words in _surfaces(tag):
        if re.search(r"\d", words) or words in SPELLED[tag] or words in OF_TIME:
            continue
        asked += 1
        here = [
            one
            for one in quantities(text, language(tag))
            if start <= one.number.start < start + len(words)
        ]
        noisy += [(words, text[one.number.start : one.number.end]) for one in here]
    assert len(noisy) <= 0.05 * asked, noisy


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_quote_is_the_text_at_its_span(tag: str) -> None:
    for text in {str(passage["text"]) for passage in _passages(tag)}:
        for one in _found(text, tag):
            assert text[one.number.start : one.number.end].strip()
            assert one.span.start <= one.number.start < one.number.end <= one.span.end
            if one.counts_span is not None:
                assert text[one.counts_span.start : one.counts_span.end] == one.counts
