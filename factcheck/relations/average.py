"""The total over the number, or the mean of the values, is the stated average.

Use it for "an average of", "per head", "a game", with either `total` and `number` or the single
`values`. An average is read to its last digit, a whole one too: 70 points in three games may be
"an average of 23". Nothing is an average over a number that may be 0.

Agrees: {values: [18 point, 24 point, 27 point], average: 23 point}
Conflicts: {total: 66 goal, number: 30 match, average: 2.6 goal}
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import (
    Claim,
    Constraint,
    Interval,
    Judgement,
    Kind,
    Linear,
    Number,
    Product,
    Reading,
    Wording,
)
from factcheck.relations import (
    Role,
    Setting,
    Terms,
    at_odds,
    conclude,
    missed,
    nominal,
    shown,
    times,
    unknowable,
)
from factcheck.values import wording
from factcheck.values.intervals import add, exact, point, scale

ROLES = (
    Role("total", optional=True),
    Role("number", optional=True),
    Role("values", many=True, optional=True),
    Role("average"),
)
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that number times average is the total, within the average's last digit."""
    average, values = terms.one("average"), terms.many("values")
    total, number = terms.maybe("total"), terms.maybe("number")
    if odds := at_odds(average, *values):
        return odds
    if values:
        return (Reading("", (_mean(terms, values, average),)),)
    if total is None or number is None:
        return unknowable("an average needs its values, or a total and a number", average)
    if 0 in number.value.allowed:
        return unknowable(f"«{number.words}» may be 0, and nothing is an average over 0", number)
    return (Reading("", _quotient(terms, total, number, average)),)


def _mean(terms: Terms, values: tuple[Claim, ...], average: Claim) -> Linear:
    room = len(values) * _room(terms, average)
    sides = tuple((value.id, times(value, average)) for value in values)
    return Linear((*sides, (average.id, -len(values))), Interval(-room, room))


def _quotient(terms: Terms, total: Claim, number: Claim, average: Claim) -> tuple[Constraint, ...]:
    made = ((total.id, times(total, average)),)
    room = _room(terms, average)
    if not room:
        return (Product(((average.id, 1, 0), (number.id, 1, 0)), made),)
    return (
        Product(((average.id, 1, room), (number.id, 1, 0)), made, Interval(0, None)),
        Product(((average.id, 1, -room), (number.id, 1, 0)), made, Interval(None, 0)),
    )


def _room(terms: Terms, average: Claim) -> Number:
    """Return how far the average may be off: the tolerance, and half its last digit."""
    # A count is exact (DESIGN 4), but an average of counts is not a count.
    step = average.value.step if average.value.kind is Kind.EXACT else None
    return exact(terms.tolerance + Fraction(step or 0) / 2)


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what the average comes to, and by how much the stated one differs."""
    average, made = terms.one("average"), _made(terms)
    computed = shown(made, average)
    off = missed(made, average.value.stated)
    gap = wording.gap(off, average.unit) if off else ""
    total, number = terms.maybe("total"), terms.maybe("number")
    sides = f"the mean of {wording.spelled(len(terms.many('values')))} values"
    if total and number:
        sides = f"{wording.claim(total)} over {wording.claim(number)}"
    return conclude(terms, judged, f"{sides} is {computed}", wording.claim(average), computed, gap)


def _made(terms: Terms) -> Interval:
    average, values = terms.one("average"), terms.many("values")
    total, number = terms.maybe("total"), terms.maybe("number")
    if values:
        made = point(0)
        for value in values:
            made = add(made, scale(nominal(value), times(value, average)))
        return scale(made, Fraction(1, len(values)))
    count = nominal(number).low if number and nominal(number).is_point else None
    if total is None or not count:
        return Interval()
    return scale(nominal(total), Fraction(times(total, average)) / count)
