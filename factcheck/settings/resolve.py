"""The settings in force: flags over environment over file, each with where it came from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.model import FactcheckError
from factcheck.nouns import noun
from factcheck.policy import Policy
from factcheck.settings import (  # fmt: skip
    ABOUT_THE_FILE,
    FLAGS,
    MIN_RELATIONS,
    VARIABLE,
    Flag,
    Given,
    Value,
    of,
)
from factcheck.settings.words import read, wrong
from factcheck.vocabulary import ALL


@noun
class Settings:
    """What holds for one run: a field for each flag, with its value where nobody says."""

    format: str = "full"
    output: Path | None = None
    report: tuple[tuple[str, str], ...] = ()
    quiet: bool = False
    verbose: bool = False
    fail_on: str = "inconsistent"
    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    min_relations: int = 0
    baseline: Path | None = None
    write_baseline: Path | None = None
    source: Path | None = None
    lang: str = ""
    encoding: str = ""
    min_confidence: int = 0
    only: tuple[str, ...] = ()
    color: str = "auto"
    width: int | None = None
    watch: bool = False
    config: Path | None = None
    isolated: bool = False

    @property
    def policy(self) -> Policy:
        """Return which kinds are judged, and how loudly each is told."""
        return Policy(self.select, self.ignore, self.severity, self.fail_on)


@noun
class Effective:
    """One setting in force, and where it came from."""

    flag: Flag
    value: Value
    origin: str  # flag, environment, file or default
    where: str = ""  # --format, FACTCHECK_FORMAT, factcheck.toml:3:1


def resolve(
    command: str, given: Given, start: Path, environment: Mapping[str, str] = os.environ
) -> Settings:
    """Return the settings of a command whose first file lies in the folder `start`.

    Raises FactcheckError with all errors of flags, environment and file, a line each.
    """
    found: dict[str, Any] = {e.flag.field: e.value for e in effective(command, given, start, environment)}  # fmt: skip
    return Settings(**found)


def effective(
    command: str, given: Given, start: Path, environment: Mapping[str, str] = os.environ
) -> tuple[Effective, ...]:
    """Return every setting of a command with its origin, in the order of the table.

    Raises as `resolve` does.
    """
    errors: list[str] = []
    flags = of(command)
    said = _of_environment(flags, environment, errors) | _of_flags(flags, given, errors)
    try:
        held = _of_file(said, start)
    except FactcheckError as error:
        errors.append(str(error))
    if errors:
        raise FactcheckError("\n".join(errors))
    return tuple(
        said.get(flag.name) or held.get(flag.name) or _default(flag, command) for flag in flags
    )


def of_flags(flags: tuple[Flag, ...], given: Given) -> dict[str, Value]:
    """Return the values of flags, by field, that neither the environment nor a file may set.

    Raises FactcheckError with all errors, a line each.
    """
    errors: list[str] = []
    said = _of_flags(flags, given, errors)
    if errors:
        raise FactcheckError("\n".join(errors))
    return {f.field: said[f.name].value if f.name in said else f.default for f in flags}


def _default(flag: Flag, command: str) -> Effective:
    value = MIN_RELATIONS.get(command) if flag.name == "min-relations" else flag.default
    return Effective(flag, value, "default")


def _of_flags(flags: tuple[Flag, ...], given: Given, errors: list[str]) -> dict[str, Effective]:
    found = {}
    for flag in flags:
        if (words := given.get(flag.name)) is None:
            continue
        value: Value = words if isinstance(words, bool) else None
        if value is None:
            texts = (words,) if isinstance(words, str) else tuple(map(str, words))  # type: ignore[arg-type]
            value = _checked(flag, texts, False, f"factcheck: --{flag.name}", errors)
        found[flag.name] = Effective(flag, value, "flag", f"--{flag.name}")
    return found


def _of_environment(
    flags: tuple[Flag, ...], environment: Mapping[str, str], errors: list[str]
) -> dict[str, Effective]:
    """Return what the environment says; a variable that is empty says nothing."""
    found = {}
    for flag in flags:
        if flag.lasting and (text := environment.get(flag.variable)):
            value = _checked(flag, (text,), True, f"factcheck: {flag.variable}", errors)
            found[flag.name] = Effective(flag, value, "environment", flag.variable)
    return found


def _checked(
    flag: Flag, texts: tuple[str, ...], commas: bool, where: str, errors: list[str]
) -> Value:
    try:
        value = read(flag, texts, commas)
    except ValueError as error:
        errors.append(f"{where}: {error}")
        return None
    errors += (f"{where}: {what}" for _, what in wrong(flag, value))
    return value


def _of_file(said: Mapping[str, Effective], start: Path) -> dict[str, Effective]:
    path = file_in_force(said, start)
    if path is None:
        return {}
    from factcheck.settings import file

    return {
        entry.flag.name: Effective(entry.flag, entry.value, "file", f"{path}:{entry.place.line}:{entry.place.column}")
        for entry in file.read(path)
    }  # fmt: skip


def file_in_force(said: Mapping[str, Effective], start: Path) -> Path | None:
    """Return the configuration file, by the settings that say so or from a folder upward."""
    config, isolated = (said[name].value if name in said else None for name in ABOUT_THE_FILE)
    if isolated:
        return None
    from factcheck.settings.file import find

    return config if isinstance(config, Path) else find(start)


def strangers(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return a sentence for each variable FACTCHECK_... that is no setting: a slip, most likely."""
    known = {flag.variable for flag in FLAGS if flag.lasting}
    odd = sorted(name for name in environment if name.startswith(VARIABLE) and name not in known)
    if not odd:
        return ()
    from factcheck.readers.claims.fields import closest

    return tuple(f"factcheck: the environment variable {name} is no setting; {closest(name, known)}" for name in odd)  # fmt: skip
