"""GitHub workflow commands: one annotation a finding, the worst first.

The escaping is that of the toolkit's own commands: in data the per cent sign and line ends,
in properties the colon and the comma too.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.writers import Page, Spot, Told, details, relative, sentence, told, visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def write(reports: Sequence[Report], page: Page) -> str:
    """Return a command for each finding that is not consistent, with -v for every one.

    A runner shows but a few annotations of one step, so errors come before notices.
    """
    found = [
        (_level(entry.finding), entry) for entry in told(reports) if page.verbose or entry.is_open
    ]
    order = list(_LEVELS.values())
    found.sort(key=lambda entry: order.index(entry[0]))
    return "".join(_command(*entry) + "\n" for entry in found)


def _level(finding: Finding) -> str:
    wrong = finding.verdict is Verdict.INCONSISTENT and not finding.suppressed
    return _LEVELS[finding.severity] if wrong else "notice"


def _command(level: str, entry: Told) -> str:
    finding, spot = entry.finding, entry.spots[0]
    where = f" ({spot.where})" if spot.where else ""
    title = f"{finding.kind} {finding.verdict}: {finding.relation}{where}"
    properties = {"title": visible(title), **placed(spot)}
    place = ",".join(f"{key}={in_property(value)}" for key, value in properties.items())
    lines = (finding.message, *details(finding))
    return f"::{level} {place}::{in_data(chr(10).join(map(sentence, lines)))}"


def placed(spot: Spot) -> dict[str, str]:
    """Return where a spot is, as the properties of a command."""
    if spot.where:
        return {"file": visible(relative(spot.file))}
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
