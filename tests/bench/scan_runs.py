"""A corpus in a folder of its own, and scans of it as processes: what the scan benches start from."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.scan_corpus import write

ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}


@contextmanager
def corpus(articles: int) -> Iterator[Path]:
    """Give a file of so many articles, alone in a folder that goes with it."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "corpus.parquet"
        write(file, articles)
        yield file


def command(file: Path, output: str, *options: str) -> list[str]:
    """Return what scans a corpus into a folder beside it."""
    folder = str(file.with_name(output))
    return [sys.executable, "-m", "factcheck", "scan", str(file), "-o", folder, *options]
