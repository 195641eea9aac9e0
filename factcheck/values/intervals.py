"""Exact arithmetic on intervals: the ends are ints or Fractions, open or closed, or missing."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from factcheck.model import ZERO, Interval, Number

# An end is (number, open); None is infinity on the side it stands for.
End = tuple[Number, bool] | None


def point(number: Number) -> Interval:
    """Return the interval that holds one number."""
    return Interval(number, number)


def lower(interval: Interval) -> End:
    """Return the lower end."""
    return None if interval.low is None else (interval.low, interval.low_open)


def upper(interval: Interval) -> End:
    """Return the upper end."""
    return None if interval.high is None else (interval.high, interval.high_open)


def span(low: End, high: End) -> Interval:
    """Return the interval between two ends."""
    return Interval(
        low[0] if low else None,
        high[0] if high else None,
        bool(low and low[1]),
        bool(high and high[1]),
    )


def add(left: Interval, right: Interval) -> Interval:
    """Return every sum of a number of each; an end is open if either is."""
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    low_open = low is not None and (left.low_open or right.low_open)
    return Interval(low, high, low_open, high is not None and (left.high_open or right.high_open))


def scale(interval: Interval, factor: Number) -> Interval:
    """Return the interval times a number; a negative one exchanges the ends."""
    if factor == 0:
        return point(0)
    if factor == 1:
        return interval
    low = None if interval.low is None else interval.low * factor
    high = None if interval.high is None else interval.high * factor
    if factor > 0:
        return Interval(low, high, interval.low_open, interval.high_open)
    return Interval(high, low, interval.high_open, interval.low_open)


def shift(interval: Interval, number: Number) -> Interval:
    """Return the interval moved by a number."""
    return add(interval, point(number))


def intersect(left: Interval, right: Interval) -> Interval:
    """Return the numbers both allow (the result may be empty)."""
    low = max(filter(None, (lower(left), lower(right))), default=None)
    high = min(
        filter(None, (upper(left), upper(right))),
        key=lambda end: (end[0], not end[1]),
        default=None,
    )
    return span(low, high)


def meet(left: Interval, right: Interval) -> bool:
    """Tell whether some number is allowed by both."""
    return not (left.is_empty or right.is_empty) and _reaches(left, right) and _reaches(right, left)


def _reaches(one: Interval, other: Interval) -> bool:
    """Tell whether the lower end of one does not lie beyond the upper end of the other."""
    if one.low is None or other.high is None:
        return True
    return one.low < other.high or (one.low == other.high and not (one.low_open or other.high_open))


def inside(inner: Interval, outer: Interval) -> bool:
    """Tell whether the outer interval allows every number of the inner one."""
    return inner.is_empty or intersect(inner, outer) == inner


def multiply(left: Interval, right: Interval) -> Interval:
    """Return the smallest interval that holds every product of a number of each."""
    if left == ZERO or right == ZERO:
        return point(0)
    if not (left.low_open or left.high_open or right.low_open or right.high_open):
        a, b, c, d = left.low, left.high, right.low, right.high
        if not (a is None or b is None or c is None or d is None):
            made = (a * c, a * d, b * c, b * d)
            return Interval(min(made), max(made))
    corners = [_corner(one, other) for one in _ends(left) for other in _ends(right)]
    low = min(corners, key=lambda corner: (corner[0], corner[1], corner[2]))
    high = max(corners, key=lambda corner: (corner[0], corner[1], not corner[2]))
    return span(
        None if low[0] < 0 else (low[1], low[2]), None if high[0] > 0 else (high[1], high[2])
    )


# An end as (sign of infinity, number, open), so that corners compare exactly.
_Signed = tuple[int, Number, bool]


def _ends(interval: Interval) -> tuple[_Signed, _Signed]:
    low: _Signed = (-1, 0, True) if interval.low is None else (0, interval.low, interval.low_open)
    high: _Signed = (
        (1, 0, True) if interval.high is None else (0, interval.high, interval.high_open)
    )
    return low, high


def _corner(one: _Signed, other: _Signed) -> _Signed:
    if one[0] == 0 and other[0] == 0:
        # A closed zero reaches its product whatever the other end is.
        closed_zero = (one[1] == 0 and not one[2]) or (other[1] == 0 and not other[2])
        return 0, one[1] * other[1], (one[2] or other[2]) and not closed_zero
    finite = one if one[0] == 0 else other
    if (one[0] == 0 or other[0] == 0) and finite[1] == 0:
        return 0, 0, finite[2]
    return _sign(one) * _sign(other), 0, True


def _sign(end: _Signed) -> int:
    return end[0] or (end[1] > 0) - (end[1] < 0)


def whole(interval: Interval) -> Interval:
    """Return the closed interval of the whole numbers inside; it may be empty.

    The interval without whole numbers comes back as [1, 0].
    """
    low, high = interval.low, interval.high
    if low is not None:
        low = floor(low) + 1 if interval.low_open else ceil(low)
    if high is not None:
        high = ceil(high) - 1 if interval.high_open else floor(high)
    if low is not None and high is not None and low > high:
        return Interval(1, 0)
    return Interval(low, high)


def exact(number: Number) -> Number:
    """Return an int where a Fraction is whole; ints are ten times faster."""
    if isinstance(number, Fraction) and number.denominator == 1:
        return number.numerator
    return number
