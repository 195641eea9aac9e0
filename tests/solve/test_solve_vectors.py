"""Fifty-five published and computed cases of rounded sums, with their sources in the table."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck.model import Claim, Interval, Kind, Linear, Reading, Value
from tests.solve.solve_models import Model, engine

_TABLE = (Path(__file__).parent / "rounded-sums.csv").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(_TABLE.splitlines()))


def _claim(name: str, written: str) -> tuple[Claim, int]:
    """Read `+12.5@1`, `--7@INF` (a negative part that is taken away), `5@0t` or `[low,high]`."""
    if written.startswith("["):
        low, high = (Fraction(end) for end in written[1:-1].split(","))
        return Claim(name, Value(written, Kind.ROUNDED, stated=(low + high) / 2, allowed=Interval(low, high))), 1  # fmt: skip
    number, _, decimals = written.partition("@")
    sign = -1 if name != "total" and number.startswith("-") else 1
    size = Fraction(number if name == "total" else number[1:])
    if decimals.startswith("INF"):
        return Claim(name, Value(written, Kind.EXACT, stated=size, allowed=Interval(size, size))), sign  # fmt: skip
    unit = Fraction(10) ** -int(decimals.rstrip("t"))
    if not decimals.endswith("t"):
        allowed = Interval(size - unit / 2, size + unit / 2)
    elif size > 0:
        allowed = Interval(size, size + unit, False, True)
    elif size < 0:
        allowed = Interval(size - unit, size, True, False)
    else:
        allowed = Interval(-unit, unit, True, True)
    return Claim(name, Value(written, Kind.ROUNDED, stated=size, allowed=allowed)), sign


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_rounded_parts_and_total_agree_as_published(row: dict[str, str]) -> None:
    parts = [_claim(f"p{n}", part) for n, part in enumerate(row["parts"].split())]
    total, _ = _claim("total", row["total"])
    terms = (*((part.id, factor) for part, factor in parts), ("total", -1))
    model = Model((*(part for part, _ in parts), total), (("sum", (Reading("", (Linear(terms),)),)),))  # fmt: skip
    judged, diagnoses = engine(model)
    assert judged[0].judgement.verdict == row["expected"]
    assert bool(diagnoses) == (row["expected"] == "inconsistent")


def test_there_are_fifty_five_vectors() -> None:
    assert len(ROWS) == 55
