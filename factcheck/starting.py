"""Where a new user begins: a commented claims file, and an example that runs at once."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import Report
from factcheck.writers import Page, claims

EXAMPLE = Path(__file__).parent / "examples"


_HEAD = """\
# What an article states, and what must hold among it. `factcheck verify` judges this file;
# `factcheck explain KIND` tells how to write a relation, `factcheck schema claims` helps an editor.
"""
_READ = """\
# Every figure below was read out of the article by its words: check each and name it, delete what
# you do not need, and state the relations that the words do not license.
"""
_CLAIMS = """\
  # An id of your choice; the figure as the article means it (72, 4.2 million, more than 2500,
  # 25 to 30, 62%, Saturday), or a date or a label; what it counts; the article's own words:
  #   signed: {value: 72, unit: country, quote: 72 countries signed}
  #   opening: {date: 2025-10-25, quote: 25 October 2025}
  #   minister: {label: Minister of Justice, quote: "the Minister of Justice, Jane Doe"}
"""
_RELATIONS = """\
  # A name of your choice; the kind; a claim, or several, in each role:
  #   where: {kind: sum, parts: [in_hall, elsewhere], total: signed}
  #   day: {kind: weekday, date: opening, weekday: weekday}
"""
_IGNORE = """\
# Findings that may stand, each with a reason and, if you like, to a day:
# ignore:
#   - {relation: where, reason: corrected in print, until: 2026-12-31}
"""
_SOURCE = """\
# source:
#   file: article.txt    # relative to this file
#   language: en
"""
_FORM = """\
claims:
  # These three show the form; put the article's own in their place.
  in_hall: {value: 64, unit: country}
  elsewhere: {value: 8, unit: country}
  signed: {value: 72, unit: country}
relations:
  where: {kind: sum, parts: [in_hall, elsewhere], total: signed}
"""
_AT_CLAIMS, _AT_RELATIONS = "\nclaims:\n", "\nrelations:\n"


def claims_file(draft: Report | None) -> str:
    """Return a commented claims file: of the draft of an article, or without one that agrees.

    An article without any figure gets the latter too, with its name.
    """
    made = claims.write([draft], Page()) if draft else f"factcheck: 1\n{_SOURCE}claims:\n"
    while made.startswith("#"):
        made = made.partition("\n")[2]
    if draft and draft.claims:
        return _HEAD + _READ + _taught(made)
    return _HEAD + _taught(made.removesuffix("claims:\n") + _FORM)


def _taught(file: str) -> str:
    """Return a claims file with comments that teach its form; no text in it spans two lines."""
    if _AT_RELATIONS not in file:
        file += _AT_RELATIONS.lstrip()
    file = file.replace(_AT_CLAIMS, _AT_CLAIMS + _CLAIMS, 1)
    return file.replace(_AT_RELATIONS, _AT_RELATIONS + _RELATIONS, 1) + _IGNORE


def example() -> tuple[tuple[str, str], ...]:
    """Return the example's files, each with its name: an article and its claims."""
    return tuple(
        (file.name, file.read_text(encoding="utf-8"))
        for file in sorted(EXAMPLE.iterdir())
        if file.suffix in (".txt", ".yaml")
    )
