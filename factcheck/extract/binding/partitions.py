"""How well figures share out a total, and how sure the words then are of it.

Arithmetic licenses nothing here: a licence of the words is given, and arithmetic only tells a
list that was meant to be complete from one that was not.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache

from factcheck.model import Number, Quantity
from factcheck.values.units import comparable, factor


class Licence(IntEnum):
    """How firmly words state that parts make a total."""

    WEAK = 1  # a row in the next sentence
    AMONG = 2  # "including", which may name some of many
    PAIR = 3  # men and women, without a word that shares them out
    MEDIUM = 4  # "of them"
    FIRM = 5  # "the rest" in a later sentence, "of them" with a pair
    STRONG = 6  # a colon, "the rest", "divided into", "in all"
    CLOSED = 7  # a colon, and the list behind it ends with "and" and the sentence


# Certainty in percent where the parts agree, nearly do, and are far off; how far is near.
_CERTAIN = {
    Licence.WEAK: (68, 64, 40, Fraction(6, 100)),
    Licence.AMONG: (66, 64, 40, Fraction(15, 100)),
    Licence.PAIR: (72, 64, 40, Fraction(6, 100)),
    Licence.MEDIUM: (78, 66, 45, Fraction(15, 100)),
    Licence.FIRM: (86, 80, 45, Fraction(15, 100)),
    Licence.STRONG: (90, 86, 50, Fraction(25, 100)),
    Licence.CLOSED: (92, 86, 50, Fraction(50, 100)),
}
_OVER, _ROW = Fraction(30, 100), 3
_NOTHING = Fraction(0)
_FINE, _LARGE, _TALL = 1000, 10**15, 40
_HANDFUL, _SPARE = 30, 3  # a small total, and what its parts may have too much by a slip
_FEW = 10  # totals below it are reached by accident


def missing(total: Quantity, parts: Sequence[Quantity], more: int = 0) -> Fraction:
    """Return what the parts lack of the total, as a share of it; below 0 they exceed it.

    0 where what the words allow agrees. `more` members count as one each.
    """
    low: Number = more
    high: Number | None = more
    for part in parts:
        times = _times(part.unit, total.unit)
        allowed = part.value.allowed
        low += times * (allowed.low or 0)
        high = None if high is None or allowed.high is None else high + times * allowed.high
    whole = total.value.allowed
    if high is not None and whole.low is not None and high < whole.low:
        return Fraction(whole.low - high, _size(total))
    if whole.high is not None and low > whole.high:
        return Fraction(whole.high - low, _size(total))
    return _NOTHING


def _size(total: Quantity) -> Number:
    return max(1, total.value.stated or 0)


@lru_cache(maxsize=4096)
def _times(part: str, total: str) -> Number:
    """Return how many of the unit of a total one of the unit of a part makes."""
    if part == total or not part:
        return 1
    return factor(part, total) if comparable(part, total) else 1


def certainty(licence: Licence, total: Quantity, parts: Sequence[Quantity], more: int = 0) -> int:
    """Return how sure it is, in percent, that these parts are meant to make this total."""
    agreeing, near, far, reach = _CERTAIN[licence]
    off = missing(total, parts, more)
    if not off or (more and not missing(total, parts)):
        return agreeing if _enough(licence, parts, more) else far
    if licence is Licence.CLOSED and off < 0:
        # A list left open may lack parts; of those that exceed the total, rows may overlap.
        reach = reach * 2 if len(parts) < _ROW else _OVER
    # What few things are shared out to cannot be more than they are.
    over = licence is Licence.FIRM and off < 0 and total.unit and total.value.whole and (total.value.stated or 0) < _HANDFUL and -off * (total.value.stated or 0) <= _SPARE  # fmt: skip
    if (
        not over
        and abs(off) > reach
        and not (
            (licence >= Licence.MEDIUM or (licence is Licence.AMONG and off < 0))
            and _slipped(licence, total, parts, more)
        )
    ):
        return far
    if not _telling(licence, total, parts, off, more):
        return far
    return near


def _slipped(licence: Licence, total: Quantity, parts: Sequence[Quantity], more: int) -> bool:
    """Tell whether a slip of the pen in one figure explains a large gap.

    Digits that changed places always may; firm words also allow for a zero or a digit more or
    less and one wrong digit, in figures long enough not to fit by accident.
    """
    if any(one.unit != total.unit and one.unit and total.unit and comparable(one.unit, total.unit) for one in parts):  # fmt: skip
        return False
    figures = [part.value.stated or 0 for part in parts]
    made = sum(figures, start=more)
    whole = total.value.stated or 0
    pairs: list[tuple[Number, Number]] = [(whole, made)]
    pairs += [(figure, figure + whole - made) for figure in figures]
    pairs = [(one, other) for one, other in pairs if one != other]
    if any(_digits(one) == _digits(other) for one, other in pairs):
        return True
    return licence >= Licence.FIRM and any(mistyped(one, other) for one, other in pairs)


def transposed(one: Number, other: Number) -> bool:
    """Tell whether two figures are of the same digits in another order, zeros at the end let be."""
    first, second = (tuple(digit for digit in _digits(number) if digit != "0") for number in (one, other))  # fmt: skip
    return one != other and len(first) > 1 and first == second


def slipped(one: Number, other: Number) -> bool:
    """Tell whether digits that changed places, or one keystroke, make one number of another."""
    if min(one, other) < _FEW or one == other:
        return False
    return _digits(one) == _digits(other) or mistyped(one, other)


def mistyped(one: Number, other: Number) -> bool:
    """Tell whether two whole numbers of three digits or more differ by one keystroke."""
    if min(one, other) <= 0 or one.denominator > 1 or other.denominator > 1 or max(one, other) > _LARGE:  # fmt: skip
        return False
    short, long = sorted((str(one), str(other)), key=len)
    if len(long) < 3 or long.rstrip("0") == short.rstrip("0"):
        return len(long) >= 3 and len(long) - len(short) <= 3
    if len(short) == len(long):
        return sorted(short) == sorted(long) or sum(a != b for a, b in zip(short, long, strict=True)) == 1  # fmt: skip
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))  # fmt: skip


def _digits(number: Number) -> tuple[str, ...]:
    if number <= 0 or number.denominator > _FINE or number > _LARGE:
        return (str(number)[:_TALL],)
    return tuple(sorted(str(int(number * _FINE))))


def _enough(licence: Licence, parts: Sequence[Quantity], more: int) -> bool:
    return licence > Licence.WEAK or len(parts) + more > 2


def _telling(
    licence: Licence, total: Quantity, parts: Sequence[Quantity], off: Fraction, more: int
) -> bool:
    """Tell whether a near miss betrays a slip rather than a list that was never complete."""
    if licence >= Licence.FIRM:
        return True
    if (total.value.stated or 0) < _FEW:
        return False
    if licence is Licence.PAIR:
        return True
    if licence is Licence.AMONG:
        return off < 0 and all(part.unit == total.unit and part.unit for part in parts)
    return len(parts) + more > 2 or (licence is Licence.MEDIUM and off < 0)
