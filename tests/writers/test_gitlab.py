"""GitLab code quality: the keys that its importer needs, and fingerprints that are unique."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator

from factcheck.model import Finding, Report, Severity, Source, Verdict
from factcheck.writers import Page, writer
from tests.writers.reports import reports

# Written from what GitLab documents for code quality artifacts: no package carries a schema.
LINE = {"type": "integer", "minimum": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "type": {"const": "issue"},
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}(-[0-9]+)?$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": LINE, "end": LINE},
                    },
                },
            },
        },
    },
}


def read(found: list[Report]) -> list[dict[str, Any]]:
    """Return the issues of what was written, once they are valid."""
    text = writer("gitlab").write(found, Page())
    text.encode("utf-8")
    assert "##[" not in text
    issues: list[dict[str, Any]] = json.loads(text)
    Draft202012Validator(SCHEMA).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


@settings(deadline=None)
@given(st.lists(reports(), max_size=3))
def test_any_report_is_valid_and_only_what_is_open_is_told(found: list[Report]) -> None:
    every = [finding for report in found for finding in report.findings]
    told = [f for f in every if f.verdict is not Verdict.CONSISTENT and not f.suppressed]
    issues = read(found)
    assert [issue["check_name"].encode("utf-16", "surrogatepass") for issue in issues] == [
        f.kind.encode("utf-16", "surrogatepass") for f in told
    ]
    for issue in issues:
        lines = issue["location"]["lines"]
        assert lines["begin"] <= lines["end"]


def test_nothing_to_report_is_an_empty_list() -> None:
    assert writer("gitlab").write([], Page()) == "[]\n"


def test_the_severity_follows_the_verdict() -> None:
    findings = (
        Finding("a", "sum", Verdict.INCONSISTENT, "m"),
        Finding("b", "sum", Verdict.INCONSISTENT, "m", severity=Severity.WARNING),
        Finding("c", "sum", Verdict.INCONSISTENT, "m", severity=Severity.NOTICE),
        Finding("d", "sum", Verdict.UNDECIDED, "m"),
        Finding("e", "sum", Verdict.CONSISTENT, "m"),
    )
    issues = read([Report("c.yaml", Source(""), (), (), findings)])
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info", "info"]
    assert issues[0]["description"] == "a: m"
    assert issues[0]["location"] == {"path": "c.yaml", "lines": {"begin": 1, "end": 1}}
