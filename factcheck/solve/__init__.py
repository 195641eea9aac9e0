"""Claims and relations to verdicts, conflicts and repairs; knows no language."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from factcheck.model import Claim, Diagnosis, Finding, Judgement, Relation, Severity, Verdict
from factcheck.relations import Terms, kind
from factcheck.solve.joint import CAUSES, Judged, settle
from factcheck.solve.local import judge
from factcheck.values import wording


def solve(
    claims: Sequence[Claim], relations: Sequence[Relation], causes: Container[str] = CAUSES
) -> tuple[Finding, ...]:
    """Return one finding a relation, in the order of the relations.

    Relations are judged alone and then together with those that share claims; an inconsistent
    one carries its diagnosis: a minimal conflict and all smallest repairs of its component.
    A component is diagnosed where a relation of it is inconsistent by one of the causes.
    """
    known = {claim.id: claim for claim in claims}
    judged = [_alone(relation, known) for relation in relations]
    settle(judged, known)
    diagnoses = _diagnoses(judged, known, relations, causes)
    return tuple(
        _finding(relation, found, known, diagnoses.get(relation.id))
        for relation, found in zip(relations, judged, strict=True)
    )


def _alone(relation: Relation, known: Mapping[str, Claim]) -> Judged:
    readings = kind(relation.kind).state(Terms(relation, known))
    return Judged(relation.id, readings, judge(readings, known))


def _diagnoses(
    judged: Sequence[Judged],
    known: Mapping[str, Claim],
    relations: Sequence[Relation],
    causes: Container[str],
) -> dict[str, Diagnosis]:
    if not any(found.cause in causes for found in judged):
        return {}
    from factcheck.solve.changes import Names
    from factcheck.solve.diagnose import diagnose

    order = {name: place for place, name in enumerate(known)}
    return diagnose(judged, known, Names({r.id: r for r in relations}, order), causes)


def _finding(
    relation: Relation, found: Judged, known: Mapping[str, Claim], diagnosis: Diagnosis | None
) -> Finding:
    judged = found.judgement
    worded = kind(relation.kind).word(Terms(relation, known), judged)
    wrong = judged.verdict is Verdict.INCONSISTENT
    return Finding(
        relation=relation.id,
        kind=relation.kind,
        verdict=judged.verdict,
        message=worded.message,
        claims=relation.claims,
        reason=_reason(found, judged),
        stated=worded.stated,
        computed=worded.computed,
        difference=worded.difference,
        cause=found.cause,
        derived=found.derived,
        binding=relation.binding,
        certainty=relation.certainty,
        severity=Severity.ERROR if wrong else Severity.NOTICE,
        diagnosis=diagnosis,
        place=relation.place,
    )


def _reason(found: Judged, judged: Judgement) -> str:
    if found.cause == "joint":
        return f"it holds alone, and not together with {wording.listed(found.beside)}"
    if judged.would_agree:
        return f"it would agree {judged.would_agree}"
    if judged.verdict is Verdict.CONSISTENT and judged.slack is not None:
        room = f", which leaves room for {wording.number(judged.slack)}" if judged.slack else ""
        return f"agrees only thanks to rounding{room}"
    return judged.reason
