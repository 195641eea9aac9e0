"""The rows of a box as lines for the simplex, and what it makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model import Interval, Number, Product
from factcheck.solve import simplex
from factcheck.solve.bounds import Near, interval
from factcheck.solve.problem import WORK, Curve, Row
from factcheck.solve.propagate import Box
from factcheck.values.intervals import add, point, scale

_PIVOTS = 1500  # of the simplex in one search


def outcome_of(box: Box) -> simplex.Outcome:
    """Decide the rows of a box that are weighted sums, or are while other factors are fixed."""
    problem = box.problem
    lines: list[simplex.Line] = []
    claims: set[int] = set()
    for number in box.own_rows():
        row = problem.rows[number]
        if isinstance(row, Row):
            why = frozenset((problem.size + row.owners[0],))
            lines.append(simplex.Line(row.terms, row.low, row.high, why))
            claims.update(row.claims)
        elif isinstance(row.constraint, Product):
            for line in _straight(box, row, row.constraint):
                lines.append(line)
                claims.update(number for number, _ in line.terms)
    # A cell of the table costs several terms at each pivot, for its fractions grow.
    cells = 4 * (1 + len(lines) * len(claims))
    effort = simplex.Effort(pivots=max(0, min(_PIVOTS, (WORK - problem.work) // cells)))
    most = effort.pivots
    outcome = simplex.decide({c: _ends(box, c) for c in claims}, lines, effort)
    problem.work += (most - effort.pivots) * cells
    return outcome


def _ends(box: Box, claim: int) -> simplex.Ends:
    problem = box.problem
    free = claim in box.freed
    low, high = box.moved.get(claim, (problem.type_ends if free else problem.base)[claim])
    type_low, type_high = problem.type_ends[claim]
    said = simplex.NONE if free or claim in box.moved else frozenset((claim,))
    return simplex.Ends(
        low,
        high,
        problem.grid[claim],
        simplex.NONE if low == type_low else said,
        simplex.NONE if high == type_high else said,
    )


def _straight(box: Box, row: Curve, constraint: Product) -> Iterator[simplex.Line]:
    """Yield what a product asks as lines, where all its factors but one are fixed.

    A second open factor f of a claim that stands in no other row may be taken at its ends,
    beside a factor g >= 0: some f in [l, h] has f g = s where l g <= s <= h g.
    """
    fixed, open_ones, why = _factors(box, row, constraint)
    if len(open_ones) > 2:
        return
    sums = {box.problem.index[name]: -Fraction(c) for name, c in constraint.terms}
    allowed = constraint.allowed
    if len(open_ones) < 2:
        yield from _line(box, sums, fixed, open_ones, allowed.low, allowed.high, why)
        return
    for lone, other in (open_ones, open_ones[::-1]):
        ends = _lone_range(box, lone, other)
        if ends is not None:
            why |= {box.problem.index[lone[0]]} - box.freed
            low, high = sorted((ends[0] * fixed, ends[1] * fixed))
            yield from _line(box, sums, low, [other], None, allowed.high, why)
            yield from _line(box, sums, high, [other], allowed.low, None, why)
            return


_Factor = tuple[str, Number, Number]


def _factors(box: Box, row: Curve, constraint: Product) -> tuple[Fraction, list[_Factor], set[int]]:
    """Return the product of the fixed factors, the open ones, and the elements that fix."""
    problem = box.problem
    fixed = Fraction(1)
    open_ones: list[_Factor] = []
    why = {problem.size + row.owners[0]}
    for name, times, offset in constraint.factors:
        claim = problem.index[name]
        ends = _ends(box, claim)
        if ends.low is not None and ends.low == ends.high and not isinstance(ends.low, Near):
            fixed *= Fraction(ends.low) / problem.unit * times + offset
            why |= {claim} - box.freed
        else:
            open_ones.append((name, times, offset))
    return fixed, open_ones, why


def _lone_range(box: Box, lone: _Factor, other: _Factor) -> tuple[Number, Number] | None:
    """Return the closed range of a factor of its own beside one that is never negative."""
    problem = box.problem
    claim = problem.index[lone[0]]
    uses = sum(claim in problem.rows[number].claims for number in set(box.own_rows()))
    if uses > 1 or problem.grid[claim]:
        return None
    mine, theirs = (_factor_range(box, factor) for factor in (lone, other))
    if mine.low is None or mine.high is None or mine.low_open or mine.high_open:
        return None
    return None if theirs.low is None or theirs.low < 0 else (mine.low, mine.high)


def _factor_range(box: Box, factor: _Factor) -> Interval:
    ends = _ends(box, box.problem.index[factor[0]])
    return add(scale(interval(ends.low, ends.high, box.problem.unit), factor[1]), point(factor[2]))


def _line(
    box: Box, sums: dict[int, Fraction], times: Number, factors: list[_Factor],
    low: Number | None, high: Number | None, why: set[int],
) -> Iterator[simplex.Line]:  # fmt: skip
    terms = dict(sums)
    moved = Fraction(times)
    for name, scaled, offset in factors:
        claim = box.problem.index[name]
        terms[claim] = terms.get(claim, Fraction(0)) + times * scaled
        moved = Fraction(times) * offset
    unit = box.problem.unit
    yield simplex.Line(
        tuple(terms.items()),
        None if low is None else (low - moved) * unit,
        None if high is None else (high - moved) * unit,
        frozenset(why),
    )
