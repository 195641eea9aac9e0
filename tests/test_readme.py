"""What the README shows is run: its console blocks, in a folder with the files it shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

README = (ROOT / "README.md").read_text(encoding="utf-8")
FILES = re.findall(r"```(?:yaml|text|toml)\n# (\S+)\n(.*?)```", README, re.DOTALL)
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    (match[1], match[2])
    for block in BLOCKS
    for match in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]


def test_the_readme_shows_files_and_commands() -> None:
    assert FILES
    assert COMMANDS


@pytest.mark.parametrize(("command", "output"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_a_command_of_the_readme_prints_what_it_shows(run: Run, tmp_path: Path, command: str, output: str) -> None:  # fmt: skip
    for name, text in FILES:
        (tmp_path / name).write_text(text, encoding="utf-8")
    line, _, echo = command.partition("; ")
    program, *arguments = shlex.split(line)
    assert program == "factcheck"
    done = run(*arguments, cwd=tmp_path, COLUMNS="80")
    printed = done.stdout + done.stderr + (f"{done.returncode}\n" if echo == "echo $?" else "")
    assert re.sub("[\u2068\u2069]", "", printed) == output
