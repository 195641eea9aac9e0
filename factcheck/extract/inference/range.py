"""Extremes and means beside the range they lie in: from 14.2 to 18.9, the warmest 18.7."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.counting import FAIR, SURE
from factcheck.extract.binding.limits.extremes import SORTS, Limits, limits, plain_end
from factcheck.extract.binding.limits.scoped import belonging, far
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Kind, Quantity, Sort, Span
from factcheck.values.units import unit

_REACH = 60  # characters between "the heaviest" and its figure
_LED = 45  # the same, before a mean or an example
_SCALE = 12  # characters from a range to the most that could be reached
_AFTER = 220  # characters after a range in which its extremes are told
_BACK = 160  # characters before it in which they are told
_APART = 2  # sentences between a range and its extremes
_LOOK = 120  # characters before a range that may say that it holds as a rule only
_CLOSE = 12  # characters after a figure in which words still go with it
_YEAR = re.compile(r"\d{4}")
_TIMES = 3  # as large as its upper end: what lies further off is of another thing
_LOOSE = 64  # percent
_BREAK = re.compile(r"[.;!?؛؟\n](?:\s|$)")


def infer(article: Article) -> Iterator[Proposal]:
    """Yield a range for each extreme or mean that the words say of what was measured."""
    seen: set[frozenset[Span]] = set()
    for proposal in chain(_means(article), _held(article)):
        places = frozenset(m.quantity.number for _, mentions in proposal.roles for m in mentions)
        if places not in seen and not _of_another(article, proposal):
            seen.add(places)
            yield proposal


def _of_another(article: Article, proposal: Proposal) -> bool:
    """Tell whether a value outside a range only bounds one, or the range is an aside in brackets."""
    low, high, value = (mentions[0].quantity for _, mentions in proposal.roles)
    least = value.value.allowed.low
    if least is None or high.value.stated is None or (least < (low.value.stated or 0)):
        return False
    if least <= high.value.stated and value.value.kind is not Kind.BOUND:
        return False
    if (value.value.stated or 0) > _TIMES * high.value.stated:
        return True  # "from 0 to 100 km/h in 3 seconds, and at most 342"
    opened = article.text.rfind("(", max(0, low.number.start - _REACH), low.number.start)
    shut = article.text.find(")", high.number.end, value.number.start)
    aside = opened >= 0 and shut >= 0 and ")" not in article.text[opened : low.number.start]
    return aside or (value.value.kind is Kind.BOUND and least >= high.value.stated)


def _held(article: Article) -> Iterator[Proposal]:
    for one in limits(article):
        found = [] if one.told else list(_inside(article, one))
        yield from found
        taken = {place for proposal in found for place in proposal.spans}
        yield from _scoped(article, one, taken)


def _inside(article: Article, one: Limits) -> Iterator[Proposal]:
    planned = _planned(article, one)
    near = article.within(max(0, one.span.start - _BACK), one.span.end + _AFTER)
    for value in near:
        if value.number.end > one.span.start and value.number.start < one.span.end:
            continue
        if not _comparable(one, value) or not -1 <= value.sentence - one.sentence <= _APART:
            continue
        if _of_scale(article, one, value):
            continue
        cue = _kept(article, one, value)
        if cue is None and not planned:
            cue = _told(article, one, value) or _measured(article, one, value)
        if cue is not None:
            yield _proposal(article, (one.low, one.high, value), cue, SURE if value.sentence == one.sentence else FAIR)  # fmt: skip


def _planned(article: Article, one: Limits) -> bool:
    """Tell whether a range holds as a rule only, or was expected."""
    sentence = article.sentences[one.sentence]
    return article.has(max(sentence.start, one.span.start - _LOOK), one.span.start, "usual")


def _scoped(article: Article, one: Limits, taken: set[Span]) -> Iterator[Proposal]:
    """Yield a range for each figure of its scope; beyond it only what the words name as such."""
    low, high = one.low.value.stated or 0, one.high.value.stated or 0
    for value in article.within(one.span.end, one.span.end + _AFTER):
        told = None if value.span in taken else belonging(article, one, value)
        if told is None or _of_scale(article, one, value):
            continue
        held = low <= (value.value.stated or 0) <= high
        if held or (
            not _planned(article, one) and told.told and not told.doubtful and not far(one, value)
        ):
            certainty = FAIR if told.told else _LOOSE
            yield _proposal(article, (one.low, one.high, value), told.cue, certainty)


def _of_scale(article: Article, one: Limits, value: Quantity) -> bool:
    """Tell whether a figure is the most that could be reached: "from 8 to 17 out of 20"."""
    end = one.span.end + _SCALE
    return one.span.end <= value.number.start <= end and article.has(one.span.end, end, "out_of")


def _comparable(one: Limits, value: Quantity) -> bool:
    """Tell whether a figure is of the kind of a range; a mean age may leave its years out."""
    same = _sort(value) is _sort(one.high) and value.unit == one.high.unit
    bare = one.high.sort is Sort.AGE and value.sort is Sort.NUMBER and not value.unit
    return (same or bare) and value.value.stated is not None


def _measured(article: Article, one: Limits, value: Quantity) -> Phrase | None:
    """Return the words that open a range of temperatures, of which one more is told beside it."""
    if unit(one.high.unit).dimension != "temperature" or value.cue is not None:
        return None
    start, end = one.span.end, max(one.span.end, value.number.start)
    first = article.sentences[one.sentence].start
    away = article.has(first, value.number.end + _CLOSE, "usual", "earlier", "versus", "estimate", "by", "extreme")  # fmt: skip
    dates = [q for q in article.within(first, value.span.end + 24) if q.sort is Sort.DATE]
    cues = article.cued(max(first, one.span.start - _REACH), one.span.end, "range")
    after = value.sentence - one.sentence in (0, 1) and value.number.start > one.span.end
    if away or len(dates) > 1 or "\n" in article.text[start:end] or not cues or not after:
        return None
    # A forecast tells several places in turn: "14 to 19 in the north, 20 to 24 elsewhere, up to 26".
    near = [q for q in article.within(end - _AFTER, end + _AFTER) if abs(q.sentence - one.sentence) < 2]  # fmt: skip
    several = [q for q in near if q.unit == value.unit and not one.span.start <= q.number.start < one.span.end]  # fmt: skip
    turned = article.has(max(start, value.span.start - _SCALE), value.span.start, "range", "rest", "to")  # fmt: skip
    if len(several) > 1 or turned:
        return None
    return cues[-1]


def _sort(quantity: Quantity) -> Sort:
    """Return the sort of a figure, ages and lengths of time as one: "22 to 58, 64 on average"."""
    return Sort.DURATION if quantity.sort is Sort.AGE else quantity.sort


def _told(article: Article, one: Limits, value: Quantity) -> Phrase | None:
    """Return the words that make a figure an extreme or a mean of what the range holds."""
    start, end = sorted((one.span, value.number), key=lambda span: span.start)
    if article.has(start.end, value.number.end + _CLOSE, "usual") or "\n" in article.text[start.end : end.start]:  # fmt: skip
        return None
    first, last = min(one.span.end, value.span.start), max(one.span.end, value.span.end + 24)
    if any(q.sort is Sort.DATE and _YEAR.search(article.words(q.span)) for q in article.within(first, last)):  # fmt: skip
        return None  # of another time, as far as can be told
    cue = _beside(article, one, value)
    if cue is None or (value.number.start < one.span.start and cue.cue == "extreme"):
        return None
    return cue


def _beside(article: Article, one: Limits, value: Quantity) -> Phrase | None:
    """Return the cue that a figure stands by, no other figure between them."""
    after = value.number.start > one.span.start
    floor = one.span.end if after else article.sentences[value.sentence].start
    low = max(floor, value.span.start - _REACH)
    cues = article.cued(low, value.number.end + _CLOSE, "extreme", "middle")
    between = [q for q in article.within(low, value.number.start) if q.sort in SORTS and "article" not in q.qualifiers]  # fmt: skip
    near = [cue for cue in cues if not between or cue.span.start > between[-1].span.end]
    if not near or (near[-1].span.start > value.number.start and near[-1].cue == "extreme"):
        return None
    return near[-1]


def _kept(article: Article, one: Limits, value: Quantity) -> Phrase | None:
    """Return the words that say that an outcome lies within what was expected of it."""
    if value.number.start < one.span.end:
        return None
    own = article.sentences[value.sentence]
    told = article.cued(max(own.start, value.span.start - _REACH), value.number.start, "outcome")
    if not told or len(article.within(told[-1].span.end, value.number.start)) > 0:
        return None
    spans = (own, article.sentences[one.sentence])
    said = [cue for span in spans for cue in article.cued(span.start, min(span.end, span.start + 400), "in_line")]  # fmt: skip
    return said[0] if said else None


def _proposal(
    article: Article, figures: tuple[Quantity, Quantity, Quantity], cue: Phrase, certainty: int
) -> Proposal:
    low, high, value = figures
    if value.value.kind is Kind.BOUND and not value.value.allowed.low:
        value = plain_end(value)  # "one weighed up to 0.81 kg" was no lighter
    binding = f"read as lying between «{article.words(low.number)}» and «{article.words(high.number)}», by the words «{article.words(cue.span)}»"  # fmt: skip
    roles = (("low", (mention(low),)), ("high", (mention(high),)), ("value", (mention(value, value.unit or low.unit),)))  # fmt: skip
    return Proposal("range", roles, binding, certainty)


def _means(article: Article) -> Iterator[Proposal]:
    """Yield "the youngest was 3 and the oldest 87, with a mean of 41; one, aged 12"."""
    for cue in article.phrases.named("middle", "instance"):
        own = article.sentence_at(cue.span.start)
        sentence = article.sentences[own]
        back = own - (cue.cue == "instance" and cue.span.start == sentence.start)
        if back < 0 or "\n" in article.text[article.sentences[back].end : sentence.start]:
            continue
        start = max(article.sentences[back].start, cue.span.start - _AFTER)
        value = _figure(article, cue, sentence.end, _AFTER if back < own else _REACH)
        both = _extremes(article, Span(start, cue.span.start))
        if value is None or both is None or value.number in (both[0].number, both[1].number):
            continue
        if len({(one.sort, one.unit) for one in (*both, value)}) == 1:
            yield _proposal(article, (*both, value), cue, FAIR)


def _extremes(article: Article, span: Span) -> tuple[Quantity, Quantity] | None:
    """Return the figures of "the youngest was 3 and the oldest 87", the lower first."""
    ends = [_figure(article, cue, span.end, _LED) for cue in article.cued(span.start, span.end, "extreme")]  # fmt: skip
    figures = {figure.number: figure for figure in ends if figure is not None}
    if len(figures) != 2:
        return None
    low, high = sorted(figures.values(), key=lambda one: one.value.stated or 0)
    return low, high


def _figure(article: Article, cue: Phrase, end: int, reach: int) -> Quantity | None:
    """Return the figure that a cue leads to, within its clause."""
    for one in article.within(cue.span.end, min(end, cue.span.end + reach)):
        if one.sort in SORTS and one.value.stated is not None and "article" not in one.qualifiers:
            return None if _BREAK.search(article.text[cue.span.end : one.number.start]) else one
    return None
