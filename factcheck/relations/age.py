"""The age is the number of years completed since birth, or since the founding.

Use it for ages and anniversaries, at the date that the words tie them to. A birthday that has not
come yet does not count; one of 29 February comes on 1 March in a common year. A year without a
day allows both ages that it can make, so "born in 1942, 82 in 2024" agrees and 81 does too.

Agrees: {born: 12 November 1990, on: 2 February 2024, age: 33 year}
Conflicts: {born: {value: 1941, type: date}, on: 3 June 2024, age: 79 year}
"""

from __future__ import annotations

from datetime import date as calendar_date

from factcheck.model import Claim, Image, Interval, Judgement, Number, Reading, Type, Wording
from factcheck.relations import Role, Setting, Terms, conclude, missed, unknowable
from factcheck.values import wording
from factcheck.values.units import comparable

ROLES = (
    Role("born", types=(Type.DATE,)),
    Role("on", types=(Type.DATE,)),
    Role("age"),
)
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the age is the years completed between the two dates."""
    born, on, age = terms.one("born"), terms.one("on"), terms.one("age")
    if missing := next((claim for claim in (born, on) if not _dated(claim)), None):
        return unknowable(f"«{missing.words}» has no year, so no age can be counted", missing)
    if not comparable(age.unit, "year") or age.unit not in ("", "year"):
        return unknowable(f"an age in years is counted, not in {age.unit}", age)
    return (Reading("", (Image(age.id, (born.id, on.id), _completed, terms.within),)),)


def _dated(claim: Claim) -> bool:
    return claim.value.date is not None and claim.value.date.year is not None


def _completed(days: tuple[Interval, ...]) -> Interval:
    """Return the years completed from any day of the first to any day of the second."""
    born, on = days
    if born.low is None or born.high is None or on.low is None or on.high is None:
        return Interval()
    return Interval(_years(born.high, on.low), _years(born.low, on.high))


def _years(born: Number, on: Number) -> int:
    last = calendar_date.max.toordinal()
    start, end = (calendar_date.fromordinal(min(max(int(day), 1), last)) for day in (born, on))
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say how many years are completed, and how many the article says."""
    born, on, age = terms.one("born"), terms.one("on"), terms.one("age")
    sides = f"from {wording.claim(born)} to {wording.claim(on)}"
    stated = wording.amount(age.value.stated, "year") if age.value.stated is not None and not age.unit else wording.claim(age)  # fmt: skip
    if not _dated(born) or not _dated(on):
        return conclude(terms, judged, f"{sides} is an open number of years", stated, "", "")
    made = _completed((born.value.allowed, on.value.allowed))
    computed = wording.interval(made, "year").replace(" to ", " or ")
    off = missed(made, age.value.stated)
    if age.value.stated is not None and age.value.stated not in made:
        near = made.high if made.high is not None and age.value.stated > made.high else made.low
        off = (near or 0) - age.value.stated
    gap = wording.gap(off) if off else ""
    return conclude(terms, judged, f"{sides} is {computed}", stated, computed, gap)
