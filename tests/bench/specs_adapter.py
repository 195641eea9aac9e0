"""Put this project's numbers the way the Recognizers-Text cases want them.

    score_specs.py specs-dev --func specs_adapter:figures --path tests/bench --kind number
    score_specs.py specs-dev --func specs_adapter:plain ...   (the plain subset: see `is_plain`)

Only conventions are mapped (which part of a quantity is the span, what counts as what kind),
never a case. The suite stays outside the repository.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.extract.figures.numbers import numbers
from factcheck.extract.quantities import quantities
from factcheck.extract.words.folding import Folded
from factcheck.languages import language
from factcheck.model import Kind, Sort, Type
from tests.bench.suite import LANGUAGES, suite

Figure = dict[str, object]


def figures(text: str, lang: str, kind: str = "number") -> list[Figure]:
    """Return the figures of one kind as the suite writes them down."""
    if kind == "percent":
        return _percents(text, lang)
    if kind == "numberrange":
        return _ranges(text, lang)
    return _numbers(text, lang)


def _numbers(text: str, lang: str) -> list[Figure]:
    folded = Folded.of(text, language(lang))
    found: list[Figure] = []
    for one in numbers(folded, language(lang), articles=True):
        ordinal = one.sort is Sort.ORDINAL
        span = folded.span(one.start, one.end)
        # The suite has no number in "180ml", only a dimension.
        glued = one.digits and text[span.end : span.end + 1].isalpha()
        if one.note == "dual" or glued:
            continue
        start = span.start
        if lang == "ar" and not one.digits and text[start - 1 : start] in ("ب", "ل", "ك"):
            start -= 1  # the suite keeps these with the word
        found.append(_figure(start, span.end, one.number, "ordinal" if ordinal else "number"))
    return found


def _percents(text: str, lang: str) -> list[Figure]:
    found = []
    for one in quantities(text, language(lang)):
        if one.sort is Sort.PERCENT and one.unit == "percent" and one.value.stated is not None:
            assert one.unit_span is not None
            start = min(one.number.start, one.unit_span.start)
            end = max(one.number.end, one.unit_span.end)
            found.append(_figure(start, end, one.value.stated, "percent"))
    return found


def _ranges(text: str, lang: str) -> list[Figure]:
    found = []
    for one in quantities(text, language(lang)):
        if one.value.kind is not Kind.BOUND or one.value.type is not Type.NUMBER:
            continue
        start = min(one.number.start, one.cue.start if one.cue else one.number.start)
        end = max(one.number.end, one.cue.end if one.cue else one.number.end)
        allowed = one.value.allowed
        closed = one.value.stated is not None
        low = (
            ""
            if allowed.low is None or (closed and allowed.high is not None)
            else float(allowed.low)
        )
        high = "" if allowed.high is None else float(allowed.high)
        # A range of two ends leaves the second out; "up to" keeps it.
        opens = "(" if low == "" or allowed.low_open else "["
        closes = ")" if high == "" or allowed.high_open or not closed else "]"
        value = f"{opens}{low},{high}{closes}"
        found.append({"start": start, "end": end, "value": value, "kind": "numberrange"})
    return _joined(text, found)


def _joined(text: str, found: list[Figure]) -> list[Figure]:
    """Make one figure of the two bounds of one number, as the suite does: over 100 and under 300."""
    joined: list[Figure] = []
    for one in found:
        last = joined[-1] if joined else one
        gap = text[int(str(last["end"])) : int(str(one["start"]))] if last is not one else "."
        both = _both(str(last["value"]), str(one["value"])) if _GAP.fullmatch(gap) else ""
        if both:
            joined[-1] = {**last, "end": one["end"], "value": both}
        else:
            joined.append(one)
    return joined


_GAP = re.compile(r"[ ,،]{0,3}(?:\w{1,4} ?)?")


def _both(one: str, other: str) -> str:
    """Return the interval of two bounds that look at each other, "" where they do not."""
    low, high = (one, other) if other.startswith("(,") else (other, one)
    if not (high.startswith("(,") and low.endswith(",)")):
        return ""
    fits = float(low[1:-2]) < float(high[2:-1])
    return f"{low[:-2]},{high[2:]}" if fits else ""


def _figure(start: int, end: int, number: int | Fraction, kind: str) -> Figure:
    value = str(number) if isinstance(number, int) else repr(float(number))
    return {"start": start, "end": end, "value": value, "kind": kind}


def is_plain(case: dict[str, object]) -> bool:
    """Tell whether a case holds whole numbers under 10^13 and decimals in digits alone."""
    expect = case["expect"]
    text = str(case["text"])
    assert isinstance(expect, list)
    if case["kind"] == "ordinal":
        # "the last", "the next one" name no number.
        return not any(re.match(r"end|current", str(item["value"])) for item in expect)
    if not expect or re.search(r"\^|\d[eE][+-]?\d|\d ?G\b|\d[^\W\d_]", text):
        return False
    for item in expect:
        value = Fraction(str(item["value"])) if item["value"] is not None else Fraction(1, 3)
        written = str(item["text"])
        if (
            abs(value) >= 10**13
            or re.search(suite(str(case["lang"]))["fractions"], written, re.IGNORECASE)
            or re.search(r"[/½⅓⅔¼¾⅙]", written)
        ):
            return False
        digits = re.search(r"\d[.,٫]\d", written)
        if value.denominator != 1 and not digits:
            return False
    return True


def main(arguments: Sequence[str]) -> int:
    """Write the plain subset of a suite to a folder of its own and score it."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("suite", type=Path, help="the folder that holds score_specs.py")
    parser.add_argument("--lang", default=",".join(LANGUAGES))
    parser.add_argument("--kind", default="number")
    parser.add_argument("--plain", action="store_true")
    options, rest = parser.parse_known_args(arguments)
    cases = options.suite / "specs-dev"
    with tempfile.TemporaryDirectory() as folder:
        if options.plain:
            for tag in options.lang.split(","):
                file = cases / f"{tag}.{options.kind}.jsonl"
                lines = file.read_text(encoding="utf-8").splitlines()
                kept = [line for line in lines if is_plain(json.loads(line))]
                (Path(folder) / file.name).write_text("\n".join(kept) + "\n", encoding="utf-8")
            cases = Path(folder)
        command = [sys.executable, str(options.suite / "score_specs.py"), str(cases)]
        command += ["--func", "specs_adapter:figures", "--path", str(Path(__file__).parent)]
        command += ["--lang", options.lang, "--kind", options.kind, *rest]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
