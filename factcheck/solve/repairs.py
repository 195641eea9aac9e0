"""Every lightest repair of a component, as groups of alternatives that do not touch each other.

Known conflicts give candidates (their lightest hitting sets); candidates that fail give new
conflicts. What is left hits every conflict, and weighs no more than the known ones ask for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from math import prod

from factcheck.nouns import noun
from factcheck.solve.bounds import Limit
from factcheck.solve.conflicts import trimmed
from factcheck.solve.hitting import Hitting
from factcheck.solve.problem import Problem
from factcheck.solve.propagate import Box, Conflict
from factcheck.solve.search import Answer, check

_ROUNDS = 60


@noun
class Group:
    """Alternatives of one weight, any of which mends its part of the component."""

    alternatives: tuple[Conflict, ...]
    weight: int
    relations: tuple[int, ...]  # all that any of them bears on
    beside: Conflict = frozenset()  # one alternative of each other group there


@noun
class Repairs:
    """Independent groups, and whether they are all there is."""

    groups: tuple[Group, ...]
    complete: bool


class Components:
    """Which relations bear on each other when some elements are freed."""

    __slots__ = ("cluster", "clusters", "problem", "vague")

    def __init__(self, problem: Problem) -> None:
        """Join relations that share a claim which is not one number."""
        self.problem = problem
        self.vague = frozenset(n for n in range(problem.size) if not problem.is_point(n))
        self.cluster: dict[int, int] = {}
        self.clusters: list[list[int]] = []
        for relation in range(len(problem.relations)):
            if relation not in self.cluster:
                found = self._grow([relation], self.vague)
                self.cluster.update(dict.fromkeys(found, len(self.clusters)))
                self.clusters.append(sorted(found))

    def _grow(self, start: Iterable[int], joining: Set[int]) -> set[int]:
        found, todo = set(start), list(start)
        while todo:
            for claim in joining & self.problem.of[todo.pop()]:
                new = [r for r in self.problem.at[claim] if r not in found]
                found.update(new)
                todo += new
        return found

    def parts(self, freed: Set[int]) -> list[set[int]]:
        """Return the sets of relations that the freed elements reach, those that meet as one."""
        size = self.problem.size
        joining = freed | self.vague
        found: list[set[int]] = []
        for element in sorted(freed):
            start = [element - size] if element >= size else self.problem.at[element]
            if start and not any(start[0] in part for part in found):
                found.append(self._grow(start, joining))
        return found


def repairs(problem: Problem, conflicts: Sequence[Conflict], components: Components) -> Repairs:
    """Return all lightest repairs, given at least one minimal conflict of every broken cluster."""
    search = _Search(problem, conflicts, components)
    return search.run()


class _Search:
    def __init__(self, problem: Problem, conflicts: Sequence[Conflict], components: Components) -> None:  # fmt: skip
        self.problem, self.components = problem, components
        self.conflicts = list(dict.fromkeys(conflicts))
        self.ties: list[Conflict] = []  # elements whose groups must be searched as one
        self.complete = True
        self._answers: dict[tuple[Conflict, Conflict], Answer] = {}
        self._solved: dict[frozenset[Conflict], Hitting] = {}

    def run(self) -> Repairs:
        for _ in range(_ROUNDS):
            groups = [self._hitting(part) for part in self._partition()]
            if not all(group.sets for group in groups):
                return Repairs((), all(group.complete for group in groups))
            if not self._advanced(groups):
                return self._finished(groups)
        self.complete = False
        return Repairs((), False)

    def _partition(self) -> list[list[Conflict]]:
        """Return the conflicts in groups that share no element (and no tie)."""
        freeable = [frozenset(e for e in c if self.problem.weights[e]) for c in self.conflicts]
        return _connected(self.conflicts, freeable, self.ties)

    def _hitting(self, part: list[Conflict]) -> Hitting:
        key = frozenset(part)
        if key not in self._solved:
            self._solved[key] = Hitting(part, self.problem.weights)
        return self._solved[key]

    def _advanced(self, groups: list[Hitting]) -> bool:
        """Verify every alternative; tell whether that taught a new conflict or a tie."""
        unions = [frozenset[int]().union(*group.sets) for group in groups]
        news: list[Conflict] = []
        ties: list[Conflict] = []
        for part, inside in self._areas(unions):
            boxes = {n: self._verify(n, groups, unions, inside, part, news) for n in inside}
            if len(inside) > 1 and not news:
                ties += self._tied(part, [unions[n] for n in inside], list(boxes.values()))
        known = set(self.conflicts)
        fresh = [conflict for conflict in dict.fromkeys(news) if conflict not in known]
        self.conflicts += fresh
        self.ties += [] if fresh else ties
        return bool(fresh or ties)

    def _areas(self, unions: list[Conflict]) -> list[tuple[set[int], list[int]]]:
        """Return sets of relations that do not meet, with the groups that bear on each."""
        areas: list[tuple[set[int], list[int]]] = []
        for part in self.components.parts(frozenset[int]().union(*unions)):
            inside = [n for n, union in enumerate(unions) if self._is_in(union, part)]
            for area, groups in [area for area in areas if not set(area[1]).isdisjoint(inside)]:
                areas.remove((area, groups))
                part = part | area
                inside = sorted({*inside, *groups})
            areas.append((part, inside))
        return areas

    def _is_in(self, union: Conflict, part: Set[int]) -> bool:
        size = self.problem.size
        return any(e - size in part if e >= size else self.problem.at[e][0] in part for e in union)

    def _verify(
        self, number: int, groups: list[Hitting], unions: list[Conflict],
        inside: list[int], part: set[int], news: list[Conflict],
    ) -> list[Answer]:  # fmt: skip
        """Return what is left of each alternative of a group, the other groups' claims freed."""
        others = frozenset[int]().union(*(unions[n] for n in inside if n != number))
        answers = []
        for chosen in groups[number].sets:
            freed = chosen | others
            known = next((c for c in news if c.isdisjoint(freed)), None)
            if known is not None:
                answers.append(Answer(conflict=known))
                continue
            reach = part if others else set[int]().union(*self.components.parts(freed))
            answer = self._answer(freed, frozenset(reach))
            answers.append(answer)
            if answer.conflict is not None:
                news.append(trimmed(self.problem, answer.conflict, freed))
        return answers

    def _answer(self, freed: Conflict, relations: Conflict) -> Answer:
        key = (freed, relations)
        if key not in self._answers:
            self._answers[key] = check(self.problem, relations, freed)
        return self._answers[key]

    def _tied(
        self, part: Set[int], unions: list[Conflict], answers: list[list[Answer]]
    ) -> list[Conflict]:
        """Return a tie for groups that may bear on each other, where nothing proves otherwise.

        Ranges that every row is content with, merged from boxes which differ from the loosest
        one at different relations only, are ranges that every row is content with.
        """
        loosest = check(self.problem, part, frozenset[int]().union(*unions))
        areas = [self._area(loosest, *pair) for pair in zip(unions, answers, strict=True)]
        return [
            unions[n] | unions[m]
            for n, area in enumerate(areas)
            for m, other in enumerate(areas[:n])
            if area is None
            or other is None
            or not area.isdisjoint(other)
            or _sways(answers[n], unions[m])
            or _sways(answers[m], unions[n])
        ]

    def _area(self, loosest: Answer, union: Conflict, answers: list[Answer]) -> set[int] | None:
        area = {e - self.problem.size for e in union if e >= self.problem.size}
        for answer in answers:
            if loosest.box is None or answer.box is None or not (loosest.exact and answer.exact):
                return None
            if loosest.box.labels or answer.box.labels:
                return None
            for claim in _differing(loosest.box, answer.box):
                area.update(self.problem.at[claim])
        return area

    def _finished(self, groups: list[Hitting]) -> Repairs:
        unions = [frozenset[int]().union(*group.sets) for group in groups]
        found: list[Group] = []
        for part, inside in self._areas(unions):
            split: list[list[Conflict]] = []
            for n in inside:
                answers = self._verify(n, groups, unions, inside, part, [])
                good = [(s, a.box) for s, a in zip(groups[n].sets, answers, strict=True) if a.box]
                self.complete &= len(good) == len(answers) and groups[n].complete
                split += self._factored(good) if good else []
            found += self._groups(split, tuple(sorted(part)))
        return Repairs(tuple(found), self.complete)

    def _groups(self, split: list[list[Conflict]], relations: tuple[int, ...]) -> list[Group]:
        weights = self.problem.weights
        firsts = [sets[0] for sets in split]
        return [
            Group(
                tuple(sets),
                sum(weights[e] for e in sets[0]),
                relations,
                frozenset[int]().union(*firsts[:n], *firsts[n + 1 :]),
            )
            for n, sets in enumerate(split)
        ]

    def _factored(self, good: list[tuple[Conflict, Box]]) -> list[list[Conflict]]:
        """Split a list into independent groups where it is exactly their product.

        Elements that never stand in one set are alternatives of one group. The values that
        would do must not depend on what is chosen in another group either.
        """
        sets = [chosen for chosen, _ in good]
        if all(len(chosen) == 1 for chosen in sets):
            return [sets]
        together = {frozenset((e, f)) for chosen in sets for e in chosen for f in chosen}
        used = sorted(frozenset[int]().union(*sets))
        pairs = [frozenset((e, f)) for e in used for f in used if frozenset((e, f)) not in together]
        singles = [frozenset((e,)) for e in used]
        parts = _merged(singles, pairs)
        split = _projected(sets, parts)
        if prod(map(len, split)) != len(sets) or not all(all(group) for group in split):
            return [sets]
        return _projected(sets, _merged(parts, self._swayed(parts, good)))

    def _swayed(self, parts: list[Conflict], good: list[tuple[Conflict, Box]]) -> list[Conflict]:
        """Return pairs of parts, where a choice in one changes what would do in the other."""
        values = [[self._values(chosen & part, box) for part in parts] for chosen, box in good]
        wide = [part for n, part in enumerate(parts) if any(_is_wide(row[n]) for row in values)]
        ties = [one | other for one, other in pairwise(wide)]
        for n, (one, _) in enumerate(good):
            for m, (other, _) in enumerate(good[:n]):
                changed = [p for p, part in enumerate(parts) if one & part != other & part]
                if len(changed) == 1:
                    ties += [
                        part | parts[changed[0]]
                        for p, part in enumerate(parts)
                        if p != changed[0] and values[n][p] != values[m][p]
                    ]
        return ties

    def _values(self, chosen: Conflict, box: Box) -> list[tuple[Limit, Limit]]:
        size = self.problem.size
        return [(box.at.get(2 * e), box.at.get(2 * e + 1)) for e in sorted(chosen) if e < size]


