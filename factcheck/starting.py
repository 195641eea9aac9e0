"""Where a new user begins: a commented claims file, and an example that runs at once."""

from __future__ import annotations

from pathlib import Path

from factcheck import readers
from factcheck.extract.detection import detect

EXAMPLE = Path(__file__).parent / "examples"

_TEMPLATE = """\
# What an article states, and what must hold among it. `factcheck verify` judges this file;
# `factcheck explain KIND` tells how to write a relation, `factcheck schema claims` helps an editor.
factcheck: 1
{source}
claims:
  # An id of your choice; the figure as the article means it (72, 4.2 million, more than 2500,
  # 25 to 30, 62%, Saturday), or a date or a label; what it counts; the article's own words:
  #   signed: {{value: 72, unit: country, quote: 72 countries signed}}
  #   opening: {{date: 2025-10-25, quote: 25 October 2025}}
  #   minister: {{label: Minister of Justice, quote: "the Minister of Justice, Jane Doe"}}
  # These three show the form; put the article's own in their place.
  in_hall: {{value: 64, unit: country}}
  elsewhere: {{value: 8, unit: country}}
  signed: {{value: 72, unit: country}}
relations:
  # A name of your choice; the kind; a claim, or several, in each role.
  where: {{kind: sum, parts: [in_hall, elsewhere], total: signed}}
  #   day: {{kind: weekday, date: opening, weekday: weekday}}
# Findings that may stand, each with a reason and, if you like, to a day:
# ignore:
#   - {{relation: where, reason: corrected in print, until: 2026-12-31}}
"""
_NO_SOURCE = """\
# source:
#   file: article.txt    # relative to this file
#   language: en"""


def claims_file(article: Path | None) -> str:
    """Return a commented claims file, for an article where one is named.

    Raises SourceError where the article cannot be read.
    """
    if article is None:
        return _TEMPLATE.format(source=_NO_SOURCE)
    tag = detect(readers.read_article(article).text)
    lines = ["source:", f"  file: {_quoted(article.name)}"]
    return _TEMPLATE.format(source="\n".join([*lines, *([f"  language: {tag}"] if tag else [])]))


def _quoted(name: str) -> str:
    """Return a file's name as YAML that reads back as it is."""
    import json

    plain = name.isascii() and all(sign.isalnum() or sign in "._-" for sign in name)
    return name if plain and name[0].isalpha() else json.dumps(name)


def example() -> tuple[tuple[str, str], ...]:
    """Return the example's files, each with its name: an article and its claims."""
    return tuple(
        (file.name, file.read_text(encoding="utf-8"))
        for file in sorted(EXAMPLE.iterdir())
        if file.suffix in (".txt", ".yaml")
    )
