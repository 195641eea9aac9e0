"""Markdown for a step summary or a merge request: a table of the differences."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.comparison.model import Comparison
from factcheck.writers import Page, isolated, relative
from factcheck.writers.differences import Entry, entries, relied, summary
from factcheck.writers.markdown import escaped, said, short, text

MOST = 200  # differences told one by one; a step summary of more than 1 MiB is refused


def write(comparison: Comparison, page: Page) -> str:
    """Return a heading, the differences with the words of every version, and what stands alone."""
    sign = "❌" if comparison.differences else "✅"
    files = " and ".join(text(relative(version.source.name)) for version in comparison.versions)
    lines = [f"## {sign} factcheck compare: {files}", "", text(summary(comparison))]
    found = list(entries(comparison))
    for entry in found[:MOST]:
        lines += _difference(entry)
    if (more := len(found) - MOST) > 0:
        lines += ["", f"and {more} more differences"]
    lines += _rest(comparison, page)
    return "\n".join(lines) + "\n"


def _difference(entry: Entry) -> Iterator[str]:
    found = entry.difference
    yield ""
    yield f"### {found.kind} ({found.certainty} %)"
    yield ""
    yield f"**{said(found.message)}**"
    if found.agrees:
        yield ""
        yield f"> {said(found.agrees)}"
    yield ""
    yield "| version | words | place |"
    yield "| --- | --- | --- |"
    for name, one, words, place in entry.rows:
        quote = f"«{escaped(isolated(short(words)))}»" if one else "not there"
        yield f"| {text(name)} | {quote} | {text(place) if place else ''} |"


def _rest(comparison: Comparison, page: Page) -> Iterator[str]:
    notes = [*comparison.notes, *relied(comparison)]
    if notes:
        yield ""
        yield from (f"- {said(note)}" for note in notes)
    if page.quiet:
        return
    for version, row in zip(comparison.versions, comparison.alone, strict=True):
        if row:
            words = ", ".join(f"«{escaped(isolated(short(version.words(one))))}»" for one in row[:MOST])  # fmt: skip
            yield ""
            yield f"Only in {text(relative(version.source.name))}, no difference: {words}"
