"""Figures of the scope of a range: of the same day, market or lot, its peak, or read off beside it."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.extract.binding.limits.extremes import Limits
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import noun

_APART = 2  # sentences between a range and its figure
_BESIDE = 1
_BEHIND = 28  # characters after a figure that still tell of it
_MOVED = 16  # characters before a figure that hold a verb of change
_READ = 30  # characters from "the gauge showed" to a bare figure
_FAR = 3  # times an end: what lies further out is of another thing
_YEAR = re.compile(r"\d{4}")
_CONTRA = ("usual", "earlier", "elsewhere", "versus", "estimate", "another_time")


@noun
class Belonging:
    """The words that say that a figure is of the scope of a range, and how they say it."""

    cue: Phrase
    told: bool  # it is named as its peak, or as of the same place and time
    doubtful: bool  # other words near it speak of another scope


def belonging(article: Article, one: Limits, value: Quantity) -> Belonging | None:
    """Return why a figure behind a range belongs to it, None where nothing says so."""
    stretch = _stretch(article, one, value)
    if stretch is None or _moved(article, value) or _another_year(article, one, stretch):
        return None
    reading = article.cued(max(stretch.start, value.span.start - _READ), stretch.end, "reading")
    if not _alike(one, value) and not (reading and _bare(one, value)):
        return None
    same = article.cued(stretch.start, stretch.end, "same_scope")
    peak = () if one.told else article.cued(stretch.start, value.number.start, "extreme")
    opened = article.cued(article.sentences[one.sentence].start, one.span.end, "range", "extreme", "denied")  # fmt: skip
    always = reading and _always(article, one)
    for cues in (same, peak, always):
        if cues:
            doubtful = article.has(stretch.start, stretch.end, *_CONTRA) or _crowded(article, one, value)  # fmt: skip
            return Belonging(cues[-1], _alike(one, value), doubtful and cues is not same)
    near = value.sentence - one.sentence <= _BESIDE
    cue = reading or opened
    return Belonging(cue[-1], False, True) if cue and near else None


def far(one: Limits, value: Quantity) -> bool:
    """Tell whether a figure lies so far out that it is of another thing."""
    low, high, own = (figure.value.stated or 0 for figure in (one.low, one.high, value))
    return own > _FAR * high or _FAR * own < low


def _stretch(article: Article, one: Limits, value: Quantity) -> Span | None:
    """Return the words behind a range that tell of a figure, None where it is no such figure."""
    if value.number.start < one.span.end or not 0 <= value.sentence - one.sentence <= _APART:
        return None
    if value.value.stated is None or "article" in value.qualifiers or "\n" in article.text[one.span.end : value.number.start]:  # fmt: skip
        return None
    own = article.sentences[value.sentence]
    return Span(max(own.start, one.span.end), min(own.end, value.span.end + _BEHIND))


def _alike(one: Limits, value: Quantity) -> bool:
    return value.sort is one.high.sort and value.unit == one.high.unit


def _bare(one: Limits, value: Quantity) -> bool:
    return value.sort is Sort.NUMBER and not value.unit and one.high.sort is not Sort.MONEY


def _moved(article: Article, value: Quantity) -> bool:
    """Tell whether a figure is an amount of change: "3 degrees warmer", "rose by 3 degrees"."""
    start, end = value.span.start, max(value.span.end, value.number.end)
    return article.has(max(0, start - _MOVED), start, "rise", "fall") or article.has(end, end + _MOVED, "more", "fewer")  # fmt: skip


def _another_year(article: Article, one: Limits, stretch: Span) -> bool:
    found = article.within(one.span.end, stretch.end)
    return any(q.sort is Sort.DATE and _YEAR.search(article.words(q.span)) for q in found)


def _always(article: Article, one: Limits) -> tuple[Phrase, ...]:
    own = article.sentences[one.sentence]
    return article.cued(own.start, own.end, "always")


def _crowded(article: Article, one: Limits, value: Quantity) -> bool:
    """Tell whether other figures of the kind stand between a range and a figure."""
    return any(_alike(one, other) for other in article.within(one.span.end, value.number.start))
