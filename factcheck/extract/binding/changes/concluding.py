"""The changes that clauses conclude, as they are proposed: what agrees before what does not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.extract.article import Article, Proposal
from factcheck.extract.binding.changes.concluded import Conclusion, concluded
from factcheck.extract.binding.changes.doubting import doubted_size
from factcheck.extract.binding.changes.sizes import agrees, off_by
from factcheck.extract.binding.changes.telling import ends, sized, told_of
from factcheck.model import Span


def conclusions(article: Article, number: int, taken: Collection[Span]) -> Iterator[Proposal]:
    """Yield what a sentence concludes; of both orders of two figures the one that agrees."""
    found: dict[Span, Proposal] = {}
    for one in concluded(article, number):
        place = one.size.quantity.span
        if place not in taken and (made := _proposal(article, one, place in found)) is not None:
            found[place] = made
    yield from found.values()


def _proposal(article: Article, one: Conclusion, agreeing: bool) -> Proposal | None:
    before, after = ends(one.pair)
    by = sized(one.size, before)
    agreed = agrees(before, after, by, one.direction)
    if agreeing and not agreed:
        return None
    doubted = not agreed and doubted_size(article, one.pair.before, one.pair.after, one.size)
    certainty = one.certainty(agreed, "" if doubted else off_by(before, after, by))
    options = (("direction", one.direction),) if one.direction else ()
    words = told_of(article, one.pair, f"«{article.words(one.size.quantity.span)}»")
    roles = (("before", (before,)), ("after", (after,)), ("by", (by,)))
    return Proposal("change", roles, words, certainty, options) if certainty else None
