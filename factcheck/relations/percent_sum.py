"""The percentages of one whole add up to 100.

Use it where the words share the whole out completely and each answer counts once; shares of a
question with several answers do not add up. Each rounded share lends half a unit of its last
digit, so three whole percentages may make 99 or 101, and not 98 or 102. A `total` other than
100 may be given.

Agrees: {parts: [33%, 33%, 33%]}
Conflicts: {parts: [46%, 31%, 18%, 9%]}
"""

from __future__ import annotations

from factcheck.model import Claim, Judgement, Linear, Number, Reading, Verdict, Wording
from factcheck.relations import Role, Setting, Terms, conclude, missed, nominal, unknowable
from factcheck.values import wording
from factcheck.values.intervals import add, point, scale, shift
from factcheck.values.units import factor, unit

ROLES = (Role("parts", many=True), Role("total", optional=True))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the shares make the total, or 100."""
    total = terms.maybe("total")
    for claim in terms.all():
        if claim.unit and unit(claim.unit).dimension != "share":
            return unknowable(f"«{claim.words}» is not a percentage", claim)
    shares = tuple((part.id, _rate(part)) for part in terms.many("parts"))
    if total is not None:
        return (Reading("", (Linear((*shares, (total.id, -_rate(total))), terms.within),)),)
    return (Reading("", (Linear(shares, shift(terms.within, 100)),)),)


def _rate(claim: Claim) -> Number:
    return factor(claim.unit, "percent")


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what the shares make, and how many points are missing or too many."""
    total, parts = terms.maybe("total"), terms.many("parts")
    made = point(0)
    for part in parts:
        made = add(made, scale(nominal(part), _rate(part)))
    computed = wording.interval(made, "percent")
    stated = wording.claim(total) if total else "100%"
    off = missed(made, total.value.stated if total else 100)
    gap = wording.gap(off, "percentage_point") if off else ""
    shares = f"the {wording.spelled(len(parts))} shares make {computed}"
    whole = stated if total is not None else "a whole of 100%"
    told = conclude(terms, judged, shares, whole, computed, gap)
    if total is not None or judged.verdict is Verdict.UNDECIDED:
        return told
    if judged.verdict is Verdict.INCONSISTENT:
        side = "more" if made.low is not None and made.low > 100 else "less"
        message = f"{shares}, {side} than rounding allows for a whole ({gap}){terms.declared}"
        return Wording(message, stated, computed, gap)
    return Wording(told.message.removesuffix(", as stated"), stated, computed, gap)
