"""What z3 says of a model: satisfiability, verdicts, conflicts and all lightest repairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations, product
from typing import Any
from warnings import catch_warnings

from factcheck.model import Claim, Diagnosis, Interval, Linear, Product, Verdict
from factcheck.solve.joint import LIMIT
from factcheck.solve.problem import RELATION_WEIGHT, type_domain, weight
from tests.solve.solve_models import Model, engine

with catch_warnings(action="ignore"):
    import z3  # its own files warn when they are first compiled


class Oracle:
    """A solver with one switch for each claim's words and each relation."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.solver = z3.Solver()
        self.solver.set("timeout", 5000)
        self.solver.set("random_seed", 1)
        self.variables = {c.id: self._variable(c) for c in model.claims}
        self.switches: dict[str, Any] = {}
        for claim in model.claims:
            x = self.variables[claim.id]
            self.solver.add(_within(x, type_domain(claim)))
            self._switch(f"claim {claim.id}", _within(x, claim.value.allowed))
        for name, readings in model.states:
            formulas = [z3.And([self._formula(c) for c in r.constraints]) for r in readings if r.licensed]  # fmt: skip
            self._switch(f"relation {name}", z3.Or(formulas))

    def _variable(self, claim: Claim) -> Any:
        return z3.Int(claim.id) if claim.value.whole else z3.Real(claim.id)

    def _switch(self, name: str, formula: Any) -> None:
        self.switches[name] = z3.Bool(name)
        self.solver.add(z3.Implies(self.switches[name], formula))

    def _formula(self, constraint: object) -> Any:
        if isinstance(constraint, Linear):
            terms = [_number(c) * self._real(name) for name, c in constraint.terms]
            return _within(z3.Sum(terms), constraint.allowed)
        assert isinstance(constraint, Product)
        made: Any = z3.RealVal(1)
        for name, times, offset in constraint.factors:
            made = made * (_number(times) * self._real(name) + _number(offset))
        for name, times in constraint.terms:
            made = made - _number(times) * self._real(name)
        return _within(made, constraint.allowed)

    def _real(self, name: str) -> Any:
        x = self.variables[name]
        return z3.ToReal(x) if x.is_int() else x

    def holds(self, elements: Iterable[str]) -> bool | None:
        """Tell whether claims and relations can all stand, None where z3 does not know."""
        found = self.solver.check([self.switches[e] for e in elements])
        return None if found == z3.unknown else found == z3.sat

    def core(self) -> frozenset[str]:
        """Return elements that cannot all stand, after `holds` said so."""
        return frozenset(str(e) for e in self.solver.unsat_core())

    def weights(self) -> dict[str, int]:
        found = {f"claim {c.id}": weight(c) for c in self.model.claims}
        return {**found, **{f"relation {name}": RELATION_WEIGHT for name, _ in self.model.states}}

    def repairs(self) -> set[frozenset[str]] | None:
        """Return all lightest sets whose freeing makes the rest satisfiable."""
        weights = {e: w for e, w in self.weights().items() if w}
        cores: list[frozenset[str]] = []
        for total in range(1, 7):
            found = set()
            for freed in _of_weight(weights, total):
                if any(core.isdisjoint(freed) for core in cores):
                    continue
                verdict = self.holds(e for e in self.switches if e not in freed)
                if verdict is None:
                    return None
                if verdict:
                    found.add(freed)
                else:
                    cores.append(self.core())
            if found:
                return found
        return None


def _of_weight(weights: dict[str, int], total: int) -> Iterator[frozenset[str]]:
    for count in range(1, total + 1):
        for chosen in combinations(sorted(weights), count):
            if sum(weights[e] for e in chosen) == total:
                yield frozenset(chosen)


def _number(number: int | Fraction) -> Any:
    fraction = Fraction(number)
    return z3.Q(fraction.numerator, fraction.denominator)


