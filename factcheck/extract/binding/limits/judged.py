"""Limits and the figure held against them in the sentences around, where words judge the outcome.

"5,000 valid signatures are needed ... 4,873 names were left, and the bar had been cleared."
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import is_count
from factcheck.extract.binding.rows.enumerations import in_prose
from factcheck.extract.binding.saying_no import negated
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Kind, Quantity, Sort, Span

_SENTENCES = 2  # on either side of the limit
_BESIDE = 40  # characters between a limit and what names it
_NEAR = 3, 2  # a value is at least two thirds of its limit, or half as much again at most
_MET = ("so_met", "cleared", "enough")
_MISSED = ("so_missed", "uncleared", "missed")
_SORTS = (Sort.PERCENT, Sort.MEASURE, Sort.MONEY)
_LEAST = 10  # smaller numbers are of many things


class Judged(NamedTuple):
    """A value, its limit, whether it is said to be met, and by which words."""

    value: Quantity
    limit: Quantity
    says: str
    cue: Phrase


def judged(article: Article, limit: Quantity, named: Phrase) -> Iterator[Judged]:
    """Yield the one figure near a limit that is judged by it, with the outcome."""
    if not _is_least(article, limit, named):
        return
    scope = _scope(article, limit)
    values = [one for one in article.within(scope.start, scope.end) if _comparable(article, one, limit)]  # fmt: skip
    value = _chosen(article, values)
    outcome = _outcome(article, scope, limit, value, named) if value is not None else None
    if value is not None and outcome is not None:
        yield Judged(value, limit, *outcome)


def _is_least(article: Article, limit: Quantity, named: Phrase) -> bool:
    """Tell whether a limit is one to be reached, not one to be kept below."""
    allowed = limit.value.allowed
    most = limit.value.kind is Kind.BOUND and allowed.low is None
    place = min(named.span.start, limit.span.start), max(named.span.end, limit.span.end)
    upper = article.has(max(0, place[0] - _BESIDE), place[1] + _BESIDE // 2, "upper")
    if negated(article, named):
        return False  # "no more than 35 are to come"
    least = limit.value.kind is Kind.BOUND and allowed.high is None
    firm = least or named.cue == "needed"
    return firm and not most and not upper and (limit.value.stated or 0) >= _LEAST


def _scope(article: Article, limit: Quantity) -> Span:
    first = article.sentences[max(0, limit.sentence - _SENTENCES)].start
    last = article.sentences[min(limit.sentence + _SENTENCES, len(article.sentences) - 1)].end
    block = article.block_of(limit).span
    return Span(max(first, block.start), min(last, block.end))


def _comparable(article: Article, one: Quantity, limit: Quantity) -> bool:
    if (
        one.number == limit.number
        or one.value.stated == limit.value.stated
        or one.value.kind is Kind.BOUND
        or not in_prose(article, one)
    ):
        return False
    if not ((is_count(one) and is_count(limit)) or (one.sort is limit.sort and one.sort in _SORTS)):
        return False
    if one.sort in _SORTS and one.unit != limit.unit:
        return False
    stated, needed = one.value.stated or 0, limit.value.stated or 0
    sized = stated * _NEAR[0] >= needed * _NEAR[1] and stated * _NEAR[1] <= needed * _NEAR[0]
    return sized and (one.sort is not Sort.NUMBER or _of_one_kind(article, one, limit))


def _of_one_kind(article: Article, one: Quantity, limit: Quantity) -> bool:
    if not one.unit or one.unit == limit.unit:
        return True
    backs = [article.has(max(0, f.number.end), f.span.end + _BESIDE // 2, "backers") for f in (one, limit)]  # fmt: skip
    return all(backs)


def _chosen(article: Article, values: list[Quantity]) -> Quantity | None:
    """Return the only value, or of two the one that was found valid of what was handed in."""
    if len(values) == 1:
        return values[0]
    valid = [one for one in values if _is_valid(article, one)]
    return valid[0] if len(valid) == 1 and len(values) == 2 else None


def _is_valid(article: Article, one: Quantity) -> bool:
    end = min(article.sentences[one.sentence].end, one.span.end + _BESIDE)
    return article.has(max(0, one.span.start - _BESIDE // 2), end, "valid_ones")


def _outcome(
    article: Article, scope: Span, limit: Quantity, value: Quantity, named: Phrase
) -> tuple[str, Phrase] | None:
    """Return the outcome that all words that judge tell, if they stand behind or between."""
    start = article.sentences[min(limit.sentence, value.sentence)].start
    cues = [cue for cue in article.cued(start, scope.end, *_MET, *_MISSED) if cue.span != named.span and not _tells_figure(article, cue, limit)]  # fmt: skip
    said = [("not_met" if (cue.cue in _MISSED) != negated(article, cue) else "met", cue) for cue in cues]  # fmt: skip
    return said[0] if len({says for says, _ in said}) == 1 else None


def _tells_figure(article: Article, cue: Phrase, limit: Quantity) -> bool:
    """Tell whether "reached" only leads to a figure that is not the limit: it reached 42,552."""
    following = article.within(cue.span.end, cue.span.end + _BESIDE)[:1]
    return any(one.number != limit.number and not article.text[cue.span.end : one.span.start].strip() for one in following)  # fmt: skip
