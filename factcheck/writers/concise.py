"""One line a finding: path:line:column: kind message, for problem matchers and grep."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Finding, Report, Verdict
from factcheck.writers import Page, loudness, path, sentence


def write(reports: Sequence[Report], page: Page) -> str:
    """Return the findings that are not consistent, with -v all of them, one a line."""
    lines = [
        _line(report, finding)
        for report in reports
        for finding in report.findings
        if page.verbose or (finding.verdict is not Verdict.CONSISTENT and not finding.suppressed)
    ]
    return "".join(line + "\n" for line in lines)


def _line(report: Report, finding: Finding) -> str:
    line, column = (finding.place.line, finding.place.column) if finding.place else (1, 1)
    what = f"{finding.kind} {finding.verdict} {sentence(finding.relation)}"
    reason = f" ({finding.reason})" if finding.reason else ""
    reason += f" ({quieter})" if (quieter := loudness(finding)) else ""
    reason += f" (ignored: {finding.suppressed})" if finding.suppressed else ""
    return f"{path(report.name)}:{line}:{column}: {what}: {sentence(finding.message + reason)}"
