"""The pages of the Hanoi article, in Arabic where the shared material is at hand, and in English."""

from __future__ import annotations

import os
from functools import cache

import pytest

from factcheck.api import verify
from factcheck.writers import Page, writer
from tests.conftest import ROOT

_HERE = ROOT / "factcheck" / "examples"
_ARABIC = ROOT / ".." / "shared" / "examples" / "hanoi" / "article.ar.txt"
_CASES = {"en": (_HERE / "claims.yaml", _HERE / "article.en.txt"), "ar": (ROOT / "claims.yaml", _ARABIC)}  # fmt: skip


@cache
def page_of(language: str) -> str:
    """Return the page of the article's claims; skip where the article is not at hand."""
    claims, article = _CASES[language]
    if not article.exists():
        pytest.skip(f"the article is not at hand: {os.path.relpath(article, ROOT)}")
    return writer("html").write([verify(claims, article)], Page())
