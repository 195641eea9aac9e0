"""GitLab code quality: a list of what does not agree, for a merge request's page."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.writers import Page, Told, dumped, relative, sentence, told, visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def write(reports: Sequence[Report], page: Page) -> str:
    """Return the findings that are not consistent and not suppressed, as Code Climate issues.

    GitLab reads description, fingerprint (unique), severity and location of each.
    """
    issues = [_issue(entry) for entry in told(reports) if entry.is_open]
    return dumped(issues, indent=2) + "\n"


def _issue(entry: Told) -> dict[str, object]:
    finding, spot = entry.finding, entry.spots[0]
    # Where the file has no lines (page 2) the first one stands for all of it.
    first, last = (1, 1) if spot.where else (spot.start.line, (spot.end or spot.start).line)
    return {
        "type": "issue",
        "check_name": finding.kind,
        "description": sentence(f"{finding.relation}: {finding.message}"),
        "categories": ["Bug Risk"],
        "severity": _severity(finding),
        "fingerprint": entry.mark,
        "location": {"path": visible(relative(spot.file)), "lines": {"begin": first, "end": last}},
    }


def _severity(finding: Finding) -> str:
    return "info" if finding.verdict is Verdict.UNDECIDED else _SEVERITIES[finding.severity]