def _is_wide(values: list[tuple[Limit, Limit]]) -> bool:
    return any(low is None or low != high for low, high in values)


def _merged(parts: list[Conflict], ties: list[Conflict]) -> list[Conflict]:
    return [frozenset[int]().union(*linked) for linked in _connected(parts, parts, ties)]


def _projected(sets: list[Conflict], parts: list[Conflict]) -> list[list[Conflict]]:
    return [sorted({chosen & part for chosen in sets}, key=sorted) for part in parts]


def _sways(answers: list[Answer], claims: Conflict) -> bool:
    """Tell whether what some claims may be depends on which alternative is taken."""
    boxes = [answer.box for answer in answers if answer.box is not None]
    return any(
        len({box.at.get(key) for box in boxes}) > 1
        for claim in claims
        for key in (2 * claim, 2 * claim + 1)
    )


def _differing(one: Box, other: Box) -> set[int]:
    return {key >> 1 for key, end in other.at.items() if one.at.get(key) != end}


def _connected(
    conflicts: Sequence[Conflict], elements: Sequence[Conflict], ties: Iterable[Conflict]
) -> list[list[Conflict]]:
    """Return the conflicts in groups, linked by their chosen elements and by the ties."""
    group: dict[int, int] = {}

    def root(node: int) -> int:
        while (above := group.setdefault(node, node)) != node:
            group[node] = node = group[above]
        return node

    for linked in (*elements, *ties):
        first, *rest = sorted(linked) or [-1]
        for node in rest:
            group[root(node)] = root(first)
    found: dict[int, list[Conflict]] = {}
    for conflict, linked in zip(conflicts, elements, strict=True):
        if linked:
            found.setdefault(root(min(linked)), []).append(conflict)
        else:
            found.setdefault(-1 - len(found), []).append(conflict)
    return list(found.values())
