"""Findings that may stand: ignore entries and comments, and what is wrong with those themselves."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from factcheck.model import Finding, Ignore, Relation, Verdict
from factcheck.nouns import replace
from factcheck.policy import Policy


def let_stand(
    findings: Sequence[Finding],
    entries: Sequence[Ignore],
    relations: Sequence[Relation],
    policy: Policy,
    today: datetime.date,
) -> tuple[Finding, ...]:
    """Return the findings, those with a reason to stand marked with it, and one for each entry
    that has run out, lets nothing stand or is wrong.

    An entry holds to the end of its last day. `relations` are those that were judged: an entry
    for what was not is neither used nor unused.
    """
    entries = [_with_kind(entry) for entry in entries]
    live = [entry for entry in entries if not entry.wrong and not _is_over(entry, today)]
    marked = (_marked(finding, live) for finding in findings)
    judged = {relation.id for relation in relations}
    upkeep = (
        _finding(entry, what)
        for entry in entries
        if entry.wrong
        or (entry.relation in judged if entry.relation else policy.judges(entry.kind))
        for what in _wrong(entry, findings, today)
    )
    return (*marked, *policy.findings(upkeep))


def _with_kind(entry: Ignore) -> Ignore:
    """Return an entry, one of an unknown kind marked as wrong (a claims file cannot hold one)."""
    from factcheck.relations import names

    known = (*names(), "quote")
    if not entry.kind or entry.kind in known:
        return entry
    from factcheck.readers.claims.fields import closest

    return replace(entry, wrong=f"unknown kind {entry.kind!r}; {closest(entry.kind, known)}")


def _is_over(entry: Ignore, today: datetime.date) -> bool:
    return entry.until is not None and today > entry.until


def _marked(finding: Finding, live: Sequence[Ignore]) -> Finding:
    reason = next((entry.reason for entry in live if _covers(entry, finding)), "")
    return replace(finding, suppressed=reason) if reason else finding


def _covers(entry: Ignore, finding: Finding) -> bool:
    """Tell whether an entry lets a finding stand; a claim whose quote failed is no relation."""
    if finding.verdict is Verdict.CONSISTENT:
        return False
    if entry.relation:
        return finding.relation == entry.relation and finding.kind != "quote"
    return finding.kind == entry.kind


def _wrong(entry: Ignore, findings: Sequence[Finding], today: datetime.date) -> Iterator[str]:
    used = any(_covers(entry, finding) for finding in findings)
    aim = f"the relation {entry.relation!r}" if entry.relation else f"kind {entry.kind!r}"
    if entry.wrong:
        yield entry.wrong
    elif _is_over(entry, today):
        rest = "decide anew" if used else "nothing is left that it would let stand: delete it"
        yield f"what let findings of {aim} stand ({entry.reason}) ran out on {entry.until}; {rest}"
    elif not used:
        yield f"no finding of {aim} is left that this would let stand ({entry.reason}); delete it"


def _finding(entry: Ignore, message: str) -> Finding:
    name = entry.relation or entry.kind
    return Finding(name, "ignore", Verdict.INCONSISTENT, message, place=entry.place)
