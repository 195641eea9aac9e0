"""Bases that are named by themselves: a poll of 2,000, villages that number 64, total exports of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import (
    FAIR,
    Pair,
    after,
    before,
    is_amount,
    is_count,
    is_share,
    next_to,
)
from factcheck.extract.words.phrases import Phrase

_WINDOW = 300  # characters in which a part and its whole stand
_STOP = re.compile(r"[.;:!?()\[\]؛؟\n|]")


def numbered(article: Article, phrase: Phrase) -> Iterator[Pair]:
    """Yield "three quarters of the villages, which number 64"."""
    whole = after(article, phrase.span.end, 1)
    earlier = article.within(max(0, phrase.span.start - 90), phrase.span.start)
    if whole is None or not is_amount(whole) or not earlier or not is_share(earlier[-1]):
        return
    if not _STOP.search(article.text[earlier[-1].span.end : phrase.span.start]):
        yield Pair(earlier[-1], whole, phrase.span, FAIR)


def totalled(article: Article, phrase: Phrase) -> Iterator[Pair]:
    """Yield "30% of total exports of $40bn", "60% kế hoạch 6.000 tỷ đồng": a share of what is named as all."""
    part, whole = before(article, phrase.span.start, 2), after(article, phrase.span.end, 4)
    if part is None or whole is None or not is_share(part) or not is_amount(whole) or not whole.unit:  # fmt: skip
        return
    if next_to(article, part.span.end, whole.number.start, 7):
        yield Pair(part, whole, phrase.span, FAIR)


def sampled(article: Article, phrase: Phrase) -> Iterator[Pair]:
    """Yield "in a poll of 2,000 adults, 31% (620) said": the base of every share that is told of them."""
    whole = after(article, phrase.span.end)
    if whole is None or not is_count(whole) or not whole.unit:
        return
    number = whole.sentence
    end = min(article.sentences[number].end, whole.span.end + _WINDOW)
    for part in article.within(whole.span.end, end):
        if is_share(part):
            yield Pair(part, whole, phrase.span, FAIR)


# "Inspected 120 shops, found 17 shops at fault": of one noun, and so some of the others.
def examined(article: Article, phrase: Phrase) -> Iterator[Pair]:
    """Yield what was found among what was looked at."""
    whole = after(article, phrase.span.end, 1)
    if whole is None or not is_count(whole) or not whole.unit:
        return
    end = min(article.sentences[whole.sentence].end, whole.span.end + _WINDOW)
    following = article.within(whole.span.end, end)[:1]
    for part in following if article.has(whole.span.end, end, "came_to_light") else ():
        found = [cue for cue in article.cued(whole.span.end, part.span.start, "came_to_light") if next_to(article, cue.span.end, part.span.start, 1)]  # fmt: skip
        if found and is_count(part) and part.unit == whole.unit:
            yield Pair(part, whole, found[-1].span, FAIR)
