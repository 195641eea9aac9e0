"""Times of day, and the scores of matches that look like them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.extract.words.tape import Tape
from factcheck.model import Interval, Kind, Quantity, Sort, Span, Type, Value

_HALF = "(?:am|pm)"
_TIMES = (
    "<hour:hour>colon<minute:minute>(?:colon minute)?(?:clock|hourmark)?<day:am|pm>?",
    "<hour:hour>dot<minute:minute>(?:clock|<day:am|pm>)",
    "<hour:hour><mark:hourmark><minute:minute>(?:minutemark)?<day:am|pm>?",
    "<hour:hour>clock<minute:minute>?<day:am|pm>?",
    "<hour:hour><day:am|pm>",
    "<hour:hour|number><mark:hourmark><day:am|pm>",
    "at<hour:hour|number>(?:colon|dot)<minute:minute>hourmark",
    "at<hour:hour|number><mark:hourmark>(?!and half)",
    "(?:from|between)<hour:hour><mark:hourmark>(?=(?:to|and)hour hourmark)",
    "(?<=hourmark)(?:to|and)<hour:hour><mark:hourmark>",
    "(?:from|between)<hour:hour>(?=(?:to|and)hour(?:hourmark|clock))",
    "(?<=[FROM]hour[TO])<hour:hour>(?:hourmark|clock)",
    "clockthe<hour:ordinal>(?:and<part:half|quarterword>)?<day:am|pm>?",
    "clockthe<hour:hour>(?:colon<minute:minute>)?<day:am|pm>?",
    "at<hour:hour>dot<minute:minute>",
)
_NEAR = 90  # code points in which a word of sport makes two numbers a score
_AFTER = 24  # code points after a time that may show it to be a decimal
_SHARE = re.compile(r"\s?(?:%|٪|per ?cent|percent|million|billion|[€$£])")
_MATE = re.compile(r"\s[^\W\d_]{1,5}\s\d{1,2}\.(\d\d)(?!\d)")
_STOP = re.compile(r"[.!?؟\n]\s")


def times(tape: Tape) -> list[Quantity]:
    """Return the times of day, and take their words from the tape."""
    found = []
    for template in _TIMES:
        body = template.replace("[FROM]", "(?:from|between)").replace("[TO]", "(?:to|and)")
        for match in tape.find(body):
            minutes = _minutes(tape, match)
            if minutes is not None:
                start = _cut(tape, match)
                tape.take(match.start(), match.end())
                found.append(_time(tape, start, match.end(), minutes))
    return found


def _cut(tape: Tape, match: re.Match[str]) -> int:
    """Return where the time begins: the preposition before it is no part of it."""
    start = match.start()
    led = any(tape.plays(start, role) for role in ("at", "from", "between", "to", "and"))
    return match.start("hour") if led else start


def _minutes(tape: Tape, match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    place = match.start("hour")
    sense = tape.senses[place].get("ordinal", tape.senses[place].get("number"))
    hour = sense if isinstance(sense, int) else tape.digits(place)
    minute = tape.digits(match.start("minute")) if groups.get("minute") else 0
    if groups.get("part"):
        minute = 30 if tape.plays(match.start("part"), "half") else 15
    if hour > 24 or not _close(tape, match) or _measured(tape, match):
        return None
    if groups.get("day"):
        hour = _hour(hour, tape.plays(match.start("day"), "pm"))
    return hour * 60 + minute if hour * 60 + minute <= 1440 else None


def _hour(hour: int, late: bool) -> int:
    if late:
        return hour + 12 if hour < 12 else hour
    return 0 if hour == 12 else hour


def _close(tape: Tape, match: re.Match[str]) -> bool:
    """Tell whether the digits are glued as a time's are, and belong to no longer run of them."""
    start = match.start("hour")
    if match.groupdict().get("minute") and not tape.plays(start + 1, "clock"):
        signed = any(tape.plays(start + 1, role) for role in ("colon", "dot"))
        if signed and not tape.glued(start, match.end("minute")):
            return False
    before = tape.text[max(0, tape.starts[start] - 1) : tape.starts[start]]
    if before in tuple(".,:/") or (before.isalnum() and not _attached(tape, start)):
        return False
    end = tape.ends[match.end() - 1]
    return re.match(r"[:.,]?\d|[^\W\d_]", tape.text[end : end + 2]) is None


def _measured(tape: Tape, match: re.Match[str]) -> bool:
    """Tell whether a dotted time is a decimal: "from 4.25%", "from 4.25 to 4.75"."""
    place = match.start("hour")
    if not tape.plays(place + 1, "dot") or match.groupdict().get("day"):
        return False
    after = tape.text[tape.ends[match.end() - 1] : tape.ends[match.end() - 1] + _AFTER]
    mate = _MATE.match(after)
    return _SHARE.match(after) is not None or (mate is not None and int(mate[1]) > 59)


def _attached(tape: Tape, place: int) -> bool:
    return (
        place > 0 and tape.ends[place - 1] == tape.starts[place] and tape.symbols[place - 1] != "#"
    )


def _time(tape: Tape, start: int, end: int, minutes: int) -> Quantity:
    span = Span(tape.starts[start], tape.ends[end - 1])
    words = tape.text[span.start : span.end]
    value = Value(words, Kind.EXACT, Type.TIME, minutes, Interval(minutes, minutes), True)
    return Quantity(value, Sort.TIME, span, span)


def scores(tape: Tape) -> list[Quantity]:
    """Return the scores: two small numbers with a dash or colon, near a word of sport."""
    cues = [tape.starts[match.start()] for match in tape.find("score")]
    found = []
    if cues:
        for start, end in _pairs(tape):
            span = Span(tape.starts[start], tape.ends[end - 1])
            if any(_same(tape.text, cue, span.start) for cue in _around(cues, span.start)):
                tape.take(start, end)
                words = tape.text[span.start : span.end]
                label = f"{tape.digits(start)}-{tape.digits(end - 1)}"
                value = Value(words, Kind.EXACT, Type.LABEL, labels=(label,))
                found.append(Quantity(value, Sort.SCORE, span, span))
    return found


def _pairs(tape: Tape) -> Iterator[tuple[int, int]]:
    for match in tape.find("short(?:dash|colon)short"):
        start, end = match.span()
        if tape.glued(start, end):
            before = tape.text[max(0, tape.starts[start] - 1) : tape.starts[start]]
            after = tape.text[tape.ends[end - 1] : tape.ends[end - 1] + 2]
            if (
                not before.isalnum()
                and before not in tuple("-:/.,")
                and re.match(r"[-–:/%\w]|[.,]\d", after) is None
            ):
                yield start, end


def _around(cues: list[int], place: int) -> Iterator[int]:
    index = bisect_left(cues, place)
    yield from cues[max(0, index - 1) : index + 1]


def _same(text: str, cue: int, place: int) -> bool:
    """Tell whether a cue stands near and in the same sentence."""
    low, high = min(cue, place), max(cue, place)
    return high - low <= _NEAR and _STOP.search(text, low, high) is None
