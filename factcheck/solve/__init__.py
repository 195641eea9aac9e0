"""Claims and relations to verdicts, conflicts and repairs; knows no language."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Finding, Relation, Severity, Verdict
from factcheck.relations import Terms, kind
from factcheck.solve.local import judge


def solve(claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Finding, ...]:
    """Return one finding a relation, in the order of the relations."""
    known = {claim.id: claim for claim in claims}
    return tuple(_finding(relation, Terms(relation, known)) for relation in relations)


def _finding(relation: Relation, terms: Terms) -> Finding:
    law = kind(relation.kind)
    known = {claim.id: claim for claim in terms.all()}
    judged = judge(law.state(terms), known)
    worded = law.word(terms, judged)
    wrong = judged.verdict is Verdict.INCONSISTENT
    return Finding(
        relation=relation.id,
        kind=relation.kind,
        verdict=judged.verdict,
        message=worded.message,
        claims=relation.claims,
        reason=judged.reason
        or (f"it would agree {judged.would_agree}" if judged.would_agree else ""),
        stated=worded.stated,
        computed=worded.computed,
        difference=worded.difference,
        cause="local" if wrong else "",
        binding=relation.binding,
        severity=Severity.ERROR if wrong else Severity.NOTICE,
        place=relation.place,
    )
