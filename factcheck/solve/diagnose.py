"""What is wrong in each component: one minimal conflict a finding, and all smallest repairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from factcheck.model import Claim, Diagnosis, Repair
from factcheck.nouns import replace
from factcheck.solve.changes import Mender, Names
from factcheck.solve.conflicts import minimal
from factcheck.solve.joint import CAUSES, Judged, components
from factcheck.solve.problem import Problem
from factcheck.solve.propagate import Conflict
from factcheck.solve.repairs import Components, Group, repairs
from factcheck.solve.search import check

_WIDE = 12  # relations of a component of an article, above which it is diagnosed place by place
_BESIDE = 6  # relations of one claim that are looked at then


def diagnose(
    relations: Sequence[Judged],
    known: Mapping[str, Claim],
    names: Names,
    causes: Container[str] = CAUSES,
) -> dict[str, Diagnosis]:
    """Return a diagnosis for each relation that is inconsistent, by its id.

    A component is left out where no relation of it is inconsistent by one of the causes.
    """
    found: dict[str, Diagnosis] = {}
    for component in components(relations):
        broken = [relation for relation in component if relation.cause]
        if len(component) > _WIDE and "joint" not in causes:
            found.update(_one_by_one(component, broken, known, names))
        elif any(relation.cause in causes for relation in broken):
            found.update(_component(component, broken, known, names))
    return found


def _one_by_one(
    component: list[Judged], broken: list[Judged], known: Mapping[str, Claim], names: Names
) -> dict[str, Diagnosis]:
    """Return the diagnoses of relations that fail alone, each among those it shares claims with.

    A text that says the same again and again joins all of it; what mends one place is near it.
    """
    found: dict[str, Diagnosis] = {}
    at: dict[str, list[Judged]] = defaultdict(list)
    for relation in component:
        for claim in relation.claims:
            at[claim].append(relation)
    for relation in (one for one in broken if one.cause == "local"):
        near = {other.name: other for claim in relation.claims for other in at[claim][:_BESIDE]}
        near[relation.name] = relation
        hurt = [other for other in near.values() if other.cause == "local"]
        told = _component(list(near.values()), hurt, known, names)
        found[relation.name] = replace(told[relation.name], complete=False)
    return found


def _component(
    component: list[Judged], broken: list[Judged], known: Mapping[str, Claim], names: Names
) -> dict[str, Diagnosis]:
    problem = Problem(known, [(relation.name, relation.readings) for relation in component])
    numbers = {name: number for number, name in enumerate(problem.relations)}
    hurt = sorted(numbers[relation.name] for relation in broken)
    shown = {number: _conflict(problem, number) for number in hurt}
    parts = Components(problem)
    mended = repairs(problem, _known(problem, shown, parts), parts)
    worded = [(group, Mender(problem, group, hurt, names).repairs()) for group in mended.groups]
    whole = mended.complete and all(len(g.alternatives) == len(words) for g, words in worded)
    return {
        relation.name: _diagnosis(problem, relation, shown[numbers[relation.name]], worded, whole)
        for relation in broken
    }


def _conflict(problem: Problem, relation: int) -> Conflict | None:
    """Return a minimal conflict of one relation alone, None where it holds alone."""
    conflict = check(problem, [relation]).conflict
    return None if conflict is None else minimal(problem, conflict)


def _known(
    problem: Problem, shown: Mapping[int, Conflict | None], parts: Components
) -> list[Conflict]:
    """Return a conflict for each relation that fails alone, and for each cluster that fails."""
    found = [conflict for conflict in shown.values() if conflict is not None]
    covered = {parts.cluster[number] for number, conflict in shown.items() if conflict is not None}
    for number in sorted({parts.cluster[number] for number in shown} - covered):
        conflict = check(problem, parts.clusters[number]).conflict
        if conflict is not None:
            found.append(minimal(problem, conflict))
    return found


def _diagnosis(
    problem: Problem,
    relation: Judged,
    conflict: Conflict | None,
    worded: Iterable[tuple[Group, tuple[Repair, ...]]],
    whole: bool,
) -> Diagnosis:
    claims = relation.conflict
    if conflict is not None:
        claims = tuple(problem.claims[e].id for e in sorted(conflict) if e < problem.size)
    claims = claims or tuple(sorted(relation.claims))
    near = {relation.name, *relation.claims, *claims}
    groups = [repairs for _, repairs in worded if repairs]
    groups.sort(key=lambda repairs: not _bears(repairs, near))
    bearing = sum(_bears(repairs, near) for repairs in groups)
    return Diagnosis(claims, tuple(groups), whole, bearing)


def _bears(repairs: tuple[Repair, ...], near: set[str]) -> bool:
    return any(change.target in near for repair in repairs for change in repair.changes)
