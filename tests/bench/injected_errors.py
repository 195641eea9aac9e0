"""Alter each figure of claims.yaml by each kind of slip; print what is noticed, as Markdown.

Usage: python tests/bench/injected_errors.py [-v]

A slip alters the value of a claim and leaves its quote. `-v` prints the cases that are missed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck import api
from factcheck.model import Claim, ClaimsError, Finding, Report, Type, Verdict

FILE = Path(__file__).parents[2] / "claims.yaml"
_DIGITS = re.compile(r"\d+")


class Case(NamedTuple):
    """One altered file: the slip, and the claims with their digits before and after it."""

    slip: str
    altered: Mapping[str, tuple[str, str]]


def _transposed(digits: str) -> list[str]:
    places = range(len(digits) - 1)
    return [digits[:n] + digits[n + 1] + digits[n] + digits[n + 2 :] for n in places]


def _replaced(digits: str) -> list[str]:
    return [digits[:n] + d + digits[n + 1 :] for n in range(len(digits)) for d in "0123456789"]


def _dropped(digits: str) -> list[str]:
    return [digits[:n] + digits[n + 1 :] for n in range(len(digits))]


def _doubled(digits: str) -> list[str]:
    return [digits[: n + 1] + digits[n:] for n in range(len(digits))]


def _zero_dropped(digits: str) -> list[str]:
    return [digits[:n] + digits[n + 1 :] for n, digit in enumerate(digits) if digit == "0"]


def _zero_added(digits: str) -> list[str]:
    return [digits[:n] + "0" + digits[n:] for n in range(1, len(digits) + 1)]


def _off_by_one(digits: str) -> list[str]:
    return [str(int(digits) + 1), str(int(digits) - 1)]


def _by_ten(digits: str) -> list[str]:
    larger = [digits + "0" * n for n in (1, 2, 3)]
    return larger + [digits[:-n] for n in (1, 2, 3) if digits.endswith("0" * n)]


SLIPS: Mapping[str, Callable[[str], list[str]]] = {
    "adjacent digits transposed": _transposed,
    "one digit replaced": _replaced,
    "a digit dropped": _dropped,
    "a digit doubled": _doubled,
    "a zero dropped": _zero_dropped,
    "a zero added": _zero_added,
    "off by one": _off_by_one,
    "10, 100 or 1,000 times": _by_ten,
}
SWAP = "swapped with another claim"


def figures(report: Report) -> dict[str, str]:
    """Return the claims that state a figure and may be repaired, with their digits."""
    return {
        claim.id: found[0]
        for claim in report.claims
        if claim.value.type in (Type.NUMBER, Type.DATE) and not claim.locked
        if (found := _DIGITS.search(claim.value.text))
    }


def cases(found: Mapping[str, str], claims: Mapping[str, Claim]) -> Iterator[Case]:
    """Yield every slip of every figure, each altered value once for each kind of slip."""
    for slip, made in SLIPS.items():
        for name, digits in found.items():
            for value in dict.fromkeys(made(digits)):
                if value != digits and value and (value == "0" or value[0] != "0"):
                    yield Case(slip, {name: (digits, value)})
    for one, other in combinations(found, 2):
        alike = claims[one].unit == claims[other].unit and claims[one].value.type is claims[other].value.type  # fmt: skip
        if alike and found[one] != found[other]:
            yield Case(SWAP, {one: (found[one], found[other]), other: (found[other], found[one])})


def altered(text: str, case: Case) -> str:
    """Return the claims file with the figures of a case altered."""
    for name, (old, new) in case.altered.items():
        entry = re.compile(rf"^(  {name}: {{(?:value|date): [^,\d]*){old}\b", re.MULTILINE)
        text, count = entry.subn(rf"\g<1>{new}", text)
        assert count == 1, name
    return text


def inconsistent(report: Report) -> dict[tuple[str, str, tuple[str, ...]], Finding]:
    """Return the inconsistent findings, by what they are about."""
    wrong = (finding for finding in report.findings if finding.verdict is Verdict.INCONSISTENT)
    return {(finding.kind, finding.relation, finding.claims): finding for finding in wrong}


def outcome(report: Report, before: Report, case: Case) -> set[str]:
    """Return what was noticed of a case: the columns of the table that it counts in."""
    known, relations = inconsistent(before), {relation.id for relation in before.relations}
    fresh = [finding for key, finding in inconsistent(report).items() if key not in known]
    judged = [finding for finding in fresh if finding.relation in relations]
    told = {"any"} if fresh else set()
    if not judged:
        return told
    groups = [group for f in judged if f.diagnosis for group in f.diagnosis.groups]
    # Of two figures that are swapped, one is enough: its repair names the other.
    if any(
        change.target in case.altered
        for group in groups
        for repair in group
        for change in repair.changes
    ):
        told.add("repairs")
    if any(change.target in case.altered for group in groups for change in group[0].changes):
        told.add("first")
    return told | {"relations"}


def study(verbose: bool) -> tuple[Counter[tuple[str, str]], list[str]]:
    """Return how many cases count in each column, by slip, and the figures in no relation."""
    before, text = api.verify(FILE), FILE.read_text(encoding="utf-8")
    related = {name for relation in before.relations for name in relation.claims}
    counts: Counter[tuple[str, str]] = Counter()
    found = figures(before)
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE.name
        for case in cases(found, {claim.id: claim for claim in before.claims}):
            path.write_text(altered(text, case), encoding="utf-8")
            try:
                told = outcome(api.verify(path), before, case)
            except ClaimsError:  # there is no 52 October
                continue
            lone = related.isdisjoint(case.altered)
            counts.update((case.slip, column) for column in (told | {"cases"}))
            counts[case.slip, "related"] += not lone
            if verbose and not lone and not {"first", "relations"} <= told:
                print(case.slip, dict(case.altered), sorted(told), file=sys.stderr)
    return counts, sorted(set(found) - related)


def table(counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| slip in a value | cases | noticed | in a relation | noticed without the quotes | in the smallest repairs | ranked first |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    columns = ("cases", "any", "related", "relations", "repairs", "first")
    for slip in (*SLIPS, SWAP):
        yield f"| {slip} | " + " | ".join(str(counts[slip, column]) for column in columns) + " |"
    sums = [sum(counts[slip, column] for slip in (*SLIPS, SWAP)) for column in columns]
    yield "| all | " + " | ".join(f"{number:,}" for number in sums) + " |"


def main() -> None:
    """Print the table, and which figures no relation could tell."""
    counts, lone = study("-v" in sys.argv)
    print("\n".join(table(counts)))
    print(f"\nfigures in no relation: {', '.join(lone)}", file=sys.stderr)


if __name__ == "__main__":
    main()
