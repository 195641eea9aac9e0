"""The part is the stated fraction of the whole.

People come whole, so a count is within one of an exact fraction: 92 are a third of 276, and 91
too. "About a third", "nearly half", "just over a quarter" are meant to a twentieth, on the side
that the words say.

Agrees: {fraction: about 1/3, part: 155 person, whole: 480 person}
Conflicts: {fraction: 3/4, part: 320 worker, whole: 480 worker}
"""

from __future__ import annotations

from factcheck.model import Interval, Judgement, Kind, Number, Product, Reading, Wording
from factcheck.relations import Role, Setting, Terms, at_odds, conclude, missed, nominal, times
from factcheck.values import wording
from factcheck.values.intervals import multiply, scale
from factcheck.values.units import factor, unit

ROLES = (Role("fraction"), Role("part"), Role("whole"))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that fraction times whole is the part, to within one of a count."""
    part, whole, fraction = terms.one("part"), terms.one("whole"), terms.one("fraction")
    made = ((fraction.id, _rate(terms), 0), (whole.id, 1, 0))
    exact_words = fraction.value.kind is Kind.EXACT and part.value.whole and not terms.tolerance
    near = Interval(-1, 1, True, True) if exact_words else terms.within
    constraint = Product(made, ((part.id, times(part, whole)),), near)
    return at_odds(whole, part) or (Reading("", (constraint,)),)


def _rate(terms: Terms) -> Number:
    name = terms.one("fraction").unit
    return factor(name, "percent") / 100 if unit(name).dimension == "share" else 1  # type: ignore[return-value]


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what the fraction of the whole is, and by how much the part differs."""
    part, whole, fraction = terms.one("part"), terms.one("whole"), terms.one("fraction")
    made = scale(multiply(nominal(fraction), scale(nominal(whole), _rate(terms))), 1)
    computed = wording.interval(made, whole.unit)
    off = missed(made, part.value.stated)
    gap = wording.gap(off, whole.unit) if off else ""
    sides = f"{wording.claim(fraction)} of {wording.claim(whole)} is {computed}"
    return conclude(terms, judged, sides, wording.claim(part), computed, gap)
