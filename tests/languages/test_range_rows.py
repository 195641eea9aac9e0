"""Dates, ranges and bounds of each language that has rows for them, as newspapers write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.extract.quantities import quantities
from factcheck.languages import language, tags
from factcheck.model import Interval, Kind, Quantity, Sort

HERE = Path(__file__).parent
TAGS = sorted(file.suffixes[0][1:] for file in HERE.glob("ranges.*.tsv"))
ROWS = [
    (tag, *line.split("\t"))
    for tag in TAGS
    for line in (HERE / f"ranges.{tag}.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _row(text: str, one: Quantity) -> str:
    """Return a date, range or bound as the rows write it: its words, and what they allow."""
    start, end = one.number.start, one.number.end
    if one.sort is not Sort.DATE and one.value.stated is not None and one.cue is not None:
        start, end = min(start, one.cue.start), max(end, one.cue.end)
    roles = [role for role in ("from", "to") if role in one.qualifiers]
    return f"{text[start:end]} = {' '.join([*roles, _value(one)])}"


def _value(one: Quantity) -> str:
    if one.sort is Sort.DATE:
        return _date(one)
    allowed = one.value.allowed
    if one.value.stated is None:
        return f"{allowed.low}..{allowed.high}"
    if allowed.high is None:
        return f">{'' if allowed.low_open else '='} {allowed.low}"
    return f"<{'' if allowed.high_open else '='} {allowed.high}"


def _date(one: Quantity) -> str:
    said = one.value.date
    if said is None or (said.year is None and said.month is None):
        return _days(one.value.allowed)
    parts = (f"{part:02}" for part in (said.month, said.day) if part)
    return "-".join([str(said.year or ""), *parts])


def _days(allowed: Interval) -> str:
    assert allowed.low is not None and allowed.high is not None
    return "/".join(date.fromordinal(int(day)).isoformat() for day in (allowed.low, allowed.high))


@pytest.mark.parametrize(("tag", "text", "wanted"), ROWS, ids=lambda value: value)
def test_ranges_and_bounds_are_read_as_their_row_says(tag: str, text: str, wanted: str) -> None:
    assert tag in tags()
    found = quantities(text, language(tag))
    said = [one for one in found if one.sort is Sort.DATE or one.value.kind is Kind.BOUND]
    assert "; ".join(_row(text, one) for one in said) == wanted


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_has_at_least_forty_rows_of_ranges(tag: str) -> None:
    assert sum(1 for row in ROWS if row[0] == tag) >= 40
