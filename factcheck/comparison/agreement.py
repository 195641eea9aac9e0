"""Whether two statements say the same: their numbers, their bounds, their units."""

from __future__ import annotations

from enum import IntEnum
from fractions import Fraction
from functools import cache

from factcheck.comparison.lexicon import related
from factcheck.comparison.model import Statement
from factcheck.model import Interval, Kind, Number, Sort, Type, Value
from factcheck.nouns import replace
from factcheck.values import units

YEARS = range(1500, 2101)
_YEAR = 4  # digits
_SHARE = Fraction(1, 40)  # what a fraction in words and a percentage may differ by
_ROUNDING = 20  # a conversion may miss by its twentieth part
# Sorts that are compared with their like alone, unless the number is the same.
_PROPER = frozenset([Sort.ORDINAL, Sort.FRACTION, Sort.AGE])
_AGES = frozenset([Sort.AGE, Sort.DURATION, Sort.NUMBER])
_COUNTED = frozenset([Sort.NUMBER, Sort.FRACTION])


class Match(IntEnum):
    """How near two values are to each other, the nearest first."""

    SAME = 0
    HEDGED = 1  # one number, in one place "more than"
    CLOSE = 2  # the rounding of one holds the other
    OTHER = 3
    APART = 4  # a number and a date: nothing to compare


class Units(IntEnum):
    """How near two units are to each other."""

    SAME = 0
    RELATED = 1  # doctors and people, kilometres and miles
    UNKNOWN = 2
    APART = 3


def match(one: Statement, other: Statement) -> Match:
    """Return how near the values of two statements are, in the reading that fits best."""
    return min(_match(a, b) for a in _readings(one) for b in _readings(other))


def _readings(one: Statement) -> tuple[Statement, ...]:
    """Return a statement in each way its words may be taken: 03/04 is in March or in April."""
    values = one.figure.readings
    return (one, *(replace(one, figure=replace(one.figure, value=value)) for value in values)) if values else (one,)  # fmt: skip


def _match(one: Statement, other: Statement) -> Match:
    first, second = one.figure.value, other.figure.value
    if Sort.SCORE in (one.figure.sort, other.figure.sort):
        return _scores(one, other)
    if first.type is not second.type:
        return _years(one, other)
    if _sorts_apart(one, other):
        return Match.APART
    if first.type is Type.DATE:
        return _dates(first, second)
    if first.stated is None or second.stated is None:
        return Match.APART
    return _numbers(one, other)


def _years(one: Statement, other: Statement) -> Match:
    """Return how near a year and a number of four digits are, which may be one: das 1887 erbaute Haus."""
    for date, number in ((one.figure.value.date, other), (other.figure.value.date, one)):
        if date is not None and date.month is None and len(number.figure.value.text) == _YEAR:  # fmt: skip
            return Match.SAME if date.year == number.figure.value.stated else Match.OTHER
    return Match.APART


def _sorts_apart(one: Statement, other: Statement) -> bool:
    """Tell whether two numbers of different sorts have nothing to compare unless they are equal."""
    sorts = {one.figure.sort, other.figure.sort}
    if len(sorts) == 1 or not sorts & _PROPER or _one_share(one, other):
        return False
    # An age is a length of years in other words: the 26-year-old, de 26 ans, under 18.
    return not (sorts <= _AGES and all(_may_be_age(o) for o in (one, other)))


def _may_be_age(one: Statement) -> bool:
    whole = isinstance(one.figure.value.stated, int)
    return whole and not one.things and one.figure.unit in ("", "year")


def _one_share(one: Statement, other: Statement) -> bool:
    """Tell whether two shares are one: two thirds and 66 %."""
    mine, theirs = share(one), share(other)
    if mine is None or theirs is None or Sort.PERCENT not in (one.figure.sort, other.figure.sort):
        return mine == theirs
    return abs(Fraction(mine) - Fraction(theirs)) <= _SHARE


def share(one: Statement) -> Number | None:
    """Return the number of a statement, that of a percentage as a share: 25 % is a quarter."""
    stated = one.figure.value.stated
    return (
        Fraction(stated, 100) if one.figure.sort is Sort.PERCENT and stated is not None else stated
    )


