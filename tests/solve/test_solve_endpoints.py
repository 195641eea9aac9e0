"""Every pair of intervals with ends in a small set, open, closed or missing, by brute force."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from factcheck.model import Interval
from factcheck.solve.bounds import Near, divide, down, ends, interval, up
from factcheck.solve.curves import quotient
from factcheck.values.intervals import add, inside, intersect, meet, multiply, scale

ENDS = [None, *product((-1, 0, 1), (False, True))]
POINTS = [Fraction(n, 4) for n in range(-12, 13)]
# Finer than the points that are asked for, so that an open end leaves room.
TRIED = [*(Fraction(n, 8) for n in range(-34, 35)), *map(Fraction, (-64, -16, 16, 64))]
TRIED += [Fraction(sign, 64) for sign in (-1, 1)]


def _intervals() -> Iterator[Interval]:
    for low, high in product(ENDS, ENDS):
        made = Interval(
            low[0] if low else None,
            high[0] if high else None,
            bool(low and low[1]),
            bool(high and high[1]),
        )
        if not made.is_empty:
            yield made


INTERVALS = list(_intervals())
PAIRS = list(product(INTERVALS, INTERVALS))


def test_there_are_enough_intervals() -> None:
    assert len(INTERVALS) == 28
    assert len(PAIRS) == 784


def test_a_sum_holds_exactly_the_sums() -> None:
    for one, other in PAIRS:
        made = add(one, other)
        for total in POINTS:
            found = any(a in one and total - a in other for a in TRIED)
            assert (total in made) == found, (one, other, total)


def test_a_product_holds_exactly_the_products() -> None:
    for one, other in PAIRS:
        made = multiply(one, other)
        for total in POINTS:
            found = any(_gives(a, total, other) for a in TRIED if a in one)
            assert (total in made) == found, (one, other, total)


def _gives(a: Fraction, total: Fraction, other: Interval) -> bool:
    return total / a in other if a else total == 0


def test_an_intersection_holds_what_both_hold_and_they_meet_where_it_holds_something() -> None:
    for one, other in PAIRS:
        made = intersect(one, other)
        assert all((p in made) == (p in one and p in other) for p in POINTS)
        assert meet(one, other) == any(p in one and p in other for p in TRIED)


def test_one_interval_is_inside_another_where_no_number_of_it_is_outside() -> None:
    for one, other in PAIRS:
        assert inside(one, other) == all(p in other for p in TRIED if p in one), (one, other)


def test_a_quotient_holds_every_number_that_would_do() -> None:
    for top, bottom in PAIRS:
        made = quotient(top, bottom)
        for q in POINTS:
            found = any(b in bottom and q * b in top for b in TRIED)
            assert not found or q in made, (top, bottom, q)


def test_a_quotient_by_what_is_never_zero_holds_nothing_else() -> None:
    for top, bottom in PAIRS:
        if 0 not in bottom and None not in (bottom.low, bottom.high) and 0 not in (bottom.low, bottom.high):  # fmt: skip
            made = quotient(top, bottom)
            for q in POINTS:
                found = any(b in bottom and q * b in top for b in TRIED)
                assert (q in made) == found, (top, bottom, q)


def test_ends_come_back_from_their_scale() -> None:
    for one in INTERVALS:
        low, high = ends(one, 12)
        assert interval(low, high, 12) == one


def test_scaled_ends_are_ordered_like_their_intervals() -> None:
    for one in INTERVALS:
        for factor in (-2, 3, Fraction(1, 2)):
            low, high = ends(scale(one, factor), 2)
            assert low is None or high is None or low <= high


def test_a_number_a_hair_beside_a_whole_one_rounds_past_it() -> None:
    assert up(Near(4, 1), 2) == 6
    assert up(Near(4, -1), 2) == 4
    assert down(Near(4, -1), 2) == 2
    assert down(Near(4, 1), 2) == 4
    assert up(Fraction(7, 2), 1) == 4
    assert down(Fraction(-7, 2), 1) == -4


def test_a_hair_decides_only_between_equal_numbers() -> None:
    assert Near(4, 1) > 4 > Near(4, -1)
    assert Near(4, 99) < 5
    assert 4 < Near(4, 1) <= Near(4, 1)
    assert 2 - Near(4, 1) == Near(-2, -1)
    assert divide(Near(4, 1), -2) == Near(-2, Fraction(-1, 2))
    assert divide(6, 4) == Fraction(3, 2)
    assert divide(6, 3) == 2
