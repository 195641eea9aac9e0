"""Subsets as texts state them: including, of them, out of, "of the 86 schools, 91 met"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article, Mention, Proposal
from factcheck.extract.binding.counting import Pair, fits, is_count
from factcheck.extract.binding.shares.amounts import amounts
from factcheck.extract.binding.shares.counted_shares import stated
from factcheck.extract.binding.shares.unlikely import is_loose, unlikely
from factcheck.extract.binding.shares.wholes import pairs
from factcheck.model import Kind


def infer(article: Article) -> Iterator[Proposal]:
    """Yield one subset for each part and the whole it is counted in."""
    for pair in pairs(article):
        if is_count(pair.part) and not (_in_other_years(article, pair) and not fits(pair.part, pair.whole)):  # fmt: skip
            yield _proposal(article, pair)
    for one in stated(article):
        # "More than half of the 40, 52 of them": a bound allows what its whole does not.
        if one.share.value.kind is Kind.BOUND and is_count(one.count):
            yield _proposal(article, Pair(one.count, one.whole, one.share.span, one.certainty))
    for pair in amounts(article):
        if not unlikely(article, pair) and not is_loose(pair):
            yield _proposal(article, pair)


def _in_other_years(article: Article, pair: Pair) -> bool:
    """Tell whether two sentences tell of a year each: 412 dogs in 2008. By 2016 530 of them."""
    years = [_years(article, one.sentence) for one in (pair.part, pair.whole)]
    return pair.part.sentence != pair.whole.sentence and bool(years[0] and years[1]) and not years[0] & years[1]  # fmt: skip


def _years(article: Article, sentence: int) -> frozenset[int]:
    dates = [one.value.date for one in article.of_sentence(sentence) if one.value.date is not None]
    return frozenset(date.year for date in dates if date.year is not None)


def _proposal(article: Article, pair: Pair) -> Proposal:
    whole, cue = article.words(pair.whole.span), article.words(pair.cue)
    binding = f"read as part of «{whole}», by the words «{cue}»"
    # Counts of different kinds are compared as they are counted: delegations among countries.
    unit = pair.part.unit if not is_count(pair.part) else ""
    roles = (("part", (Mention(pair.part, unit),)), ("whole", (Mention(pair.whole, unit),)))
    return Proposal("subset", roles, binding, pair.certainty)
