"""Limits to be reached, and what texts say of it: a quorum of 25, 31 present, so it went ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.article import Article, Mention, Proposal
from factcheck.extract.binding.counting import FAIR, SURE, WEAK, is_count, next_to
from factcheck.extract.binding.limits.judged import judged
from factcheck.extract.binding.limits.limits_passed import passed
from factcheck.extract.binding.rows.enumerations import of_score
from factcheck.extract.binding.saying_no import negated
from factcheck.extract.binding.shares.wholes import pairs, pairs_of
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Interval, Kind, Quantity, Sort, Span
from factcheck.nouns import noun, replace
from factcheck.values.written import plain

_REACH = 45  # characters between a limit and the words that name it
_CLAUSE = re.compile(r"[.,;:()،؛\n]|\s[–—]\s")
_BEHIND = 14  # characters from a limit to words for it that follow: "10,000 were needed"
_WORD = re.compile(r"\s?([^\W\d_]{3,})")
_BREAK = re.compile(r"[,;،؛]")
_OUTCOMES = ("reached", "missed", "so_met", "so_missed", "passes_limit", "within_limit")
_CLOSE = 44  # characters from "reached", "short of" to the limit that they speak of
_FAR = 12  # times: a digit too many or too few; what misses a limit by more is of another thing
_ACTS = ("sign", "ratify")
_SORTS = (Sort.PERCENT, Sort.MEASURE, Sort.MONEY)


@noun
class _Limit:
    """A limit, the words that name it, and whether they name it as one, beside the figure."""

    figure: Quantity
    cue: Phrase
    named: bool


def infer(article: Article) -> Iterator[Proposal]:
    """Yield a threshold for each limit of which a figure is said to reach or to miss it."""
    wholes = {pair.whole.number for pair in pairs(article)}
    told: set[Span] = set()
    for proposal in _beside_each(article):
        told |= {one.quantity.number for _, row in proposal.roles for one in row}
        yield proposal
    for limit in _limits(article):
        if not {limit.figure.number} & (told | wholes):
            for one in judged(article, limit.figure, limit.cue):
                if one.value.number not in told:
                    yield _proposal(article, limit, one.value, (one.says, one.cue), WEAK)


def _beside_each(article: Article) -> Iterator[Proposal]:
    """Yield the limits whose value the words beside them name."""
    wholes = {pair.whole.number for pair in pairs(article)}
    told: set[Span] = set()
    for value, figure, says, cue in passed(article):
        told.add(figure.number)
        yield _proposal(article, _Limit(figure, cue, True), value, (says, cue), FAIR)
    for limit in _limits(article):
        if limit.figure.number in wholes or limit.figure.number in told:
            continue
        yield from _none(article, limit)
        for scope, certainty in _scopes(article, limit):
            values = _values(article, limit, scope)
            if not values:
                continue
            found = [(one, said) for one in values if (said := _told(article, limit, scope, one)) is not None]  # fmt: skip
            found = [row for row in found if _holds(limit, *row) or (_of_size(limit, row[0]) and row[0].value.kind is not Kind.BOUND)]  # fmt: skip
            if found:
                value, said = next((row for row in found if _holds(limit, *row)), found[0])
                doubtful = len(found) > 1 and not _holds(limit, value, said)
                yield _proposal(article, limit, value, said, WEAK if doubtful else certainty)
            break


def _of_size(limit: _Limit, value: Quantity) -> bool:
    """Tell whether a figure is near enough to a limit to be held against it."""
    reached, needed = value.value.stated or 0, limit.figure.value.stated or 0
    return needed <= _FAR * reached and reached <= _FAR * needed


def _holds(limit: _Limit, value: Quantity, says: tuple[str, Phrase]) -> bool:
    """Tell whether a value is on the side of the limit that is told."""
    reached, needed = value.value.stated or 0, limit.figure.value.stated or 0
    if says[0] == "kept":
        return reached <= needed
    return (reached >= needed) == (says[0] == "met")


def _proposal(
    article: Article, limit: _Limit, value: Quantity, says: tuple[str, Phrase], certainty: int
) -> Proposal:
    words = f"by the words «{article.words(limit.cue.span)}» and «{article.words(says[1].span)}»"
    unit = value.unit if value.sort in _SORTS else ""
    roles = (
        ("value", (Mention(value, unit),)),
        ("threshold", (Mention(_exact(limit.figure), unit),)),
    )
    return Proposal("threshold", roles, f"read as a limit and what is said of it, {words}", certainty, (("says", says[0]),))  # fmt: skip


def _exact(figure: Quantity) -> Quantity:
    """Return a limit as it is meant, to the point: the 5% hurdle is no rounded figure."""
    value = figure.value
    if value.kind is not Kind.ROUNDED or value.stated is None:
        return figure
    return replace(figure, value=replace(value, kind=Kind.EXACT, allowed=Interval(value.stated, value.stated)))  # fmt: skip


def _limits(article: Article) -> Iterator[_Limit]:
    """Yield the figures that stand beside words for a limit, each once, named ones first."""
    seen: set[Span] = set()
    for name in ("needed", "threshold"):
        for cue in article.phrases.named(name):
            figure = _beside(article, cue)
            if figure is not None and figure.number not in seen:
                seen.add(figure.number)
                yield _Limit(figure, cue, name == "needed")


def _beside(article: Article, cue: Phrase) -> Quantity | None:
    low, high = cue.span.start - _REACH, cue.span.end + _REACH
    near: list[tuple[int, Quantity]] = []
    for one in article.within(max(0, low), high):
        start, end = min(cue.span.end, one.number.end), max(cue.span.start, one.number.start)
        behind = one.span.end < cue.span.start
        told = article.has(one.number.end, cue.span.start, *_OUTCOMES)
        far = behind and (told or cue.span.start - one.span.end > _BEHIND)
        if (
            _fit(one)
            and not of_score(article, one)
            and not far
            and not _CLAUSE.search(article.text[start:end])
        ):
            near.append((end - start, one))
    return min(near, key=lambda row: row[0])[1] if near else None


def _fit(quantity: Quantity) -> bool:
    return is_count(quantity) or (quantity.sort in _SORTS and quantity.value.stated is not None)


def _scopes(article: Article, limit: _Limit) -> Iterator[tuple[Span, int]]:
    """Yield where the value may stand: beside a named limit, else the two sentences after."""
    number = limit.figure.sentence
    here = article.sentences[number]
    if limit.named:
        place = limit.figure.number
        yield Span(max(here.start, place.start - 250), min(here.end, place.end + 250)), SURE
    else:
        clause = _BREAK.search(article.text, limit.figure.span.end, min(here.end, limit.figure.span.end + 120))  # fmt: skip
        if clause is not None:
            yield Span(clause.start(), min(here.end, clause.start() + 200)), FAIR
    for other in (number + 1, number + 2):
        if other >= len(article.sentences):
            return
        near = article.sentences[other]
        if "\n" in article.text[here.end : near.start] or near.end - near.start > 500:
            return
        yield near, FAIR


def _told(
    article: Article, limit: _Limit, scope: Span, value: Quantity
) -> tuple[str, Phrase] | None:
    """Return what is said of the limit beside the value, or in the sentence after it."""
    if (says := _outcome(article, limit, scope, value)) is not None:
        return says
    if limit.named:
        return _foretold(article, limit, value)
    number = value.sentence + 1
    if number >= len(article.sentences) or "\n" in article.text[scope.end : article.sentences[number].start]:  # fmt: skip
        return None
    following = article.sentences[number]
    return _outcome(article, limit, Span(following.start, min(following.end, following.start + 160)), value)  # fmt: skip


def _foretold(article: Article, limit: _Limit, value: Quantity) -> tuple[str, Phrase] | None:
    """Return what the sentence before says came of it: "It meets the standard. The minimum is 48"."""
    number = limit.figure.sentence - 1
    if number < 0 or value.sentence != number + 1:
        return None
    own, last = article.sentences[number + 1], article.sentences[number]
    if "\n" in article.text[last.end : own.start]:
        return None
    cues = article.cued(max(last.start, last.end - 200), last.end, "so_met", "so_missed")
    said = [(_says(article, cue), cue) for cue in cues]
    return said[0] if len({says for says, _ in said}) == 1 else None


def _outcome(
    article: Article, limit: _Limit, scope: Span, value: Quantity
) -> tuple[str, Phrase] | None:
    """Return whether the limit is said to be met, and by which words; None where both are."""
    for names in (_OUTCOMES, ("passed", "rejected")):
        if "passed" in names and not _voted(article, limit, value):
            return None  # a sum that is approved is no sum that is reached
        cues = article.cued(scope.start, scope.end, *names)
        said = [(_says(article, cue), cue) for cue in cues if _outside(article, limit, value, cue)]
        if said:
            return said[0] if len({says for says, _ in said}) == 1 else None
    return None


def _voted(article: Article, limit: _Limit, value: Quantity) -> bool:
    """Tell whether the limit or the value counts votes."""
    places = (limit.figure.number, value.number)
    return any(article.has(max(0, p.start - 30), p.end + 30, "votes", "vote") for p in places)


def _says(article: Article, cue: Phrase) -> str:
    denied = negated(article, cue)
    if cue.cue == "within_limit":
        return "met" if denied else "kept"
    met = cue.cue in ("reached", "passed", "so_met", "passes_limit") and not denied
    return "met" if met else "not_met"


def _outside(article: Article, limit: _Limit, value: Quantity, cue: Phrase) -> bool:
    """Tell whether a cue tells of the outcome: "turnout reached 38%" only tells the figure."""
    start, end = cue.span.start, cue.span.end
    if cue.span == limit.cue.span or article.has(start, end, *_ACTS):
        return False
    if cue.cue not in ("reached", "missed", "passes_limit", "within_limit"):
        return True
    return _of_limit(article, limit, cue)


def _of_limit(article: Article, limit: _Limit, cue: Phrase) -> bool:
    """Tell whether "reached" or "short of" speaks of the limit, by its figure or its name."""
    sentence = article.sentences[article.sentence_at(cue.span.start)]
    start = max(sentence.start, cue.span.start - _CLOSE)
    end = min(sentence.end, cue.span.end + _CLOSE)
    following = article.within(cue.span.end, end)
    if following and following[0].number != limit.figure.number:
        if following[0].sort is not Sort.PERCENT and not article.text[cue.span.end : following[0].span.start].strip():  # fmt: skip
            return False
        end = following[0].number.start  # "reached 38%" tells a figure, not that a limit is met
    place = Span(limit.figure.number.start, max(limit.figure.span.end, limit.figure.number.end))
    beside = place.start < end and place.end > start
    return beside or article.has(start, end, "needed")


def _values(article: Article, limit: _Limit, scope: Span) -> list[Quantity]:
    """Return the figures that may have reached the limit, best first."""
    found = [q for q in article.within(scope.start, scope.end) if _comparable(article, limit, q)]
    return [q for q in found if not _bound(article, limit, q)]


def _bound(article: Article, limit: _Limit, value: Quantity) -> bool:
    """Tell whether a figure is no value: of 180 members 120 must agree; 12 of 240 samples."""
    figure = limit.figure
    low, high = sorted((value.number, figure.number), key=lambda span: span.start)
    if next_to(article, low.end, high.start, 2) and article.has(low.end, high.start, "vote_to"):
        return True
    for pair in pairs_of(article, value):
        ends = pair.part.number, pair.whole.number
        if value.number in ends and figure.number in ends:
            return True
        other = value.number == pair.part.number and not value.unit
        if other and figure.unit and pair.whole.unit not in ("", figure.unit):
            return True
    return False


def _comparable(article: Article, limit: _Limit, value: Quantity) -> bool:
    figure = limit.figure
    if _is_separate(article, limit, value):
        return False
    ordinal = value.sort is Sort.ORDINAL and is_count(figure) and bool(_act(article, value))
    if value.number == figure.number or _left(article, value):
        return False
    if figure.value.kind is not Kind.BOUND and article.has(
        value.span.start, value.span.end, "threshold"
    ):
        return False  # "the quorum was there with 243 members: the rules want at least 250"
    if not ordinal and not (_fit(value) and value.sort is figure.sort):
        return False
    if value.sort in _SORTS and value.unit != figure.unit:
        return False
    if value.sort is Sort.NUMBER and not _same_things(article, limit, value):
        return False
    wanted, done = _act(article, figure), _act(article, value)
    return done == wanted or (not done and wanted != "ratify")


def _is_separate(article: Article, limit: _Limit, value: Quantity) -> bool:
    """Tell whether a value has a year of its own, or the limit was itself what was reached.

    "The profit was 45 in 2013 and reached the level of 78 in 2015"; "it passed the mark of 60".
    """
    years = [_year_behind(article, one) for one in (limit.figure, value)]
    if all(years) and years[0] != years[1]:
        return True
    first, last = sorted((limit.figure.span, value.span), key=lambda span: span.start)
    bound = limit.figure.value.kind is Kind.BOUND
    alike = not value.unit or (_act(article, value) and _act(article, value) == _act(article, limit.figure))  # fmt: skip
    if bound and not alike and ";" in article.text[first.end : last.start]:
        return True
    cues = article.cued(max(0, limit.cue.span.start - _BEHIND), limit.cue.span.start, "reached", "passes_limit")  # fmt: skip
    led = any(not article.text[one.span.end : limit.cue.span.start].strip() for one in cues)
    beside = 0 <= limit.figure.span.start - limit.cue.span.end <= 1
    if not (led and beside):
        return False
    # "Where 80 km/h is allowed, a car reached the mark of 184."
    comma = "," in article.text[value.span.end : limit.cue.span.start]
    return comma or value.number.start > limit.figure.number.end


def _year_behind(article: Article, figure: Quantity) -> int | None:
    end = figure.span.end
    dates = [one.value.date for one in article.within(end, end + _BEHIND) if one.value.date is not None]  # fmt: skip
    return next((date.year for date in dates if date.year is not None), None)


def _same_things(article: Article, limit: _Limit, value: Quantity) -> bool:
    """Tell whether two counts may be of one thing, by their nouns."""
    figure = limit.figure
    if not value.unit and not figure.unit:
        return _alike(article, value, figure)
    if not value.unit:
        # "12 exceeded the limit of 50 grams": the first of two alike bears the unit.
        return value.number.start > figure.number.end
    if not figure.unit:
        if _in_points(article, limit.cue.span) and not _in_points(article, value.span):
            return False  # "the pass mark is 17, and 11 pupils passed"
        return limit.named or _voted(article, limit, value)
    act = _act(article, value)
    same = bool(act) and act == _act(article, figure)
    return same or figure.unit == value.unit or _present(article, value) or _backs(article, value, figure)  # fmt: skip


def _in_points(article: Article, place: Span) -> bool:
    words = article.words(place).lower().split()
    return any(phrase in words for phrase in article.language.phrases.get("point", ()))


def _backs(article: Article, *figures: Quantity) -> bool:
    """Tell whether all nouns are for support: 90 deputies wanted, 94 votes given."""
    places = [one.unit_span for one in figures]
    return all(place is not None and article.has(place.start, place.end + 1, "backers") for place in places)  # fmt: skip


def _left(article: Article, value: Quantity) -> bool:
    """Tell whether a figure is the one that was left: "above the 5% mark from 4.8%"."""
    words = article.text[max(0, value.span.start - 16) : value.span.start].lower().split()
    return bool(words) and words[-1] in article.language.cues.moving


def _present(article: Article, value: Quantity) -> bool:
    """Tell whether what is counted is being there: "26 present" of 30 members."""
    place = value.unit_span
    return place is not None and article.has(place.start, place.end, "attend")


def _alike(article: Article, one: Quantity, other: Quantity) -> bool:
    """Tell whether the same word follows two numbers, though it was not read as a noun."""
    words = [_WORD.match(article.text, q.number.end) for q in (one, other)]
    return all(words) and len({word[1] for word in words if word}) == 1


def _act(article: Article, figure: Quantity) -> str:
    """Return the act that a figure counts: signing is not ratifying."""
    sentence = article.sentences[figure.sentence]
    following = article.within(figure.number.end, min(sentence.end, figure.number.end + 80))
    end = following[0].number.start if following else min(sentence.end, figure.number.end + 80)
    if near := article.cued(figure.number.start, end, *_ACTS):
        return near[0].cue
    before = article.cued(
        max(sentence.start, figure.number.start - 60), figure.number.start, *_ACTS
    )
    return before[-1].cue if before else ""


def _none(article: Article, limit: _Limit) -> Iterator[Proposal]:
    """Yield that nothing at all was done of what the limit asks: "none has been deposited"."""
    place = limit.figure.number
    scope = article.sentences[limit.figure.sentence]
    start, end = max(scope.start, place.start - 150), min(scope.end, place.end + 150)
    if not article.has(scope.start, min(scope.end, scope.start + 400), "ratify"):
        return
    for cue in article.cued(place.end, end, "none")[:1] or article.cued(start, place.start, "none")[:1]:  # fmt: skip
        value = plain(article.words(cue.span), 0, 1, False, "")
        nothing = Quantity(value, Sort.NUMBER, cue.span, cue.span, sentence=limit.figure.sentence)
        yield _proposal(article, limit, nothing, ("not_met", cue), SURE)
