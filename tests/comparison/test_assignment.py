"""The assignment is the greatest there is, and always the same."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings, strategies as st

from factcheck.comparison.assignment import assign

ROWS = st.dictionaries(
    st.integers(0, 4),
    st.lists(st.tuples(st.integers(0, 4), st.integers(-3, 20)), max_size=5, unique_by=lambda e: e[0]),
    max_size=5,
)  # fmt: skip


def _best(edges: dict[int, list[tuple[int, int]]]) -> int:
    """Return the greatest total by trying every assignment; None-columns stand for staying alone."""
    rows = sorted(edges)
    gains = {(row, column): gain for row in rows for column, gain in edges[row]}
    columns = [*range(5), *([-1] * len(rows))]
    found = 0
    for chosen in set(permutations(columns, len(rows))):
        found = max(found, sum(max(0, gains.get(pair, 0)) for pair in zip(rows, chosen, strict=True)))  # fmt: skip
    return found


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_no_assignment_has_a_greater_total(edges: dict[int, list[tuple[int, int]]]) -> None:
    found = assign(edges)
    gains = {(row, column): gain for row, pairs in edges.items() for column, gain in pairs}
    assert len(set(found.values())) == len(found)
    assert all(gains[pair] > 0 for pair in found.items())
    assert sum(gains[pair] for pair in found.items()) == _best(edges)


def test_a_row_gives_way_where_the_whole_gains_by_it() -> None:
    assert assign({0: [(0, 10), (1, 9)], 1: [(0, 8)]}) == {0: 1, 1: 0}


def test_a_pair_without_gain_stays_alone() -> None:
    assert assign({0: [(0, 0), (1, -4)]}) == {}


@given(ROWS)
def test_the_order_in_which_rows_are_given_does_not_matter(
    edges: dict[int, list[tuple[int, int]]],
) -> None:
    turned = {row: edges[row][::-1] for row in reversed(edges)}
    assert assign(turned) == assign(edges)
