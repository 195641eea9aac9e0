"""Dates of a text: days in each order, lists and ranges of days, months, years, parts of years.

One figure a date. Days that share a month share it and its year; a year is lent only within
one expression ("6 April to 23 June 2024"), never from another sentence (DESIGN 11.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.moments.marks import Mark, valid
from factcheck.extract.moments.short_dates import EDGE, short, stands_alone
from factcheck.extract.words.tape import Tape
from factcheck.model import Date

_MONTH = "(?:month|shy|monthshort)"
SEPARATOR = "(?:comma?(?:and|to|dash)|comma|(?<=dot)slash)(?:on|the|from){0,2}"
DAY = "(?:day DOT|ordinal(?:and ordinal)?|theordinal(?:and theordinal)?)"
_SPELLED = f"(?:{DAY}|number(?:(?:dash|and)?number)?)"
# two thousand and eighteen, mille neuf cent vingt, nineteen ninety-nine
_IN_WORDS = "<words:number?thousand(?:number?hundred)?(?:and?number){0,3}|number dash?number(?:dash?number)?>"
_YEAR = f"(?:(?:comma|slash)?of?inyear?(?:<year:year>|{_IN_WORDS}))?"
_NUMERIC = (
    "<year:year><sign:slash|dash|dot>short(?:slash|dash|dot)short",
    "short<sign:slash|dash|dot>short(?:slash|dash|dot)<year:year|two>",
    "two<sign:slash>two<comma:comma><year:two>",
)
_NUMERIC_MONTH = (
    "<month:monthno><sign:slash|dash|dot><year:year>",
    "<year:year><sign:slash|dash|dot><month:monthno>",
)


def absolute(tape: Tape) -> list[Mark]:
    """Return every date that names a day or a month, and take its words from the tape."""
    found: list[Mark] = []
    for read in (_numeric, _day_month, _month_day, _partial, _month_year, _weekday_day):
        for mark in read(tape):
            if valid(mark.date) and not any(tape.taken[mark.start : mark.end]):
                tape.take(mark.start, mark.end)
                found.append(mark)
    return found


def _numeric(tape: Tape) -> Iterator[Mark]:
    for template in _NUMERIC:
        for match in tape.find(template):
            start, end = match.span()
            if stands_alone(tape, start, end) and _alike(tape, match):
                yield from _ordered(tape, start, end, match.start("year") == start)


def _alike(tape: Tape, match: re.Match[str]) -> bool:
    """Tell whether the signs of a date are the same; a comma may part 08/12, 15 where it counts nothing."""
    start, end = match.span()
    if match.groupdict().get("comma"):
        return tape.glued(start, start + 3) and _uncounted(tape, end)
    return tape.symbols[start + 1] == tape.symbols[start + 3] and tape.glued(start, end)


def _ordered(tape: Tape, start: int, end: int, year_first: bool) -> Iterator[Mark]:
    one, two, three = (tape.digits(place) for place in (start, start + 2, start + 4))
    if year_first:
        ways = [Date(one, two, three), Date(one, three, two)]
    else:
        year = three if three > 99 else three + (2000 if three < 50 else 1900)
        ways = [Date(year, two, one), Date(year, one, two)]
        if tape.roles.calendar.month_first:
            ways.reverse()
    ways = [way for way in ways if valid(way)]
    if ways:
        ambiguous = len(ways) == 2 and one != two and not year_first
        yield Mark(start, end, ways[0], other=ways[1] if ambiguous else None)


def dotted(tape: Tape, body: str) -> str:
    """Return a template with the full stop that a day may bear in the language."""
    return body.replace("DOT", "suffix?dot?" if tape.roles.calendar.dotted else "suffix?")


def _day_month(tape: Tape) -> Iterator[Mark]:
    days = f"<days:{DAY}(?:{SEPARATOR}{DAY}){{0,5}}>"
    spelled = f"<days:{_SPELLED}>of"
    # Words need an "of" after them, or a word for a day before: il ventuno maggio.
    bare = f"(?<=on)<days:{_SPELLED}>"
    for head in (days, spelled, bare):
        # Arabic writes a point after the day now and then: 16. نوفمبر.
        point = "dot?" if tape.roles.calendar.article else ""
        body = f"{head}{point}(?:of|dash|slash)?of?<month:{_MONTH}>dot?{_YEAR}"
        for match in tape.find(dotted(tape, body)):
            if not _decimal(tape, match.start()):
                yield from _listed(tape, match, match.start(), match.end())


def _decimal(tape: Tape, start: int) -> bool:
    """Tell whether the digits here are the tail of a longer figure: 6,107.31 August."""
    before = tape.text[max(0, tape.starts[start] - 2) : tape.starts[start]]
    return len(before) == 2 and before[0].isdecimal() and before[1] in ".,/-:٫٬"


def _month_day(tape: Tape) -> Iterator[Mark]:
    if not tape.roles.calendar.month_leads:
        return
    body = f"<month:{_MONTH}>dot?(?:dash|the)?<days:{_SPELLED}(?:{SEPARATOR}{DAY}){{0,5}}>{_YEAR}"
    for match in tape.find(dotted(tape, body)):
        start, end = match.span()
        year, last = _year(tape, match, end)
        if year is not None or _bare_day(tape, match, last):
            yield from _listed(tape, match, start, end)


def _bare_day(tape: Tape, match: re.Match[str], end: int) -> bool:
    """Tell whether a month's follower is a day though no year is: not "in May 12 people"."""
    if _counted(tape, end):
        return False
    if not tape.senses[match.start("days")]:
        return not tape.plays(match.start() - 1, "inmonth")
    return _uncounted(tape, end)


