"""What `check` makes of a text: verdict and quoted words of each relation of a kind."""

from __future__ import annotations

from factcheck import readers
from factcheck.api import check


def told(text: str, language: str, *kinds: str) -> list[tuple[str, ...]]:
    """Return for each relation of some kinds its verdict, then the words of its claims."""
    report = check(readers.source(text, "article.txt"), language)
    claims = {claim.id: claim for claim in report.claims}
    relations = {relation.id: relation for relation in report.relations}
    found = []
    for finding in report.findings:
        if finding.kind not in kinds:
            continue
        names = relations[finding.relation].claims
        quotes = [claims[name].quotes[0] for name in names]
        for quote in quotes:
            assert quote.span is not None
            assert text[quote.span.start : quote.span.end] == quote.exact
        found.append((str(finding.verdict), *(quote.exact for quote in quotes)))
    return sorted(found)


def options(text: str, language: str, kind: str) -> list[dict[str, object]]:
    """Return the options of each relation of a kind."""
    report = check(readers.source(text, "article.txt"), language)
    return [dict(relation.options) for relation in report.relations if relation.kind == kind]
