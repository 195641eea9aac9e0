"""JSON lines: one difference a line, with the statements whole; the last line counts them."""

from __future__ import annotations

from collections import Counter

from factcheck.comparison.model import Comparison
from factcheck.writers import Page, dumped
from factcheck.writers.differences import entries
from factcheck.writers.differences.json import SCHEMA, difference


def write(comparison: Comparison, page: Page) -> str:
    """Return a line for each difference and one for the whole, which is always there."""
    lines = [{"schema": SCHEMA, "type": "difference", **difference(entry)} for entry in entries(comparison)]  # fmt: skip
    counts = Counter(str(found.kind) for found in comparison.differences)
    lines.append({
        "schema": SCHEMA,
        "type": "summary",
        "same": not comparison.differences,
        "counts": dict(sorted(counts.items())),
        "files": [version.source.name for version in comparison.versions],
        "notes": list(comparison.notes),
    })  # fmt: skip
    return "".join(dumped(line) + "\n" for line in lines)
