"""The configuration file: found upward, read by tomllib, every error of it with its place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.model import FactcheckError, Place
from factcheck.nouns import noun
from factcheck.settings import FLAGS, Flag, Takes, Value, in_files

if TYPE_CHECKING:
    from factcheck.settings.places import Path as Keys, Places

NAMES = (".factcheck.toml", "factcheck.toml", "pyproject.toml")
REPOSITORY = ".git"
SIZE_LIMIT = 1_000_000  # bytes
SHOWN = 100  # errors of one file that are printed; the rest is counted
TABLE: tuple[str | int, ...] = ("tool", "factcheck")
_HAS_TABLE = r"""(?m)^[ \t]*(?:\[[ \t]*)?["']?tool["']?[ \t]*(?:\.[ \t]*["']?factcheck\b|\]|=)"""
_AT = r"(?s)^(.*?)(?: \(at (?:line (\d+), column (\d+)|end of document)\))?$"


@noun
class Entry:
    """One setting of a file, and where its key stands."""

    flag: Flag
    value: Value
    place: Place


def find(start: Path) -> Path | None:
    """Return the configuration file of a folder or the nearest one above it that has one.

    The search ends at the root of the repository, a folder that holds .git, or of the file
    system. In one folder .factcheck.toml goes before factcheck.toml, and that before
    pyproject.toml, which counts only where it has a table [tool.factcheck].
    """
    here = Path(os.path.abspath(start))  # noqa: PTH100 - links are left as the person wrote them
    for folder in (here, *here.parents):
        for name in NAMES:
            file = folder / name
            if file.is_file() and (name != NAMES[-1] or _has_table(file)):
                return Path(os.path.relpath(file))
        if (folder / REPOSITORY).exists():
            break
    return None


def _has_table(file: Path) -> bool:
    """Tell whether a pyproject.toml has the table, however it is written, without tomllib.

    What is no text or too large is left to the tool whose main file this is.
    """
    with suppress(FactcheckError):
        return re.search(_HAS_TABLE, _text(file)) is not None
    return False


def read(file: Path) -> tuple[Entry, ...]:
    """Return the settings of a file, in its order; paths in it are relative to its folder.

    Raises FactcheckError with every error of the file, a line each: file:line:column: what is
    wrong; what was found; what would do.
    """
    text = _text(file)
    prefix: Keys = TABLE if file.name == NAMES[-1] else ()
    table, places = _parsed(file, text, prefix)
    entries: list[Entry] = []
    errors: list[tuple[Place, str]] = []
    for key, raw in table.items():
        flag = _named(key)
        if flag is None:
            errors.append((places.key((*prefix, key)), _unknown_key(key)))
            continue
        found = list(_problems(flag, raw))
        errors += (
            (places.value((*prefix, key, *part)), f"{key!r}: {what}") for part, what in found
        )
        if not found:
            value = _relative(flag, _value(raw), file.parent)
            entries.append(Entry(flag, value, places.key((*prefix, key))))
    _check(file, errors)
    return tuple(entries)


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise FactcheckError(f"{file}: cannot be read; {(error.strerror or 'error').lower()}") from None  # fmt: skip
    if len(data) > SIZE_LIMIT:
        raise FactcheckError(f"{file}: the file is larger than {SIZE_LIMIT:,} bytes")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FactcheckError(f"{file}: this is not UTF-8 text; byte {error.start + 1:,} is {data[error.start]:#04x}") from None  # fmt: skip


def _parsed(file: Path, text: str, prefix: Keys) -> tuple[dict[str, Any], Places]:
    import tomllib

    from factcheck.settings.places import Places

    try:
        table: Any = tomllib.loads(text)
        places = Places(text)
    except tomllib.TOMLDecodeError as error:
        raise FactcheckError(_not_toml(file, text, str(error))) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; nesting without end
        raise FactcheckError(f"{file}:1:1: this is more than a configuration file may hold") from None  # fmt: skip
    for number, key in enumerate(prefix):
        table = table.get(key, {})
        if not isinstance(table, dict):
            place = places.value(prefix[: number + 1])
            raise FactcheckError(f"{file}:{place.line}:{place.column}: {key!r} must be a table")
    return table, places


def _not_toml(file: Path, text: str, message: str) -> str:
    match = re.match(_AT, message)
    what, line, column = match.groups() if match else (message, None, None)
    if line is None:
        line, column = str(text.count("\n") + 1), str(len(text) - text.rfind("\n"))
    return f"{file}:{line}:{column}: this is not TOML; {what[:1].lower()}{what[1:]}"


def _named(key: str) -> Flag | None:
    return next((flag for flag in in_files() if flag.name == key), None)


def _unknown_key(key: str) -> str:
    from factcheck.readers.claims.fields import closest
    from factcheck.settings.words import shown

    if any(flag.name == key for flag in FLAGS):
        return f"{key!r} cannot stand in a file; --{key} says it"
    return f"unknown key {shown(key)}; {closest(key, [flag.name for flag in in_files()])}"


_TYPES: dict[Takes, tuple[type, str]] = {
    Takes.WORD: (str, "text"),
    Takes.TEXT: (str, "text"),
    Takes.FILE: (str, "the name of a file, as text,"),
    Takes.YES: (bool, "true or false"),
    Takes.COUNT: (int, "a whole number"),
    Takes.WORDS: (list, 'a list of words, as ["sum"],'),
    Takes.PAIRS: (dict, "a table"),
}


def _problems(flag: Flag, raw: object) -> Iterator[tuple[Keys, str]]:
    """Yield what is wrong with a value of the file: its type, or else what it says."""
    from factcheck.settings.words import wrong

    type_, words = _TYPES[flag.takes]
    if not isinstance(raw, type_) or (isinstance(raw, bool) and type_ is int):
        yield (), f"{words} was expected, {_found(raw)} was found"
        return
    odd = {part: item for part, item in _parts(raw) if not isinstance(item, str)}
    for part, item in odd.items():
        yield (part,), f"text was expected, {_found(item)} was found"
    for keys, what in wrong(flag, _value(raw)):
        if not keys or keys[0] not in odd:
            yield keys[:1], what


def _parts(raw: object) -> Iterator[tuple[str | int, object]]:
    """Yield the parts of a table or a list with their keys or numbers."""
    if isinstance(raw, dict):
        yield from raw.items()
    elif isinstance(raw, list):
        yield from enumerate(raw)


def _found(raw: object) -> str:
    """Say what stands there, as TOML writes it."""
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, str):
        from factcheck.settings.words import shown

        return shown(raw)
    if isinstance(raw, (dict, list)):
        return "a table" if isinstance(raw, dict) else "a list"
    text = str(raw)
    return text if len(text) <= 40 else text[:39] + "…"


def _value(raw: Any) -> Value:
    """Return a TOML value as a setting's; parts that are no text are left out."""
    if isinstance(raw, dict):
        return tuple((key, text) for key, text in raw.items() if isinstance(text, str))
    return (
        tuple(part if isinstance(part, str) else "" for part in raw)
        if isinstance(raw, list)
        else raw
    )


def _relative(flag: Flag, value: Value, folder: Path) -> Value:
    """Return a value whose files are named as seen from here."""
    if flag.takes is Takes.FILE and isinstance(value, str):
        return _from_here(value, folder)
    if flag.name == "report" and isinstance(value, tuple):
        return tuple((pair[0], str(_from_here(pair[1], folder))) for pair in value)
    return value


def _from_here(name: str, folder: Path) -> Path:
    return Path(name) if name == "-" else folder / name


def _check(file: Path, errors: list[tuple[Place, str]]) -> None:
    if not errors:
        return
    errors.sort(key=lambda error: (error[0].line, error[0].column))
    lines = [f"{file}:{place.line}:{place.column}: {what}" for place, what in errors]
    if (more := len(lines) - SHOWN) > 0:
        lines[SHOWN:] = [f"{file}: and {more} more errors"]
    raise FactcheckError("\n".join(lines))
