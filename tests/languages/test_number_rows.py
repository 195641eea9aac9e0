"""Numbers of each language read as a speaker of it reads them: rows of cases, and laws."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.extract.quantities import quantities
from factcheck.languages import language, tags
from factcheck.model import Kind, Quantity

HERE = Path(__file__).parent
TAGS = sorted(file.suffixes[0][1:] for file in HERE.glob("numbers.*.tsv"))
# Two readings are the author's taste or another reader's: only numbers are compared here.
HEDGES = (">=", "<=", ">", "<", "~", "=")


class Case(NamedTuple):
    """A text, and the numbers that a reader finds in it: words, hedge, value."""

    text: str
    wanted: tuple[tuple[str, str, str], ...]


def _cases(tag: str) -> Iterator[Case]:
    for line in (HERE / f"numbers.{tag}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, _, rest = line.partition("\t")
        yield Case(text, tuple(_row(item) for item in rest.split(";") if item.strip()))


def _row(item: str) -> tuple[str, str, str]:
    hedge = next(sign for sign in HEDGES if f" {sign} " in item)
    words, value = item.split(f" {hedge} ")
    return words.strip(), hedge, value.strip()


def _hedge(one: Quantity) -> str:
    value = one.value
    if value.kind is Kind.APPROXIMATE:
        return "~"
    if value.kind is not Kind.BOUND or value.stated is None:
        return "="
    if value.allowed.high is None:
        return ">" if value.allowed.low_open else ">="
    return "<" if value.allowed.high_open else "<="


def _value(one: Quantity) -> str:
    value = one.value
    if value.stated is None:
        return f"{value.allowed.low}..{value.allowed.high}"
    return str(value.stated)


def _same(written: str, found: str) -> bool:
    return written == found if ".." in written else Fraction(written) == Fraction(found)


@pytest.mark.parametrize("tag", TAGS)
def test_the_rows_are_many(tag: str) -> None:
    assert tag in tags()
    assert len(list(_cases(tag))) >= {"vi": 150, "ar": 60}.get(tag, 40)


@pytest.mark.parametrize(
    ("tag", "case"),
    [(tag, case) for tag in TAGS for case in _cases(tag)],
    ids=lambda value: value if isinstance(value, str) else value.text,
)
def test_a_row_is_read_as_it_is_written(tag: str, case: Case) -> None:
    found = quantities(case.text, language(tag))
    said = [
        (case.text[one.number.start : one.number.end], _hedge(one), _value(one)) for one in found
    ]
    assert [row[:2] for row in said] == [row[:2] for row in case.wanted], said
    for (_, _, got), (_, _, wanted) in zip(said, case.wanted, strict=True):
        assert _same(wanted, got), said
