"""The door: arguments in, exit code out."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck import commands
from factcheck.commands import CLAIMS
from factcheck.delivery import STDOUT, put
from factcheck.scan.flags import FLAGS as SCAN
from factcheck.settings import Flag, Given, Takes, of

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


class Shown(StrEnum):
    """How settings are told."""

    TEXT = "text"
    JSON = "json"


class Schema(StrEnum):
    """What a JSON Schema is printed of."""

    CLAIMS = "claims"
    REPORT = "report"
    CONFIG = "config"
    BASELINE = "baseline"


def _flags(
    command: str | tuple[Flag, ...], *left_out: str
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command, which takes `**given`, the flags of its settings."""
    flags = of(command) if isinstance(command, str) else command
    params = [_parameter(flag) for flag in flags if flag.name not in left_out]

    def signed(function: Callable[..., int]) -> Callable[..., int]:
        signature = inspect.signature(function, eval_str=True)
        own = [p for p in signature.parameters.values() if p.kind is not p.VAR_KEYWORD]
        function.__signature__ = signature.replace(parameters=[*own, *params])  # type: ignore[attr-defined]
        return function

    return signed


def _parameter(flag: Flag) -> inspect.Parameter:
    """Return a flag as a parameter; what is not given is None, so that a file can say it."""
    long = f"--{flag.name}/--no-{flag.name}" if flag.takes is Takes.YES else f"--{flag.name}"
    option = typer.Option(
        *((long, flag.short) if flag.short else (long,)),
        help=flag.help,
        metavar=flag.metavar or None,
        show_default=_default(flag),
        autocompletion=_completion(flag),
    )  # fmt: skip
    many = flag.takes in (Takes.WORDS, Takes.PAIRS)
    type_: object = bool | None if flag.takes is Takes.YES else list[str] | None if many else str | None  # fmt: skip
    return inspect.Parameter(flag.field, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[type_, option])  # fmt: skip


def _default(flag: Flag) -> str | bool:
    """Return what the help says of the default: nothing, where it is none or no."""
    plain = isinstance(flag.default, str | int) and not isinstance(flag.default, bool)
    return str(flag.default) if plain and flag.default else False


def _completion(flag: Flag) -> Callable[[str], list[str]] | None:
    """Return what finds the words that a shell may complete a flag's value to."""

    def completed(incomplete: str) -> list[str]:
        from factcheck.settings.words import known

        several = flag.takes is Takes.WORDS
        done, comma, begun = incomplete.rpartition(",") if several else ("", "", incomplete)
        sign = "=" if flag.takes is Takes.PAIRS else ""
        words = (word + sign for word in known(flag.known))
        return [f"{done}{comma}{word}" for word in words if word.startswith(begun)]

    return completed if flag.known else None


def _given(values: Mapping[str, object]) -> Given:
    """Return what was typed, by the flags' names."""
    found: Given = {}
    for field, value in values.items():
        if value is not None:
            plain = value if isinstance(value, str | bool) else tuple(map(str, value))  # type: ignore[call-overload]
            found[field.replace("_", "-")] = plain
    return found


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
@_flags("verify")
def verify(
    claims: Annotated[
        list[Path] | None,
        typer.Argument(help=f"Claims files; {CLAIMS} here or in a folder above by default."),
    ] = None,
    **given: object,
) -> int:
    """Judge the claims of an article that a person has curated."""
    return commands.verify(claims or [], _given(given))


@app.command()
@_flags("check")
def check(
    articles: Annotated[
        list[Path], typer.Argument(help="Articles: .txt, .md, .html, .docx, .pdf, ...; - is stdin.")
    ],
    **given: object,
) -> int:
    """Judge the figures of articles, with no claims file."""
    return commands.check(articles, _given(given))


@app.command()
@_flags("compare")
def compare(
    versions: Annotated[
        list[Path],
        typer.Argument(help="Versions of one text, compared with the first; - is stdin."),
    ],
    **given: object,
) -> int:
    """Compare the figures of translations or revisions of one text; exit 1 where they differ."""
    return commands.compare(versions, _given(given))


@app.command()
@_flags("extract")
def extract(
    article: Annotated[Path, typer.Argument(help="The article; - is stdin.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the draft to a file; - is stdout.")
    ] = None,
    format: Annotated[
        Draft, typer.Option("--format", "-f", help="How to write it.")
    ] = Draft.CLAIMS,
    force: Annotated[bool, typer.Option(help="Overwrite a file that is there.")] = False,
    **given: object,
) -> int:
    """Draft a claims file of an article, for a person to curate."""
    return commands.extract(article, output or STDOUT, format, force, _given(given))


@app.command()
@_flags("config", "format", "output")
def config(
    path: Annotated[
        Path, typer.Argument(help="The article, claims file or folder to tell them for.")
    ] = Path(),
    format: Annotated[Shown, typer.Option("--format", "-f", help="How to tell them.")] = Shown.TEXT,
    **given: object,
) -> int:
    """Tell each setting in force, and where it came from."""
    return commands.config(path, format, _given(given))


@app.command()
@_flags(SCAN)
def scan(
    corpus: Annotated[
        list[str] | None,
        typer.Argument(
            help="Parquet, JSON Lines or CSV tables of articles; folders of them, or of articles; s3:// too."
        ),
    ] = None,
    **given: object,
) -> int:
    """Judge a corpus: a table of findings, and a ledger with a row for each article."""
    from factcheck.scan import require

    require("pyarrow", "scan")
    from factcheck.scan.command import asked

    return asked(corpus or [], _given(given))


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

        put(kind_page(name), STDOUT)
        return 0
    from factcheck.api import explain as steps
    from factcheck.writers import sentence

    lines = steps(name, claims or commands.found_upward(), source)
    put("".join(sentence(line) + "\n" for line in lines), STDOUT)
    return 0


@app.command()
@_flags("extract")
def init(
    article: Annotated[
        Path | None,
        typer.Argument(help="The article, or a folder; the claims file goes beside it."),
    ] = None,
    example: Annotated[
        bool, typer.Option(help="Write the Hanoi example with its article.")
    ] = False,
    force: Annotated[bool, typer.Option(help="Overwrite files that are there.")] = False,
    **given: object,
) -> int:
    """Begin a claims file, with comments that tell how to go on."""
    return commands.init(article, example, force, _given(given))


@app.command()
def schema(
    of: Annotated[
        Schema,
        typer.Argument(help="The claims file, the JSON report, factcheck.toml, or a baseline."),
    ],
) -> int:
    """Print the JSON Schema (2020-12) of a format, for editors and programs."""
    import json

    from factcheck.schemas import baseline_schema, claims_schema, config_schema, report_schema

    made = {Schema.CLAIMS: claims_schema, Schema.REPORT: report_schema, Schema.CONFIG: config_schema, Schema.BASELINE: baseline_schema}  # fmt: skip
    put(json.dumps(made[of](), indent=2, ensure_ascii=False) + "\n", STDOUT)
    return 0
