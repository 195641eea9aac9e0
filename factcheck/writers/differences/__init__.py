"""How versions differ, in every output format: one file each, found by folder.

A file here stands beside the one of the same name that writes reports, and may share its shapes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Protocol, cast

from factcheck import plugins
from factcheck.comparison.model import Comparison, Difference, Kind, Statement
from factcheck.model import Place
from factcheck.nouns import noun
from factcheck.writers import Page, Spot, relative, visible


class Writer(Protocol):
    """What every file of this folder holds."""

    def write(self, comparison: Comparison, page: Page) -> str:
        """Return the comparison in this format, valid even when the versions are the same."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of all formats, sorted: the files of this folder."""
    return tuple(name.replace("_", "-") for name in plugins.names(__file__))


@cache
def writer(name: str) -> Writer:
    """Return the writer of a format, importing its file only now.

    Raises TypeError where the file has no `write`.
    """
    return cast(Writer, plugins.load(__name__, name.replace("-", "_"), "write"))


@noun
class Entry:
    """A difference with what formats tell beside it."""

    comparison: Comparison
    difference: Difference
    mark: str  # a fingerprint: unique, and the same after lines have moved

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Return every place of the difference; the first is the one to point at.

        That is the version that stands alone, else the last one that is no standard input: the
        one that is being reviewed. Where it lacks a figure, the place of the one before is taken.
        """
        found = [_spot(self.comparison, number, one) for number, one in enumerate(self.difference.statements) if one]  # fmt: skip
        last = len(self.comparison.versions) - 1
        if self.difference.statements[last] is None and self.difference.statements[0] is not None:
            found.append(_gap(self.comparison, last, self.difference.statements[0]))
        single = self.difference.alone
        lone = None if single is None else self.comparison.versions[single].source.name
        files = [s for s in found if s.file == lone] or [s for s in found if s.file != "-"] or found
        first = files[-1]
        return (first, *(spot for spot in found if spot is not first))

    @property
    def rows(self) -> Iterator[tuple[str, Statement | None, str, str]]:
        """Yield (version, statement, its words, its place) for each version."""
        for version, one in zip(self.comparison.versions, self.difference.statements, strict=True):
            name = relative(version.source.name)
            if one is None:
                yield name, None, "", ""
            else:
                yield name, one, version.words(one), version.source.where(one.span.start)


def entries(comparison: Comparison) -> Iterator[Entry]:
    """Yield the differences in order; a fingerprint is made of the kind and of all words."""
    seen: Counter[str] = Counter()
    for found in comparison.differences:
        said = (v.words(one) if one else "" for v, one in zip(comparison.versions, found.statements, strict=True))  # fmt: skip
        names = (relative(version.source.name) for version in comparison.versions)
        mark = sha256("\0".join((found.kind, *names, *said)).encode("utf-8", "surrogatepass")).hexdigest()[:32]  # fmt: skip
        seen[mark] += 1
        yield Entry(comparison, found, mark if seen[mark] == 1 else f"{mark}-{seen[mark]}")


def _spot(comparison: Comparison, number: int, one: Statement) -> Spot:
    source = comparison.versions[number].source
    first, last = source.place(one.span.start), source.place(max(one.span.start, one.span.end - 1))
    said = source.where(one.span.start)
    where = "" if said == f"{first.line}:{first.column}" else said
    words = source.text[one.span.start : one.span.end]
    return Spot(source.name, first, Place(last.line, last.column + 1), relative(source.name), words, where)  # fmt: skip


def _gap(comparison: Comparison, number: int, one: Statement) -> Spot:
    """Return where a version would state what it lacks: at the figure that comes before it."""
    aligned = comparison.alignments[number - 1]
    before = [pair.other for pair in aligned if pair.first < one.number]
    version = comparison.versions[number]
    spot = _spot(comparison, number, version.statements[before[-1] if before else 0])
    return Spot(spot.file, spot.start, spot.end, f"{relative(version.source.name)} (not there)", "", spot.where)  # fmt: skip


def details(found: Difference) -> Iterator[str]:
    """Yield the lines that follow a difference's message."""
    if found.agrees:
        yield found.agrees
    yield f"The statements are one quantity with {found.certainty} % certainty."


def summary(comparison: Comparison) -> str:
    """Return the counts in one line."""
    counts = Counter(found.kind for found in comparison.differences)
    total = len(comparison.differences)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind])
    told = f"{total} difference{'' if total == 1 else 's'}" + (f" ({kinds})" if kinds else "")
    aligned = len({pair.first for row in comparison.alignments for pair in row})
    alone = ", ".join(f"{len(row)} only in {visible(relative(v.source.name))}" for v, row in zip(comparison.versions, comparison.alone, strict=True) if row)  # fmt: skip
    return f"{told}: {aligned} figures aligned" + (f", {alone}" if alone else "")


def relied(comparison: Comparison) -> Iterator[str]:
    """Yield what agrees through a relation alone: two days, 25 to 26 October."""
    first = comparison.versions[0]
    for other, row in zip(comparison.versions[1:], comparison.alignments, strict=True):
        for pair in row:
            if pair.through:
                words = (first.words(first.statements[pair.first]), other.words(other.statements[pair.other]))  # fmt: skip
                length = next((word for word in words if word not in pair.through), words[0])
                yield f"«{length}» is the same only through a relation: «{pair.through}», both days counted"  # fmt: skip
