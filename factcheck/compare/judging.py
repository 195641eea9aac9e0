"""In which way two statements of one quantity differ, if they do."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.agreement import Match, Units, match, unit_match
from factcheck.compare.model import Kind, Statement, Version
from factcheck.compare.scope import differs as scope_differs
from factcheck.model import Sort, Type
from factcheck.values import dates, wording

_DATES = frozenset([Type.DATE, Type.WEEKDAY])
_TIMED = frozenset([Sort.DURATION, Sort.AGE, Sort.ORDINAL])
_KNOWN = 60  # certainty from which a unit that differs is told


def kind(mine: Version, one: Statement, theirs: Version, other: Statement, certainty: int) -> Kind | None:  # fmt: skip
    """Return how two aligned statements differ, or None where they say the same."""
    found = match(one, other)
    if found is Match.OTHER:
        return _changed(one, other)
    if found is Match.CLOSE:
        return Kind.PRECISION
    if unit_match(one, other) is Units.APART and certainty >= _KNOWN:
        return Kind.UNIT
    if found is Match.HEDGED:
        return Kind.PRECISION if _hedged_alike(one, other) else None
    return Kind.UNIT if scope_differs(mine, one, theirs, other) else None


def _hedged_alike(one: Statement, other: Statement) -> bool:
    """Tell whether hedges are read off both alike: of lengths and ages only of one sort, and no 1.

    "Is estimated at" says about in some languages by its verb alone.
    """
    sorts = {one.figure.sort, other.figure.sort}
    estimated = {one.hedge, other.hedge} <= {"", "about", "nearly"} and "cue estimate" in one.around | other.around  # fmt: skip
    return one.figure.value.stated != 1 and not estimated and (len(sorts) == 1 or not sorts & _TIMED)  # fmt: skip


def _changed(one: Statement, other: Statement) -> Kind:
    if one.figure.value.type in _DATES:
        return Kind.DATE
    # Thirty months and thirty years: the number stands, what it is of has changed.
    same = one.figure.value.stated == other.figure.value.stated
    apart = unit_match(one, other) is Units.APART and one.figure.sort is not other.figure.sort
    return Kind.UNIT if same or apart else Kind.CHANGED


def stated(one: Statement) -> str:
    """Return what a statement says, in English: more than 2,500, 25 October, 62%."""
    value, figure = one.figure.value, one.figure
    if value.type is Type.LABEL:
        return " and ".join(value.labels)
    if value.type is Type.DATE:
        return dates.words(value.date) if value.date else value.text
    if value.type is Type.WEEKDAY and value.stated is not None:
        return wording.point(value.stated, "", Type.WEEKDAY)
    if value.type is Type.TIME and value.stated is not None:
        return wording.point(value.stated, "", Type.TIME)
    if figure.sort is Sort.SCORE or value.type is not Type.NUMBER:
        return value.text
    name = one.thing or ("" if figure.sort in (Sort.NUMBER, Sort.FRACTION) else figure.unit)
    return wording.quantity(value, "" if name in ("object", "time") else name)


def grouped(statements: Sequence[Statement | None]) -> dict[str, list[int]]:
    """Return the versions that say the same, by what they say, in the order of the versions."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(statements):
        if one is not None:
            found.setdefault(stated(one), []).append(number)
    return found
