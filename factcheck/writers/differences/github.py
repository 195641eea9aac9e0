"""GitHub workflow commands: one annotation a difference, at the version that is being reviewed."""

from __future__ import annotations

from factcheck.comparison.model import Comparison
from factcheck.writers import Page, sentence, visible
from factcheck.writers.differences import Entry, details, entries
from factcheck.writers.github import in_data, in_property, placed


def write(comparison: Comparison, page: Page) -> str:
    """Return a command for each difference."""
    return "".join(_command(entry) + "\n" for entry in entries(comparison))


def _command(entry: Entry) -> str:
    spot, found = entry.spots[0], entry.difference
    where = f" ({spot.where})" if spot.where else ""
    properties = {"title": visible(f"{found.kind}{where}"), **placed(spot)}
    place = ",".join(f"{key}={in_property(value)}" for key, value in properties.items())
    lines = (found.message, *details(found))
    return f"::error {place}::{in_data(chr(10).join(map(sentence, lines)))}"
