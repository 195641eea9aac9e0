"""What is installed is all that runs: the wheel holds the example, the pages' styles and scripts."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the wheel would install, and nothing of the repository."""
    builder = pytest.importorskip("hatchling.builders.wheel", reason="hatchling builds the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = builder.WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def _run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(installed)}
    return subprocess.run([sys.executable, "-m", "factcheck", *arguments], cwd=folder, env=environment, capture_output=True, text=True)  # fmt: skip


def test_every_file_of_the_package_is_in_the_wheel(installed: Path) -> None:
    inside = {path.relative_to(installed) for path in installed.rglob("*") if path.is_file()}
    shipped = {
        path.relative_to(ROOT)
        for path in (ROOT / "factcheck").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert shipped <= inside
    assert {path.parts[0] for path in inside - shipped} == {path.name for path in installed.glob("*.dist-info")}  # fmt: skip


def test_what_is_installed_begins_with_the_example_and_judges_it(installed: Path, tmp_path: Path) -> None:  # fmt: skip
    done = _run(installed, tmp_path, "init", "--example")
    assert (done.returncode, done.stdout) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} == {"article.en.txt", "claims.yaml"}
    done = _run(installed, tmp_path, "verify", "--report", "html=a.html")
    assert (done.returncode, done.stderr) == (1, "")
    assert "the four parts make 71 countries, the article says 72 countries" in done.stdout
    assert (tmp_path / "a.html").stat().st_size > 10_000
    (tmp_path / "claims.yaml").unlink()
    assert _run(installed, tmp_path, "init", "article.en.txt").returncode == 0
    assert "\nclaims:\n" in (tmp_path / "claims.yaml").read_text(encoding="utf-8")
