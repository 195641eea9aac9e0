"""The settings in force, told to a person or a program: `factcheck config`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from factcheck.settings import Takes
from factcheck.settings.resolve import Effective
from factcheck.writers import dumped, visible

SCHEMA = "factcheck-config/1"


def page(found: Sequence[Effective], file: Path | None) -> str:
    """Return a line for each setting: its name, its value, where it came from."""
    rows = [(e.flag.name, _words(e), e.where or e.origin) for e in found if e.flag.lasting]
    widths = [max(len(visible(row[column])) for row in rows) for column in (0, 1)]
    head = f"file: {file}" if file else "file: none found"
    lines = ("  ".join((name.ljust(widths[0]), visible(value).ljust(widths[1]), visible(where))) for name, value, where in rows)  # fmt: skip
    return "\n".join((visible(head), "", *lines)) + "\n"


def _words(setting: Effective) -> str:
    value = setting.value
    if value in (None, "", ()):
        return setting.flag.unset or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(part if isinstance(part, str) else "=".join(part) for part in value)
    return str(value)


def as_json(found: Iterable[Effective], file: Path | None) -> str:
    """Return the settings as one JSON object, schema factcheck-config/1."""
    whole = {
        "schema": SCHEMA,
        "file": str(file) if file else None,
        "settings": {
            e.flag.name: {"value": _plain(e), "origin": e.origin, "where": e.where}
            for e in found
            if e.flag.lasting
        },
    }
    return dumped(whole, indent=2) + "\n"


def _plain(setting: Effective) -> Any:
    """Return a value as JSON has it: a file as text, pairs as an object."""
    value = setting.value
    if setting.flag.takes is Takes.PAIRS and isinstance(value, tuple):
        return dict(part for part in value if isinstance(part, tuple))
    return str(value) if isinstance(value, Path) else value