def _within(x: Any, allowed: Interval) -> Any:
    parts = []
    if allowed.low is not None:
        parts.append(x > _number(allowed.low) if allowed.low_open else x >= _number(allowed.low))
    if allowed.high is not None:
        parts.append(x < _number(allowed.high) if allowed.high_open else x <= _number(allowed.high))
    return z3.And(parts)


def listed(diagnosis: Diagnosis) -> set[frozenset[str]]:
    """Return the product of the groups, as sets of elements."""
    return {
        frozenset(
            f"{'relation' if change.relation else 'claim'} {change.target}"
            for repair in chosen
            for change in repair.changes
        )
        for chosen in product(*diagnosis.groups)
    }


def contradictions(model: Model) -> tuple[list[str], int]:
    """Return what the engine says and z3 denies, and how often either reached its limit."""
    judged, diagnoses = engine(model)
    oracle = Oracle(model)
    claims = [f"claim {c.id}" for c in model.claims]
    relations = [f"relation {name}" for name, _ in model.states]
    found: list[str] = []
    limited = sum(j.judgement.reason == LIMIT for j in judged)
    whole = oracle.holds([*claims, *relations])
    if whole is None:
        return [], limited + 1
    for relation in judged:
        alone = oracle.holds([*claims, f"relation {relation.name}"])
        if alone is not None and (alone is False) != (relation.cause == "local"):
            found.append(f"{relation.name} alone: {relation.judgement.verdict}, z3 {alone}")
    if not limited:
        wrong = {j.name for j in judged if j.cause}
        if whole == bool(wrong):
            found.append(f"whole: inconsistent {sorted(wrong)}, z3 {whole}")
        joint = {j.name for j in judged if j.cause == "joint"}
        if (expected := _joint(oracle, claims, judged)) is not None and joint != expected:
            found.append(f"joint {sorted(joint)}, z3 {sorted(expected)}")
    if whole or limited:
        return found, limited
    return found + _denied(oracle, diagnoses, claims, relations), limited


def _joint(oracle: Oracle, claims: list[str], judged: list[Any]) -> set[str] | None:
    """Return the relations of every minimal conflict among those that hold alone."""
    names = [j.name for j in judged if j.cause != "local"]
    minimal: list[set[str]] = []
    for count in range(1, len(names) + 1):
        for chosen in combinations(names, count):
            if any(conflict <= set(chosen) for conflict in minimal):
                continue
            holds = oracle.holds([*claims, *(f"relation {name}" for name in chosen)])
            if holds is None:
                return None
            if not holds:
                minimal.append(set(chosen))
    return set().union(*minimal)


def _denied(oracle: Oracle, diagnoses: dict[str, Diagnosis], claims: list[str], relations: list[str]) -> list[str]:  # fmt: skip
    found = []
    for name, diagnosis in diagnoses.items():
        conflict = [f"claim {c}" for c in diagnosis.conflict]
        if oracle.holds([*conflict, *relations]):
            found.append(f"{name}: no conflict {diagnosis.conflict}")
    by_component: dict[frozenset[frozenset[str]], Diagnosis] = {}
    complete = all(d.complete for d in diagnoses.values())
    for diagnosis in diagnoses.values():
        by_component[frozenset(listed(diagnosis))] = diagnosis
    if not complete:
        return [*found, "incomplete"]
    mine = {frozenset[str]().union(*sets) for sets in product(*by_component)} - {frozenset()}
    theirs = oracle.repairs()
    if theirs is not None and mine != theirs:
        found.append(f"repairs {_sorted(mine)}, z3 {_sorted(theirs)}")
    return found


def _sorted(sets: Iterable[frozenset[str]]) -> list[list[str]]:
    return sorted(sorted(s) for s in sets)


def verdicts_of(model: Model) -> dict[str, Verdict]:
    """Return the engine's verdict of each relation."""
    return {j.name: j.judgement.verdict for j in engine(model)[0]}
