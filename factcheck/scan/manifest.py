"""What a scan was made from and how, kept in its folder: only the same scan may go on there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, cast

from factcheck import __version__
from factcheck.model import SourceError
from factcheck.readers import shown
from factcheck.scan.places import Folder, reason
from factcheck.scan.plan import Input
from factcheck.scan.settings import Settings
from factcheck.scan.tables import SCHEMA
from factcheck.scan.tasks import named, task_name

FILE = "manifest.json"
FINDINGS, LEDGER = "findings", "ledger"
Manifest = dict[str, Any]
Written = dict[int, list[tuple[int, int]]]


def manifest(found: Sequence[Input], settings: Settings) -> Manifest:
    """Return what decides the rows of a scan, with a fingerprint of all of it.

    Of the input: names, sizes and times of change of all files, not what is in them.
    """
    whole = {
        "schema": SCHEMA,
        "version": __version__,
        "settings": _settings(settings),
        "inputs": [_input(one) for one in found],
    }
    return {**whole, "fingerprint": _digest(whole)}


def _settings(settings: Settings) -> Manifest:
    nested = ("columns", "policy")
    kept: Manifest = {
        name: getattr(settings, name) for name in Settings.__match_args__ if name not in nested
    }
    kept |= {"select": list(settings.policy.select), "ignore": list(settings.policy.ignore)}
    columns = settings.columns
    return kept | {f"{name}_column": getattr(columns, name) for name in type(columns).__match_args__}  # fmt: skip


def _input(one: Input) -> Manifest:
    files = [(file.name, file.size, file.modified) for file in one.files]
    return {"name": one.name, "form": one.form, "files": len(files), "bytes": one.weight, "digest": _digest(files)}  # fmt: skip


def _digest(value: object) -> str:
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def prepare(
    folder: Folder, wanted: Manifest, go_on: bool, force: bool, shared: bool = False
) -> Written:
    """Make the folder ready, and return which rows of each input are in it already.

    What a killed run had begun to write is deleted, but not from a folder that is `shared`:
    others may be writing it now. Raises SourceError where something else lies there, or a scan that this one cannot go on
    with, and where the folder cannot be written.
    """
    try:
        return _prepared(folder, wanted, go_on, force, shared)
    except OSError as error:
        raise SourceError(f"{folder.name}: cannot be written; {reason(error)}") from error


def _prepared(folder: Folder, wanted: Manifest, go_on: bool, force: bool, shared: bool) -> Written:
    old = _read(folder)
    if old is not None and not shared and not any(True for _ in folder.names(LEDGER)):
        old, force = None, True  # it came to nothing
    if force:
        folder.clear(FILE, FINDINGS, LEDGER)
        old = None
    elif old is None and any(True for _ in folder.names()):
        raise SourceError(f"{folder.name}: the folder is not empty, and holds no scan; name another")  # fmt: skip
    if old is not None:
        _refuse(folder.name, old, wanted, go_on)
    folder.make("", FINDINGS, LEDGER)
    if not shared:
        folder.sweep("", FINDINGS, LEDGER)
        tidy(folder)
    if old is None:
        folder.write(FILE, json.dumps(wanted, indent=2, ensure_ascii=True).encode() + b"\n")
    return done(folder)


def _refuse(name: str, old: Manifest, wanted: Manifest, go_on: bool) -> None:
    if not go_on:
        raise SourceError(f"{name}: a scan is there already; --resume goes on with it, --force begins anew")  # fmt: skip
    if old != wanted:
        changed = "; ".join(_changes(old, wanted)) or "its manifest was edited"
        raise SourceError(f"{name}: the scan there cannot go on; {changed}; --force begins anew, or name another folder")  # fmt: skip


def _changes(old: Manifest, new: Manifest) -> Iterator[str]:
    if old.get("version") != new["version"]:
        yield f"it was made by factcheck {shown(str(old.get('version')))}, this is {new['version']}"
    before = old.get("settings") if isinstance(old.get("settings"), dict) else {}
    for setting, value in new["settings"].items():
        if cast(Manifest, before).get(setting) != value:
            yield f"{setting} was {cast(Manifest, before).get(setting)!r} and is {value!r}"
    if old.get("inputs") != new["inputs"]:
        was = old.get("inputs")
        names = {one["name"] for one in new["inputs"] if not isinstance(was, list) or one not in was}  # fmt: skip
        yield f"the input changed ({', '.join(shown(name) for name in sorted(names)[:3]) or 'some is gone'})"  # fmt: skip


def _read(folder: Folder) -> Manifest | None:
    content = folder.read(FILE)
    if content is None:
        return None
    try:
        found = json.loads(content)
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}


def done(folder: Folder) -> Written:
    """Return the rows of each input whose results are there: (first row, number of rows).

    The ledger's file of a task is written last, so where it is the findings are too.
    """
    found: Written = {}
    for number, first, count in _files(folder):
        found.setdefault(number, []).append((first, count))
    return found


def tidy(folder: Folder) -> None:
    """Delete the files of rows that another file holds too.

    There are some only where a worker outlived its scan by a moment and wrote a task that the
    next run had to cut: the rows are the same.
    """
    largest = sorted(_files(folder), key=lambda task: (task[0], task[1], -task[2]))
    last, end = -1, 0
    for number, first, count in largest:
        if number == last and first + count <= end:
            name = f"{task_name(number, first, count)}.parquet"
            folder.clear(f"{LEDGER}/{name}", f"{FINDINGS}/{name}")
        else:
            last, end = number, first + count


def _files(folder: Folder) -> Iterator[tuple[int, int, int]]:
    for name, size in folder.names(LEDGER):
        if size and (task := named(name)):
            yield task
