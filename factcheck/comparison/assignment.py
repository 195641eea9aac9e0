"""One-to-one assignment of the greatest total gain, exact and deterministic, over whole numbers.

Every row and every column may stay alone, which gains nothing. Shortest augmenting paths with
dual prices (Jonker and Volgenant 1987) over the pairs that are given alone; a search ends as
soon as staying alone is as cheap, so that a long text costs as much as its parts. Only where
thousands of columns are worth the same (one sentence a thousand times) a search is given up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

MOST = 4000  # columns of one search
Edges = Mapping[int, Sequence[tuple[int, int]]]


def assign(edges: Edges) -> dict[int, int]:
    """Return the column of each assigned row.

    `edges` gives each row its (column, gain) pairs; those without a gain are left out. Of
    assignments with one total the first found stands, in the order of the rows.
    """
    state = _State({row: [(c, -gain) for c, gain in pairs if gain > 0] for row, pairs in edges.items()})  # fmt: skip
    for row in sorted(state.costs):
        state.augment(row)
    return dict(sorted((row, column) for row, column in state.column_of.items() if column >= 0))


class _State:
    """An assignment that grows row by row, with the prices that prove it the best so far."""

    def __init__(self, costs: dict[int, list[tuple[int, int]]]) -> None:
        # Each row has a column of its own for staying alone, at no cost: -1 - row.
        self.costs = {row: [*sorted(pairs), (-1 - row, 0)] for row, pairs in costs.items()}
        self.price: dict[int, int] = {}  # of the columns
        self.column_of: dict[int, int] = {}
        self.row_of: dict[int, int] = {}

    def augment(self, row: int) -> None:
        """Assign one more row along the cheapest path; Dijkstra over reduced costs."""
        distance: dict[int, int] = {}
        parent: dict[int, int] = {}  # column -> the row it is reached from
        settled: dict[int, int] = {}
        heap: list[tuple[int, int]] = []
        self._relax(row, 0, distance, parent, heap)
        while True:
            so_far, column = heappop(heap)
            if len(settled) > MOST:
                return
            if column in settled or so_far > distance[column]:
                continue
            settled[column] = so_far
            if column not in self.row_of:
                break
            holder = self.row_of[column]
            # What the holder pays now is what its other columns are measured against.
            paid = self._cost(holder, column) - self.price.get(column, 0)
            self._relax(holder, so_far - paid, distance, parent, heap)
        for other, at in settled.items():
            self.price[other] = self.price.get(other, 0) + at - so_far
        self._take(column, row, parent)

    def _relax(
        self, row: int, base: int, distance: dict[int, int], parent: dict[int, int],
        heap: list[tuple[int, int]],
    ) -> None:  # fmt: skip
        for column, cost in self.costs[row]:
            found = base + cost - self.price.get(column, 0)
            if column not in distance or found < distance[column]:
                distance[column], parent[column] = found, row
                heappush(heap, (found, column))

    def _cost(self, row: int, column: int) -> int:
        return next(cost for one, cost in self.costs[row] if one == column)

    def _take(self, column: int, row: int, parent: dict[int, int]) -> None:
        """Give each row of a path the column it was led to."""
        while True:
            holder = parent[column]
            left = self.column_of.get(holder)
            self.column_of[holder], self.row_of[column] = column, holder
            if holder == row or left is None:
                return
            column = left
