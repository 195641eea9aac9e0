"""The lightest sets of elements that meet every known conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.solve.propagate import Conflict

_NODES = 60_000
_SETS = 400
_NEVER = 1 << 60


class Hitting:
    """All lightest hitting sets of some conflicts, as far as the limits let them be listed."""

    __slots__ = ("_conflicts", "_next", "_nodes", "_weights", "complete", "sets", "weight")

    def __init__(self, conflicts: Sequence[Conflict], weights: Mapping[int, int] | Sequence[int]) -> None:  # fmt: skip
        """Search by iterative deepening on the weight; elements of weight 0 may not be used."""
        self._weights = weights
        self._conflicts = [sorted(e for e in conflict if weights[e]) for conflict in conflicts]
        self._conflicts.sort(key=lambda conflict: (len(conflict), conflict))
        self._nodes, self._next = _NODES, _NEVER
        self.sets: list[Conflict] = []
        self.complete = True
        self.weight = 0
        if all(self._conflicts):
            self._search()

    def _search(self) -> None:
        self.weight = self._bound(frozenset(), frozenset())
        while not self.sets and self.complete and self.weight < _NEVER:
            self._next = _NEVER
            self._extend(frozenset(), frozenset(), self.weight)
            if not self.sets:
                self.weight = self._next
        self.sets.sort(key=sorted)

    def _bound(self, chosen: Conflict, banned: Conflict) -> int:
        """Return the least weight that conflicts without a common element still ask for."""
        used: set[int] = set()
        total = 0
        for conflict in self._conflicts:
            if chosen.isdisjoint(conflict) and used.isdisjoint(conflict):
                used.update(conflict)
                total += min((self._weights[e] for e in conflict if e not in banned), default=_NEVER)  # fmt: skip
        return total

    def _extend(self, chosen: Conflict, banned: Conflict, room: int) -> None:
        if len(self.sets) >= _SETS or self._nodes <= 0:
            self.complete = False
            return
        self._nodes -= 1
        missed = next((c for c in self._conflicts if chosen.isdisjoint(c)), None)
        if missed is None:
            if room == 0:
                self.sets.append(chosen)
            elif room < 0:
                self._next = min(self._next, self.weight - room)
            return
        bound = self._bound(chosen, banned)
        if bound > room:
            self._next = min(self._next, self.weight - room + bound)
            return
        for element in missed:
            if element not in banned:
                self._extend(chosen | {element}, banned, room - self._weights[element])
                banned |= {element}
