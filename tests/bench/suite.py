"""What the cases of the Recognizers-Text suite are told apart by: tests/languages/suite.<tag>.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "languages"
LANGUAGES = tuple(sorted(file.suffixes[0][1:] for file in FOLDER.glob("suite.*.toml")))


@cache
def suite(tag: str) -> dict[str, str]:
    """Return the patterns of one language: its relative words, its words of fractions."""
    return tomllib.loads((FOLDER / f"suite.{tag}.toml").read_text(encoding="utf-8"))
