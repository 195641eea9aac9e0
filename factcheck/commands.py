"""What `verify` and `check` do once their arguments are read, and how trouble ends them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from time import monotonic

from factcheck.delivery import (
    STDOUT,
    Look,
    ReaderGone,
    Target,
    deliver,
    deliver_comparison,
    put,
    targets,
)
from factcheck.model import FactcheckError, Report
from factcheck.nouns import replace
from factcheck.settings import Given, of
from factcheck.settings.resolve import Settings, resolve, strangers

CLAIMS = "claims.yaml"
READER_GONE = 141


def verify(claims: Sequence[Path], given: Given) -> int:
    """Judge claims files, deliver the reports and return the exit code."""
    if given.get("watch"):
        return _watched("verify", lambda: _verified(claims, given), given, lambda: _read_by_verify(claims, given))  # fmt: skip
    return _verified(claims, given)


def _verified(claims: Sequence[Path], given: Given) -> int:
    settings = _resolved("verify", given, claims)
    from factcheck.api import verify as judge

    def one(path: Path) -> Report:
        return judge(path, settings.source, settings.policy)

    return _judged(claims or [found_upward()], one, settings)


def check(articles: Sequence[Path], given: Given) -> int:
    """Judge articles, deliver the reports and return the exit code."""
    if given.get("watch"):
        if STDOUT in articles:
            raise FactcheckError("factcheck: standard input cannot be watched; name a file")
        return _watched("check", lambda: _checked(articles, given), given, lambda: _read_by_check(articles, given))  # fmt: skip
    return _checked(articles, given)


def _checked(articles: Sequence[Path], given: Given) -> int:
    settings = _resolved("check", given, articles)
    from factcheck.api import check as judge

    def one(path: Path) -> Report:
        return judge(path, settings.lang, settings.min_confidence, settings.encoding, settings.policy)  # fmt: skip

    return _judged(_files(articles), one, settings)


def compare(versions: Sequence[Path], given: Given) -> int:
    """Compare versions of one text; return the codes of diff: 0 the same, 1 different."""
    settings = _resolved("compare", given, versions)
    if len(versions) < 2:
        raise FactcheckError("factcheck: two or more versions are compared; one was named")
    if versions.count(STDOUT) > 1:
        raise FactcheckError("factcheck: only one version can be standard input; - was named twice")
    from factcheck.api import compare as compared

    places = targets(settings.format, settings.output, settings.report)
    # A language that a file sets is that of its articles, not of their translations.
    language = settings.lang if "lang" in given else ""
    found = compared(versions, language, settings.encoding)
    if settings.only:
        kept = tuple(one for one in found.differences if one.kind in settings.only)
        found = replace(found, differences=kept)
    look = Look(settings.color, settings.width, settings.quiet, settings.verbose)
    deliver_comparison(found, places, look)
    return int(bool(found.differences))


def _watched(
    name: str, run: Callable[[], int], given: Given, read: Callable[[], list[Path]]
) -> int:
    """Run a command now and after each change of what it reads; only an interrupt ends it.

    Raises FactcheckError for flags that no change of a file would put right.
    """
    from factcheck.settings.resolve import of_flags
    from factcheck.watching import changes

    of_flags(of(name), given)
    terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    for turn, _ in enumerate(changes(read)):
        if turn and terminal:
            print("\x1b[2J\x1b[3J\x1b[H", end="", flush=True)
        if (code := ended(run)) == READER_GONE:
            return code
        say("factcheck: watching; Ctrl-C ends it")
    return 0


def _read_by_verify(claims: Sequence[Path], given: Given) -> list[Path]:
    """Return the files that `verify` would read now, as far as they can be found out."""
    from factcheck.watching import looked

    try:
        files = list(claims) or [found_upward()]
    except FactcheckError:
        files = [Path(CLAIMS)]
    articles = [_article_of(file, looked([file]).get(file)) for file in files]
    return _without_reports("verify", files, given, [*files, *filter(None, articles)])


@cache
def _article_of(claims: Path, state: object) -> Path | None:
    """Return the article that a claims file in a known state names."""
    from factcheck.readers.claims import read

    try:
        return read(claims).source_file
    except FactcheckError:
        return None


def _read_by_check(articles: Sequence[Path], given: Given) -> list[Path]:
    try:
        files = _files(articles)
    except FactcheckError:
        files = list(articles)
    return _without_reports("check", articles, given, files)


def _without_reports(
    name: str, paths: Sequence[Path], given: Given, files: Sequence[Path]
) -> list[Path]:
    """Return files and those that settings name or come from, but none that a run itself writes."""
    from factcheck.settings.file import NAMES

    start = folder_of(paths).absolute()
    found = [*files, *(folder / each for folder in (start, *start.parents) for each in NAMES)]
    try:
        settings = resolve(name, given, start)
    except FactcheckError:
        return found
    named = (settings.source, settings.baseline, settings.config)
    own = {settings.output, settings.write_baseline, *(Path(file) for _, file in settings.report)}
    ends = {path.absolute() for path in own if path}
    return [path for path in (*found, *filter(None, named)) if path.absolute() not in ends]


def init(path: Path | None, example: bool, force: bool, given: Given) -> int:
    """Write a commented claims file beside an article, or the example; return 0.

    Raises FactcheckError where a file is there already and is not to be overwritten.
    """
    from shlex import quote

    from factcheck import starting

    article = None if path is None or example or path.is_dir() else path
    folder = (article.parent if article else path) or Path()
    draft = _draft(article, given) if article else None
    files = starting.example() if example else ((CLAIMS, starting.claims_file(draft)),)
    there = [str(folder / name) for name, _ in files if (folder / name).exists()]
    if there and not force:
        raise FactcheckError("\n".join(f"{file}: the file is there already; --force overwrites it" for file in there))  # fmt: skip
    for name, text in files:
        put(text, folder / name)
        say(f"factcheck: {folder / name} is written")
    named = "" if folder == Path() else f" {quote(str(folder / CLAIMS))}"
    lead = "state what must hold in it, and " if draft and draft.claims and not draft.relations else ""  # fmt: skip
    say(f"factcheck: {lead}'factcheck verify{named}' judges it")
    return 0


def _draft(article: Path, given: Given) -> Report:
    """Return the draft of an article, named as a claims file beside it names it."""
    from factcheck.api import extract as draft

    settings = _resolved("extract", given, [article])
    return draft(article, settings.lang, article.parent, settings.encoding)


def extract(article: Path, output: Path, format: str, force: bool, given: Given) -> int:
    """Write the draft of a claims file; raise FactcheckError where a file is there already."""
    settings = _resolved("extract", given, [article])
    from factcheck.api import extract as draft

    if output != STDOUT and output.exists() and not force:
        raise FactcheckError(f"{output}: the file is there already; --force overwrites it")
    folder = output.parent if output != STDOUT else Path()
    report = draft(article, settings.lang, folder, settings.encoding)
    deliver([report], [Target(format, output)], Look("never"))
    return 0


def config(path: Path, format: str, given: Given) -> int:
    """Tell every setting in force for a path, and where it came from."""
    from factcheck.settings import telling
    from factcheck.settings.resolve import effective, file_in_force

    if path != STDOUT and not path.exists():
        raise FactcheckError(f"{path}: there is no such file or folder")
    _tell_strangers()
    start = folder_of([path])
    found = effective("config", given, start)
    file = file_in_force({setting.flag.name: setting for setting in found}, start)
    put(telling.as_json(found, file) if format == "json" else telling.page(found, file), STDOUT)
    return 0


def _resolved(command: str, given: Given, paths: Sequence[Path]) -> Settings:
    """Return the settings in force; the file is looked for from the first path upward."""
    _tell_strangers()
    return resolve(command, given, folder_of(paths))


def _tell_strangers() -> None:
    for line in strangers():
        say(line)


def folder_of(paths: Sequence[Path]) -> Path:
    """Return the folder that the search for a configuration file begins in."""
    first = paths[0] if paths else Path()
    if first == STDOUT:
        return Path()
    return first if first.is_dir() else first.parent


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


def _judged(paths: Sequence[Path], judge: Callable[[Path], Report], settings: Settings) -> int:
    """Judge every file, tell what was found and what could not be read, and return the code."""
    places = targets(settings.format, settings.output, settings.report)
    reports: list[Report] = []
    errors: list[str] = []
    for path in _followed(paths):
        try:
            reports.append(judge(path))
        except FactcheckError as error:
            errors.append(str(error))
    if reports:
        reports = _against_baseline(reports, settings)
        look = Look(settings.color, settings.width, settings.quiet, settings.verbose)
        deliver(reports, places, look)
    errors += _too_few(reports, settings.min_relations)
    if errors:
        return trouble("\n".join(errors))
    return int(settings.policy.fails(found for report in reports for found in report.findings))


def _against_baseline(reports: list[Report], settings: Settings) -> list[Report]:
    """Return the reports as the baseline lets them stand, written anew first where it is asked."""
    path = settings.write_baseline or settings.baseline
    if path is None:
        return reports
    from factcheck import baseline

    if settings.write_baseline:
        count = baseline.write(path, reports)
        say(f"factcheck: {path} lets {count} findings stand")
    return baseline.applied(reports, path, settings.policy)


def _too_few(reports: Sequence[Report], least: int) -> Iterator[str]:
    for report in reports:
        if (count := len(report.relations)) < least:
            yield f"{report.name}: fewer relations than a gate asks for; {count} were judged, {least} or more were expected; --min-relations {count} would let it pass"


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
        return READER_GONE
    except FactcheckError as error:
        return trouble(str(error))


def trouble(message: str) -> int:
    """Say what went wrong, a line each; return the exit code for it."""
    say(message)
    return 2


def say(message: str) -> None:
    """Print lines on stderr, where everything goes that is no report."""
    from factcheck.writers import path

    for line in message.split("\n"):
        print(path(line), file=sys.stderr)
