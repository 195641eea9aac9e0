"""Read the gold relations of the passages as claims and relations.

Values come from the words that a passage marks: digits by the rules of its language, words by the
lists of `words`. From the formula come only a day that is named by another ("the next day") and
whether a threshold is said to be met; the verdict is never looked at.
"""

from __future__ import annotations

import re
from typing import TypedDict

from factcheck.model import Claim, Relation
from tests.examples_of_kinds import example
from tests.passages import words

KINDS = {"part_sum": "sum", "percent_of": "percent", "title": "office"}
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٪", "0123456789.%", "٬")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_DAYS = re.compile(r"(\d{1,2})(?!\d)")


class Gold(TypedDict):
    """A relation of a passage, as the examples state it."""

    relation: str
    parts: list[str]
    whole: str | None
    verdict: str
    formula: str | None
    note: str


class Passage(TypedDict):
    """A passage of the examples."""

    id: str
    lang: str
    text: str
    gold: list[Gold]


def stated(passage: Passage, gold: Gold) -> tuple[list[Claim], Relation]:
    """Return the claims and the relation of one gold relation."""
    kind = KINDS.get(gold["relation"], gold["relation"])
    return example(kind, _mapping(passage, gold))


def _mapping(passage: Passage, gold: Gold) -> dict[str, object]:
    parts, whole, kind = gold["parts"], gold["whole"] or "", gold["relation"]
    if kind in ("title", "list_count"):
        return _labels(kind, passage, parts, whole)
    if kind in ("weekday", "age", "duration"):
        return _dated(kind, passage, gold)
    if kind == "majority":
        return {**_roles(("for", "against"), passage, parts), "share": words.SHARES[whole]}
    read = [_figure(passage, part) for part in _lent(passage, parts)]
    total = _figure(passage, whole) if whole and whole not in words.DIRECTIONS else None
    named = dict(zip(_names(kind, gold), read, strict=False))
    return {**named, **_whole(kind, passage, gold, read, total)}


def _roles(names: tuple[str, ...], passage: Passage, parts: list[str]) -> dict[str, object]:
    return {name: _figure(passage, part) for name, part in zip(names, parts, strict=True)}


def _names(kind: str, gold: Gold) -> tuple[str, ...]:
    return {
        "percent_of": ("percent", "part"),
        "change": ("before", "after"),
        "average": () if "+" in (gold["formula"] or "") else ("total", "number"),
        "threshold": ("value",),
        "conversion": ("original",),
        "range": ("low", "high"),
        "fraction": ("fraction", "part"),
    }.get(kind, ())


def _whole(
    kind: str, passage: Passage, gold: Gold, read: list[object], total: object
) -> dict[str, object]:
    if kind == "change":
        return _change(passage, gold["whole"] or "", total)
    below = re.search(r"\d<\d", gold["formula"] or "")
    filled: dict[str, dict[str, object]] = {
        "part_sum": {"parts": read, "total": total},
        "subset": {"part": read, "whole": total},
        "percent_sum": {"parts": read},
        "repeated": {"mentions": read},
        "product": {"factors": read, "product": total},
        "average": {"average": total} if _names(kind, gold) else {"average": total, "values": read},
        "threshold": {"threshold": total, "says": "not_met" if below else "met"},
        "conversion": {"converted": total},
        "range": {"value": [total]},
    }
    return filled.get(kind, {"whole": total})


def _change(passage: Passage, whole: str, total: object) -> dict[str, object]:
    if total is None:
        return {"direction": words.DIRECTIONS[whole]}
    after = passage["text"][passage["text"].index(whole) :]
    relative = {"as": "percent"} if re.match(r"\S+ higher in relative terms", after) else {}
    return {"by": total, **relative}


def _labels(kind: str, passage: Passage, parts: list[str], whole: str) -> dict[str, object]:
    if kind == "list_count":
        return {"items": [{"label": part} for part in parts], "number": _figure(passage, whole)}
    mentions: list[object] = [{"label": words.OFFICES[part].split("; ")} for part in parts]
    return {"mentions": mentions, "together": words.TOGETHER}


