"""Stretches whose digits count nothing."""

from __future__ import annotations

from factcheck.languages import Language
from factcheck.model import Span


def identifiers(text: str, language: Language) -> list[Span]:
    """Return stretches whose digits count nothing."""
    return []
