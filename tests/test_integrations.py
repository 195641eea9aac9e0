"""What runs factcheck for others: the hooks of pre-commit, the action of GitHub, the README's lines."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, Run

ARTICLE = "The fund paid 14 grants: six to schools, four to clinics and three to museums.\n"
CLAIMS = """factcheck: 1
claims:
  all: {value: 14}
  a: {value: 6}
  b: {value: 7}
relations:
  sum: {kind: sum, parts: [a, b], total: all}
"""
README = (ROOT / "README.md").read_text(encoding="utf-8")
HOSTILE = [
    "$(touch pwned)",
    "; touch pwned",
    "`touch pwned`",
    "a b",
    "--version",
    "::error::x",
    "%0A",
]


def _yaml(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("hook", "staged", "left_alone"),
    [
        ("factcheck-verify", ["claims.yaml", "a/b.claims.yml"], ["notclaims.yaml", "claims.md"]),
        ("factcheck-check", ["a/b.md", "index.html", "press.txt"], ["a.yaml", "md", "txt.py"]),
    ],
)
def test_a_hook_judges_the_files_that_are_staged(
    run: Run, tmp_path: Path, hook: str, staged: list[str], left_alone: list[str]
) -> None:
    (made,) = [one for one in _yaml(".pre-commit-hooks.yaml") if one["id"] == hook]
    assert all(re.search(made["files"], name) for name in staged)
    assert not any(re.search(made["files"], name) for name in left_alone)
    for name in staged:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(CLAIMS if "verify" in hook else ARTICLE, encoding="utf-8")
    program, *entry = shlex.split(made["entry"])
    done = run(*entry, *made["args"], *staged)
    assert (program, done.returncode) == ("factcheck", 1)
    assert all(name in done.stdout for name in staged)


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """Return a runner's folder, where the action finds this factcheck installed."""
    program = tmp_path / "temp" / "factcheck" / "bin" / "factcheck"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m factcheck "$@"\n')
    program.chmod(0o755)
    (tmp_path / "work").mkdir()
    return tmp_path


def judged(runner: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step that judges as the runner does: inputs by the environment, bash with -e."""
    action = _yaml("action.yml")
    (step,) = [one for one in action["runs"]["steps"] if one.get("id") == "judge"]
    given = {name: told["default"] for name, told in action["inputs"].items()} | inputs
    named = {
        name: re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", value)
        for name, value in step["env"].items()
    }
    environment = {name: given[found[1]] for name, found in named.items() if found}
    assert environment.keys() == step["env"].keys()
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=runner / "work",
        env=environment | _runner(runner),
        capture_output=True,
        text=True,
        timeout=60,
    )


def _runner(runner: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "RUNNER_TEMP": str(runner / "temp"),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
    }


def test_the_action_never_puts_an_input_into_a_line_of_the_shell() -> None:
    steps = _yaml("action.yml")["runs"]["steps"]
    assert not any("${{" in step.get("run", "") for step in steps)
    assert all(step["shell"] == "bash" for step in steps if "run" in step)


def test_the_action_annotates_summarises_and_logs(runner: Path) -> None:
    (runner / "work" / "a.md").write_text(ARTICLE, encoding="utf-8")
    done = judged(runner, command="check", paths="a.md\n")
    assert done.returncode == 1
    assert done.stdout.startswith("::error title=sum inconsistent%3A sum_1,file=a.md,line=1,")
    assert "14 grants" in (runner / "summary.md").read_text(encoding="utf-8")
    log = json.loads((runner / "work" / "factcheck.sarif").read_text(encoding="utf-8"))
    assert [one["kind"] for one in log["runs"][0]["results"]] == ["fail"]
    assert (runner / "output").read_text() == "sarif=factcheck.sarif\n"


def test_the_action_finds_the_claims_file_and_takes_flags(runner: Path) -> None:
    (runner / "work" / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    assert judged(runner).returncode == 1
    assert judged(runner, flags="--fail-on=never\n--quiet\n").returncode == 0


@pytest.mark.parametrize("name", ["command", "paths", "flags", "sarif"])
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_inputs_of_the_action_are_files_or_errors(runner: Path, name: str, words: str) -> None:  # fmt: skip
    (runner / "work" / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    done = judged(runner, **{name: words})
    assert done.returncode == (1 if name == "sarif" else 2)
    assert not (runner / "work" / "pwned").exists()
    told = [line for line in (done.stdout + done.stderr).splitlines() if line.startswith("::")]
    assert all(
        line.startswith("::error title=sum inconsistent%3A sum,file=claims.yaml,") for line in told
    )


def test_a_line_break_in_the_name_of_the_log_sets_no_other_output(runner: Path) -> None:
    assert judged(runner, sarif="x\nsarif=y").returncode == 2
    assert not (runner / "output").exists()


LINES = re.findall(r"^ *(?:- |script: |sh '|script: \[?')?(factcheck (?:verify|check) [^'\n]*?)'?$", README, re.MULTILINE)  # fmt: skip


def test_the_lines_of_the_readme_for_ci_run(run: Run, tmp_path: Path) -> None:
    section = README[README.index("## Where people work") :].split("\n## ")[0]
    lines = [line for line in LINES if line in section and "|" not in line]
    assert len(lines) >= 2
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "a.md").write_text(ARTICLE, encoding="utf-8")
    for line in lines:
        _, *arguments = shlex.split(line)
        assert run(*arguments).returncode == 1, line
    assert {path.name for path in tmp_path.iterdir()} >= {"gl-code-quality.json", "factcheck.xml"}


def test_the_hooks_that_the_readme_names_are_there() -> None:
    hooks = {hook["id"] for hook in _yaml(".pre-commit-hooks.yaml")}
    assert set(re.findall(r"- id: (factcheck-\w+)", README)) == hooks