def _counted(tape: Tape, end: int) -> bool:
    """Tell whether the number that ends here counts what follows: May 12 %, May 3.5 million."""
    if EDGE.match(tape.text, tape.ends[end - 1]):
        return True
    roles = ("unit", "clock", "am", "pm", "hourmark", "thousand", "hundred")
    return any(tape.plays(end, role) for role in roles)


def _listed(tape: Tape, match: re.Match[str], start: int, end: int) -> Iterator[Mark]:
    """Give one date for each day of a list or range that shares a month and a year."""
    month = month_at(tape, match.start("month"))
    year, end = _year(tape, match, end)
    first, last = match.span("days")
    days = list(days_of(tape, first, last))
    leads = match.start("month") < first
    for index, (day, place, after, link) in enumerate(days):
        begin, stop = place, after
        if index == 0 and leads:
            begin = start
        if index == len(days) - 1:
            stop = end if not leads or year is not None else after
        ranged = (link,) if link else ()
        following = days[index + 1][3] if index + 1 < len(days) else ""
        roles = (*ranged, *(("from",) if following == "to" else ()))
        yield Mark(begin, stop, Date(year, month, day), qualifiers=roles)


def month_at(tape: Tape, place: int) -> int:
    """Return the month, from 1, that the word at a place names."""
    senses = tape.senses[place]
    found = next(senses[role] for role in ("month", "shy", "monthshort") if role in senses)
    assert isinstance(found, int)
    return found


def _year(tape: Tape, match: re.Match[str], end: int) -> tuple[int | None, int]:
    """Return the year of a match and where the match ends once a count is not taken for one."""
    if match["words"] is not None:
        return _spelled_year(tape, match, end)
    if match["year"] is None:
        return None, _undotted(tape, end)
    place = match.start("year")
    year = tape.digits(place)
    loose = tape.plays(place - 1, "comma") and not 1900 <= year <= 2100
    if loose or _counted(tape, place + 1):
        while end > match.start() and not _solid(tape, end - 1, place):
            end -= 1
        return None, end
    return year, end


def _spelled_year(tape: Tape, match: re.Match[str], end: int) -> tuple[int | None, int]:
    """Return a year in words, or no year where the words make none after 1000."""
    first, last = match.span("words")
    year = year_in_words(tape, first, last)
    if 1000 <= year <= 2100 and _uncounted(tape, end):
        return year, end
    end = first
    while end > match.start() and not _solid(tape, end - 1, first):
        end -= 1
    return None, end


def _uncounted(tape: Tape, end: int) -> bool:
    """Tell whether no noun follows that number words could count: October, two thousand people."""
    follows = tape.text[tape.ends[end - 1] : tape.ends[end - 1] + 40].lstrip(" ")
    return not follows[:1].isalpha() or any(
        tape.plays(end, role) for role in ("small", "to", "and")
    )


def year_in_words(tape: Tape, start: int, end: int) -> int:
    """Return the year that number words make, by thousands and hundreds or as two halves."""
    parts = [
        (role, value)
        for senses in tape.senses[start:end]
        for role in ("thousand", "hundred", "number")
        if isinstance(value := senses.get(role), int)
    ][: end - start]
    if all(role == "number" for role, _ in parts):
        head, *rest = (value for _, value in parts)
        return head * 100 + sum(rest) if 10 <= head <= 21 and sum(rest) >= 10 else 0
    total = 0
    for role, value in parts:
        if role == "number":
            total += value
        elif role == "hundred":
            small = total % 1000
            total = total - small + max(small, 1) * value if value == 100 else total + value
        else:
            total = max(total, 1) * value
    return total


def _solid(tape: Tape, place: int, year: int) -> bool:
    roles = ("comma", "slash", "of", "in", "inyear", "dot")
    return place < year and not any(tape.plays(place, role) for role in roles)


def _undotted(tape: Tape, end: int) -> int:
    return end - 1 if tape.plays(end - 1, "dot") else end


