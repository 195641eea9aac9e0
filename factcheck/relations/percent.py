"""The part is the stated percentage of the whole, to the digits that are written.

Use it where a percentage stands with its count and its base ("62% of them (685 people)").
A percentage is rounded at its last digit, so 412 of 1,200 are 34%. Nothing is a percentage of
a base that may be 0.

Agrees: {part: 412 sample, whole: 1200 sample, percent: 34%}
Conflicts: {part: 685 person, whole: 1250 resident, percent: 62%}
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import Interval, Judgement, Linear, Product, Reading, Wording
from factcheck.relations import (
    Role,
    Setting,
    Terms,
    at_odds,
    conclude,
    missed,
    nominal,
    times,
    unknowable,
)
from factcheck.values import wording
from factcheck.values.intervals import scale
from factcheck.values.units import factor, unit

ROLES = (Role("part"), Role("whole"), Role("percent"))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that a hundred times the part is the percentage times the whole."""
    part, whole, percent = terms.one("part"), terms.one("whole"), terms.one("percent")
    if odds := at_odds(whole, part):
        return odds
    if percent.unit and unit(percent.unit).dimension != "share":
        return unknowable(f"«{percent.words}» is not a percentage", percent)
    if 0 in whole.value.allowed:
        return unknowable(f"«{whole.words}» may be 0, and nothing is a percentage of 0", whole)
    return (Reading("", _shares(terms)),)


def _shares(terms: Terms) -> tuple[Product | Linear, ...]:
    part, whole, percent = terms.one("part"), terms.one("whole"), terms.one("percent")
    rate, slack = factor(percent.unit, "percent"), terms.tolerance
    terms_of_part = ((part.id, 100 * times(part, whole)),)
    if not slack:
        return (Product(((percent.id, rate, 0), (whole.id, 1, 0)), terms_of_part),)
    above = Product(((percent.id, rate, slack), (whole.id, 1, 0)), terms_of_part, Interval(0, None))
    below = Product(
        ((percent.id, rate, -slack), (whole.id, 1, 0)), terms_of_part, Interval(None, 0)
    )
    return above, below


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what percentage the part makes, and how many points the stated one is off."""
    part, whole, percent = terms.one("part"), terms.one("whole"), terms.one("percent")
    told = wording.quantity(part.value) if part.unit == whole.unit else wording.claim(part)
    sides = f"{told} of {wording.claim(whole)}"
    made, base = scale(nominal(part), times(part, whole)), nominal(whole).low
    if not made.is_point or not nominal(whole).is_point or not base:
        return conclude(terms, judged, sides, wording.claim(percent), "", "")
    share = scale(made, Fraction(100) / base)
    stated = percent.value.stated
    off = missed(share, None if stated is None else stated * factor(percent.unit, "percent"))
    gap = wording.gap(off, "percentage_point") if off else ""
    computed = wording.amount(share.low or 0, "percent", digits=2)
    return conclude(terms, judged, f"{sides} is {computed}", wording.claim(percent), computed, gap)
