"""Each part is no larger than the whole it is counted in.

Use it for "of them", "including", "out of". The parts may overlap, so they need not add up to
anything. Counts of different kinds are compared as they are counted: 110 delegations fit within
119 countries.

Agrees: {part: [64 country, 12 country], whole: 72 country}
Conflicts: {part: [91 school], whole: 86 school}
"""

from __future__ import annotations

from factcheck.model import Claim, Interval, Judgement, Linear, Number, Reading, Verdict, Wording
from factcheck.relations import Role, Setting, Terms, at_odds, nominal, times
from factcheck.values import wording
from factcheck.values.intervals import scale

ROLES = (Role("part", many=True), Role("whole"))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State for each part that it does not exceed the whole."""
    whole, parts = terms.one("whole"), terms.many("part")
    limit = Interval(None, terms.tolerance)
    sides = (((part.id, times(part, whole)), (whole.id, -1)) for part in parts)
    return at_odds(whole, *parts) or (Reading("", tuple(Linear(side, limit) for side in sides)),)


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say which part is larger than the whole, and by how much."""
    whole, parts = terms.one("whole"), terms.many("part")
    within = wording.claim(whole)
    large = tuple(part for part in parts if _excess(part, whole) > 0)
    shown = wording.listed([wording.claim(part) for part in large or parts])
    if judged.verdict is Verdict.CONSISTENT and not large:
        one = len(parts) == 1
        fit = ("fits" if parts[0].value.stated == 1 else "fit") if one else "each fit"
        message = f"{shown} {fit} within {within}{terms.declared}"
        return Wording(message, shown, f"at most {within}")
    over = max((_excess(part, whole) for part in large), default=0)
    gap = wording.gap(over) if over > 0 else ""
    side = f" ({gap})" if gap else ""
    tail = {
        Verdict.CONSISTENT: f"may be part of {within}",
        Verdict.UNDECIDED: f"may or may not fit within {within}",
        Verdict.INCONSISTENT: f"cannot be part of {within}{side}",
    }[judged.verdict]
    return Wording(f"{shown} {tail}{terms.declared}", shown, f"at most {within}", gap)


def _excess(part: Claim, whole: Claim) -> Number:
    low, high = scale(nominal(part), times(part, whole)).low, nominal(whole).high
    return 0 if low is None or high is None else low - high
