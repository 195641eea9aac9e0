"""Sums that no row of prose states: votes of those present, chambers, goals and columns."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article, Proposal
from factcheck.extract.binding.partitions import Licence, certainty, missing
from factcheck.extract.binding.rows.tables import totalled
from factcheck.extract.binding.totals.chambers import chambers
from factcheck.extract.binding.totals.goals import goals
from factcheck.extract.binding.totals.summing import stated
from factcheck.extract.binding.totals.voting import ballots, present_at


def votes(article: Article) -> Iterator[Proposal]:
    """Yield the votes for, against and withheld of those who were present."""
    words = "for, against and abstaining of those present"
    for cast, absent in ballots(article):
        for present in present_at(article, cast, absent):
            off = missing(present, cast)
            if not off or abs(off) * 20 <= 1:
                yield from stated(article, present, cast, (), 66 if off else 84, words)


def tables(article: Article) -> Iterator[Proposal]:
    """Yield the sides of chambers, what goals lack, and columns whose last row is their total."""
    for parts, total in chambers(article):
        sure = certainty(Licence.FIRM, total, parts)
        yield from stated(article, total, parts, (), sure, "with the vacant ones")
    for parts, total in goals(article):
        sure = certainty(Licence.FIRM, total, parts)
        yield from stated(article, total, parts, (), sure, "what there is and what it lacks")
    for parts, total in totalled(article):
        sure = certainty(Licence.STRONG, total, parts)
        yield from stated(article, total, parts, (), sure, "the rows above it")
