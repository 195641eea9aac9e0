"""The sentence of a difference, for a journalist: who says what, by how much, and who stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factcheck.comparison.agreement import Units, unit_match
from factcheck.comparison.judging import grouped, stated
from factcheck.comparison.model import Difference, Kind, Statement, Version
from factcheck.model import Sort
from factcheck.values import wording


def message(versions: Sequence[Version], found: Difference) -> str:
    """Return what differs, in one sentence; the versions are named by their files."""
    if found.kind in (Kind.MISSING, Kind.ADDED):
        return _absent(versions, found)
    groups = grouped(versions, found.statements)
    told = [_told(found, group) for group in groups]
    if len(set(told)) < len(told) or found.kind is Kind.OFFICE:  # one number of two scopes
        told = [_quoted(versions, found, group) for group in groups]
    says = [f"{_named(versions, group)} {says_word(group)} {words}" for group, words in zip(groups, told, strict=True)]  # fmt: skip
    single = alone(found, groups)
    ending = f"; {name(versions, single)} stands alone" if single is not None else ""
    return f"{', '.join(says)}{_distance(found)}{ending}"


def says_word(row: Sequence[int]) -> str:
    """Return the verb for one version or several."""
    return "says" if len(row) == 1 else "say"


def _told(found: Difference, group: Sequence[int]) -> str:
    """Return what versions that agree say, in the fullest of their words."""
    return max((stated(one) for n in group if (one := found.statements[n]) is not None), key=len)


def _quoted(versions: Sequence[Version], found: Difference, group: Sequence[int]) -> str:
    one = found.statements[group[0]]
    return f"«{versions[group[0]].words(one)}»" if one is not None else ""


def _named(versions: Sequence[Version], row: Sequence[int]) -> str:
    return wording.listed([name(versions, n) for n in row])


def name(versions: Sequence[Version], number: int) -> str:
    """Return how a version is called: its file, with its number where two bear one name."""
    known = [called(version.source.name) for version in versions]
    return known[number] if known.count(known[number]) == 1 else f"{known[number]} ({number + 1})"


def called(file: str) -> str:
    """Return how a sentence names a file."""
    return "standard input" if file in ("", "-") else file


def _absent(versions: Sequence[Version], found: Difference) -> str:
    there = [n for n, one in enumerate(found.statements) if one is not None]
    lack = [n for n, one in enumerate(found.statements) if one is None]
    one = found.statements[there[0]]
    assert one is not None
    verb = "does" if len(lack) == 1 else "do"
    return f"{_named(versions, there)} {says_word(there)} {stated(one)}, {_named(versions, lack)} {verb} not, though the words around it are there"  # fmt: skip


def _distance(found: Difference) -> str:
    """Return by how much two numbers of one unit differ."""
    first, *others = [one for one in found.statements if one is not None]
    base = first.figure.value.stated
    other = next((one for one in others if one.figure.value.stated != base), None)
    if found.kind is not Kind.CHANGED or other is None or base is None or not _measured(first, other):  # fmt: skip
        return ""
    difference = Fraction(other.figure.value.stated or 0) - base
    fewer = "fewer" if difference.denominator == 1 and not first.figure.unit.isupper() else "less"
    return f" ({wording.number(abs(difference))} {'more' if difference > 0 else fewer})"


def _measured(one: Statement, other: Statement) -> bool:
    sorts = {one.figure.sort, other.figure.sort}
    return not sorts & {Sort.SCORE, Sort.TIME, Sort.LABEL} and unit_match(one, other) is not Units.APART  # fmt: skip


def alone(found: Difference, groups: Sequence[Sequence[int]]) -> int | None:
    """Return which version stands alone against two or more that agree, None where none does."""
    single = [group[0] for group in groups if len(group) == 1]
    return single[0] if len(groups) == 2 and len(single) == 1 else None
