"""Extremes and means beside the range they lie in: from 14.2 to 18.9, the warmest 18.7."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.counting import FAIR, SURE
from factcheck.extract.ends import ends
from factcheck.extract.phrases import Phrase
from factcheck.model import Quantity, Sort
from factcheck.values.units import unit

_SORTS = (Sort.NUMBER, Sort.MEASURE, Sort.MONEY, Sort.PERCENT, Sort.AGE, Sort.DURATION)
_REACH = 45  # characters between "the heaviest" and its figure
_SCALE = 12  # characters from a range to the most that could be reached
_AFTER = 220  # characters after a range in which its extremes are told
_YEAR = re.compile(r"\d{4}")
_BREAK = re.compile(r"[.;!?؛؟\n](?:\s|$)")


def infer(article: Article) -> Iterator[Proposal]:
    """Yield a range for each extreme or mean that the words say of what was measured."""
    for quantity in article.quantities:
        if _is_range(article, quantity):
            yield from _inside(article, quantity)
    yield from _means(article)


def _is_range(article: Article, quantity: Quantity) -> bool:
    allowed = quantity.value.allowed
    bounded = quantity.value.stated is None and allowed.low is not None and allowed.high is not None
    if not bounded or quantity.sort not in _SORTS:
        return False
    start = quantity.span.start
    return (
        quantity.cue is not None
        or quantity.sort is Sort.AGE
        or article.has(max(0, start - 60), start, "range")
    )


def _inside(article: Article, limits: Quantity) -> Iterator[Proposal]:
    sentence = article.sentences[limits.sentence]
    if article.has(max(sentence.start, limits.span.start - 120), limits.span.start, "usual"):
        return
    both = ends(article, limits)
    for value in article.within(limits.span.end, limits.span.end + _AFTER):
        if not _alike(limits, value) or value.value.stated is None:
            continue
        if article.has(limits.span.end, limits.span.end + _SCALE, "out_of") and value.number.start <= limits.span.end + _SCALE:  # fmt: skip
            continue  # "from 8 to 17 out of 20"
        cue = _told(article, limits, value) or _measured(article, limits, value)
        if both is None or cue is None or value.sentence > limits.sentence + 1:
            continue
        certainty = SURE if value.sentence == limits.sentence else FAIR
        yield _proposal(article, (both[0], both[1], value), cue, certainty)


def _alike(limits: Quantity, value: Quantity) -> bool:
    """Tell whether a figure is of the kind of a range; a mean age may leave its years out."""
    if _sort(value) is _sort(limits) and value.unit == limits.unit:
        return True
    return limits.sort is Sort.AGE and value.sort is Sort.NUMBER and not value.unit


def _measured(article: Article, limits: Quantity, value: Quantity) -> Phrase | None:
    """Return the words that open a range of temperatures, of which one more is told beside it."""
    if unit(limits.unit).dimension != "temperature" or value.cue is not None:
        return None
    start, end = limits.span.end, max(limits.span.end, value.number.start)
    first = article.sentences[limits.sentence].start
    away = article.has(first, value.number.end + 12, "usual", "earlier", "versus", "estimate", "by", "extreme")  # fmt: skip
    dates = [one for one in article.within(first, value.span.end + 24) if one.sort is Sort.DATE]
    cues = article.cued(max(first, limits.span.start - 60), limits.span.end, "range")
    if away or len(dates) > 1 or "\n" in article.text[start:end] or not cues:
        return None
    # A forecast tells several places in turn: "14 to 19 in the north, 20 to 24 elsewhere, up to 26".
    several = [one for one in article.within(end - _AFTER, end + _AFTER) if _alike(limits, one) and abs(one.sentence - limits.sentence) < 2]  # fmt: skip
    if len(several) > 2 or article.has(
        max(start, value.span.start - _SCALE), value.span.start, "range", "rest"
    ):
        return None
    return cues[-1]


def _sort(quantity: Quantity) -> Sort:
    """Return the sort of a figure, ages and lengths of time as one: "22 to 58, 64 on average"."""
    return Sort.DURATION if quantity.sort is Sort.AGE else quantity.sort


def _told(article: Article, limits: Quantity, value: Quantity) -> Phrase | None:
    """Return the words that make a figure an extreme or a mean of what the range holds."""
    start, end = limits.span.end, max(limits.span.end, value.number.start)
    if article.has(start, value.number.end + 12, "usual") or "\n" in article.text[start:end]:
        return None
    dates = article.within(start, value.span.end + 24)
    if any(one.sort is Sort.DATE and _YEAR.search(article.words(one.span)) for one in dates):
        return None  # of another time, as far as can be told
    low = max(start, value.span.start - _REACH)
    cues = article.cued(low, value.number.end + 12, "extreme", "middle")
    between = [q for q in article.within(low, value.number.start) if q.sort in _SORTS and "article" not in q.qualifiers]  # fmt: skip
    near = [cue for cue in cues if not between or cue.span.start > between[-1].span.end]
    if not near or (near[-1].span.start > value.number.start and near[-1].cue == "extreme"):
        return None
    return near[-1]


def _proposal(
    article: Article, figures: tuple[Quantity, Quantity, Quantity], cue: Phrase, certainty: int
) -> Proposal:
    low, high, value = figures
    binding = f"read as lying between «{article.words(low.number)}» and «{article.words(high.number)}», by the words «{article.words(cue.span)}»"  # fmt: skip
    roles = (("low", (mention(low),)), ("high", (mention(high),)), ("value", (mention(value, value.unit or low.unit),)))  # fmt: skip
    return Proposal("range", roles, binding, certainty)


def _means(article: Article) -> Iterator[Proposal]:
    """Yield "the youngest was 3 and the oldest 87, with a mean of 41"."""
    for cue in article.phrases.named("middle"):
        sentence = article.sentences[article.sentence_at(cue.span.start)]
        start = max(sentence.start, cue.span.start - _AFTER)
        value = _figure(article, cue, sentence.end)
        ends = [(c, _figure(article, c, cue.span.start)) for c in article.cued(start, cue.span.start, "extreme")]  # fmt: skip
        figures = [figure for _, figure in ends if figure is not None]
        if value is None or len(figures) != 2 or figures[0].number == figures[1].number:
            continue
        if len({(one.sort, one.unit) for one in (*figures, value)}) == 1:
            low, high = sorted(figures, key=lambda one: one.value.stated or 0)
            yield _proposal(article, (low, high, value), cue, FAIR)


def _figure(article: Article, cue: Phrase, end: int) -> Quantity | None:
    """Return the figure that a cue leads to, within its clause."""
    for one in article.within(cue.span.end, min(end, cue.span.end + _REACH)):
        if one.sort in _SORTS and one.value.stated is not None:
            return None if _BREAK.search(article.text[cue.span.end : one.number.start]) else one
    return None
