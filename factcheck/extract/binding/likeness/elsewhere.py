"""Figures below a headline that are of other things than its own: all aboard, each, or in brackets."""

from __future__ import annotations

from factcheck.extract.article import Article
from factcheck.extract.binding.likeness.telling import Told
from factcheck.model import Quantity, Sort

_BEFORE = 28  # characters before a figure that may say that it is another
_SLIP = 12  # times: what is further off is no slip
_LEAST = 10  # below it "these two" may be two of three
_NEXT = 2  # sentences
_REACH = 160  # characters around a figure in which the headline's own is said


def is_another(one: Told, other: Told) -> bool:
    """Tell whether the words beside a figure make it another than a headline's.

    "Six hurt on a bus; the bus, which carried 14 people"; "1,600 for four towns; each gets 400";
    "three dead; the driver and two others"; "5 rescued; of the 33 guests, five".
    """
    article, quantity = other.article, other.quantity
    start = quantity.span.start
    sentence = article.sentences[quantity.sentence].start
    if article.has(max(sentence, start - _BEFORE), start, "carrying"):
        return True
    if one.stated - other.stated == 1 and article.has(max(sentence, start - _BEFORE), start, "and", "besides"):  # fmt: skip
        return True
    return _is_age(one, other) or _is_said_near(one, other)


def is_some(one: Told, other: Told) -> bool:
    """Tell whether a figure is of each of several, of some of what was named, or no slip away."""
    if max(one.stated, other.stated) > _SLIP * min(one.stated, other.stated):
        return True
    start = other.quantity.span.start
    return other.article.has(other.article.sentences[other.quantity.sentence].start, start, "each", "of_them")  # fmt: skip


def _is_age(one: Told, other: Told) -> bool:
    """Tell whether a bare headline figure is an age: "Producer dies at 62"."""
    article, place = one.article, one.quantity.number
    line = article.blocks[0].span.end
    bare = not one.quantity.unit and not article.text[place.end : line].strip()
    return bare and article.has(max(0, place.start - 6), place.start, "age_was", "age")


def _is_said_near(one: Told, other: Told) -> bool:
    """Tell whether the headline's number stands beside: results for 3 of the 5 ways."""
    article, place = other.article, other.quantity.number
    near = article.within(max(0, place.start - _REACH), place.end + _REACH)
    own = article.blocks[0].span.end
    return any(q.sort in (Sort.NUMBER, Sort.ORDINAL) and q.number.start > own and q.value.stated == one.stated and q.number != place for q in near)  # fmt: skip


def is_converted(article: Article, quantity: Quantity) -> bool:
    """Tell whether a sum in brackets only says one before it in another currency."""
    before = article.text[max(0, quantity.span.start - 3) : quantity.span.start].rstrip()
    return quantity.sort is Sort.MONEY and before.endswith("(")


def is_of_more(one: Told, other: Told) -> bool:
    """Tell whether "these two" further on are two of what was named between: of three projects."""
    if one.quantity.sentence == other.quantity.sentence or max(one.stated, other.stated) > _SLIP * min(one.stated, other.stated):  # fmt: skip
        return True
    small = one.stated < other.stated < _LEAST
    return small and one.quantity.sentence - other.quantity.sentence >= _NEXT
