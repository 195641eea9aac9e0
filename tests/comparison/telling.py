"""What several tests of comparisons need."""

from __future__ import annotations

from factcheck.api import compare
from factcheck.comparison.model import Comparison
from factcheck.model import Source


def compared(*texts: str, languages: str = "en en en") -> Comparison:
    """Return the comparison of texts, called a, b, c, in languages."""
    tags = languages.split()
    return compare([Source(name, text, tag) for name, text, tag in zip("abc", texts, tags, strict=False)])  # fmt: skip


def told(comparison: Comparison) -> list[tuple[str, ...]]:
    """Return the kind and the words of every version, of each difference."""
    return [
        (found.kind, *(v.words(one) if one else "" for v, one in zip(comparison.versions, found.statements, strict=True)))
        for found in comparison.differences
    ]  # fmt: skip
