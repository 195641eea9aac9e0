"""What a new user begins with, and what runs again by itself."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given

from factcheck.model import Report
from factcheck.nouns import replace
from factcheck.starting import claims_file
from factcheck.watching import changes
from factcheck.writers import Page, writer
from tests.conftest import ROOT, Run
from tests.writers.reports import reports

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


BOATS = "Seventeen people were rescued, the coastguard said. Nine were taken off the trawler and seven off the yacht. Nobody else was in the water.\n"
CREW = "The boats came in and the crew was well, the coastguard said.\n"


@pytest.mark.parametrize("name", ["boats.txt", "my boats: «é».txt", "- x.txt", "yes", "claims:"])
@pytest.mark.parametrize(
    ("text", "code", "last"),
    [
        (BOATS, 1, "1 inconsistent, 0 undecided, 0 consistent: 3 claims, 1 relation"),
        (CREW, 0, "0 inconsistent, 0 undecided, 1 consistent: 3 claims, 1 relation"),
    ],
)
def test_a_commented_file_beside_an_article_holds_its_figures(run: Run, tmp_path: Path, name: str, text: str, code: int, last: str) -> None:  # fmt: skip
    (tmp_path / "deep er").mkdir()
    (tmp_path / "deep er" / name).write_text(text, encoding="utf-8")
    done = run("init", f"deep er/{name}")
    assert (done.returncode, done.stdout) == (0, "")
    assert "'factcheck verify 'deep er/claims.yaml'' judges it" in done.stderr
    made = (tmp_path / "deep er" / "claims.yaml").read_text(encoding="utf-8")
    assert "language: en" in made
    assert all(made.count(f"\n{line}\n") == 1 for line in ("claims:", "relations:", "# ignore:"))
    done = run("verify", "deep er/claims.yaml")
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.splitlines()[-1] == last
    assert "not at hand" not in done.stdout


def test_of_figures_that_nothing_binds_the_relations_are_asked_for(run: Run, tmp_path: Path) -> None:  # fmt: skip
    (tmp_path / "a.txt").write_text("The five boats came in on Tuesday.", encoding="utf-8")
    done = run("init", "a.txt")
    assert done.returncode == 0
    assert "state what must hold in it, and 'factcheck verify' judges it" in done.stderr
    assert run("verify", "--min-relations", "0").returncode == 0


def test_the_language_and_the_encoding_of_the_article_may_be_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Es kamen 40 Männer, 12 Frauen.", encoding="latin-1")
    assert run("init", "a.txt", "--lang", "de", "--encoding", "latin-1").returncode == 0
    assert "40 Männer" in (tmp_path / "claims.yaml").read_text(encoding="utf-8")
    done = run("init", "a.txt", "--lang", "xx", "--force")
    assert (done.returncode, done.stdout) == (2, "")
    assert "language 'xx' is not known" in done.stderr


@given(reports())
def test_whatever_an_article_says_the_comments_leave_its_draft_as_it_was(report: Report) -> None:
    # Ids, roles and options are the tool's own, and none of them is hostile.
    ids = tuple(replace(claim, id=f"claim_{n}") for n, claim in enumerate(report.claims))
    draft = replace(report, claims=ids, relations=(), findings=())
    plain = yaml.safe_load(writer("claims").write([draft], Page()))
    taught = yaml.safe_load(claims_file(draft))
    assert taught["source"] == plain["source"]
    if draft.claims:
        assert taught == plain | {"relations": None}


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


class Watch:
    """A run that watches, in a folder; its turns are counted by what it says after each."""

    def __init__(self, folder: Path, *arguments: str, **streams: object) -> None:
        command = [sys.executable, "-u", "-m", "factcheck", *arguments, "--watch"]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
        self.process = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True, **({"stdout": subprocess.DEVNULL} | streams))  # type: ignore[call-overload]  # fmt: skip

    def turn(self) -> list[str]:
        """Wait for the end of a turn; return what was said on stderr before."""
        lines: list[str] = []
        for line in self.process.stderr:
            if line.startswith("factcheck: watching"):
                return lines
            lines.append(line)
        raise AssertionError(f"it ended: {lines}")

    def end(self) -> tuple[int, str]:
        """Interrupt it; return its exit code and what else it said."""
        self.process.send_signal(signal.SIGINT)
        rest = self.process.communicate(timeout=30)[1]
        return self.process.returncode, rest

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def test_the_article_and_the_configuration_are_watched_and_what_is_written_is_not(tmp_path: Path) -> None:  # fmt: skip
    (tmp_path / "a.txt").write_text("It was 40 in all.", encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(AGREES.replace("claims:", "source: {file: a.txt}\nclaims:"), encoding="utf-8")  # fmt: skip
    with Watch(tmp_path, "verify", "-f", "json", "-o", "a.json", "--write-baseline", "b.json", "--report", "html=claims.html") as watch:  # fmt: skip
        assert watch.turn() == ["factcheck: b.json lets 0 findings stand\n"]
        (tmp_path / "a.txt").write_text("It was 41 in all.", encoding="utf-8")
        assert watch.turn() == ["factcheck: b.json lets 0 findings stand\n"]
        (tmp_path / "factcheck.toml").write_text("fail-on = 3", encoding="utf-8")
        assert watch.turn()[0].startswith("factcheck.toml:1:")
        (tmp_path / "factcheck.toml").unlink()
        assert watch.turn() == ["factcheck: b.json lets 0 findings stand\n"]
        time.sleep(1.5)
        assert watch.end() == (130, "")


def test_a_folder_that_is_watched_may_get_articles_and_reports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BOATS, encoding="utf-8")
    with Watch(tmp_path, "check", ".", "--report", "html=report.html") as watch:
        assert watch.turn() == []
        (tmp_path / "b.txt").write_bytes(b"\x00")
        assert "b.txt" in watch.turn()[0]
        time.sleep(1.5)
        assert watch.end() == (130, "")


@pytest.mark.parametrize("terminal", [True, False])
def test_only_a_terminal_is_cleared_and_only_between_runs(tmp_path: Path, terminal: bool) -> None:
    (tmp_path / "claims.yaml").write_text(AGREES, encoding="utf-8")
    here, there = os.openpty() if terminal else os.pipe()
    with Watch(tmp_path, "verify", "-f", "concise", "-v", stdout=there) as watch:
        watch.turn()
        first = os.read(here, 4000)
        (tmp_path / "claims.yaml").write_text(AGREES + "# more", encoding="utf-8")
        watch.turn()
        second = os.read(here, 4000)
        assert watch.end() == (130, "")
    os.close(here)
    os.close(there)
    assert b"\x1b[2J" not in first
    assert b"claims.yaml:7:" in first
    assert second.startswith(b"\x1b[2J\x1b[3J\x1b[H") is terminal


def test_a_flag_that_no_change_puts_right_ends_it_at_once(run: Run) -> None:
    done = run("verify", "--watch", "-f", "nope")
    assert (done.returncode, done.stdout) == (2, "")
    assert "watching" not in done.stderr


def test_standard_input_cannot_be_watched(run: Run) -> None:
    assert run("check", "-", "--watch").returncode == 2


SHELLS = {
    "bash": lambda words: {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)},
    "zsh": lambda words: {"_TYPER_COMPLETE_ARGS": words},
    "fish": lambda words: {
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    },
}


@pytest.mark.parametrize(
    ("shell", "place"),
    [("bash", ".bash_completions/factcheck.sh"), ("zsh", ".zfunc/_factcheck"), ("fish", ".config/fish/completions/factcheck.fish")],
)  # fmt: skip
def test_a_shell_is_told_how_to_complete_and_may_be_taught_for_good(run: Run, tmp_path: Path, shell: str, place: str) -> None:  # fmt: skip
    alone = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1", "HOME": str(tmp_path)}
    shown = run("--show-completion", shell, **alone)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "_FACTCHECK_COMPLETE" in shown.stdout
    done = run("--install-completion", shell, **alone)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / place).read_text(encoding="utf-8").strip() == shown.stdout.strip()


def test_bash_itself_completes_what_it_is_shown(run: Run, tmp_path: Path) -> None:
    if shutil.which("bash") is None:
        pytest.skip("no bash")
    shown = run("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    (tmp_path / "factcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")  # fmt: skip
    (tmp_path / "factcheck").chmod(0o755)
    script = f"""{shown.stdout}
COMP_WORDS=(factcheck verify --fail-on un); COMP_CWORD=3
_factcheck_completion ./factcheck
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)  # fmt: skip
    assert (done.stdout, done.stderr) == ("undecided\n", "")


@pytest.mark.parametrize("shell", SHELLS)
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
def test_a_shell_completes_commands_flags_and_words(run: Run, shell: str, words: str, found: set[str]) -> None:  # fmt: skip
    done = run(_FACTCHECK_COMPLETE=f"complete_{shell}", **SHELLS[shell](words))
    if shell == "zsh":
        shown = {found.partition('"')[0] for found in re.findall(r'^.*?"(.+)"', done.stdout, re.MULTILINE)}  # fmt: skip
    else:
        shown = {line.partition("\t")[0] for line in done.stdout.splitlines()}
    assert shown == found
