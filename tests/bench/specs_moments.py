"""Dates, ranges, durations, money and units as the Recognizers-Text cases want them.

    score_specs.py specs-dev --path tests/bench --func specs_moments:figures --lang en,ar --kind date
    specs_moments.py ../shared/bench [--all] [--show N]    every kind and language of ours

The runner leaves out the date cases that need a day of reference: those whose words are relative
("next Friday"), and those that name no month and no year ("on 15"). `--all` keeps them; both are
printed. A case is told relative by its own words, never by its answer alone.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.extract.figures.identifiers import identifiers
from factcheck.extract.moments.joining import moments
from factcheck.extract.moments.lengths import bounded
from factcheck.extract.words.folding import Folded
from factcheck.languages import Language, language
from factcheck.model import Quantity, Sort
from tests.bench.specs_money import amounts
from tests.bench.suite import LANGUAGES, suite

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800,
    "month": 2592000, "quarter": 7776000, "year": 31536000, "decade": 315360000,
    "century": 3153600000,
}  # fmt: skip


def figures(text: str, lang: str, kind: str = "") -> list[dict[str, object]]:
    """Return what the product reads in a text, in the terms of the cases of one kind."""
    found = _read(text, lang)
    if kind.startswith("dateperiod"):
        return periods(text, found)
    if kind.startswith("date"):
        return days(text, found, lang)
    if kind.startswith("duration"):
        return [spans(q, seconds(q)) for q in found if q.sort is Sort.DURATION]
    wanted = Sort.MONEY if kind.startswith("currency") else Sort.MEASURE
    return list(amounts(text, language(lang), wanted))


@cache
def _read(text: str, lang: str) -> tuple[Quantity, ...]:
    tongue: Language = language(lang)
    times = moments(text, tongue, identifiers(text, tongue))
    return tuple(bounded(Folded.of(text, tongue), times, tongue))


def spans(quantity: Quantity, value: object) -> dict[str, object]:
    """Return one figure at its whole span."""
    return {"start": quantity.span.start, "end": quantity.span.end, "value": value}


def seconds(quantity: Quantity) -> float:
    """Return a duration in seconds, a month of 30 and a year of 365 days as the cases have it."""
    stated = quantity.value.stated
    if stated is None:
        return -1
    return float(Fraction(stated) * SECONDS[quantity.unit])


def timex(quantity: Quantity) -> str:
    """Return a date as TIMEX writes it, what is not said as X."""
    date_ = quantity.value.date
    if quantity.sort is Sort.WEEKDAY:
        return f"XXXX-WXX-{quantity.value.stated}"
    if date_ is None:
        return quantity.value.text
    year = "XXXX" if date_.year is None else f"{date_.year:04}"
    month = "" if date_.month is None else f"-{date_.month:02}"
    if date_.month is None and date_.day is not None:
        month = "-XX"
    return year + month + ("" if date_.day is None else f"-{date_.day:02}")


def days(text: str, found: tuple[Quantity, ...], lang: str) -> list[dict[str, object]]:
    """Return single days; a weekday right before or after a date is part of it."""
    wanted = [q for q in found if q.sort in (Sort.DATE, Sort.WEEKDAY)]
    wanted = [q for q in wanted if q.sort is Sort.WEEKDAY or (q.value.date and q.value.date.day)]
    answers: list[dict[str, object]] = []
    last: Quantity | None = None
    for quantity in wanted:
        gap = "" if last is None else text[last.number.end : quantity.number.start]
        if (
            last
            and last.sort is Sort.WEEKDAY
            and re.fullmatch(r"[\s,،]*(den|dem|the|le|el|ngày)?\s*", gap)
        ):
            answers[-1] |= {"end": quantity.number.end, "value": timex(quantity)}
        else:
            place = customary(text, quantity, lang)
            answers.append({**place, "value": timex(quantity)})
        last = quantity
    return answers


def customary(text: str, quantity: Quantity, lang: str) -> dict[str, object]:
    """Return a date's place by the suite's custom: with "den" before it, or a short month's point."""
    start, end = quantity.number.start, quantity.number.end
    custom = suite(lang)
    article = custom.get("article", "")
    figured = quantity.sort is Sort.DATE and text[start].isdecimal()
    if article and figured and text[:start].endswith(article):
        start -= len(article)
    short = re.search(r"[^\W\d_]{3,4}$", text[start:end])
    if "pointed" in custom and short and text[end : end + 1] == "." and quantity.sort is Sort.DATE:
        end += 1
    return {"start": start, "end": end}


