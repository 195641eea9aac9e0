"""What lets findings stand: with a reason, for a time, and told once it has no use."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model import ClaimsError, Finding, Ignore, Verdict
from factcheck.policy import Policy
from factcheck.readers import claims
from factcheck.standing import let_stand
from tests.conftest import Run

CLAIMS = """factcheck: 1
claims:
  a: {value: 19, unit: country, quote: 20 countries}
  b: {value: 21, unit: country}
  t: {value: 41, unit: country}
relations:
  all: {kind: sum, parts: [a, b], total: t}
  part: {kind: subset, part: a, whole: t}
ignore:
"""
TEXT = (
    "Seventeen people were rescued from the two boats, the coastguard said. Nine were taken off the "
    "trawler Aurelie and seven off the yacht Pale Moon. Nobody else was in the water.\n"
)


@pytest.fixture
def ignoring(tmp_path: Path) -> Path:
    return tmp_path / "claims.yaml"


def findings(path: Path, entries: str, policy: Policy = api.EVERYTHING) -> dict[str, Finding]:
    path.write_text(CLAIMS + entries, encoding="utf-8")
    report = api.verify(path, None, policy)
    return {f"{finding.kind} {finding.relation}": finding for finding in report.findings}


def test_an_entry_with_a_reason_lets_a_finding_stand_and_is_not_told(ignoring: Path) -> None:
    found = findings(ignoring, "  - {relation: all, reason: known, until: 2999-12-31}\n")
    assert found["sum all"].suppressed == "known"
    assert found["subset part"].suppressed == found["quote a"].suppressed == ""
    assert not any(finding.is_upkeep for finding in found.values())


def test_an_entry_that_ran_out_lets_nothing_stand_and_is_told(ignoring: Path) -> None:
    found = findings(ignoring, "  - {relation: all, reason: known, until: 2001-12-31}\n")
    assert found["sum all"].suppressed == ""
    told = found["ignore all"]
    assert told.message == "what let findings of the relation 'all' stand (known) ran out on 2001-12-31; decide anew"  # fmt: skip
    assert (told.verdict, told.severity) == ("inconsistent", "warning")
    assert told.place is not None and (told.place.line, told.place.column) == (10, 5)


def test_an_entry_without_use_is_told_and_says_nothing_of_the_article(ignoring: Path) -> None:
    found = findings(ignoring, "  - {relation: part, reason: old}\n  - {kind: age, reason: older, until: 2001-01-01}\n")  # fmt: skip
    assert found["subset part"].suppressed == ""
    assert found["ignore part"].message == "no finding of the relation 'part' is left that this would let stand (old); delete it"  # fmt: skip
    assert found["ignore age"].message.endswith("ran out on 2001-01-01; nothing is left that it would let stand: delete it")  # fmt: skip
    report = api.verify(ignoring)
    assert report.count(Verdict.INCONSISTENT) == 2
    assert report.upkeep == 2
    ignoring.write_text(ignoring.read_text(encoding="utf-8").replace("value: 41", "value: 40").replace(", quote: 20 countries", ""), encoding="utf-8")  # fmt: skip
    assert api.verify(ignoring).verdict is Verdict.CONSISTENT


def test_an_entry_holds_to_the_end_of_its_last_day() -> None:
    day = datetime.date(2026, 12, 31)
    wrong = Finding("all", "sum", Verdict.INCONSISTENT, "m")
    entry = Ignore("why", kind="sum", until=day)
    (marked,) = let_stand([wrong], [entry], [], Policy(), day)
    assert marked.suppressed == "why"
    first, second = let_stand([wrong], [entry], [], Policy(), day + datetime.timedelta(1))
    assert (first.suppressed, second.kind) == ("", "ignore")


def test_an_entry_for_a_relation_does_not_hold_for_a_claim_of_that_name(ignoring: Path) -> None:
    entry = Ignore("why", relation="a")
    quote = Finding("a", "quote", Verdict.INCONSISTENT, "m")
    (left,) = let_stand([quote], [entry], [], Policy(), datetime.date.today())
    assert left.suppressed == ""
    found = findings(ignoring, "  - {kind: quote, reason: reworded}\n")
    assert found["quote a"].suppressed == "reworded"


def test_an_entry_for_what_is_not_judged_is_neither_used_nor_unused(ignoring: Path) -> None:
    entries = "  - {relation: part, reason: old}\n  - {kind: age, reason: older}\n"
    found = findings(ignoring, entries, Policy(select=("sum", "ignore")))
    assert list(found) == ["sum all"]
    assert "ignore part" in findings(ignoring, entries, Policy(select=("subset", "ignore")))
    assert "ignore part" not in findings(ignoring, entries, Policy(ignore=("ignore",)))


def test_an_unknown_kind_is_an_error_with_the_closest_one(ignoring: Path) -> None:
    with pytest.raises(ClaimsError, match=r"10:12: unknown kind 'smu'; did you mean 'sum'\?"):
        claims.parse(CLAIMS + "  - {kind: smu, reason: x}\n", "c.yaml", Path())


def test_what_is_stale_fails_the_run_only_where_it_is_set_to(run: Run, ignoring: Path) -> None:
    findings(ignoring, "  - {kind: sum, reason: x}\n  - {kind: quote, reason: y}\n  - {relation: part, reason: z}\n")  # fmt: skip
    done = run("verify")
    assert done.returncode == 0
    assert "! warning  part  ignore, claims.yaml:12" in done.stdout
    assert done.stdout.endswith("0 inconsistent, 0 undecided, 1 consistent: 3 claims, 2 relations; 1 stale\n")  # fmt: skip
    assert run("verify", "--severity", "ignore=error").returncode == 1
    assert run("verify", "--ignore", "ignore", "-f", "concise").stdout == ""
    assert run("verify", "-f", "github").stdout.startswith("::warning title=ignore inconsistent%3A part,file=claims.yaml,line=12")  # fmt: skip


@pytest.mark.parametrize("name", ["a.md", "a.html"])
@pytest.mark.parametrize(
    ("comment", "code", "told"),
    [
        ("factcheck ignore sum: counted twice", 0, None),
        ("factcheck ignore sum until 2999-12-31: counted twice", 0, None),
        ("factcheck ignore sum until: 2999-12-31: counted twice", 0, None),
        ("factcheck ignore sum until 2001-12-31: old", 1, "ran out on 2001-12-31; decide anew"),
        ("factcheck ignore sum until soon: old", 1, "'until' must be a day; 'soon' was found; write 2026-12-31"),
        ("factcheck ignore smu: old", 1, "unknown kind 'smu'; did you mean 'sum'?"),
        ("factcheck ignore sum until 2999-12-31", 1, "an ignore comment needs a reason"),
    ],
)  # fmt: skip
def test_a_comment_lets_a_finding_stand_for_its_time(run: Run, tmp_path: Path, name: str, comment: str, code: int, told: str | None) -> None:  # fmt: skip
    page = f"<html><body>\n<!-- {comment} --><p>{TEXT}</p></body></html>"
    (tmp_path / name).write_text(f"# Boats\n<!-- {comment} -->\n\n{TEXT}" if name == "a.md" else page, encoding="utf-8")  # fmt: skip
    done = run("check", name, "-f", "concise")
    assert done.returncode == code
    lines = [line for line in done.stdout.split("\n") if ": ignore inconsistent " in line]
    assert len(lines) == (told is not None)
    if told:
        assert told in lines[0]
        assert lines[0].startswith(f"{name}:2:1: ")
