"""What the figures of a change amount to: a scale that two share, a bound that is none, "doubled"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.article import Article, Mention
from factcheck.extract.words.phrases import Phrase
from factcheck.model import EVERYTHING, Interval, Kind, Number, Quantity, Sort, Value
from factcheck.nouns import replace
from factcheck.values import intervals, written

WORDED = {"double": Fraction(2), "triple": Fraction(3), "quadruple": Fraction(4), "halve": Fraction(1, 2)}  # fmt: skip
PENCE = frozenset(["cent", "penny", "centime"])
_ELLIPSIS = 30  # characters between 1.6 and "2.0 million", whose scale both share
_BOTH = 2  # shares of one sentence: before and after
_LED = 16  # code points that hold "from"
_BASIS = 16  # code points from a unit to the end of "points de base"
_SLIP = 3  # times that a size may be off which is no slip of the pen
_SCALES = (10**3, 10**6, 10**9, 10**12)


def scaled(one: Quantity, other: Quantity) -> Number | None:
    """Return what to multiply the first by: 1, or the scale it shares with the second."""
    first, second = abs(Fraction(one.value.stated or 0)), abs(Fraction(other.value.stated or 0))
    if not first or not second or max(first, second) <= 50 * min(first, second):
        return 1
    bare, worded = one.value.text, other.value.text
    if one.unit or not 0 <= other.number.start - one.number.end <= _ELLIPSIS:
        return None
    if any(letter.isalpha() for letter in bare) or not any(letter.isalpha() for letter in worded):
        return None
    return next((scale for scale in _SCALES if second <= 4 * first * scale <= 16 * second), None)


def shared(figure: Quantity, mate: Quantity) -> Quantity:
    """Return a figure with the scale that only the other one bears: from 1.6 to 2.0 million."""
    scale = scaled(figure, mate) if not figure.unit else 1
    bare = plain_size(figure)
    if scale in (None, 1):
        return bare
    value, times = bare.value, scale or 1
    step = (value.step or 1) * times
    stated = intervals.exact((value.stated or 0) * times)
    allowed = written.around(stated, step)
    return replace(bare, value=replace(value, kind=Kind.ROUNDED, stated=stated, allowed=allowed, step=step))  # fmt: skip


def plain_size(figure: Quantity) -> Quantity:
    """Return a figure without a bound that its role explains: "up to 48", "cao hơn 40"."""
    value = figure.value
    if figure.cue is None or value.kind is not Kind.BOUND or value.stated is None:
        return figure
    step = value.step or 1
    return replace(figure, value=written.plain(value.text, value.stated, step, step > 1, figure.unit))  # fmt: skip


def pence(figure: Quantity, unit: str) -> Quantity:
    """Return a size in hundredths of a currency in that currency: up 30 cents to 2.80 euros."""
    value = figure.value
    if figure.unit not in PENCE or unit in PENCE or value.stated is None:
        return figure
    stated = intervals.exact(Fraction(value.stated) / 100)
    step = Fraction(value.step or 1) / 100
    low, high = (None if one is None else intervals.exact(Fraction(one) / 100) for one in (value.allowed.low, value.allowed.high))  # fmt: skip
    allowed = replace(value.allowed, low=low, high=high)
    return replace(figure, unit=unit, value=replace(value, stated=stated, step=step, allowed=allowed, whole=False))  # fmt: skip


def pointed(article: Article, figures: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures of a sentence, points between two of its shares as percentage points.

    Points of a game or an index stand by no two shares; a basis point is a hundredth of one.
    """
    found = [_percent(article, one, mate) for one, mate in pairwise(figures)] + list(figures[-1:])
    if sum(one.sort is Sort.PERCENT for one in found) < _BOTH:
        return list(found)
    return [spoken_points(article, one) for one in found]


def _percent(article: Article, figure: Quantity, mate: Quantity) -> Quantity:
    """Return the 7.5 of "from 7.5 to 7.9 per cent" as a share like its mate."""
    if mate.sort is not Sort.PERCENT or figure.sort is not Sort.NUMBER or figure.unit:
        return figure
    start, gap = figure.number.start, article.text[figure.number.end : mate.number.start]
    led = [cue for cue in article.cued(max(0, start - _LED), start, "from") if not article.text[cue.span.end : start].strip()]  # fmt: skip
    joined = article.cued(figure.number.end, mate.number.start, "to")
    if not led or not any(article.words(cue.span).strip() == gap.strip() for cue in joined):
        return figure
    return replace(figure, sort=Sort.PERCENT, unit=mate.unit)


