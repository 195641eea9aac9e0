"""Which statements of two versions are of one quantity: the assignment of the greatest worth.

The worth of a pair is made of its values, its units, what is spoken of around it, its sentences
and, in a second round, of its neighbours' being aligned with neighbours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction

from factcheck.comparison.agreement import Match, Units, match, score, share, unit_match
from factcheck.comparison.assignment import assign
from factcheck.comparison.links import FULL, Links
from factcheck.comparison.model import Alignment, Statement
from factcheck.model import Number, Sort, Type
from factcheck.values.units import unit

ALONE = 30  # worth that a pair must have
_VALUES = {Match.SAME: 34, Match.HEDGED: 31, Match.CLOSE: 24, Match.OTHER: -16}
_UNITS = {Units.SAME: 16, Units.RELATED: 6, Units.UNKNOWN: 0, Units.APART: -22}
_UNITS_OF_ONE = {**_UNITS, Units.APART: -12}  # where the number is the same
_ONLY = 14  # worth of being the only ones of their sort in their sentences
_ALIKE = 7  # the same where there are several of their sort
_PLACED = 8  # worth of standing at one place among as many figures
_RESCALED = 20  # worth of one number in another unit: 4 km, 4 miles
_MOST_SUPPORT = 28  # worth of all neighbours
_LINKED = 4  # worth of sentences whose unequal figures are compared
_ROUNDS = 3
_BUCKET = 64  # pairs of equal figures that are all looked at
_NEAR = 4  # figures to either side, where there are more
_CROWD = 400  # pairs of two sentences that are all looked at
_FINE = 64  # parts of one worth, for what only parts equals


class Aligner:
    """Two rows of statements and the links of their sentences."""

    def __init__(
        self, first: Sequence[Statement], second: Sequence[Statement], linked: Links
    ) -> None:
        """Find the pairs that may be one quantity."""
        self.first, self.second, self.linked = first, second, linked
        self._at = [_by_sentence(side) for side in (first, second)]
        self.pairs: dict[tuple[int, int], Match] = {}
        for i, j in sorted(set(self._candidates())):
            found = match(first[i], second[j])
            if found is not Match.APART:
                self.pairs[i, j] = found
        self.worth = {pair: self._own(*pair) for pair in self.pairs}

    def aligned(self) -> tuple[Alignment, ...]:
        """Return the alignments, in the order of the first version."""
        found: dict[int, int] = {}
        totals = {pair: worth for pair, worth in self.worth.items() if worth + _MOST_SUPPORT > ALONE}  # fmt: skip
        hopeful = tuple(totals)
        for turn in range(_ROUNDS):
            if turn:
                totals = {pair: self.worth[pair] + self._support(pair, found) for pair in hopeful}
            before, found = found, assign(self._edges(totals))
            if found == before:
                break
        return tuple(Alignment(i, j, _certainty(totals[i, j])) for i, j in found.items())

    def _edges(self, totals: Mapping[tuple[int, int], int]) -> dict[int, list[tuple[int, int]]]:
        edges: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for (i, j), worth in totals.items():
            if worth > ALONE:
                edges[i].append((j, (worth - ALONE) * _FINE - self._apart(i, j)))
        return edges

    def _apart(self, i: int, j: int) -> int:
        """Return how many figures two statements stand apart, were their texts of one length."""
        mine, theirs = len(self.first), len(self.second)
        return min(_FINE - 1, abs(i * theirs - j * mine) // max(mine, theirs))

    # ---- the pairs

    def _candidates(self) -> Iterator[tuple[int, int]]:
        yield from self._equal()
        for sentence, row in self.linked.of.items():
            mine = self._at[0].get(sentence, ())
            for other in (other for other, worth in row.items() if worth >= _LINKED):
                theirs = self._at[1].get(other, ())
                near = len(mine) * len(theirs) <= _CROWD
                yield from (
                    (i, j) for m, i in enumerate(mine) for n, j in enumerate(theirs) if near or abs(m - n) <= _NEAR
                )  # fmt: skip

    def _equal(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of one value, wherever they stand; of very many those in order."""
        buckets = [_buckets(side) for side in (self.first, self.second)]
        for key, mine in buckets[0].items():
            theirs = buckets[1].get(key, ())
            if len(mine) * len(theirs) <= _BUCKET:
                yield from ((i, j) for i in mine for j in theirs)
                continue
            for place, i in enumerate(mine):
                middle = place * len(theirs) // len(mine)
                yield from ((i, j) for j in theirs[max(0, middle - _NEAR) : middle + _NEAR + 1])

    # ---- what a pair is worth

    def _own(self, i: int, j: int) -> int:
        one, other = self.first[i], self.second[j]
        equal = self.pairs[i, j] is not Match.OTHER
        worth = _VALUES[self.pairs[i, j]] + (_UNITS_OF_ONE if equal else _UNITS)[unit_match(one, other)]  # fmt: skip
        if not equal:
            worth += _slip(one, other) + self._role(i, j)
            worth += 6 if one.hedge and one.hedge == other.hedge else 0
            worth += _RESCALED if one.figure.value.stated == other.figure.value.stated else 0
        else:
            worth += _telling(one)
        worth += 10 if one.figure.sort is other.figure.sort else -6 if equal else -14
        return worth + _around(one, other) + self.linked.worth(one.sentence, other.sentence)

    def _role(self, i: int, j: int) -> int:
        """Return the worth of playing one part in two sentences: the only date, the third figure."""
        mine, theirs = (self._at[n][row[at].sentence] for n, row, at in ((0, self.first, i), (1, self.second, j)))  # fmt: skip
        sort = family(self.first[i])
        alike = sort is not None and sort == family(self.second[j])
        only = alike and self._count(0, i, sort) == 1 == self._count(1, j, sort)
        placed = len(mine) == len(theirs) and mine.index(i) == theirs.index(j)
        return (_ONLY if only else _ALIKE * alike) + _PLACED * placed

    def _count(self, side: int, one: int, sort: Hashable) -> int:
        row = (self.first, self.second)[side]
        return sum(family(row[n]) == sort for n in self._at[side][row[one].sentence])

    def _support(self, pair: tuple[int, int], found: Mapping[int, int]) -> int:
        """Return the worth of neighbours: figures beside the one, aligned with some beside the other."""
        i, j = pair
        worth = 0
        for step in (-2, -1, 1, 2):
            facing = found.get(i + step)
            if facing is None or facing == j or not self._together(0, i, i + step):
                continue
            if self._together(1, j, facing):
                near = abs(facing - j) <= 2 and (facing > j) == (step > 0)
                worth += (9 if near else 4) if abs(step) == 1 else (5 if near else 2)
        return worth

    def _together(self, side: int, one: int, other: int) -> bool:
        row = (self.first, self.second)[side]
        return 0 <= other < len(row) and row[one].sentence == row[other].sentence


