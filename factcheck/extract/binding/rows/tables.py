"""Columns of figures with their total in the last row of a table, or of lines "Tents: 97"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import countable
from factcheck.model import Part, Quantity, Sort

_CELL = re.compile(r"[|\t]")
_COLON = re.compile(r"[:：]")
_LABEL = re.compile(r"[^:：\n]{2,60}[:：][ \u00a0]*")
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 200  # rows of one table


def totalled(article: Article) -> Iterator[tuple[tuple[Quantity, ...], Quantity]]:
    """Yield the figures of each column that a row of totals ends, and that total."""
    rows: list[dict[int, Quantity]] = []
    for block in article.blocks:
        cells = _cells(article, block.span.start, block.span.end) if block.part is Part.ROW else _line(article, block.span.start, block.span.end)  # fmt: skip
        if (block.part is not Part.ROW and not cells) or len(rows) > _MOST:
            rows = []
            continue
        if rows and _is_total(article, block.span.start, block.span.end):
            yield from _columns(rows, cells)
            rows = []
        else:
            rows.append(cells)


def _cells(article: Article, start: int, end: int) -> dict[int, Quantity]:
    """Return the only figure of each cell of a row, by the number of the cell."""
    marks = [match.start() for match in _CELL.finditer(article.text, start, end)]
    found: dict[int, Quantity] = {}
    crowded = set()
    for one in article.within(start, end):
        cell = bisect_left(marks, one.number.start)
        if cell in found or not countable(one) or one.sort is Sort.PERCENT:
            crowded.add(cell)
        found[cell] = one
    return {cell: one for cell, one in found.items() if cell not in crowded}


def _line(article: Article, start: int, end: int) -> dict[int, Quantity]:
    """Return the only figure of a line that is a label, a colon and that figure."""
    match = _LABEL.match(article.text, start, end)
    found = article.within(start, end) if match is not None else ()
    if match is None or len(found) != 1 or not countable(found[0]) or found[0].sort is Sort.PERCENT:
        return {}
    one = found[0]
    ends = max(one.span.end, one.number.end) >= end - 1 and one.span.start - match.end() <= 1
    return {1: one} if ends else {}


def _is_total(article: Article, start: int, end: int) -> bool:
    """Tell whether the first cell of a row says "total"."""
    mark = _CELL.search(article.text, start + 1, end) or _COLON.search(article.text, start, end)
    stop = mark.start() if mark else end
    words = _WORD.findall(article.text[start:stop].lower())
    said = any(word in article.language.cues.total for word in words)
    return bool(words) and len(words) <= 3 and (said or article.has(start, stop, "in_all"))


def _columns(
    rows: Sequence[dict[int, Quantity]], totals: dict[int, Quantity]
) -> Iterator[tuple[tuple[Quantity, ...], Quantity]]:
    filled = [row for row in rows if row]
    for cell, total in totals.items():
        parts = tuple(row[cell] for row in filled if cell in row)
        # A row without the figure may hold it in words, or be the head of a group.
        if len(parts) > 1 and len(parts) == len(filled):
            yield parts, total
