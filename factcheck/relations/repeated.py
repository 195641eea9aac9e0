"""All mentions of one quantity agree.

Use it for a figure, date or label that stands in the headline and in the text, in a caption, in
two languages. A name of which another only leaves out words may be the same. Bounds and approximations agree where they meet: "more than 2,500" and 2,537,
"about 5,000" and 4,987. A partial date agrees with a full one inside it. Units are converted
where they measure the same thing; counts are compared as they are, whatever their nouns.

Agrees: {mentions: [more than 2500 delegate, 2537 delegate]}
Conflicts: {mentions: [48 person, 84 casualty]}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import (
    Claim,
    Constraint,
    Date,
    Interval,
    Judgement,
    Kind,
    Linear,
    Number,
    Reading,
    Same,
    Type,
    Verdict,
    Wording,
)
from factcheck.relations import Role, Setting, Terms, at_odds, missed, nominal, unknowable
from factcheck.values import dates, wording
from factcheck.values.intervals import add, exact, meet, scale, shift
from factcheck.values.units import comparable, conversion
from factcheck.values.written import normalised

ROLES = (Role("mentions", many=True, least=2, types=tuple(Type)),)
SETTINGS: tuple[Setting, ...] = ()


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that no two mentions are further apart than the tolerance."""
    mentions = terms.many("mentions")
    types = {mention.value.type for mention in mentions}
    if len(types) > 1:
        return unknowable("a number, a date and a label are never the same", *mentions)
    if types == {Type.LABEL}:
        if _shortened(mentions):
            return unknowable("one name may be the other, written shorter", *mentions)
        return (Reading("", (Same(tuple(mention.id for mention in mentions)),)),)
    if odds := at_odds(mentions[0], *mentions[1:]):
        return odds
    pairs = dict.fromkeys(_pairs(mentions))
    return (Reading("", tuple(c for pair in pairs for c in _equal(*pair, mentions, terms))),)


def _shortened(mentions: tuple[Claim, ...]) -> bool:
    """Tell whether the mentions are names of which each leaves out words of the longest."""
    names = [normalised(" ".join(mention.value.labels)).split() for mention in mentions]
    longest = max(names, key=len)
    rests = [(iter(longest), name) for name in names if name != longest]
    return bool(rests) and all(name and all(w in rest for w in name) for rest, name in rests)


def _pairs(mentions: tuple[Claim, ...]) -> Iterator[tuple[Claim, Claim]]:
    """Give the pairs that decide whether all agree: intervals share a point if each two do."""
    # One mention against the rest ties them together; the outermost two meet if any two do.
    hub = min(mentions, key=_width)
    yield from ((hub, mention) for mention in mentions if mention is not hub)
    ends = [(mention, _moved(mention, mentions[0], mentions)) for mention in mentions]
    high = max(ends, key=lambda end: (end[1].low is not None, end[1].low or 0))[0]
    low = min(ends, key=lambda end: (end[1].high is None, end[1].high or 0))[0]
    if hub not in (high, low) and high is not low:
        yield high, low


def _width(mention: Claim) -> tuple[bool, Number]:
    allowed = mention.value.allowed
    if allowed.low is None or allowed.high is None:
        return True, 0
    return False, allowed.high - allowed.low


def _equal(
    one: Claim, other: Claim, mentions: tuple[Claim, ...], terms: Terms
) -> tuple[Constraint, ...]:
    times, plus = _steps(other, one, mentions)
    vague = (Kind.BOUND, Kind.UNKNOWN)
    if one.value.kind in vague and other.value.kind in vague:
        # Two bounds that meet say the same thing loosely; neither defines the other.
        moved = shift(scale(other.value.allowed, times), plus)
        if meet(add(moved, terms.within), one.value.allowed):
            return ()
    return (Linear(((one.id, 1), (other.id, exact(-times))), shift(terms.within, plus)),)


def _moved(mention: Claim, onto: Claim, mentions: tuple[Claim, ...]) -> Interval:
    times, plus = _steps(mention, onto, mentions)
    return shift(scale(mention.value.allowed, times), plus)


def _steps(source: Claim, target: Claim, mentions: tuple[Claim, ...]) -> tuple[Number, Number]:
    """Return (times, plus) that carry one mention onto the scale of another."""
    if source.value.date is not None:
        years = (m.value.date.year for m in mentions if m.value.date and m.value.date.year)
        year = next(years, None)
        return 1, _lent(source.value.date, year) - _lent(target.value.date or Date(), year)
    if comparable(source.unit, target.unit) and source.unit and target.unit:
        return conversion(source.unit, target.unit)
    return 1, 0


def _lent(date: Date, year: int | None) -> Number:
    """Return the days that a lent year adds to a date without one; 0 where it has no such day."""
    if date.year is not None or year is None:
        return 0
    try:
        lent = dates.days(Date(year, date.month, date.day)).low
    except ValueError:
        return 0
    return (lent or 0) - (dates.days(date).low or 0)


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say every different mention, how often each stands, and how far the figures are apart."""
    mentions = terms.many("mentions")
    shown: dict[str, int] = {}
    for mention in mentions:
        words = wording.claim(mention)
        shown[words] = shown.get(words, 0) + max(1, len(mention.quotes))
    first, *others = shown
    if judged.verdict is Verdict.CONSISTENT and not others:
        places = {2: "twice"}.get(shown[first], f"{wording.spelled(shown[first])} times")
        return Wording(f"stated {places} as {first}{terms.declared}", first, first)
    counted = wording.listed([f"{words}{_times(count)}" for words, count in shown.items()])
    gap = _apart(mentions) if judged.verdict is Verdict.INCONSISTENT else ""
    told = {
        Verdict.CONSISTENT: "which agree",
        Verdict.UNDECIDED: "and whether they agree cannot be told",
        Verdict.INCONSISTENT: "which do not agree",
    }[judged.verdict]
    side = f" ({gap})" if gap else ""
    message = f"one figure is given as {counted}, {told}{side}{terms.declared}"
    return Wording(message.replace("one figure", _noun(mentions[0]), 1), first, wording.listed(others), gap)  # fmt: skip


def _noun(mention: Claim) -> str:
    return {Type.LABEL: "one thing", Type.DATE: "one date", Type.TIME: "one time", Type.WEEKDAY: "one day"}.get(mention.value.type, "one figure")  # fmt: skip


def _times(count: int) -> str:
    return "" if count == 1 else f" ({wording.spelled(count)} times)"


def _apart(mentions: tuple[Claim, ...]) -> str:
    first = mentions[0]
    if first.value.type is not Type.NUMBER:
        return ""
    off = [
        missed(scale(shift(nominal(m), 0), _steps(m, first, mentions)[0]), first.value.stated)
        for m in mentions[1:]
    ]
    far: Number = max((max(size, -size) for size in off), default=0)
    return f"{wording.amount(far, first.unit)} apart" if far else ""
