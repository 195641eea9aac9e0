"""Ordinals that say a share behind a word for each: jeder vierte, a fourth of them."""

from __future__ import annotations

from fractions import Fraction

from factcheck.languages import Language
from factcheck.model import Interval, Kind, Quantity, Sort, Span, Value
from factcheck.nouns import replace

_LONG = 12  # characters that hold a word for each
_LEAST, _MOST = 2, 20


def shared(text: str, quantity: Quantity, language: Language) -> Quantity:
    """Return an ordinal as the share that "every" before it makes of it, others as they are."""
    ordinal, start = quantity.value.stated, quantity.span.start
    if quantity.sort is not Sort.ORDINAL or ordinal is None or not _LEAST <= ordinal <= _MOST:
        return quantity
    before = text[max(0, start - _LONG) : start]
    word = before.rstrip(" ").rpartition(" ")[2].rpartition("\n")[2]
    if not before.endswith(" ") or word.lower() not in language.numbers.every:
        return quantity
    share = Fraction(1, int(ordinal))
    place = Span(start - 1 - len(word), quantity.number.end)
    value = Value(text[place.start : place.end], Kind.EXACT, stated=share, allowed=Interval(share, share))  # fmt: skip
    return replace(quantity, value=value, sort=Sort.FRACTION, span=place, number=place, unit="", unit_span=None)  # fmt: skip
