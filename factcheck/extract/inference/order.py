"""Figures told in order: ranks, records, and what has not been so high since.

"Tarn has 44 schools, ahead of Lorne with 31 and Denholt with 27": what stands ahead has the larger
figure. "4,120 came, beating the previous record of 3,900": so has a new record. "4,120 members, the
most since 2009, when there were 4,300": so had the time named. Times, strokes and what is told as
the least are ranked the other way round or not at all, so only counts, shares and money are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.rows.enumerations import countable, in_prose, parted
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Kind, Quantity, Sort, Span

_SORTS = (Sort.NUMBER, Sort.PERCENT, Sort.MONEY)
_BEFORE = 60  # characters from the leading figure to "ahead of"
_BEHIND = 60  # characters from "ahead of", or from one figure, to the next
_MOST = 6
_BY = 6  # characters that hold "by"
_APART = ("earlier", "versus", "estimate", "another_time", "rise", "fall", "ranking", "including", "of_them")  # fmt: skip
_MARK = 50  # characters from "the previous record of" to its figure
_BACK = 160  # characters from there back to the new one
_WHEN = 60  # characters from "the highest since" to "when", and from there to the figure
_FAR = 3  # times
_AGREED, _DENIED = 80, 70  # percent


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the figures that words of rank put in order, the largest first."""
    yield from _ranked(article)
    yield from _records(article)
    yield from _not_since(article)


def _ranked(article: Article) -> Iterator[Proposal]:
    for cue in article.phrases.named("ahead_of"):
        if not _after_comma(article, cue):
            continue
        row = _row(article, cue)
        if len(row) > 1 and (falling := _falls(row)) is not None:
            yield _proposal(
                article, row, cue, _AGREED if falling else _DENIED, "told from the largest down"
            )


def _records(article: Article) -> Iterator[Proposal]:
    """Yield each new record with the one that it beats."""
    for cue in article.phrases.named("old_mark"):
        sentence = article.sentences[article.sentence_at(cue.span.start)]
        if article.has(sentence.start, sentence.end, "beats", "reached") and not article.has(sentence.start, sentence.end, "least", "fewer"):  # fmt: skip
            old = _next(article, cue.span.end, min(sentence.end, cue.span.end + _MARK))
            new = _last(article, sentence, cue, old)
            yield from _pair(article, new, old, cue, "a record and the one that it beats")


def _not_since(article: Article) -> Iterator[Proposal]:
    """Yield each figure with the one that held when there was last so much."""
    for cue in article.phrases.named("highest_since"):
        sentence = article.sentences[article.sentence_at(cue.span.start)]
        then = article.cued(cue.span.end, min(sentence.end, cue.span.end + _WHEN), "when")
        if then:
            old = _next(article, then[0].span.end, min(sentence.end, then[0].span.end + _WHEN))
            now = _last(article, sentence, cue, old)
            yield from _pair(article, old, now, cue, "what was last so high, and what there is now")


def _next(article: Article, start: int, end: int) -> Quantity | None:
    """Return the one figure of a stretch that can be ranked, None where there are more."""
    found = [one for one in article.within(start, end) if _ranks(article, one)]
    return found[0] if len(found) == 1 else None


def _last(article: Article, sentence: Span, cue: Phrase, like: Quantity | None) -> Quantity | None:
    """Return the figure of a sentence just before a cue that counts the same."""
    if like is None:
        return None
    found = article.within(max(sentence.start, cue.span.start - _BACK), cue.span.start)
    alike = [one for one in found if _ranks(article, one) and one.sort is like.sort]
    return alike[0] if len(alike) == 1 and alike[0].unit else None


def _pair(article: Article, larger: Quantity | None, smaller: Quantity | None, cue: Phrase, told: str) -> Iterator[Proposal]:  # fmt: skip
    """Propose an order that holds, or that breaks by little: what is far apart counts two things."""
    if larger is None or smaller is None:
        return
    high, low = larger.value.stated or 0, smaller.value.stated or 0
    if low <= high * _FAR:
        yield _proposal(article, (larger, smaller), cue, _AGREED if high >= low else _DENIED, told)


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


def _proposal(
    article: Article, row: Sequence[Quantity], cue: Phrase, certainty: int, told: str
) -> Proposal:
    unit = next((one.unit for one in sorted(row, key=lambda one: one.number.start) if one.unit), "")
    binding = f"read as {told}, by the words «{article.words(cue.span)}»"
    roles = (("claims", tuple(mention(one, unit) for one in row)),)
    return Proposal("order", roles, binding, certainty, (("direction", "falling"),))
