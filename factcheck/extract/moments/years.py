"""Years, decades, centuries, quarters and halves of a year, weekdays, and "the next day".

Four digits are a year only by their place: after a word for a year or a preposition of time, in
parentheses, or where no counted noun can follow. "1180 delegates" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.moments.marks import Mark, valid
from factcheck.extract.words.tape import Tape
from factcheck.model import Date, Interval, Sort
from factcheck.values import dates as calendar

_OF_YEAR = "(?:of?(?:in|inyear|yearword)?(?:yearword)?slash?<year:year>)?"
_PARTS = (
    "<year:year>the?<part:ordinal|theordinal><kind:quarter|halfyear>",
    "<year:year><kind:qmark|hmark><part:single>",
    f"the?<part:ordinal|theordinal><kind:quarter|halfyear>{_OF_YEAR}",
    f"the?<part:day>(?:suffix|dot)<kind:quarter|halfyear>{_OF_YEAR}",
    f"<kind:quarter|halfyear><part:ordinal|theordinal>{_OF_YEAR}",
    f"<kind:quarter><part:single|roman>{_OF_YEAR}",
    f"<kind:qmark|hmark><part:single>{_OF_YEAR}",
)
_NEXT = re.compile(r"\s*([^\W\d_]+|[^\s\w]|\d)?")
_GLUED = re.compile(r"[^\W\d_%°€$£]|[.,:/\-–]\d|\s?[%°€$£]|\s\d{3}(?!\d)")
_ROMAN = re.compile(r"\s*([IVX]{1,5})(?!\w)")
_ROMAN_BEFORE = re.compile(r"(?<!\w)([IVX]{1,5})(?:e|ème)?\s$")
_DIGITS = {"I": 1, "V": 5, "X": 10}
_SHORT = 3  # letters of a weekday that may be another word


def parts(tape: Tape) -> list[Mark]:
    """Return quarters and halves of a year, decades and centuries."""
    found = []
    for read in (_seasons, _quarters, _decades, _centuries):
        for mark in read(tape):
            if not any(tape.taken[mark.start : mark.end]):
                tape.take(mark.start, mark.end)
                found.append(mark)
    return found


def _seasons(tape: Tape) -> Iterator[Mark]:
    """Give 2017/18 and 2023-24: two years that follow each other."""
    for match in tape.find("<year:year>(?:slash|dash)<two:two|year>"):
        start, end = match.span()
        year, after = tape.digits(start), tape.digits(end - 1)
        joined = after in (year + 1, (year + 1) % 100) and _apart(tape, start, end)
        if joined and not (after == year + 1 and tape.plays(start + 1, "dash")):
            allowed = _between(Date(year), Date(year + 1))
            yield Mark(start, end, Date(), allowed=allowed, qualifiers=("season",))


def _quarters(tape: Tape) -> Iterator[Mark]:
    for template in _PARTS:
        for match in tape.find(template):
            place = match.start("part")
            part = _part(tape, place)
            kind = match.start("kind")
            quarter = tape.plays(kind, "quarter") or tape.plays(kind, "qmark")
            year = tape.digits(match.start("year")) if match["year"] else None
            if not 1 <= part <= (4 if quarter else 2) or (year is None and not quarter):
                continue
            if tape.plays(kind, "qmark") and not tape.glued(kind, place + 1):
                continue
            months = 3 if quarter else 6
            first = months * (part - 1) + 1
            allowed = _between(Date(year, first), Date(year, first + months - 1))
            label = "quarter" if quarter else "half"
            yield Mark(match.start(), match.end(), Date(year), allowed=allowed, qualifiers=(label,))


def _part(tape: Tape, place: int) -> int:
    for role in ("ordinal", "theordinal", "roman"):
        value = tape.senses[place].get(role)
        if isinstance(value, int):
            return value
    return tape.digits(place)


def _between(first: Date, last: Date) -> Interval:
    return Interval(calendar.days(first).low, calendar.days(last).high)


def _decades(tape: Tape) -> Iterator[Mark]:
    for match in tape.find("the?quote?<year:year|two>quote?era"):
        place = match.start("year")
        if tape.glued(place, match.end()):
            yield from _decade(tape.digits(place), match.start(), match.end())
    for match in tape.find("years<year:year|two>"):
        # «los 1200» is a count: only "los años", "les années" need no round year.
        yield from _decade(tape.digits(match.start("year")), match.start(), match.end())
    for match in tape.find("decade"):
        value = tape.senses[match.start()]["decade"]
        assert isinstance(value, int)
        yield from _decade(value, match.start(), match.end())


def _decade(year: int, start: int, end: int) -> Iterator[Mark]:
    if 20 <= year < 100:
        year += 1900
    if year % 10 == 0 and 1000 <= year <= 2100:
        allowed = _between(Date(year), Date(year + 9))
        yield Mark(start, end, Date(), allowed=allowed, qualifiers=("decade",))


def _centuries(tape: Tape) -> Iterator[Mark]:
    bodies = ("<part:ordinal|theordinal>dash?century", "<part:day>(?:suffix|dot)dash?century",
              "century<part:ordinal|theordinal|day>(?:and theordinal)?")  # fmt: skip
    for body in bodies:
        for match in tape.find(body):
            yield from _century(_part(tape, match.start("part")), match.start(), match.end())
    for match in tape.find("century"):
        place = match.start()
        found = _ROMAN.match(tape.text, tape.ends[place])
        if found and place + 1 < len(tape.starts):
            yield from _century(_roman(found[1]), place, place + 2)


def _century(number: int, start: int, end: int) -> Iterator[Mark]:
    if 1 <= number <= 21:
        first = max(100 * (number - 1), 1)
        allowed = _between(Date(first), Date(100 * number - 1))
        yield Mark(start, end, Date(), allowed=allowed, qualifiers=("century",))


def _roman(letters: str) -> int:
    values = [_DIGITS[letter] for letter in letters]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def years(tape: Tape) -> list[Mark]:
    """Return the years that stand by themselves, and those that a year's neighbour makes one."""
    accepted: list[Mark] = []
    for match in tape.find("<low:year>dash<high:year>"):
        start, end = match.span()
        if 1500 <= tape.digits(start) < tape.digits(end - 1) <= 2100 and _apart(tape, start, end):
            _accept(tape, accepted, start)
            _accept(tape, accepted, end - 1)
    for match in tape.find("year"):
        place = match.start()
        if _is_year(tape, place) or _follows(tape, accepted, place):
            _backwards(tape, accepted, place)
            _accept(tape, accepted, place)
    for match in tape.find("yearword<year:three|two>"):
        place = match.start("year")
        if len(tape.words(place, place + 1)) == 3 and valid(Date(tape.digits(place))):
            tape.take(match.start(), match.end())
            accepted.append(Mark(match.start(), match.end(), Date(tape.digits(place))))
    return accepted


