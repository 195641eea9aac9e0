"""SARIF 2.1.0: every finding as a result, its claims as related locations, its repair as a fix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck import __version__
from factcheck.model import (
    Change,
    Claim,
    Diagnosis,
    Finding,
    Report,
    Severity,
    Source,
    Span,
    Verdict,
)
from factcheck.writers import (
    Page,
    Spot,
    Told,
    details,
    dumped,
    explanations,
    law,
    relative,
    sentence,
    told,
)

Object = dict[str, Any]
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"  # fmt: skip
ROOT = "SRCROOT"  # what every path is relative to: the folder that factcheck was run in
_KINDS = {Verdict.INCONSISTENT: "fail", Verdict.UNDECIDED: "open", Verdict.CONSISTENT: "pass"}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def write(reports: Sequence[Report], page: Page) -> str:
    """Return one run of all reports; with -q what is consistent is left out."""
    found = [
        entry
        for entry in told(reports)
        if entry.finding.verdict is not Verdict.CONSISTENT or not page.quiet
    ]
    kinds = tuple(dict.fromkeys(entry.finding.kind for entry in found))
    run = {
        "tool": {"driver": driver([_rule(kind) for kind in kinds])},
        "invocations": [_invocation(reports)],
        "originalUriBaseIds": {ROOT: {"description": message("the folder factcheck was run in")}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(entry, kinds) for entry in found],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def driver(rules: Sequence[Object]) -> Object:
    """Return what the tool is, with the rules of its results."""
    version = {"version": __version__, "semanticVersion": __version__}
    return {"name": "factcheck", **version, "rules": list(rules)}


def _rule(kind: str) -> Object:
    words = law(kind)
    first, _, rest = words.partition("\n")
    whole = rest.partition("\nAgrees:")[0].strip()
    return {
        "id": kind,
        "shortDescription": message(first),
        "fullDescription": message(" ".join(whole.split()) or first),
        "help": message(words),
        "defaultConfiguration": {"level": "error"},
    }


def _invocation(reports: Sequence[Report]) -> Object:
    notes = [
        {"level": "note", "message": message(f"{report.name}: {note}")}
        for report in reports
        for note in report.notes
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _result(entry: Told, kinds: Sequence[str]) -> Object:
    finding = entry.finding
    first, *others = entry.spots
    result: Object = {
        "ruleId": finding.kind,
        "ruleIndex": kinds.index(finding.kind),
        "kind": _KINDS[finding.verdict],
        "level": _LEVELS[finding.severity] if _KINDS[finding.verdict] == "fail" else "none",
        "message": message("\n".join((finding.message, *details(finding)))),
        "locations": [located(first)],
        "relatedLocations": [located(spot, number) for number, spot in enumerate(others)],
        "partialFingerprints": {"factcheck/v1": entry.mark},
        # Either all results of a run say whether they are suppressed, or none may.
        "suppressions": _suppressions(finding),
        "properties": _properties(finding),
    }
    fix = _fix(entry, finding.diagnosis) if finding.diagnosis else None
    if finding.baseline:
        result["baselineState"] = finding.baseline
    return result | {"fixes": [fix]} if fix else result


def _suppressions(finding: Finding) -> list[Object]:
    if not finding.suppressed:
        return []
    return [{"kind": "external", "status": "accepted", "justification": finding.suppressed}]


def _properties(finding: Finding) -> Object:
    words = {
        "relation": finding.relation,
        "verdict": finding.verdict,
        "cause": finding.cause,
        "stated": finding.stated,
        "computed": finding.computed,
        "difference": finding.difference,
    }
    return {key: value for key, value in words.items() if value}


def located(spot: Spot, number: int | None = None) -> Object:
    """Return a place of a file as a location; with its number as a related one."""
    place: Object = {"artifactLocation": _artifact(spot.file)}
    # A page or a cell is no region: it is said in words.
    if not spot.where:
        place["region"] = _region(spot)
    known: Object = {} if number is None else {"id": number}
    named = ", ".join(filter(None, (spot.what, spot.where)))
    return {**known, "physicalLocation": place, **({"message": message(named)} if named else {})}


def _region(spot: Spot) -> Object:
    region: Object = {"startLine": spot.start.line, "startColumn": spot.start.column}
    if spot.end:
        region |= {"endLine": spot.end.line, "endColumn": spot.end.column}
    return region | {"snippet": {"text": spot.words}} if spot.words else region


def _artifact(name: str) -> Object:
    return {"uri": uri(relative(name)), "uriBaseId": ROOT}


def uri(path: str) -> str:
    """Return a relative path as a URI reference: all but slashes and plain letters encoded."""
    from urllib.parse import quote

    try:
        # Bytes of a file's name that are no text are given back as they are.
        encoded = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        encoded = path.encode("utf-8", "replace")
    return quote(encoded, safe="/").lstrip("/") or "-"


def message(text: str) -> Object:
    """Return plain text of which a viewer makes no link and fills no placeholder."""
    lines = "\n".join(map(sentence, text.split("\n")))
    return {"text": re.sub(r"(?<=\])(?=\()|(?<=\{)(?=\d)", "\u2060", lines)}


def _fix(entry: Told, diagnosis: Diagnosis) -> Object | None:
    """Return the repair as an edit of the article, where it is the only one and can be written."""
    groups = diagnosis.groups[: diagnosis.bearing] or diagnosis.groups
    if not diagnosis.complete or not all(len(group) == 1 for group in groups):
        return None
    report = entry.report
    edits: dict[Span, str] = {}
    for change in (change for group in groups for change in group[0].changes):
        claim = None if change.relation else entry.known.get(change.target)
        found = dict(_edits(report, claim, change)) if claim else {}
        if not found or any(edits.get(span, text) != text for span, text in found.items()):
            return None
        edits |= found
    if not edits:
        return None
    replacements = [_replacement(report, span, text) for span, text in sorted(edits.items(), key=lambda edit: edit[0].start)]  # fmt: skip
    edited = {"artifactLocation": _artifact(report.source.name), "replacements": replacements}
    return {"description": message("\n".join(explanations(diagnosis))), "artifactChanges": [edited]}  # fmt: skip


_DIGITS = re.compile(r"(?<!\d)(?<!\d[.,٫٬'’\u00a0\u202f\u2009 ])\d{1,30}(?![.,٫٬'’\u00a0\u202f\u2009 ]?\d)")  # fmt: skip

_FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,30})(?:%| \D*)?", re.ASCII)  # 71 countries


def _edits(report: Report, claim: Claim, change: Change) -> Iterator[tuple[Span, str]]:
    """Yield the new digits for each place that states a claim; nothing if one is not plain.

    Only a whole number without separators is rewritten, in the digits of its own script: how
    another is to be written is for the author to say.
    """
    nearest = _FIGURE.fullmatch(change.nearest)
    if nearest is None or not report.source.name or not report.source.at_hand:
        return
    digits = nearest[1].replace(",", "")
    found = []
    for quote in claim.quotes:
        same = list(_stating(report.source.text, quote.span, claim)) if quote.span else []
        if len(same) != 1 or not _has_lines(report.source, same[0].start()):
            return
        found.append((Span(*same[0].span()), _like(same[0].group(), digits)))
    yield from found


def _has_lines(source: Source, offset: int) -> bool:
    place = source.place(offset)
    return source.where(offset) == f"{place.line}:{place.column}"


def _stating(text: str, span: Span, claim: Claim) -> Iterator[re.Match[str]]:
    # Two characters more tell whether the last number goes on.
    for match in _DIGITS.finditer(text, span.start, span.end + 2):
        if match.end() <= span.end and int(match.group()) == claim.value.stated:
            yield match


def _like(written: str, digits: str) -> str:
    zero = ord(written[0]) - int(written[0])
    return "".join(chr(zero + int(digit)) for digit in digits)


def _replacement(report: Report, span: Span, text: str) -> Object:
    start, last = report.source.place(span.start), report.source.place(span.end - 1)
    region = {"startLine": start.line, "startColumn": start.column, "endLine": last.line, "endColumn": last.column + 1}  # fmt: skip
    return {"deletedRegion": region, "insertedContent": {"text": text}}
