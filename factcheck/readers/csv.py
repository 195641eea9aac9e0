"""Tables as text (.csv, .tsv): a cell is parted from the next by a bar, at its own place.

The cells are found here and not by the standard library's parser, which does not say where a
cell stands. Separators become bars and quotes blanks, so every offset stays the author's own.
"""

from __future__ import annotations

import re

from factcheck.model import Part, Source
from factcheck.readers import decode, source

SUFFIXES = (".csv", ".tsv")


def matches(data: bytes) -> bool:
    """Tell that no first bytes betray a table."""
    return False


def read(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the table, a line for each row, as RFC 4180 has it, whatever the separator.

    Raises SourceError where the bytes are not text.
    """
    raw, notes = decode(data, name, encoding)
    separator = _separator(raw[:20_000])
    pieces: list[str] = []
    marks: list[tuple[int, str]] = []
    outline: list[tuple[int, Part]] = []
    row, column = 1, 1
    for match in _cells(separator).finditer(raw):
        if column == 1:
            outline.append((match.start(), Part.ROW))
        marks.append((match.start(), f"row {row} column {column}"))
        pieces.append(_cell(match))
        column += 1
        if match["end"] != separator:
            row, column = row + 1, 1
    return source("".join(pieces), name, marks=tuple(marks), outline=tuple(outline), notes=notes)


def _cells(separator: str) -> re.Pattern[str]:
    mark = re.escape(separator)
    # A quote that never closes is a letter of its cell.
    return re.compile(
        rf'(?P<quoted>"(?:[^"]|"")*+"(?=[{mark}\r\n]|\Z))?+(?P<plain>[^{mark}\r\n]*+)'
        rf"(?P<end>[{mark}]|\r\n?|\n|\Z)"
    )


def _cell(match: re.Match[str]) -> str:
    """Return a cell and what ends it, as long as it was written."""
    quoted = match["quoted"] or ""
    inside = re.sub(r"\s", " ", quoted[1:-1].replace('""', '" '))
    words = f" {inside} " if quoted else ""
    end = match["end"]
    return words + match["plain"] + (end if end in ("\r\n", "\r", "\n", "") else "|")


def _separator(sample: str) -> str:
    """Return the sign that parts the cells: the one most lines have as often as the first."""
    bare = re.sub(r'"[^"]*+"', "", sample)
    lines = [line for line in bare.splitlines()[:50] if line.strip()] or [""]

    def fit(sign: str) -> tuple[int, int]:
        often = lines[0].count(sign)
        return sum(line.count(sign) == often for line in lines) if often else 0, often

    return max(("\t", ";", "|", ","), key=fit)
