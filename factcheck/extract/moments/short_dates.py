"""Days and months in digits without a year: "am 4.3.", "ngày 12/10", "from 11/3 to 16/3"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.moments.marks import Mark, valid
from factcheck.extract.words.tape import Tape
from factcheck.model import Date

ENDS = ("from", "between", "to")
EDGE = re.compile(r"[/\-–.:,]?\d|[/\-–]\w|[%°€$£₫]|\s?(?:%|°)")


def stands_alone(tape: Tape, start: int, end: int) -> bool:
    """Tell whether no sign or digit is glued to a range: 12/2020/NĐ, 1.5.10.2, 3-4-5-6."""
    before = tape.text[max(0, tape.starts[start] - 2) : tape.starts[start]]
    if before and (before[-1].isalnum() and not before[-1].isalpha()):
        return False
    if before[-1:] in tuple("/-.:#") and before[:1].isalnum():
        return False
    return EDGE.match(tape.text, tape.ends[end - 1]) is None


def short(tape: Tape, start: int, end: int) -> Iterator[Mark]:
    """Give day and month in digits: after a word for a day, or zero-padded, or with two points."""
    one, two = tape.digits(start), tape.digits(end - 1)
    words = tape.words(start, end)
    padded = len(words) == 5 and "0" in (words[0], words[3])
    cued = tape.plays(start - 1, "on") or (max(one, two) > 12 and _between(tape, start - 1))
    # No share has a numerator above its denominator: (26/10) and "in 26/10" are days.
    cued = cued or (one > 12 >= two and any(tape.plays(start - 1, role) for role in ("in", "open")))
    ranged = _ranged(tape, start, end)
    cued = cued or _of_weekday(tape, start - 1) or ranged
    if tape.plays(start + 1, "dash"):
        # A word for a day alone tells a day: "ngày 4-3".
        day = tape.plays(start - 1, "on") and any(
            tape.plays(start - 1, role) for role in ("the", *ENDS)
        )
        cued = cued and (one > 12 >= two or day)
    closed = tape.roles.calendar.dotted and _closed(tape, start, end)
    if not closed and "." in tape.numbers.decimal and tape.plays(start + 1, "dot"):
        return
    if not (cued or closed or (padded and not tape.plays(start + 1, "dot"))):
        return
    end += closed
    if closed or ranged or stands_alone(tape, start, end):
        ways = [Date(None, two, one), Date(None, one, two)]
        if tape.roles.calendar.month_first:
            ways.reverse()
        ways = [way for way in ways if valid(way)]
        if ways:
            yield Mark(
                start, end, ways[0], other=ways[1] if len(ways) == 2 and one != two else None
            )


def _of_weekday(tape: Tape, place: int) -> bool:
    """Tell whether a weekday stands right before: "thứ Bảy, 12/10", "samedi (12/10)"."""
    return tape.plays(place - any(tape.plays(place, role) for role in ("comma", "open")), "weekday")


def _ranged(tape: Tape, start: int, end: int) -> bool:
    """Tell whether "from" and "to" join two of n/n one of which can be no share: từ 11/3 đến 16/3."""
    if tape.plays(start - 1, "from"):
        first, last = start, end + 1
    elif tape.plays(start - 5, "from"):
        first, last = start - 4, start
    else:
        return False
    joined = tape.plays(first + 3, "to") or tape.plays(first + 3, "dash")
    signs = tape.plays(first + 1, "slash") and tape.plays(last + 1, "slash")
    if not (joined and signs and last + 2 < len(tape.starts)):
        return False
    one, two, three, four = (tape.digits(place) for place in (first, first + 2, last, last + 2))
    return 0 not in (one, two, three, four) and (one > two or three > four)


def _between(tape: Tape, place: int) -> bool:
    """Tell whether the word at a place opens or goes on with a range."""
    return any(tape.plays(place, role) for role in ENDS)


def _closed(tape: Tape, start: int, end: int) -> bool:
    """Tell whether a second point follows the month, as in German 15.1."""
    if not (tape.plays(start + 1, "dot") and tape.plays(end, "dot") and tape.glued(start, end + 1)):
        return False
    return re.match(r"[\d\w]", tape.text[tape.ends[end] : tape.ends[end] + 1]) is None