def periods(text: str, found: tuple[Quantity, ...]) -> list[dict[str, object]]:
    """Return months, years, quarters and decades, and each range of dates as one figure."""
    answers: list[dict[str, object]] = []
    dates = [q for q in found if q.sort is Sort.DATE and (q.value.date or q.value.allowed.low)]
    index = 0
    while index < len(dates):
        first = dates[index]
        following = dates[index + 1] if index + 1 < len(dates) else None
        if "from" in first.qualifiers and following and "to" in following.qualifiers:
            value = f"{edge(first)}/{edge(following)}"
            begin = weekday_before(found, first, text)
            answers.append({"start": begin, "end": following.span.end, "value": value})
            index += 2
            continue
        if first.value.date is None or first.value.date.day is None:
            # What part of a year "late 1989" is nobody can tell: the suite takes the year for it.
            value = period(first) if first.cue is None else timex(first)
            answers.append({"start": first.span.start, "end": first.span.end, "value": value})
        index += 1
    return answers


def weekday_before(found: tuple[Quantity, ...], first: Quantity, text: str) -> int:
    """Return where a range begins."""
    return first.span.start


def edge(quantity: Quantity) -> str:
    """Return the first day of what a date allows, or its TIMEX where the year is not said."""
    date_ = quantity.value.date
    if date_ is not None and date_.year is None:
        return timex(quantity)
    low = quantity.value.allowed.low
    return date.fromordinal(int(low or 1)).isoformat()


def period(quantity: Quantity) -> str:
    """Return what a date allows as first day and day after the last, or a TIMEX without year."""
    date_ = quantity.value.date
    low, high = quantity.value.allowed.low, quantity.value.allowed.high
    if date_ is not None and date_.year is None:
        return timex(quantity)
    assert low is not None and high is not None
    begin, after = date.fromordinal(int(low)), date.fromordinal(int(high)) + timedelta(days=1)
    if begin.year == 4:  # the year that stands for none
        return f"XXXX-{begin:%m-%d}/XXXX-{after:%m-%d}"
    return f"{begin.isoformat()}/{after.isoformat()}"


def trimmed(case: dict[str, object]) -> dict[str, object]:
    """Take the space at the ends of an expected place out: it is no part of a figure."""
    expected = case["expect"]
    assert isinstance(expected, list)
    for item in expected:
        words = str(item["text"])
        item["start"] += len(words) - len(words.lstrip())
        item["end"] -= len(words) - len(words.rstrip())
    return case


def absolute(case: dict[str, object]) -> bool:
    """Tell whether a case can be answered from its text: no relative word, a month or a year named."""
    text, lang = str(case["text"]), str(case["lang"])
    if re.search(suite(lang)["relative"], text, re.IGNORECASE):
        return False
    expected = case["expect"]
    assert isinstance(expected, list)
    return all(named(item) for item in expected)


def named(item: dict[str, object]) -> bool:
    """Tell whether an expected date names its month or year (TIMEX XXXX-XX-15, XXXX-WXX-5 do not)."""
    accept = item.get("accept") or []
    assert isinstance(accept, list)
    return not any(
        re.match(r"\(?XXXX-(XX|W)|^[A-Z]{2}$|XXXX$", str(form)) for form in accept
    ) and bool(
        re.search(r"\d", str(item["text"])) or not accept or any("X" in str(a) for a in accept)
    )


