"""`compare`: versions in, how they differ out, with the exit codes of diff."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

OLD = "On 3 March 14 people died when a ferry with 187 passengers sank.\n"
NEW = "On 5 March 14 people died when a ferry with 178 passengers sank.\n"


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    for name, text in (("old.md", OLD), ("new.md", NEW), ("copy.md", OLD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("old.md", "copy.md"), 0),
        (("old.md", "new.md"), 1),
        (("old.md", "new.md", "copy.md"), 1),
        (("old.md", "gone.md"), 2),
        (("old.md",), 2),
        (("-", "-"), 2),
        (("old.md", "new.md", "--only", "missing"), 0),
        (("old.md", "new.md", "--only", "missing,date"), 1),
        (("old.md", "new.md", "--only", "dates"), 2),
        (("old.md", "new.md", "--lang", "xx"), 2),
    ],
)  # fmt: skip
def test_the_exit_codes_are_those_of_diff(run: Run, versions: Path, arguments: tuple[str, ...], code: int) -> None:  # fmt: skip
    done = run("compare", *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert bool(done.stderr) == (code == 2)


def test_only_tells_the_kinds_that_are_named(run: Run, versions: Path) -> None:
    done = run("compare", "old.md", "new.md", "--only", "date", "-f", "json")
    assert [one["kind"] for one in json.loads(done.stdout)["differences"]] == ["date"]


def test_an_unknown_kind_is_named_with_a_known_one(run: Run, versions: Path) -> None:
    done = run("compare", "old.md", "new.md", "--only", "dates")
    assert "unknown kind of difference 'dates'" in done.stderr
    assert "'date'" in done.stderr


def test_an_earlier_version_is_read_from_standard_input(versions: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "compare", "-", "new.md", "-f", "concise"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, input=OLD.encode(), cwd=versions, env=environment, capture_output=True)  # fmt: skip
    assert done.returncode == 1
    assert [line.partition(b" ")[0] for line in done.stdout.splitlines()] == [b"new.md:1:4:", b"new.md:1:45:"]  # fmt: skip


def test_several_formats_are_written_at_once(run: Run, versions: Path) -> None:
    done = run("compare", "old.md", "new.md", "-f", "json", "--report", "html=out.html", "--report", "sarif=out.sarif")  # fmt: skip
    assert done.returncode == 1
    assert json.loads(done.stdout)["same"] is False
    assert json.loads((versions / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "</html>" in (versions / "out.html").read_text(encoding="utf-8")


def test_the_language_of_a_configuration_file_is_not_that_of_a_translation(run: Run, versions: Path) -> None:  # fmt: skip
    (versions / "factcheck.toml").write_text('lang = "de"\n', encoding="utf-8")
    (versions / "de.md").write_text("Am 3. März starben 14 Menschen, als eine Fähre mit 187 Passagieren sank.\n", encoding="utf-8")  # fmt: skip
    done = run("compare", "old.md", "de.md", "-f", "json")
    assert [one["language"] for one in json.loads(done.stdout)["versions"]] == ["en", "de"]