def spoken_points(article: Article, figure: Quantity) -> Quantity:
    """Return points as percentage points, basis points as hundredths of one; others as they are."""
    at, value = figure.unit_span, figure.value
    if figure.sort is not Sort.NUMBER or at is None or value.stated is None:
        return figure
    end = min(at.end + _BASIS, len(article.text))
    basis = article.has(figure.number.end, end, "basis_point")
    if not basis and not article.has(at.start, at.end, "point"):
        return figure
    size, step = Fraction(value.stated), Fraction(value.step or 1)
    stated, step = (size / 100, step / 100) if basis else (size, step)
    value = written.plain(value.text, intervals.exact(stated), intervals.exact(step), step < 1, "percentage_point")  # fmt: skip
    return replace(figure, value=value, sort=Sort.POINTS, unit="percentage_point")


def multiple(article: Article, cue: Phrase) -> Quantity:
    """Return "doubled" as two times; writers round what doubles, so a tenth either way is let be."""
    times = WORDED[cue.cue]
    text = article.words(cue.span)
    allowed = Interval(times * Fraction(9, 10), times * Fraction(11, 10))
    if hedge := _hedge(article, cue):
        allowed = _hedged(times, hedge) or allowed
    value = Value(text, Kind.APPROXIMATE, stated=intervals.exact(times), allowed=allowed)
    return Quantity(value, Sort.NUMBER, cue.span, cue.span, "times")


def _hedged(times: Fraction, hedge: str) -> Interval | None:
    """Return what "more than doubled", or "more than halved", allows."""
    grows = times > 1
    if hedge == "above":
        return Interval(times, None) if grows else Interval(0, times)
    if hedge == "nearly":
        return Interval(times * Fraction(4, 5), times) if grows else Interval(times, times * Fraction(6, 5))  # fmt: skip
    return None


def _hedge(article: Article, cue: Phrase) -> str:
    # The hedge stands before the cue, or is written into it: "more than double".
    own = article.words(cue.span).lower().split()[:-1]
    before = article.text[max(0, cue.span.start - 24) : cue.span.start].lower().split()
    cues = article.language.cues.before
    for words in (before + own, before):
        for count in (3, 2, 1):
            if found := cues.get(" ".join(words[-count:])):
                return "above" if found in ("above", "least", "over") else "nearly" if found in ("below", "most", "nearly") else ""  # fmt: skip
    # "Plus que doublé", "más del doble": more of it, where the words bound no number.
    more = article.language.phrases.get("more", ())
    return (
        "above" if (own[-2:-1] and own[-2] in more) or (before[-1:] and before[-1] in more) else ""
    )


def cut_off(size: Quantity) -> Quantity:
    """Return a share of two decimals or more that may be cut off where it is to be rounded."""
    value, step = size.value, Fraction(size.value.step or 1)
    if size.sort is not Sort.PERCENT or step > Fraction(1, 100) or value.stated is None or value.kind is not Kind.ROUNDED:  # fmt: skip
        return size
    allowed = Interval(value.allowed.low, intervals.exact(value.stated + step))
    return replace(size, value=replace(value, allowed=allowed))


def agrees(before: Mention, after: Mention, by: Mention, direction: str) -> bool:
    """Tell whether the figures can agree; where an end is open, they can."""
    base, moved = before.quantity.value.allowed, after.quantity.value.allowed
    for sign in {"up": (1,), "down": (-1,)}.get(direction, (1, -1)):
        size = by.quantity.value.allowed
        if by.unit == "times":
            made = intervals.multiply(base, size)
        elif by.unit == "percent" and before.unit != "percent":
            factor = intervals.shift(intervals.scale(size, Fraction(sign, 100)), 1)
            made = intervals.multiply(base, factor)
        else:
            made = intervals.add(base, intervals.scale(size, sign))
        if made == EVERYTHING or intervals.meet(made, moved):
            return True
    return False


def off_by(before: Mention, after: Mention, by: Mention) -> str:
    """Return how a size misses what two figures make: by a slip of the pen, by little, or by far."""
    first, last = (Fraction(one.quantity.value.stated or 0) for one in (before, after))
    told = Fraction(by.quantity.value.stated or 0)
    if not first or not told:
        return ""
    made = last / first if by.unit == "times" else abs(last - first)
    made = made * 100 / first if by.unit == "percent" and before.unit != "percent" else made
    step = Fraction(by.quantity.value.step or 1)
    written, meant = (str(round(number / step)) for number in (told, made))
    small = bool(made) and max(made, told) <= _SLIP * min(made, told)
    if len(written) == len(meant) > 1 and (sorted(written) == sorted(meant) or _one_apart(written, meant)):  # fmt: skip
        return "slip"
    return "" if not small else "slip" if len(written) == len(meant) == 1 else "little"


def _one_apart(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1
