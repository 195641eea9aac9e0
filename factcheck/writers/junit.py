"""JUnit XML, as Jenkins defines it (junit-10, and junit-4 too): one test case a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.writers import Page, Told, details, relative, sentence, told, visible


def write(reports: Sequence[Report], page: Page) -> str:
    """Return a test suite a report and a test case a finding.

    What makes the run fail has failed; what is undecided, ignored or only a warning was skipped,
    and says why in its output, where both versions of the schema have room for it.
    """
    every = [finding for report in reports for finding in report.findings]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    # Skipped cases are counted in suites only: the schemas know no such attribute here.
    counts = {"tests": len(every), "failures": sum(map(_failed, every)), "errors": 0}
    lines.append(f"<testsuites{_attributes(name='factcheck', **counts)}>")
    for report in reports:
        lines += _suite(report)
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def _suite(report: Report) -> Iterator[str]:
    found = report.findings
    counts = {
        "tests": len(found),
        "failures": sum(map(_failed, found)),
        "errors": 0,
        "skipped": sum(map(_skipped, found)),
    }
    yield f"  <testsuite{_attributes(name=visible(relative(report.name)), **counts)}>"
    for entry in told([report]):
        yield from _case(entry)
    if report.notes:
        yield f"    <system-out>{_escaped(_joined(report.notes))}</system-out>"
    yield "  </testsuite>"


def _failed(finding: Finding) -> bool:
    wrong = finding.verdict is Verdict.INCONSISTENT and not finding.suppressed
    return wrong and finding.severity is Severity.ERROR


def _skipped(finding: Finding) -> bool:
    return not _failed(finding) and finding.verdict is not Verdict.CONSISTENT


def _case(entry: Told) -> Iterator[str]:
    finding = entry.finding
    name = visible(finding.relation) or "-"
    yield f"    <testcase{_attributes(classname=f'factcheck.{visible(finding.kind)}', name=name)}>"
    words = _escaped(_joined((finding.message, *details(finding), *_places(entry))))
    if _failed(finding):
        reason = _attributes(type=visible(finding.kind), message=sentence(finding.message))
        yield f"      <failure{reason}>{words}</failure>"
    else:
        if _skipped(finding):
            yield "      <skipped/>"
        yield f"      <system-out>{words}</system-out>"
    yield "    </testcase>"


def _places(entry: Told) -> Iterator[str]:
    for spot in entry.spots:
        words = f" «{spot.words}»" if spot.words else ""
        place = spot.where or f"{spot.start.line}:{spot.start.column}"
        yield f"{relative(spot.file)}:{place}: {spot.what}{words}"


def _joined(lines: Iterable[str]) -> str:
    # A runner that shows this text obeys what begins a line with two colons.
    return "\n".join(re.sub(r"^\s*:(?=:)", ":\u2060", sentence(line)) for line in lines)


def _attributes(**values: str | int) -> str:
    return "".join(f' {name}="{_escaped(str(value))}"' for name, value in values.items())


def _escaped(text: str) -> str:
    """Return safe text as XML; nothing that XML forbids is left in it by now."""
    from html import escape

    return escape(text)
