"""The whole outputs on the Hanoi claims, in plain files a reviewer can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.api import verify
from factcheck.writers import Page, writer
from tests.conftest import ROOT, Snapshot

# Formats that carry nothing of the machine or the hour.
FORMATS = {"full": "txt", "concise": "txt", "json": "json", "sarif": "sarif", "junit": "xml", "markdown": "md", "github": "txt", "gitlab": "json", "json-lines": "jsonl"}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_on_the_hanoi_claims_is_as_it_was(name: str, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(ROOT)
    text = writer(name).write([verify("claims.yaml")], Page(width=100))
    text = re.sub(rf"\b{re.escape(__version__)}\b", "VERSION", text)
    snapshot(f"hanoi.{name}.{FORMATS[name]}", text)


@pytest.mark.parametrize("width", [60, 140])
def test_no_line_is_wider_than_the_page(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.cells import cell_len

    monkeypatch.chdir(ROOT)
    text = writer("full").write([verify("claims.yaml")], Page(width=width))
    assert max(cell_len(line) for line in text.split("\n")) <= width


def test_every_isolate_is_closed_on_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for width in (60, 80, 100):
        text = writer("full").write([verify("claims.yaml")], Page(width=width))
        assert all(line.count("\u2068") == line.count("\u2069") for line in text.split("\n"))


def test_the_picture_of_the_readme_is_of_this_report(tmp_path: Path) -> None:
    from tests.bench.picture import TARGET, picture

    assert TARGET.read_text(encoding="utf-8") == picture()
