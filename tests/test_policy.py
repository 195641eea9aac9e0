"""Which kinds are judged, how loudly each is told, and what makes the exit code 1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from factcheck.api import check, verify
from factcheck.model import Finding, Severity, Verdict
from factcheck.policy import Policy
from tests.conftest import Run

CLAIMS = """factcheck: 1
claims:
  a: {value: 19, unit: country, quote: 20 countries}
  b: {value: 21, unit: country}
  t: {value: 41, unit: country}
  m: {value: at least 30, unit: country}
relations:
  all: {kind: sum, parts: [a, b], total: t}
  part: {kind: subset, part: t, whole: a}
  open: {kind: subset, part: b, whole: m}
"""


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.yaml"
    path.write_text(CLAIMS, encoding="utf-8")
    return path


def kinds(path: Path, policy: Policy) -> list[tuple[str, str, str]]:
    return [(f.relation, f.verdict, f.severity) for f in verify(path, None, policy).findings]


def test_all_kinds_are_judged_where_nobody_selects(claims: Path) -> None:
    assert kinds(claims, Policy()) == [
        ("a", "inconsistent", "error"),
        ("all", "inconsistent", "error"),
        ("part", "inconsistent", "error"),
        ("open", "consistent", "notice"),
    ]


@pytest.mark.parametrize(
    ("policy", "left"),
    [
        (Policy(select=("sum",)), ["all"]),
        (Policy(select=("sum", "quote")), ["a", "all"]),
        (Policy(ignore=("sum", "quote")), ["part", "open"]),
        (Policy(select=("sum", "subset"), ignore=("subset",)), ["all"]),
        (Policy(select=("ALL",), ignore=("quote",)), ["all", "part", "open"]),
    ],
)
def test_what_is_ignored_goes_out_of_what_is_selected(claims: Path, policy: Policy, left: list[str]) -> None:  # fmt: skip
    report = verify(claims, None, policy)
    assert [finding.relation for finding in report.findings] == left
    assert {r.id for r in report.relations} == {name for name in left if name != "a"}


def test_a_kind_that_is_not_judged_takes_no_part_in_a_conflict(claims: Path) -> None:
    (finding,) = verify(claims, None, Policy(select=("sum",))).findings
    assert finding.diagnosis is not None
    # With the subset judged too, t cannot be set right alone.
    assert {change.target for group in finding.diagnosis.groups for repair in group for change in repair.changes} == {"a", "b", "t"}  # fmt: skip


def test_a_kind_is_as_loud_as_it_is_set(claims: Path) -> None:
    policy = Policy(severity=(("sum", "warning"), ("quote", "notice"), ("subset", "error")))
    assert kinds(claims, policy) == [
        ("a", "inconsistent", "notice"),
        ("all", "inconsistent", "warning"),
        ("part", "inconsistent", "error"),
        ("open", "consistent", "notice"),
    ]


def test_what_is_undecided_is_an_error_only_where_it_fails_the_run() -> None:
    undecided = Finding("u", "sum", Verdict.UNDECIDED, "m")
    for policy, severity, fails in (
        (Policy(), Severity.NOTICE, False),
        (Policy(severity=(("sum", "error"),)), Severity.NOTICE, False),
        (Policy(fail_on="undecided"), Severity.ERROR, True),
        (Policy(fail_on="undecided", severity=(("sum", "warning"),)), Severity.WARNING, False),
        (Policy(fail_on="never"), Severity.NOTICE, False),
    ):
        (graded,) = policy.findings([undecided])
        assert graded.severity is severity
        assert policy.fails([graded]) is fails


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--select", "percent"], 2),  # no relation is left: a gate must not pass on nothing
        (["--select", "percent", "--min-relations", "0"], 0),
        (["--ignore", "sum,quote", "--ignore", "subset", "--min-relations=0"], 0),
        (["--severity", "sum=warning,subset=notice", "--severity", "quote=notice"], 0),
        (["--severity", "sum=warning"], 1),
        (["--fail-on", "never"], 0),
        (["--min-relations", "3"], 1),
        (["--min-relations", "4"], 2),
    ],
)
def test_only_errors_make_the_exit_code_one(run: Run, claims: Path, arguments: list[str], code: int) -> None:  # fmt: skip
    done = run("verify", *arguments, "-f", "json")
    assert done.returncode == code, done.stderr
    json.loads(done.stdout)


def test_a_warning_is_told_as_one_in_every_format(run: Run, claims: Path) -> None:
    flags = ("--severity", "sum=warning", "--select", "sum")
    assert "! inconsistent (warning)  all" in run("verify", *flags).stdout
    assert "1 inconsistent (1 of them no error)" in run("verify", *flags).stdout
    assert run("verify", *flags, "-f", "concise").stdout.endswith("(one short) (warning)\n")
    assert run("verify", *flags, "-f", "github").stdout.startswith("::warning title=")
    assert "(sum, inconsistent, warning)" in run("verify", *flags, "-f", "markdown").stdout
    sarif = json.loads(run("verify", *flags, "-f", "sarif").stdout)
    assert [result["level"] for result in sarif["runs"][0]["results"]] == ["warning"]
    suite = etree.fromstring(run("verify", *flags, "-f", "junit").stdout.encode())
    assert suite.get("failures") == "0"
    assert len(suite.findall(".//skipped")) == 1


def test_an_article_is_judged_by_the_kinds_that_are_selected(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Seventeen people were rescued from the two boats, the coastguard said. Nine were taken off the trawler Aurelie and seven off the yacht Pale Moon. Nobody else was in the water.", encoding="utf-8")  # fmt: skip
    (finding,) = check(path).findings
    assert (finding.kind, finding.verdict, finding.severity) == ("sum", "inconsistent", "error")
    assert check(path, policy=Policy(ignore=("sum",))).findings == ()
    (quiet,) = check(path, policy=Policy(severity=(("sum", "notice"),))).findings
    assert quiet.severity is Severity.NOTICE
