"""What only a person can decide of a claim: two ways to read its figure, a year it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.figures.digits import readings
from factcheck.extract.words.folding import Folded
from factcheck.languages import Language
from factcheck.model import Claim, Number, Type, Value

_FIGURE = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f]\d+)+")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)")
_WORD = re.compile(r"\w+")
_LONGEST = 200  # characters of a figure's words that are looked at
_MONTHS = 12


def doubts(claim: Claim, language: Language) -> Iterator[str]:
    """Yield, as questions, what the words of a claim leave open.

    A separator with two readings, a date without a year or with two orders of day and month, a
    dual or an ordinal in the place of a number, a member that no number counts.
    """
    value = claim.value
    if claim.implied:
        yield "no number counts it: is it one more?"
    if value.type is Type.DATE:
        yield from _of_date(value, language)
    elif value.type is Type.NUMBER and value.stated is not None and not claim.implied:
        yield from _of_number(value, language)


def _of_date(value: Value, language: Language) -> Iterator[str]:
    date = value.date
    if date is not None and date.year is None and (date.day or date.month):
        yield "which year? its words name none"
    slashed = _SLASHED.search(value.text[:_LONGEST])
    if date is not None and date.day and slashed is not None:
        one, two = int(slashed[1]), int(slashed[2])
        if one != two and 0 < one <= _MONTHS and 0 < two <= _MONTHS:
            yield f"which is the day, {one} or {two}? here it is {date.day}"


def _of_number(value: Value, language: Language) -> Iterator[str]:
    words = value.text[:_LONGEST]
    for match in _FIGURE.finditer(words):
        found = readings(match[0], language)
        if len(found) > 1:
            options = " or ".join(_said(one, match[0]) for one in found)
            yield f"«{match[0]}» may be {options}"
    if any(map(str.isdecimal, words)):
        return
    numbers = language.numbers
    for word in _WORD.findall(Folded.of(words, language).text):
        bare = word.removeprefix(numbers.definite) if numbers.definite else word
        if bare in numbers.duals:
            yield "a dual says two without a number: is it a count?"
        elif bare in numbers.ordinals and bare not in numbers.words:
            yield "its word may tell the order, not a count"


def _said(number: Number, written: str) -> str:
    """Return one reading of a figure, with a comma for thousands and a point for decimals."""
    if isinstance(number, int):
        return f"{number:,}"
    *groups, tail = re.split(r"\D", written)
    return f"{int(''.join(groups)):,}.{tail}"
