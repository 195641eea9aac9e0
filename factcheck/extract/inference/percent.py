"""Percentages as texts state them beside their count and their base: 62% of them (685 people)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.shares.counted_shares import Stated, stated
from factcheck.model import Sort


def infer(article: Article) -> Iterator[Proposal]:
    """Yield a percentage of a base for each that stands with its count and its base."""
    for one in stated(article):
        if one.share.sort is Sort.PERCENT:
            yield _proposal(article, one)


def _proposal(article: Article, one: Stated) -> Proposal:
    base, count = article.words(one.whole.span), article.words(one.count.span)
    binding = f"read as «{count}» out of «{base}», {one.reason}"
    roles = (
        ("part", (mention(one.count, ""),)),
        ("whole", (mention(one.whole, ""),)),
        ("percent", (mention(one.share),)),
    )
    return Proposal("percent", roles, binding, one.certainty)
