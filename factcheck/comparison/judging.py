"""In which way two statements of one quantity differ, if they do."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.agreement import Match, Units, match, unit_match
from factcheck.comparison.model import Kind, Statement, Version
from factcheck.comparison.scope import differs as scope_differs
from factcheck.comparison.things import SURE
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
    if unit_match(one, other) is Units.APART and certainty >= _KNOWN and _are_sure(mine, one, theirs, other):  # fmt: skip
        return Kind.UNIT
    if one.deed and other.deed and one.deed != other.deed and certainty >= _KNOWN:
        return Kind.UNIT
    if found is Match.HEDGED:
        return Kind.PRECISION if _hedged_alike(one, other) else None
    return Kind.UNIT if scope_differs(mine, one, theirs, other) else None


def _are_sure(mine: Version, one: Statement, theirs: Version, other: Statement) -> bool:
    """Tell whether what is counted is known well enough to be told apart across languages."""
    same = mine.source.language == theirs.source.language
    counted = one.things and other.things
    return same or not counted or all(thing in SURE for thing in (*one.things, *other.things))


def _hedged_alike(one: Statement, other: Statement) -> bool:
    """Tell whether hedges are read off both alike: of lengths and ages only of one sort, and no 1.

    "Is estimated at" says about in some languages by its verb alone.
    """
    sorts = {one.figure.sort, other.figure.sort}
    estimated = {one.hedge, other.hedge} <= {"", "about", "nearly", "reached"} and "cue estimate" in one.around | other.around  # fmt: skip
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
    return wording.quantity(value, one.noun if figure.sort in (Sort.NUMBER, Sort.FRACTION) else figure.unit)  # fmt: skip


def grouped(versions: Sequence[Version], statements: Sequence[Statement | None]) -> list[list[int]]:  # fmt: skip
    """Return the versions that say the same together, in the order of the versions."""
    found: list[list[int]] = []
    for number, one in enumerate(statements):
        if one is None:
            continue
        for group in found:
            other = statements[group[0]]
            if other is not None and _agree(versions, (group[0], other), (number, one)):
                group.append(number)
                break
        else:
            found.append([number])
    return found


def _agree(versions: Sequence[Version], one: tuple[int, Statement], other: tuple[int, Statement]) -> bool:  # fmt: skip
    if one[1].figure.sort is Sort.LABEL:
        return stated(one[1]) == stated(other[1])
    return kind(versions[one[0]], one[1], versions[other[0]], other[1], 100) is None
