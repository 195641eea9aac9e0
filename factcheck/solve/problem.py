"""Relations that hang together, compiled to rows of whole numbers over numbered claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import gcd, lcm
from operator import itemgetter
from typing import cast

from factcheck.model import (
    Claim,
    Constraint,
    Image,
    Interval,
    Linear,
    Number,
    Product,
    Reading,
    Same,
    Type,
    Unknowable,
)
from factcheck.nouns import noun
from factcheck.solve.bounds import Bound, Limit, down, ends, up
from factcheck.solve.local import members
from factcheck.values.units import unit

WORK = 900_000  # terms of rows that are visited in one problem
_BUSY = 8  # rows of one claim, above which they are not compared two by two
_ROOM = 4  # times the terms of all rows, that are compared
RELATION_WEIGHT = 3  # a misread relation is less likely than a wrong figure
_DAYS = Interval(1, 3652059)  # 0001-01-01 to 9999-12-31
_MINUTES = Interval(0, 1440)
_WEEK = Interval(1, 7)
_COUNTS = Interval(0, None)
# Changes, balances and temperatures may fall below nothing; lengths and counts may not.
_SIGNED = frozenset(["share", "points", "temperature"])

States = Sequence[tuple[str, tuple[Reading, ...]]]
_Parts = tuple[tuple[int, ...], tuple[tuple[int, int], ...], Limit, Limit]


@noun
class Row:
    """Hold that the sum of coefficient times claim lies between two ends."""

    owners: tuple[int, ...]
    terms: tuple[tuple[int, int], ...]
    claims: tuple[int, ...]
    low: Limit
    high: Limit


@noun
class Curve:
    """Hold a constraint that is no weighted sum: a product, a function, one label."""

    owners: tuple[int, ...]
    constraint: Product | Image | Same
    claims: tuple[int, ...]


# A row; its coefficients by claim; its least and largest total, and how many ends are missing for each.
Totals = tuple[Row, dict[int, int], Bound, int, Bound, int]


def type_domain(claim: Claim) -> Interval:
    """Return every number a claim could state at all, were it changed."""
    value = claim.value
    match value.type:
        case Type.DATE:
            return _DAYS
        case Type.TIME:
            return _MINUTES if value.allowed.high in range(1441) else _COUNTS
        case Type.WEEKDAY:
            return _WEEK
        case Type.LABEL:
            return Interval()
        case Type.NUMBER:
            return Interval() if _may_be_negative(claim) else _COUNTS


def _may_be_negative(claim: Claim) -> bool:
    low = claim.value.allowed.low
    # "Unknown" without a unit allows everything: so may a repair.
    if low is None or low < 0:
        return True
    if claim.value.whole or not claim.unit:
        return False
    return unit(claim.unit).dimension in _SIGNED


class TypeEnds(dict[int, tuple[Limit, Limit]]):
    """The ends of what each claim could state were it changed, found when first asked for.

    Most claims of a large component are never freed by a repair.
    """

    __slots__ = ("_claims", "_unit")

    def __init__(self, claims: Sequence[Claim], unit: int) -> None:
        """Take the claims by number, and the common unit of their ends."""
        self._claims, self._unit = claims, unit

    def __missing__(self, claim: int) -> tuple[Limit, Limit]:
        """Find the ends of a claim that is asked for the first time."""
        found = self[claim] = ends(type_domain(self._claims[claim]), self._unit)
        return found


class Problem:
    """Claims and relations by number, every end multiplied by one common unit.

    An element is a claim (its number) or a relation (`size` + its number); both may be
    freed by a repair. Numbers follow the ids, so that the order of the input is of no matter.
    """

    __slots__ = ("at", "base", "claims", "differences", "grid", "index", "labels", "of", "readings", "relations", "rows", "size", "totals", "type_ends", "unit", "weights", "work")  # fmt: skip

    def __init__(self, known: Mapping[str, Claim], states: States) -> None:
        """Compile the licensed readings of the relations."""
        ordered = sorted(states, key=itemgetter(0))
        names = {name for _, readings in ordered for name in _names(readings)}
        self.claims = [known[name] for name in sorted(names)]
        self.index = {claim.id: number for number, claim in enumerate(self.claims)}
        self.size = len(self.claims)
        self.relations = [relation for relation, _ in ordered]
        self.unit = _common_unit(self.claims, ordered)
        self.grid = [self.unit if claim.value.whole else 0 for claim in self.claims]
        self.base = [self._stated(claim) for claim in self.claims]
        self.type_ends = TypeEnds(self.claims, self.unit)
        self.labels = {n for n, c in enumerate(self.claims) if c.value.type is Type.LABEL}
        self.weights = [*map(weight, self.claims), *[RELATION_WEIGHT] * len(ordered)]
        self.rows: list[Row | Curve] = []
        self.readings = [self._compile(n, readings) for n, (_, readings) in enumerate(ordered)]
        self.of = [self._members(readings) for readings in self.readings]  # claims by relation
        self.at = self._touching()
        self.differences = self._differences()
        self.totals: dict[int, Totals | None] = {}
        self.work = 0  # terms of rows visited so far, the measure of every limit

    def _stated(self, claim: Claim) -> tuple[Limit, Limit]:
        allowed = claim.value.allowed
        if type(allowed.low) is int and allowed.low == allowed.high:
            return allowed.low * self.unit, allowed.low * self.unit
        low, high = ends(allowed, self.unit)
        if not claim.value.whole:
            return low, high
        return (
            None if low is None else up(low, self.unit),
            None if high is None else down(high, self.unit),
        )

    def _compile(self, owner: int, readings: Iterable[Reading]) -> list[list[int]]:
        compiled = []
        for reading in readings:
            if reading.licensed:
                first = len(self.rows)
                self.rows += [
                    self._row(owner, constraint)
                    for constraint in reading.constraints
                    if not isinstance(constraint, Unknowable)
                ]
                compiled.append(list(range(first, len(self.rows))))
        return compiled

    def _row(self, owner: int, constraint: Constraint) -> Row | Curve:
        if isinstance(constraint, Linear):
            return self._line(owner, constraint)
        assert not isinstance(constraint, Unknowable)
        return Curve((owner,), constraint, tuple(self.index[name] for name in members(constraint)))

    def _line(self, owner: int, constraint: Linear) -> Row:
        terms, times = _whole_terms(constraint, self.index)
        return self._tight((owner,), terms, *ends(constraint.allowed, self.unit * times))

    def _tight(
        self, owners: tuple[int, ...], terms: tuple[tuple[int, int], ...], low: Limit, high: Limit
    ) -> Row:
        grid = self.grid
        if terms and 0 not in [grid[claim] for claim, _ in terms]:
            # Whole claims make a multiple of the coefficients' common divisor, or nothing.
            step = gcd(*[c for _, c in terms]) * self.unit
            low = None if low is None else up(low, step)
            high = None if high is None else down(high, step)
        return Row(owners, terms, tuple([claim for claim, _ in terms]), low, high)

    def _differences(self) -> list[int]:
        """Add what two relations that share several claims ask of the others; return those rows.

        Two sums of the same parts say that their totals are equal. Ranges alone find that by
        creeping: each part one up for one sum, one down for the other, and so on.
        """
        found: list[int] = []
        sharing = self._sharing()
        room = _ROOM * sum(len(row.claims) for row in self.rows) if sharing else 0
        for one, other, shared in sharing:
            room -= len(self.rows[one].claims) + len(self.rows[other].claims)
            made = _difference(self.rows[one], self.rows[other], *shared) if room > 0 else None
            if made is not None:
                found.append(len(self.rows))
                self.rows.append(self._tight(*made))
        return found

    def _sharing(self) -> list[tuple[int, int, tuple[int, int]]]:
        """Return the pairs of rows that share several claims in one proportion, and that."""
        certain = [rows for rows in self.readings if len(rows) == 1]
        if len(certain) < 2 or not any(len(touching) > 1 for touching in self.at):
            return []
        busy = {claim for claim, touching in enumerate(self.at) if len(touching) > 1}
        busy.update(c for rows in certain if len(rows[0]) > 1 for n in rows[0] for c in self.rows[n].claims)  # fmt: skip
        uses: dict[int, list[tuple[int, int]]] = {claim: [] for claim in busy}
        for number in (number for rows in certain for number in rows[0]):
            row = self.rows[number]
            for claim, times in row.terms if isinstance(row, Row) else ():
                if claim in busy:
                    uses[claim].append((number, times))
        shared = Counter(
            (one, other, _proportion(first, second))
            for found in uses.values()
            if 1 < len(found) <= _BUSY
            for (one, first), (other, second) in combinations(found, 2)
        )
        return [key for key, count in shared.items() if count > 1]

    def _members(self, readings: list[list[int]]) -> frozenset[int]:
        if len(readings) == 1 == len(readings[0]):
            return frozenset(self.rows[readings[0][0]].claims)
        return frozenset(c for rows in readings for row in rows for c in self.rows[row].claims)

    def _touching(self) -> list[list[int]]:
        touching: list[list[int]] = [[] for _ in range(self.size)]
        for relation, claims in enumerate(self.of):
            for claim in claims:
                touching[claim].append(relation)
        return touching

    def is_point(self, claim: int) -> bool:
        """Tell whether a claim states exactly one number, or a label."""
        low, high = self.base[claim]
        return (low is not None and low == high) or claim in self.labels


def _whole_terms(
    constraint: Linear, index: Mapping[str, int]
) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return the terms by number, their coefficients made whole, and what that took."""
    once = {index[name]: coefficient for name, coefficient in constraint.terms}
    given = once.values()
    if len(once) == len(constraint.terms) and {*map(type, given)} == {int} and 0 not in given:
        return tuple(cast("dict[int, int]", once).items()), 1
    sums: dict[int, Number] = {}
    for name, coefficient in constraint.terms:
        number = index[name]
        sums[number] = sums.get(number, 0) + coefficient
    times = lcm(*(c.denominator for c in sums.values()))
    return tuple((n, int(c * times)) for n, c in sums.items() if c), times


