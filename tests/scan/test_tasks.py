"""Tasks: cut any way, nothing is lost and nothing is there twice."""

from __future__ import annotations

from itertools import islice

from hypothesis import given, strategies as st

from factcheck.scan.places import File
from factcheck.scan.tasks import FIRST, Task, cut, named, remaining, sizes

RANGES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6)


def task(first: int = 0, count: int = 40) -> Task:
    return Task(3, "jsonl", (File("r", "p", "n"),), first, count)


def rows(*tasks: Task) -> list[int]:
    return [row for one in tasks for row in range(one.first, one.first + one.count)]


@given(st.integers(0, 50), st.integers(2, 2000), st.integers(-5, 2500) | st.none())
def test_the_pieces_of_a_task_are_the_task_and_smaller(first: int, count: int, suspect: int | None) -> None:  # fmt: skip
    whole = task(first, count)
    pieces = cut(whole, suspect)
    assert rows(*pieces) == rows(whole)
    assert all(0 < piece.count < count for piece in pieces)


def test_a_task_is_cut_round_the_row_that_was_at_hand() -> None:
    assert [(p.first, p.count) for p in cut(task(10, 40), 30)] == [(10, 20), (30, 1), (31, 19)]


@given(RANGES, st.integers(0, 30), st.integers(1, 50))
def test_what_remains_is_what_is_not_done(done: list[tuple[int, int]], first: int, count: int) -> None:  # fmt: skip
    there = {row for start, length in done for row in range(start, start + length)}
    left = rows(*remaining(task(first, count), done))
    assert left == [row for row in rows(task(first, count)) if row not in there]


def test_a_name_says_which_rows_its_file_holds() -> None:
    assert named(f"{task(7, 9).name}.parquet") == (3, 7, 9)
    assert named("part-00000-c000.snappy.parquet") is None


def test_names_sort_as_their_rows_do() -> None:
    names = [task(first, 1).name for first in (0, 9, 10, 99, 1_000_000)]
    assert names == sorted(names)


def test_the_first_tasks_are_short() -> None:
    assert tuple(islice(sizes(0, 500), 8)) == (*FIRST, 500, 500)
    assert max(islice(sizes(0, 50), 20)) == 50
    assert tuple(islice(sizes(1, 500), 2)) == (500, 500)
