"""Time a claims file of 25,000 claims and 5,000 sums, stage by stage, and its peak memory."""

from __future__ import annotations

import io
import random
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
SUMS, PARTS = 5_000, 4


def claims_text(seed: int = 1) -> str:
    """Return the text of a claims file: sums of four parts, one in a hundred wrong."""
    random.seed(seed)
    out, relations = io.StringIO(), io.StringIO()
    out.write("factcheck: 1\nsource: {language: en}\nclaims:\n")
    for number in range(SUMS):
        parts = [random.randrange(1, 900) for _ in range(PARTS)]
        for index, part in enumerate(parts):
            out.write(f'  p{number}_{index}: {{value: {part}, unit: country, quote: "{part} countries of group {index}"}}\n')  # fmt: skip
        total = sum(parts) + (number % 100 == 0)
        out.write(f'  t{number}: {{value: {total}, unit: country, quote: "all {total} countries"}}\n')  # fmt: skip
        ids = ", ".join(f"p{number}_{index}" for index in range(PARTS))
        relations.write(f"  s{number}: {{kind: sum, parts: [{ids}], total: t{number}}}\n")
    return out.getvalue() + "relations:\n" + relations.getvalue()


def timed(name: str, stage: Callable[[], T]) -> T:
    """Run a stage and print its processor seconds."""
    began = time.process_time()
    result = stage()
    print(f"{name:<8} {time.process_time() - began:6.2f} s")
    return result


def main() -> None:
    """Time load, ground, solve and write."""
    from factcheck.extract.grounding import ground
    from factcheck.languages import language
    from factcheck.model import Report
    from factcheck.readers import claims
    from factcheck.solve import solve
    from factcheck.writers import Page, writer

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.yaml"
        path.write_text(claims_text(), encoding="utf-8")
        began = time.process_time()
        file = timed("load", lambda: claims.read(path))
        grounded, drifted = timed("ground", lambda: ground(file.claims, file.source, language("en")))  # fmt: skip
        findings = timed("solve", lambda: solve(grounded, file.relations))
        report = Report("claims.yaml", file.source, grounded, file.relations, (*drifted, *findings))
        timed("full", lambda: writer("full").write([report], Page(quiet=True)))
        timed("json", lambda: writer("json").write([report], Page()))
        print(f"{'all':<8} {time.process_time() - began:6.2f} s (bar: 5 s)")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory   {peak:6.0f} MB (bar: 300 MB)")


if __name__ == "__main__":
    main()
