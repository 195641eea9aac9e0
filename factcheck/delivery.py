"""Reports to where they are wanted: on the terminal, in files, in one format or several."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.model import FactcheckError, Report
from factcheck.nouns import noun

STDOUT = Path("-")


class ReaderGone(Exception):
    """Say that nobody reads the output any more (| head)."""


@noun
class Target:
    """A format and the file it goes to; STDOUT is the terminal or a pipe."""

    format: str
    file: Path


@noun
class Look:
    """How the report is to look, as far as the person said."""

    color: str = "auto"  # or always, never
    width: int | None = None
    quiet: bool = False
    verbose: bool = False


def targets(
    format: str, output: Path | None, extra: Sequence[tuple[str, str]]
) -> tuple[Target, ...]:
    """Return where each format goes; `extra` are pairs of a format and a file.

    Raises FactcheckError for two that go to one place.
    """
    more = (Target(name, Path(file)) for name, file in extra)
    found = (Target(format, output or STDOUT), *more)
    for target in found:
        if sum(other.file == target.file for other in found) > 1:
            raise FactcheckError(f"factcheck: two reports would go to {target.file}")
    return found


def deliver(reports: Sequence[Report], places: Sequence[Target], look: Look) -> None:
    """Write the reports to every target.

    Raises FactcheckError where a file cannot be written, ReaderGone where nobody reads.
    """
    from factcheck.writers import Page, writer

    for place in places:
        page = Page(_width(look.width), _colored(look.color, place.file), look.quiet, look.verbose)
        put(writer(place.format).write(reports, page), place.file)


def put(text: str, file: Path) -> None:
    """Write a text to a file or to stdout; raises as `deliver` does."""
    if file == STDOUT:
        _print(text)
        return
    try:
        file.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise FactcheckError(f"{file}: cannot be written; {(error.strerror or 'error').lower()}") from None  # fmt: skip


def _print(text: str) -> None:
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Say nothing more, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderGone from None


def _width(given: int | None) -> int:
    if given is not None:
        return given
    import shutil

    return max(40, shutil.get_terminal_size((80, 24)).columns)


def _colored(color: str, file: Path) -> bool:
    """Decide once: the flag, then NO_COLOR, then FORCE_COLOR, then whether a person looks."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return file == STDOUT and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
