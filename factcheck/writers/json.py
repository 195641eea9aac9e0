"""The whole report as one JSON object, schema factcheck-report/1; columns count code points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck import __version__
from factcheck.model import (
    Change,
    Claim,
    Diagnosis,
    Finding,
    Interval,
    Number,
    Option,
    Place,
    Quote,
    Relation,
    Repair,
    Report,
    Verdict,
)
from factcheck.writers import Page, dumped, overall

SCHEMA = "factcheck-report/1"
Object = dict[str, Any]


def write(reports: Sequence[Report], page: Page) -> str:
    """Return the reports as JSON; the order is that of the files, the bytes always the same."""
    whole = {
        "schema": SCHEMA,
        "tool": {"name": "factcheck", "version": __version__},
        "columnUnit": "codePoint",
        "verdict": overall(reports),
        "counts": _counts(reports),
        "results": [_report(report) for report in reports],
    }
    return dumped(whole, indent=2) + "\n"


def _counts(reports: Sequence[Report]) -> Object:
    counts: Object = {str(verdict): sum(r.count(verdict) for r in reports) for verdict in Verdict}
    counts["suppressed"] = sum(bool(f.suppressed) for r in reports for f in r.findings)
    counts["upkeep"] = sum(report.upkeep for report in reports)
    counts["claims"] = sum(len(report.claims) for report in reports)
    counts["relations"] = sum(len(report.relations) for report in reports)
    return counts


def _report(report: Report) -> Object:
    source = report.source
    return {
        "file": report.name,
        "verdict": report.verdict,
        "source": {
            "file": source.name,
            "language": source.language,
            "title": source.title,
            "url": source.url,
            "atHand": source.at_hand,
        },
        "claims": [_claim(report, claim) for claim in report.claims],
        "relations": [_relation(relation) for relation in report.relations],
        "findings": [_finding(finding) for finding in report.findings],
        "notes": list(report.notes),
        "leftAlone": list(report.left_alone),
    }


def _place(place: Place | None) -> Object | None:
    return {"line": place.line, "column": place.column} if place else None


def number(value: Number | None) -> str | None:
    """Return a number as exact text: "72", "21/5"; JSON numbers would be read as floats."""
    return None if value is None else str(value)


def _interval(interval: Interval) -> Object:
    return {
        "low": number(interval.low),
        "high": number(interval.high),
        "lowOpen": interval.low_open,
        "highOpen": interval.high_open,
    }


def _claim(report: Report, claim: Claim) -> Object:
    value = claim.value
    return {
        "id": claim.id,
        "value": {
            "text": value.text,
            "kind": value.kind,
            "type": value.type,
            "stated": number(value.stated),
            "allowed": _interval(value.allowed),
            "labels": list(value.labels),
        },
        "unit": claim.unit,
        "counts": claim.counts,
        "implied": claim.implied,
        "quotes": [_quote(report, quote) for quote in claim.quotes],
        "place": _place(claim.place),
    }


def _quote(report: Report, quote: Quote) -> Object:
    span = quote.span
    return {
        "exact": quote.exact,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "place": _place(report.source.place(span.start)) if span else None,
    }


def _relation(relation: Relation) -> Object:
    return {
        "id": relation.id,
        "kind": relation.kind,
        "roles": {role: list(names) for role, names in relation.roles},
        "options": {name: _option(value) for name, value in relation.options},
        "binding": relation.binding,
        "place": _place(relation.place),
    }


def _option(value: Option) -> Any:
    if isinstance(value, bool):
        return value
    return [list(group) for group in value] if isinstance(value, tuple) else str(value)


def _finding(finding: Finding) -> Object:
    diagnosis = finding.diagnosis
    return {
        "relation": finding.relation,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "stated": finding.stated,
        "computed": finding.computed,
        "difference": finding.difference,
        "reason": finding.reason,
        "cause": finding.cause,
        "derived": finding.derived,
        "binding": finding.binding,
        "certainty": finding.certainty,
        "claims": list(finding.claims),
        "conflict": list(diagnosis.conflict) if diagnosis else [],
        "repairs": _repairs(diagnosis),
        "suppressed": finding.suppressed,
        "baseline": finding.baseline,
        "place": _place(finding.place),
    }


def _repairs(diagnosis: Diagnosis | None) -> Object | None:
    if diagnosis is None:
        return None
    return {
        "complete": diagnosis.complete,
        "groups": [[_repair(repair) for repair in group] for group in diagnosis.groups],
    }


def _repair(repair: Repair) -> Object:
    return {"weight": repair.weight, "changes": [_change(change) for change in repair.changes]}


def _change(change: Change) -> Object:
    return {
        "relation" if change.relation else "claim": change.target,
        "stated": change.stated,
        "allowed": change.allowed,
        "nearest": change.nearest,
        "slip": change.slip,
    }
