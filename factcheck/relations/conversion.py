"""The converted figure is the original in another unit.

Use it for "26 miles (42 km)". Factors are the exact ones of the units; a temperature's zero is
carried over, unless `difference: true` says that a rise or a fall is meant. Figures are read to
their last digit, those that end in zeros to their last other digit, those in five to the nearest
five (a tenth at most), since writers round what they convert; an original of two digits less than
what it becomes is not round. Money has no fixed rate, so two currencies are never judged.

Agrees: {original: 95 fahrenheit, converted: 35 celsius}
Conflicts: {original: 26 mile, converted: 52 km}
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import Claim, Interval, Judgement, Kind, Linear, Number, Reading, Wording
from factcheck.relations import Role, Setting, Terms, conclude, missed, nominal, shown, unknowable
from factcheck.values import wording
from factcheck.values.intervals import exact, scale, shift
from factcheck.values.units import comparable, conversion, is_money

ROLES = (Role("original"), Role("converted"))
# A rise of 3.6 °F is one of 2 °C; 3.6 °F on a thermometer is -16 °C.
_TENTH = 10  # of a figure, at most, is given to its zeros
SETTINGS = (Setting("difference", bool, default=False),)


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the original, carried into the other unit, is the converted figure."""
    original, converted = terms.one("original"), terms.one("converted")
    if not original.unit or not converted.unit:
        return unknowable("a conversion needs the units of both figures", original, converted)
    if not comparable(original.unit, converted.unit):
        rate = " without a rate of exchange" if is_money(original.unit) else ""
        pair = f"{original.unit} cannot be converted to {converted.unit}{rate}"
        return unknowable(pair, original, converted)
    times, plus = conversion(original.unit, converted.unit)
    own = 0 if _digits(converted) > _digits(original) + 1 else _room(original)
    room = exact(terms.tolerance + _room(converted) + abs(Fraction(times)) * own)
    near = Interval(-room, room)
    near = near if terms.flag("difference", False) else shift(near, exact(-plus))
    return (Reading("", (Linear(((original.id, times), (converted.id, -1)), near),)),)


def _room(converted: Claim) -> Number:
    """Return how much further than its last digit a round figure may be off."""
    value = converted.value
    if value.kind not in (Kind.EXACT, Kind.ROUNDED) or not value.stated or not value.step:
        return 0
    step = own = Fraction(value.step)
    while Fraction(value.stated) % (step * 10) == 0:
        step *= 10
    if step == own and Fraction(value.stated) % (step * 5) == 0:
        step *= 5  # 300 km are 185 miles, to the nearest five
    room = (step - (own if value.kind is Kind.ROUNDED else 0)) / 2
    # 10,000 feet are not 5,000 to 15,000: nobody rounds a height by half.
    return exact(min(room, max(own / 2, abs(Fraction(value.stated)) / _TENTH)))


def _digits(claim: Claim) -> int:
    """Return how many digits of a figure count: 40 has one, 186,000 three, 2.50 three.

    Who writes the converted figure to two digits more has taken the original as it stands; 300 km
    are often said to be 180 miles.
    """
    step = Fraction(claim.value.step or 1)
    written = str(abs(Fraction(claim.value.stated or 0)) // step)
    return len(written if step < 1 else written.rstrip("0"))


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what the original is in the other unit, and by how much the converted one differs."""
    original, converted = terms.one("original"), terms.one("converted")
    if not original.unit or not comparable(original.unit, converted.unit):
        return conclude(terms, judged, wording.claim(original), wording.claim(converted), "", "")
    times, plus = conversion(original.unit, converted.unit)
    plus = 0 if terms.flag("difference", False) else plus
    made = shift(scale(nominal(original), times), plus)
    computed = shown(made, converted)
    off = missed(made, converted.value.stated)
    gap = wording.gap(off, converted.unit) if off else ""
    sides = f"{wording.claim(original)} is {computed}"
    return conclude(terms, judged, sides, wording.claim(converted), computed, gap)
