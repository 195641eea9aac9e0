"""A birth or a founding, the age or anniversary told, and the date that it is told for.

The date is the one of the age's own sentence, or of the death told beside it; an age without a
date is not judged, nor one that may be another person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.article import Article, Mention, Proposal, mention
from factcheck.extract.binding.times.jubilees import jubilees
from factcheck.extract.binding.times.moments_told import dates
from factcheck.extract.moments import days
from factcheck.model import Date, Quantity, Sort, Span
from factcheck.nouns import noun

_REACH = 600  # characters between an age and what it is told with
_BEFORE, _AFTER = 30, 18  # characters of an age's words around its figure
_BORN_REACH = 42  # characters between "born" and its date
_DIED_REACH = 60
_KIN_REACH = 48
_ON_REACH = 110  # characters between an age and the date that it is told for
_OLDEST = 125
_GROWN, _LED = 10, 12  # the least age that a number alone tells, and characters before it
_LASTING = 20  # years: of fewer, many things may have gone by
_SHORT = 40  # characters of a sentence that tells an age and no more: "She was 82."
_LIFE_REACH, _SENTENCES = 400, 6  # how far the dates of a life may stand from an age at death
_PRESENT = 24  # characters after an age in which it is said to be the one of today
_PLACE = 30  # characters before a birth in brackets that may name its place
_STOPS = re.compile(r"\s*[.,;]")
_LIFE = re.compile(r"\s?\([^()\d]*$")  # a place may stand before a birth
_CLOSE = 4  # years that an age may be off where only one day of the text can be meant
_SLIP = 12  # years that an anniversary told apart from its founding may be off
_SURE, _NEAR, _DOUBTFUL = 88, 80, 50


@noun
class _Age:
    """An age or anniversary of the text, and the words that a birth or founding must bear."""

    quantity: Quantity
    origins: tuple[str, ...]  # the cues: born, founded
    birthday: bool = False
    bare: bool = False  # a number alone: "She was 82."
    named: bool = True  # after its words a person may be named whose age it is
    loose: bool = False  # years that have gone by: since the founding, or since anything else


def infer(article: Article) -> Iterator[Proposal]:
    """Yield each age with the birth and the date it goes with."""
    told = article.near(_BEFORE, _AFTER, "anniversary", "age", "age_was", "son_of", "gone_by")
    for place, quantity in enumerate(article.quantities):
        if quantity.sort is not Sort.AGE and place not in told:
            continue
        age = _age(article, quantity)
        if age is None or (age.named and _of_kin(article, quantity)):
            continue
        for origin in age.origins:
            if any(_told_of_kin(article, age, born) for born in _origins(article, age, origin)):
                continue
            ends = [(born, on) for born in _origins(article, age, origin) if (on := _reference(article, age, born, origin)) is not None]  # fmt: skip
            for born, on in ends or (_life(article, age) if origin == "born" else ()):
                yield _proposal(article, age, born, on, origin)
            if ends:
                break
    yield from _jubilees(article)


def _age(article: Article, quantity: Quantity) -> _Age | None:
    """Return what a figure is the age of: a person, or what was founded."""
    value = quantity.value.stated
    if value is None or value < 1 or "article" in quantity.qualifiers:
        return None
    if quantity.sort is Sort.ORDINAL and value >= _GROWN and _called(article, quantity):
        return _Age(quantity, ("born",), named=False)
    if quantity.sort is Sort.AGE:
        return _Age(quantity, ("born", "founded") if value <= _OLDEST else ("founded",))
    years = quantity.sort is Sort.DURATION and quantity.unit == "year"
    if not years and quantity.sort not in (Sort.ORDINAL, Sort.NUMBER):
        return None
    start = max(quantity.number.start - _BEFORE, article.sentences[quantity.sentence].start)
    end = max(quantity.span.end, quantity.number.end) + _AFTER
    for name, origins in (("anniversary", ("founded",)), ("age", ("born", "founded"))):
        if any(_beside(article, quantity, cue.span) for cue in article.cued(start, end, name)):
            return _Age(quantity, origins, name == "age")
    if years and value >= _LASTING and _led(article, quantity, "gone_by"):
        return _Age(quantity, ("founded",), loose=True)
    return _Age(quantity, ("born",), bare=True) if _bare(article, quantity) else None


def _led(article: Article, quantity: Quantity, cue: str) -> bool:
    """Tell whether the words of a cue stand right before a figure."""
    start = quantity.span.start
    return any(not article.text[one.span.end : start].strip() for one in article.cued(max(0, start - _LED), start, cue))  # fmt: skip


def _called(article: Article, quantity: Quantity) -> bool:
    """Tell whether an ordinal calls a person by the age: ابنة التاسعة عشرة."""
    return _led(article, quantity, "son_of")


def _bare(article: Article, quantity: Quantity) -> bool:
    """Tell whether nothing but "was" or "at" and the clause's end stand by a number: he was 82.

    At a sentence's start, what goes on may say that it is the age of today: "At 89 she is".
    """
    start, end = quantity.number.start, max(quantity.number.end, quantity.span.end)
    years = quantity.sort is Sort.DURATION and article.has(article.sentences[quantity.sentence].start, start, "died")  # fmt: skip
    if not (years or (quantity.sort is Sort.NUMBER and not quantity.unit)) or not _GROWN <= (quantity.value.stated or 0) <= _OLDEST:  # fmt: skip
        return False
    sentence = article.sentences[quantity.sentence]
    led = [cue.span for cue in article.cued(max(0, start - _LED), start, "age_was") if not article.text[cue.span.end : start].strip()]  # fmt: skip
    if any(cue.start == sentence.start for cue in led) and article.has(end, end + _PRESENT, "age_now"):  # fmt: skip
        return True
    if start - sentence.start <= _LED and article.has(end, end + _LED, "and"):
        return bool(led)  # "He was 91 and had given up": who died is told before
    if sentence.end - sentence.start > _SHORT and not article.has(sentence.start, start, "died"):
        return False
    return bool(led) and _STOPS.match(article.text, end) is not None


def _beside(article: Article, quantity: Quantity, cue: Span) -> bool:
    """Tell whether the words of an age belong to a figure: none but a date stands between them."""
    first, last = min(cue.end, quantity.number.end), max(cue.start, quantity.number.start)
    between = article.text[first:last].removeprefix(".") if first < last else ""
    others = [one for one in article.within(first, last) if one.sort is not Sort.DATE]
    return not any(mark in between for mark in ",;.،:") and len(others) <= (cue.start > quantity.number.start)  # fmt: skip


def _of_kin(article: Article, quantity: Quantity) -> bool:
    start = quantity.number.start - _KIN_REACH
    return article.has(max(start, article.sentences[quantity.sentence].start), quantity.number.start, "kin")  # fmt: skip


def _told_of_kin(article: Article, age: _Age, born: Quantity) -> bool:
    """Tell whether a birth is of a relative, and the age told elsewhere or without a word for it."""
    number = article.sentence_at(born.number.start)
    apart = age.bare or number != age.quantity.sentence
    return apart and article.has(article.sentences[number].start, born.number.start, "kin")


def _around(article: Article, quantity: Quantity) -> tuple[int, ...]:
    """Return the sentences that speak of the same: its own, and its neighbours in the block."""
    own, block = quantity.sentence, article.block_of(quantity).span
    near = (own, own - 1, own + 1)
    return tuple(n for n in near if 0 <= n < len(article.sentences) and block.start <= article.sentences[n].start < block.end)  # fmt: skip


def _two_before(article: Article, quantity: Quantity) -> tuple[int, ...]:
    """Return the sentence before the last, where it is of the same paragraph."""
    number = quantity.sentence - 2
    start = article.block_of(quantity).span.start
    return (number,) if number >= 0 and article.sentences[number].start >= start else ()


def _origins(article: Article, age: _Age, origin: str) -> tuple[Quantity, ...]:
    """Return the date of birth or founding, if just one can be meant."""
    near = _around(article, age.quantity)
    for reach in (near[:1], near, _beyond(article, age, origin)):
        found = {date.span: date for n in reach for date in _dated(article, n, origin, _BORN_REACH, age.quantity)}  # fmt: skip
        if found:
            return tuple(found.values()) if len(found) == 1 else ()
    return ()


def _beyond(article: Article, age: _Age, origin: str) -> range:
    """Return the sentences around where the birth of one who has died, or a founding, may stand."""
    own = age.quantity.sentence
    first, last = max(0, own - _SENTENCES), min(len(article.sentences), own + _SENTENCES + 1)
    if origin == "founded":  # an anniversary is of one founding, an age may be of a year in between
        return range(first, last) if age.quantity.sort is not Sort.AGE else range(0)
    near = article.sentences[max(0, own - 1)].start, article.sentences[own].end
    return range(first, last) if article.has(*near, "died") else range(0)


def _life(article: Article, age: _Age) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield both years of a life in brackets: "Dora Finch (1921-2015) was 94 when she died"."""
    start = article.sentences[age.quantity.sentence].start
    if not article.has(start, age.quantity.number.end + _LIFE_REACH // 2, "died"):
        return
    found = dates(article, max(0, age.quantity.number.start - _LIFE_REACH), age.quantity.number.start)  # fmt: skip
    for one, other in pairwise(found):
        closed = article.text[other.number.end : other.number.end + 1] == ")"
        opened = _LIFE.search(article.text[max(0, one.number.start - _PLACE) : one.number.start])
        if closed and opened and _later(other, one):
            yield one, other
            return


def _dated(
    article: Article, sentence: int, cue: str, reach: int, age: Quantity
) -> Iterator[Quantity]:
    """Yield the dates that a cue of one sentence bears, on the nearer side of it."""
    span, place = article.sentences[sentence], age.number.start
    span = Span(max(span.start, place - _REACH), min(span.end, place + _REACH))
    for one in article.cued(span.start, span.end, cue):
        # "The 50th anniversary of its founding in 2026": the year is that of the anniversary.
        own = sentence == age.sentence and cue == "founded"
        if own and age.number.end <= one.span.start <= age.number.end + _BEFORE:
            continue
        found = [q for q in dates(article, span.start, span.end) if _year(q)]
        near = [q for q in found if _gap(q, one.span) <= reach]
        if near:
            # What stands in the clause of the cue is of it: "den sie 1898 gründeten, im Juni 2023".
            yield min(near, key=lambda q: (_parted(article, q, one.span), _gap(q, one.span), q.span.start))  # fmt: skip


def _parted(article: Article, quantity: Quantity, cue: Span) -> bool:
    first, last = min(quantity.number.end, cue.end), max(quantity.number.start, cue.start)
    return any(mark in article.text[first:last] for mark in ",;،؛")


def _gap(quantity: Quantity, span: Span) -> int:
    return max(quantity.number.start - span.end, span.start - quantity.number.end, 0)


def _year(quantity: Quantity) -> int | None:
    return quantity.value.date.year if quantity.value.date else None


def _reference(article: Article, age: _Age, born: Quantity, origin: str) -> Quantity | None:
    """Return the date that an age is told for: of its sentence, or of the death beside it."""
    place = age.quantity.number.start
    span = article.sentences[age.quantity.sentence]
    start, end = max(span.start, place - _REACH), min(span.end, place + _REACH)
    own = [q for q in dates(article, start, end) if _later(q, born)]
    dead = origin == "born" and len(own) == 1 and article.has(start, end, "died")
    near = [q for q in own if dead or _gap(q, age.quantity.span) <= _ON_REACH]
    if near and not age.bare:
        agreeing = [q for q in near if _agrees(age, born, q)]
        best = min(agreeing or near, key=lambda q: _gap(q, age.quantity.span))
        return _before_birthday(article, age, best)
    died = [
        date
        for n in (*_around(article, age.quantity), *_two_before(article, age.quantity))
        for date in _dated(article, n, "died", _DIED_REACH, age.quantity)
        if _later(date, born) and origin == "born"
    ]
    return died[0] if died else _occasion(article, age, born, origin)


def _occasion(article: Article, age: _Age, born: Quantity, origin: str) -> Quantity | None:
    """Return the one day beside the sentence of an age of today, or of an anniversary."""
    own, end = age.quantity.sentence, max(age.quantity.span.end, age.quantity.number.end)
    if origin == "born" and not article.has(end, end + _PRESENT, "age_now"):
        return _only_day(article, age, born)
    near = [article.sentences[n] for n in _around(article, age.quantity) if n != own]
    found = [q for span in near for q in article.within(span.start, span.end) if _later(q, born) and days.full(q)]  # fmt: skip
    if not found and origin == "born":
        return _only_day(article, age, born)
    return found[0] if len(found) == 1 else None


def _only_day(article: Article, age: _Age, born: Quantity) -> Quantity | None:
    """Return the one full date of a paragraph after a birth, where the age is nearly that of it.

    "At 21 she is the youngest winner. She was born on 2 February 2006. The final of 9 August 2025 ..."
    """
    block = article.block_of(age.quantity).span
    found = [q for q in article.within(block.start, block.end) if _later(q, born) and days.full(q)]
    if len(found) != 1 or age.bare or not days.full(born):
        return None
    off = (_year(found[0]) or 0) - (_year(born) or 0) - int(age.quantity.value.stated or 0)
    return found[0] if -_CLOSE <= off <= _CLOSE else None


def _later(date: Quantity, born: Quantity) -> bool:
    """Tell whether a date has a year, and is not the one of birth."""
    year, start = _year(date), _year(born)
    return date.sort is Sort.DATE and date.span != born.span and year is not None and start is not None and year > start  # fmt: skip


def _before_birthday(article: Article, age: _Age, on: Quantity) -> Quantity | None:
    """Return the day that is meant: "three days before his 90th birthday" is a later one."""
    span = Span(on.number.end, age.quantity.number.start)
    if not age.birthday or not article.has(span.start, span.end, "before"):
        return on
    length = [q for q in article.within(span.start, span.end) if q.sort is Sort.DURATION and q.unit == "day"]  # fmt: skip
    if len(length) != 1 or not isinstance(length[0].value.stated, int):
        return None
    return days.moved(on, on, length[0].value.stated)


def _agrees(age: _Age, born: Quantity, on: Quantity) -> bool:
    """Tell whether the years completed can be the age."""
    first, last = born.value.allowed, on.value.allowed
    if None in (first.low, first.high, last.low, last.high):
        return True
    stated = age.quantity.value.stated or 0
    return _years(int(first.high or 0), int(last.low or 0)) <= stated <= _years(int(first.low or 0), int(last.high or 0))  # fmt: skip


def _years(born: int, on: int) -> int:
    one, two = days.on_calendar(born), days.on_calendar(on)
    return (two.year or 0) - (one.year or 0) - (_in_year(two) < _in_year(one))


def _in_year(date: Date) -> tuple[int, int]:
    return date.month or 1, date.day or 1


def _jubilees(article: Article) -> Iterator[Proposal]:
    """Yield a centenary with the founding and the year it is told for."""
    for one in jubilees(article):
        age = _Age(one, ("founded", "born"))
        for origin in age.origins:
            for born in _origins(article, age, origin):
                on = _reference(article, age, born, origin)
                if on is not None:
                    yield _proposal(article, age, born, on, origin)


def _proposal(article: Article, age: _Age, born: Quantity, on: Quantity, origin: str) -> Proposal:
    words = article.words(born.span)
    return Proposal(
        "age",
        (("born", (Mention(born),)), ("on", (Mention(on),)), ("age", (mention(age.quantity, "year"),))),
        f"read as the age since «{words}», at «{article.words(on.span)}»",
        _certainty(article, age, born, on, origin),
    )  # fmt: skip


def _certainty(article: Article, age: _Age, born: Quantity, on: Quantity, origin: str) -> int:
    own = age.quantity.sentence
    together = born.sentence == own == on.sentence
    if _agrees(age, born, on):
        return _SURE if together else _NEAR
    first, last = sorted((age.quantity, on), key=lambda one: one.number.start)
    # "At 12, and moved in 1980" is of another time; "died on 3 May, and 82 years old" is not.
    dead = origin == "born" and article.has(first.number.end, last.number.start, "died")
    another = (
        own == on.sentence and not dead and article.has(first.number.end, last.number.start, "and")
    )
    # An age of a generation off belongs to someone else, or to another event.
    off = abs((_year(on) or 0) - (_year(born) or 0) - int(age.quantity.value.stated or 0))
    if another or (origin == "founded" and (age.loose or not together) and off > _SLIP):
        return _DOUBTFUL
    return _DOUBTFUL if off > 25 else _SURE - 4 if together else _NEAR - 2
