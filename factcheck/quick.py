"""A short way in for the plain forms of `verify` and `check`, which load no typer.

Importing typer takes as long as four empty Python processes, a third of the whole run of
`factcheck verify -f json`. What is not understood here to the letter (help, mistakes, clusters
of short options) goes the long way, so that there is one place for messages; that both ways
read arguments alike is a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factcheck.settings import BOTH, Flag, Given, Takes, of


def quick(arguments: Sequence[str]) -> Callable[[], int] | None:
    """Return the command that the arguments ask for, ready to run, or None for the long way."""
    if not arguments or arguments[0] not in BOTH:
        return None
    found = read(arguments[0], arguments[1:])
    if found is None:
        return None
    from factcheck import commands

    command: Callable[[Sequence[Path], Given], int] = getattr(commands, arguments[0])
    return lambda: command(*found)


def read(command: str, arguments: Sequence[str]) -> tuple[list[Path], Given] | None:
    """Return the paths and the flags of a command, or None where they are not plain."""
    flags = {name: flag for flag in of(command) for name in (f"--{flag.name}", flag.short) if name}
    given: Given = {}
    paths: list[Path] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "-" or not argument.startswith("-"):
            paths.append(Path(argument))
        elif not _option(given, argument, rest, flags):
            return None
    return None if command == "check" and not paths else (paths, given)


def _option(given: Given, argument: str, rest: Iterator[str], flags: dict[str, Flag]) -> bool:
    """Take an option and its value; False where either is not plain."""
    option, sign, value = argument.partition("=") if argument.startswith("--") else (argument, "", "")  # fmt: skip
    flag = flags.get(option)
    if flag is None:
        return False
    if flag.takes is Takes.YES:
        given[flag.name] = True
        return not sign
    value = value if sign else next(rest, "")
    if not value or (value.startswith("-") and value != "-"):
        return False
    before = given.get(flag.name, ())
    many = flag.takes in (Takes.WORDS, Takes.PAIRS) and isinstance(before, tuple)
    given[flag.name] = (*before, value) if many and isinstance(before, tuple) else value
    return True
