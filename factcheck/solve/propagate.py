"""Bounds propagation over the rows of a problem, with an explanation for every bound."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Set

from factcheck.model import Interval, Same
from factcheck.solve.bounds import Bound, Limit, divide, down, ends, interval, up
from factcheck.solve.curves import narrowed
from factcheck.solve.problem import WORK, Curve, Problem, Row
from factcheck.values.written import normalised

Conflict = frozenset[int]
Mark = tuple[int, int, dict[int, tuple[frozenset[str], Conflict]]]
# The lower end of claim n is at key 2n, the upper end at 2n + 1.
_VISITS = 12  # of each row on average, after which a slow or endless narrowing is left

_TRIED = 3  # the same where a value is only tried
_CURVE = 30  # times the work of one term of a sum


class Box:
    """What the claims of some rows may still be, and why."""

    __slots__ = ("_last", "_rows_at", "_trail", "at", "exhausted", "freed", "labels", "moved", "problem", "queue", "queued", "rows")  # fmt: skip

    def __init__(self, problem: Problem, freed: Set[int], moved: dict[int, tuple[Limit, Limit]]) -> None:  # fmt: skip
        """Start without rows; `freed` claims have their type, `moved` ones the ends given."""
        self.problem, self.freed, self.moved = problem, freed, moved
        self.at: dict[int, Limit] = {}
        self.rows: list[int] = []
        # What a freed claim must bear, and the elements that ask for it.
        self.labels: dict[int, tuple[frozenset[str], Conflict]] = {}
        self.exhausted = False
        self.queue: deque[int] = deque()
        self.queued: set[int] = set()
        self._rows_at: dict[int, list[int]] = {}
        self._trail: list[tuple[int, Limit, int, int]] = []  # key, end before, entry before, row
        self._last: dict[int, int] = {}

    def post(self, rows: Iterable[int]) -> Conflict | None:
        """Add rows and propagate; return the conflict if there is one."""
        empty: Conflict | None = None
        for number in rows:
            self.rows.append(number)
            self._enqueue(number)
            for claim in self.problem.rows[number].claims:
                self._rows_at.setdefault(claim, []).append(number)
                if 2 * claim not in self.at:
                    low, high = self._initial(claim)
                    self.at[2 * claim], self.at[2 * claim + 1] = low, high
                    if low is not None and high is not None and low > high:
                        empty = frozenset(self._given(2 * claim))
        return self._run() if empty is None else empty

    def _initial(self, claim: int) -> tuple[Limit, Limit]:
        if claim in self.moved:
            return self.moved[claim]
        return (self.problem.type_ends if claim in self.freed else self.problem.base)[claim]

    def is_open(self, claim: int) -> bool:
        """Tell whether a claim may still be more than one number."""
        low = self.at[2 * claim]
        return low is None or low != self.at[2 * claim + 1]

    def open(self, claims: Iterable[int]) -> list[int]:
        """Return the claims that may still be more than one number, labels left out."""
        labels = self.problem.labels
        return [claim for claim in claims if claim not in labels and self.is_open(claim)]

    def own_rows(self) -> list[int]:
        """Return the rows of the relations themselves, each once, without differences."""
        differences = self.problem.differences
        first = differences[0] if differences else len(self.problem.rows)
        return [number for number in dict.fromkeys(self.rows) if number < first]

    def mark(self) -> Mark:
        """Return where to undo to."""
        return len(self._trail), len(self.rows), dict(self.labels)

    def undo(self, mark: Mark) -> None:
        """Take back what happened since the mark."""
        self.labels = dict(mark[2])
        while len(self._trail) > mark[0]:
            key, end, entry, _ = self._trail.pop()
            self.at[key] = end
            self._last[key] = entry
        while len(self.rows) > mark[1]:
            for claim in self.problem.rows[self.rows.pop()].claims:
                self._rows_at[claim].pop()
        self.queue.clear()
        self.queued.clear()

    def settled(self, claim: int, low: Limit, high: Limit) -> Box:
        """Take what one claim may be, as it was found by other means."""
        self.at[2 * claim], self.at[2 * claim + 1] = low, high
        return self

    def restrict(self, claim: int, low: Limit, high: Limit) -> Conflict | None:
        """Suppose a claim lies between two ends (for a witness: it explains nothing)."""
        return self._narrow(claim, low, high, -1) or self._run(_TRIED)

    def range(self, claim: int) -> Interval:
        """Return what a claim may still be."""
        low, high = self._initial(claim)
        low, high = self.at.get(2 * claim, low), self.at.get(2 * claim + 1, high)
        return interval(low, high, self.problem.unit)

    def _enqueue(self, number: int) -> None:
        if number not in self.queued:
            self.queued.add(number)
            self.queue.append(number)

    def _run(self, visits: int = _VISITS) -> Conflict | None:
        rows, queue = self.problem.rows, self.queue
        limit = visits * (1 + len(self.rows))
        while queue:
            number = queue.popleft()
            self.queued.discard(number)
            limit -= 1
            if limit < 0 or self.problem.work > WORK:
                self.exhausted = True
                queue.clear()
                self.queued.clear()
                return None
            row = rows[number]
            self.problem.work += len(row.terms) if isinstance(row, Row) else _CURVE
            found = self._line(number, row) if isinstance(row, Row) else self._curve(number, row)
            if found is not None:
                return found
        return None

    def _line(self, number: int, row: Row) -> Conflict | None:
        least, below, most, above = self._totals(row.terms)
        high, low = row.high, row.low
        if high is not None and below <= 1:
            if not below and least > high:
                return self._explain(number, self._keys(row, -1, 0))
            if above or most > high:
                if found := self._push(number, row, high - least, 0):
                    return found
                least, below, most, above = self._totals(row.terms)
        if low is not None and above <= 1:
            return self._from_below(number, row, low, least, below, most, above)
        return None

    def _from_below(
        self, number: int, row: Row, low: Bound, least: Bound, below: int, most: Bound, above: int
    ) -> Conflict | None:
        if not above and most < low:
            return self._explain(number, self._keys(row, -1, 1))
        if below or least < low:
            return self._push(number, row, low - most, 1)
        return None

    def _totals(self, terms: tuple[tuple[int, int], ...]) -> tuple[Bound, int, Bound, int]:
        """Return the least and the largest total, and how many ends are missing for each."""
        at = self.at
        least: Bound = 0
        most: Bound = 0
        below = above = 0
        for claim, times in terms:
            low, high = at[2 * claim], at[2 * claim + 1]
            if times < 0:
                low, high = high, low
            if low is None:
                below += 1
            else:
                least = least + times * low
            if high is None:
                above += 1
            else:
                most = most + times * high
        return least, below, most, above

    def _push(self, number: int, row: Row, room: Bound, side: int) -> Conflict | None:
        """Tighten each claim by the room that the others leave it.

        Side 0 is the row's upper end against the least total, 1 the lower against the most.
        """
        keys = self._keys(row, -1, side)
        lone = next((key for key in keys if self.at[key] is None), None)
        for (claim, times), key in zip(row.terms, keys, strict=True):
            mine = self.at[key]
            if lone is not None and key != lone:
                continue
            limit = divide(room if mine is None else room + times * mine, times)
            upper = (times > 0) == (side == 0)
            found = self._narrow(claim, None if upper else limit, limit if upper else None, number)
            if found is not None:
                return found
        return None

    def _narrow(self, claim: int, low: Limit, high: Limit, row: int) -> Conflict | None:
        grid, key = self.problem.grid[claim], 2 * claim
        least, most = self.at[key], self.at[key + 1]
        if low is not None:
            end = up(low, grid) if grid else low
            if least is None or end > least:
                self._record(key, end, row, end != low)
                least = end
        if high is not None:
            end = down(high, grid) if grid else high
            if most is None or end < most:
                self._record(key + 1, end, row, end != high)
                most = end
        if least is not None and most is not None and least > most:
            return self._explain(-1, (key, key + 1))
        return None

    def _record(self, key: int, end: Limit, row: int, rounded: bool) -> None:
        self._trail.append((key, self.at[key], self._last.get(key, -1), row))
        self._last[key] = len(self._trail) - 1
        self.at[key] = end
        for other in self._rows_at.get(key >> 1, ()):
            # One visit leaves nothing for the next, unless an end was rounded to a whole number.
            if rounded or other != row or not isinstance(self.problem.rows[other], Row):
                self._enqueue(other)

    def _keys(self, row: Row, without: int, side: int) -> list[int]:
        """Return the ends that make the row's total as small (0) or large (1) as it can be."""
        return [2 * claim + (side if times > 0 else 1 - side) for claim, times in row.terms if claim != without]  # fmt: skip

    def _reasons(self, key: int, number: int) -> list[int]:
        row = self.problem.rows[number]
        if isinstance(row, Curve):
            return [k for claim in row.claims for k in (2 * claim, 2 * claim + 1)]
        times = next(times for claim, times in row.terms if claim == key >> 1)
        side = 1 - key % 2 if times > 0 else key % 2
        return self._keys(row, key >> 1, side)

    def _explain(self, number: int, keys: Iterable[int]) -> Conflict:
        """Return the elements that a conflict stands on, by walking the trail backwards."""
        found = set(self._elements(number)) if number >= 0 else set()
        todo = [(key, len(self._trail)) for key in keys]
        seen: set[int] = set()
        while todo:
            key, time = todo.pop()
            entry = self._last.get(key, -1)
            while entry >= time:
                entry = self._trail[entry][2]
            mark = entry if entry >= 0 else -2 - key
            if mark in seen:
                continue
            seen.add(mark)
            if entry < 0:
                found |= self._given(key)
            elif (row := self._trail[entry][3]) >= 0:
                found.update(self._elements(row))
                todo += [(reason, entry) for reason in self._reasons(key, row)]
        return frozenset(found)

    def why(self, number: int, claims: Iterable[int]) -> Conflict:
        """Return the elements that a row and the ranges of some of its claims stand on."""
        return self._explain(
            number, [key for claim in claims for key in (2 * claim, 2 * claim + 1)]
        )

    def _elements(self, row: int) -> list[int]:
        return [self.problem.size + owner for owner in self.problem.rows[row].owners]

    def _given(self, key: int) -> set[int]:
        # An end that the type alone gives says nothing about the claim.
        claim = key >> 1
        if claim in self.freed or claim in self.moved:
            return set()
        same = self.problem.base[claim][key % 2] == self.problem.type_ends[claim][key % 2]
        return set() if same else {claim}

    def _curve(self, number: int, row: Curve) -> Conflict | None:
        if isinstance(row.constraint, Same):
            return self._same(row, row.constraint)
        index, problem = self.problem.index, self.problem
        for name, allowed in narrowed(
            row.constraint,
            lambda name: self.range(index[name]),
            lambda name: problem.grid[index[name]] > 0,
        ):
            claim = index[name]
            if allowed.is_empty:
                return self._explain(number, self._reasons(0, number))
            low, high = ends(allowed, problem.unit)
            if (found := self._narrow(claim, low, high, number)) is not None:
                return found
        return None

    def _same(self, row: Curve, constraint: Same) -> Conflict | None:
        """Claims that stand and bear labels of two groups are a conflict; freed ones take any."""
        owner = self.problem.size + row.owners[0]
        asked: tuple[frozenset[str], Conflict] | None = None
        for claim in row.claims:
            labels, reasons = self._labels(claim)
            if not labels:
                continue
            labels = next((group for group in constraint.groups if labels & group), labels)
            if asked is None:
                asked = labels, reasons | {owner}
            elif labels != asked[0]:
                return reasons | asked[1]
        if asked is not None:
            self._lend(row.claims, asked)
        return None

    def _labels(self, claim: int) -> tuple[frozenset[str], Conflict]:
        if claim in self.freed:
            return self.labels.get(claim, (frozenset(), frozenset()))
        labels = self.problem.claims[claim].value.labels
        return frozenset(map(normalised, labels)), frozenset((claim,))

    def _lend(self, claims: Iterable[int], asked: tuple[frozenset[str], Conflict]) -> None:
        for claim in claims:
            if claim in self.freed and claim not in self.labels:
                self.labels[claim] = asked
                for other in self._rows_at[claim]:
                    self._enqueue(other)
