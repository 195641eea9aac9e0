"""Each value lies within the range that is stated for it.

Use it where the value and the range are of one quantity, place and time: a mean between its
extremes, a reading of the month whose readings "stayed between". The ends belong to the range.

Agrees: {low: 3.20 USD, high: 5.10 USD, value: [4.05 USD]}
Conflicts: {low: 14.2 celsius, high: 18.9 celsius, value: [21.3 celsius]}
"""

from __future__ import annotations

from factcheck.model import (
    Claim,
    Constraint,
    Interval,
    Judgement,
    Linear,
    Number,
    Reading,
    Verdict,
    Wording,
)
from factcheck.relations import Role, Setting, Terms, at_odds, nominal
from factcheck.values import wording
from factcheck.values.intervals import exact
from factcheck.values.units import comparable, conversion

ROLES = (Role("low"), Role("high"), Role("value", many=True))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State for each value that it is not below the low end nor above the high one."""
    low, high, values = terms.one("low"), terms.one("high"), terms.many("value")
    if odds := at_odds(low, high, *values):
        return odds
    held = [_ordered(low, high, 0)]
    for value in values:
        held += [_ordered(low, value, terms.tolerance), _ordered(value, high, terms.tolerance)]
    return (Reading("", tuple(held)),)


def _ordered(small: Claim, large: Claim, tolerance: Number) -> Constraint:
    """State that the small claim is no larger than the large one, in the unit of the large."""
    times, plus = _conversion(small, large)
    return Linear(
        ((large.id, 1), (small.id, exact(-times))), Interval(exact(plus - tolerance), None)
    )


def _conversion(source: Claim, target: Claim) -> tuple[Number, Number]:
    return conversion(source.unit, target.unit) if comparable(source.unit, target.unit) else (1, 0)


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say which value lies outside, on which side, and by how much."""
    low, high, values = terms.one("low"), terms.one("high"), terms.many("value")
    stated = f"{wording.claim(low)} to {wording.claim(high)}"
    outside = {value.id: off for value in values if (off := _outside(value, low, high))}
    shown = [value for value in values if value.id in outside] or list(values)
    names = wording.listed([wording.claim(value) for value in shown])
    verb = "is" if len(shown) == 1 else "are"
    far = max(outside.values(), key=lambda off: max(off, -off), default=0)
    gap = f"{wording.amount(max(far, -far), shown[0].unit)} {'above' if far > 0 else 'below'}" if far else ""  # fmt: skip
    if judged.verdict is Verdict.UNDECIDED:
        message = f"whether {names} {verb} within {stated} cannot be told{terms.declared}"
        return Wording(message, stated, names)
    held = "within" if judged.verdict is Verdict.CONSISTENT else "outside"
    side = f" ({gap})" if gap else ""
    return Wording(f"{names} {verb} {held} {stated}{side}{terms.declared}", stated, names, gap)


def _outside(value: Claim, low: Claim, high: Claim) -> Number:
    """Return by how much a value is above (positive) or below the range, in its own unit."""
    number = nominal(value)
    over, under = _edge(high, value), _edge(low, value)
    if number.low is not None and over is not None and number.low > over:
        return exact(number.low - over)
    if number.high is not None and under is not None and number.high < under:
        return exact(number.high - under)
    return 0


def _edge(end: Claim, value: Claim) -> Number | None:
    times, plus = _conversion(end, value)
    stated = end.value.stated
    return None if stated is None else exact(stated * times + plus)
