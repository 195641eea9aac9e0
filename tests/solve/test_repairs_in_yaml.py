"""Every repair, written into the claims file and verified again, leaves nothing inconsistent."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings, strategies as st

from factcheck.model import Finding, Repair, Verdict
from factcheck.readers import claims
from factcheck.solve import solve


def judged(text: str) -> tuple[Finding, ...]:
    file = claims.parse(text, "claims.yaml", Path())
    return solve(file.claims, file.relations)


def mended(text: str, repair: Repair) -> str:
    for change in repair.changes:
        if change.relation:
            text = re.sub(rf"(?m)^  {change.target}: {{kind.*\n", "", text)
        else:
            value = change.nearest.split(" ")[0].replace(",", "")
            text = re.sub(rf"(?m)^(  {change.target}: {{value: )\d+", rf"\g<1>{value}", text)
    return text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.integers(1, 900), min_size=2, max_size=4), min_size=1, max_size=3),
    st.lists(st.integers(-40, 40), min_size=4, max_size=4),
)
def test_every_repair_written_into_the_file_mends_it(sums: list[list[int]], slips: list[int]) -> None:  # fmt: skip
    rows, relations, totals = [], [], []
    for number, parts in enumerate(sums):
        names = [f"p{number}_{index}" for index in range(len(parts))]
        rows += [f"  {name}: {{value: {part}, unit: country}}" for name, part in zip(names, parts, strict=True)]  # fmt: skip
        total = max(0, sum(parts) + slips[number])
        totals.append(total)
        rows.append(f"  t{number}: {{value: {total}, unit: country}}")
        relations.append(f"  s{number}: {{kind: sum, parts: [{', '.join(names)}], total: t{number}}}")  # fmt: skip
    rows.append(f"  all: {{value: {max(0, sum(totals) + slips[3])}, unit: country}}")
    subtotals = ", ".join(f"t{number}" for number in range(len(sums)))
    relations.append(f"  whole: {{kind: sum, parts: [{subtotals}], total: all}}")
    text = "\n".join(["factcheck: 1", "claims:", *rows, "relations:", *relations, ""])
    for finding in judged(text):
        diagnosis = finding.diagnosis
        if finding.verdict is not Verdict.INCONSISTENT or diagnosis is None:
            continue
        for place, group in enumerate(diagnosis.groups):
            for repair in group:
                others = [found[0] for n, found in enumerate(diagnosis.groups) if n != place]
                whole = text
                for one in (repair, *others):
                    whole = mended(whole, one)
                assert not [f.message for f in judged(whole) if f.verdict is Verdict.INCONSISTENT]
