"""A share that sums up the sentence before: "640 of the 800 are rebuilt. That is 80%"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import Pair, is_count
from factcheck.extract.binding.partitions import slipped
from factcheck.languages import Language
from factcheck.model import Quantity, Sort, Span
from factcheck.values.intervals import exact

_NAMED = 40  # characters from a share to the noun that calls it one
_FIFTH = 5
_CLAUSE = re.compile(r"[,;:.](?:\s|$)")
_OPENING = 28  # characters from the start of a sentence to the share that sums up the one before


def pair_before(article: Article, share: Quantity, bases: Mapping[Span, list[Pair]]) -> Pair | None:
    """Return the last count and whole of the sentence before that a share sums up: "That is 80%"."""
    number, start = share.sentence - 1, article.sentences[share.sentence].start
    if number < 0:
        return None
    if share.number.start - start > _OPENING or article.within(start, share.number.start):
        return _rated(article, share, bases)
    opened = article.cued(start, share.number.start, "that_is", "amounting")
    summed = any(one.span.start == start for one in opened) or _named(article, share)
    if not summed:
        return _rated(article, share, bases)
    same = _told(article, share, bases)
    return same[0] if len(same) == 1 else None


def _told(article: Article, share: Quantity, bases: Mapping[Span, list[Pair]]) -> list[Pair]:
    """Return the counts with a whole that the sentence before tells."""
    last = article.sentences[share.sentence - 1]
    found = [pair for one in article.within(last.start, last.end) for pair in bases.get(one.number, ()) if is_count(pair.part)]  # fmt: skip
    return [pair for pair in found if pair.part.paragraph == share.paragraph]


def _rated(article: Article, share: Quantity, bases: Mapping[Span, list[Pair]]) -> Pair | None:
    """Return the pair of the sentence before whose rate a share is called, and nearly is.

    "480 sat the test; 108 of them failed. A failure rate of 25.2% is no law of nature."
    """
    if share.sort is not Sort.PERCENT or not _is_rate(article, share):
        return None
    told = [pair for pair in _told(article, share, bases) if _nearly(share, pair)]
    return told[0] if len(told) == 1 else None


def _is_rate(article: Article, share: Quantity) -> bool:
    """Tell whether a rate is named right before a share, and of no other time or thing."""
    sentence = article.sentences[share.sentence]
    clause = article.text[max(sentence.start, share.number.start - _NAMED) : share.number.start]
    if not _pattern(article.language).search(clause.lower()):
        return False
    end = min(sentence.end, share.span.end + _NAMED)
    return not article.has(sentence.start, end, "earlier", "versus", "elsewhere", "estimate", "average", "rise", "fall")  # fmt: skip


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Return the nouns of a rate, which stand at the end of longer words where nouns are compounded."""
    nouns = "|".join(map(re.escape, language.phrases.get("rate_noun", ()))) or r"(?!)"
    return re.compile(rf"(?:{nouns})(?!\w)" if language.cues.head == "capital" else rf"(?<!\w)(?:{nouns})(?!\w)")  # fmt: skip


def _nearly(share: Quantity, pair: Pair) -> bool:
    """Tell whether a share is that of a pair, but for a slip or a fifth of it."""
    whole, stated = Fraction(pair.whole.value.stated or 0), Fraction(share.value.stated or 0)
    if not whole or not stated:
        return False
    made = Fraction(pair.part.value.stated or 0) * 100 / whole
    step = Fraction(share.value.step or 1)
    return abs(made - stated) * _FIFTH <= made or slipped(exact(round(made / step) * step), exact(stated))  # fmt: skip


def _named(article: Article, share: Quantity) -> bool:
    """Tell whether a share is called one, and of no other time: "At 32 percent the rate is high"."""
    sentence = article.sentences[share.sentence]
    end = min(sentence.end, share.span.end + _NAMED)
    clause = _CLAUSE.search(article.text, share.span.end, end)
    stop = clause.start() if clause else end
    if article.has(sentence.start, stop, "earlier", "versus", "elsewhere", "estimate", "average", "rise", "fall"):  # fmt: skip
        return False
    return article.has(sentence.start, stop, "share_noun")
