"""Repairs in words: what would do, the nearest value, the likely slip, the ranking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import islice
from math import ceil, floor

from factcheck.model import Change, Claim, Interval, Kind, Number, Relation, Repair, Type
from factcheck.nouns import noun
from factcheck.solve.bounds import ends, plain
from factcheck.solve.problem import Problem
from factcheck.solve.propagate import Conflict
from factcheck.solve.repairs import Group
from factcheck.solve.search import Answer, Moved, check
from factcheck.solve.slips import Fits, Slip, slips
from factcheck.values import wording
from factcheck.values.intervals import intersect, meet, scale, shift, whole

_VERIFIED = 6  # slips of one claim that are put to the test
_CROWD = 40  # claims beside one, above which it is not set against each of them
_FAR = 1 << 62
_TENS = frozenset(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))
# Explained before unexplained, then the smaller change, then the order of the claims.
Rank = tuple[int, int, Fraction, tuple[int, ...]]


@noun
class Names:
    """The relations by id, and where each claim stands in the order of the text."""

    relations: Mapping[str, Relation]
    order: Mapping[str, int]


class Mender:
    """Puts the alternatives of one group into words, each verified before it is shown."""

    __slots__ = ("_beside", "_claims", "_group", "_names", "_problem")

    def __init__(self, problem: Problem, group: Group, broken: Iterable[int], names: Names) -> None:
        """Take the group, and the relations that do not hold."""
        self._problem, self._group, self._names = problem, group, names
        inside = set(group.relations)
        claims = {c for relation in broken if relation in inside for c in problem.of[relation]}
        self._claims = frozenset(claims)
        self._beside = [problem.claims[c] for c in sorted(claims)] if len(claims) <= _CROWD else []

    def repairs(self) -> tuple[Repair, ...]:
        """Return the alternatives that hold, the likeliest first."""
        ranked = [made for chosen in self._group.alternatives if (made := self._repair(chosen))]
        ranked.sort(key=lambda pair: pair[0])
        return tuple(repair for _, repair in ranked)

    def _repair(self, chosen: Conflict) -> tuple[Rank, Repair] | None:
        size = self._problem.size
        moved: Moved = {}
        changes, sizes = [], []
        answer = self._check(chosen, moved)
        for element in sorted(chosen):
            if answer.box is None:
                return None
            if element >= size:
                changes.append(self._freed(element - size))
                continue
            change, value = self._change(element, chosen, answer, moved)
            changes.append(change)
            sizes.append(_size(self._problem.claims[element], value))
            if value is not None and element not in self._problem.labels:
                moved[element] = ends(restated(self._problem.claims[element], value), self._problem.unit)  # fmt: skip
                if len(chosen) > 1:
                    answer = self._check(chosen, moved)
        if answer.box is None:
            return None
        return self._rank(chosen, changes, sizes), Repair(tuple(changes), self._group.weight)

    def _rank(self, chosen: Conflict, changes: list[Change], sizes: list[Fraction]) -> Rank:
        problem = self._problem
        support = max(problem.weights[e] if e < problem.size else _FAR for e in chosen)
        unexplained = sum(not change.slip for change in changes)
        places = [self._names.order[problem.claims[e].id] for e in chosen if e < problem.size]
        return support, unexplained, sum(sizes, Fraction(0)), tuple(sorted(places))

    def _check(self, chosen: Conflict, moved: Moved) -> Answer:
        return check(self._problem, self._group.relations, chosen | self._group.beside, moved)

    def _holds(self, chosen: Conflict, moved: Moved, claim: int, value: Number) -> bool:
        found = self._problem.claims[claim]
        placed = {**moved, claim: ends(restated(found, value), self._problem.unit)}
        return self._check(chosen, placed).box is not None

    def _freed(self, relation: int) -> Change:
        name = self._problem.relations[relation]
        found = self._names.relations[name]
        return Change(name, found.binding or found.kind, "no such relation", "", relation=True)

    def _change(
        self, claim: int, chosen: Conflict, answer: Answer, moved: Moved
    ) -> tuple[Change, Number | None]:
        found, box = self._problem.claims[claim], answer.box
        assert box is not None
        if claim in self._problem.labels:
            return self._label(found, box.labels.get(claim)), None
        left, exact = box.range(claim), answer.exact
        allowed = statable(found, left)
        likely = self._slips(claim, left, chosen, moved, exact)
        # What was probably meant says more than what is closest: 110, not 119, for 1,100.
        near = likely.value if likely else self._nearest(claim, allowed, chosen, moved, exact)
        swap = "" if likely else self._swap(claim, allowed)
        sure = exact or self._reached(claim, allowed, chosen, moved)
        shown = allowed if sure or near is None else Interval(near, near)
        words = likely.words if likely else swap
        return Change(
            found.id,
            wording.claim(found),
            wording.interval(shown, found.unit, found.value.type),
            "" if near is None else wording.point(near, found.unit, found.value.type),
            words,
        ), near

    def _label(self, claim: Claim, asked: tuple[frozenset[str], Conflict] | None) -> Change:
        problem = self._problem
        giver = next((problem.claims[e] for e in sorted(asked[1]) if e < problem.size), None) if asked else None  # fmt: skip
        words = wording.claim(giver) if giver else ""
        return Change(claim.id, wording.claim(claim), words or "another label", words)

    def _slips(
        self, claim: int, allowed: Interval, chosen: Conflict, moved: Moved, exact: bool
    ) -> Slip | None:
        found = self._problem.claims[claim]
        likely = slips(found, _fitting(found, allowed), self._beside)
        for slip in islice(likely, _VERIFIED):
            if exact or self._holds(chosen, moved, claim, slip.value):
                return slip
        return None

    def _swap(self, claim: int, allowed: Interval) -> str:
        """Say that two claims may stand in each other's place, where that would do."""
        problem = self._problem
        mine = problem.claims[claim]
        for other in self._alike(claim):
            theirs = problem.claims[other]
            value = theirs.value.stated
            if value is None or mine.value.stated is None or value not in allowed or not problem.weights[other]:  # fmt: skip
                continue
            unit = problem.unit
            moved: Moved = {
                claim: ends(restated(mine, value), unit),
                other: ends(restated(theirs, mine.value.stated), unit),
            }
            held = {*self._group.relations, *problem.at[other]}
            if check(problem, held, self._group.beside, moved).box is not None:
                return f"{wording.claim(mine)} and {wording.claim(theirs)} may be swapped"
        return ""

    def _alike(self, claim: int) -> list[int]:
        """Return the claims that may have been confused with one: of its unit and type."""
        problem = self._problem
        if problem.size > _CROWD:
            return sorted(self._claims - {claim} - problem.labels) if self._beside else []
        mine = problem.claims[claim]
        kind = (mine.unit, mine.value.type)
        return [
            n for n, c in enumerate(problem.claims) if n != claim and (c.unit, c.value.type) == kind
        ]

    def _nearest(
        self, claim: int, allowed: Interval, chosen: Conflict, moved: Moved, exact: bool
    ) -> Number | None:
        found = self._problem.claims[claim]
        for value in self._near(claim, found, allowed, chosen, moved, exact):
            if value is not None and (exact or self._holds(chosen, moved, claim, value)):
                return value
        return None

    def _near(
        self, claim: int, found: Claim, allowed: Interval, chosen: Conflict, moved: Moved, exact: bool
    ) -> Iterable[Number | None]:  # fmt: skip
        yield nearest(found, allowed)
        stated = found.value.stated
        if exact or stated is None:
            return
        # The ranges are only outer ones: look on either side of what is stated.
        sides: list[Number] = []
        for side in (Interval(None, stated), Interval(stated, None)):
            placed = {**moved, claim: ends(intersect(allowed, side), self._problem.unit)}
            box = self._check(chosen, placed).box
            value = nearest(found, box.range(claim)) if box is not None else None
            sides += [] if value is None else [value]
        yield from sorted(sides, key=lambda value: abs(Fraction(value) - stated))

    def _reached(self, claim: int, allowed: Interval, chosen: Conflict, moved: Moved) -> bool:
        """Tell whether the ends of a range that is only an outer one are solutions, and more."""
        low, high = allowed.low, allowed.high
        if allowed.low_open or allowed.high_open:
            return False
        tried = [end for end in (low, high) if end is not None]
        if low is not None and high is not None:
            middle = Fraction(low + high) / 2
            tried.append(floor(middle) if self._problem.grid[claim] else plain(middle))
        return all(self._holds(chosen, moved, claim, value) for value in tried)