def _scores(one: Statement, other: Statement) -> Match:
    if one.figure.sort is not other.figure.sort:
        return Match.APART
    return Match.SAME if score(one) == score(other) else Match.OTHER


def score(statement: Statement) -> tuple[int, ...]:
    """Return the numbers of a score, as written."""
    digits = "".join(c if c.isdecimal() else " " for c in statement.figure.value.text)
    return tuple(map(int, digits.split()))


def _dates(first: Value, second: Value) -> Match:
    if first.date is None or second.date is None:
        return Match.SAME if first.allowed == second.allowed else Match.OTHER
    pairs = ((first.date.year, second.date.year), (first.date.month, second.date.month), (first.date.day, second.date.day))  # fmt: skip
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not known:
        return Match.APART
    return Match.SAME if all(a == b for a, b in known) else Match.OTHER


def _numbers(one: Statement, other: Statement) -> Match:
    first, second = one.figure.value, other.figure.value
    times = _factor(one, other)
    if one.figure.sort is not other.figure.sort and _one_share(one, other) and Sort.FRACTION in (one.figure.sort, other.figure.sort):  # fmt: skip
        return Match.SAME
    if times != 1:
        return (
            Match.SAME if _converted(first.stated or 0, times, second.stated or 0) else Match.OTHER
        )
    if first.stated == second.stated:
        return Match.SAME if alike(one.hedge, other.hedge) else Match.HEDGED
    near = (first.stated or 0) in _rounded(second) or (second.stated or 0) in _rounded(first)
    return Match.CLOSE if near else Match.OTHER


def _converted(number: Number, times: Number, other: Number) -> bool:
    """Tell whether a number is another one in its unit, as newspapers round: 10 miles, 16 km."""
    return abs(Fraction(number) * times - other) <= abs(Fraction(other)) / _ROUNDING


def _factor(one: Statement, other: Statement) -> Number:
    """Return what turns the one's unit into the other's, 1 where nothing does."""
    mine, theirs = one.figure.unit, other.figure.unit
    if not mine or not theirs or not units.comparable(mine, theirs):
        return 1
    return units.factor(mine, theirs)


def _rounded(value: Value) -> Interval:
    """Return what a value stands for when its bound is left aside: 2,500 for "more than 2,500"."""
    stated = value.stated or 0
    if value.kind in (Kind.ROUNDED, Kind.APPROXIMATE):
        return value.allowed
    return Interval(stated, stated)


# Hedges that translators exchange; within one language a change of them is one.
_ALIKE = (frozenset(["over", "above"]), frozenset(["about", "nearly"]), frozenset(["reached", "most"]), frozenset(["reached", ""]))  # fmt: skip


def alike(one: str, other: str) -> bool:
    """Tell whether two hedges say the same."""
    return one == other or frozenset([one, other]) in _ALIKE


def unit_match(one: Statement, other: Statement) -> Units:
    """Return how near the units of two statements are, or what they count."""
    mine, theirs = _unit(one), _unit(other)
    if mine and theirs:
        if mine == theirs or _coin(mine) == _coin(theirs) != "":
            return Units.SAME
        return Units.RELATED if units.comparable(mine, theirs) and not units.is_money(mine) else Units.APART  # fmt: skip
    if one.things and other.things:
        if not set(one.things).isdisjoint(other.things):
            return Units.SAME
        near = any(related(a, b) for a in one.things for b in other.things)
        return Units.RELATED if near else Units.APART
    if (mine and other.things) or (theirs and one.things):
        return Units.APART
    same = one.figure.unit and one.figure.unit == other.figure.unit
    return Units.SAME if same else Units.UNKNOWN


@cache
def _coin(code: str) -> str:
    """Return what a currency is called without its country: dinar, dollar; "" for no currency.

    An article that says "6.3 million dinars" names no country, and each language has its own guess.
    """
    from factcheck.languages import language

    if not units.is_money(code):
        return ""
    rows = language("en").measures.currencies.split(";")
    found = next((row for row in rows if row.strip().startswith(f"{code}:")), "")
    return found.partition(":")[2].partition("|")[0].strip().rpartition(" ")[2]


def _unit(statement: Statement) -> str:
    """Return the unit that no language owns: km, EUR, day, percent; "" for counted things."""
    figure = statement.figure
    if figure.sort in _COUNTED or not figure.unit:
        return ""
    return figure.unit
