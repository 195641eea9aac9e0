"""Each figure is no larger than the next, or no smaller with `direction: falling`.

Use it for a series that the words say rises or falls, for dates told in order, or for steps of
which each presupposes the one before. With `strict: true` no two of them may be equal.

Agrees: {claims: [72 country, 110 delegation, 119 country]}
Conflicts: {claims: [412 theft, 437 theft], direction: falling}
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.model import Claim, Interval, Judgement, Linear, Reading, Type, Verdict, Wording
from factcheck.relations import Role, Setting, Terms, at_odds, nominal, times, unknowable
from factcheck.values import wording

ROLES = (Role("claims", many=True, least=2, types=(Type.NUMBER, Type.DATE, Type.TIME)),)
SETTINGS = (
    Setting("direction", str, ("rising", "falling"), "rising"),
    Setting("strict", bool, default=False),
)


def state(terms: Terms) -> tuple[Reading, ...]:
    """State for each two neighbours that they stand in order."""
    claims = terms.many("claims")
    if len({claim.value.type for claim in claims}) > 1:
        return unknowable("dates, times and numbers have no common order", *claims)
    if len({_has_year(claim) for claim in claims}) > 1:
        return unknowable("a date without a year has no place among dates with one", *claims)
    if odds := at_odds(claims[0], *claims[1:]):
        return odds
    strict = terms.flag("strict", False)
    apart = Interval(-terms.tolerance, None, low_open=strict and not terms.tolerance)
    held = (Linear(((big.id, times(big, small)), (small.id, -1)), apart) for small, big in _pairs(terms))  # fmt: skip
    return (Reading("", tuple(held)),)


def _has_year(claim: Claim) -> bool | None:
    return None if claim.value.date is None else claim.value.date.year is not None


def _pairs(terms: Terms) -> list[tuple[Claim, Claim]]:
    claims = terms.many("claims")
    pairs = list(pairwise(claims))
    falling = terms.text("direction", "rising") == "falling"
    return [(late, early) for early, late in pairs] if falling else pairs


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say which figure breaks the order, or that none does."""
    direction = terms.text("direction", "rising")
    claims = wording.listed([wording.claim(claim) for claim in terms.many("claims")])
    wrong = next((pair for pair in _pairs(terms) if _breaks(*pair, terms)), None)
    if wrong and judged.verdict is Verdict.INCONSISTENT:
        small, big = (wording.claim(claim) for claim in wrong)
        relation = "equal to" if nominal(wrong[0]) == nominal(wrong[1]) else "larger than"
        if wrong[0].value.type is not Type.NUMBER:
            relation = "no earlier than" if relation == "equal to" else "later than"
        message = (
            f"{small} is {relation} {big}, where the figures should be {direction}{terms.declared}"
        )
        return Wording(message, small, f"at most {big}")
    if judged.verdict is Verdict.UNDECIDED:
        return Wording(
            f"whether {claims} stand in {direction} order cannot be told{terms.declared}", claims
        )
    state = "stand" if judged.verdict is Verdict.CONSISTENT else "do not stand"
    return Wording(f"{claims} {state} in {direction} order{terms.declared}", claims, claims)


def _breaks(small: Claim, big: Claim, terms: Terms) -> bool:
    low, high = nominal(small).low, nominal(big).high
    if low is None or high is None:
        return False
    above = low - high * times(big, small)
    return above > terms.tolerance or (terms.flag("strict", False) and above == 0)