def _proportion(first: int, second: int) -> tuple[int, int]:
    common = gcd(first, second) * (1 if second > 0 else -1)
    return first // common, second // common


def _difference(one: Row | Curve, other: Row | Curve, first: int, second: int) -> _Parts | None:
    """Return `second` times one row less `first` times the other, None where it says nothing."""
    assert isinstance(one, Row) and isinstance(other, Row)
    sums = {claim: times * second for claim, times in one.terms}
    for claim, times in other.terms:
        sums[claim] = sums.get(claim, 0) - times * first
    least, most = (other.high, other.low) if first > 0 else (other.low, other.high)
    low = None if one.low is None or least is None else second * one.low - first * least
    high = None if one.high is None or most is None else second * one.high - first * most
    if low is None and high is None:
        return None
    owners = tuple(dict.fromkeys((*one.owners, *other.owners)))
    return owners, tuple((claim, times) for claim, times in sums.items() if times), low, high


def weight(claim: Claim) -> int:
    """Return how much speaks for a claim: its trust, times the places that state it."""
    return 0 if claim.locked else max(1, claim.trust) * (len(claim.quotes) or 1)


def _names(readings: Iterable[Reading]) -> set[str]:
    return {
        name
        for reading in readings
        if reading.licensed
        for constraint in reading.constraints
        for name in members(constraint)
    }


def _common_unit(claims: Iterable[Claim], states: States) -> int:
    unit = 1
    for claim in claims:
        unit = _with(unit, claim.value.allowed)
    for _, readings in states:
        for reading in readings:
            for constraint in reading.constraints:
                if isinstance(constraint, Linear):
                    unit = _with(unit, constraint.allowed)
    return unit


def _with(unit: int, allowed: Interval) -> int:
    for end in (allowed.low, allowed.high):
        if end is not None and type(end) is not int:
            unit = lcm(unit, end.denominator)
    return unit
