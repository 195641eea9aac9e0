"""As many items are listed as were announced.

Use it for "three outcomes:" and the list that follows, or for an announced number whose members
are named. Each item is one claim; a claim that bears several labels counts each of them.

Agrees: {items: [{label: a register}, {label: a fund}, {label: a review}], number: 3 outcome}
Conflicts: {items: [{label: Studio Ferro}, {label: Holm Pryce}, {label: Weir & Co}], number: 4 finalist}
"""

from __future__ import annotations

from factcheck.model import Judgement, Linear, Reading, Type, Wording
from factcheck.relations import Role, Setting, Terms, conclude, missed
from factcheck.values import wording
from factcheck.values.intervals import point, shift

ROLES = (Role("items", many=True, types=tuple(Type)), Role("number"))
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the announced number is the number of items."""
    listed = shift(terms.within, _listed(terms))
    return (Reading("", (Linear(((terms.one("number").id, 1),), listed),)),)


def _listed(terms: Terms) -> int:
    return sum(max(1, len(item.value.labels)) for item in terms.many("items"))


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say how many are listed, and how many were announced."""
    number, count = terms.one("number"), _listed(terms)
    computed = wording.amount(count, number.unit)
    off = missed(point(count), number.value.stated)
    gap = wording.gap(off) if off else ""
    listed = f"{computed} {'is' if count == 1 else 'are'} listed"
    return conclude(terms, judged, listed, wording.claim(number), computed, gap)
