"""A share that sums up the sentence before: "640 of the 800 are rebuilt. That is 80%"."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.extract.article import Article
from factcheck.extract.counting import Pair, is_count
from factcheck.model import Quantity, Span

_OPENING = 28  # characters from the start of a sentence to the share that sums up the one before


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
