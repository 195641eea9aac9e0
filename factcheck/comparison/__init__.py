"""Versions of one text, translated or revised, compared by the quantities that they state.

Each version is compared with the first. What differs is told once for a quantity, with the words
of all versions, so that of three the one that stands alone is seen.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.absent import Alone, implied, spanned, through
from factcheck.comparison.agreement import Match, match
from factcheck.comparison.aligning import Aligner
from factcheck.comparison.consistency import Judge
from factcheck.comparison.judging import grouped, kind
from factcheck.comparison.links import Links, links
from factcheck.comparison.model import Alignment, Comparison, Difference, Kind, Statement, Version
from factcheck.comparison.persons import persons
from factcheck.comparison.statements import statements
from factcheck.comparison.telling import alone, message
from factcheck.extract.article import Article
from factcheck.nouns import noun, replace

_GONE = 75  # percent: a figure dropped from a sentence that is kept
_INSTEAD = 60  # percent: a figure that stands where another is gone
_BORNE = 80  # percent: one person's office


@noun
class _Pair:
    """One version beside the first."""

    alignments: tuple[Alignment, ...]
    differing: tuple[tuple[Statement, Statement, Kind, int], ...]
    missing: tuple[Statement, ...]
    added: tuple[Statement, ...]
    alone: tuple[tuple[Statement, ...], tuple[Statement, ...]]
    offices: tuple[tuple[Statement, Statement], ...]


def compare(articles: Sequence[Article]) -> Comparison:
    """Return how versions differ: each of two or more against the first."""
    versions = tuple(Version(article.source, statements(article)) for article in articles)
    pairs = tuple(_pair(articles[0], versions[0], article, version) for article, version in zip(articles[1:], versions[1:], strict=True))  # fmt: skip
    judge = Judge(articles)
    told = [_told(versions, judge, found) for found in _merged(versions, pairs)]
    single = (_in_all([pair.alone[0] for pair in pairs]), *(pair.alone[1] for pair in pairs))
    ordered = sorted(told, key=lambda found: (found.first, _start(found)))
    return Comparison(versions, tuple(pair.alignments for pair in pairs), tuple(ordered), single)


def _told(versions: Sequence[Version], judge: Judge, found: Difference) -> Difference:
    single = alone(found, grouped(versions, found.statements))
    return replace(found, message=message(versions, found), agrees=judge.agrees(found), alone=single)  # fmt: skip


def _start(found: Difference) -> tuple[int, str]:
    one = found.statements[found.first]
    assert one is not None
    return one.figure.number.start, found.kind


def _in_all(rows: Sequence[tuple[Statement, ...]]) -> tuple[Statement, ...]:
    """Return what stands alone beside every other version."""
    return tuple(one for one in rows[0] if all(one in row for row in rows[1:]))


def _pair(first: Article, mine: Version, second: Article, theirs: Version) -> _Pair:
    linked = links(first, mine.statements, second, theirs.statements)
    aligned = list(Aligner(mine.statements, theirs.statements, linked).aligned())
    there = Alone(mine, theirs, {one.first: one.other for one in aligned}, linked.worth)
    back = Alone(theirs, mine, {one.other: one.first for one in aligned}, lambda a, b: linked.worth(b, a))  # fmt: skip
    lost, won = there.found(), back.found()
    by_days = _through(mine, theirs, linked, lost, won)
    aligned += by_days[0]
    lost, won = ([one for one in row if one not in by_days[1]] for row in (lost, won))
    missing = [
        one for one in lost if there.dropped(one) and not spanned(theirs, one, linked.together)
    ]
    added = [
        one
        for one in won
        if back.dropped(one) and not spanned(mine, one, lambda a, b: linked.together(b, a))
    ]
    aligned += _exchanged(missing, added, linked)
    lost, won, missing, added = (_unpaired(row, aligned, n % 2) for n, row in enumerate((lost, won, missing, added)))  # fmt: skip
    alone = tuple(o for o in lost if o not in missing), tuple(o for o in won if o not in added)
    return _Pair(
        tuple(sorted(aligned, key=lambda one: (one.first, one.other))), tuple(_differing(mine, theirs, aligned)),
        tuple(missing), tuple(added), alone, tuple(persons(first, second)),
    )  # fmt: skip


def _exchanged(
    missing: Sequence[Statement], added: Sequence[Statement], linked: Links
) -> list[Alignment]:
    """Return figures that are gone from kept sentences, with those that stand there instead."""
    found: list[Alignment] = []
    left = list(added)
    for one in missing:
        other = next((o for o in left if linked.together(one, o) and match(one, o) is Match.OTHER), None)  # fmt: skip
        if other is not None:
            left.remove(other)
            found.append(Alignment(one.number, other.number, _INSTEAD))
    return found


def _unpaired(row: Sequence[Statement], aligned: Sequence[Alignment], side: int) -> list[Statement]:
    taken = {(pair.first, pair.other)[side] for pair in aligned}
    return [one for one in row if one.number not in taken]


def _through(
    mine: Version, theirs: Version, linked: Links, lost: Sequence[Statement], won: Sequence[Statement]
) -> tuple[list[Alignment], set[Statement]]:  # fmt: skip
    """Return lengths of time aligned with the days that the other version gives, and all of both."""
    found, known = [], set()
    for one, ends in through(theirs, lost, linked.together):
        words = " to ".join(map(theirs.words, ends))
        found.append(Alignment(one.number, ends[1].number, _GONE, words))
        known |= {one, *ends}
    for one, ends in through(mine, won, lambda a, b: linked.together(b, a)):
        words = " to ".join(map(mine.words, ends))
        found.append(Alignment(ends[1].number, one.number, _GONE, words))
        known |= {one, *ends}
    known |= {*implied(mine, theirs, lost, linked.together), *implied(theirs, mine, won, lambda a, b: linked.together(b, a))}  # fmt: skip
    return found, known


def _differing(
    mine: Version, theirs: Version, aligned: Sequence[Alignment]
) -> list[tuple[Statement, Statement, Kind, int]]:  # fmt: skip
    found = []
    for pair in aligned:
        one, other = mine.statements[pair.first], theirs.statements[pair.other]
        how = kind(mine, one, theirs, other, pair.certainty) if not pair.through else None
        if how is not None:
            found.append((one, other, how, pair.certainty))
    return found


def _merged(versions: Sequence[Version], pairs: Sequence[_Pair]) -> list[Difference]:
    """Return one difference for each quantity of the first version, and for what it lacks."""
    rows: dict[object, Difference] = {}
    count = len(versions)
    for number, pair in enumerate(pairs, 1):
        for one, other, how, certainty in pair.differing:
            _put(rows, one.span, one, number, other, how, certainty, count)
        for one in pair.missing:
            _put(rows, one.span, one, number, None, Kind.MISSING, _GONE, count)
        for one in pair.added:
            _put(rows, (number, one.span), None, number, one, Kind.ADDED, _GONE, count)
        for one, other in pair.offices:
            _put(rows, one.span, one, number, other, Kind.OFFICE, _BORNE, count)
    return [_completed(versions, pairs, found) for found in rows.values()]


def _put(
    rows: dict[object, Difference], key: object, one: Statement | None, number: int,
    other: Statement | None, how: Kind, certainty: int, count: int,
) -> None:  # fmt: skip
    """Add one version's statement to the difference of a quantity, or begin it."""
    known = rows.get(key)
    if known is None:
        row = [one, *[None] * (count - 1)]
        row[number] = other
        rows[key] = Difference(how, tuple(row), certainty, "")
    elif known.statements[number] is None:
        row = list(known.statements)
        row[number] = other
        rows[key] = replace(known, statements=tuple(row), certainty=min(known.certainty, certainty))


def _completed(
    versions: Sequence[Version], pairs: Sequence[_Pair], found: Difference
) -> Difference:
    """Return a difference with the statements of the versions that agree with the first."""
    one = found.statements[0]
    if one is None or found.kind is Kind.OFFICE or len(versions) == 2:
        return found
    row = list(found.statements)
    for number, pair in enumerate(pairs, 1):
        facing = [a.other for a in pair.alignments if a.first == one.number]
        if row[number] is None and facing:
            row[number] = versions[number].statements[facing[0]]
    return replace(found, statements=tuple(row))
