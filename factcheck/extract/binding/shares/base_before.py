"""A share that sums up the sentence before: "640 of the 800 are rebuilt. That is 80%"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import Pair, is_count
from factcheck.model import Quantity, Span

_NAMED = 40  # characters from a share to the noun that calls it one
_CLAUSE = re.compile(r"[,;:.](?:\s|$)")
_OPENING = 28  # characters from the start of a sentence to the share that sums up the one before


def pair_before(article: Article, share: Quantity, bases: Mapping[Span, list[Pair]]) -> Pair | None:
    """Return the last count and whole of the sentence before that a share sums up: "That is 80%"."""
    number, start = share.sentence - 1, article.sentences[share.sentence].start
    if number < 0 or share.number.start - start > _OPENING:
        return None
    opened = article.cued(start, share.number.start, "that_is", "amounting")
    summed = any(one.span.start == start for one in opened) or _named(article, share)
    if not summed or article.within(start, share.number.start):
        return None
    last = article.sentences[number]
    found = [pair for one in article.within(last.start, last.end) for pair in bases.get(one.number, ()) if is_count(pair.part)]  # fmt: skip
    same = [pair for pair in found if pair.part.paragraph == share.paragraph]
    return same[0] if len(same) == 1 else None


def _named(article: Article, share: Quantity) -> bool:
    """Tell whether a share is called one, and of no other time: "At 32 percent the rate is high"."""
    sentence = article.sentences[share.sentence]
    end = min(sentence.end, share.span.end + _NAMED)
    clause = _CLAUSE.search(article.text, share.span.end, end)
    stop = clause.start() if clause else end
    if article.has(sentence.start, stop, "earlier", "versus", "elsewhere", "estimate", "average", "rise", "fall"):  # fmt: skip
        return False
    return article.has(sentence.start, stop, "share_noun")
