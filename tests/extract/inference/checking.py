"""What `check` says of a text, in words that a test can compare."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.api import check
from factcheck.readers import source
from factcheck.vocabulary import MIN_CERTAINTY


@dataclass(frozen=True, slots=True)
class Told:
    """One relation that was read: its kind, its verdict, and the words in each role."""

    kind: str
    verdict: str
    roles: dict[str, tuple[str, ...]]
    message: str


def told(text: str, language: str, kind: str, certainty: int = MIN_CERTAINTY) -> tuple[Told, ...]:
    """Return what is read of one kind; the words of a role are those at the claim's span."""
    report = check(source(text, "passage.txt"), language, certainty)
    claims = {claim.id: claim for claim in report.claims}
    findings = {finding.relation: finding for finding in report.findings}
    found = []
    for relation in report.relations:
        if relation.kind != kind:
            continue
        roles = {}
        for role, names in relation.roles:
            spans = [claims[name].quotes[0].span for name in names]
            roles[role] = tuple(text[span.start : span.end] for span in spans if span is not None)
        finding = findings[relation.id]
        found.append(Told(kind, str(finding.verdict), roles, finding.message))
    return tuple(found)


def alarms(text: str, language: str, kind: str) -> tuple[Told, ...]:
    """Return what of one kind is told to disagree."""
    return tuple(one for one in told(text, language, kind) if one.verdict == "inconsistent")
