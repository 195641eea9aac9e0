"""`factcheck config`, and what a configuration file does to `verify`, `check` and `extract`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

CONFLICT = """factcheck: 1
claims:
  a: {value: 19, unit: country}
  b: {value: 21, unit: country}
  t: {value: 41, unit: country}
relations:
  all: {kind: sum, parts: [a, b], total: t}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims.yaml").write_text(CONFLICT, encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('format = "concise"\n\n[severity]\nsum = "notice"\n', encoding="utf-8")  # fmt: skip
    return tmp_path


def test_the_file_holds_for_verify_until_a_flag_or_the_environment_says_otherwise(run: Run, folder: Path) -> None:  # fmt: skip
    done = run("verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "claims.yaml:7:3: sum inconsistent all: the two parts make 40 countries, the article says 41 countries (one short) (notice)\n"  # fmt: skip
    assert json.loads(run("verify", "-f", "json").stdout)["verdict"] == "inconsistent"
    assert run("verify", FACTCHECK_FORMAT="github").stdout.startswith("::notice title=")
    assert run("verify", "--severity", "sum=error").returncode == 1
    assert run("verify", "--isolated").returncode == 1


def test_it_is_found_from_the_first_path_upward(run: Run, folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / ".git").mkdir()
    assert run("verify", "../claims.yaml", cwd=elsewhere).returncode == 0
    (elsewhere / "claims.yaml").write_text(CONFLICT, encoding="utf-8")
    assert run("verify", "claims.yaml", cwd=elsewhere).returncode == 1


def test_a_broken_file_is_told_at_once_and_nothing_is_judged(run: Run, folder: Path) -> None:
    (folder / "factcheck.toml").write_text("formt = 'json'\nwidth = 'x'\n", encoding="utf-8")
    for command in (["verify"], ["check", "claims.yaml"], ["extract", "claims.yaml"], ["config"]):
        done = run(*command)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "factcheck.toml:1:1: unknown key 'formt'; did you mean 'format'?\n"
            "factcheck.toml:2:9: 'width': a whole number was expected, 'x' was found\n"
        )


def test_a_language_of_the_file_holds_for_check_and_extract(run: Run, folder: Path) -> None:
    (folder / "factcheck.toml").write_text('lang = "de"\n', encoding="utf-8")
    (folder / "a.txt").write_text("Es kamen 12 Staaten.\n", encoding="utf-8")
    assert json.loads(run("check", "a.txt", "-f", "json").stdout)["results"][0]["source"]["language"] == "de"  # fmt: skip
    assert "language: de" in run("extract", "a.txt").stdout


def test_config_tells_every_setting_and_its_origin(run: Run, folder: Path) -> None:
    (folder / "deep").mkdir()
    done = run("config", "deep", "--fail-on", "never", FACTCHECK_WIDTH="90")
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split("  ") for line in done.stdout.split("\n")]
    rows = {line[0]: [part.strip() for part in line[1:] if part.strip()] for line in lines}
    assert rows["file: factcheck.toml"] == []
    assert rows["format"] == ["concise", "factcheck.toml:1:1"]
    assert rows["severity"] == ["sum=notice", "factcheck.toml:3:1"]
    assert rows["width"] == ["90", "FACTCHECK_WIDTH"]
    assert rows["fail-on"] == ["never", "--fail-on"]
    assert rows["min-relations"] == ["1 for verify, 0 for check", "default"]


def test_config_tells_a_program_too(run: Run, folder: Path) -> None:
    told = json.loads(run("config", "-f", "json", "--report", "sarif=x").stdout)
    assert (told["schema"], told["file"]) == ("factcheck-config/1", "factcheck.toml")
    assert told["settings"]["format"] == {"value": "concise", "origin": "file", "where": "factcheck.toml:1:1"}  # fmt: skip
    assert told["settings"]["severity"]["value"] == {"sum": "notice"}
    assert told["settings"]["report"] == {"value": {"sarif": "x"}, "origin": "flag", "where": "--report"}  # fmt: skip
    assert told["settings"]["width"] == {"value": None, "origin": "default", "where": ""}


def test_config_of_nothing_is_an_error(run: Run) -> None:
    done = run("config", "missing")
    assert (done.returncode, done.stderr) == (2, "missing: there is no such file or folder\n")


def test_without_a_file_no_toml_is_loaded(run: Run, folder: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from factcheck.__main__ import _run; _run(['verify']);"
        "print([m for m in ('tomllib', 'typer', 'factcheck.settings.places') if m in sys.modules], file=sys.stderr)"
    )
    environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True)  # fmt: skip
    assert done.stderr == "['tomllib', 'factcheck.settings.places']\n"
    (folder / "factcheck.toml").unlink()
    (folder / "pyproject.toml").write_text("[project]\nname = 'factcheck'\n[tool.ruff]\n", encoding="utf-8")  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True)  # fmt: skip
    assert done.stderr == "[]\n"


def test_a_hostile_file_is_shown_and_not_obeyed(run: Run, folder: Path) -> None:
    (folder / "factcheck.toml").write_text('"\\u001b[31m\\n::error::x" = 1\nformat = "\\u202e"\n', encoding="utf-8")  # fmt: skip
    done = run("verify")
    assert done.returncode == 2
    assert "\x1b" not in done.stderr
    assert not any(line.startswith("::") for line in done.stderr.split("\n"))
    (folder / "factcheck.toml").write_text('output = "a\\u001b[31mb\\u202e"\n', encoding="utf-8")
    for arguments in (["config"], ["config", "-f", "json"]):
        told = run(*arguments).stdout
        assert "\x1b" not in told and "\u202e" not in told
