"""Small corpora for the tests of a scan, and what reads its tables."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.scan.core import scan_batch
from factcheck.scan.settings import Settings
from factcheck.scan.tables import findings_of, ledger_of

Row = dict[str, Any]

TEXTS = (
    ("en", "Seventeen people were rescued: nine from the trawler and seven from the yacht."),
    ("en", "The council has 40 members, 22 of whom voted for the plan."),
    ("en", "Nothing is counted here."),
    ("de", "Am Samstag, dem 25. Oktober 2025, kamen 72 Staaten zusammen."),
    ("fr", "Sur 80 députés, 50 ont voté pour et 30 contre."),
    ("ar", "وقعت 72 دولة على الاتفاقية، منها 64 دولة في القاعة."),
)


def articles(number: int) -> list[Row]:
    """Return articles with ids that sort in their order."""
    return [
        {"id": f"a{n:05d}", "text": f"{TEXTS[n % 6][1]}\n\nNote {n}.", "language": TEXTS[n % 6][0]}
        for n in range(number)
    ]


def parquet(path: Path, rows: Sequence[Row], group: int = 50) -> Path:
    pq.write_table(pa.Table.from_pylist(list(rows)), path, row_group_size=group)
    return path


def jsonl(path: Path, rows: Sequence[Row]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def table(path: Path, rows: Sequence[Row]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def findings(folder: Path) -> list[Row]:
    return _rows(folder / "findings")


def ledger(folder: Path) -> list[Row]:
    return _rows(folder / "ledger")


def _rows(folder: Path) -> list[Row]:
    tables = [pq.read_table(file) for file in sorted(folder.glob("*.parquet"))]
    return [row for table in tables for row in table.to_pylist()]


def bare(rows: Sequence[Row], settings: Settings | None = None) -> tuple[list[Row], list[Row]]:
    """Return findings and ledger of the plain loop, with no engine at all."""
    documents = pa.Table.from_pylist(list(rows)).combine_chunks().to_batches()[0]
    scanned = pa.Table.from_batches([scan_batch(documents, settings)])
    return findings_of(scanned).to_pylist(), ledger_of(scanned).to_pylist()
