"""Slips of the pen, each kind with the words it is told in."""

import pytest

from factcheck.model import Claim, Interval, Quote
from factcheck.solve.changes import nearest, restated, statable
from factcheck.solve.slips import slips
from factcheck.values.written import read


def _claim(text: str, unit: str = "", name: str = "c", implied: bool = False) -> Claim:
    return Claim(name, read(text, unit), unit, quotes=(Quote(text),), implied=implied)


def _words(claim: Claim, low: int, high: int, *beside: Claim) -> str:
    allowed = Interval(low, high)
    found = list(slips(claim, lambda value: value in allowed, beside))
    return found[0].words if found else ""


@pytest.mark.parametrize(
    ("stated", "meant", "words"),
    [
        ("72", 27, "72 may be 27 with its digits swapped"),
        ("1100", 110, "1,100 may be 110 with one zero too many"),
        ("110", 1100, "110 may be 1,100 with a zero left out"),
        ("1050", 150, "1,050 may be 150 with one zero too many"),
        ("150", 1050, "150 may be 1,050 with a zero left out"),
        ("722", 72, "722 may be 72 with a digit doubled"),
        ("72", 722, "72 may be 722 with a doubled digit written once"),
        ("742", 74, "742 may be 74 with one digit too many"),
        ("71", 72, "71 may be 72 by a miscount of one"),
        ("72", 92, "72 may be 92 with one digit wrong"),
        ("74", 742, "74 may be 742 with one digit left out"),
        ("5", 500, "5 may be 500 a hundred times too small"),
        ("3 million", 3_000_000_000, "3,000,000 may be 3,000,000,000 with million written for billion"),
        ("3 billion", 3_000_000, "3,000,000,000 may be 3,000,000 with billion written for million"),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_words(stated: str, meant: int, words: str) -> None:
    assert _words(_claim(stated), meant, meant) == words


def test_a_thousands_separator_may_be_a_decimal_sign() -> None:
    words = _words(_claim("1.234"), 1234, 1234)
    assert words == "1.234 may be 1,234 with a thousands separator and a decimal sign confused"


def test_a_sign_may_be_lost() -> None:
    assert _words(_claim("-4.5", "percent"), 4, 5) == "-4.5 may be 4.5 with its sign lost"


def test_a_wide_range_is_not_explained_by_a_replaced_digit() -> None:
    assert "one digit wrong" not in _words(_claim("999"), 100, 400)


def test_days_are_counted_with_the_last_one_or_without() -> None:
    assert "with the last day left out" in _words(_claim("3", "day"), 4, 4)
    assert "both counted" in _words(_claim("3", "day"), 2, 2)


def test_percent_and_points_are_told_apart() -> None:
    ends = (_claim("40%", "percent", "old"), _claim("50%", "percent", "new"))
    assert "points and percent confused" in _words(_claim("10%", "percent"), 25, 25, *ends)
    points = _claim("25", "percentage_point")
    assert "points and percent confused" in _words(points, 10, 10, *ends)


def test_a_member_without_a_number_may_be_left_out_or_counted() -> None:
    union = _claim("1", "organisation", "eu", implied=True)
    assert "left out" in _words(_claim("71"), 72, 72, union)
    assert "counted in" in _words(_claim("72"), 71, 71, union)
    assert _words(union, 0, 0) == "1 may be 0 if it is not counted"


def test_a_date_slips_by_a_day_or_a_year_or_turns_its_parts() -> None:
    date = _claim("2025-10-25")
    stated = date.value.stated
    assert stated is not None
    assert "2025-10-26 by a day" in _words(date, int(stated) + 1, int(stated) + 1)
    assert "2024-10-25 by a year" in _words(date, int(stated) - 365, int(stated) - 365)
    turned = _claim("2025-03-12")
    december = read("2025-12-03").stated
    assert december is not None
    assert "day and month swapped" in _words(turned, int(december), int(december))


def test_a_rounded_figure_is_restated_as_roughly_as_it_was() -> None:
    rough = _claim("4.2 million")
    assert restated(rough, 4_700_000) == Interval(4_650_000, 4_750_000)
    assert restated(rough, 4_200_000_000) == Interval(4_150_000_000, 4_250_000_000)
    assert statable(rough, Interval(4_712_300, 4_912_000)) == Interval(4_700_000, 4_900_000)
    assert nearest(rough, Interval(4_700_000, 4_900_000)) == 4_700_000


def test_nothing_is_nearest_where_nothing_is_known() -> None:
    assert nearest(_claim("several"), Interval()) is None
    assert nearest(_claim("several"), Interval(3, None)) == 3
    assert nearest(_claim("5"), Interval(5, 7, True)) == 6
    assert nearest(_claim("9"), Interval(None, 5, False, True)) == 4


def test_long_figures_are_left_alone() -> None:
    assert list(slips(_claim("9" * 40), lambda value: value == 5)) == []
