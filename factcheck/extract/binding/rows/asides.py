"""What only looks like an announced list: speech behind a colon, "first", some of a number."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import is_count, next_to
from factcheck.extract.binding.rows.listing import Listing
from factcheck.model import Quantity, Sort

_SPOKEN = {"“": "”", "«": "»", "„": "“", '"': '"'}
_LED = 48  # characters from a number to what it is some of


def is_spoken(article: Article, found: Listing) -> bool:
    """Tell whether a list is speech, or opens with "first": an item of a row that goes on."""
    first = article.words(found.items[0])
    opened = first[:1] in _SPOKEN and _SPOKEN[first[:1]] not in first[1:]
    ranked = any(one.sort is Sort.ORDINAL and one.span == found.items[0] for one in article.within(found.items[0].start, found.items[0].end))  # fmt: skip
    ranked = ranked or (first.split() or [""])[0].lower() in article.language.numbers.ordinal_before
    return opened or ranked


def closing(article: Article, start: int, end: int) -> int:
    """Return where the bracket opened before a place is closed, brackets within it skipped."""
    depth = 1
    for place in range(start, end):
        depth += {"(": 1, ")": -1}.get(article.text[place], 0)
        if not depth:
            return place
    return -1


def shut(article: Article, opened: re.Match[str], end: int) -> int:
    """Return where the bracket or dash that opens a list closes it, -1 where none does."""
    if "(" in opened[0]:
        return closing(article, opened.end(), end)
    dash = opened[0].strip()
    return article.text.find(f" {dash}", opened.end(), end)


def is_base(article: Article, number: Quantity) -> bool:
    """Tell whether a number is what others are some of: two of their last three games."""
    start = max(article.sentences[number.sentence].start, number.span.start - _LED)
    before = article.within(start, number.span.start)[-1:]
    return any(
        is_count(one)
        and next_to(article, one.span.end, number.span.start, 3)
        and article.has(one.span.end, number.span.start, "partitive", "out_of")
        for one in before
    )
