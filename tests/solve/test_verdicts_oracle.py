"""Consistent, undecided, inconsistent: the closed form against z3 with quantifiers."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any
from warnings import catch_warnings

import pytest

from factcheck.model import Claim, Interval, Kind, Linear, Reading, Value, Verdict
from factcheck.solve.local import judge

with catch_warnings(action="ignore"):
    import z3

UNIVERSAL = (Kind.BOUND, Kind.UNKNOWN)


def sentence(seed: int) -> tuple[dict[str, Claim], Linear]:
    """Return a random weighted sum of two to four quantities of mixed kinds."""
    rng = random.Random(seed)
    names = "abcd"[: rng.randint(2, 4)]
    claims = {}
    for name in names:
        kind = rng.choice([Kind.EXACT, Kind.ROUNDED, Kind.APPROXIMATE, Kind.BOUND, Kind.BOUND, Kind.UNKNOWN])  # fmt: skip
        claims[name] = Claim(name, Value(name, kind, allowed=allowed(rng, kind)))
    terms = tuple((name, rng.choice([1, 1, -1, 2])) for name in names)
    low = rng.choice([None, Fraction(rng.randint(-6, 6))])
    width = rng.choice([0, 0, 1, 3])
    high = None if low is not None and rng.random() < 0.3 else (low or 0) + width
    shut = rng.random() < 0.7
    return claims, Linear(terms, Interval(low, high, not shut and low != high, not shut and low != high))  # fmt: skip


def allowed(rng: random.Random, kind: Kind) -> Interval:
    low = Fraction(rng.randint(-8, 8), rng.choice([1, 2]))
    if kind is Kind.EXACT:
        return Interval(low, low)
    if kind is Kind.UNKNOWN:
        return rng.choice([Interval(), Interval(0, None)])
    high = low + rng.randint(1, 4)
    if kind is Kind.BOUND:
        return rng.choice([Interval(low, None, rng.random() < 0.5), Interval(None, high, False, rng.random() < 0.5), Interval(low, high)])  # fmt: skip
    return Interval(low, high)


def within(number: Any, interval: Interval) -> Any:
    parts = []
    if interval.low is not None:
        low = z3.Q(*Fraction(interval.low).as_integer_ratio())
        parts.append(number > low if interval.low_open else number >= low)
    if interval.high is not None:
        high = z3.Q(*Fraction(interval.high).as_integer_ratio())
        parts.append(number < high if interval.high_open else number <= high)
    return z3.And(*parts)


def holds(claims: dict[str, Claim], law: Linear, universal: set[str]) -> bool:
    """Tell whether for all values of some claims there are values of the others."""
    numbers = {name: z3.Real(name) for name in claims}
    total = z3.Sum([coefficient * numbers[name] for name, coefficient in law.terms])
    some = [name for name in claims if name not in universal]
    inner = z3.And(within(total, law.allowed), *(within(numbers[n], claims[n].value.allowed) for n in some))  # fmt: skip
    found = z3.Exists([numbers[n] for n in some], inner) if some else inner
    given = z3.And(*(within(numbers[n], claims[n].value.allowed) for n in universal))
    law_holds = z3.ForAll([numbers[n] for n in universal], z3.Implies(given, found)) if universal else found  # fmt: skip
    solver = z3.Solver()
    solver.add(law_holds)
    return bool(solver.check() == z3.sat)


def verdict(claims: dict[str, Claim], law: Linear) -> Verdict:
    if not holds(claims, law, set()):
        return Verdict.INCONSISTENT
    vague = {name for name, claim in claims.items() if claim.value.kind in UNIVERSAL}
    equality = law.allowed.low is not None and law.allowed.high is not None
    excepted = vague or {""} if equality else {""}
    agrees = any(holds(claims, law, vague - {name}) for name in excepted)
    return Verdict.CONSISTENT if agrees else Verdict.UNDECIDED


@pytest.mark.parametrize("block", range(12))
def test_every_verdict_is_that_of_the_quantifiers(block: int) -> None:
    for seed in range(block * 25, block * 25 + 25):
        claims, law = sentence(seed)
        found = judge((Reading("", (law,)),), claims).verdict
        assert found is verdict(claims, law), f"seed {seed}: {claims} {law}"


def test_all_three_verdicts_are_met() -> None:
    met = {
        judge((Reading("", (law,)),), claims).verdict for claims, law in map(sentence, range(300))
    }
    assert met == set(Verdict)
