"""A measure and the same in another unit: "26 miles (42 km)", "95°F, or 35°C".

The converted figure stands in brackets of its own, or after the words that say a figure again.
Money has no fixed rate, and lengths of time are not converted but counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.article import Article, Mention, Proposal
from factcheck.extract.binding.changes.sizes import plain_size
from factcheck.extract.binding.partitions import slipped
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import replace
from factcheck.values.intervals import exact
from factcheck.values.units import comparable, conversion, measured, unit

_OPENS = re.compile(r"\s*(?:[^\W\d_]+\s)?[(\[（]\s*")
_CLOSES = re.compile(r"\s*(?:[)\]）;,/]|$)")
_ENDS = re.compile(r"\s*(?:[)\]）;,.]|$)")
_SAYS = re.compile(r"(?:\s[^\W\d_]+)?\s*[,،–—(-]?\s*")
_REACH = 30  # characters between the two figures
_FAR = 60  # the same, where words say that the second converts the first
_PART = 20  # of a figure, by which rounding may move it
_ROWED = 6  # characters between two figures that make one measure: 6 ft 2 in, 5 m x 3 m
# One name, several sizes: the gallon and the ton of two countries, and a mile at sea.
_SEVERAL = frozenset(["gallon", "tonne", "barrel", "quintal", "dunam"])
_SURE, _SAID, _UNSURE = 93, 85, 50


def infer(article: Article) -> Iterator[Proposal]:
    """Yield each measure with the figure that converts it."""
    before: Quantity | None = None
    for one, two in pairwise(article.quantities):
        certainty = (_certainty(article, one, two) or _converted(article, one, two)) if _pair(one, two) else 0  # fmt: skip
        if certainty and not (before and _rowed(before, one)):
            yield _proposal(article, *_read(one, two), certainty)
        before = one


def _pair(one: Quantity, two: Quantity) -> bool:
    """Tell whether two figures measure one thing in two units."""
    names = one.unit, two.unit
    if not all(names) or one.paragraph != two.paragraph or Sort.PERCENT in (one.sort, two.sort):
        return False
    if unit(names[0]).name == unit(names[1]).name or not comparable(*names):
        return False
    return all(measured(name) for name in names) and two.span.start - one.span.end <= _FAR


def _read(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
    """Return both figures, of several readings those that agree: 55 acres (220,000 m²)."""
    times, plus = conversion(one.unit, two.unit)
    one = plain_size(one)  # "more than 300 km (180 miles)" bounds both
    for first in (one.value, *one.readings):
        for second in (two.value, *two.readings):
            made = Fraction(first.stated or 0) * times + plus
            if abs(made - (second.stated or 0)) * _PART <= abs(made):
                return replace(one, value=first), replace(two, value=second)
    return one, two


def _rowed(before: Quantity, one: Quantity) -> bool:
    """Tell whether a figure only goes on another of its kind: 6 ft 2 in, 5 m by 3 m."""
    near = one.span.start - before.span.end <= _ROWED and before.sort in (Sort.NUMBER, Sort.MEASURE)
    return near and before.paragraph == one.paragraph and (not before.unit or comparable(before.unit, one.unit))  # fmt: skip


def _certainty(article: Article, one: Quantity, two: Quantity) -> int:
    gap = article.between(one, two)
    if gap.end - gap.start > _REACH:
        return 0
    words, rest = article.words(gap), article.text[two.span.end : two.span.end + 4]
    several = {unit(one.unit).name, unit(two.unit).name} & _SEVERAL
    if _OPENS.fullmatch(words):
        return (_UNSURE if several else _SURE) if _CLOSES.match(rest) else 0
    parted = words.strip() in (",", "،") and _ENDS.match(rest) and _foreign(one, two)
    if parted and (two.cue or _close(one, two)):
        return _UNSURE if several else _SAID  # ", unos 910 metros."
    gap = Span(gap.start, max(gap.end, two.number.start))  # "umgerechnet etwa 700": a hedge ends it
    if article.has(gap.start, gap.end, "that_is") and _bare(article, gap):
        parted = bool(two.cue) or any(mark in words for mark in ",،(")
        return _SAID if parted and not several else _UNSURE
    return 0


def _converted(article: Article, one: Quantity, two: Quantity) -> int:
    """Return how sure it is, of words between, that a figure is said to convert the one before."""
    if not (_foreign(one, two) and one.sentence == two.sentence):
        return 0
    said = article.cued(one.span.end, max(one.span.end, two.number.start), "converted")
    near = bool(said) and two.number.start - said[-1].span.end <= _ROWED * 2
    return _SAID if near and not {unit(one.unit).name, unit(two.unit).name} & _SEVERAL else 0


def _foreign(one: Quantity, two: Quantity) -> bool:
    """Tell whether two units are of different systems: 2 km and 300 m are two distances."""
    times, _ = conversion(one.unit, two.unit)
    ratio = Fraction(times)
    return (ratio if ratio > 1 else 1 / ratio) not in (10, 100, 1000, 10_000, 10**6)


def _close(one: Quantity, two: Quantity) -> bool:
    """Tell whether a bare figure behind a comma is the one before, or that with a slip in it."""
    times, plus = conversion(one.unit, two.unit)
    made, stated = Fraction(one.value.stated or 0) * times + plus, two.value.stated or 0
    step = Fraction(two.value.step or 1)
    return abs(made - stated) * _PART <= abs(made) or slipped(exact(round(made / step) * step), stated)  # fmt: skip


def _bare(article: Article, gap: Span) -> bool:
    """Tell whether a gap holds the words that say a figure again, and little else."""
    said = article.cued(gap.start, gap.end, "that_is")
    left = article.text[gap.start : said[0].span.start]
    return bool(_SAYS.fullmatch(left)) and gap.end - said[-1].span.end <= _ROWED * 2


def _proposal(article: Article, one: Quantity, two: Quantity, certainty: int) -> Proposal:
    return Proposal(
        "conversion",
        (("original", (Mention(one, one.unit),)), ("converted", (Mention(two, two.unit),))),
        f"read as «{article.words(one.span)}» in another unit",
        certainty,
        (("difference", True),) if _is_difference(one, two) else (),
    )


def _is_difference(one: Quantity, two: Quantity) -> bool:
    """Tell whether two temperatures are one rise: words seldom say it, the figures do."""
    times, plus = conversion(one.unit, two.unit)
    stated, other = one.value.stated, two.value.stated
    if not plus or stated is None or other is None:
        return False
    return abs(Fraction(stated) * times - other) <= Fraction(two.value.step or 1) / 2
