"""The whole arithmetic of one finding, line by line, with the words it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import (
    Change,
    Claim,
    Constraint,
    Finding,
    Image,
    Interval,
    Kind,
    Linear,
    Number,
    Product,
    Reading,
    Relation,
    Repair,
    Same,
    Type,
    Unknowable,
)
from factcheck.relations import Terms, kind
from factcheck.solve.local import box, possible
from factcheck.values import wording
from factcheck.values.intervals import add, point, scale

_SHOWN = 8  # alternatives of one group that are listed


def explain(finding: Finding, claims: Sequence[Claim], relation: Relation) -> tuple[str, ...]:
    """Return the steps of a finding: what is stated, what that allows, the sums, the verdict.

    `claims` holds at least the claims of the relation and of its diagnosis.
    """
    known = {claim.id: claim for claim in claims}
    readings = kind(relation.kind).state(Terms(relation, known))
    return (
        f"{relation.id}: {relation.kind}" + (f", {relation.binding}" if relation.binding else ""),
        *(_stated(known[name]) for name in relation.claims),
        *(line for reading in readings for line in _reading(reading, known)),
        *_verdict(finding),
        *_conflict(finding, known),
        *_repairs(finding),
    )


def _stated(claim: Claim) -> str:
    quotes = " and ".join(f"«{quote.exact}»" for quote in claim.quotes) or claim.value.text
    if claim.value.type is Type.LABEL:
        return f"  {claim.id}: {quotes} says {wording.claim(claim)}"
    implied = ", though no number is written" if claim.implied else ""
    manner = "" if claim.value.kind is Kind.EXACT else f" ({claim.value.kind})"
    return f"  {claim.id}: {quotes} allows {_range(box(claim), claim)}{manner}{implied}"


def _range(allowed: Interval, claim: Claim | None = None) -> str:
    if allowed.is_empty:
        return "nothing"
    if claim is None:
        return wording.interval(allowed)
    return wording.interval(allowed, claim.unit, claim.value.type)


def _reading(reading: Reading, known: Mapping[str, Claim]) -> Iterator[str]:
    words = reading.words or "as the words stand"
    yield f"  {words}{'' if reading.licensed else ' (if that were meant)'}:"
    for constraint in reading.constraints:
        yield from (f"    {line}" for line in _constraint(constraint, known))


def _constraint(constraint: Constraint, known: Mapping[str, Claim]) -> Iterator[str]:
    match constraint:
        case Linear():
            yield from _linear(constraint, known)
        case Product():
            yield from _product(constraint, known)
        case Image():
            made = constraint.function(tuple(box(known[name]) for name in constraint.arguments))
            result = known[constraint.result]
            yield f"{' and '.join(constraint.arguments)} give {_range(made, result)}"
            yield f"{result.id} is {_range(box(result), result)}"
        case Same():
            for name in constraint.claims:
                yield f"{name}: {wording.claim(known[name])}"
        case Unknowable():
            yield constraint.reason
            return
    yield "which agrees" if possible(constraint, known) else "which cannot be"


def _linear(constraint: Linear, known: Mapping[str, Claim]) -> Iterator[str]:
    total = point(0)
    for name, times in constraint.terms:
        part = scale(box(known[name]), times)
        total = add(total, part)
        yield f"{_times(times)}{name} {_range(box(known[name]), known[name])}: {_range(total)} so far"
    yield f"must come to {_range(constraint.allowed)}, and comes to {_range(total)}"


def _times(times: Number) -> str:
    sign = "+" if times > 0 else "-"
    size = times if times > 0 else -times
    return f"{sign} " if size == 1 else f"{sign} {wording.number(size)} x "


def _product(constraint: Product, known: Mapping[str, Claim]) -> Iterator[str]:
    from factcheck.solve.curves import product_of

    def ranges(name: str) -> Interval:
        return box(known[name])

    for name, times, offset in constraint.factors:
        factor = add(scale(ranges(name), times), point(offset))
        yield f"factor {name} {_range(ranges(name), known[name])}: {_range(factor)}"
    yield f"the product is {_range(product_of(constraint, ranges))}"
    total = constraint.allowed
    for name, times in constraint.terms:
        total = add(total, scale(ranges(name), times))
    yield f"must come to {_range(total)}"


def _verdict(finding: Finding) -> Iterator[str]:
    derived = ", with what other relations imply" if finding.derived else ""
    yield f"{finding.verdict}{derived}: {finding.message}"
    if finding.reason:
        yield f"  {finding.reason}"


def _conflict(finding: Finding, known: Mapping[str, Claim]) -> Iterator[str]:
    if finding.diagnosis is None or not finding.diagnosis.conflict:
        return
    together = " with its other relations" if finding.cause == "joint" else ""
    yield f"cannot all stand{together} (without any one of them the rest can):"
    for name in finding.diagnosis.conflict:
        yield f"  {name}: «{known[name].words}»"


def _repairs(finding: Finding) -> Iterator[str]:
    diagnosis = finding.diagnosis
    if diagnosis is None:
        return
    for place, group in enumerate(diagnosis.groups):
        elsewhere = " elsewhere in the same claims" if place >= diagnosis.bearing else ""
        yield f"smallest explanation{elsewhere}:"
        for n, repair in enumerate(group[:_SHOWN]):
            yield f"  {'or ' if n else ''}{_repair(repair)}"
        if len(group) > _SHOWN:
            yield f"  or {len(group) - _SHOWN} more"
    if not diagnosis.complete:
        yield "the search was stopped: there may be other explanations, and smaller ones"


def _repair(repair: Repair) -> str:
    return " and ".join(map(_change, repair.changes))


def _change(change: Change) -> str:
    if change.relation:
        return f"take {change.target} as misread"
    slip = f" ({change.slip})" if change.slip else ""
    if change.nearest and change.nearest != change.allowed:
        return f"{change.target}: {change.stated} to {change.nearest}, where {change.allowed} would do{slip}"
    return f"{change.target}: {change.stated} to {change.allowed}{slip}"
