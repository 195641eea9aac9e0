"""Figures near a size of change that it is not told of: of another clause, another row, a whole."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factcheck.extract.article import Article, Mention
from factcheck.extract.binding.changes.movement import Figure, Pair
from factcheck.extract.binding.changes.sizes import agrees
from factcheck.extract.binding.changes.telling import ends, sized
from factcheck.extract.binding.shares.wholes import pairs_of
from factcheck.model import Kind, Sort

_FAR = 100  # times: more than a digit or two too many
_NEAR = 24  # characters from "fell by" to its own amount
_WHOLE = 3  # points of a hundred that may be undecided
_SMALL = 100  # the number of a footnote
_AMOUNTS = (Sort.MONEY, Sort.MEASURE)


def strayed(article: Article, pair: Pair, size: Figure, found: Sequence[Figure], direction: str) -> bool:  # fmt: skip
    """Tell whether a size that two figures deny is told of something else."""
    return (
        _based_elsewhere(article, pair, size)
        or opposed(article, pair)
        or _in_brackets(article, pair, size)
        or _apart(pair)
        or _note(article, pair)
        or _is_delta(article, pair)
        or _is_whole(article, pair)
        or _concluded(article, pair, size)
        or _agrees_elsewhere(pair, size, found, direction)
    )


def _based_elsewhere(article: Article, pair: Pair, size: Figure) -> bool:
    """Tell whether "compared with last year" has its base without a figure: ", of which 40 here"."""
    before, first, last = (
        pair.before,
        min(pair.before.end, pair.after.end),
        max(pair.before.start, pair.after.start),
    )
    if before.role == "after" and (
        pair.after.role == "before" or article.has(size.end, size.end + _NEAR, "versus")
    ):
        return True  # years alone made a pair of two levels, each told of a thing of its own
    if not before.role and first < last and article.has(first, last, "including", "of_them"):
        return True
    if before.cue not in ("versus", "earlier", "more_than_before") or not before.cued < before.start:  # fmt: skip
        return False
    gap = article.text[before.cued : before.start]
    if ";" in gap or "؛" in gap:
        return True
    comma = max(gap.rfind(","), gap.rfind("،"))
    if comma < 0:
        return False
    start = before.cued + comma
    return article.has(start, before.start, "including", "of_them", "reached", "to", "rise", "fall")


def opposed(article: Article, pair: Pair) -> bool:
    """Tell whether two shares are the two sides of one whole, or years say that the first is earlier.

    "40% think well of him, against 60%"; "15,745 in 2016, against 13,251 in 2017".
    """
    before, after = pair.before.quantity, pair.after.quantity
    if pair.before.cue not in ("versus", "elsewhere"):
        return False
    made = Fraction(before.value.stated or 0) + Fraction(after.value.stated or 0)
    if before.sort is after.sort is Sort.PERCENT and abs(made - 100) <= _WHOLE:
        return True
    sentence = article.sentences[after.sentence]
    behind = _year(article, pair.before.end, min(sentence.end, pair.before.end + _NEAR))
    ahead = _year(article, max(sentence.start, pair.after.start - _NEAR), min(pair.after.end + _NEAR, pair.before.start))  # fmt: skip
    return 0 < ahead < behind


def _year(article: Article, start: int, end: int) -> int:
    dates = [one.value.date for one in article.within(start, max(start, end)) if one.value.date]
    return next((date.year for date in dates if date.year is not None), 0)


def _in_brackets(article: Article, pair: Pair, size: Figure) -> bool:
    """Tell whether brackets shut a size off from the base that follows: 21% (+2 in ten years), against 16%."""
    opened = article.text[max(0, size.start - 2) : size.start].strip().startswith("(")
    return opened and ")" in article.text[size.end : pair.before.start]


def _apart(pair: Pair) -> bool:
    """Tell whether two figures are the same, or too far apart, or one only bounds."""
    low, high = sorted(Fraction(one.quantity.value.stated or 0) for one in ends(pair))  # fmt: skip
    bound = Kind.BOUND in (pair.before.quantity.value.kind, pair.after.quantity.value.kind)
    return bound or low == high or high > _FAR * low


def _note(article: Article, pair: Pair) -> bool:
    """Tell whether a bare number that fills brackets is the number of a footnote."""
    one = pair.before.quantity
    around = article.text[max(0, one.number.start - 1) : one.number.end + 1]
    closed = around[:1] == "(" and around[-1:] == ")"
    return closed and (one.value.stated or 0) < _SMALL and pair.after.quantity.sort in _AMOUNTS


def _is_delta(article: Article, pair: Pair) -> bool:
    """Tell whether the earlier figure is itself an amount of change: after falls of 64 in all."""
    start = pair.before.start
    cues = article.cued(max(0, start - _NEAR), start, "rise", "fall")
    return any(len(article.text[one.span.end : start].split()) <= 3 and not article.has(one.span.end, start, "from", "to", "versus") for one in cues)  # fmt: skip


def _is_whole(article: Article, pair: Pair) -> bool:
    """Tell whether the later figure is only the whole of a share: 31% of the 838 plants."""
    later = pair.after.quantity
    return any(one.whole.number == later.number and one.part.sort is Sort.PERCENT for one in pairs_of(article, later))  # fmt: skip


def _concluded(article: Article, pair: Pair, size: Figure) -> bool:
    """Tell whether a size behind "and so" has a verb of its own: and so the margin fell by 3%."""
    if size.start < pair.end or not article.has(pair.end, size.start, "therefore"):
        return False
    return article.has(pair.end, size.start, "rise", "fall")


def _agrees_elsewhere(pair: Pair, size: Figure, found: Sequence[Figure], direction: str) -> bool:
    """Tell whether two other figures of the sentence make the size: 87 tonnes for 45, against 80 for 34."""
    levels = [one for one in found if one.start != size.start]
    own = {pair.before.start, pair.after.start}
    return any(
        one.quantity.unit == other.quantity.unit
        and one.quantity.sort is other.quantity.sort is not Sort.PERCENT
        and {one.start, other.start} != own
        and one.start != other.start
        and _made(Pair(one, other), size, direction)
        for one in levels
        for other in levels
    )


def _made(pair: Pair, size: Figure, direction: str) -> bool:
    if not pair.before.quantity.value.stated or pair.before.quantity.value.stated == pair.after.quantity.value.stated:  # fmt: skip
        return False
    before, after = ends(pair)
    by: Mention = sized(size, before)
    if by.unit not in ("percent", "times"):
        return False
    return agrees(before, after, by, direction)