def _fitting(claim: Claim, allowed: Interval) -> Fits:
    """Return whether a number, stated in the claim's manner, meets a range."""
    if claim.value.kind in (Kind.ROUNDED, Kind.APPROXIMATE):
        return lambda number: meet(restated(claim, number), allowed)
    return allowed.__contains__


def restated(claim: Claim, number: Number) -> Interval:
    """Return what a claim would allow, did it state another number in the same manner."""
    value = claim.value
    if value.stated is None or value.kind not in (Kind.ROUNDED, Kind.APPROXIMATE):
        return Interval(number, number)
    gap = plain(Fraction(number) - value.stated)
    if value.stated and (times := Fraction(number) / value.stated) in _TENS:
        # 4 billion for 4 million is as rough as 4 million, at its own scale.
        moved = scale(value.allowed, times)
    elif value.step and Fraction(gap) % Fraction(value.step) == 0:
        moved = shift(value.allowed, gap)
    else:
        return Interval(number, number)
    return whole(moved) if value.whole else moved


def statable(claim: Claim, allowed: Interval) -> Interval:
    """Return the numbers that may be stated so that what they allow meets a range."""
    value = claim.value
    if value.stated is None or not value.step or value.kind not in (Kind.ROUNDED, Kind.APPROXIMATE):
        return allowed
    low, high = value.allowed.low, value.allowed.high
    step = Fraction(value.step)
    least = most = None
    if allowed.low is not None and high is not None:
        least = ceil((allowed.low - (high - value.stated)) / step) * step
    if allowed.high is not None and low is not None:
        most = floor((allowed.high + (value.stated - low)) / step) * step
    # A range far below the last digit written asks for more digits, not for a round nothing.
    if most is not None and -step < most < step and allowed != Interval(0, 0):
        return allowed
    return Interval(_plain(least), _plain(most))


