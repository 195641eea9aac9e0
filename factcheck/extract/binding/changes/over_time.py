"""The two figures of a change whose order their times tell: in 2023, a year later, today."""

from __future__ import annotations

from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.extract.binding.changes import movement
from factcheck.extract.binding.changes.movement import Figure, Pair
from factcheck.extract.binding.changes.sizes import WORDED, scaled
from factcheck.extract.binding.times.moments_told import follows, times
from factcheck.model import Quantity, Sort
from factcheck.values.units import comparable

_STEM = 4  # letters of a noun that another may end in
_YEAR_REACH = 20  # characters between a figure and the year after it: "45 accidents in 2023"


def goes_back(article: Article, number: int) -> bool:
    """Tell whether a sentence says what there was before, and one beside it tells the change."""
    span, count = article.sentences[number], len(article.sentences)
    if not number or not article.has(span.start, span.end, "earlier"):
        return False
    beside = [article.sentences[n] for n in (number - 1, number + 1) if n < count]
    return any(article.has(one.start, one.end, "by", *movement.WAYS) for one in beside)


def dated(article: Article, found: tuple[Figure, ...]) -> tuple[Pair, ...]:
    """Return two figures of two years with a size: "in 2023 45, in 2024 36, a fall of 20%"."""
    levels = [one for one in found if one.role != "by"]
    number = levels[0].quantity.sentence if levels else 0
    told = len(levels) < len(found) or multiplied(article, number) or concluded(article, number)
    if len(levels) != 2 or not told or not alike(levels[0].quantity, levels[1].quantity):
        return ()
    one, other = levels
    start = article.sentences[one.quantity.sentence].start
    opening, middle = times(article, start, one.start), times(article, one.end, other.start)
    closing = times(article, other.end, other.end + _YEAR_REACH)
    around = (opening, closing) if not middle else ([], [])
    both = (middle[:1], middle[1:]) if not opening and len(middle) > 1 else ([], [])
    for first, second in ((opening, middle), (middle, closing), around, both):
        if len(first) == len(second) == 1 and (later := follows(first[0], second[0])) is not None:
            early, late = (one, other) if later else (other, one)
            return (Pair(early, late),)
    return ()


def over_two(article: Article, found: tuple[Figure, ...], number: int) -> tuple[Pair, ...]:
    """Return the only levels of two sentences, a year for each: "In 2023 45. Now 36, 20% fewer"."""
    levels = [one for one in found if one.role != "by"]
    if not number or len(levels) != 1 or (len(found) == 1 and not multiplied(article, number) and not levels[0].role):  # fmt: skip
        return ()
    last, here = article.sentences[number - 1], article.sentences[number]
    earlier = [one for one in movement.figures(article, number - 1) if alike(one.quantity, levels[0].quantity)]  # fmt: skip
    if len(earlier) != 1 or earlier[0].role == "by":
        return ()
    if levels[0].quantity.unit and not earlier[0].quantity.unit:
        return ()  # what a sentence leaves out stands in the one before, not in the one after
    first, second = times(article, last.start, last.end), times(article, here.start, here.end)
    if len(first) != 1 or len(second) != 1 or (later := follows(first[0], second[0])) is None:
        return ()
    one, other = (earlier[0], levels[0]) if later else (levels[0], earlier[0])
    return (Pair(one, other),)


def multiplied(article: Article, number: int) -> bool:
    """Tell whether a sentence says "doubled" or "halved"."""
    span = article.sentences[number]
    return article.has(span.start, span.end, *WORDED)


def concluded(article: Article, number: int) -> bool:
    """Tell whether the next sentence concludes by how much something changed: "So it has lost 70"."""
    if number + 1 >= len(article.sentences):
        return False
    here, found = article.sentences[number + 1], movement.figures(article, number + 1)
    sized = bool(found) and found[0].role == "by" and bool(found[0].way)
    return sized and article.has(here.start, found[0].start, "therefore")


def alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are of one quantity, by their units and sizes."""
    if movement.sized_only(one) or movement.sized_only(other) or one.paragraph != other.paragraph:
        return False
    if (one.sort is Sort.PERCENT) != (other.sort is Sort.PERCENT):
        return False
    if _counted_against_decimals(one, other) or _counted_against_decimals(other, one):
        return False
    if one.unit and other.unit:
        measured = one.sort is other.sort is Sort.MEASURE and comparable(one.unit, other.unit)
        return one.unit == other.unit or measured or _compounded(one, other)
    return scaled(one, other) is not None


def _compounded(one: Quantity, other: Quantity) -> bool:
    """Tell whether one noun is the other with a word before it: 64 Brutpaare, 48 Paare."""
    short, long = sorted((one.unit, other.unit), key=len)
    return one.sort is other.sort is Sort.NUMBER and len(short) >= _STEM and long.endswith(short)


def _counted_against_decimals(one: Quantity, other: Quantity) -> bool:
    """Tell whether things that are counted stand against a bare index: six currencies, 99.43."""
    small = Fraction(one.value.stated or 0).denominator == 1 and Fraction(one.value.step or 1) == 1
    return one.sort is Sort.NUMBER and bool(one.unit) and small and not other.unit and Fraction(other.value.stated or 0).denominator > 1  # fmt: skip
