"""GitLab code quality: a list of the differences, for a merge request's page."""

from __future__ import annotations

from factcheck.comparison.model import Comparison
from factcheck.writers import Page, dumped, relative, sentence, visible
from factcheck.writers.differences import Entry, entries


def write(comparison: Comparison, page: Page) -> str:
    """Return the differences as Code Climate issues."""
    return dumped([_issue(entry) for entry in entries(comparison)], indent=2) + "\n"


def _issue(entry: Entry) -> dict[str, object]:
    found, spot = entry.difference, entry.spots[0]
    # Where the file has no lines (page 2) the first one stands for all of it.
    first, last = (1, 1) if spot.where else (spot.start.line, (spot.end or spot.start).line)
    return {
        "type": "issue",
        "check_name": f"compare/{found.kind}",
        "description": sentence(found.message),
        "categories": ["Bug Risk"],
        "severity": "major",
        "fingerprint": entry.mark,
        "location": {"path": visible(relative(spot.file)), "lines": {"begin": first, "end": last}},
    }
