"""What `verify` and `check` do once their arguments are read, and how trouble ends them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.delivery import Look, ReaderGone, Target, deliver, exit_code, targets
from factcheck.model import FactcheckError, Report

CLAIMS = "claims.yaml"
MIN_CONFIDENCE = 60


def verify(
    claims: Sequence[Path] | None = None, source: Path | None = None, format: str = "full",
    output: Path | None = None, report: Sequence[str] | None = None, quiet: bool = False,
    verbose: bool = False, fail_on: str = "inconsistent", color: str = "auto", width: int | None = None,
) -> int:  # fmt: skip
    """Judge claims files, deliver the reports and return the exit code."""
    places = targets(format, output, report or ())
    from factcheck.api import verify as judge

    look = Look(color, width, quiet, verbose)
    paths = claims or [found_upward()]
    return _judged(paths, lambda path: judge(path, source), places, look, fail_on)


def check(
    articles: Sequence[Path], lang: str = "", min_confidence: int = MIN_CONFIDENCE, format: str = "full",
    output: Path | None = None, report: Sequence[str] | None = None, quiet: bool = False,
    verbose: bool = False, fail_on: str = "inconsistent", color: str = "auto", width: int | None = None,
    encoding: str = "",
) -> int:  # fmt: skip
    """Judge articles, deliver the reports and return the exit code."""
    places = targets(format, output, report or ())
    from factcheck.api import check as judge

    look = Look(color, width, quiet, verbose)

    def one(path: Path) -> Report:
        return judge(path, lang, min_confidence, encoding)

    return _judged(articles, one, places, look, fail_on)


def _judged(
    paths: Sequence[Path],
    judge: Callable[[Path], Report],
    places: Sequence[Target],
    look: Look,
    fail_on: str,
) -> int:
    """Judge every file, tell what was found and what could not be read, and return the code."""
    reports: list[Report] = []
    errors: list[str] = []
    for path in paths:
        try:
            reports.append(judge(path))
        except FactcheckError as error:
            errors.append(str(error))
    if reports:
        deliver(reports, places, look)
    if errors:
        return trouble("\n".join(errors))
    return exit_code(reports, fail_on)


def found_upward() -> Path:
    """Return the claims file here or in the nearest folder above.

    Raises FactcheckError where there is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / CLAIMS).is_file():
            return Path(os.path.relpath(folder / CLAIMS))
    raise FactcheckError(
        f"factcheck: there is no {CLAIMS} here or in any folder above; name a claims file, "
        "as in 'factcheck verify article.claims.yaml'"
    )


def ended(command: Callable[[], int]) -> int:
    """Run a command and return its exit code, also where it ends in trouble."""
    try:
        return command()
    except ReaderGone:
        return 141
    except FactcheckError as error:
        return trouble(str(error))


def trouble(message: str) -> int:
    """Print what went wrong, a line each, on stderr; return the exit code for it."""
    from factcheck.writers import path

    for line in message.split("\n"):
        print(path(line), file=sys.stderr)
    return 2
