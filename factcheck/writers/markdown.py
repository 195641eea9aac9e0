"""Markdown for a step summary: counts, then each finding with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Claim, Finding, Report, Verdict
from factcheck.values import wording
from factcheck.writers import Page, details, isolated, overall, relative, sentence, visible

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
    told = [
        (report, finding)
        for verdict in Verdict
        for report in reports
        for finding in report.findings
        if finding.verdict is verdict and (page.verbose or _is_open(finding))
    ]
    for report, finding in told[:MOST_FINDINGS]:
        lines += _finding(report, finding)
    if (more := len(told) - MOST_FINDINGS) > 0:
        lines += ["", f"and {more} more findings"]
    return "\n".join(lines) + "\n"


def _is_open(finding: Finding) -> bool:
    return finding.verdict is not Verdict.CONSISTENT and not finding.suppressed


def _counts(reports: Sequence[Report]) -> Iterator[str]:
    yield "| file | inconsistent | undecided | consistent | ignored |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for report in reports:
        ignored = sum(bool(finding.suppressed) for finding in report.findings)
        counts = [*(report.count(verdict) for verdict in Verdict), ignored]
        yield f"| {_text(relative(report.name))} | {' | '.join(map(str, counts))} |"
    notes = dict.fromkeys(note for report in reports for note in report.notes)
    yield from ("", *(f"- {_said(note)}" for note in notes)) if notes else ()


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    yield ""
    yield f"### {_SIGNS[finding.verdict]} {_text(finding.relation)} ({_text(finding.kind)}, {finding.verdict})"  # fmt: skip
    yield ""
    yield f"**{_said(finding.message)}**"
    for line in details(finding):
        yield ""
        yield f"> {_said(line)}"
    known = {claim.id: claim for claim in report.claims}
    claims = [known[name] for name in finding.claims if name in known]
    if claims:
        yield ""
        yield "| claim | stated | words | place |"
        yield "| --- | --- | --- | --- |"
        yield from (_claim(report, claim) for claim in claims[:MOST_CLAIMS])
        if (more := len(claims) - MOST_CLAIMS) > 0:
            yield f"| and {more} more | | | |"


def _claim(report: Report, claim: Claim) -> str:
    words = "; ".join(f"«{_escaped(isolated(_short(quote.exact)))}»" for quote in claim.quotes)
    return f"| {_text(claim.id)} | {_text(wording.claim(claim))} | {words} | {_places(report, claim)} |"  # fmt: skip


def _places(report: Report, claim: Claim) -> str:
    spans = [quote.span for quote in claim.quotes if quote.span]
    if spans and report.source.at_hand:
        lines = dict.fromkeys(report.source.place(span.start).line for span in spans)
        return f"line {', '.join(map(str, lines))}"
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
