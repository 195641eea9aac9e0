"""Records of text files: cut by counting bytes, they are what a parser would find."""

from __future__ import annotations

import csv
import io
from itertools import repeat

import pytest
from hypothesis import given, strategies as st

from factcheck.scan import records as module
from factcheck.scan.records import cuts, records

CELLS = st.lists(st.lists(st.text('ab",\n\r ', max_size=6), min_size=2, max_size=3), min_size=1, max_size=12)  # fmt: skip


@given(st.lists(st.binary(max_size=9).map(lambda b: b.replace(b"\n", b"")), max_size=12), st.booleans(), st.integers(1, 4), st.integers(1, 9))  # fmt: skip
def test_lines_are_the_lines_wherever_blocks_and_cuts_fall(lines: list[bytes], ended: bool, count: int, block: int) -> None:  # fmt: skip
    content = b"\n".join(lines) + (b"\n" if ended and lines else b"")
    whole = content.splitlines(keepends=True) if b"\r" not in content else None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BLOCK", block)
        read = list(records(io.BytesIO(content), 100, quoted=False))
        found = list(cuts(io.BytesIO(content), 0, repeat(count), quoted=False))
    assert b"".join(line for line in read if isinstance(line, bytes)) == content
    assert all(isinstance(line, bytes) and line.count(b"\n") <= 1 for line in read)
    if whole is not None and not any(set(line) & set(b"\x0b\x0c\x1c\x1d\x1e\x85") for line in lines):  # fmt: skip
        assert read == whole
    assert sum(cut.records for cut in found) == len(read)
    for cut in found:
        assert content[cut.begin : cut.end].count(b"\n") + (not content[: cut.end].endswith(b"\n")) == cut.records  # fmt: skip


@given(CELLS, st.integers(1, 4), st.integers(1, 9))
def test_rows_of_csv_are_those_of_the_standard_library(rows: list[list[str]], count: int, block: int) -> None:  # fmt: skip
    sink = io.StringIO(newline="")
    csv.writer(sink).writerows(rows)
    content = sink.getvalue().encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BLOCK", block)
        read = [r.decode() for r in records(io.BytesIO(content), 1000, quoted=True) if isinstance(r, bytes)]  # fmt: skip
        found = list(cuts(io.BytesIO(content), 0, repeat(count), quoted=True))
    assert [next(csv.reader(io.StringIO(record, newline=""))) for record in read] == rows
    assert sum(cut.records for cut in found) == len(rows)
    assert [cut.begin for cut in found[1:]] == [cut.end for cut in found[:-1]]
    for cut in found[:-1]:
        assert cut.records == count


def test_a_record_that_is_too_long_is_only_measured() -> None:
    content = b"one\n" + b"x" * 5_000_000 + b"\nthree"
    assert list(records(io.BytesIO(content), 10, quoted=False)) == [b"one\n", 5_000_001, b"three"]
