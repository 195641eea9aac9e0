"""What a version states: its figures as they are compared, with what is spoken of around them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence

from factcheck.comparison.agreement import YEARS
from factcheck.comparison.lexicon import Found, Lexicon, lexicon
from factcheck.comparison.model import Statement
from factcheck.comparison.things import SURE
from factcheck.extract.article import Article
from factcheck.extract.figures import bounds
from factcheck.extract.words.folding import Folded
from factcheck.model import Date, Interval, Kind, Number, Quantity, Sort, Span, Type, Value
from factcheck.nouns import replace
from factcheck.values import dates

_REACH = 70  # characters around a number that tell what it is about
_EXACT = 100  # from which on a number that ends in no nought is exact
_AFTER = 30  # characters beside a number that tell what it is set against
_SHOWN = 3  # words after a bare number that are shown with it
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NEXT = re.compile(r"[ \u00a0]?[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LEFT_OUT = frozenset(["article", "item", "one of"])
_LEAP = 4  # a leap year
_TOLD_BY = {"victim": "deed dead", "injured": "deed hurt"}
_YEAR = 4  # digits


def statements(article: Article) -> tuple[Statement, ...]:
    """Return the figures of an article that can be compared, in order."""
    reader = _Reader(article)
    figures = list(_compared(article))
    starts = [one.number.start for one in figures]
    ends = [one.number.end for one in figures]
    found: list[Statement] = []
    for index, figure in enumerate(figures):
        span = article.sentences[figure.sentence]
        before = ends[index - 1] if index and ends[index - 1] <= starts[index] else span.start
        after = next((s for s in starts[index + 1 : index + 3] if s >= ends[index]), span.end)
        window = Span(max(before, span.start, starts[index] - _REACH), min(after, span.end, ends[index] + _REACH))  # fmt: skip
        found.append(reader.statement(len(found), figure, window))
    return tuple(found)


def _compared(article: Article) -> Iterator[Quantity]:
    """Yield the figures that say something: of a range its two ends, of 26/10 a date."""
    for figure in _dated(article):
        if not _LEFT_OUT.isdisjoint(figure.qualifiers) or figure.sort is Sort.LABEL:
            continue
        value = figure.value
        low, high = value.allowed.low, value.allowed.high
        if _is_year(article, figure):
            yield _year(figure)
        elif figure.sort is Sort.SCORE or value.stated is not None or value.date is not None:
            yield figure
        elif low is not None and high is not None and value.type is Type.NUMBER:
            for end in (low, high):
                point = Value(value.text, Kind.EXACT, Type.NUMBER, end, Interval(end, end), value.whole, value.step)  # fmt: skip
                yield replace(figure, value=point)


def _is_year(article: Article, figure: Quantity) -> bool:
    """Tell whether a bare number is written and placed as a year is."""
    words = article.words(figure.number)
    # Das 1887 erbaute Haus: what a year's participle describes is not counted.
    described = article.language.cues.head == "capital" and " " in figure.counts
    bare = figure.sort is Sort.NUMBER and (figure.span == figure.number or described)
    return bare and len(words) == _YEAR and words.isdecimal() and figure.value.stated in YEARS


def _year(figure: Quantity) -> Quantity:
    date = Date(int(figure.value.stated or 0))
    value = Value(figure.value.text, Kind.EXACT, Type.DATE, None, dates.days(date), True, date=date)
    return replace(figure, sort=Sort.DATE, value=value, span=figure.number, unit="", unit_span=None, counts="", counts_span=None)  # fmt: skip


def hedge(value: Value) -> str:
    """Return the name of a value's bound or hedge (see values.written), "" for none."""
    low, high, stated = value.allowed.low, value.allowed.high, value.stated
    if value.kind is Kind.APPROXIMATE:
        return {(False, True): "nearly", (True, False): "over"}.get((low == stated, high == stated), "about")  # fmt: skip
    if value.kind is not Kind.BOUND or stated is None:
        return ""
    if high is None:
        return "above" if value.allowed.low_open else "least"
    return "below" if value.allowed.high_open else "most"


