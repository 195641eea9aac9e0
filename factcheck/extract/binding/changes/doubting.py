"""Whether a change that its own figures deny was meant at all.

The words of a change may be told of something else near by: a size of its own verb, a rate for
each year, a forecast, a rank that rises as its number falls. Such a change accuses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.article import Article
from factcheck.extract.binding.changes.movement import Figure, Pair, figures, ways
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Sort

_AROUND = 40  # characters around a pair in which a forecast or a rank is told
_RATE = 24  # characters from a size to "a year"
_BEHIND = 14  # characters from a share to the whole it is a share of
_CLAUSE = 100  # characters before a pair that tell of it
_ENDS = re.compile(r"[,;:،؛]\s")
_SCALED = 1000  # a scale word makes a bare number of what it stands by: by 4 million, to 32
_PARTED = re.compile(r"[,;:\d،؛–—]")
_SUBJECT = 4  # words between a verb and the size that is told of it
_HUGE = 100  # times: more than a digit or a zero too many
_SHARES = (Sort.PERCENT, Sort.POINTS, Sort.FRACTION)


def doubtful(article: Article, pair: Pair, size: Figure, direction: str) -> bool:
    """Tell whether a size that does not fit two figures may be that of others."""
    told = bool(size.way) or size.cue == "multiple" or _verbal(pair, size, direction)
    if not pair.sure and not told:
        return True
    return (
        elsewhere(article, pair)
        or _unled(pair, size, direction)
        or _apart(article, pair, size)
        or _another(article, pair, size)
        or _listed(article, pair, size)
    )


def _verbal(pair: Pair, size: Figure, direction: str) -> bool:
    """Tell whether a verb that goes the way of both figures leads to a share: sank um 21 Prozent."""
    low, high = pair.before.quantity.value.stated or 0, pair.after.quantity.value.stated or 0
    share = size.cue == "by" and size.quantity.sort is Sort.PERCENT is not pair.after.quantity.sort
    return share and pair.after.role == "after" and direction == ("up" if high > low else "down")


def elsewhere(article: Article, pair: Pair) -> bool:
    """Tell whether the second figure is of another place or company."""
    stop = min(pair.end + _AROUND, len(article.text))
    clause = _ENDS.search(article.text, pair.end, stop)
    return article.has(pair.start, clause.start() if clause else stop, "elsewhere")


def _another(article: Article, pair: Pair, size: Figure) -> bool:
    if size.cue in ("by", "more") and article.has(pair.end, size.start, "and"):
        return True
    if ")" in article.text[size.end : pair.start]:
        return True  # "sales of 40 (up 3%) and a profit of 77, 8 times the 10 of last year"
    return _of_another(article, pair, size)


def _of_another(article: Article, pair: Pair, size: Figure) -> bool:
    """Tell whether a clause parts a size from a pair that years alone make: "and rents rose 35%"."""
    if ";" in article.text[size.end : pair.start]:
        return True
    if pair.before.role:
        return False
    low, high = pair.before.quantity.value.stated or 0, pair.after.quantity.value.stated or 0
    against = bool(size.way) and (size.way == "up") != (high > low)
    return against or article.has(pair.end, size.start, "and")


def _listed(article: Article, pair: Pair, size: Figure) -> bool:
    """Tell whether a size opens a list: "up 15% of the budget, 7,000 homes built against 3,000"."""
    if pair.after.role == "after" or pair.before.cue != "versus":
        return False
    gap = article.text[size.end : pair.start]
    return "," in gap and len(gap.rpartition(",")[2].split()) > 1


def _apart(article: Article, pair: Pair, size: Figure) -> bool:
    """Tell whether words without a comma part a size from "from": a 5% rise hits from 2 to 3."""
    if size.cue in ("way", "more") and size.led and size.quantity.sort in (Sort.NUMBER, Sort.MEASURE, Sort.MONEY):  # fmt: skip
        return True
    if size.cue == "multiple" or pair.before.cue != "from" or pair.before.start > pair.after.start or not size.end < pair.before.cued:  # fmt: skip
        return False
    gap = article.text[size.end : pair.before.cued]
    timed = article.has(size.end, pair.before.cued, "earlier") or any(q.sort is Sort.DATE for q in article.within(size.end, pair.before.cued))  # fmt: skip
    return bool(gap.strip()) and not timed and not any(mark in gap for mark in ",،;:(–—")


def _unled(pair: Pair, size: Figure, direction: str) -> bool:
    """Tell whether an amount is only "by" something, with no word of growth or decline."""
    if size.cue != "by":
        return False
    if pair.after.quantity.sort is size.quantity.sort is Sort.PERCENT:
        return not size.way  # one rate among others: "de 96 % et 89 %, contre 74 %"
    return not direction and size.quantity.sort not in _SHARES


def doubted_size(article: Article, before: Figure, after: Figure, size: Figure) -> bool:
    """Tell whether a size may belong to another figure than these two."""
    start, end = min(before.start, after.start), max(before.end, after.end)
    return (
        _other_kind(before, after, size)
        or _beyond(before, after, size)
        or _of_a_base(article, before, after, size)
        or _rated(article, size)
        or _own_verb(article, start, end, size)
        or _aside(article, start, end)
        or _another_time(article, before, after, size)
    )


def _another_time(article: Article, before: Figure, after: Figure, size: Figure) -> bool:
    """Tell whether "a year earlier" may be told of another figure than the one it stands by."""
    if before.cue != "earlier":
        return False
    joined = article.has(before.cued, before.start, "and")
    return joined or (before.quantity.sentence != after.quantity.sentence and not _lone(article, before, after, size))  # fmt: skip


def _lone(article: Article, before: Figure, after: Figure, size: Figure) -> bool:
    """Tell whether two sentences have one level each, and the later one tells the size."""
    if size.quantity.sentence < before.quantity.sentence:
        return False
    units = {"", before.quantity.unit, after.quantity.unit}
    rows = [figures(article, one.quantity.sentence) for one in (before, after)]
    return all(len([one for one in row if one.role != "by" and one.quantity.unit in units]) == 1 for row in rows)  # fmt: skip


def _other_kind(before: Figure, after: Figure, size: Figure) -> bool:
    """Tell whether a size is no amount of what changed: 9 places, 19 for less, 15% and 23%."""
    sort, told = size.quantity.sort, {before.quantity.sort, after.quantity.sort}
    if size.cue == "multiple":
        return False
    if sort is Sort.PERCENT:
        return told == {Sort.PERCENT}
    named = before.quantity.unit or after.quantity.unit
    bare = sort is Sort.NUMBER and Sort.MONEY in told and (size.quantity.value.stated or 0) < _SCALED  # fmt: skip
    far = size.cue == "way" or size.quantity.sentence != after.quantity.sentence
    return bare or (sort is Sort.NUMBER and bool(size.quantity.unit) and not named and far)


def _of_a_base(article: Article, before: Figure, after: Figure, size: Figure) -> bool:
    """Tell whether a size that goes the other way is of another base: "up to 40, 9 down on May"."""
    high = (after.quantity.value.stated or 0) > (before.quantity.value.stated or 0)
    against = bool(size.way) and (size.way == "up") != high
    own = size.start > max(before.end, after.end) and article.has(
        size.end, size.end + _BEHIND, "versus"
    )
    bound = size.cue == "more" and size.quantity.cue is not None  # "more than 65% of all sales"
    return against and (own or bound)


def _beyond(before: Figure, after: Figure, size: Figure) -> bool:
    """Tell whether an amount is so much larger than both figures that it is of another thing."""
    if size.cue == "multiple" or size.quantity.sort in _SHARES:
        return False
    largest = max(before.quantity.value.stated or 0, after.quantity.value.stated or 0)
    return (size.quantity.value.stated or 0) > _HUGE * largest > 0


def _rated(article: Article, size: Figure) -> bool:
    """Tell whether a size is one for each year, or a part of a whole of its own."""
    near = article.cued(max(0, size.start - _RATE), size.end + _RATE, "yearly")
    if any(cue.span.start >= size.start or not _PARTED.search(article.text[cue.span.end : size.start]) for cue in near):  # fmt: skip
        return True
    whole = article.has(size.end, size.end + _BEHIND, "partitive", "out_of")
    return size.quantity.sort is Sort.FRACTION and whole


def _another_subject(article: Article, end: int, size: Figure) -> bool:
    """Tell whether a verb behind a pair has a subject of its own: "and exports of fish rose by 6%"."""
    found = ways(article, end, size.start) if end < size.start else ()
    return any(len(article.text[cue.span.end : size.start].split()) > _SUBJECT for cue in found)


def _own_verb(article: Article, start: int, end: int, size: Figure) -> bool:
    """Tell whether a verb of change stands between a size and the pair after it."""
    between = [cue for cue in (ways(article, size.end, start) if size.end < start else ()) if cue.span.start > size.end + 1]  # fmt: skip
    if size.cue != "multiple":
        return bool(between) or _another_subject(article, end, size)
    verb = "fall" if (size.quantity.value.stated or 0) < 1 else "rise"
    near = ways(article, max(0, start - _AROUND), start)[-1:] if size.start > start else between
    return any(cue.cue != verb for cue in near)


def _aside(article: Article, start: int, end: int) -> bool:
    return article.has(start, end + _BEHIND, "estimate") or article.has(start - _AROUND, end + _AROUND, "ranking")  # fmt: skip


def doubted_way(article: Article, before: Figure, after: Figure, cues: Sequence[Phrase]) -> bool:
    """Tell whether a direction may be that of something else: of a rank, a rate, another verb."""
    start, end = min(before.start, after.start), max(before.end, after.end)
    if article.has(start - _CLAUSE, end + _AROUND, "ranking") or article.has(start, end + _BEHIND, "estimate"):  # fmt: skip
        return True
    if before.way:
        return False
    if before.cue == "earlier" and (article.has(before.cued, before.start, "and") or article.has(after.end, before.start, "rise", "fall")):  # fmt: skip
        return True  # "closed at 38, after rising to 46 the day before"
    near = [cue for cue in cues if cue.span.start < end]
    if len({cue.cue for cue in near if cue.span.start >= start - _CLAUSE}) > 1:
        return True
    shares = before.quantity.sort is Sort.PERCENT
    return shares and all(_names(article, cue) for cue in near)


def _names(article: Article, cue: Phrase) -> bool:
    """Tell whether a noun only names what moved: "growth was scaled back to 4% from 4.4%"."""
    return article.has(cue.span.start, cue.span.end, "growing")
