"""The parts add up to the total.

Use it where the words share a total out completely: an enumeration after it, "the other",
"in all". Each rounded part lends half a unit of its last digit. A member named without a
number counts as one, unless the total counts another kind of thing: 71 countries and one
organisation are not 72 countries, but they are 72 signatories. That they would agree if the
member counted is said. With `complete: false` the parts may stay below the total.

Agrees: {parts: [19 country, 21 country, 12 country], total: 52 country}
Conflicts: {parts: [19 country, 21 country, 19 country, 12 country], total: 72 country}
"""

from __future__ import annotations

from factcheck.model import Claim, Interval, Judgement, Linear, Reading, Wording
from factcheck.relations import (
    Role,
    Setting,
    Terms,
    at_odds,
    conclude,
    missed,
    nominal,
    shown,
    times,
)
from factcheck.values import wording
from factcheck.values.intervals import add, point, scale
from factcheck.values.units import apart

ROLES = (Role("parts", many=True), Role("total"))
SETTINGS = (
    # Parts that are only some of the total's ("among others"): they may stay below it.
    Setting("complete", bool, default=True),
)


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the parts of the total's kind make the total."""
    total, parts = terms.one("total"), terms.many("parts")
    if odds := at_odds(total, *parts):
        return odds
    counted, others = _split(parts, total)
    plain = Reading("", (_sums(counted, total, terms),))
    if not others:
        return (plain,)
    members = " and ".join(f"«{part.words}»" for part in others)
    more = f"counting {members} as {wording.spelled(len(others))} more{_in_all(counted, others, total)}"
    return plain, Reading(more, (_sums((*counted, *others), total, terms),), licensed=False)


def _in_all(counted: tuple[Claim, ...], others: tuple[Claim, ...], total: Claim) -> str:
    """Say what the members of both kinds are together, so that the unit can be put right."""
    made = [nominal(part) for part in (*counted, *others)]
    if not total.unit or not all(one.is_point for one in made):
        return ""
    figures = [one.low or 0 for one in made]
    alike = wording.amount(sum(figures[: len(counted)]), total.unit)
    besides = " and ".join(wording.claim(part) for part in others)
    return f": {alike} and {besides} are {wording.number(sum(figures))} members, not {wording.amount(sum(figures), total.unit)}"  # fmt: skip


def _sums(parts: tuple[Claim, ...], total: Claim, terms: Terms) -> Linear:
    sides = tuple((part.id, times(part, total)) for part in parts)
    low = -terms.tolerance if terms.flag("complete", True) else None
    return Linear((*sides, (total.id, -1)), Interval(low, terms.tolerance))


def _split(parts: tuple[Claim, ...], total: Claim) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    # Where no part is of the total's unit ("signatories"), the total is a name for them all.
    if not any(part.unit == total.unit for part in parts):
        return parts, ()
    counted = tuple(part for part in parts if _counts(part, total))
    return counted, tuple(part for part in parts if not _counts(part, total))


def _counts(part: Claim, total: Claim) -> bool:
    if not part.unit or not total.unit or part.unit == total.unit:
        return True
    return not part.implied and not apart(part.unit, total.unit)


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what the parts make, what the article says, and by how much they differ."""
    total = terms.one("total")
    counted, _ = _split(terms.many("parts"), total)
    made = point(0)
    for part in counted:
        made = add(made, scale(nominal(part), times(part, total)))
    computed = shown(made, total)
    parts = "the only part makes" if len(counted) == 1 else f"the {wording.spelled(len(counted))} parts make"  # fmt: skip
    off = missed(made, total.value.stated)
    gap = wording.gap(off) if off else ""
    some = "" if terms.flag("complete", True) else " of a larger whole"
    return conclude(terms, judged, f"{parts} {computed}{some}", wording.claim(total), computed, gap)
