"""One weighted sum with one claim changed: what that claim may be, without any search."""

from __future__ import annotations

from collections.abc import Mapping, Set

from factcheck.solve.bounds import Bound, Limit, divide, down, up
from factcheck.solve.problem import Problem, Row, Totals

Ends = tuple[Limit, Limit]


def left(
    problem: Problem, relation: int, freed: Set[int], moved: Mapping[int, Ends]
) -> tuple[int, Limit, Limit] | None:
    """Return the only claim of a relation that is changed, and the ends of what would do.

    None where a search has to tell: for more than one sum, for coefficients of several sizes
    (their totals do not take every value), for none or several changed claims, and where
    nothing would do.
    """
    if relation not in problem.totals:
        problem.totals[relation] = _totals(problem, relation)
    found = problem.totals[relation]
    changed = [c for c in (*freed, *moved) if c < problem.size and relation in problem.at[c]]
    if found is None or not changed or any(claim != changed[0] for claim in changed):
        return None
    claim = changed[0]
    ends = moved[claim] if claim in moved else problem.type_ends[claim]
    return _within(problem, found, claim, ends)


def _totals(problem: Problem, relation: int) -> Totals | None:
    readings = problem.readings[relation]
    row = problem.rows[readings[0][0]] if list(map(len, readings)) == [1] else None
    if not isinstance(row, Row) or not _is_even(problem, row):
        return None
    least: Bound = 0
    most: Bound = 0
    below = above = 0
    for claim, times in row.terms:
        low, high = _scaled(problem.base[claim], times)
        if low is not None and high is not None and low > high:
            return None
        least, below = (least, below + 1) if low is None else (least + low, below)
        most, above = (most, above + 1) if high is None else (most + high, above)
    return row, dict(row.terms), least, below, most, above


def _is_even(problem: Problem, row: Row) -> bool:
    """Tell whether the total takes every value in its range, or every whole one."""
    sizes = {abs(times) for _, times in row.terms}
    return len(sizes) == 1 and len({problem.grid[claim] for claim, _ in row.terms}) == 1


def _within(
    problem: Problem, totals: Totals, claim: int, ends: Ends
) -> tuple[int, Limit, Limit] | None:
    row, coefficients, least, below, most, above = totals
    times = coefficients[claim]
    low, high = _scaled(problem.base[claim], times)
    # What the other claims make together.
    less = None if below > (low is None) else least if low is None else least - low
    more = None if above > (high is None) else most if high is None else most - high
    asked = (
        None if row.low is None or more is None else divide(row.low - more, times),
        None if row.high is None or less is None else divide(row.high - less, times),
    )
    lower, upper = asked if times > 0 else asked[::-1]
    grid = problem.grid[claim]
    lows = [end for end in (ends[0], lower) if end is not None]
    highs = [end for end in (ends[1], upper) if end is not None]
    low = max(lows) if lows else None
    high = min(highs) if highs else None
    low = up(low, grid) if grid and low is not None else low
    high = down(high, grid) if grid and high is not None else high
    return None if low is not None and high is not None and low > high else (claim, low, high)


def _scaled(ends: Ends, times: int) -> Ends:
    low = None if ends[0] is None else times * ends[0]
    high = None if ends[1] is None else times * ends[1]
    return (low, high) if times > 0 else (high, low)