def days_of(tape: Tape, start: int, end: int) -> Iterator[tuple[int, int, int, str]]:
    """Give day, first and last place, and "to" where a range leads to it."""
    link, place = "", start
    while place < end:
        day, after = day_at(tape, place, end)
        if day:
            yield day, place, after, link
            link = ""
        elif tape.plays(place, "to") or tape.plays(place, "dash"):
            link = "to"
        place = max(after, place + 1)


def day_at(tape: Tape, place: int, end: int) -> tuple[int, int]:
    """Return the day that begins at a place (0 for none), and the place after it."""
    if tape.plays(place, "weekday"):  # «thứ bảy» is Saturday and the seventh
        return 0, place + 1
    atom = _atom(tape, place, end)
    found = atom or tape.digits(place)
    if atom:
        for skip in (1, 2):  # twenty-one is one word of the tape, واحد وعشرون is not
            other = _atom(tape, place + skip, end)
            if min(atom, other) in range(1, 10) and max(atom, other) in (20, 30):
                return atom + other, place + skip + 1
    after = place + 1
    while after < end and (tape.plays(after, "suffix") or tape.plays(after, "dot")):
        after += 1
    return (found if found <= 31 else 0), after


def _atom(tape: Tape, place: int, end: int) -> int:
    if place >= end:
        return 0
    senses = tape.senses[place]
    value = next((senses[r] for r in ("ordinal", "theordinal", "number") if r in senses), None)
    return value if isinstance(value, int) else 0


def _partial(tape: Tape) -> Iterator[Mark]:
    """Give 22/04 and 15.1. (day and month), 2015-03 and 11/2016 (month and year)."""
    for match in tape.find("short(?:slash|dot|dash)short"):
        if tape.glued(*match.span()):
            yield from short(tape, match.start(), match.end())
    for template in _NUMERIC_MONTH:
        for match in tape.find(template):
            start, end = match.span()
            year, month = tape.digits(match.start("year")), tape.digits(match.start("month"))
            if year >= 1900 and stands_alone(tape, start, end) and _parted(tape, match):
                yield Mark(start, end, Date(year, month))


def _parted(tape: Tape, match: re.Match[str]) -> bool:
    """Tell whether the sign between month and year makes them a date.

    A point does only where it cannot be a decimal sign; a spaced dash joins two clauses, but for
    one before or after a month that is filled up with a nought.
    """
    place, month = match.start("sign"), match.start("month")
    if tape.plays(place, "dot"):
        return "." not in tape.numbers.decimal and tape.glued(*match.span())
    filled = tape.words(month, month + 1)[0] == "0"
    return filled or tape.plays(place, "slash") or tape.glued(place, match.end()) or tape.glued(match.start(), place + 1)  # fmt: skip


def _weekday_day(tape: Tape) -> Iterator[Mark]:
    """Give "Saturday 23", "vendredi, le 15": a day whose month only the context knows."""
    body = "(?:weekday|theweekday)comma?(?:on|the){0,2}<day:day>suffix?dot?"
    for match in tape.find(body):
        start, end = match.start("day"), _undotted(tape, match.end())
        lone = end < match.end() or _lone(tape, end)
        if not _counted(tape, end) and not tape.plays(end, "month") and lone:
            yield Mark(start, end, Date(None, None, tape.digits(start)), unknown=True)


def _lone(tape: Tape, end: int) -> bool:
    """Tell whether a number after a weekday counts nothing: no noun can follow it here."""
    if tape.plays(end - 1, "suffix"):
        return True
    follows = tape.text[tape.ends[end - 1] : tape.ends[end - 1] + 40].lstrip(" ")
    return not follows[:1].isalpha() or any(
        tape.plays(end, role) for role in ("small", "to", "and")
    )


def _month_year(tape: Tape) -> Iterator[Mark]:
    body = f"<month:{_MONTH}>dot?(?:comma|slash|dash)?of?inyear?(?:<year:year>|{_IN_WORDS})"
    for match in tape.find(body):
        year, end = _year(tape, match, match.end())
        firm = year is not None and (year >= 1700 or not tape.plays(match.start(), "shy"))
        if firm and not _counted(tape, end):
            yield Mark(match.start(), end, Date(year, month_at(tape, match.start("month"))))
    for match in tape.find("(?:between|from|and|to)<year:year><month:month|shy>(?!of?digits)"):
        start, year = match.start("year"), tape.digits(match.start("year"))
        if year >= 1900:
            yield Mark(start, match.end(), Date(year, month_at(tape, match.start("month"))))
    for match in tape.find("<month:month|shy>of?<year:two>"):
        place = match.start("year")
        after = tape.text[tape.ends[place] : tape.ends[place] + 20].lstrip(" ")
        if (
            tape.digits(place) > 31
            and not after[:1].isalnum()
            and not EDGE.match(tape.text, tape.ends[place])
        ):
            yield Mark(
                match.start(),
                match.end(),
                Date(1900 + tape.digits(place), month_at(tape, match.start())),
            )
