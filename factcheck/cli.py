"""The door: arguments in, exit code out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.model import FactcheckError, Finding, Report, Verdict

if TYPE_CHECKING:
    from factcheck.writers import Page

app = typer.Typer(
    name="factcheck",
    help="A linter for the figures of an article: does it agree with itself?",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
CLAIMS = "claims.yaml"


class Format(StrEnum):
    """The output formats that are there."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


class Draft(StrEnum):
    """The formats of a draft."""

    CLAIMS = "claims"
    JSON = "json"


class FailOn(StrEnum):
    """From which verdict on the exit code is 1."""

    INCONSISTENT = "inconsistent"
    UNDECIDED = "undecided"
    NEVER = "never"


class Color(StrEnum):
    """When colours are used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def run(arguments: list[str]) -> int:
    """Run the command line and return the exit code; usage errors are 2, in one line."""
    try:
        code = app(args=arguments, prog_name="factcheck", standalone_mode=False)
    except typer.Abort:
        return 130
    except typer.Exit as stop:
        return stop.exit_code
    except FactcheckError as error:
        return _trouble(str(error))
    except Exception as error:
        # typer's own usage errors know how to say what they are.
        if not hasattr(error, "format_message"):
            raise
        return _trouble(f"factcheck: {error.format_message()}\ntry 'factcheck --help'")
    return code if isinstance(code, int) else 0


def _trouble(message: str) -> int:
    from factcheck.writers import path

    for line in message.split("\n"):
        print(path(line), file=sys.stderr)
    return 2


def _version(wanted: bool) -> None:
    if wanted:
        from factcheck import __version__

        print(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", callback=_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """A linter for the figures of an article: does it agree with itself?"""


@app.command()
def verify(
    claims: Annotated[
        list[Path] | None,
        typer.Argument(help=f"Claims files; {CLAIMS} here or in a folder above by default."),
    ] = None,
    source: Annotated[
        Path | None, typer.Option(help="The article, where the claims file does not name it.")
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="How to write the report.")
    ] = Format.FULL,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the report to a file.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only count what agrees.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell everything.")] = False,
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit with 1 from this verdict on.")
    ] = FailOn.INCONSISTENT,
    color: Annotated[Color, typer.Option(help="Use colours.")] = Color.AUTO,
    width: Annotated[
        int | None, typer.Option(min=40, max=1000, help="Columns of the report.")
    ] = None,
) -> int:
    """Judge the claims of an article that a person has curated."""
    from factcheck.api import verify as judge

    page = _page(width, color, output, quiet, verbose)
    paths = claims or [_found_upward()]
    return _judged(paths, lambda path: judge(path, source), format, output, page, fail_on)


def _page(width: int | None, color: Color, output: Path | None, quiet: bool, verbose: bool) -> Page:
    from factcheck.writers import Page

    return Page(_width(width), _colored(color, output), quiet, verbose)


def _judged(
    paths: Sequence[Path],
    judge: Callable[[Path], Report],
    format: Format,
    output: Path | None,
    page: Page,
    fail_on: FailOn,
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
        _deliver(reports, format, output, page)
    if errors:
        return _trouble("\n".join(errors))
    return _code(reports, fail_on)


@app.command()
def check(
    articles: Annotated[
        list[Path], typer.Argument(help="Articles: .txt, .md, .html, .docx, .pdf, ...; - is stdin.")
    ],
    lang: Annotated[str, typer.Option(help="The language, as ar or en; found out otherwise.")] = "",
    min_confidence: Annotated[
        int, typer.Option(min=0, max=100, help="Leave less certain bindings alone, in percent.")
    ] = 60,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="How to write the report.")
    ] = Format.FULL,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the report to a file.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only count what agrees.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell everything.")] = False,
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit with 1 from this verdict on.")
    ] = FailOn.INCONSISTENT,
    color: Annotated[Color, typer.Option(help="Use colours.")] = Color.AUTO,
    width: Annotated[
        int | None, typer.Option(min=40, max=1000, help="Columns of the report.")
    ] = None,
) -> int:
    """Judge the figures of articles, with no claims file."""
    from factcheck.api import check as judge

    page = _page(width, color, output, quiet, verbose)
    return _judged(
        articles, lambda path: judge(path, lang, min_confidence), format, output, page, fail_on
    )


@app.command()
def extract(
    article: Annotated[Path, typer.Argument(help="The article; - is stdin.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the draft to a file.")
    ] = None,
    lang: Annotated[str, typer.Option(help="The language, as ar or en; found out otherwise.")] = "",
    format: Annotated[
        Draft, typer.Option("--format", "-f", help="How to write it.")
    ] = Draft.CLAIMS,
    force: Annotated[bool, typer.Option(help="Overwrite a file that is there.")] = False,
) -> int:
    """Draft a claims file of an article, for a person to curate."""
    from factcheck.api import extract as draft

    if output is not None and output.exists() and not force:
        raise FactcheckError(f"{output}: the file is there already; --force overwrites it")
    folder = output.parent if output is not None else Path()
    _deliver(
        [draft(article, lang, folder)],
        format,
        output,
        _page(None, Color.NEVER, output, False, False),
    )
    return 0


@app.command()
def explain(
    name: Annotated[str, typer.Argument(help="A kind of relation, or a relation of the claims.")],
    claims: Annotated[
        Path | None, typer.Argument(help=f"The claims file; {CLAIMS} here or above by default.")
    ] = None,
    source: Annotated[
        Path | None, typer.Option(help="The article, where the claims file does not name it.")
    ] = None,
) -> int:
    """Explain a kind of relation, or one finding with its whole arithmetic."""
    from factcheck import relations

    if claims is None and name in relations.names():
        from factcheck.explain import kind_page

        _print(kind_page(name))
        return 0
    from factcheck.api import explain as steps
    from factcheck.writers import sentence

    lines = steps(name, claims or _found_upward(), source)
    _print("".join(sentence(line) + "\n" for line in lines))
    return 0


def _found_upward() -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / CLAIMS).is_file():
            return Path(os.path.relpath(folder / CLAIMS))
    raise FactcheckError(
        f"factcheck: there is no {CLAIMS} here or in any folder above; name a claims file, "
        "as in 'factcheck verify article.claims.yaml'"
    )


def _width(given: int | None) -> int:
    if given is not None:
        return given
    import shutil

    return max(40, shutil.get_terminal_size((80, 24)).columns)


def _colored(color: Color, output: Path | None) -> bool:
    """Decide once: the flag, then NO_COLOR, then FORCE_COLOR, then whether a person looks."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return output is None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _deliver(
    reports: Sequence[Report], format: Format | Draft, output: Path | None, page: Page
) -> None:
    from factcheck.writers import writer

    text = writer(format).write(reports, page)
    if output is None or str(output) == "-":
        _print(text)
        return
    try:
        output.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise FactcheckError(
            f"{output}: cannot be written; {(error.strerror or 'error').lower()}"
        ) from None


def _print(text: str) -> None:
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has gone (| head): say nothing more, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(141) from None


def _code(reports: Sequence[Report], fail_on: FailOn) -> int:
    if fail_on is FailOn.NEVER:
        return 0
    return int(any(_fails(f, fail_on) for report in reports for f in report.findings))


def _fails(finding: Finding, fail_on: FailOn) -> bool:
    if finding.suppressed or finding.verdict is Verdict.CONSISTENT:
        return False
    return finding.verdict is Verdict.INCONSISTENT or fail_on is FailOn.UNDECIDED
