"""Multiples in figures: "3.5 times the 180 tonnes of 2022", "gấp 2,5 lần mức 180 tấn"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.model import Interval, Kind, Number, Quantity, Sort, Value
from factcheck.nouns import replace
from factcheck.values import intervals

TIMES = "times"
_WAYS = {"rise": "rise", "fall": "fall", "more": "rise", "fewer": "fall"}
_VERB = 16  # characters before a multiple that hold its verb
_BASE = 44  # characters from a multiple to the figure that it multiplies
_WORDS = 5  # of them
_CLAUSE = re.compile(r"[,;:.()،؛]")
_BRACKET = re.compile(r"[^,;:.()،؛]*\(\s*$")


def timed(article: Article, figures: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures of a sentence, those that say how many times as much as multiples.

    What says how often something happened is left out: "runners-up three times".
    """
    found = []
    for one, following in zip(figures, [*figures[1:], None], strict=False):
        end = _end(article, one) if one.sort is Sort.NUMBER else 0
        if not end:
            found.append(one)
            continue
        # "Three times fewer" is a third.
        verb = "fall" if article.has(end, end + _VERB, "fewer") else _verb(article, one)
        if verb or (following is not None and leads(article, end, following)):
            found.append(_multiple(one, verb))
    return found


def leads(article: Article, end: int, base: Quantity) -> bool:
    """Tell whether the words from a multiple lead to what it multiplies: "the 180 tonnes".

    It may stand in brackets behind its time: "2.5 times last year's (60 million)".
    """
    gap = article.text[end : base.span.start]
    if article.has(end, base.span.start, "out_of"):
        return False  # nine times out of ten
    if len(gap) > _BASE or len(gap.split()) > _WORDS or (base.value.stated or 0) <= 1:
        return False
    timed = article.has(end, base.span.start, "earlier", "versus")
    return _CLAUSE.search(gap) is None or (timed and _BRACKET.fullmatch(gap) is not None)


def _end(article: Article, one: Quantity) -> int:
    """Return where the word for "times" ends that stands right behind a number, 0 if none does."""
    start = one.number.end
    near = article.cued(start, start + _VERB, TIMES)
    return next((cue.span.end for cue in near if not article.text[start : cue.span.start].strip(" -")), 0)  # fmt: skip


def _verb(article: Article, one: Quantity) -> str:
    """Return the kind of verb that stands right before a multiple, if one does.

    Where no verb says "multiplied", "rose three times" tells how often it rose.
    """
    if "multiplied" not in article.language.phrases:
        return ""
    start = one.span.start
    near = article.cued(max(0, start - _VERB), start, "multiplied", *_WAYS)
    beside = [cue for cue in near if not article.text[cue.span.end : start].strip()]
    return _WAYS.get(beside[-1].cue, beside[-1].cue) if beside else ""


def _multiple(one: Quantity, verb: str) -> Quantity:
    """Return a number as a multiple; "up 2.5 times" may mean so much more, down 3 times a third."""
    value, stated = one.value, Fraction(one.value.stated or 0)
    if not stated:
        return one
    low, high = _around(value)
    if verb == "rise" and high is not None:
        high += 1
    if verb == "fall":
        low, high, stated = (1 / high if high else Fraction(0)), (1 / low if low else None), 1 / stated  # fmt: skip
    allowed = Interval(intervals.exact(low), None if high is None else intervals.exact(high))
    told = replace(value, kind=Kind.APPROXIMATE, stated=intervals.exact(stated), allowed=allowed, whole=False)  # fmt: skip
    return replace(one, value=told, unit=TIMES)


def _around(value: Value) -> tuple[Fraction, Fraction | None]:
    """Return what a multiple allows: its digits where it has decimals, else a tenth either way."""
    stated = Fraction(value.stated or 0)
    if value.kind in (Kind.BOUND, Kind.APPROXIMATE):
        low: Number | None = value.allowed.low
        high = value.allowed.high
        return Fraction(low or 0), None if high is None else Fraction(high)
    half = Fraction(value.step or 1) / 2 if stated.denominator > 1 else stated / 10
    return stated - half, stated + half
