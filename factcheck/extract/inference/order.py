"""Ranks told in order: "Tarn has 44 schools, ahead of Lorne with 31 and Denholt with 27".

What stands ahead has the larger figure. Times, strokes and what is told as the least are ranked
the other way round or not at all, so only counts, shares and sums of money are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.enumerations import countable, in_prose, parted
from factcheck.extract.phrases import Phrase
from factcheck.model import Kind, Quantity, Sort

_SORTS = (Sort.NUMBER, Sort.PERCENT, Sort.MONEY)
_BEFORE = 60  # characters from the leading figure to "ahead of"
_BEHIND = 60  # characters from "ahead of", or from one figure, to the next
_MOST = 6
_BY = 6  # characters that hold "by"
_APART = ("earlier", "versus", "estimate", "another_time", "rise", "fall", "ranking", "including", "of_them")  # fmt: skip
_AGREED, _DENIED = 80, 70  # percent


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the figures that words of rank put in order, the largest first."""
    for cue in article.phrases.named("ahead_of"):
        if not _after_comma(article, cue):
            continue
        row = _row(article, cue)
        if len(row) > 1 and (falling := _falls(row)) is not None:
            yield _proposal(article, row, cue, _AGREED if falling else _DENIED)


def _after_comma(article: Article, cue: Phrase) -> bool:
    """Tell whether a clause opens: "two points ahead of" tells a distance, ", ahead of" a rank."""
    start = cue.span.start
    return article.text[max(0, start - 2) : start].strip() in (",", "،")


def _row(article: Article, cue: Phrase) -> tuple[Quantity, ...]:
    sentence = article.sentences[article.sentence_at(cue.span.start)]
    leading = article.within(max(sentence.start, cue.span.start - _BEFORE), cue.span.start)[-1:]
    if not leading or not _ranks(article, leading[0]) or article.has(sentence.start, sentence.end, *_APART, "least"):  # fmt: skip
        return ()
    first = leading[0]
    if article.has(max(0, first.span.start - _BY), first.span.start, "by"):
        return ()  # a lead of two points
    found = [first]
    end, reached = sentence.end, cue.span.end
    for one in article.within(cue.span.end, end)[:_MOST]:
        alike = _ranks(article, one) and one.sort is first.sort and one.unit in ("", first.unit)
        near = one.number.start - reached <= _BEHIND
        if not alike or not near or (len(found) > 1 and not parted(article, found[-1], one)):
            break
        found.append(one)
        reached = max(one.span.end, one.number.end)
    return tuple(found)


def _ranks(article: Article, one: Quantity) -> bool:
    usable = one.sort in _SORTS and countable(one) and in_prose(article, one)
    return usable and one.value.kind is not Kind.BOUND


def _falls(row: Sequence[Quantity]) -> bool | None:
    """Tell whether no figure exceeds the one ahead of it; None where no unit is named."""
    if not row[0].unit:
        return None
    return all((one.value.stated or 0) >= (other.value.stated or 0) for one, other in pairwise(row))


def _proposal(article: Article, row: Sequence[Quantity], cue: Phrase, certainty: int) -> Proposal:
    unit = row[0].unit
    binding = f"read as told from the largest down, by the words «{article.words(cue.span)}»"
    roles = (("claims", tuple(mention(one, unit) for one in row)),)
    return Proposal("order", roles, binding, certainty, (("direction", "falling"),))
