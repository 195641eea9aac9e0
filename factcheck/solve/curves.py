"""What products, functions and shared labels leave of the ranges of their claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import lru_cache

from factcheck.model import EVERYTHING, Image, Interval, Number, Product
from factcheck.values.intervals import add, intersect, meet, multiply, point, scale

# The range of the n-th claim of a constraint.
Ranges = Callable[[str], Interval]
_DOUBLINGS = 24  # how far from an end a function is searched: 2 ** 24 days or units


def narrowed(
    constraint: Product | Image, ranges: Ranges, whole: Callable[[str], bool]
) -> Iterator[tuple[str, Interval]]:
    """Yield what each claim may still be, given the ranges of the others.

    `whole` tells which claims are whole numbers: only those are searched to the last one.
    """
    if isinstance(constraint, Image):
        yield from _image(constraint, ranges, whole)
        return
    yield from _terms(constraint, ranges)
    for name, times, offset in constraint.factors:
        if times:
            allowed = _factor(constraint, ranges, name)
            yield name, scale(add(allowed, point(-offset)), Fraction(1) / times)


def product_of(constraint: Product, ranges: Ranges, without: str = "") -> Interval:
    """Return every product of the factors, one left out."""
    made = point(1)
    for name, times, offset in constraint.factors:
        if name != without:
            made = multiply(made, add(scale(ranges(name), times), point(offset)))
    return made


def _sum_of(constraint: Product, ranges: Ranges, without: str = "") -> Interval:
    made = constraint.allowed
    for name, times in constraint.terms:
        if name != without:
            made = add(made, scale(ranges(name), times))
    return made


def _terms(constraint: Product, ranges: Ranges) -> Iterator[tuple[str, Interval]]:
    made = product_of(constraint, ranges)
    for name, times in constraint.terms:
        if times:
            # product - rest - allowed = times * claim
            others = scale(_sum_of(constraint, ranges, name), -1)
            yield name, scale(add(made, others), Fraction(1) / times)


def _factor(constraint: Product, ranges: Ranges, name: str) -> Interval:
    return quotient(_sum_of(constraint, ranges), product_of(constraint, ranges, name))


def quotient(top: Interval, bottom: Interval) -> Interval:
    """Return the smallest interval that holds every q with q * b = t, t of one, b of the other."""
    if 0 in bottom:
        # Anything does where nothing is asked for; nothing does where 0 q = 5 is.
        return Interval(1, 0) if bottom == point(0) and 0 not in top else EVERYTHING
    return multiply(top, _reciprocal(bottom))


def _reciprocal(interval: Interval) -> Interval:
    # 0 is no member, so the ends have one sign; an end at 0 becomes infinite.
    low, high = interval.low, interval.high
    least, least_open = _one_over(high, interval.high_open)
    most, most_open = _one_over(low, interval.low_open)
    return Interval(least, most, least_open, most_open)


def _one_over(end: Number | None, is_open: bool) -> tuple[Number | None, bool]:
    if end is None:
        return 0, True
    if end == 0:
        return None, False
    return Fraction(1) / end, is_open


def _image(
    constraint: Image, ranges: Ranges, whole: Callable[[str], bool]
) -> Iterator[tuple[str, Interval]]:
    arguments = tuple(ranges(name) for name in constraint.arguments)
    result = ranges(constraint.result)
    yield constraint.result, add(constraint.function(arguments), constraint.allowed)
    for place, name in enumerate(constraint.arguments):
        if not arguments[place].is_point:
            yield name, _preimage(constraint, arguments, place, result, 1 if whole(name) else 0)


@lru_cache(maxsize=512)  # a diagnosis asks the same of each set of claims that it frees
def _preimage(
    constraint: Image, arguments: tuple[Interval, ...], place: int, result: Interval, grid: int
) -> Interval:
    """Return the hull of what an argument may be, by bisection on whole numbers."""

    def possible(piece: Interval) -> bool:
        tried = (*arguments[:place], piece, *arguments[place + 1 :])
        return meet(result, add(constraint.function(tried), constraint.allowed))

    whole = arguments[place]
    if not possible(whole):
        return Interval(1, 0)
    low = _first(whole, possible, grid)
    high = _first(scale(whole, -1), lambda piece: possible(scale(piece, -1)), grid)
    return intersect(whole, Interval(low, None if high is None else -high))


def _first(whole: Interval, possible: Callable[[Interval], bool], grid: int) -> Number | None:
    """Return a bound at or below the least member that is possible, None where none is found."""
    if whole.low is None:
        return None
    start = reach = whole.low
    step: Number = 1
    for _ in range(_DOUBLINGS):
        if possible(intersect(whole, Interval(start, reach))):
            break
        start, reach, step = reach, reach + step, step * 2
    # Nothing below start is possible; something up to reach may be.
    while reach - start > 1:
        middle = start + (reach - start) // 2
        if possible(intersect(whole, Interval(start, middle))):
            reach = middle
        else:
            start = middle
    return start if not grid or possible(point(start)) else start + grid
