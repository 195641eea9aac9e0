"""The folder of a scan: what is in it already, and nothing twice."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings, strategies as st

from factcheck.scan.manifest import done, tidy
from factcheck.scan.places import File, Folder
from factcheck.scan.tasks import Task, cut, task_name


def lay(root: Path, *ranges: tuple[int, int, int]) -> Folder:
    folder = Folder(str(root))
    folder.make("findings", "ledger")
    for one in ranges:
        for below in ("findings", "ledger"):
            folder.write(f"{below}/{task_name(*one)}.parquet", b"x")
    return folder


def test_pieces_of_a_task_that_is_there_in_whole_go(tmp_path: Path) -> None:
    folder = lay(tmp_path, (0, 0, 20), (0, 20, 40), (0, 20, 15), (0, 35, 1), (0, 36, 24), (1, 20, 5))  # fmt: skip
    tidy(folder)
    assert {number: sorted(ranges) for number, ranges in done(folder).items()} == {0: [(0, 20), (20, 40)], 1: [(20, 5)]}  # fmt: skip
    assert sorted(p.name for p in (tmp_path / "findings").iterdir()) == sorted(p.name for p in (tmp_path / "ledger").iterdir())  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 60), st.integers(0, 60), st.booleans())
def test_what_is_there_once_stays(tmp_path_factory: object, count: int, suspect: int, whole: bool) -> None:  # fmt: skip
    root = tmp_path_factory.mktemp("out")  # type: ignore[attr-defined]
    task = Task(2, "jsonl", (File("r", "p", "n"),), 5, count)
    pieces = [(2, one.first, one.count) for one in cut(task, suspect)]
    folder = lay(root, *pieces, *([(2, 5, count)] if whole else []))
    tidy(folder)
    rows = sorted(row for first, length in done(folder)[2] for row in range(first, first + length))
    assert rows == list(range(5, 5 + count))


def test_a_file_that_is_empty_or_half_written_is_not_there(tmp_path: Path) -> None:
    folder = lay(tmp_path, (0, 0, 20))
    (tmp_path / "ledger" / f"{task_name(0, 20, 20)}.parquet").touch()
    (tmp_path / "ledger" / f"{task_name(0, 40, 20)}.parquet.part-77").write_bytes(b"x")
    assert done(folder) == {0: [(0, 20)]}
    folder.sweep("ledger")
    assert not list(tmp_path.rglob("*.part-*"))
