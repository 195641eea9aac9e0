"""Ends of ranges on one scale: ints, Fractions, or numbers a hair beside one where an end is open."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from factcheck.model import Interval, Number


class Near:
    """A number plus so many times a quantity smaller than every positive number.

    An open end 5 is 5 plus or minus one such quantity, so that strict and plain ends are
    added, scaled and compared alike (Dutertre and de Moura 2006, section 5).
    """

    __slots__ = ("side", "value")

    def __init__(self, value: Number, side: Number) -> None:
        """Take the number and how many of the infinitely small quantities are added."""
        self.value, self.side = value, side

    def __add__(self, other: Bound) -> Near:
        """Add a number or another near one."""
        if isinstance(other, Near):
            return Near(self.value + other.value, self.side + other.side)
        return Near(self.value + other, self.side)

    __radd__ = __add__

    def __neg__(self) -> Near:
        """Return the opposite number, with the hair on its other side."""
        return Near(-self.value, -self.side)

    def __sub__(self, other: Bound) -> Near:
        """Subtract a number or another near one."""
        return self + -other

    def __rsub__(self, other: Number) -> Near:
        """Subtract this from a number."""
        return -self + other

    def __mul__(self, factor: Number) -> Near:
        """Scale by a number."""
        return Near(self.value * factor, self.side * factor)

    __rmul__ = __mul__

    def _pair(self, other: object) -> tuple[tuple[Number, Number], tuple[Number, Number]]:
        if isinstance(other, Near):
            return (self.value, self.side), (other.value, other.side)
        assert isinstance(other, int | Fraction)
        return (self.value, self.side), (other, 0)

    def __lt__(self, other: Bound) -> bool:
        """Compare by the number, then by the hair."""
        mine, theirs = self._pair(other)
        return mine < theirs

    def __le__(self, other: Bound) -> bool:
        """Compare by the number, then by the hair."""
        mine, theirs = self._pair(other)
        return mine <= theirs

    def __gt__(self, other: Bound) -> bool:
        """Compare by the number, then by the hair."""
        mine, theirs = self._pair(other)
        return mine > theirs

    def __ge__(self, other: Bound) -> bool:
        """Compare by the number, then by the hair."""
        mine, theirs = self._pair(other)
        return mine >= theirs

    def __eq__(self, other: object) -> bool:
        """Compare by the number and the hair."""
        if not isinstance(other, int | Fraction | Near):
            return NotImplemented
        mine, theirs = self._pair(other)
        return mine == theirs

    def __hash__(self) -> int:
        """Hash as the number, so that equal ones hash alike."""
        return hash(self.value) if not self.side else hash((self.value, self.side))

    def __repr__(self) -> str:
        """Show the number and its hair."""
        return f"Near({self.value}, {self.side})"


Bound = int | Fraction | Near
Limit = Bound | None


def divide(number: Bound, divisor: Number) -> Bound:
    """Return the exact quotient, an int wherever it is whole."""
    if isinstance(number, int) and isinstance(divisor, int):
        quotient, rest = divmod(number, divisor)
        return Fraction(number, divisor) if rest else quotient
    if isinstance(number, Near):
        return Near(Fraction(number.value) / divisor, Fraction(number.side) / divisor)
    return plain(Fraction(number) / divisor)


def plain(number: Fraction) -> Number:
    """Return an int where the fraction is whole."""
    return number.numerator if number.denominator == 1 else number


def up(number: Bound, grid: int) -> int:
    """Return the smallest multiple of the grid that is not below the number."""
    if isinstance(number, int):
        return -(-number // grid) * grid
    if isinstance(number, Near):
        steps = Fraction(number.value) / grid
        return (floor(steps) + 1 if number.side > 0 else ceil(steps)) * grid
    return ceil(number / grid) * grid


def down(number: Bound, grid: int) -> int:
    """Return the largest multiple of the grid that is not above the number."""
    return -up(-number, grid)


def ends(allowed: Interval, unit: int) -> tuple[Limit, Limit]:
    """Return the ends of an interval, times the unit."""
    low = None if allowed.low is None else _end(allowed.low, unit, allowed.low_open, 1)
    high = None if allowed.high is None else _end(allowed.high, unit, allowed.high_open, -1)
    return low, high


def _end(number: Number, unit: int, is_open: bool, side: int) -> Bound:
    scaled = number * unit if isinstance(number, int) else plain(number * unit)
    return Near(scaled, side) if is_open else scaled


def interval(low: Limit, high: Limit, unit: int) -> Interval:
    """Return the interval between two ends that were multiplied by the unit."""
    least, low_open = _number(low, unit)
    most, high_open = _number(high, unit)
    return Interval(least, most, low_open, high_open)


def _number(end: Limit, unit: int) -> tuple[Number | None, bool]:
    if end is None:
        return None, False
    if isinstance(end, Near):
        return _number(end.value, unit)[0], end.side != 0
    return (end if unit == 1 else plain(Fraction(end) / unit)), False
