"""A baseline: findings that were there before a gate was, kept in a file beside the articles.

A finding is known by its fingerprint, which moved lines and edits elsewhere do not change. Files
are named as seen from the baseline's own folder, so that it holds wherever the command is run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factcheck.model import FactcheckError, Finding, Report, Verdict
from factcheck.nouns import noun, replace
from factcheck.policy import Policy
from factcheck.writers import Told, dumped, relative, told

SCHEMA = "factcheck-baseline/1"
KEYS = ("fingerprint", "file", "kind", "relation", "message")
SIZE_LIMIT = 50_000_000  # bytes


@noun
class Known:
    """One finding that a baseline knows."""

    fingerprint: str
    file: str  # as seen from the baseline's folder
    kind: str
    relation: str
    message: str


def read(path: Path) -> tuple[Known, ...]:
    """Return what a baseline knows.

    Raises FactcheckError where it cannot be read or is no baseline.
    """
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise FactcheckError(f"{path}: the file is larger than {SIZE_LIMIT:,} bytes")
        whole = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be read; {(error.strerror or 'error').lower()}; --write-baseline {path} writes a baseline") from None  # fmt: skip
    except json.JSONDecodeError as error:
        raise FactcheckError(f"{path}:{error.lineno}:{error.colno}: this is not JSON; {error.msg.lower()}") from None  # fmt: skip
    except (ValueError, RecursionError):
        raise FactcheckError(f"{path}: this is no baseline; it is not JSON in UTF-8") from None
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA:
        raise FactcheckError(f"{path}: this is no baseline; '\"schema\": \"{SCHEMA}\"' was expected")  # fmt: skip
    return tuple(_known(path, number, entry) for number, entry in enumerate(_listed(path, whole)))


def _listed(path: Path, whole: dict[str, object]) -> list[object]:
    found = whole.get("findings")
    if not isinstance(found, list):
        raise FactcheckError(f"{path}: this is no baseline; 'findings' must be a list")
    return found


def _known(path: Path, number: int, entry: object) -> Known:
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in KEYS):
        raise FactcheckError(f"{path}: finding {number + 1} is none; {', '.join(KEYS)} were expected, each as text")  # fmt: skip
    return Known(*(entry[key] for key in KEYS))


def write(path: Path, reports: Sequence[Report]) -> int:
    """Write what is found and may not stand already; return how many findings that is.

    What the file knows of articles that were not judged now is kept, while they are there.
    Raises FactcheckError where the file cannot be written, or is there and is no baseline.
    """
    judged = {relative(report.name, path.parent) for report in reports}
    before = read(path) if path.exists() else ()
    kept = [known for known in before if known.file not in judged and (path.parent / known.file).exists()]  # fmt: skip
    found = [_entry(entry, path.parent) for entry in told(reports, path.parent) if _counts(entry.finding)]  # fmt: skip
    every = sorted((*kept, *found), key=lambda known: (known.file, known.kind, known.fingerprint))
    whole = {"schema": SCHEMA, "findings": [{key: getattr(known, key) for key in KEYS} for known in every]}  # fmt: skip
    try:
        path.write_text(dumped(whole, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be written; {(error.strerror or 'error').lower()}") from None  # fmt: skip
    return len(found)


def _entry(entry: Told, folder: Path) -> Known:
    finding = entry.finding
    file = relative(entry.report.name, folder)
    return Known(entry.mark, file, finding.kind, finding.relation, finding.message)


def _counts(finding: Finding) -> bool:
    """Tell whether a baseline may know a finding: one that disagrees and nothing lets stand."""
    open_ = finding.verdict is not Verdict.CONSISTENT and not finding.suppressed
    return open_ and not finding.is_upkeep


def applied(reports: Sequence[Report], path: Path, policy: Policy) -> list[Report]:
    """Return the reports, what the baseline knows let stand in them, and what is gone told.

    Raises as `read` does.
    """
    known = {entry.fingerprint: entry for entry in read(path)}
    left = dict(known)
    marked: dict[int, list[Finding]] = {id(report): [] for report in reports}
    for entry in told(reports, path.parent):
        if entry.finding.verdict is not Verdict.CONSISTENT:
            left.pop(entry.mark, None)
        marked[id(entry.report)].append(_marked(entry, known, path))
    return [
        replace(report, findings=(*marked[id(report)], *policy.findings(_gone(report, left.values(), path, policy))))
        for report in reports
    ]  # fmt: skip


def _marked(entry: Told, known: dict[str, Known], path: Path) -> Finding:
    finding = entry.finding
    if entry.mark not in known or not _counts(finding):
        return replace(finding, baseline="new")
    reason = f"known to the baseline {relative(str(path))}"
    return replace(finding, baseline="unchanged", suppressed=reason)


def _gone(report: Report, left: Iterable[Known], path: Path, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each entry of a report's file that was not found again."""
    file = relative(report.name, path.parent)
    for known in left:
        if known.file == file and policy.judges(known.kind):
            message = (
                f"the baseline {relative(str(path))} knows a finding that is gone: {known.message}"
            )
            yield Finding(
                known.relation, "baseline", Verdict.INCONSISTENT, message, baseline="absent"
            )
