"""A corpus and its tables in an object store: the same rows, and no secrets in what is said."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyarrow import fs

from tests.conftest import Run
from tests.scan.corpora import articles, bare, findings, jsonl, ledger, parquet

pytest.importorskip("moto", reason="moto, an object store for tests, is not installed")
pytest.importorskip("flask_cors", reason="flask-cors, which moto's server needs, is not installed")

KEYS = {"AWS_ACCESS_KEY_ID": "name", "AWS_SECRET_ACCESS_KEY": "hidden", "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}  # fmt: skip
SERVER = "import sys; from moto.server import ThreadedMotoServer as S; s = S('127.0.0.1', 0); s.start(); print(*s.get_host_and_port(), flush=True); sys.stdin.read()"  # fmt: skip


@pytest.fixture
def store() -> Iterator[str]:
    """Run an object store on this machine and yield the options of a URI for it."""
    with subprocess.Popen([sys.executable, "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ | KEYS) as server:  # fmt: skip
        assert server.stdout
        lines = (line.split() for line in server.stdout if line.startswith("127.0.0.1 "))
        host, port = next(lines)
        yield f"endpoint_override={host}%3A{port}&scheme=http&allow_bucket_creation=true&region=us-east-1"
        server.kill()


def test_an_object_store_will_do_for_corpus_and_tables(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: str) -> None:  # fmt: skip
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    rows = articles(60)
    system, _ = fs.FileSystem.from_uri(f"s3://news?{store}")
    system.create_dir("news")
    for path in (parquet(tmp_path / "a.parquet", rows[:40]), jsonl(tmp_path / "b.jsonl", rows[40:])):  # fmt: skip
        with system.open_output_stream(f"news/in/{path.name}") as file:
            file.write(path.read_bytes())
    done = run("scan", f"s3://news/in?{store}", "-o", f"s3://news/out?{store}", "--task-size", "15")
    assert done.returncode == 0, done.stderr
    assert done.stderr.endswith("in s3://news/out\n")
    again = run("scan", f"s3://news/in?{store}", "-o", f"s3://news/out?{store}", "--resume")
    assert "60 rows were there already" in again.stderr
    refused = run("scan", f"s3://news/in?{store}", "-o", f"s3://news/out?{store}")
    assert refused.stderr.startswith("s3://news/out: a scan is there already")
    assert run("scan", "--summary", f"s3://news/out?{store}").stdout.startswith(
        "60 articles, 60 of"
    )
    fs.copy_files("news/out", str(tmp_path / "out"), source_filesystem=system)
    wanted, wanted_ledger = bare(rows)
    assert (findings(tmp_path / "out"), ledger(tmp_path / "out")) == (wanted, wanted_ledger)
    assert store not in (tmp_path / "out" / "manifest.json").read_text()