def _apart(tape: Tape, start: int, end: int) -> bool:
    """Tell whether two years joined by a dash are glued to each other and to nothing else."""
    before = tape.text[max(0, tape.starts[start] - 1) : tape.starts[start]]
    after = tape.text[tape.ends[end - 1] : tape.ends[end - 1] + 2]
    loose = (not before.isalnum() and before not in tuple("-–/.#$€£")) or not before
    return loose and tape.glued(start, end) and re.match(r"[-–/\w%]|[.,]\d", after) is None


def _accept(tape: Tape, accepted: list[Mark], place: int) -> None:
    date = Date(tape.digits(place))
    if valid(date):
        tape.take(place, place + 1)
        accepted.append(Mark(place, place + 1, date))


def _follows(tape: Tape, accepted: list[Mark], place: int) -> bool:
    """Tell whether a year stands right before, joined by a word or a dash."""
    if not accepted or not 1500 <= tape.digits(place) <= 2100 or _glued(tape, place):
        return False
    return 0 < place - accepted[-1].end <= 2 and _joining(tape, range(accepted[-1].end, place))


def _backwards(tape: Tape, accepted: list[Mark], place: int) -> None:
    """Take the number before a dash and a year for a year too: 2014-2018."""
    before = place - 2
    if before < 0 or tape.taken[before] or not _joining(tape, range(place - 1, place)):
        return
    word = tape.words(before, before + 1)
    if len(word) == 4 and 1500 <= tape.digits(before) <= tape.digits(place):
        _accept(tape, accepted, before)


def _joining(tape: Tape, between: range) -> bool:
    roles = ("to", "dash", "and", "comma", "from", "in")
    return all(any(tape.plays(place, role) for role in roles) for place in between)


def _glued(tape: Tape, place: int) -> bool:
    start, end = tape.starts[place], tape.ends[place]
    text = tape.text
    before = text[max(0, start - 2) : start]
    if before[-1:] in tuple("/.-–+#$€£") and (
        before[:1].isdecimal() or before[-1:] in tuple("#$€£")
    ):
        return not (before[-1:] in tuple("-–") and text[max(0, start - 5) : start - 1].isdecimal())
    if before[-1:] in tuple("/-–") and before[:1].isalpha():
        return True
    follows = _GLUED.match(text, end)
    return follows is not None and re.match(r"[-–]\d{4}(?!\d)", text[end : end + 6]) is None


def _is_year(tape: Tape, place: int) -> bool:
    year = tape.digits(place)
    if _glued(tape, place) or any(tape.plays(place + 1, r) for r in ("unit", "count", "mid")):
        return False
    if any(tape.plays(place - 1, role) for role in ("yearword", "theyearword", "inyear")):
        return True
    if tape.plays(place - 1, "the") and 1900 <= year <= 2060 and _single_noun(tape, place):
        return True
    if 1500 <= year <= 2060 and tape.plays(place + 1, "yearled"):
        return True
    if 1900 <= year <= 2060 and _acts(tape, place) and _opens(tape, place):
        return True
    free = _free(tape, place)
    if tape.plays(place - 1, "strong"):
        return (1900 <= year <= 2060 and _plausible(tape, place)) or (year >= 1500 and free)
    return (
        1900 <= year <= 2100 and free and _placed(tape, place) and not _leads_to_count(tape, place)
    )


