"""Seats of a chamber: those of each side, and those that are vacant, out of all."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import countable
from factcheck.model import Quantity, Sort

_NEAR = 32  # characters between a figure and "vacant"
_BEHIND = 24  # between a figure and its seats
_APART = ("including", "of_them", "two_thirds", "needed", "earlier", "each")
_ARTICLE = frozenset(["article"])


def chambers(article: Article) -> Iterator[tuple[tuple[Quantity, ...], Quantity]]:
    """Yield the seats of two sides or more with the vacant ones, and the seats there are.

    The words must leave no choice: every figure of the sentence of the vacant seats, and of the
    two before it where that names the chamber, is a share of the chamber or its size.
    """
    done = -1
    for cue in article.phrases.named("vacant"):
        number = article.sentence_at(cue.span.start)
        if number == done:
            continue
        start = max(article.sentences[number].start, cue.span.start - _NEAR)
        vacant = [one for one in article.within(start, cue.span.start) if _is_share(one)]
        if not vacant:
            continue
        done = number
        for first in (number, number - 1, number - 2):
            if first >= 0 and (found := _shared(article, first, vacant[-1])) is not None:
                yield found
                break


def _is_share(figure: Quantity) -> bool:
    return figure.sort is Sort.NUMBER and countable(figure, _ARTICLE)


def _shared(
    article: Article, first: int, vacant: Quantity
) -> tuple[tuple[Quantity, ...], Quantity] | None:
    """Return the shares from one sentence up to the vacant seats, and their chamber."""
    start, stop = article.sentences[first].start, article.sentences[vacant.sentence].end
    figures = article.within(start, stop)
    if article.has(start, stop, *_APART) or not all(map(_is_share, figures)):
        return None
    whole = max(figures, key=lambda one: one.value.stated or 0)
    parts = tuple(one for one in figures if one is not whole)
    if len(parts) < 3 or vacant not in parts or whole.paragraph != vacant.paragraph:
        return None
    seats = article.has(whole.number.end, whole.number.end + _BEHIND, "seats")
    return (parts, whole) if seats else None
