"""What `verify` and `check` do once their arguments are read, and how trouble ends them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

from factcheck.delivery import Look, ReaderGone, Target, deliver, exit_code, targets
from factcheck.model import FactcheckError, Report
from factcheck.vocabulary import MIN_CERTAINTY

CLAIMS = "claims.yaml"


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
    articles: Sequence[Path], lang: str = "", min_confidence: int = MIN_CERTAINTY, format: str = "full",
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

    return _judged(_files(articles), one, places, look, fail_on)


def _files(paths: Sequence[Path]) -> list[Path]:
    """Return the articles that paths name; of a folder all that a reader's suffix betrays.

    Raises FactcheckError for a folder without any.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        from factcheck.readers import suffixes

        inside = sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in suffixes()
            and not any(part.startswith(".") for part in file.relative_to(path).parts)
        )
        if not inside:
            raise FactcheckError(f"factcheck: there is no article in the folder {path}")
        found += inside
    return found


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
    for path in _followed(paths):
        try:
            reports.append(judge(path))
        except FactcheckError as error:
            errors.append(str(error))
    if reports:
        deliver(reports, places, look)
    if errors:
        return trouble("\n".join(errors))
    return exit_code(reports, fail_on)


def _followed(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the paths; show on stderr how far it has come, where a person waits over a second."""
    if len(paths) < 2 or not sys.stderr.isatty():
        yield from paths
        return
    began, progress = monotonic(), None
    for number, path in enumerate(paths):
        if progress is None and monotonic() - began > 1:
            from rich.console import Console
            from rich.progress import Progress

            progress = Progress(console=Console(stderr=True), transient=True)
            progress.start()
            task = progress.add_task("checking", total=len(paths))
        if progress is not None:
            progress.update(task, completed=number)
        yield path
    if progress is not None:
        progress.stop()


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
