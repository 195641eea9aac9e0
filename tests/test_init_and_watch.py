"""What a new user begins with, and what runs again by itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.watching import changes
from tests.conftest import ROOT, Run

AGREES = """factcheck: 1
claims:
  a: {value: 19}
  b: {value: 21}
  t: {value: 40}
relations:
  all: {kind: sum, parts: [a, b], total: t}
"""


def test_the_example_is_judged_at_once(run: Run, tmp_path: Path) -> None:
    done = run("init", "--example")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines()[-1] == "factcheck: 'factcheck verify' judges it"
    judged = run("verify")
    assert judged.returncode == 1
    assert "not at hand" not in judged.stdout
    assert " 1 inconsistent" in f" {judged.stdout.splitlines()[-1]}"


@pytest.mark.parametrize("name", ["boats.txt", "my boats: «é».txt", "- x.txt", "yes"])
def test_a_commented_file_beside_an_article_names_it_and_passes(run: Run, tmp_path: Path, name: str) -> None:  # fmt: skip
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / name).write_text("The boats came in on Tuesday and the crew was well.\n", encoding="utf-8")  # fmt: skip
    assert run("init", f"deep/{name}").returncode == 0
    text = (tmp_path / "deep" / "claims.yaml").read_text(encoding="utf-8")
    assert "language: en" in text
    done = run("verify", cwd=tmp_path / "deep")
    assert (done.returncode, done.stderr) == (0, "")
    assert "not at hand" not in done.stdout


def test_without_an_article_the_file_passes_too(run: Run, tmp_path: Path) -> None:
    assert run("init").returncode == 0
    assert run("verify").returncode == 0


def test_nothing_is_written_over_without_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text("mine", encoding="utf-8")
    for arguments in (["init"], ["init", "--example"], ["init", "."]):
        done = run(*arguments)
        assert done.returncode == 2
        assert done.stderr == "claims.yaml: the file is there already; --force overwrites it\n"
    assert (tmp_path / "claims.yaml").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["claims.yaml"]
    assert run("init", "--force").returncode == 0
    assert run("init", "missing.txt", "--force").returncode == 2


def test_a_change_is_told_once_and_a_file_may_come_and_go(tmp_path: Path) -> None:
    file = tmp_path / "a"
    turns: Iterator[None] = changes(lambda: [file], pause=0.02)
    next(turns)
    file.write_text("1", encoding="utf-8")
    next(turns)
    file.write_text("22", encoding="utf-8")
    next(turns)
    file.unlink()
    next(turns)


@pytest.mark.parametrize("command", ["verify", "check"])
def test_watch_runs_again_on_a_change_and_an_interrupt_ends_it(tmp_path: Path, command: str) -> None:  # fmt: skip
    path = tmp_path / ("claims.yaml" if command == "verify" else "a.txt")
    boats = "Seventeen people were rescued from the two boats, the coastguard said. Nine were taken off the trawler Aurelie and {} off the yacht Pale Moon. Nobody else was in the water."
    good, bad = (AGREES, AGREES.replace("40", "41")) if command == "verify" else (boats.format("eight"), boats.format("seven"))  # fmt: skip
    path.write_text(good, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "factcheck", command, path.name, "--watch", "-f", "concise"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None and process.stderr is not None
    assert process.stderr.readline() == "factcheck: watching; Ctrl-C ends it\n"
    path.write_text(bad, encoding="utf-8")
    assert f"{path.name}:" in process.stdout.readline()
    path.write_text("factcheck: 2\n" if command == "verify" else "\x00", encoding="utf-8")
    assert process.stderr.readline().startswith("factcheck: watching")
    assert path.name in process.stderr.readline()
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "\x1b" not in stdout + stderr
    assert "Traceback" not in stderr


def test_standard_input_cannot_be_watched(run: Run) -> None:
    assert run("check", "-", "--watch").returncode == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(run: Run, shell: str) -> None:
    done = run(_FACTCHECK_COMPLETE=f"source_{shell}", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")  # fmt: skip
    assert "_FACTCHECK_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("factcheck ver", {"verify"}),
        ("factcheck verify --fail-on ", {"inconsistent", "undecided", "never"}),
        ("factcheck verify --select sum,per", {"sum,percent", "sum,percent_sum"}),
        ("factcheck check --lang a", {"ar"}),
        ("factcheck verify --severity off", {"office="}),
        ("factcheck verify --min", {"--min-relations"}),
    ],
)
def test_a_shell_completes_commands_flags_and_words(run: Run, words: str, found: set[str]) -> None:
    count = str(len(words.split(" ")) - 1)
    done = run(_FACTCHECK_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=count)
    assert set(done.stdout.split()) == found
