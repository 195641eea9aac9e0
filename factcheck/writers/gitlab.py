"""GitLab code quality: a list of what does not agree, for a merge request's page."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.writers import Page, dumped, fingerprinted, law, relative, sentence, spots, visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def write(reports: Sequence[Report], page: Page) -> str:
    """Return the findings that are not consistent and not suppressed, as Code Climate issues.

    GitLab reads description, fingerprint (unique), severity and location of each.
    """
    issues = [
        _issue(report, finding, mark)
        for report, finding, mark in fingerprinted(reports)
        if finding.verdict is not Verdict.CONSISTENT and not finding.suppressed
    ]
    return dumped(issues, indent=2) + "\n"


def _issue(report: Report, finding: Finding, mark: str) -> dict[str, object]:
    spot = spots(report, finding)[0]
    lines = {"begin": spot.start.line, "end": spot.end.line if spot.end else spot.start.line}
    return {
        "type": "issue",
        "check_name": finding.kind,
        "description": sentence(f"{finding.relation}: {finding.message}"),
        "content": {"body": law(finding.kind)},
        "categories": ["Bug Risk"],
        "severity": _severity(finding),
        "fingerprint": mark,
        "location": {"path": visible(relative(spot.file)), "lines": lines},
    }


def _severity(finding: Finding) -> str:
    return "info" if finding.verdict is Verdict.UNDECIDED else _SEVERITIES[finding.severity]
