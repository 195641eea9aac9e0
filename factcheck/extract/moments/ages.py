"""Ages: "aged 33", "at the age of 79", "79-year-old", im Alter von 66 Jahren, ở tuổi 82."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.moments.durations import NUMBER
from factcheck.extract.words.tape import Tape
from factcheck.model import Interval, Kind, Number, Quantity, Sort, Span, Value

_OLDEST = 125
_LED = 24  # code points before an age that may hold what it depends on
_NAME = re.compile(r"[A-Z][\w'’-]{1,20} [A-Z][\w'’-]{1,20}, $")
_GOES_ON = re.compile(r", (?:who|whose|said|told|from|of|was|is|has|had|died|an?|the|for)\b")
_LOW = f"(?:<low:{NUMBER}>(?:to|dash))"
_BETWEEN = f"between<low:{NUMBER}>and"
_FORMS = (
    f"agebefore the?{_LOW}<number:{NUMBER}>(?:dash?<unit:unit>)?old?",
    f"agebefore the?{_BETWEEN}<number:{NUMBER}>(?:dash?<unit:unit>)?old?",
    f"{_LOW}<number:{NUMBER}><unit:oldunit>",
    f"{_LOW}<number:{NUMBER}><unit:unit>dash?old",
    f"{_BETWEEN}<number:{NUMBER}><unit:oldunit>",
    f"agebefore the?<number:{NUMBER}>(?:(?:dash|to)age)?(?:dash?<unit:unit>)?old?",
    f"ageweak<number:{NUMBER}><unit:unit>",
    f"<number:{NUMBER}>dash?<unit:unit>dash?old",
    f"<number:{NUMBER}><unit:oldunit>",
    "agebe<number:age>agewhen",
    "<number:ordinal(?:and ordinal)?>oldafter",
    f"comma<number:{NUMBER}><unit:unit>(?=[COMMA])",
    f"<number:{NUMBER}>dash?<unit:adjective>",
    "<number:compound>",
)


def ages(tape: Tape) -> list[Quantity]:
    """Return the ages, and take their words from the tape."""
    found = []
    for template in _FORMS:
        body = template.replace("[COMMA]", "(?:comma|shut)")
        for match in tape.find(body):
            if (age := _age(tape, match)) is not None:
                found.append(age)
                tape.take(*match.span())
    return found + _apposed(tape)


def _age(tape: Tape, match: re.Match[str]) -> Quantity | None:
    unit = match.start("unit") if match.groupdict().get("unit") else None
    read = _number(tape, *match.span("number"))
    if read is None or not _fits(tape, match, read[0], unit):
        return None
    number, start = read
    if tape.text[tape.starts[match.start()] - 1 : tape.starts[match.start()]].isdecimal() and tape.plays(match.start(), "comma"):  # fmt: skip
        return None  # "74,5 ans": the comma of a decimal
    # A comma or a stray figure before the age is not part of it.
    first = match.start() if start == match.start("number") else start
    if tape.plays(first, "comma"):
        first = start
    span = Span(tape.starts[first], tape.ends[match.end() - 1])
    words = tape.text[span.start : span.end]
    low = _low(tape, match, number)
    if low is None and match.groupdict().get("low"):
        return None
    value = Value(words, Kind.EXACT, stated=number, allowed=Interval(number, number), whole=True)
    if low is not None:
        value = Value(words, Kind.BOUND, allowed=Interval(low, number), whole=True)
        start = match.start("low")
        span = Span(min(span.start, tape.starts[start]), span.end)
    digits = Span(tape.starts[start], tape.ends[match.end("number") - 1])
    place = None if unit is None else Span(tape.starts[unit], tape.ends[unit])
    name = "year" if unit is None else _unit(tape, unit)
    return Quantity(value, Sort.AGE, span, digits, name, place)


def _low(tape: Tape, match: re.Match[str], high: Number) -> Number | None:
    """Return the lower end of "aged 22 to 58", None where there is none below the upper one."""
    if not match.groupdict().get("low"):
        return None
    read = tape.number(*match.span("low"))
    return read[0] if read is not None and read[0] < high else None


def _apposed(tape: Tape) -> list[Quantity]:
    """Return "Ana Pell, 22, who": an age after a name of two words, in English."""
    found = []
    if tape.roles.calendar.month_first:
        for match in tape.find("comma<number:age>comma"):
            place = match.start("number")
            number, start, end = tape.digits(place), tape.starts[place], tape.ends[place]
            named = _NAME.search(tape.text, max(0, start - 60), start)
            if named and 3 <= number <= 110 and _GOES_ON.match(tape.text, end):
                tape.take(place, place + 1)
                span = Span(start, end)
                value = Value(tape.text[start:end], Kind.EXACT, stated=number, allowed=Interval(number, number), whole=True)  # fmt: skip
                found.append(Quantity(value, Sort.AGE, span, span, "year"))
    return found


def _number(tape: Tape, start: int, end: int) -> tuple[Number, int] | None:
    if "compound" in tape.senses[start]:
        sense = tape.senses[start]["compound"]
        assert isinstance(sense, tuple)
        return sense[0], start
    if "ordinal" in tape.senses[start]:
        atoms = [tape.senses[place].get("ordinal", 0) for place in range(start, end)]
        return sum(atom for atom in atoms if isinstance(atom, int)), start
    return tape.number(start, end)


def _unit(tape: Tape, place: int) -> str:
    senses = tape.senses[place]
    sense = senses.get("unit", senses.get("adjective"))
    return sense if isinstance(sense, str) else "year"


def _fits(tape: Tape, match: re.Match[str], number: Number, unit: int | None) -> bool:
    """Tell whether number and unit are an age; the German adjective is one of grown people."""
    if not isinstance(number, int) or not 0 < number <= _OLDEST:
        return False
    if unit is not None and _unit(tape, unit) not in ("year", "month", "week", "day"):
        return False
    if tape.plays(match.start(), "ageweak") and tape.plays(match.start(), "to") and _figured(tape, match.start() - 1):  # fmt: skip
        return False  # "de 6 à 14 ans"
    if tape.plays(match.start(), "ageweak") and _is_term(tape, match.start(), match.end()):
        return False
    if tape.plays(match.start(), "comma") or tape.plays(match.start(), "ageweak"):
        return unit is not None and _unit(tape, unit) == "year"
    return all(_grown(tape, place, number) for place in _adjectives(tape, match))


def _is_term(tape: Tape, start: int, end: int) -> bool:
    """Tell whether the words around some years say that they are no one's age: ans de prison."""
    calendar = tape.roles.calendar
    if calendar.term_of and re.compile(calendar.term_of).match(tape.text, tape.ends[end - 1]):
        return True
    before = tape.text[max(0, tape.starts[start] - _LED) : tape.starts[start]].rstrip().lower()
    return bool(calendar.term_led and re.search(rf"\b(?:{calendar.term_led})$", before))


def _figured(tape: Tape, place: int) -> bool:
    """Tell whether a number stands at a place, the lower end of a range."""
    return tape.plays(place, "number") or (place >= 0 and tape.digits(place) > 0)


def _adjectives(tape: Tape, match: re.Match[str]) -> Iterator[int]:
    for place in range(match.start(), match.end()):
        if tape.plays(place, "adjective") or tape.plays(place, "compound"):
            yield place


def _grown(tape: Tape, place: int, number: Number) -> bool:
    word = tape.words(place, place + 1)
    sense = tape.senses[place].get("adjective") or tape.senses[place].get("compound")
    if sense != "year" and not (isinstance(sense, tuple) and sense[1] == "year"):
        return False
    if word[0].isupper() and place > 0 and tape.symbols[place - 1] != "#":
        return True
    return number >= 18 and not word.endswith("es")
