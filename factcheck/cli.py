"""The door: arguments in, exit code out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck import commands
from factcheck.commands import CLAIMS
from factcheck.delivery import STDOUT, Look, Target, deliver, put
from factcheck.model import FactcheckError
from factcheck.vocabulary import MIN_CERTAINTY

app = typer.Typer(
    name="factcheck",
    help="A linter for the figures of an article: does it agree with itself?",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Draft(StrEnum):
    """The formats of a draft."""

    CLAIMS = "claims"
    JSON = "json"


class FailOn(StrEnum):
    """From which verdict on the exit code is 1."""

    INCONSISTENT = "inconsistent"
    UNDECIDED = "undecided"
    NEVER = "never"


class Keep(StrEnum):
    """From which verdict on findings are written."""

    ALL = "all"
    UNDECIDED = "undecided"
    INCONSISTENT = "inconsistent"


class Summed(StrEnum):
    """How a summary is printed."""

    TEXT = "text"
    JSON = "json"


class Color(StrEnum):
    """When colours are used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Schema(StrEnum):
    """What a JSON Schema is printed of."""

    CLAIMS = "claims"
    REPORT = "report"


SourceOption = Annotated[
    Path | None, typer.Option(help="The article, where the claims file does not name it.")
]
LangOption = Annotated[str, typer.Option(help="The language, as ar or en; found out otherwise.")]
EncodingOption = Annotated[
    str, typer.Option(help="The article's encoding, where it is not UTF-8 and does not say.")
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="full, concise, json, json-lines, sarif, junit, github, gitlab or markdown.",
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write the report to a file; - is stdout.")
]
ReportOption = Annotated[
    list[str] | None,
    typer.Option("--report", metavar="FORMAT=FILE", help="Write another report; may be repeated."),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Only count what agrees.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Tell everything.")]
FailOnOption = Annotated[FailOn, typer.Option(help="Exit with 1 from this verdict on.")]
ColorOption = Annotated[Color, typer.Option(help="Use colours.")]
WidthOption = Annotated[int | None, typer.Option(min=40, max=1000, help="Columns of the report.")]


def run(arguments: list[str]) -> int:
    """Run the command line and return the exit code; usage errors are 2, in one line."""
    try:
        return commands.ended(lambda: _code(app(args=arguments, prog_name="factcheck", standalone_mode=False)))  # fmt: skip
    except typer.Abort:
        return 130
    except typer.Exit as stop:
        return stop.exit_code
    except Exception as error:
        # typer's own usage errors know how to say what they are.
        if not hasattr(error, "format_message"):
            raise
        return commands.trouble(f"factcheck: {error.format_message()}\ntry 'factcheck --help'")


def _code(returned: object) -> int:
    return returned if isinstance(returned, int) else 0


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
    source: SourceOption = None,
    format: FormatOption = "full",
    output: OutputOption = None,
    report: ReportOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    fail_on: FailOnOption = FailOn.INCONSISTENT,
    color: ColorOption = Color.AUTO,
    width: WidthOption = None,
) -> int:
    """Judge the claims of an article that a person has curated."""
    return commands.verify(
        claims, source, format, output, report, quiet, verbose, fail_on, color, width
    )


@app.command()
def check(
    articles: Annotated[
        list[Path], typer.Argument(help="Articles: .txt, .md, .html, .docx, .pdf, ...; - is stdin.")
    ],
    lang: LangOption = "",
    min_confidence: Annotated[
        int, typer.Option(min=0, max=100, help="Leave less certain bindings alone, in percent.")
    ] = MIN_CERTAINTY,
    format: FormatOption = "full",
    output: OutputOption = None,
    report: ReportOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    fail_on: FailOnOption = FailOn.INCONSISTENT,
    color: ColorOption = Color.AUTO,
    width: WidthOption = None,
    encoding: EncodingOption = "",
) -> int:
    """Judge the figures of articles, with no claims file."""
    return commands.check(
        articles, lang, min_confidence, format, output, report, quiet, verbose, fail_on, color,
        width, encoding,
    )  # fmt: skip


