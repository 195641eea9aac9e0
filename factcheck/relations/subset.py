"""The part is no larger than the whole it is counted in.

Agrees: {part: 64 country, whole: 72 country}
Conflicts: {part: 91 school, whole: 86 school}
"""

from __future__ import annotations

from factcheck.model import Interval, Judgement, Linear, Reading, Verdict, Wording
from factcheck.relations import Role, Setting, Terms
from factcheck.values import wording
from factcheck.values.units import comparable, factor

ROLES = (Role("part"), Role("whole"))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the part does not exceed the whole, across units of count too."""
    part, whole = terms.one("part"), terms.one("whole")
    # 110 delegations within 119 countries are compared as they are counted.
    times = factor(part.unit, whole.unit) if comparable(part.unit, whole.unit) else 1
    limit = Interval(None, terms.number("tolerance", 0))
    return (Reading("", (Linear(((part.id, times), (whole.id, -1)), limit),)),)


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say which is larger; the remainder only where both count the same thing."""
    part, whole = terms.one("part"), terms.one("whole")
    stated, within = wording.claim(part), wording.claim(whole)
    if judged.verdict is Verdict.INCONSISTENT:
        return Wording(f"{stated} cannot be part of {within}", stated, f"at most {within}")
    if judged.verdict is Verdict.UNDECIDED:
        return Wording(f"{stated} may or may not fit within {within}", stated, f"at most {within}")
    return Wording(f"{stated} within {within}", stated, f"at most {within}")
