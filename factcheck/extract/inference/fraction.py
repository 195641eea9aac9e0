"""Fractions in words beside their count and their base: a third of the 276 households, 92 in all."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.shares.counted_shares import Stated, stated
from factcheck.model import Sort
from factcheck.nouns import replace


def infer(article: Article) -> Iterator[Proposal]:
    """Yield a fraction of a base for each that stands with its count and its base."""
    for one in stated(article):
        if one.share.sort is Sort.FRACTION:
            yield _proposal(article, one)


def _proposal(article: Article, one: Stated) -> Proposal:
    base, count = article.words(one.whole.span), article.words(one.count.span)
    binding = f"read as «{count}» out of «{base}», {one.reason}"
    roles = (
        ("fraction", (mention(replace(one.share, unit="", unit_span=None), ""),)),
        ("part", (mention(one.count, ""),)),
        ("whole", (mention(one.whole, ""),)),
    )
    return Proposal("fraction", roles, binding, one.certainty)
