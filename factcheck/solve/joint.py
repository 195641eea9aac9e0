"""Relations judged together: what hangs together, what cannot all hold, what follows."""

from __future__ import annotations

from collections import ChainMap, deque
from collections.abc import Iterable, Mapping, Sequence

from factcheck.model import (
    Claim,
    Interval,
    Judgement,
    Linear,
    Product,
    Reading,
    Same,
    Type,
    Unknowable,
    Verdict,
)
from factcheck.nouns import replace
from factcheck.solve.conflicts import minimal
from factcheck.solve.local import PLAINLY, box, judge, members, possible
from factcheck.solve.problem import Problem
from factcheck.solve.propagate import Conflict
from factcheck.solve.search import check
from factcheck.values.intervals import point

LIMIT = "limit: the search was stopped before it was decided"
CAUSES = ("local", "joint")  # of an inconsistent relation: it fails alone, or only with others
_CHECKS = 120  # of a cluster, to find every relation that lies in a minimal conflict
_DERIVING = 600_000  # terms of rows visited for what other relations imply


class Judged:
    """One relation with its readings, and what was found of it alone and together."""

    __slots__ = (
        "beside",
        "cause",
        "claims",
        "conflict",
        "derived",
        "judgement",
        "name",
        "readings",
    )

    def __init__(self, name: str, readings: tuple[Reading, ...], judgement: Judgement) -> None:
        """Note the claims of the licensed readings, and the cause of a local conflict."""
        self.name, self.readings, self.judgement = name, readings, judgement
        licensed = [c for reading in readings if reading.licensed for c in reading.constraints]
        self.claims = tuple(dict.fromkeys(name for c in licensed for name in members(c)))
        self.cause = "local" if judgement.verdict is Verdict.INCONSISTENT else ""
        self.derived = False
        self.conflict: tuple[str, ...] = ()  # ids of claims, of a joint conflict
        self.beside: tuple[str, ...] = ()  # the relations it does not hold together with


def components(relations: Iterable[Judged], links: Mapping[str, bool] | None = None) -> list[list[Judged]]:  # fmt: skip
    """Return the relations in groups that share claims (only those that `links`, if given)."""
    group: dict[str, str] = {}
    first: list[tuple[Judged, str]] = []

    def root(node: str) -> str:
        while (above := group.setdefault(node, node)) != node:
            group[node] = node = group[above]
        return node

    for relation in relations:
        shared = [name for name in relation.claims if links is None or links[name]]
        if shared:
            top = root(shared[0])
            for name in shared[1:]:
                group[root(name)] = top
            first.append((relation, shared[0]))
    found: dict[str, list[Judged]] = {}
    for relation, name in first:
        found.setdefault(root(name), []).append(relation)
    return list(found.values())


def is_open(claim: Claim) -> bool:
    """Tell whether a claim allows more than one number."""
    value = claim.value
    return value.type is not Type.LABEL and not value.allowed.is_point


def settle(relations: Sequence[Judged], known: Mapping[str, Claim]) -> None:
    """Judge together what hangs together by claims that are not one number."""
    links = {name: is_open(known[name]) for relation in relations for name in relation.claims}
    clusters = [c for c in components(relations, links) if _needs_more(c, known)]
    open_ones: list[tuple[Problem, list[Judged]]] = []
    for cluster in clusters:
        problem = Problem(known, [(relation.name, relation.readings) for relation in cluster])
        if _hold_together(problem, cluster):
            open_ones.append((problem, cluster))
    vague = [pair for pair in open_ones if any(_is_undecided(r) for r in pair[1])]
    if vague:
        # In an unsatisfiable component everything would follow: there nothing is derived.
        broken = {r.name for c in components(relations) if any(r.cause for r in c) for r in c}
        for problem, cluster in vague:
            if not any(relation.name in broken for relation in cluster):
                _derive(problem, cluster, known)


def _is_undecided(relation: Judged) -> bool:
    return relation.judgement.verdict is Verdict.UNDECIDED


def _needs_more(cluster: list[Judged], known: Mapping[str, Claim]) -> bool:
    """Tell whether a cluster is more than one relation that ranges, or one witness, decide."""
    if len(cluster) > 1:
        return True
    relation = cluster[0]
    if relation.judgement is PLAINLY:
        return False
    constraints = [c for reading in relation.readings for c in reading.constraints]
    if all(isinstance(c, Linear) and all(times in (1, -1) for _, times in c.terms) for c in constraints):  # fmt: skip
        return False
    if relation.judgement.verdict is not Verdict.CONSISTENT:
        return True
    return not any(_is_met(reading, known) for reading in relation.readings if reading.licensed)


