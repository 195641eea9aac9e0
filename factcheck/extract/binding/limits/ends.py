"""Both ends of a range as figures of their own, as precise as they are written."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.model import Quantity, Span
from factcheck.nouns import replace
from factcheck.values.written import plain

_DIGITS = re.compile(r"[\d٠-٩۰-۹](?:[\d٠-٩۰-۹.,٫٬'’\u00a0\u202f]*[\d٠-٩۰-۹])?")
_WORD = re.compile(r"\S+")


def ends(article: Article, limits: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return the low and the high end of a range, each at its own place."""
    allowed, place = limits.value.allowed, limits.number
    if allowed.low is None or allowed.high is None:
        return None
    numbers = [Span(place.start + m.start(), place.start + m.end()) for m in _DIGITS.finditer(article.words(place))]  # fmt: skip
    if len(numbers) != 2:
        words = [Span(place.start + m.start(), place.start + m.end()) for m in _WORD.finditer(article.words(place))]  # fmt: skip
        if len(words) < 2:
            return None
        numbers = [words[0], words[-1]]
    made = [
        replace(
            limits,
            value=plain(article.words(span), number, limits.value.step or 1, False, limits.unit),
            span=span, number=span, cue=None,
        )
        for span, number in zip(numbers, (allowed.low, allowed.high), strict=True)
    ]  # fmt: skip
    return made[0], made[1]
