"""One line a difference: path:line:column: kind: message, for problem matchers and grep."""

from __future__ import annotations

from factcheck.comparison.model import Comparison
from factcheck.writers import Page, path, sentence
from factcheck.writers.differences import entries


def write(comparison: Comparison, page: Page) -> str:
    """Return the differences, one a line, each at the version that is being reviewed."""
    lines = []
    for entry in entries(comparison):
        found, spot = entry.difference, entry.spots[0]
        place = spot.where or f"{spot.start.line}:{spot.start.column}"
        agrees = f" ({found.agrees})" if found.agrees else ""
        lines.append(f"{path(spot.file)}:{place}: {found.kind}: {sentence(found.message + agrees)}\n")  # fmt: skip
    return "".join(lines)