def _dated(article: Article) -> Iterator[Quantity]:
    """Yield the figures of an article, a day and a month with a slash between them as a date."""
    figures = article.quantities  # a sentence of very many is a dump
    dated: dict[int, Quantity] = {}
    for index in range(len(figures) - 1):
        day, month = figures[index], figures[index + 1]
        if not _slashed(article, day, month):
            continue
        dated[index] = _date(article, day, month, Span(day.number.start, month.number.end))
        dated[index + 1] = dated[index]
        if index and _leads(article, figures[index - 1], day):
            dated[index - 1] = _date(article, figures[index - 1], month, figures[index - 1].number)
    yield from dict.fromkeys(dated.get(index, figure) for index, figure in enumerate(figures))


def _slashed(article: Article, day: Quantity, month: Quantity) -> bool:
    """Tell whether two numbers are a day and a month, as 26/10 where the day comes first."""
    text = article.text
    if article.language.calendar.month_first or text[day.number.end : month.number.start] != "/":
        return False
    number = month.value.stated
    if text[month.number.end : month.number.end + 1] == "/" or not _is_whole(day, month):
        return False
    return number in range(1, 13) and day.value.stated in range(1, monthrange(_LEAP, int(number or 0))[1] + 1)  # fmt: skip


def _leads(article: Article, one: Quantity, day: Quantity) -> bool:
    """Tell whether a number is the first of two days of one month: 25 và 26/10."""
    gap = article.text[one.number.end : day.number.start]
    joint = gap.strip(" \u00a0\u202f") in (*"-–", *article.language.phrases.get("and", ()))
    return joint and _is_whole(one) and int(one.value.stated or 0) in range(1, int(day.value.stated or 0))  # fmt: skip


def _is_whole(*figures: Quantity) -> bool:
    return all(one.sort is Sort.NUMBER and isinstance(one.value.stated, int) for one in figures)


def _date(article: Article, day: Quantity, month: Quantity, span: Span) -> Quantity:
    date = Date(None, int(month.value.stated or 0), int(day.value.stated or 0))
    allowed = dates.days(date)
    value = Value(article.words(span), Kind.EXACT, Type.DATE, allowed.low, allowed, True, date=date)
    return Quantity(value, Sort.DATE, span, span, sentence=day.sentence, paragraph=day.paragraph)


class _Reader:
    """What making statements of one article needs of all of it."""

    def __init__(self, article: Article) -> None:
        self.article, self.words = article, lexicon(article.language)
        self._moving = _moving(article)
        self._leads: dict[int, bool] = {}  # of each sentence: its deeds stand before its figures

    def statement(self, number: int, figure: Quantity, window: Span) -> Statement:
        """Return one figure with all that is told of it in the window."""
        article = self.article
        after = _names(article, self.words, figure.number.end, window.end)
        before = _names(article, self.words, window.start, figure.number.start)
        things = _things(article, self.words, figure, window.end)
        return Statement(
            number, figure, things, _hedge(article, figure, self._moving),
            self._deed(figure, things, before, after), _noun(article, figure, things),
            _shown(article, figure, window.end), frozenset(one.name for one in (*after, *before)),
        )  # fmt: skip

    def _deed(
        self, figure: Quantity, things: tuple[str, ...], before: Sequence[Found], after: Sequence[Found]
    ) -> str:  # fmt: skip
        """Return what those counted suffered: "killed 12 and hurt 45" leads, "12 died" follows."""
        if figure.sort is not Sort.NUMBER:
            return ""
        earlier, later = (_deeds(names) for names in (before, after))
        leads = self._leads.setdefault(figure.sentence, bool(earlier))
        told = next((_TOLD_BY[thing] for thing in things if thing in _TOLD_BY), "")
        return told or next(iter(earlier[::-1] if leads else later), "")


def _deeds(names: Sequence[Found]) -> list[str]:
    return [one.name for one in names if one.name.startswith("deed ")]


def _noun(article: Article, figure: Quantity, things: tuple[str, ...]) -> str:
    """Return the English noun of what is counted: the article's own, else that of a sure thing."""
    if not things or article.language.tag == "en":
        return figure.unit if things else ""
    return things[0] if things[0] in SURE else ""


