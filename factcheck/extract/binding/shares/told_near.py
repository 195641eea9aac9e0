"""Shares told near a count and its base, with no word between that binds them.

"Exports brought in 126 million; they are now 42% of sales of 300 million." What the share makes of
the base must be the count, or the count or the share with digits that changed places.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import is_amount, is_share, same_measure
from factcheck.extract.binding.partitions import transposed
from factcheck.model import Kind, Number, Quantity, Sort
from factcheck.values.intervals import exact

_SENTENCES = 2  # before that of the share
_REACH = 180  # characters between a share and its count
_NEAREST = 2  # counts by a share that may be its own
_LED = 24  # characters around a share in which words make it a change or another's
_OPENING = 6  # characters of a sentence before what says again what was told
_SCALE = 1000
_FEW, _TALL = 5, 100  # what is met by accident
_APART = ("rise", "fall", "double", "average", "last_year", "another_time", "versus", "estimate", "several_answers")  # fmt: skip


def near_by(article: Article, share: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return the count and the base of a share, if figures near by can be nothing else."""
    if Fraction(share.value.stated or 0) == 0 or share.value.kind is Kind.BOUND:
        return None
    figures = _figures(article, share)
    pairs = list(_pairs(share, figures))
    agreeing = [pair for pair in pairs if _agrees(share, *pair)]
    if agreeing:
        return agreeing[0]
    if _is_apart(article, share) or _of_two_years(article, share, figures):
        return None
    beside = [pair for pair in pairs if pair[0].sentence == share.sentence]
    slipped = [pair for pair in beside if _slipped(share, *pair)] or _linked(article, share, pairs)
    return slipped[0] if len(slipped) == 1 else None


def _is_apart(article: Article, share: Quantity) -> bool:
    """Tell whether words around a share make it a change, or name another time or base."""
    start, end = share.number.start, share.span.end
    if article.has(end, end + _LED, "of_total", "in_all"):
        return True
    near = max(0, start - _LED), end + _LED // 2
    rates = {cue.span for cue in article.cued(*near, "rate_noun")}  # an average rate is one word
    return any(cue.span not in rates for cue in article.cued(*near, *_APART))


def _of_two_years(article: Article, share: Quantity, figures: list[Quantity]) -> bool:
    """Tell whether years part the figures: 711,988 in 1901; in 1909 there were 281,754 (36.9%)."""
    start = min((one.number.start for one in figures), default=share.span.start)
    dates = [one.value.date for one in article.within(max(0, start - _LED), share.span.end + _LED)]
    return len({date.year for date in dates if date is not None and date.year}) > 1


def _linked(
    article: Article, share: Quantity, pairs: list[tuple[Quantity, Quantity]]
) -> list[tuple[Quantity, Quantity]]:
    """Return the one pair whose count the words say again as the share: 306 of 850, that is 26%."""
    said = [pair for pair in pairs if _is_said_again(article, share, *pair)]
    return said if len(said) == len({whole.number for _, whole in pairs}) == 1 and _sized(share, *said[0]) else []  # fmt: skip


def _is_said_again(article: Article, share: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Tell whether nothing but a base and words that say it again stand between count and share."""
    if count.number.start > share.number.end:  # "25%, that is 360 children"
        first, last = share.span.end, max(share.span.end, count.span.start)
        alone = not article.within(first, count.number.start) and last - first <= _LED
        return alone and whole.number.start < share.number.start and article.has(first, last, "that_is", "amounting")  # fmt: skip
    if any(is_share(one) for one in article.within(min(whole.span.end, count.span.end), share.number.start)):  # fmt: skip
        return False  # "9.296 billion, or 97%; 168 billion, or 1.75%": of more than is told
    if "/" in article.text[count.number.end : count.number.end + 2]:
        return False  # "443/449 voted (91.53%)": the share is of all members
    start, end = count.span.end, share.number.start
    if not start <= end <= start + _REACH or (count.value.stated or 0) < _TALL:
        return False
    if whole.number.start > end or any(one.number != whole.number and "article" not in one.qualifiers for one in article.within(start, end)):  # fmt: skip
        return False
    first = article.sentences[min(count.sentence, whole.sentence)].start
    changed = article.has(first, end, "rise", "fall", "earlier", "versus", "double")  # fmt: skip
    moved = article.has(start, max(start, whole.number.start), "to")  # from 32 to 36.8 million
    if changed or moved:
        return False
    if count.sentence == share.sentence:
        return article.has(start, end, "that_is", "amounting", "rate_noun")
    opening = article.sentences[share.sentence].start  # "That is a response of 48%"
    return any(cue.span.start - opening <= _OPENING for cue in article.cued(opening, end, "that_is", "amounting"))  # fmt: skip


def _sized(share: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Tell whether a share is about what its count makes of its base."""
    made = Fraction(count.value.stated or 0) / Fraction(whole.value.stated or 1)
    stated = _rate(share, share.value.stated or 0)
    return made <= stated * 2 and stated <= made * 2


def _figures(article: Article, share: Quantity) -> list[Quantity]:
    first = article.sentences[max(0, share.sentence - _SENTENCES)].start
    start = max(first, article.block_of(share).span.start)
    end = min(article.sentences[share.sentence].end, share.span.end + _REACH)
    return [one for one in article.within(start, end) if is_amount(one) and one.value.kind is not Kind.BOUND and (one.value.stated or 0) >= _FEW]  # fmt: skip


def _pairs(share: Quantity, figures: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the counts nearest to a share, each with what is larger and may be its base."""
    near = sorted(figures, key=lambda one: _distance(share, one))[: 2 * _NEAREST]
    for count in [one for one in near if _distance(share, one) <= _REACH][:_NEAREST]:
        for whole in figures:
            if whole.number != count.number and _alike(count, whole) and (whole.value.stated or 0) > (count.value.stated or 0):  # fmt: skip
                yield count, whole


def _alike(count: Quantity, whole: Quantity) -> bool:
    """Tell whether one figure can be of the other: of one measure, or the base a bare 300 million."""
    bare = whole.sort is Sort.NUMBER and not whole.unit and (whole.value.step or 1) >= _SCALE
    return same_measure(count, whole) or (count.sort is Sort.MONEY and bare)


def _distance(share: Quantity, one: Quantity) -> int:
    return max(one.number.start - share.span.end, share.number.start - one.span.end)


def _rate(share: Quantity, number: Number) -> Fraction:
    """Return a share of 1."""
    return Fraction(number) / (100 if share.sort is Sort.PERCENT else 1)


def _agrees(share: Quantity, count: Quantity, whole: Quantity) -> bool:
    one, other, part = count.value.allowed, whole.value.allowed, share.value.allowed
    if None in (one.low, one.high, other.low, other.high, part.low, part.high) or (count.value.stated or 0) < 2 * _FEW:  # fmt: skip
        return False
    low, high = _rate(share, part.low or 0), _rate(share, part.high or 0)
    return low * Fraction(other.low or 0) <= Fraction(one.high or 0) and Fraction(one.low or 0) <= high * Fraction(other.high or 0)  # fmt: skip


def _slipped(share: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Tell whether digits of a percentage, or of the count of a fraction, have changed places."""
    stated, size = Fraction(count.value.stated or 0), Fraction(whole.value.stated or 0)
    if share.sort is Sort.PERCENT:
        step = Fraction(share.value.step or 1)
        made = round(stated * 100 / size / step) * step
        return stated >= _TALL and transposed(share.value.stated or 0, exact(made))
    made = size * Fraction(share.value.stated or 0)
    return made.denominator == 1 and made >= _TALL and transposed(count.value.stated or 0, exact(made))  # fmt: skip
