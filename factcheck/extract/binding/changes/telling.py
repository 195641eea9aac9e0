"""What a change is proposed of: both figures with one unit, the size with its own, the words for it."""

from __future__ import annotations

from fractions import Fraction

from factcheck.extract.article import Article, Mention
from factcheck.extract.binding.changes.movement import Figure, Pair
from factcheck.extract.binding.changes.sizes import cut_off, pence, plain_size, shared
from factcheck.model import Interval, Kind, Sort
from factcheck.nouns import replace
from factcheck.values import intervals


def ends(pair: Pair) -> tuple[Mention, Mention]:
    """Return both figures with one unit, and a scale that one of them leaves out."""
    one, other = pair.before.quantity, pair.after.quantity
    unit = one.unit or other.unit
    return tuple(
        Mention(shared(figure, mate), figure.unit if figure.unit and mate.unit else unit)
        for figure, mate in ((one, other), (other, one))
    )  # type: ignore[return-value]


def sized(size: Figure, level: Mention) -> Mention:
    """Return a size with its unit; a fraction in words is so many percent, about."""
    quantity = cut_off(pence(plain_size(size.quantity), level.unit))
    if quantity.sort is not Sort.FRACTION:
        return Mention(quantity, quantity.unit or level.unit)
    share = intervals.exact(Fraction(quantity.value.stated or 0) * 100)
    allowed = Interval(share - 2, share + 2)
    value = replace(quantity.value, kind=Kind.APPROXIMATE, stated=share, allowed=allowed, step=None)
    return Mention(replace(quantity, value=value), "percent")


def told_of(article: Article, pair: Pair, words: str) -> str:
    """Return how a change was bound, for the reader."""
    first = article.words(pair.before.quantity.span)
    second = article.words(pair.after.quantity.span)
    return f"{words} read as the change from «{first}» to «{second}»"
