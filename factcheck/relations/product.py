"""The factors multiply to the product.

Use it for "35 baskets in each of 12 villages", "14 bicycles at 4,500 euros each": the words must
say that the one figure holds for each of the other. A factor that is a percentage is taken as
hundredths, and a factor in the product's measure is converted (kilograms each, tonnes in all).

Agrees: {factors: [15 station, 2.4 million USD], product: 36 million USD}
Conflicts: {factors: [24 lorry, 15 tonne], product: 380 tonne}
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import Claim, Judgement, Number, Product, Reading, Wording
from factcheck.relations import Role, Setting, Terms, conclude, missed, nominal, shown
from factcheck.values import wording
from factcheck.values.intervals import exact, multiply, point, scale
from factcheck.values.units import comparable, factor, unit

ROLES = (Role("factors", many=True, least=2), Role("product"))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the product of the factors is the stated one."""
    product = terms.one("product")
    factors = tuple((c.id, _scale(c, product), 0) for c in terms.many("factors"))
    return (Reading("", (Product(factors, ((product.id, 1),), terms.within),)),)


def _scale(claim: Claim, product: Claim) -> Number:
    if unit(claim.unit).dimension == "share":
        return exact(Fraction(factor(claim.unit, "percent")) / 100)
    return factor(claim.unit, product.unit) if comparable(claim.unit, product.unit) else 1


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what the factors make, and by how much the stated product differs."""
    product, factors = terms.one("product"), terms.many("factors")
    made = point(1)
    for claim in factors:
        made = multiply(made, scale(nominal(claim), _scale(claim, product)))
    computed = shown(made, product)
    off = missed(made, product.value.stated)
    gap = wording.gap(off, product.unit) if off else ""
    # "6 times" round a course of 7 km need not be said to be times anything.
    sides = " times ".join(wording.claim(claim).removesuffix(" times") for claim in factors)
    return conclude(terms, judged, f"{sides} is {computed}", wording.claim(product), computed, gap)
