"""The parts add up to the total.

A part of another kind than the total (an organisation among countries) does not count
towards it; that it would agree if it did is said. Where the total's own unit stands on no
part ("signatories" of countries and organisations), every part counts.

Agrees: {parts: [19 country, 21 country, 12 country], total: 52 country}
Conflicts: {parts: [19 country, 21 country, 19 country, 12 country], total: 72 country}
"""

from __future__ import annotations

from factcheck.model import Claim, Interval, Judgement, Linear, Reading, Verdict, Wording
from factcheck.relations import Role, Setting, Terms
from factcheck.values import wording
from factcheck.values.units import factor, unit

ROLES = (Role("parts", many=True), Role("total"))
SETTINGS = (
    # Parts that are only some of the total's ("among others"): they may stay below it.
    Setting("complete", bool, default=True),
)


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the parts of the total's unit make the total."""
    total = terms.one("total")
    counted, others = _split(terms.many("parts"), total)
    plain = Reading("", (_sums(counted, total, terms),))
    if not others:
        return (plain,)
    members = " and ".join(f"«{part.words}»" for part in others)
    more = f"counting {members} as {wording.spelled(len(others))} more"
    return plain, Reading(more, (_sums((*counted, *others), total, terms),), licensed=False)


def _sums(parts: tuple[Claim, ...], total: Claim, terms: Terms) -> Linear:
    sides = tuple((part.id, factor(part.unit, total.unit)) for part in parts)
    tolerance = terms.number("tolerance", 0)
    low = -tolerance if terms.flag("complete", True) else None
    return Linear((*sides, (total.id, -1)), Interval(low, tolerance))


def _split(parts: tuple[Claim, ...], total: Claim) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    if not any(_alike(part, total) and part.unit for part in parts):
        return parts, ()
    counted = tuple(part for part in parts if _alike(part, total))
    return counted, tuple(part for part in parts if not _alike(part, total))


def _alike(part: Claim, total: Claim) -> bool:
    return (
        not part.unit or not total.unit or unit(part.unit).dimension == unit(total.unit).dimension
    )


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say what the parts make, what the article says, and by how much they differ."""
    total = terms.one("total")
    counted, _ = _split(terms.many("parts"), total)
    figures = [(part.value.stated, factor(part.unit, total.unit)) for part in counted]
    parts = f"the {wording.spelled(len(counted))} parts"
    stated = wording.claim(total)
    if any(number is None for number, _ in figures) or total.value.stated is None:
        return Wording(f"{parts} are set against {stated}; not every one is a plain number", stated)
    made = sum(number * times for number, times in figures if number is not None)
    computed = wording.amount(made, total.unit)
    if judged.verdict is Verdict.CONSISTENT and made == total.value.stated:
        return Wording(f"{parts} make {computed}, as stated", stated, computed)
    gap = wording.gap(made - total.value.stated, "")
    message = f"{parts} make {computed}, the article says {stated} ({gap})"
    return Wording(message, stated, computed, gap)
