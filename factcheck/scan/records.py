"""Records of text files, a line each; in CSV a line break inside quotes ends none.

They are found by counting bytes, so that a file of any size is planned and read in pieces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO

from factcheck.nouns import noun
from factcheck.scan.places import File, opened
from factcheck.scan.tasks import Task, sizes

BLOCK = 1 << 20
BOM = b"\xef\xbb\xbf"


@noun
class Cut:
    """Some whole records of a file: how many, from which byte to which."""

    records: int
    begin: int
    end: int


def cuts(stream: BinaryIO, begin: int, counts: Iterator[int], quoted: bool) -> Iterator[Cut]:
    """Yield the records of a file open at a byte, so many at a time as `counts` says."""
    wanted, held = next(counts), 0
    first = last = at = begin  # of the cut, the end of the last record, of the block
    for block, ends in _blocks(stream, quoted):
        used = 0
        while len(ends) - used >= wanted - held:
            used += wanted - held
            yield Cut(wanted, first, at + ends[used - 1])
            first, held, wanted = at + ends[used - 1], 0, next(counts)
        held += len(ends) - used
        last = at + ends[-1] if ends else last
        at += len(block)
    held += at > last  # the last line need not end in a line break
    if held:
        yield Cut(held, first, at)


class _Held:
    """The record that is being read, in pieces; one that grows too long is only measured."""

    def __init__(self, most: int) -> None:
        self._most, self.size = most, 0
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        self.size += len(piece)
        if self.size <= self._most:
            self._pieces.append(piece)

    def taken(self) -> bytes | int:
        """Return the record, of one that is too long its size; the next one begins."""
        found = b"".join(self._pieces) if self.size <= self._most else self.size
        self._pieces, self.size = [], 0
        return found


def records(stream: BinaryIO, most: int, quoted: bool, length: int = -1) -> Iterator[bytes | int]:
    """Yield each record of a file's next bytes, of one that is longer than `most` its size."""
    held = _Held(most)
    for block, ends in _blocks(stream, quoted, length):
        begin = 0
        for end in ends:
            held.add(block[begin:end])
            yield held.taken()
            begin = end
        held.add(block[begin:])
    if held.size:
        yield held.taken()


def of_task(task: Task, most: int, quoted: bool) -> Iterator[tuple[int, bytes | int]]:
    """Yield the records of a task with the row of each; raises OSError."""
    with opened(task.files[0]) as stream:
        stream.seek(task.begin)
        found = records(stream, most, quoted, task.end - task.begin)
        skipped = task.first - task.start
        yield from enumerate(islice(found, skipped, skipped + task.count), task.first)


def tasks(
    file: File, number: int, form: str, begin: int, size: int, quoted: bool
) -> Iterator[Task]:
    """Yield the tasks of a file's records from a byte on; raises OSError."""
    first = 0
    with opened(file) as stream:
        stream.seek(begin)
        for cut in cuts(stream, begin, sizes(number, size), quoted):
            yield Task(number, form, (file,), first, cut.records, first, cut.begin, cut.end, cut.end - cut.begin)  # fmt: skip
            first += cut.records


def _blocks(stream: BinaryIO, quoted: bool, length: int = -1) -> Iterator[tuple[bytes, list[int]]]:
    """Yield blocks of bytes, each with where in it records end."""
    inside = False
    while block := stream.read(BLOCK if length < 0 else min(BLOCK, length)):
        length -= len(block) if length >= 0 else 0
        ends, inside = _ends(block, inside, quoted)
        yield block, ends


def _ends(block: bytes, inside: bool, quoted: bool) -> tuple[list[int], bool]:
    """Return where in a block records end, and whether the block ends inside quotes."""
    pieces: Sequence[bytes] = block.split(b'"') if quoted else (block,)
    ends, at = [], 0
    for number, piece in enumerate(pieces):
        inside = inside != bool(number)
        found = -1 if inside else piece.find(b"\n")
        while found >= 0:
            ends.append(at + found + 1)
            found = piece.find(b"\n", found + 1)
        at += len(piece) + 1
    return ends, inside