def _by_sentence(row: Sequence[Statement]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for one in row:
        found[one.sentence].append(one.number)
    return found


def _buckets(row: Sequence[Statement]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for one in row:
        for key in keys(one):
            found[key].append(one.number)
    return found


def keys(one: Statement) -> Iterator[Hashable]:
    """Yield what statements of one value have in common."""
    value = one.figure.value
    if one.figure.sort is Sort.SCORE:
        yield ("score", score(one))
    elif value.type is Type.DATE and value.date is not None:
        yield (value.date.month, value.date.day) if value.date.month else value.date.year
    else:
        yield (value.stated if value.type is Type.NUMBER else (value.type, value.stated))
        if one.figure.sort is Sort.PERCENT:
            yield share(one)


def family(one: Statement) -> Hashable:
    """Return what a figure is among those of its sentence: a date, euros, people; None for any."""
    figure = one.figure
    if figure.sort in (Sort.NUMBER, Sort.FRACTION, Sort.ORDINAL):
        return one.thing or None
    if figure.value.date is not None:
        return figure.sort, figure.value.date.day is None, figure.value.date.month is None
    return figure.sort, unit(figure.unit).dimension if figure.unit else ""


def _telling(one: Statement) -> int:
    """Return how much an equal value tells: two texts share a 2 by chance, a 2,513 never."""
    value = one.figure.value
    if value.type is not Type.NUMBER or value.stated is None:
        return 12
    digits = len(str(value.stated).strip("0-"))
    return 0 if digits < 2 and abs(Fraction(value.stated)) < 10 else min(18, 6 * digits)


def _around(one: Statement, other: Statement) -> int:
    """Return the worth of what is spoken of beside two figures."""
    shared = one.around & other.around
    worth = min(16, 6 * len(shared))
    for sort in ("deed ", "at "):
        mine = {name for name in one.around if name.startswith(sort)}
        theirs = {name for name in other.around if name.startswith(sort)}
        if mine and theirs and not mine & theirs:
            worth -= 10
    return worth


def _slip(one: Statement, other: Statement) -> int:
    """Return the worth of being a likely slip of each other: digits swapped, one digit other."""
    mine, theirs = one.figure.value.stated, other.figure.value.stated
    dates = one.figure.value.date, other.figure.value.date
    if dates[0] is not None and dates[1] is not None:
        return 6 if dates[0].month == dates[1].month and dates[0].month else 0
    if not isinstance(mine, int) or not isinstance(theirs, int):
        return 0
    first, second = _digits(mine), _digits(theirs)
    if len(first) != len(second) or len(first) < 2:
        return 0
    others = sum(a != b for a, b in zip(first, second, strict=True))
    return 8 if others == 1 or sorted(first) == sorted(second) else 3


def _digits(number: Number) -> str:
    return str(abs(int(number)))


def _certainty(worth: int) -> int:
    """Return how sure an alignment is, in percent: its worth over that of a clear one."""
    return max(50, min(99, 50 + (worth - ALONE) * 50 // (FULL + ALONE)))
