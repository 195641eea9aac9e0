"""What a check finds of one kind in a text: its verdict, and the words in each role."""

from __future__ import annotations

from factcheck.api import check
from factcheck.model import Report, Source, Verdict

Found = tuple[Verdict, dict[str, tuple[str, ...]]]


def found(text: str, tag: str, kind: str) -> list[Found]:
    """Return each finding of a kind, with the text at the spans of its claims by role."""
    report = check(Source("article", text, tag))
    return [
        (finding.verdict, _roles(report, finding.relation))
        for finding in report.findings
        if finding.kind == kind
    ]


def _roles(report: Report, name: str) -> dict[str, tuple[str, ...]]:
    relation = next(one for one in report.relations if one.id == name)
    spans = {claim.id: claim.quotes[0].span for claim in report.claims}
    words = {}
    for role, ids in relation.roles:
        places = [spans[one] for one in ids]
        words[role] = tuple(report.source.text[at.start : at.end] for at in places if at)
    return words
