"""The door: exit codes, streams, and what a new user meets first."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

AGREES = """factcheck: 1
claims:
  a: {value: 19, unit: country, quote: 19 countries}
  b: {value: 21, unit: country}
  t: {value: 40, unit: country}
relations:
  all: {kind: sum, parts: [a, b], total: t}
"""
CONFLICTS = AGREES.replace("40", "41")
UNDECIDED = AGREES.replace("  a: {value: 19", "  a: {value: at least 19").replace(
    "kind: sum, parts: [a, b], total: t", "kind: subset, part: a, whole: b"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("agrees", AGREES), ("conflicts", CONFLICTS), ("undecided", UNDECIDED)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("factcheck: 1\nclams: {}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["agrees.yaml"], 0),
        (["conflicts.yaml"], 1),
        (["undecided.yaml"], 0),
        (["undecided.yaml", "--fail-on", "undecided"], 1),
        (["conflicts.yaml", "--fail-on", "never"], 0),
        (["conflicts.yaml", "-o", "out.txt"], 1),
        (["broken.yaml"], 2),
        (["missing.yaml"], 2),
        (["."], 2),
        ([], 2),
        (["conflicts.yaml", "broken.yaml"], 2),
        (["--bogus"], 2),
        (["agrees.yaml", "--source", "missing.txt"], 2),
        (["agrees.yaml", "-o", "no/such/folder/out.txt"], 2),
    ],
)
def test_the_exit_code_says_how_it_went(run: Run, folder: Path, arguments: list[str], code: int) -> None:  # fmt: skip
    done = run("verify", *arguments)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    if code == 2:
        assert done.stderr.strip()


def test_trouble_in_one_file_does_not_silence_the_findings_of_another(run: Run, folder: Path) -> None:  # fmt: skip
    done = run("verify", "conflicts.yaml", "broken.yaml", "-f", "concise")
    assert done.returncode == 2
    assert done.stdout.startswith("conflicts.yaml:7:3: sum inconsistent all: the two parts make 40")
    assert "broken.yaml:2:1: unknown key 'clams'" in done.stderr


def test_in_an_empty_folder_it_says_what_to_do(run: Run) -> None:
    done = run("verify")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "there is no claims.yaml here or in any folder above" in done.stderr


def test_claims_are_found_in_a_folder_above(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(AGREES, encoding="utf-8")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    done = run("verify", "-f", "concise", "-v", cwd=tmp_path / "deep" / "er")
    assert done.returncode == 0
    assert done.stdout.startswith("../../claims.yaml:7:3: sum consistent all:")


def test_json_goes_to_stdout_and_to_a_file_alike(run: Run, folder: Path) -> None:
    printed = run("verify", "conflicts.yaml", "-f", "json").stdout
    run("verify", "conflicts.yaml", "-f", "json", "-o", "out.json")
    assert (folder / "out.json").read_text(encoding="utf-8") == printed
    report = json.loads(printed)
    assert report["schema"] == "factcheck-report/1"
    assert report["counts"]["inconsistent"] == 1
    assert report["results"][0]["findings"][0]["difference"] == "one short"


def test_without_a_terminal_there_is_no_colour_unless_asked(run: Run, folder: Path) -> None:
    assert "\x1b" not in run("verify", "conflicts.yaml").stdout
    assert "\x1b" in run("verify", "conflicts.yaml", "--color", "always").stdout
    assert "\x1b" in run("verify", "conflicts.yaml", FORCE_COLOR="1").stdout
    assert "\x1b" not in run("verify", "conflicts.yaml", FORCE_COLOR="1", NO_COLOR="1").stdout


def test_version_and_help_answer_at_once(run: Run) -> None:
    assert run("--version").stdout.startswith("factcheck 0.")
    assert run("-V").stdout == run("--version").stdout
    assert "verify" in run("--help").stdout
    assert "--fail-on" in run("verify", "--help").stdout


def test_verify_as_json_loads_neither_rich_nor_other_heavy_things(folder: Path) -> None:
    heavy = ("rich", "pydantic", "jsonschema", "z3", "asyncio", "importlib.metadata")
    code = (
        "import sys; from factcheck.cli import run; run(['verify', 'agrees.yaml', '-f', 'json']);"
        f"print([m for m in {heavy} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)  # fmt: skip
    assert done.stderr == "[]\n"


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    command = f"{sys.executable} -m factcheck verify -f json conflicts.yaml; echo $? >&2"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    reader = subprocess.Popen(["true"])
    reader.wait()
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, stdout=write, stderr=subprocess.PIPE, text=True)  # fmt: skip
    os.close(write)
    assert done.stderr == "141\n"


def test_an_interrupt_ends_without_a_traceback(folder: Path) -> None:
    code = "import time, factcheck.api as api; api.verify = lambda *a: time.sleep(60); from factcheck.__main__ import main; import sys; sys.argv = ['factcheck', 'verify', 'agrees.yaml']; print('up', flush=True); main()"
    process = subprocess.Popen([sys.executable, "-c", code], cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr) == (130, "")


def test_an_internal_error_is_one_line_and_seventy(folder: Path) -> None:
    code = "import factcheck.api as api; api.verify = lambda *a: 1 / 0; from factcheck.__main__ import main; import sys; sys.argv = ['factcheck', 'verify', 'agrees.yaml']; main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 70
    assert (
        done.stderr
        == "factcheck: internal error, please report it (-v shows where): ZeroDivisionError: division by zero\n"
    )


def test_the_bytes_do_not_depend_on_the_hash_seed(run: Run, folder: Path) -> None:
    runs = {
        run("verify", "conflicts.yaml", "-f", "json", PYTHONHASHSEED=seed).stdout for seed in "123"
    }
    assert len(runs) == 1