def _opens(tape: Tape, place: int) -> bool:
    """Tell whether a clause begins here: "; 2023 waren es noch 50"."""
    before = tape.text[max(0, tape.starts[place] - 4) : tape.starts[place]].rstrip(" ")
    return not before or before[-1] in ".;:!?\n–—"


def _leads_to_count(tape: Tape, place: int) -> bool:
    """Tell whether a range begins here that ends in no year: 2000 bis 2500 Menschen."""
    end = tape.digits(place + 2) if place + 2 < len(tape.senses) else 0
    return end > tape.digits(place) and tape.plays(place + 1, "to") and not tape.plays(place + 2, "year")  # fmt: skip


def _acts(tape: Tape, place: int) -> bool:
    """Tell whether a verb follows a year: 2023 waren es noch 50, 2022 ging die Zahl zurück."""
    verb = tape.roles.calendar.year_verb
    return tape.plays(place + 1, "yearverb") or bool(verb and re.compile(verb).match(tape.text, tape.ends[place]))  # fmt: skip


def _plausible(tape: Tape, place: int) -> bool:
    """Tell whether what follows leaves a year possible where no small word follows.

    Where nouns follow their number bare (Arabic, Spanish, Vietnamese), only a small word does.
    """
    return tape.roles.calendar.month_leads or tape.roles.calendar.dotted or _free(tape, place)


def _free(tape: Tape, place: int) -> bool:
    """Tell whether no noun can be counted here: a sign, a small word or the end follows."""
    follows = _NEXT.match(tape.text, tape.ends[place])
    word = follows[1] if follows else None
    if word is None or not word[0].isalpha():
        return True
    if "\n" in tape.text[tape.ends[place] : follows.start(1) if follows else tape.ends[place]]:
        return True
    roles = ("small", "and", "in", "to", "of", "from", "the", "nextday", "month", "weekday")
    return any(tape.plays(place + 1, role) for role in roles)


def _single_noun(tape: Tape, place: int) -> bool:
    """Tell whether an English singular follows: "the 2019 meeting" is no count."""
    follows = _NEXT.match(tape.text, tape.ends[place])
    word = follows[1] if follows else None
    english = tape.roles.calendar.month_first
    return english and bool(word and word[0].isalpha() and not word.endswith("s"))


def _placed(tape: Tape, place: int) -> bool:
    """Tell whether a number stands where a year does: "(2019", "Expo 2020", "of 2019", ", 2019"."""
    if any(tape.plays(place - 1, role) for role in ("in", "of", "open", "between", "comma", "the")):
        return True
    before = tape.text[max(0, tape.starts[place] - 40) : tape.starts[place]].split()
    if not before:
        return True
    name = before[-1]
    return name[:1].isupper() and name[-1:].isalpha() and len(before) > 1


def weekdays(tape: Tape) -> list[Mark]:
    """Return the weekdays; a short form counts only beside a date."""
    found = []
    for match in tape.find("weekday|theweekday|brief"):
        place = match.start()
        if _is_weekday(tape, place):
            role = next(r for r in ("weekday", "theweekday", "brief") if r in tape.senses[place])
            day = tape.senses[place][role]
            assert isinstance(day, int)
            tape.take(place, place + 1)
            found.append(Mark(place, place + 1, Date(), Sort.WEEKDAY, Interval(day, day)))
    return found


def _is_weekday(tape: Tape, place: int) -> bool:
    ordinal = "ordinal" in tape.senses[place] or "number" in tape.senses[place]
    if "brief" not in tape.senses[place] and not ordinal:
        return True
    dated = any(p < len(tape.taken) and tape.taken[p] for p in range(place + 1, place + 4))
    if "brief" in tape.senses[place]:
        word = tape.words(place, place + 1)
        return dated and word[:1].isalpha() and (len(word) > _SHORT or _touches(tape, place))
    # «thứ ba» is Tuesday or the third.
    last = tape.words(place, place + 1).split()[-1]
    return dated or last[:1].isupper() or tape.plays(place - 1, "daycue")


def _touches(tape: Tape, place: int) -> bool:
    """Tell whether nothing but a mark parts a short form from its date: "jeu" is a game as well."""
    after = range(place + 1, min(place + 4, len(tape.taken)))
    first = next((p for p in after if tape.taken[p]), place)
    return all(tape.plays(p, "dot") or tape.plays(p, "comma") for p in range(place + 1, first))


def relatives(tape: Tape) -> list[Mark]:
    """Return days told from another: the next day, the day before, the same day."""
    names = {"nextday": "next day", "previousday": "previous day", "sameday": "same day"}
    found = []
    for role, name in names.items():
        for match in tape.find(role):
            place = match.start()
            tape.take(place, place + 1)
            found.append(Mark(place, place + 1, Date(), qualifiers=(name,), unknown=True))
    return found
