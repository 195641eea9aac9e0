"""Linear rows decided exactly: a rational simplex with bounded branch and bound.

The general simplex of Dutertre and de Moura (2006) with Bland's rule: it keeps exact
fractions, needs no objective, and explains what it refutes by the bounds of one row.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from factcheck.nouns import noun
from factcheck.solve.bounds import Bound, Limit, Near, divide, down

Why = frozenset[int]
NONE: Why = frozenset()


@noun
class Line:
    """A weighted sum of variables between two ends, and the elements that ask for it."""

    terms: tuple[tuple[int, int | Fraction], ...]
    low: Limit
    high: Limit
    why: Why


@noun
class Ends:
    """What a variable may be at first, the multiples it must be of (0: any), and why."""

    low: Limit
    high: Limit
    grid: int = 0
    why_low: Why = NONE
    why_high: Why = NONE


class Outcome(NamedTuple):
    """A solution, or the elements that refute one; neither where the limit was reached."""

    values: dict[int, Bound] | None = None
    conflict: Why | None = None


class Effort:
    """How many pivots and branches are left, and how many cells a table may have."""

    __slots__ = ("branches", "cells", "pivots")

    def __init__(self, pivots: int = 1500, branches: int = 60, cells: int = 40000) -> None:
        """Take the limits."""
        self.pivots, self.branches, self.cells = pivots, branches, cells


class _Table(NamedTuple):
    """The dependent variables as sums of the others, and where every one stands."""

    low: dict[int, tuple[Bound, Why]]
    high: dict[int, tuple[Bound, Why]]
    rows: dict[int, dict[int, Fraction]]
    at: dict[int, Bound]


def decide(variables: Mapping[int, Ends], lines: list[Line], effort: Effort) -> Outcome:
    """Find values for the variables that satisfy every line, or the elements that forbid it."""
    if len(variables) * len(lines) > effort.cells:
        return Outcome()
    table = _table(variables, lines)
    grids = {number: ends.grid for number, ends in variables.items() if ends.grid}
    return _branch(table, grids, effort)


def _table(variables: Mapping[int, Ends], lines: list[Line]) -> _Table:
    table = _Table({}, {}, {}, {})
    for number, ends in variables.items():
        if ends.low is not None:
            table.low[number] = (ends.low, ends.why_low)
        if ends.high is not None:
            table.high[number] = (ends.high, ends.why_high)
        table.at[number] = ends.low if ends.low is not None else 0 if ends.high is None else ends.high  # fmt: skip
    for place, line in enumerate(lines):
        slack = -1 - place
        if line.low is not None:
            table.low[slack] = (line.low, line.why)
        if line.high is not None:
            table.high[slack] = (line.high, line.why)
        table.rows[slack] = {number: Fraction(times) for number, times in line.terms}
        table.at[slack] = _value(table, slack)
    return table


def _value(table: _Table, basic: int) -> Bound:
    total: Bound = 0
    for number, times in table.rows[basic].items():
        total = total + times * table.at[number]
    return total


def _branch(table: _Table, grids: Mapping[int, int], effort: Effort) -> Outcome:
    refuted, why = _feasible(table, effort)
    if why is not None:
        return Outcome(conflict=why)
    if not refuted:
        return Outcome()
    broken = next((n for n, grid in grids.items() if not _on_grid(table.at[n], grid)), None)
    if broken is None:
        return Outcome(values={number: value for number, value in table.at.items() if number >= 0})
    if effort.branches <= 0:
        return Outcome()
    effort.branches -= 1
    return _split(table, broken, grids, effort)


def _split(table: _Table, broken: int, grids: Mapping[int, int], effort: Effort) -> Outcome:
    # No element asks for a branch: the whole numbers themselves do.
    below = down(table.at[broken], grids[broken])
    found: Why = NONE
    limited = False
    for is_low, end in ((False, below), (True, below + grids[broken])):
        half = _copied(table)
        ends = half.low if is_low else half.high
        ends[broken] = (end, ends[broken][1] if broken in ends else NONE)
        outcome = _branch(_moved(half, broken, end), grids, effort)
        if outcome.values is not None:
            return outcome
        limited |= outcome.conflict is None
        found |= outcome.conflict or NONE
    return Outcome() if limited else Outcome(conflict=found)


def _copied(table: _Table) -> _Table:
    rows = {basic: dict(row) for basic, row in table.rows.items()}
    return _Table(dict(table.low), dict(table.high), rows, dict(table.at))


def _moved(table: _Table, number: int, end: int) -> _Table:
    if number not in table.rows:
        _shift(table, number, end)
    return table


def _on_grid(value: Bound, grid: int) -> bool:
    return not isinstance(value, Near) and value % grid == 0


def _feasible(table: _Table, effort: Effort) -> tuple[bool, Why | None]:
    """Pivot until every variable is within its ends: (reached, None) or (False, why not)."""
    for number, (end, why) in table.low.items():
        if number in table.high and end > table.high[number][0]:
            return False, why | table.high[number][1]
    while effort.pivots > 0:
        broken = min((b for b in table.rows if _broken(table, b)), default=None)
        if broken is None:
            return True, None
        effort.pivots -= 1
        low = table.low.get(broken)
        rising = low is not None and table.at[broken] < low[0]
        other = _entering(table, broken, rising)
        if other is None:
            return False, _refutation(table, broken, rising)
        end = (table.low if rising else table.high)[broken][0]
        _pivot(table, broken, other, end)
    return False, None


def _broken(table: _Table, number: int) -> bool:
    low, high = table.low.get(number), table.high.get(number)
    at = table.at[number]
    return (low is not None and at < low[0]) or (high is not None and at > high[0])


def _entering(table: _Table, broken: int, rising: bool) -> int | None:
    free = (
        number
        for number, times in table.rows[broken].items()
        if times and _has_room(table, number, rising == (times > 0))
    )
    return min(free, default=None)


def _has_room(table: _Table, number: int, rising: bool) -> bool:
    end = (table.high if rising else table.low).get(number)
    if end is None:
        return True
    return table.at[number] < end[0] if rising else table.at[number] > end[0]


def _refutation(table: _Table, broken: int, rising: bool) -> Why:
    why = (table.low if rising else table.high)[broken][1]
    for number, times in table.rows[broken].items():
        if times:
            why |= (table.high if rising == (times > 0) else table.low)[number][1]
    return why


def _pivot(table: _Table, leaving: int, entering: int, end: Bound) -> None:
    row = table.rows.pop(leaving)
    times = row.pop(entering)
    step = divide(end - table.at[leaving], times)
    solved = {number: -factor / times for number, factor in row.items() if factor}
    solved[leaving] = 1 / times
    for other in table.rows.values():
        if factor := other.pop(entering, None):
            for number, share in solved.items():
                other[number] = other.get(number, Fraction(0)) + factor * share
    table.rows[entering] = solved
    table.at[leaving] = end
    table.at[entering] = table.at[entering] + step
    for basic in table.rows:
        if basic != entering:
            table.at[basic] = _value(table, basic)


def _shift(table: _Table, number: int, end: Bound) -> None:
    table.at[number] = end
    for basic in table.rows:
        table.at[basic] = _value(table, basic)