def _is_met(reading: Reading, known: Mapping[str, Claim]) -> bool:
    """Tell whether the numbers that are written satisfy a reading, so that no search is needed.

    One sum or product may also range over its claims that are no whole numbers: each occurs in
    it once, so that every number between its ends is one that they make.
    """
    lone = reading.constraints[0] if len(reading.constraints) == 1 else None
    ranging = isinstance(lone, Linear | Product) and len(set(members(lone))) == len(members(lone))
    names = {name for constraint in reading.constraints for name in members(constraint)}
    written = {name: known[name] if ranging and not known[name].value.whole else _written(known[name]) for name in names}  # fmt: skip
    return all(
        not isinstance(constraint, Same | Unknowable) and possible(constraint, written)
        for constraint in reading.constraints
    )


def _written(claim: Claim) -> Claim:
    """Return a claim of one number that its words allow: the stated one, else the least."""
    allowed = box(claim)
    stated = claim.value.stated
    number = stated if stated is not None and stated in allowed else allowed.low
    return _narrowed(claim, Interval(1, 0) if number is None else point(number))


def _hold_together(problem: Problem, cluster: list[Judged]) -> bool:
    """Mark what lies in a joint conflict; tell whether the cluster can hold as a whole."""
    numbers = {name: number for number, name in enumerate(problem.relations)}
    held = [numbers[relation.name] for relation in cluster if not relation.cause]
    answer = check(problem, held)
    by_number = {numbers[relation.name]: relation for relation in cluster}
    if answer.conflict is not None:
        conflicts, limited = minimal_conflicts(problem, held, answer.conflict)
        for conflict in conflicts:
            _mark(problem, conflict, by_number)
    else:
        limited = answer.box is None
    for relation in cluster if limited else ():
        if not relation.cause:
            relation.judgement = Judgement(Verdict.UNDECIDED, LIMIT)
    return answer.box is not None and len(held) == len(cluster)


def _mark(problem: Problem, conflict: Conflict, by_number: Mapping[int, Judged]) -> None:
    relations = [by_number[e - problem.size] for e in sorted(conflict) if e >= problem.size]
    claims = tuple(problem.claims[e].id for e in sorted(conflict) if e < problem.size)
    for relation in relations:
        if not relation.cause:
            relation.judgement = Judgement(Verdict.INCONSISTENT)
            relation.cause = "joint" if len(relations) > 1 else "local"
            relation.conflict = claims
            relation.beside = tuple(r.name for r in relations if r is not relation)


def minimal_conflicts(
    problem: Problem, held: list[int], first: Conflict
) -> tuple[list[Conflict], bool]:
    """Return minimal conflicts, until each relation that lies in one is in one of them.

    A hitting-set tree over relations (Reiter 1987): its labels cover every minimal conflict's
    relations once it is complete. The second part tells whether a search was stopped.
    """
    found = [minimal(problem, first)]
    todo: deque[Conflict] = deque([frozenset()])
    seen = {todo[0]}
    size, limited = problem.size, False
    for _ in range(_CHECKS):
        if not todo:
            return found, limited
        removed = todo.popleft()
        conflict = next((c for c in found if c.isdisjoint(removed)), None)
        if conflict is None:
            answer = check(problem, [r for r in held if size + r not in removed])
            limited |= answer.conflict is None and answer.box is None
            if answer.conflict is None:
                continue
            conflict = minimal(problem, answer.conflict)
            found.append(conflict)
        children = [removed | {element} for element in sorted(conflict) if element >= size]
        todo += [child for child in children if child not in seen]
        seen.update(children)
    return found, limited


def _derive(problem: Problem, cluster: list[Judged], known: Mapping[str, Claim]) -> None:
    """Judge what is undecided by the ranges that the other relations leave its claims."""
    numbers = {name: number for number, name in enumerate(problem.relations)}
    # What follows from one reading of another relation need not follow from the next one.
    certain = [n for n, readings in enumerate(problem.readings) if len(readings) == 1]
    for relation in cluster:
        if not _is_undecided(relation) or problem.work > _DERIVING:
            continue
        number = numbers[relation.name]
        # Its own row may not narrow them: that would make every relation follow from itself.
        box = check(problem, [other for other in certain if other != number]).box
        if box is None:
            continue
        narrow = {
            name: _narrowed(known[name], box.range(problem.index[name]))
            for name in relation.claims
            if 2 * problem.index[name] in box.at
        }
        judgement = judge(relation.readings, ChainMap(narrow, dict(known)))
        if judgement.verdict is Verdict.CONSISTENT:
            relation.judgement, relation.derived = judgement, True


def _narrowed(claim: Claim, allowed: Interval) -> Claim:
    return replace(claim, value=replace(claim.value, allowed=allowed))
