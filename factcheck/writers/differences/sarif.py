"""SARIF 2.1.0: every difference as a result, the other versions as related locations."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.model import LAWS, Comparison, Kind
from factcheck.writers import Page, dumped
from factcheck.writers.differences import Entry, details, entries
from factcheck.writers.sarif import ROOT, SCHEMA, Object, driver, located, message


def write(comparison: Comparison, page: Page) -> str:
    """Return one run with all differences."""
    found = list(entries(comparison))
    kinds = tuple(dict.fromkeys(entry.difference.kind for entry in found))
    notes = [{"level": "note", "message": message(note)} for note in comparison.notes]
    run = {
        "tool": {"driver": driver([_rule(kind) for kind in kinds])},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "originalUriBaseIds": {ROOT: {"description": message("the folder factcheck was run in")}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(entry, kinds) for entry in found],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(kind: Kind) -> Object:
    law = message(LAWS[kind])
    return {"id": f"compare/{kind}", "shortDescription": law, "fullDescription": law, "help": law, "defaultConfiguration": {"level": "error"}}  # fmt: skip


def _result(entry: Entry, kinds: Sequence[Kind]) -> Object:
    found = entry.difference
    first, *others = entry.spots
    return {
        "ruleId": f"compare/{found.kind}",
        "ruleIndex": kinds.index(found.kind),
        "kind": "fail",
        "level": "error",
        "message": message("\n".join((found.message, *details(found)))),
        "locations": [located(first)],
        "relatedLocations": [located(spot, number) for number, spot in enumerate(others)],
        "partialFingerprints": {"factcheck/v1": entry.mark},
        "rank": found.certainty,
    }