def _dated(kind: str, passage: Passage, gold: Gold) -> dict[str, object]:
    moments = [moment for part in gold["parts"] for moment in _moments(passage, part, gold)]
    whole = gold["whole"] or ""
    if kind == "weekday":
        return {"date": moments[0], "weekday": _weekday(whole)}
    if kind == "age":
        age = _figure(passage, whole)
        return {"born": moments[0], "on": moments[1], "age": age}
    ends = {"from": moments[0], "to": moments[-1]}
    return {**(ends if len(moments) == 2 else {"dates": moments}), "value": _figure(passage, whole)}


def _weekday(surface: str) -> str:
    names = ((day, name) for day, others in words.WEEKDAYS.items() for name in (day, *others.split()))  # fmt: skip
    return next(day for day, name in names if name in surface)


def _moments(passage: Passage, surface: str, gold: Gold) -> list[object]:
    text = surface.translate(_ARABIC)
    if re.fullmatch(r"\d\d:\d\d", text):
        return [text]
    if match := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text):
        return [f"{match[3]}-{match[2]}-{match[1]}"]
    if re.fullmatch(r"\d{4}", text):
        return [{"value": text, "type": "date"}]
    if not any(character.isdigit() for character in text):
        return [_relative(passage, surface, gold)]
    year = re.search(r"\d{4}", text)
    month = next(n for name, n in words.MONTHS.items() if name in text.lower())
    days = _DAYS.findall(re.sub(r"\d{4}", "", text))
    if not days:
        return [f"{year[0] if year else '-'}-{month:02}"]
    return [f"{year[0] if year else '-'}-{month:02}-{int(day):02}" for day in days]


def _relative(passage: Passage, surface: str, gold: Gold) -> str:
    formula = gold["formula"] or ""
    if match := re.match(r"weekday\((\d+),(\d+),(\d+)\)", formula):
        return "{}-{:02}-{:02}".format(*map(int, match.groups()))
    if surface == gold["parts"][0] or (match := re.match(r"(\d+)-(\d+)\+1", formula)) is None:
        return _weekday(surface)
    first = _moments(passage, gold["parts"][0], gold)[0]
    # A day after a date stands in its month; a weekday is one as it stands.
    dated = isinstance(first, str) and first[0].isdigit()
    return f"{str(first)[:8]}{int(match[1]):02}" if dated else _weekday(surface)


def _lent(passage: Passage, parts: list[str]) -> list[str]:
    """Lend a bare first figure the scale and unit of the second: "from 1.6 to 2.0 million"."""
    if len(parts) != 2 or not re.fullmatch(r"[\d.,]+", parts[0]):
        return parts
    found = _NUMBER.search(parts[1])
    return [parts[0] + parts[1][found.end() :], parts[1]] if found else parts


def _figure(passage: Passage, surface: str) -> object:
    if surface in words.FIGURES:
        return words.FIGURES[surface]
    text = surface.translate(_ARABIC)
    found = _NUMBER.search(text)
    assert found, surface
    number = _digits(found[0], passage["lang"], "٫" in surface)
    rest = text[: found.start()] + " " + text[found.end() :]
    scale = next((said for word, said in words.SCALES.items() if re.search(rf"\b{word}\b", rest)), "")  # fmt: skip
    unit = next((said for word, said in words.UNITS.items() if word in rest), "")
    percent = "%" in rest or "في المئة" in rest
    value = " ".join(filter(None, (_hedge(passage, surface, rest), number, scale)))
    return {"value": value + "%" * percent, "unit": "percent" if percent else unit, "quote": surface}  # fmt: skip


def _hedge(passage: Passage, surface: str, rest: str) -> str:
    at = passage["text"].find(surface)
    before = passage["text"][max(0, at - 12) : at] + rest.partition("  ")[0]
    for word, said in words.HEDGES.items():
        if before.rstrip(" (").endswith(word) or rest.startswith(word):
            return said
    return next((said for word, said in words.HEDGES_AFTER.items() if word in rest), "")


def _digits(written: str, language: str, arabic: bool) -> str:
    written = re.sub(r"[\u00a0\u202f ]", "", written)
    if language in ("en", "ar") or arabic:
        return written.replace(",", "")
    return written.replace(".", "").replace(",", ".")
