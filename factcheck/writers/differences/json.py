"""The comparison as one JSON object, schema factcheck-comparison/1; columns count code points."""

from __future__ import annotations

from typing import Any

from factcheck import __version__
from factcheck.comparison.model import Alignment, Comparison, Statement, Version
from factcheck.writers import Page, dumped
from factcheck.writers.differences import Entry, entries, relied
from factcheck.writers.json import number

SCHEMA = "factcheck-comparison/1"
Object = dict[str, Any]


def write(comparison: Comparison, page: Page) -> str:
    """Return the comparison as JSON; the order is that of the first version."""
    whole = {
        "schema": SCHEMA,
        "tool": {"name": "factcheck", "version": __version__},
        "columnUnit": "codePoint",
        "same": not comparison.differences,
        "versions": [_version(version) for version in comparison.versions],
        "differences": [difference(entry) for entry in entries(comparison)],
        "alignments": [_row(comparison, n, row) for n, row in enumerate(comparison.alignments, 1)],
        "alone": [
            [_statement(version, one) for one in row]
            for version, row in zip(comparison.versions, comparison.alone, strict=True)
        ],
        "throughRelations": list(relied(comparison)),
        "notes": list(comparison.notes),
    }
    return dumped(whole, indent=2) + "\n"


def _version(version: Version) -> Object:
    source = version.source
    return {"file": source.name, "language": source.language, "figures": len(version.statements)}


def difference(entry: Entry) -> Object:
    """Return one difference with the statements of all versions; null where one says nothing."""
    found, versions = entry.difference, entry.comparison.versions
    return {
        "kind": found.kind,
        "message": found.message,
        "certainty": found.certainty,
        "agrees": found.agrees,
        "statements": [
            _statement(version, one) if one else None
            for version, one in zip(versions, found.statements, strict=True)
        ],
        "fingerprint": entry.mark,
    }


def _row(comparison: Comparison, other: int, row: tuple[Alignment, ...]) -> Object:
    first, second = comparison.versions[0], comparison.versions[other]
    pairs = [
        {
            "statements": [
                _statement(first, first.statements[pair.first]),
                _statement(second, second.statements[pair.other]),
            ],
            "certainty": pair.certainty,
            "through": pair.through,
        }
        for pair in row
    ]
    return {"versions": [0, other], "pairs": pairs}


def _statement(version: Version, one: Statement) -> Object:
    value, place = one.figure.value, version.place(one)
    return {
        "quote": version.words(one),
        "start": one.span.start,
        "end": one.span.end,
        "place": {"line": place.line, "column": place.column},
        "value": {
            "text": value.text,
            "type": value.type,
            "stated": number(value.stated),
            "hedge": one.hedge,
        },
        "unit": one.figure.unit,
        "counts": one.thing,
    }
