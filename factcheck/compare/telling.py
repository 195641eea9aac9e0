"""The sentence of a difference, for a journalist: who says what, by how much, and who stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.agreement import Units, unit_match
from factcheck.compare.judging import grouped, stated
from factcheck.compare.model import Difference, Kind, Statement, Version
from factcheck.model import Sort
from factcheck.values import wording


def message(versions: Sequence[Version], found: Difference) -> str:
    """Return what differs, in one sentence; the versions are named by their files."""
    if found.kind in (Kind.MISSING, Kind.ADDED):
        return _absent(versions, found)
    rows = grouped(found.statements)
    says = [f"{_named(versions, row)} {says_word(row)} {_words(found, row, what)}" for what, row in rows.items()]  # fmt: skip
    if len(rows) < 2:  # one number of two scopes
        says = [f"{_named(versions, [n])} says «{versions[n].words(one)}»" for n, one in enumerate(found.statements) if one]  # fmt: skip
    return f"{', '.join(says)}{_distance(found)}{_alone(versions, rows)}"


def says_word(row: Sequence[int]) -> str:
    """Return the verb for one version or several."""
    return "says" if len(row) == 1 else "say"


def _words(found: Difference, row: Sequence[int], what: str) -> str:
    if found.kind is Kind.OFFICE:
        return f"«{what}»"
    return what


def _named(versions: Sequence[Version], row: Sequence[int]) -> str:
    return wording.listed([name(versions, n) for n in row])


def name(versions: Sequence[Version], number: int) -> str:
    """Return how a version is called: its file, with its number where two bear one name."""
    known = [version.source.name or "-" for version in versions]
    return known[number] if known.count(known[number]) == 1 else f"{known[number]} ({number + 1})"


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
    values = [first.figure.value.stated, *(one.figure.value.stated for one in others)]
    changed = next((n for n, value in enumerate(values) if value != values[0]), None)
    if found.kind is not Kind.CHANGED or changed is None or not _measured(first, others[changed - 1]):  # fmt: skip
        return ""
    difference = (values[changed] or 0) - (values[0] or 0)
    return f" ({wording.number(abs(difference))} {'more' if difference > 0 else 'fewer' if isinstance(difference, int) else 'less'})"  # fmt: skip


def _measured(one: Statement, other: Statement) -> bool:
    sorts = {one.figure.sort, other.figure.sort}
    return not sorts & {Sort.SCORE, Sort.TIME, Sort.LABEL} and unit_match(one, other) is not Units.APART  # fmt: skip


def _alone(versions: Sequence[Version], rows: dict[str, list[int]]) -> str:
    """Return which version stands alone against two or more that agree."""
    single = [row[0] for row in rows.values() if len(row) == 1]
    if len(rows) != 2 or len(single) != 1:
        return ""
    return f"; {name(versions, single[0])} stands alone"
