"""GitHub workflow commands: one annotation a finding, the worst first.

The escaping is that of the toolkit's own commands: in data the per cent sign and line ends,
in properties the colon and the comma too.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.writers import Page, Spot, details, relative, sentence, spots, visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def write(reports: Sequence[Report], page: Page) -> str:
    """Return a command for each finding that is not consistent, with -v for every one.

    A runner shows but a few annotations of one step, so errors come before notices.
    """
    found = [
        (_level(finding), report, finding)
        for report in reports
        for finding in report.findings
        if page.verbose or (finding.verdict is not Verdict.CONSISTENT and not finding.suppressed)
    ]
    order = list(_LEVELS.values())
    found.sort(key=lambda entry: order.index(entry[0]))
    return "".join(_command(*entry) + "\n" for entry in found)


def _level(finding: Finding) -> str:
    wrong = finding.verdict is Verdict.INCONSISTENT and not finding.suppressed
    return _LEVELS[finding.severity] if wrong else "notice"


def _command(level: str, report: Report, finding: Finding) -> str:
    title = f"{finding.kind} {finding.verdict}: {finding.relation}"
    properties = {"title": visible(title), **_place(spots(report, finding)[0])}
    told = ",".join(f"{key}={in_property(value)}" for key, value in properties.items())
    lines = (finding.message, *details(finding))
    return f"::{level} {told}::{in_data(chr(10).join(map(sentence, lines)))}"


def _place(spot: Spot) -> dict[str, str]:
    end = spot.end or spot.start
    place = {"file": visible(relative(spot.file)), "line": str(spot.start.line), "endLine": str(end.line)}  # fmt: skip
    # Columns are only allowed where all is on one line.
    if end.line == spot.start.line:
        place |= {"col": str(spot.start.column), "endColumn": str(end.column)}
    return place


def in_data(text: str) -> str:
    """Return a text as the message of a command; the per cent sign goes first."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    """Return a text as the value of a command's property."""
    return in_data(text).replace(":", "%3A").replace(",", "%2C")
