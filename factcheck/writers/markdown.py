"""Markdown for a step summary: counts, then each finding with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Claim, Report, Verdict
from factcheck.values import wording
from factcheck.writers import (
    Page,
    Told,
    details,
    isolated,
    loudness,
    overall,
    relative,
    sentence,
    told,
    visible,
)

MOST_FINDINGS = 200  # told one by one; a step summary of more than 1 MiB is refused
MOST_CLAIMS = 12  # of one finding
LONGEST = 2000  # characters of one message or quote
_SIGNS = {Verdict.INCONSISTENT: "❌", Verdict.UNDECIDED: "❔", Verdict.CONSISTENT: "✅"}
# What Markdown, or GitHub on top of it, takes for more than text.
_MARKS = re.compile(r"[\\`*_{}\[\]<>&#~!$]")
_LINKS = re.compile(r"(?<=[:@])(?=[\w/+-])|(?<=www)(?=\.)", re.IGNORECASE)
_OPENING = re.compile(r"^(\d*)([-+=.)])")  # of a list, a rule or a heading, at the start of a line


def write(reports: Sequence[Report], page: Page) -> str:
    """Return a heading, a table of counts, and what does not agree; with -v also what does."""
    lines = [f"## {_SIGNS[overall(reports)]} factcheck: {overall(reports)}", ""]
    lines += _counts(reports)
    found = [entry for entry in told(reports) if page.verbose or entry.is_open]
    found.sort(key=lambda entry: list(Verdict).index(entry.finding.verdict))
    for entry in found[:MOST_FINDINGS]:
        lines += _finding(entry)
    if (more := len(found) - MOST_FINDINGS) > 0:
        lines += ["", f"and {more} more findings"]
    return "\n".join(lines) + "\n"


def _counts(reports: Sequence[Report]) -> Iterator[str]:
    yield "| file | inconsistent | undecided | consistent | ignored |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for report in reports:
        ignored = sum(bool(finding.suppressed) for finding in report.findings)
        counts = [*(report.count(verdict) for verdict in Verdict), ignored]
        yield f"| {_text(relative(report.name))} | {' | '.join(map(str, counts))} |"
    notes = dict.fromkeys(note for report in reports for note in report.notes)
    yield from ("", *(f"- {_said(note)}" for note in notes)) if notes else ()


def _finding(entry: Told) -> Iterator[str]:
    finding, claims = entry.finding, entry.claims
    yield ""
    quieter = loudness(finding)
    sign = "⚠️" if quieter else _SIGNS[finding.verdict]
    said = ", ".join(filter(None, (_text(finding.kind), finding.verdict, quieter)))
    yield f"### {sign} {_text(finding.relation)} ({said})"
    yield ""
    yield f"**{_said(finding.message)}**"
    for line in details(finding):
        yield ""
        yield f"> {_said(line)}"
    if claims:
        yield ""
        yield "| claim | stated | words | place |"
        yield "| --- | --- | --- | --- |"
        yield from (_claim(entry.report, claim) for claim in claims[:MOST_CLAIMS])
        if (more := len(claims) - MOST_CLAIMS) > 0:
            yield f"| and {more} more | | | |"


def _claim(report: Report, claim: Claim) -> str:
    words = "; ".join(f"«{_escaped(isolated(_short(quote.exact)))}»" for quote in claim.quotes)
    return f"| {_text(claim.id)} | {_text(wording.claim(claim))} | {words} | {_places(report, claim)} |"  # fmt: skip


def _places(report: Report, claim: Claim) -> str:
    spans = [quote.span for quote in claim.quotes if quote.span]
    if spans and report.source.at_hand:
        said = (report.source.where(span.start).partition(":") for span in spans)
        lines = (f"line {line}" if colon and line.isdecimal() else line + colon + rest for line, colon, rest in said)  # fmt: skip
        return _text(", ".join(dict.fromkeys(lines)))
    return f"{_text(relative(report.name))} line {claim.place.line}" if claim.place else ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _text(text: str) -> str:
    return _escaped(visible(_short(text)))


def _said(text: str) -> str:
    return _escaped(sentence(_short(text)))


def _escaped(text: str) -> str:
    """Return safe text of which Markdown obeys nothing: no mark, link, mention, emoji or cell."""
    parted = _LINKS.sub("\u2060", text)
    marked = _MARKS.sub(r"\\\g<0>", parted).replace("|", "&#124;")
    return _OPENING.sub(r"\1\\\2", marked.strip()) or "-"
