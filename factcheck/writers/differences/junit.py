"""JUnit XML: one test case a difference, which has failed; one that passed where there is none."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.comparison.model import Comparison
from factcheck.writers import Page, relative, sentence, visible
from factcheck.writers.differences import Entry, details, entries, summary
from factcheck.writers.junit import attributes, escaped, joined


def write(comparison: Comparison, page: Page) -> str:
    """Return one test suite for all versions."""
    found = list(entries(comparison))
    counts = {"tests": max(1, len(found)), "failures": len(found), "errors": 0}
    name = " and ".join(visible(relative(version.source.name)) for version in comparison.versions)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f"<testsuites{attributes(name='factcheck compare', **counts)}>")
    lines.append(f"  <testsuite{attributes(name=name, **counts, skipped=0)}>")
    for number, entry in enumerate(found, 1):
        lines += _case(entry, number)
    if not found:
        lines.append(f"    <testcase{attributes(classname='factcheck.compare', name='same')}/>")
    lines.append(f"    <system-out>{escaped(joined((*comparison.notes, summary(comparison))))}</system-out>")  # fmt: skip
    lines += ["  </testsuite>", "</testsuites>"]
    return "\n".join(lines) + "\n"


def _case(entry: Entry, number: int) -> Iterator[str]:
    found = entry.difference
    words = escaped(joined((found.message, *details(found), *_places(entry))))
    named = attributes(classname=f"factcheck.compare.{found.kind}", name=f"{found.kind}_{number}")
    yield f"    <testcase{named}>"
    yield f"      <failure{attributes(type=found.kind, message=sentence(found.message))}>{words}</failure>"  # fmt: skip
    yield "    </testcase>"


def _places(entry: Entry) -> Iterator[str]:
    for name, one, words, place in entry.rows:
        yield f"{name}:{place}: «{words}»" if one else f"{name}: not there"
