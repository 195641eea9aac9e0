"""JSON lines: one finding a line, with its file and its claims whole; the last line counts them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.model import Report
from factcheck.writers import Page, dumped, told, writer

Object = dict[str, Any]


def write(reports: Sequence[Report], page: Page) -> str:
    """Return a line for each finding, in the order of the files, and one for the whole.

    A finding's line holds what the JSON report says of it, and no other line is needed to
    understand it; the last one is there even when there is nothing to report.
    """
    # What a finding is in JSON is said once, by the format that these lines are cut from.
    whole = json.loads(writer("json").write(reports, page))
    marks = (entry.mark for entry in told(reports))
    lines = [*_findings(whole, marks), _summary(whole)]
    return "".join(dumped(line) + "\n" for line in lines)


def _findings(whole: Object, marks: Iterator[str]) -> Iterator[Object]:
    for result in whole["results"]:
        claims = {claim["id"]: claim for claim in result["claims"]}
        for finding in result["findings"]:
            yield {
                "schema": whole["schema"],
                "type": "finding",
                "file": result["file"],
                "source": result["source"],
                **finding,
                "claims": [claims[name] for name in finding["claims"] if name in claims],
                "fingerprint": next(marks),
            }


def _summary(whole: Object) -> Object:
    head = {key: value for key, value in whole.items() if key not in ("schema", "results")}
    files = [result["file"] for result in whole["results"]]
    return {"schema": whole["schema"], "type": "summary", **head, "files": files}