def _hedge(article: Article, figure: Quantity, moving: frozenset[int]) -> str:
    """Return the bound or hedge of a figure: its value's own, or the words before a length of time.

    In sentences where something rises or falls "up to" may be where it got.
    """
    if figure.sort not in (Sort.DURATION, Sort.AGE):
        found = hedge(figure.value)
        if found in ("above", "below") and _compares(article, figure):
            return ""
        if found in ("about", "nearly", "over") and _is_odd(figure.value.stated):
            return ""
        return "reached" if found in ("most", "") and figure.sentence in moving else found
    start = max(0, figure.number.start - _REACH)
    before = Folded.of(article.text[start : figure.number.start], article.language).text
    cue = bounds.before(before, len(before), article.language)
    # "Over two days" is the time it took, not more of it.
    during = cue is not None and cue.hedge == "above" and " " not in before[cue.start : cue.end]
    return cue.hedge if cue and not during else ""


def _is_odd(number: Number | None) -> bool:
    """Tell whether a number is too exact to be rounded: gegen 124 Spieler is against them."""
    return isinstance(number, int) and abs(number) >= _EXACT and number % 10 != 0


def _compares(article: Article, figure: Quantity) -> bool:
    """Tell whether "more than" leads to what a figure is set against: 640 more than a year ago."""
    end = min(figure.span.end + _AFTER, article.sentences[figure.sentence].end)
    return article.has(figure.span.end, end, "versus", "more_than_before", "earlier")


def _moving(article: Article) -> frozenset[int]:
    """Return the sentences in which something rises or falls."""
    # The words of a bound are none of movement: up to.
    taken = {at for one in article.quantities if one.cue for at in range(one.cue.start, one.cue.end)}  # fmt: skip
    cues = (phrase.span.start for phrase in article.phrases if phrase.cue in ("rise", "fall"))
    return frozenset(article.sentence_at(start) for start in cues if start not in taken)


def _names(article: Article, words: Lexicon, start: int, end: int) -> list[Found]:
    """Return what the words of a stretch stand for."""
    return list(words.names(_WORD.findall(words.fold(article.text[start:end])))) if start < end else []  # fmt: skip


def _things(
    article: Article, words: Lexicon, figure: Quantity, end: int
) -> tuple[str, ...]:  # fmt: skip
    """Return what is counted: the head of the noun phrase, else a noun of it, by its names."""
    if figure.sort is not Sort.NUMBER or not figure.value.whole:
        return ()
    # A phrase of several words may reach past its head: nhà khoa học.
    for span in filter(None, (figure.unit_span, figure.counts_span)):
        count = len(_WORD.findall(article.text[span.start : span.end]))
        if found := _first(_names(article, words, span.start, max(span.end, end)), count):
            return found
    return () if figure.unit else _first(_names(article, words, figure.number.end, end), _SHOWN)


def _first(names: Iterable[Found], count: int) -> tuple[str, ...]:
    """Return the things of the first of some words that is one; of its phrases the longest."""
    found = [one for one in names if one.name.startswith("thing ") and one.place < count]
    longest = max((one.length for one in found if one.place == found[0].place), default=0)
    chosen = (one.name for one in found if (one.place, one.length) == (found[0].place, longest))
    return tuple(dict.fromkeys(name.removeprefix("thing ") for name in chosen))


def _shown(article: Article, figure: Quantity, end: int) -> Span | None:
    """Return the words of a bare number with a few that follow it."""
    if figure.span != figure.number or figure.sort not in (Sort.NUMBER, Sort.ORDINAL):
        return None
    last = at = figure.span.end
    for _ in range(_SHOWN):
        match = _NEXT.match(article.text, at)
        if match is None or match.end() > end:
            break
        at = match.end()
        # A small word at the end tells nothing: "62 signed during the".
        word = Folded.of(match[0].strip(), article.language).text
        last = last if word in article.language.cues.stops else at
    return Span(figure.span.start, last) if last > figure.span.end else None
