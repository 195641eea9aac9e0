"""The items of a list by lines: those of one mark, and those without one that nothing parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.figures.nouns import singular
from factcheck.model import Part, Quantity

_NAMED = 40  # characters before a number that hold the word it names
_INDENT = 24  # characters before an item


def items(article: Article, number: int, most: int) -> list[int]:
    """Return the places of the items right after a block that share one mark, at most so many."""
    found = []
    for index in range(number + 1, min(number + most + 1, len(article.blocks))):
        if article.blocks[index].part is not Part.ITEM:
            break
        found.append(index)
    marks = [mark(article, index) for index in found]
    first = next((mark for mark in marks if mark), "")
    if not first:
        return found[: _unbroken(article, found)]
    # Items of another mark are of another list: "-" below "*".
    end = next((place for place, mark in enumerate(marks) if mark and mark != first), len(found))
    return [index for index, mark in zip(found[:end], marks, strict=False) if mark == first]


def _unbroken(article: Article, found: Sequence[int]) -> int:
    """Return how many unmarked items stand without an empty line between, or all if parted so."""
    spans = [article.blocks[index].span for index in found]
    gaps = [article.text[one.end : other.start].count("\n") > 1 for one, other in pairwise(spans)]
    return gaps.index(True) + 1 if True in gaps and not all(gaps) else len(found)


def mark(article: Article, number: int) -> str:
    """Return what stands before an item and how far in: a bullet, 0 for any number, or nothing."""
    start = article.blocks[number].span.start
    line = article.text[max(0, start - _INDENT) : start].rpartition("\n")[2]
    return re.sub(r"\w+", "0", line.lstrip("\ufeff")).replace("00", "0") if line.strip() else ""


def broken(article: Article, last: int) -> bool:
    """Tell whether the list goes on behind a line of its last item."""
    after = article.blocks[last + 1 : last + 3]
    if any(one.part is Part.ITEM for one in after[1:]):
        return True
    return any(article.text[one.span.start].islower() for one in after[:1])


def labels(article: Article, number: Quantity, one: Quantity) -> bool:
    """Tell whether a figure is the name of one of the things announced: line 3 of four lines."""
    words = article.text[max(0, one.number.start - _NAMED) : one.number.start].lower().split()
    return bool(words) and not one.unit and number.unit in (words[-1], singular(words[-1], 1, article.language))  # fmt: skip
