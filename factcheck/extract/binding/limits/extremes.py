"""Both ends of what was measured, however they are told: between, from and to, never below or above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.limits.ends import ends
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import noun, replace
from factcheck.values.written import plain

SORTS = (Sort.NUMBER, Sort.MEASURE, Sort.MONEY, Sort.PERCENT, Sort.AGE, Sort.DURATION)
_BEFORE = 60  # characters between "ranged" and the first end
_PARTED = re.compile(r"[.;:!?](?:\s|$)|\n")
_ARTICLE = 3  # letters
_NEXT = 30  # characters between the two ends
_OPENED = 24  # characters before the first end that may hold "between"
_DENIED, _RISES = 60, 60  # characters from "never" to "below", and on to "above"
_TIGHT = 8  # characters between "below" and its figure


@noun
class Limits:
    """Two ends, the lower first, and the stretch they stand in."""

    low: Quantity
    high: Quantity
    span: Span
    told: bool = False  # "the lowest 12, the highest 19": each end by name

    @property
    def sentence(self) -> int:
        """Return the sentence they stand in."""
        return self.high.sentence


def limits(article: Article) -> Iterator[Limits]:
    """Yield the ranges that the words open as such, each once, in order of their kind."""
    for one in article.quantities:
        if _is_range(article, one) and (both := ends(article, one)) is not None:
            yield Limits(*both, one.span)
    yield from _apart(article)
    for cue in article.phrases.named("denied"):
        if (found := _never(article, cue)) is not None:
            yield found
    yield from _named(article)


def _named(article: Article) -> Iterator[Limits]:
    """Yield "a low of 212 dollars and a high of 226": two extremes beside each other."""
    cues = article.phrases.named("extreme")
    for one, other in pairwise(cues):
        low, high = _next(article, one), _next(article, other)
        if low is None or high is None or not one.span.start < low.number.start < other.span.start:
            continue
        if _twice(article, one, other) or high.number.start - low.span.end > _NEXT + _NEXT:
            continue
        if _PARTED.search(article.text[low.number.end : high.number.start]):
            continue
        if (low.sort, low.unit) == (high.sort, high.unit) or _is_bare(low) or _is_bare(high):
            made = _made(low, high) if high.unit else _made(high, low)
            span = Span(one.span.start, max(high.span.end, high.number.end))
            yield replace(made, span=span, told=True)


def _next(article: Article, cue: Phrase) -> Quantity | None:
    """Return the figure that the name of an extreme leads to."""
    for one in article.within(cue.span.end, cue.span.end + _NEXT):
        fits = (
            one.sort in SORTS and one.value.stated is not None and "article" not in one.qualifiers
        )
        return (
            one
            if fits and not _PARTED.search(article.text[cue.span.end : one.number.start])
            else None
        )
    return None


def _is_bare(one: Quantity) -> bool:
    return one.sort is Sort.NUMBER and not one.unit


def _twice(article: Article, one: Phrase, other: Phrase) -> bool:
    """Tell whether one extreme is named twice: the highest here, the highest there."""
    return article.words(one.span).lower() == article.words(other.span).lower()


def _is_range(article: Article, quantity: Quantity) -> bool:
    allowed = quantity.value.allowed
    bounded = quantity.value.stated is None and allowed.low is not None and allowed.high is not None
    if not bounded or quantity.sort not in SORTS:
        return False
    start = quantity.span.start
    return (
        quantity.cue is not None
        or quantity.sort is Sort.AGE
        or article.has(max(0, start - _BEFORE), start, "range")
    )


def _apart(article: Article) -> Iterator[Limits]:
    """Yield "between 8.9 degrees and 12.6 degrees": the unit is said with both ends."""
    for cue in article.phrases.named("range"):
        near = article.within(cue.span.start, cue.span.end + _BEFORE + _NEXT)[:2]
        if len(near) == 2 and near[0].unit and _alike(*near) and _between(article, *near):
            yield _made(*near)


def _between(article: Article, one: Quantity, other: Quantity) -> bool:
    """Tell whether the words that open a range and part its ends stand around two figures."""
    gap = article.text[one.span.end : other.span.start].lower().split()
    led = article.text[max(0, one.span.start - _OPENED) : one.span.start].lower().split()
    for opening, link in article.language.cues.between.items():
        words = opening.split()
        opens = any(row[-len(words) :] == words for row in (led, _bared(led)))
        if opens and link.split() in (gap, _bared(gap)):
            return True
    return False


def _bared(words: list[str]) -> list[str]:
    """Return words without an article at their end: "entre el 45 % y el 52 %"."""
    return words[:-1] if words and len(words[-1]) <= _ARTICLE else words


def _alike(one: Quantity, other: Quantity) -> bool:
    stated = one.value.stated is not None and other.value.stated is not None
    return stated and one.sort in SORTS and one.sort is other.sort and one.unit == other.unit


def _never(article: Article, denied: Phrase) -> Limits | None:
    """Return "never less than 1.8 or more than 5.6 degrees" as its two limits."""
    sentence = article.sentences[article.sentence_at(denied.span.start)]
    low = _led(article, "under", denied.span.end, min(sentence.end, denied.span.end + _DENIED))
    if low is None:
        return None
    high = _led(article, "beyond", low.number.end, min(sentence.end, low.number.end + _RISES))
    if high is None or (not _alike(low, high) and (low.unit or low.sort is not Sort.NUMBER)):
        return None
    between = article.within(low.number.end, high.number.start)
    if between or (low.value.stated or 0) >= (high.value.stated or 0):
        return None
    made = _made(low, high)
    return replace(made, span=Span(denied.span.start, made.span.end))


def _led(article: Article, cue: str, start: int, end: int) -> Quantity | None:
    """Return the figure that a word for "below" or "above" leads to."""
    for one in article.within(start, end):
        if one.sort not in SORTS or one.value.stated is None:
            return None
        led = article.cued(max(start, one.span.start - _BEFORE), one.number.start, cue)
        return one if led and one.number.start - led[-1].span.end <= _TIGHT else None
    return None


def _made(one: Quantity, other: Quantity) -> Limits:
    low, high = sorted((one, other), key=lambda end: end.value.stated or 0)
    unit = other.unit or one.unit
    bare = [plain_end(replace(end, sort=other.sort, unit=unit)) for end in (low, high)]
    return Limits(bare[0], bare[1], Span(one.span.start, max(other.span.end, other.number.end)))


def plain_end(end: Quantity) -> Quantity:
    """Return an end as a figure of its own, without the bound that its words set."""
    value = end.value
    made = plain(value.text, value.stated or 0, value.step or 1, False, end.unit)
    return replace(end, value=made, span=end.number, cue=None)
