"""Figures of a row that leave out a scale said before them: 1,480 million, 970 and 700."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import REACH, parted
from factcheck.model import Kind, Number, Quantity, Sort
from factcheck.nouns import replace
from factcheck.values import intervals, written

_SCALES = (10**12, 10**9, 10**6)  # after thousands nothing is left out
_TIMES = 20  # as large or small as the member before, at most
_DECIMALS = 3
_DIGITS = 18


def leaning(article: Article, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the figures, bare numbers with the scale of the member they follow.

    Only where they have no noun, and are about as large as that member's own number.
    """
    if all(_scale(figure) == 1 for figure in figures):
        return tuple(figures)
    found: list[Quantity] = []
    scale: Number = 1
    for figure in figures:
        own = _scale(figure)
        last = found[-1] if found else None
        if own == 1 and scale > 1 and last and _leans(article, last, figure, scale):
            figure = _scaled(figure, scale)
        else:
            scale = own
        found.append(figure)
    return tuple(found)


def _scale(figure: Quantity) -> Number:
    """Return what the scale word of a figure in digits multiplies it by: 10**6 for "4.2 million"."""
    return _scale_of(figure.value.text, figure.value.stated)


@lru_cache(maxsize=4096, typed=True)
def _scale_of(text: str, stated: Number | None) -> Number:
    digits = "".join(letter for letter in text if letter.isdecimal())[: _DIGITS + 1]
    if not stated or not 0 < len(digits) <= _DIGITS or not any(map(str.isalpha, text)):
        return 1
    bare = int(digits)
    for scale in _SCALES:
        if any(stated * 10**places == bare * scale for places in range(_DECIMALS)):
            return scale
    return 1


def _leans(article: Article, last: Quantity, figure: Quantity, scale: Number) -> bool:
    size, before = figure.value.stated, last.value.stated
    if figure.sort is not Sort.NUMBER or figure.unit or not size or not before:
        return False
    if figure.value.kind is not Kind.EXACT or not any(map(str.isdecimal, figure.value.text)):
        return False
    near = before <= size * scale * _TIMES and size * scale <= before * _TIMES
    close = figure.number.start - last.span.end <= REACH and figure.sentence == last.sentence
    return near and close and parted(article, last, figure)


def _scaled(figure: Quantity, scale: Number) -> Quantity:
    value = figure.value
    step = (value.step or 1) * scale
    stated = intervals.exact((value.stated or 0) * scale)
    allowed = written.around(stated, step)
    return replace(figure, value=replace(value, kind=Kind.ROUNDED, stated=stated, allowed=allowed, step=step))  # fmt: skip
