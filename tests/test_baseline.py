"""A baseline: what was found before lets the gate pass, moved or not, and what is gone is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator

from factcheck import baseline
from factcheck.api import EVERYTHING, check, verify
from factcheck.model import FactcheckError, Report
from factcheck.readers import source
from factcheck.schemas import baseline_schema
from factcheck.writers import told
from tests.conftest import Run
from tests.writers.reports import reports

CLAIMS = """factcheck: 1
claims:
  a: {value: 19, unit: country}
  b: {value: 21, unit: country}
  t: {value: 41, unit: country}
  u: {value: 42, unit: country}
relations:
  one: {kind: sum, parts: [a, b], total: t}
  two: {kind: sum, parts: [a, b], total: u}
"""
MOVED = "# moved\n\n" + CLAIMS.replace("  a:", "  other: {value: 5}\n  a:").replace(
    "  two:", "  fine: {kind: subset, part: other, whole: a}\n  two:"
)
BOATS = (
    "Seventeen people were rescued from the two boats, the coastguard said. Nine were taken off the "
    "trawler Aurelie and seven off the yacht Pale Moon. Nobody else was in the water."
)
TRAINS = (
    "Of the 30 passengers, 12 were on the first train and 19 were on the second, the railway said."
)
SCHEMA = Draft202012Validator(baseline_schema())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def test_what_is_known_passes_and_what_is_new_does_not(run: Run, folder: Path) -> None:
    assert run("verify", "--select", "sum").returncode == 1
    done = run("verify", "--write-baseline", "known.json")
    assert (done.returncode, done.stderr) == (0, "factcheck: known.json lets 2 findings stand\n")
    assert "ignored: one (known to the baseline known.json)" in done.stdout
    SCHEMA.validate(json.loads((folder / "known.json").read_text(encoding="utf-8")))
    assert run("verify", "--baseline", "known.json").returncode == 0
    more = CLAIMS + "  three: {kind: sum, parts: [t, b], total: u}\n"
    (folder / "claims.yaml").write_text(more, encoding="utf-8")
    done = run("verify", "--baseline", "known.json", "-f", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith("claims.yaml:10:3: sum inconsistent three:")
    assert len(done.stdout.splitlines()) == 1


def test_what_is_known_is_known_after_lines_have_moved(run: Run, folder: Path) -> None:
    run("verify", "--write-baseline", "known.json")
    (folder / "claims.yaml").write_text(MOVED, encoding="utf-8")
    done = run("verify", "--baseline", "known.json", "-f", "concise")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_edited_figure_is_a_new_finding_and_the_known_one_is_gone(run: Run, folder: Path) -> None:  # fmt: skip
    run("verify", "--write-baseline", "known.json")
    (folder / "claims.yaml").write_text(CLAIMS.replace("41", "43"), encoding="utf-8")
    done = run("verify", "--baseline", "known.json", "-f", "concise")
    assert done.returncode == 1
    new, gone = done.stdout.splitlines()
    assert new.startswith("claims.yaml:8:3: sum inconsistent one: the two parts make 40")
    assert gone == "claims.yaml:1:1: baseline inconsistent one: the baseline known.json knows a finding that is gone: the two parts make 40 countries, the article says 41 countries (one short) (warning)"  # fmt: skip


def test_a_figure_set_right_leaves_a_stale_entry_that_fails_nothing(run: Run, folder: Path) -> None:
    run("verify", "--write-baseline", "known.json")
    (folder / "claims.yaml").write_text(CLAIMS.replace("41", "40"), encoding="utf-8")
    done = run("verify", "--baseline", "known.json")
    assert done.returncode == 0
    assert "! warning  one  baseline, claims.yaml" in done.stdout
    assert run("verify", "--baseline", "known.json", "--severity", "baseline=error").returncode == 1
    assert run("verify", "--write-baseline", "known.json").stderr == "factcheck: known.json lets 1 findings stand\n"  # fmt: skip
    assert "baseline" not in run("verify", "--baseline", "known.json", "-f", "concise").stdout


def test_it_holds_wherever_the_command_is_run(run: Run, folder: Path) -> None:
    run("verify", "--write-baseline", "known.json")
    (folder / "factcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    (folder / "deep").mkdir()
    assert run("verify", cwd=folder / "deep").returncode == 0
    assert run("verify", str(folder / "claims.yaml"), cwd=folder / "deep").returncode == 0


def test_sarif_says_what_is_new_unchanged_and_absent(run: Run, folder: Path) -> None:
    states: Any = lambda *flags: {(r["ruleId"], r["properties"].get("relation")): r.get("baselineState") for r in json.loads(run("verify", "-f", "sarif", *flags).stdout)["runs"][0]["results"]}  # noqa: E731  # fmt: skip
    assert set(states().values()) == {None}
    run("verify", "--write-baseline", "known.json")
    text = CLAIMS.replace("value: 42", "value: 40") + "  three: {kind: sum, parts: [t, b], total: a}\n"  # fmt: skip
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    assert states("--baseline", "known.json") == {
        ("sum", "one"): "unchanged",
        ("sum", "two"): "new",
        ("sum", "three"): "new",
        ("baseline", "two"): "absent",
    }


def test_entries_of_files_that_were_not_judged_are_kept_while_the_files_are_there(run: Run, folder: Path) -> None:  # fmt: skip
    (folder / "more.yaml").write_text(CLAIMS, encoding="utf-8")
    run("verify", "claims.yaml", "more.yaml", "--write-baseline", "known.json")
    assert run("verify", "more.yaml", "--baseline", "known.json", "-f", "concise").stdout == ""
    run("verify", "more.yaml", "--write-baseline", "known.json")
    assert run("verify", "claims.yaml", "more.yaml", "--baseline", "known.json").returncode == 0
    (folder / "claims.yaml").unlink()
    run("verify", "more.yaml", "--write-baseline", "known.json")
    known = json.loads((folder / "known.json").read_text(encoding="utf-8"))
    assert {entry["file"] for entry in known["findings"]} == {"more.yaml"}


def test_what_an_ignore_entry_lets_stand_needs_no_baseline(run: Run, folder: Path) -> None:
    (folder / "claims.yaml").write_text(CLAIMS + "ignore: {relation: one, reason: known}\n", encoding="utf-8")  # fmt: skip
    run("verify", "--write-baseline", "known.json")
    known = json.loads((folder / "known.json").read_text(encoding="utf-8"))
    assert [entry["relation"] for entry in known["findings"]] == ["two"]


def marks(text: str) -> set[str]:
    report = check(source(text, "article.txt"), "en")
    known = told([report], Path())
    return {entry.mark for entry in known if entry.finding.verdict == "inconsistent"}


def test_a_finding_of_an_article_is_known_after_an_edit_elsewhere() -> None:
    before = marks(BOATS)
    assert len(before) == 1
    assert before < marks(f"{TRAINS}\n\nThe 5 ships left on 4 May.\n\n{BOATS}")
    assert not before & marks(BOATS.replace("Seventeen", "Eighteen"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", r"known.json:1:2: this is not JSON; "),
        ("[]", r"known.json: this is no baseline; '\"schema\": \"factcheck-baseline/1\"' was expected"),
        ('{"schema": "factcheck-baseline/1"}', r"known.json: this is no baseline; 'findings' must be a list"),
        ('{"schema": "factcheck-baseline/1", "findings": [1]}', r"known.json: finding 1 is none; "),
        ("[" * 100_000, r"known.json: this is no baseline"),
        ("9" * 10_000, r"known.json: this is no baseline"),
    ],
)  # fmt: skip
def test_what_is_no_baseline_is_told_and_never_written_over(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str) -> None:  # fmt: skip
    monkeypatch.chdir(folder)
    path = Path("known.json")
    path.write_text(text, encoding="utf-8")
    for use in (lambda: baseline.read(path), lambda: baseline.write(path, [])):
        with pytest.raises(FactcheckError, match=f"^{message}"):
            use()
    assert path.read_text(encoding="utf-8") == text


def test_a_baseline_that_is_not_there_says_how_to_write_one(run: Run, folder: Path) -> None:
    done = run("verify", "--baseline", "known.json")
    assert done.returncode == 2
    assert done.stderr == "known.json: cannot be read; no such file or directory; --write-baseline known.json writes a baseline\n"  # fmt: skip


@settings(deadline=None, max_examples=50)
@given(st.lists(reports(), max_size=2))
def test_any_reports_are_known_once_they_are_written(tmp_path_factory: pytest.TempPathFactory, found: list[Report]) -> None:  # fmt: skip
    path = tmp_path_factory.mktemp("known") / "known.json"
    count = baseline.write(path, found)
    text = path.read_text(encoding="utf-8")
    SCHEMA.validate(json.loads(text))
    assert "\x1b" not in text and "\u202e" not in text
    known = baseline.applied(found, path, EVERYTHING)
    states = [finding.baseline for report in known for finding in report.findings]
    assert states.count("unchanged") == count
    assert "absent" not in states
    assert not any(baseline._counts(finding) for report in known for finding in report.findings)


def test_the_same_findings_make_the_same_bytes(folder: Path) -> None:
    report = verify(folder / "claims.yaml")
    path = folder / "known.json"
    baseline.write(path, [report])
    first = path.read_bytes()
    baseline.write(path, [report])
    assert path.read_bytes() == first
