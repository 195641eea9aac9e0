"""Read passages with their relations, evaluate formulas, call the function under test.

A passage file holds one JSON object a line: id, lang, genre, kind, flag, text, gold, twin.
The function under test is `flags(text, lang)`; it returns dicts with `kind`, `verdict`,
`spans` (pairs of code points) and `message`, one for every relation it read.
"""

from __future__ import annotations

import ast
import datetime
import hashlib
import importlib
import json
import operator
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Number = int | float | bool
Span = tuple[int, int]
FORMULA_LIMIT = 400

# The examples' names of relations -> the kinds that say the same, the kind of that name first.
KINDS = {
    "part_sum": ("sum",),
    "subset": ("subset", "order"),
    "percent_of": ("percent", "fraction"),
    "percent_sum": ("percent_sum", "sum"),
    "change": ("change", "order"),
    "duration": ("duration",),
    "age": ("age", "duration"),
    "weekday": ("weekday",),
    "list_count": ("list_count",),
    "repeated": ("repeated",),
    "product": ("product", "average"),
    "average": ("average", "product"),
    "threshold": ("threshold", "order", "majority"),
    "majority": ("majority", "threshold", "fraction", "order"),
    "conversion": ("conversion", "product"),
    "title": ("office",),
    "range": ("range", "order"),
    "fraction": ("fraction", "percent"),
}


@dataclass(frozen=True, slots=True)
class Gold:
    """One relation a reader finds; surfaces stand exactly once in the passage."""

    relation: str
    parts: tuple[str, ...]
    whole: str | None
    verdict: str
    formula: str | None
    note: str = ""

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Return the parts, then the whole if there is one."""
        return self.parts if self.whole is None else (*self.parts, self.whole)


@dataclass(frozen=True, slots=True)
class Passage:
    """One text with its relations; `flag`: a careful editor must be alerted."""

    id: str
    lang: str
    genre: str
    kind: str
    flag: bool
    text: str
    golds: tuple[Gold, ...]
    twin: str | None = None

    @property
    def held(self) -> bool:
        """Tell whether the passage is in the third held back; twins go together."""
        key = f"held {min(self.id, self.twin or self.id)}"
        return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 3 == 0


@dataclass(frozen=True, slots=True)
class Alarm:
    """One relation that the function under test read and judged."""

    kind: str
    verdict: str
    spans: tuple[Span, ...]
    message: str

    @property
    def loud(self) -> bool:
        """Tell whether an editor is alerted."""
        return self.verdict == "inconsistent"

    def touches(self, start: int, end: int) -> bool:
        """Tell whether one of the spans overlaps [start, end)."""
        return any(low < end and start < high for low, high in self.spans)


Flags = Callable[[str, str], list[dict[str, Any]]]


def read(paths: Iterable[Path]) -> list[Passage]:
    """Return the passages of JSONL files, in order."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").split("\n"))
    return [_passage(json.loads(line)) for line in lines if line.strip()]


def _passage(row: dict[str, Any]) -> Passage:
    golds = tuple(Gold(**{**gold, "parts": tuple(gold["parts"])}) for gold in row.pop("gold"))
    return Passage(**row, golds=golds)


def split(passages: Sequence[Passage], name: str) -> list[Passage]:
    """Return all passages, or those of the split `dev` or `held`."""
    return [p for p in passages if name == "all" or p.held == (name == "held")]


def api_check(text: str, lang: str) -> list[dict[str, Any]]:
    """Run `factcheck check` on a text: the one place that knows its API.

    Suppressed findings are left out; a notice alerts nobody.
    """
    source = importlib.import_module("factcheck.readers").source(text, "passage.txt")
    report = importlib.import_module("factcheck.api").check(source, lang)
    claims = {claim.id: claim for claim in report.claims}
    return [
        {
            "kind": finding.kind,
            "verdict": "notice"
            if (finding.severity, finding.verdict) == ("notice", "inconsistent")
            else str(finding.verdict),
            "spans": [
                (quote.span.start, quote.span.end)
                for name in finding.claims
                for quote in claims[name].quotes
                if quote.span is not None
            ],
            "message": finding.message,
        }
        for finding in report.findings
        if not finding.suppressed
    ]


def function(name: str) -> Flags:
    """Return the function named `module:function`."""
    module, _, attribute = name.partition(":")
    found: Flags = getattr(importlib.import_module(module), attribute)
    return found


def alarms(flags: Flags, text: str, lang: str) -> list[Alarm]:
    """Run the function under test on one text."""
    return [
        Alarm(
            str(row["kind"]),
            str(row["verdict"]),
            tuple((int(start), int(end)) for start, end in row["spans"]),
            str(row.get("message", "")),
        )
        for row in flags(text, lang)
    ]


# Formulas: a small part of Python, walked as a tree and never run as Python.
_BINARY: dict[type[ast.operator], Callable[[Any, Any], Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.In: lambda item, items: item in items,
}


def _weekday(year: int, month: int, day: int) -> int:
    return datetime.date(year, month, day).isoweekday()


def _days(y1: int, m1: int, d1: int, y2: int, m2: int, d2: int) -> int:
    return (datetime.date(y2, m2, d2) - datetime.date(y1, m1, d1)).days


_CALLS: dict[str, Callable[..., Number]] = {
    "abs": abs,
    "round": round,
    "min": min,
    "max": max,
    "weekday": _weekday,
    "days": _days,
}


def evaluate(formula: str) -> bool:
    """Return whether a condition holds; raises ValueError for anything but a plain condition."""
    if len(formula) > FORMULA_LIMIT:
        raise ValueError("formula too long")
    held = _value(ast.parse(formula, mode="eval").body)
    if not isinstance(held, bool):
        raise ValueError("a formula must be a condition")
    return held


def _value(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value=bool() | int() | float() as number):
            return number
        case ast.Tuple(elts=items):
            return tuple(_value(item) for item in items)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _BINARY:
            return _BINARY[type(sign)](_value(left), _value(right))
        case ast.IfExp(test=test, body=body, orelse=other):
            return _value(body) if _value(test) else _value(other)
        case _:
            return _condition(node)


def _condition(node: ast.expr) -> Any:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_value(value) for value in values)
        case ast.BoolOp(values=values):
            return any(_value(value) for value in values)
        case ast.Compare(left=left, ops=signs, comparators=others):
            return _chain([_value(left), *(_value(other) for other in others)], signs)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _CALLS:
            return _CALLS[name](*[_value(argument) for argument in args])
        case _:
            raise ValueError(f"not allowed in a formula: {type(node).__name__}")


def _chain(values: Sequence[Any], signs: Sequence[ast.cmpop]) -> bool:
    pairs = zip(values, signs, values[1:], strict=False)
    return all(_COMPARE[type(sign)](left, right) for left, sign, right in pairs)
