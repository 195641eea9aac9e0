"""Spark: the same rows as the embedded engine, also where articles kill its processes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from factcheck.model import FactcheckError
from factcheck.scan.command import Run as Scan, scan
from factcheck.scan.plan import Shard
from factcheck.scan.settings import Settings
from factcheck.scan.spark import ddl, scan_frame
from factcheck.scan.tables import SCANNED
from tests.conftest import ROOT, Run
from tests.scan.corpora import articles, findings, jsonl, ledger, parquet

HOSTILE = ROOT / "tests" / "scan" / "hostile"
NO_SPARK = (
    "pyspark is not installed"
    if not find_spec("pyspark")
    else "there is no Java; apt-get install default-jre-headless"
    if not shutil.which("java") and not os.environ.get("JAVA_HOME")
    else ""
)


@pytest.mark.skipif(bool(NO_SPARK), reason=NO_SPARK)
def test_spark_gives_the_rows_of_the_embedded_engine_whatever_the_articles_do(run: Run, tmp_path: Path) -> None:  # fmt: skip
    rows = articles(120)
    for place, word in ((3, "RAISE"), (50, "KILL"), (90, "ONCE")):
        rows[place]["text"] = f"{word} {rows[place]['text']}"
    parquet(tmp_path / "a.parquet", rows)
    paths = os.pathsep.join((str(HOSTILE), str(ROOT)))
    plain = run("scan", "a.parquet", "-o", "plain", PYTHONPATH=paths)
    assert plain.returncode == 0, plain.stderr
    command = [sys.executable, "-m", "factcheck", "scan", "a.parquet", "-o", "out", "--engine", "spark", "--master", "local[2,4]"]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": paths, "HARM_ONCE": str(tmp_path / "once")}
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True)  # fmt: skip
    try:
        _, told = process.communicate(timeout=240)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 0, told
    assert told.splitlines()[-1].startswith("factcheck: 120 articles, ")
    assert "2 errors; in out" in told

    def sorted_(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return sorted(found, key=lambda row: (row["document"], row.get("relation", "")))

    assert (tmp_path / "once").exists()
    assert sorted_(ledger(tmp_path / "out")) == ledger(tmp_path / "plain")
    assert sorted_(findings(tmp_path / "out")) == sorted_(findings(tmp_path / "plain"))
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["findings", "ledger", "manifest.json"]  # fmt: skip
    assert run("scan", "--summary", "out").stdout == run("scan", "--summary", "plain").stdout


class Frame:
    """What of a Spark frame a scan needs."""

    def __init__(self, *batches: pa.RecordBatch) -> None:
        self.batches = batches

    def mapInArrow(self, each: Any, schema: str) -> tuple[str, list[pa.RecordBatch]]:
        return schema, list(each(iter(self.batches)))


def test_any_frame_of_articles_can_be_scanned() -> None:
    batch = pa.RecordBatch.from_pylist(articles(3))
    made: Any = scan_frame(Frame(batch, batch), Settings(keep="inconsistent"))
    schema, found = made
    assert [one.num_rows for one in found] == [3, 3]
    assert all(one.schema.equals(SCANNED) for one in found)
    assert schema == ddl(SCANNED)
    assert "`certainty`: tinyint" in schema and "`spans`: array<struct<`start`: int" in schema


@pytest.mark.skipif(bool(NO_SPARK), reason=NO_SPARK)
@pytest.mark.parametrize("options", [Scan(engine="spark", go_on=True), Scan(engine="spark", shard=Shard(1, 2))])  # fmt: skip
def test_what_spark_cannot_do_is_refused(tmp_path: Path, options: Scan) -> None:
    path = jsonl(tmp_path / "a.jsonl", articles(1))
    with pytest.raises(FactcheckError, match="--resume and --shard are of the embedded engine"):
        scan([str(path)], str(tmp_path / "out"), Settings(), options)
    assert not (tmp_path / "out").exists()


def test_without_java_it_says_what_to_install(run: Run, tmp_path: Path) -> None:
    jsonl(tmp_path / "a.jsonl", articles(1))
    done = run("scan", "a.jsonl", "-o", "out", "--engine", "spark", PATH=str(tmp_path), JAVA_HOME="")  # fmt: skip
    assert done.returncode == 2
    assert "spark: there is no Java" in done.stderr
    assert not (tmp_path / "out").exists()
