"""A short way in for the plain forms of `verify` and `check`, which load no typer.

Importing typer takes as long as four empty Python processes, a third of the whole run of
`factcheck verify -f json`. What is not understood here to the letter (help, mistakes, clusters
of short options) goes the long way, so that there is one place for messages; that both ways
read arguments alike is a test.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_FLAGS = {"-q": "quiet", "--quiet": "quiet", "-v": "verbose", "--verbose": "verbose"}
_WORDS = {"-f": "format", "--format": "format"}
_FILES = {"-o": "output", "--output": "output"}
_CHOICES = {
    "--fail-on": ("fail_on", ("inconsistent", "undecided", "never")),
    "--color": ("color", ("auto", "always", "never")),
}
# How each command takes its files, and the options that it alone has.
_COMMANDS: dict[str, tuple[str, dict[str, str], dict[str, str]]] = {
    "verify": ("claims", {"--source": "source"}, {}),
    "check": ("articles", {}, {"--lang": "lang", "--encoding": "encoding"}),
}


def quick(arguments: Sequence[str]) -> Callable[[], int] | None:
    """Return the command that the arguments ask for, ready to run, or None for the long way."""
    if not arguments or arguments[0] not in _COMMANDS:
        return None
    found = read(arguments[0], arguments[1:])
    if found is None:
        return None
    from factcheck import commands

    command: Callable[..., int] = getattr(commands, arguments[0])
    return lambda: command(**found)


def read(command: str, arguments: Sequence[str]) -> dict[str, Any] | None:
    """Return the arguments of a command by name, or None where they are not plain."""
    name, files, words = _COMMANDS[command]
    found: dict[str, Any] = {}
    paths: list[Path] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "-" or not argument.startswith("-"):
            paths.append(Path(argument))
        elif argument in _FLAGS:
            found[_FLAGS[argument]] = True
        elif not _option(found, argument, rest, files, words):
            return None
    if not paths and command == "check":
        return None
    return found | ({name: paths} if paths else {})


def _option(
    found: dict[str, Any], argument: str, rest: Any, files: dict[str, str], words: dict[str, str]
) -> bool:
    """Take an option and its value; False where either is not plain."""
    option, sign, value = argument.partition("=") if argument.startswith("--") else (argument, "", "")  # fmt: skip
    value = value if sign else next(rest, "")
    if not value or (value.startswith("-") and value != "-"):
        return False
    if option in _WORDS or option in words:
        found[(_WORDS | words)[option]] = value
    elif option in _FILES or option in files:
        found[(_FILES | files)[option]] = Path(value)
    elif option == "--report":
        found.setdefault("report", []).append(value)
    elif option in _CHOICES and value in _CHOICES[option][1]:
        found[_CHOICES[option][0]] = value
    else:
        return False
    return True