@app.command()
def extract(
    article: Annotated[Path, typer.Argument(help="The article; - is stdin.")],
    output: OutputOption = None,
    lang: LangOption = "",
    format: Annotated[
        Draft, typer.Option("--format", "-f", help="How to write it.")
    ] = Draft.CLAIMS,
    force: Annotated[bool, typer.Option(help="Overwrite a file that is there.")] = False,
    encoding: EncodingOption = "",
) -> int:
    """Draft a claims file of an article, for a person to curate."""
    from factcheck.api import extract as draft

    file = output or STDOUT
    if file != STDOUT and file.exists() and not force:
        raise FactcheckError(f"{file}: the file is there already; --force overwrites it")
    folder = file.parent if file != STDOUT else Path()
    deliver([draft(article, lang, folder, encoding)], [Target(format, file)], Look(Color.NEVER))
    return 0


@app.command()
def scan(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Parquet, JSON Lines or CSV tables of articles, folders of them or of articles; s3:// too."
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FOLDER", help="Where the tables go.")
    ] = "",
    resume: Annotated[bool, typer.Option(help="Go on with a scan that was stopped.")] = False,
    force: Annotated[bool, typer.Option(help="Begin anew where a scan is there.")] = False,
    workers: Annotated[
        int, typer.Option(min=0, max=1024, help="Processes; one for each processor by default.")
    ] = 0,
    shard: Annotated[
        str, typer.Option(metavar="I/N", help="Only the i-th of n shares, for batch schedulers.")
    ] = "",
    lang: LangOption = "",
    text_column: Annotated[str, typer.Option(help="The column of the texts: text.")] = "",
    id_column: Annotated[str, typer.Option(help="The column of the ids: id, or the row.")] = "",
    language_column: Annotated[str, typer.Option(help="Language tags: language or lang.")] = "",
    source_column: Annotated[str, typer.Option(help="Names or addresses: source.")] = "",
    min_confidence: Annotated[
        int, typer.Option(min=0, max=100, help="Leave less certain bindings alone, in percent.")
    ] = MIN_CERTAINTY,
    keep: Annotated[Keep, typer.Option(help="Which findings are written.")] = Keep.ALL,
    max_bytes: Annotated[int, typer.Option(min=1, help="The largest article.")] = 5_000_000,
    max_ms: Annotated[
        int, typer.Option(min=10, help="Milliseconds of processor time an article may take.")
    ] = 2_000,
    memory: Annotated[int, typer.Option(min=50, help="Megabytes a worker may take.")] = 1_000,
    task_size: Annotated[int, typer.Option(min=1, max=100_000, help="Articles of a task.")] = 500,
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit with 1 from this verdict on.")
    ] = FailOn.NEVER,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
    summary: Annotated[
        str, typer.Option(metavar="FOLDER", help="Add up what a scan found; scan nothing.")
    ] = "",
    format: Annotated[
        Summed, typer.Option("--format", "-f", help="How to print the summary.")
    ] = Summed.TEXT,
) -> int:
    """Judge a corpus: a table of findings, and a ledger with a row for each article."""
    from factcheck.scan import hasten, require

    require("pyarrow", "scan")
    if paths and output:
        hasten()
    from factcheck.scan import command, plan
    from factcheck.scan.settings import Columns, Settings

    if summary:
        put(command.summarised(summary, format.value), STDOUT)
        return 0
    columns = Columns(text_column, id_column, language_column, source_column)
    settings = Settings(columns, lang, min_confidence, keep.value, max_bytes, max_ms)
    share = plan.shard(shard or "1/1")
    run = command.Run(workers, memory, task_size, share, resume, force, quiet, fail_on.value)
    return command.scan(paths or [], output, settings, run)


@app.command()
def explain(
    name: Annotated[str, typer.Argument(help="A kind of relation, or a relation of the claims.")],
    claims: Annotated[
        Path | None, typer.Argument(help=f"The claims file; {CLAIMS} here or above by default.")
    ] = None,
    source: SourceOption = None,
) -> int:
    """Explain a kind of relation, or one finding with its whole arithmetic."""
    from factcheck import relations

    if claims is None and name in relations.names():
        from factcheck.explain import kind_page

        put(kind_page(name), STDOUT)
        return 0
    from factcheck.api import explain as steps
    from factcheck.writers import sentence

    lines = steps(name, claims or commands.found_upward(), source)
    put("".join(sentence(line) + "\n" for line in lines), STDOUT)
    return 0


@app.command()
def schema(
    of: Annotated[Schema, typer.Argument(help="The claims file, or the JSON report.")],
) -> int:
    """Print the JSON Schema (2020-12) of a format, for editors and programs."""
    import json

    from factcheck.schemas import claims_schema, report_schema

    found = claims_schema() if of is Schema.CLAIMS else report_schema()
    put(json.dumps(found, indent=2, ensure_ascii=False) + "\n", STDOUT)
    return 0
