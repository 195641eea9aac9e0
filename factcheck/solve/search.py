"""Whether some relations can all hold: propagation, readings in turn, a witness, the simplex."""

from __future__ import annotations

from collections.abc import Iterable, Set
from math import gcd

from factcheck.model import Same
from factcheck.solve.bounds import Bound, Limit, Near, down, up
from factcheck.solve.problem import WORK, Curve, Problem, Row
from factcheck.solve.propagate import Box, Conflict
from factcheck.solve.single import left
from factcheck.solve.witness import dive, has_witness

Moved = dict[int, tuple[Limit, Limit]]
_LEAVES = 64  # combinations of readings that are tried


class Answer:
    """Satisfiable (`box` holds the ranges), refuted (`conflict`), or neither: the limit."""

    __slots__ = ("box", "conflict", "exact")

    def __init__(
        self, box: Box | None = None, conflict: Conflict | None = None, exact: bool = False
    ) -> None:
        """Take what was found; `exact` says that each end in the box is reached by a solution."""
        self.box, self.conflict, self.exact = box, conflict, exact


def check(
    problem: Problem,
    relations: Iterable[int],
    freed: Set[int] = frozenset(),
    moved: Moved | None = None,
) -> Answer:
    """Tell whether the relations can all hold with the freed elements free to be anything.

    `moved` gives some claims other ends than their words do.
    """
    if problem.work > WORK:
        return Answer()
    held = sorted(r for r in set(relations) if problem.size + r not in freed)
    box = Box(problem, freed, moved or {})
    if len(held) == 1 and (found := left(problem, held[0], freed, box.moved)) is not None:
        return Answer(box=box.settled(*found), exact=True)
    plain = [rows for r in held for rows in problem.readings[r] if len(problem.readings[r]) == 1]
    # Differences first: what they refute needs few claims.
    conflict = box.post((*_differences(problem, held), *(n for rows in plain for n in rows)))
    if conflict is not None:
        return Answer(conflict=conflict)
    several = [r for r in held if len(problem.readings[r]) > 1]
    return _readings(box, several, [_LEAVES])


def _differences(problem: Problem, held: list[int]) -> list[int]:
    there = set(held)
    return [n for n in problem.differences if there.issuperset(problem.rows[n].owners)]


def _readings(box: Box, relations: list[int], leaves: list[int]) -> Answer:
    """Take the readings of the first relation in turn, each with every one of the others."""
    if not relations:
        leaves[0] -= 1
        return _leaf(box)
    first, *rest = relations
    found: Conflict = frozenset()
    limited = False
    for rows in box.problem.readings[first]:
        if leaves[0] <= 0:
            return Answer()
        mark = box.mark()
        conflict = box.post(rows)
        answer = Answer(conflict=conflict) if conflict is not None else _readings(box, rest, leaves)
        if answer.box is not None:
            return answer
        box.undo(mark)
        if answer.conflict is not None and box.problem.size + first not in answer.conflict:
            return answer
        limited |= answer.conflict is None
        found |= answer.conflict or frozenset()
    return Answer() if limited else Answer(conflict=found)


def _leaf(box: Box) -> Answer:
    exact = _is_settled(box)
    # Where ranges creep towards each other step by step, a witness is no quicker to find.
    if exact or (not box.exhausted and has_witness(box)):
        return Answer(box=box, exact=exact)
    conflict = _odd_row(box)
    if conflict is not None:
        return Answer(conflict=conflict)
    from factcheck.solve.lines import outcome_of

    outcome = outcome_of(box)
    if outcome.conflict is not None:
        return Answer(conflict=outcome.conflict)
    if outcome.values is not None and _holds(box, outcome.values):
        return Answer(box=box)
    return Answer(box=box) if box.exhausted and has_witness(box) else Answer()


def _is_settled(box: Box) -> bool:
    """Tell whether propagation alone has decided: no cycle through a claim that is open.

    Without a cycle, ranges that no row can narrow further hold a solution, and each of their
    ends is reached: for fractions always, for whole numbers where coefficients are 1 or -1.
    """
    if box.exhausted:
        return False
    edges: list[tuple[int, int]] = []
    for number in box.own_rows():
        row = box.problem.rows[number]
        claims = box.open(set(row.claims))
        if claims and not _is_plain(box, row, claims):
            return False
        edges += [(claim, -1 - number) for claim in claims]
    return _is_forest(edges)


def _is_forest(edges: list[tuple[int, int]]) -> bool:
    group: dict[int, int] = {}

    def root(node: int) -> int:
        while (above := group.setdefault(node, node)) != node:
            group[node] = node = group[above]
        return node

    for one, other in edges:
        first, second = root(one), root(other)
        if first == second:
            return False
        group[first] = second
    return True


def _is_plain(box: Box, row: Row | Curve, claims: list[int]) -> bool:
    grid = box.problem.grid
    if isinstance(row, Curve):
        return isinstance(row.constraint, Same)
    whole = sum(grid[claim] > 0 for claim in claims)
    if not whole:
        return True
    chosen = set(claims)
    steps = {abs(times) for claim, times in row.terms if claim in chosen}
    # The claims that are fixed may stand beside the grid; then only one may be open.
    fixed = [c for c in row.claims if c not in chosen and not grid[c]]
    return len(claims) == 1 or (whole == len(claims) and len(steps) == 1 and not fixed and steps == _steps(row))  # fmt: skip


def _steps(row: Row) -> set[int]:
    return {abs(times) for _, times in row.terms}


def _odd_row(box: Box) -> Conflict | None:
    """Return why some row has no solution in whole numbers, as 2 a + 2 b = 61 has none.

    Branch and bound would look for one for ever where a and b have no ends.
    """
    grid = box.problem.grid
    for number in dict.fromkeys(box.rows):
        row = box.problem.rows[number]
        claims = set(box.open(row.claims)) if isinstance(row, Row) else set()
        if claims and isinstance(row, Row) and all(grid[claim] for claim in claims):
            fixed: Bound = 0
            for claim, times in row.terms:
                fixed = fixed + (0 if claim in claims else times * (box.at[2 * claim] or 0))
            step = gcd(*(times * grid[claim] for claim, times in row.terms if claim in claims))
            low = None if row.low is None else up(row.low - fixed, step)
            high = None if row.high is None else down(row.high - fixed, step)
            if low is not None and high is not None and low > high:
                return box.why(number, (c for c in row.claims if c not in claims))
    return None


def _holds(box: Box, values: dict[int, Bound]) -> bool:
    """Tell whether the numbers the simplex found satisfy the rows it could not see, too."""
    mark = box.mark()
    for claim, value in values.items():
        if isinstance(value, Near):
            continue
        if box.restrict(claim, value, value) is not None:
            box.undo(mark)
            return False
    linear = all(isinstance(box.problem.rows[number], Row) for number in box.rows)
    found = linear or dive(box)
    box.undo(mark)
    return found
