"""Dates, durations, money and measures of each language that has rows for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.quantities import quantities
from factcheck.languages import language, tags
from factcheck.model import Quantity

HERE = Path(__file__).parent
TAGS = sorted(file.suffixes[0][1:] for file in HERE.glob("figures.*.tsv"))
ROWS = [
    (tag, *line.split("\t"))
    for tag in TAGS
    for line in (HERE / f"figures.{tag}.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _value(one: Quantity) -> str:
    date = one.value.date
    if date is None:
        return str(one.value.stated)
    return "-".join(
        [str(date.year or ""), *(f"{part:02}" for part in (date.month, date.day) if part)]
    )


@pytest.mark.parametrize(("tag", "text", "wanted"), ROWS, ids=lambda value: value)
def test_a_figure_is_read_as_its_row_says(tag: str, text: str, wanted: str) -> None:
    assert tag in tags()
    said = "; ".join(
        f"{text[one.span.start : one.span.end]} = {one.sort.value} {_value(one)} {one.unit or '-'}"
        for one in quantities(text, language(tag))
    )
    assert said == wanted
