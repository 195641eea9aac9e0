"""Figures in a row: what a comma, a semicolon or the last "and" parts, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.extract.article import Article
from factcheck.model import Part, Quantity

_REACH = 160  # characters between two members of one enumeration
_PARTING = re.compile(r"[,;،؛、•]")
_ENDING = re.compile(r"[.!?؟…](?:\s|$)")


def enumerations(
    article: Article, fits: Callable[[Quantity], bool], sentences: bool = False
) -> Iterator[tuple[Quantity, ...]]:
    """Yield the longest rows of two or more fitting quantities.

    Members stand in one sentence, parted by a comma, a semicolon or the cue "and", or each in
    a list item of its own; `sentences` also lets members stand in neighbouring sentences of
    one paragraph.
    """
    row: list[Quantity] = []
    for quantity in article.quantities:
        if not fits(quantity):
            continue
        if row and not _goes_on(article, row[-1], quantity, sentences):
            yield from _enough(row)
            row = []
        row.append(quantity)
    yield from _enough(row)


def _enough(row: list[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    if len(row) > 1:
        yield tuple(row)


def _goes_on(article: Article, last: Quantity, following: Quantity, sentences: bool) -> bool:
    gap = article.between(last, following)
    if gap.end - gap.start > _REACH:
        return False
    if last.paragraph != following.paragraph:
        both = (article.block_of(last).part, article.block_of(following).part)
        return following.paragraph == last.paragraph + 1 and both in ((Part.ITEM, Part.ITEM), (Part.ROW, Part.ROW))  # fmt: skip
    if last.sentence != following.sentence:
        return sentences and following.sentence == last.sentence + 1
    words = article.words(gap)
    return bool(_PARTING.search(words)) or article.has(gap.start, gap.end, "and") or _attached(article, words)  # fmt: skip


def _attached(article: Article, words: str) -> bool:
    """Tell whether the gap ends with an "and" that is written onto the number after it."""
    tail = words.split()[-1:]
    return not words[-1:].isspace() and tail != [] and tail[0] in article.language.phrases.get("and", ())  # fmt: skip