def _plain(number: Fraction | None) -> Number | None:
    return None if number is None else plain(number)


def nearest(claim: Claim, allowed: Interval) -> Number | None:
    """Return the allowed number that is nearest to the one stated, None where none can be named."""
    stated = claim.value.stated
    low, high = allowed.low, allowed.high
    if allowed.is_empty:
        return None
    if stated is None:
        stated = low if low is not None else high
        if stated is None:
            return None
    if stated in allowed:
        return stated
    if low is not None and stated <= low:
        return low if not allowed.low_open else _inside(allowed, claim)
    return high if not allowed.high_open else _inside(allowed, claim)


def _inside(allowed: Interval, claim: Claim) -> Number | None:
    """Return a number a little inside an open end."""
    step = Fraction(claim.value.step or 1)
    low, high = allowed.low, allowed.high
    if low is not None and high is not None:
        middle = plain(Fraction(low + high) / 2)
        return middle if middle in allowed else None
    end = low + step if low is not None else high - step if high is not None else None
    return None if end is None else plain(end)


def _size(claim: Claim, value: Number | None) -> Fraction:
    """Return how large a change is: of a number in proportion, of a date in thousand days."""
    stated = claim.value.stated
    if value is None or stated is None:
        return Fraction(0)
    whole = max(abs(Fraction(stated)), Fraction(1))
    gap = Fraction(value) - stated
    return abs(gap) / (whole if claim.value.type is Type.NUMBER else 1000)
