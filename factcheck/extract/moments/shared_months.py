"""Days that share the month of another: 12, 13 và 14/6, du 3 au 7/05, الرابع عشر منه."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.extract.moments.dates import DAY, SEPARATOR, day_at, days_of, dotted
from factcheck.extract.moments.marks import Mark, valid
from factcheck.extract.moments.short_dates import ENDS, stands_alone
from factcheck.extract.words.tape import Tape
from factcheck.model import Date

_MONTHS = 12
_NEAR_MONTH = 40  # symbols from a date to another day of its month


def slashed(tape: Tape) -> list[Mark]:
    """Return days of one month in digits, and take their words: từ ngày 5 đến 9/10, du 3 au 7/05."""
    found = []
    for mark in _slashed(tape):
        if valid(mark.date) and not any(tape.taken[mark.start : mark.end]):
            tape.take(mark.start, mark.end)
            found.append(mark)
    return found


def _slashed(tape: Tape) -> Iterator[Mark]:
    if tape.roles.calendar.month_first:
        return
    for match in tape.find(f"<days:day(?:{SEPARATOR}day){{1,5}}><sign:slash|dash><month:monthno>(?:(?:slash|dash)<year:year>)?"):  # fmt: skip
        last, end = match.end("days") - 1, match.end()
        if not tape.glued(last, end) or not stands_alone(tape, match.start(), end):
            continue
        dashed = tape.plays(last + 1, "dash")
        if dashed and any(tape.plays(place, "dash") for place in range(*match.span("days"))):
            continue
        if dashed and not _opens_days(tape, match.start()):
            continue
        if _opens_days(tape, match.start()) or tape.digits(last) > _MONTHS:
            yield from _of_one_month(tape, match)


def _opens_days(tape: Tape, start: int) -> bool:
    """Tell whether the word before some digits says that they are days."""
    if tape.plays(start - 1, "unit") and tape.senses[start - 1]["unit"] == "day":
        return True
    return any(tape.plays(start - 1, role) for role in ("on", "the", "in", "open", *ENDS))


def _of_one_month(tape: Tape, match: re.Match[str]) -> Iterator[Mark]:
    year = None if match["year"] is None else tape.digits(match.start("year"))
    month = tape.digits(match.start("month"))
    days = list(days_of(tape, *match.span("days")))
    links = [link for _, _, _, link in days] + [""]
    for index, (day, place, after, link) in enumerate(days):
        end = match.end() if index == len(days) - 1 else after
        roles = (*((link,) if link else ()), *(("from",) if links[index + 1] == "to" else ()))
        yield Mark(place, end, Date(year, month, day), qualifiers=roles)


def monthless(tape: Tape) -> list[Mark]:
    """Return the ends of a range of days whose month only the context knows: vom 4. bis zum 23.

    Each bears the full stop of a day, and no noun follows that they could rank: 1. bis 3. Platz.
    """
    found = []
    for match in tape.find("from<low:day>dot to(?:on|the)*<high:day>dot"):
        ends = [Mark(place, place + 2, Date(None, None, tape.digits(place)), unknown=True) for place in (match.start("low"), match.start("high"))]  # fmt: skip
        end = tape.ends[match.end() - 1]
        ranks = tape.text[end : end + 2].strip()[:1].isupper()
        if tape.roles.calendar.dotted and not ranks and tape.digits(ends[0].start) < tape.digits(ends[1].start):  # fmt: skip
            tape.take(ends[0].start, ends[1].end)
            ends[0].qualifiers, ends[1].qualifiers = ("from",), ("to",)
            found += ends
    return found


def same_month(tape: Tape, found: list[Mark]) -> list[Mark]:
    """Return days of the month of the date before them: الرابع عشر منه, the 14th of that month."""
    ordered = sorted((mark for mark in found if mark.date.month and mark.date.day), key=lambda mark: mark.start)  # fmt: skip
    ends = [mark.end for mark in ordered]
    later: list[Mark] = []
    for match in tape.find(dotted(tape, f"<days:{DAY}>ofit")):
        index = bisect_right(ends, match.start())
        day = day_at(tape, *match.span("days"))[0]
        if not index or not day or match.start() - ends[index - 1] > _NEAR_MONTH:
            continue
        said = ordered[index - 1].date
        date = Date(said.year, said.month, day)
        if valid(date) and not any(tape.taken[match.start() : match.end()]):
            tape.take(*match.span())
            later.append(Mark(*match.span(), date))
    return later
