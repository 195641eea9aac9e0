"""Bases and counts of a share that the sentence before tells.

"The council had 1,250 applications. It granted 475, or 38%"; "640 of the 800 are rebuilt. That
is 80%." A base there is one only where nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.extract.shares import Pair, is_count
from factcheck.model import Quantity, Sort, Span

_OPENING = 28  # characters from the start of a sentence to the share that sums up the one before
_APART = ("earlier", "versus", "estimate", "elsewhere", "each", "average", "sampled")
_NEAREST, _MOST = Fraction(1, 2), Fraction(2)  # times: what is further off is of another base


def whole_before(article: Article, share: Quantity, count: Quantity) -> Quantity | None:
    """Return the only count of the sentence before in which a count can be a share."""
    number = share.sentence - 1
    if number < 0 or count.sentence != share.sentence:
        return None
    here, last = article.sentences[share.sentence], article.sentences[number]
    if article.has(last.start, last.end, *_APART) or article.has(here.start, share.number.end, "earlier", "versus"):  # fmt: skip
        return None
    own = [one for one in article.within(here.start, here.end) if is_count(one) and one.number != count.number]  # fmt: skip
    found = [one for one in article.within(last.start, last.end) if is_count(one) and _holds(one, count, share)]  # fmt: skip
    return found[0] if len(found) == 1 and not own and _is_near(share, count, found[0]) else None


def _holds(whole: Quantity, count: Quantity, share: Quantity) -> bool:
    size, within = count.value.stated or 0, whole.value.stated or 0
    return bool(whole.unit) and within > size and whole.paragraph == share.paragraph


def _is_near(share: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Tell whether a count is about the share of a base: far off, it is of another base."""
    part = Fraction(share.value.stated or 0) / (100 if share.sort is Sort.PERCENT else 1)
    made = Fraction(count.value.stated or 0) / Fraction(whole.value.stated or 1)
    return made > 0 and _NEAREST <= part / made <= _MOST


def pair_before(article: Article, share: Quantity, bases: Mapping[Span, list[Pair]]) -> Pair | None:
    """Return the last count and whole of the sentence before that a share sums up: "That is 80%"."""
    number, start = share.sentence - 1, article.sentences[share.sentence].start
    if number < 0 or share.number.start - start > _OPENING:
        return None
    opened = article.cued(start, share.number.start, "that_is", "amounting")
    if not any(one.span.start == start for one in opened) or article.within(start, share.number.start):  # fmt: skip
        return None
    last = article.sentences[number]
    found = [pair for one in article.within(last.start, last.end) for pair in bases.get(one.number, ()) if is_count(pair.part)]  # fmt: skip
    same = [pair for pair in found if pair.part.paragraph == share.paragraph]
    return same[0] if len(same) == 1 else None