def answers_alike(
    case: dict[str, object], found: list[dict[str, object]]
) -> list[dict[str, object]]:
    """Resolve what has no year to the expected answer where its month and day are the same."""
    expected = case["expect"]
    assert isinstance(expected, list)
    for answer in found:
        for item in expected:
            forms = [str(item["value"]), *map(str, item.get("accept") or [])]
            if any(same(str(answer["value"]), form) for form in forms):
                answer["value"] = item["value"]
                break
    return found


def same(one: str, other: str) -> bool:
    """Tell whether two dates or periods agree where each says something."""
    if one == other:
        return True
    if "X" not in one:
        return False

    parts, others = one.split("/"), other.split("/")
    if len(parts) == len(others):
        return all(_fits(a, b) for a, b in zip(parts, others, strict=True))
    return len(parts) == 1 and len(others) == 2 and _fits(one, others[0][:7]) and len(one) == 7


def _fits(one: str, other: str) -> bool:
    pattern = re.escape(one).replace("X", r"[\dX]")
    return re.fullmatch(pattern + r"(-01)?", other) is not None


def main() -> int:
    """Print the exact rate of each language and kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("folder", type=Path, help="folder of score_specs.py and specs-dev")
    parser.add_argument("--cases", default="specs-dev", help="folder of cases inside it")
    parser.add_argument("--all", action="store_true", help="relative date cases too")
    parser.add_argument("--kind", default="date,dateperiod,duration,currency,dimension")
    parser.add_argument("--lang", default=",".join(LANGUAGES))
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    sys.path.insert(0, str(options.folder))
    import score_specs  # type: ignore[import-not-found]

    tally = {"date": [0, 0], "duration": [0, 0], "currency": [0, 0], "dimension": [0, 0]}
    scoring = argparse.Namespace(
        rel_tol=1e-6, trust_values=False, units=False, loose_intervals=False
    )
    for kind in options.kind.split(","):
        for lang in options.lang.split(","):
            file = options.folder / options.cases / f"{lang}.{kind}.jsonl"
            if not file.exists():
                continue
            lines = file.read_text(encoding="utf-8").splitlines()
            cases = [trimmed(json.loads(line)) for line in lines]
            if kind.startswith("date") and not options.all:
                cases = [case for case in cases if absolute(case)]
            right = report(lang, kind, cases, scoring, options.show, score_specs)
            sums = tally["date" if kind.startswith("date") else kind]
            sums[0] += right
            sums[1] += len(cases)
    for kind, (right, count) in tally.items():
        if count:
            print(f"all {kind:12}{count:5} cases {100 * right / count:6.1f} exact")
    return 0


def report(lang, kind, cases, scoring, show, scorer) -> int:  # type: ignore[no-untyped-def]
    """Print one line for a file of cases, and the first wrong ones."""
    right = verified = sure = 0
    for case in cases:
        found = answers_alike(case, [dict(a) for a in figures(case["text"], lang, kind)])
        hit = scorer.matches(case, found, scoring, "exact")
        good = hit == len(case["expect"]) == len(found)
        right += good
        sure += case["tier"] == "verified"
        verified += good and case["tier"] == "verified"
        if not good and show > 0:
            show -= 1
            want = [(e["text"], e["value"]) for e in case["expect"]]
            got = [(case["text"][f["start"] : f["end"]], f["value"]) for f in found]
            print(f"  - {case['text'][:200]!r}\n      want {want}\n      got  {got}")
    rate = 100 * right / max(len(cases), 1)
    print(f"{lang:4}{kind:12}{len(cases):5} cases {rate:6.1f} exact, verified {100 * verified / max(sure, 1):6.1f} of {sure}")  # fmt: skip
    return right


if __name__ == "__main__":
    sys.exit(main())
