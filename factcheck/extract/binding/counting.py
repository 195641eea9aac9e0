"""Counts, amounts and shares, pairs of them, and the figures right beside some words."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import noun

_CLAUSE = re.compile(r"[.,;:!?()\[\]،؛؟—–\n|]")
_STOP = re.compile(r"[.;:!?()\[\]؛؟\n|]")

_ONTO = 24  # characters from a fraction to its last word
_WORD = 16  # characters that hold the word before a number

SURE, FAIR, WEAK, SILENT = 88, 75, 64, 40  # percent


@noun
class Pair:
    """A part (a count, a percentage, a fraction) and its whole, and why they are."""

    part: Quantity
    whole: Quantity
    cue: Span
    certainty: int  # percent

    @property
    def agrees(self) -> bool:
        """Tell whether the part fits within the whole, a share always."""
        return is_share(self.part) or fits(self.part, self.whole)


def is_count(quantity: Quantity) -> bool:
    """Tell whether a quantity counts things by one number."""
    plain = quantity.sort is Sort.NUMBER and quantity.value.stated is not None
    return plain and "article" not in quantity.qualifiers


def is_amount(quantity: Quantity) -> bool:
    """Tell whether a quantity is a count, a sum of money or a measure, of which there are shares."""
    summed = quantity.sort in (Sort.MONEY, Sort.MEASURE) and quantity.value.stated is not None
    return summed or is_count(quantity)


def same_measure(part: Quantity, whole: Quantity) -> bool:
    """Tell whether a part can be of a whole: counts of any noun, money and measures of one unit."""
    return part.sort is whole.sort and (is_count(part) or part.unit == whole.unit)


def is_share(quantity: Quantity) -> bool:
    """Tell whether a quantity is a percentage or a fraction."""
    named = quantity.sort in (Sort.PERCENT, Sort.FRACTION)
    return named and quantity.value.stated is not None


def fits(part: Quantity, whole: Quantity) -> bool:
    """Tell whether the words allow the part to be no larger than the whole."""
    low, high = part.value.allowed.low, whole.value.allowed.high
    return low is None or high is None or low <= high


def labels(article: Article, one: Quantity) -> bool:
    """Tell whether a bare number may only name the thing before it: khóa 18, báo động 3.

    So it may where nouns follow their numbers, none follows and no small word leads to it.
    """
    start, cues = one.span.start, article.language.cues
    if cues.head != "two" or one.unit or one.sort is not Sort.NUMBER or one.cue is not None:
        return False
    before = article.text[max(0, start - _WORD) : start]
    words = before.lower().split()
    return (
        bool(words) and before[-1:] == " " and words[-1].isalpha() and words[-1] not in cues.stops
    )


def next_to(article: Article, start: int, end: int, words: int = 0, comma: bool = False) -> bool:
    """Tell whether at most some words, and no end of a clause, stand in a stretch."""
    if end - start > 16 + 14 * words:
        return False
    gap = article.text[start : max(start, end)]
    return not (_STOP if comma else _CLAUSE).search(gap) and len(gap.split()) <= words


def before(article: Article, offset: int, words: int = 1, comma: bool = False) -> Quantity | None:
    """Return the figure that stands right before a place, its counted noun between them."""
    found = article.within(max(0, offset - 80), offset)
    if not found:
        return None
    last = found[-1]
    if last.sort is Sort.ORDINAL or "article" in last.qualifiers:
        return None
    end = last.span.end if last.span.end <= offset else last.number.end
    return last if next_to(article, end, offset, words, comma) else None


def share_in(article: Article, start: int, end: int) -> Quantity | None:
    """Return the share that a word of a stretch is or ends, where "of them" is written onto it."""
    found = article.within(max(0, start - _ONTO), end)
    return next((one for one in found if is_share(one) and one.span.start <= start < one.span.end), None)  # fmt: skip


def after(article: Article, offset: int, words: int = 2, comma: bool = False) -> Quantity | None:
    """Return the first figure right after a place."""
    for one in article.within(offset, offset + 80):
        if one.sort is Sort.ORDINAL or "article" in one.qualifiers:
            continue
        return one if next_to(article, offset, min(one.span.start, one.number.start), words, comma) else None  # fmt: skip
    return None
