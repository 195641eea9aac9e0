"""Shares said together with the count they stand for: 62% of them (685 people), a third, or 92."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import (
    FAIR,
    SILENT,
    SURE,
    WEAK,
    Pair,
    before,
    fits,
    is_amount,
    is_count,
    is_share,
    next_to,
    same_measure,
)
from factcheck.extract.binding.shares import lone_shares
from factcheck.extract.binding.shares.astray import astray, loose, moves, rounded
from factcheck.extract.binding.shares.base_before import pair_before
from factcheck.extract.binding.shares.told_near import near_by
from factcheck.extract.binding.shares.wholes import antecedents, pairs
from factcheck.model import Interval, Kind, Number, Quantity, Sort, Span
from factcheck.nouns import noun, replace
from factcheck.values import intervals
from factcheck.values.units import factor

MADE_UP, LONE, BASED = 66, 66, 70  # percent
_MOVED = 10  # characters before a share in which a verb makes it a change
_AGAIN = 12  # characters from a count to "of them" behind it
_NOUN, _TIMES = 4, 3  # letters of a noun, and how far a share may be off that names it again
_OWN = 24  # characters from a share to the end of words that name its base
_NEAR = 120  # characters between a share and the words that say it as a count
_COMMA_OR_STOP = re.compile(r"[,،;؛:.()]\s")
_BRACKET = re.compile(r"^[^()\[\]]{0,40}[(\[]\s*[^()\[\]\d]{0,24}$")
_STOP = re.compile(r"[.;!?؛؟\n](?:\s|$)")
_COMMA = re.compile(r"^[^,،]{0,60}[,،—–-]\s*$")
_CLOSES = re.compile(r"^[^.,،;؛:()\[\]]{0,30}?(?:[,،;؛.)\]—–]| - )|^\s*$")


@noun
class Stated:
    """A share, its count and its base, as one statement gives them."""

    share: Quantity
    count: Quantity
    whole: Quantity
    reason: str
    certainty: int


@lru_cache(maxsize=1)
def stated(article: Article) -> tuple[Stated, ...]:
    """Return each share that its count and its base stand beside, the surest for each share."""
    found: dict[Span, Stated] = {}
    bases = _bases(article)
    for share in article.quantities:
        if not is_share(share) or not share.value.stated or moves(article, share):
            continue
        options = list(_options(article, share, bases)) or list(_made_up(article, share))
        options = options or list(_turnout(article, share, bases)) or list(_lone(article, share))
        options = options or list(_explained(article, share, bases))
        options = options or list(_before(article, share, bases))
        options = options or list(_summed_up(article, share, bases))
        if options:
            found[share.span] = max(options, key=_rank)
    told = (one for one in found.values() if one.certainty > SILENT)
    kept = (one for one in told if not loose(article, one.count, one.whole) and not rounded(one.share, one.count, one.whole) and (agrees(one) or not astray(article, one.share, one.count)))  # fmt: skip
    sure = {one.share.span: one for one in kept}
    others = [one for one in article.quantities if is_share(one) and one.span not in sure and not moves(article, one)]  # fmt: skip
    return (*sure.values(), *(near for share in others for near in _near_by(article, share)))


def _before(article: Article, share: Quantity, bases: dict[Span, list[Pair]]) -> Iterator[Stated]:
    """Yield a share whose base, or whose count and base, the sentence before tells."""
    if (pair := pair_before(article, share, bases)) is not None:
        yield Stated(share, pair.part, pair.whole, "told in the sentence before", FAIR)


def _near_by(article: Article, share: Quantity) -> Iterator[Stated]:
    """Yield a share with the count and the base near by that can only be its own."""
    if (near := near_by(article, share)) is not None:
        count, whole = near
        yield Stated(share, count, whole, f"told near «{article.words(whole.span)}»", LONE)


def _summed_up(
    article: Article, share: Quantity, bases: dict[Span, list[Pair]]
) -> Iterator[Stated]:
    """Yield "the pass rate is 90%: 540 of the 600 passed", but not its complement."""
    end = article.sentences[share.sentence].end
    near = article.within(share.number.end, min(end, share.number.end + _NEAR))
    if not near or not article.text[share.span.end : near[0].number.start].strip().startswith(":"):
        return
    for pair in bases.get(near[0].number, ()):
        one = Stated(share, near[0], pair.whole, "after the colon", FAIR)
        rest = intervals.exact(100 - Fraction(share.value.stated or 0))
        value = replace(share.value, stated=rest, allowed=intervals.shift(intervals.scale(share.value.allowed, -1), 100))  # fmt: skip
        if pair.part is near[0] and is_count(near[0]) and (agrees(one) or not agrees(replace(one, share=replace(share, value=value)))):  # fmt: skip
            yield one


def _rank(one: Stated) -> tuple[bool, int]:
    return agrees(one), one.certainty


def _bases(article: Article) -> dict[Span, list[Pair]]:
    found: dict[Span, list[Pair]] = {}
    for pair in pairs(article):
        found.setdefault(pair.part.number, []).append(pair)
    return found


def _options(article: Article, share: Quantity, bases: dict[Span, list[Pair]]) -> Iterator[Stated]:
    for count, link in _counts(article, share):
        near = [*bases.get(share.number, ()), *bases.get(count.number, ())]
        for pair in near:
            if pair.whole.number in (count.number, share.number):
                continue
            if (
                not same_measure(count, pair.whole)
                or _of_voters(article, pair, share)
                or _shared(article, pair, share)
            ):
                continue
            yield _judged(article, Stated(share, count, pair.whole, f"by the words «{article.words(pair.cue)}»", min(link, _based(pair))))  # fmt: skip


def _of_voters(article: Article, pair: Pair, share: Quantity) -> bool:
    """Tell whether the whole is those who voted, 430/438, where shares are of all members."""
    voted = article.words(pair.cue) == "/" and article.has(pair.whole.number.end, share.number.start, "vote", "in_favour")  # fmt: skip
    return voted and not agrees(Stated(share, pair.part, pair.whole, "", 0))


def _shared(article: Article, pair: Pair, share: Quantity) -> bool:
    """Tell whether the whole bears a share of its own, in brackets: both are of another base."""
    start = pair.whole.span.end
    own = [q for q in article.within(start, start + _NEAR) if is_share(q)][:1]
    elsewhere = bool(own) and own[0] is not share and _BRACKET.search(article.text[start : own[0].span.start]) is not None  # fmt: skip
    return elsewhere and not agrees(Stated(share, pair.part, pair.whole, "", 0))


def _based(pair: Pair) -> int:
    """Return how sure a base is: a share beside its count makes a weak licence a fair one."""
    return max(pair.certainty, BASED) if pair.agrees else pair.certainty


def _made_up(article: Article, share: Quantity) -> Iterator[Stated]:
    """Yield "Women, 1,690, make up 65%", of the only count before that they can be counted in."""
    for cue in article.cued(max(0, share.number.start - 50), share.number.start, "make_up"):
        count = before(article, max(0, cue.span.start), 3, comma=True)
        if count is None or not is_count(count) or _bare_bound(count) or not next_to(article, cue.span.end, share.number.start, 3):  # fmt: skip
            continue
        wholes = [one for one in antecedents(article, count.number.start) if one.unit and fits(count, one)]  # fmt: skip
        if len(wholes) == 1 and count.unit in ("", wholes[0].unit) and not _in_ratio(article, count):  # fmt: skip
            yield Stated(share, count, wholes[0], f"by the words «{article.words(cue.span)}»", MADE_UP)  # fmt: skip


def _bare_bound(count: Quantity) -> bool:
    """Tell whether a bound counts nothing by name: "4,986 pupils had marks below 5, or 43%"."""
    return not count.unit and count.value.kind is Kind.BOUND


def _lone(article: Article, share: Quantity) -> Iterator[Stated]:
    """Yield "4,500 were asked; 1,620 answered, or 36%": a base that no "of" names."""
    for count, link in _counts(article, share):
        for whole, alone in lone_shares.bases(article, share, count):
            one = Stated(share, count, whole, f"after «{article.words(whole.span)}»", LONE)
            sure = link == SURE or count.unit in ("", whole.unit)
            if agrees(one):
                yield one
            elif (
                _bare_bound(count)
                or article.has(count.number.end, max(count.number.end, whole.number.start), "to")
                or _in_ratio(article, count)
                or _cut_off(one)
                or _based_elsewhere(article, one)
            ):
                continue
            elif alone and sure and (lone_shares.likely(article, share, count, whole) or _named_again(one, link)):  # fmt: skip
                yield one


def _named_again(one: Stated, link: int) -> bool:
    """Tell whether a count names its base again: 2,400 schoolchildren; 25%, or 360 children."""
    count, whole = one.count.unit, one.whole.unit
    named = len(count) >= _NOUN and whole != count and whole.endswith(count)
    share, size = Fraction(one.share.value.stated or 0), Fraction(one.count.value.stated or 0)
    made = Fraction(one.whole.value.stated or 0) * (share / 100 if one.share.sort is Sort.PERCENT else share)  # fmt: skip
    return link == SURE and named and size <= _TIMES * made and made <= _TIMES * size


def _in_ratio(article: Article, count: Quantity) -> bool:
    """Tell whether a stroke ties a count to another: 443/449 of those who voted."""
    place = count.number
    return "/" in (article.text[place.start - 1 : place.start], article.text[place.end : place.end + 1])  # fmt: skip


def _turnout(article: Article, share: Quantity, bases: dict[Span, list[Pair]]) -> Iterator[Stated]:
    """Yield "turnout was 60%: 6,120 of the 10,200 on the register voted"."""
    start = share.number.start
    cues = article.cued(max(article.sentences[share.sentence].start, start - 60), start, "turnout")
    if not cues:
        return
    last = article.sentences[min(share.sentence + 1, len(article.sentences) - 1)]
    for count in article.within(share.number.end, min(last.end, share.number.end + 2 * _NEAR)):
        if is_share(count) or "\n" in article.text[share.number.end : count.number.start]:
            return
        for pair in bases.get(count.number, ()):
            if is_count(count) and article.has(share.number.end, pair.whole.number.end + 2 * _NEAR, "ballots"):  # fmt: skip
                yield Stated(share, count, pair.whole, f"by the words «{article.words(cues[-1].span)}»", FAIR)  # fmt: skip
                return


def _explained(
    article: Article, share: Quantity, bases: dict[Span, list[Pair]]
) -> Iterator[Stated]:
    """Yield "three in five are empty: 150 of the 250", a count and its base right behind a colon."""
    end = article.sentences[share.sentence].end
    for count in article.within(share.span.end, min(end, share.span.end + _NEAR))[:1]:
        colon = article.text.find(":", share.span.end, count.number.start)
        if colon < 0 or len(article.text[colon + 1 : count.number.start].split()) > 1:
            return
        for pair in bases.get(count.number, ()):
            one = Stated(share, count, pair.whole, "told behind the colon", FAIR)
            if is_count(count) and (agrees(one) or lone_shares.likely(article, share, count, pair.whole)):  # fmt: skip
                yield one


def _judged(article: Article, one: Stated) -> Stated:
    if (one.certainty <= WEAK or _based_elsewhere(article, one) or _cut_off(one)) and not agrees(one):  # fmt: skip
        return Stated(one.share, one.count, one.whole, one.reason, SILENT)
    return one


def _cut_off(one: Stated) -> bool:
    """Tell whether a share of two decimals or more was cut off where it is to be rounded."""
    value, step = one.share.value, one.share.value.step
    if value.stated is None or step is None or step > Fraction(1, 100):
        return False
    made = replace(value, allowed=Interval(value.stated, intervals.exact(value.stated + Fraction(step))))  # fmt: skip
    return agrees(Stated(replace(one.share, value=made), one.count, one.whole, "", 0))


def _based_elsewhere(article: Article, one: Stated) -> bool:
    """Tell whether a share names its base anew: 430 of 438 present, "89.96% of all members"."""
    end = one.share.span.end
    voted = article.has(end, end + _OWN, "votes")
    if voted and not article.has(one.whole.number.start, one.whole.span.end, "votes", "ballots"):
        return True  # 28.7% of the votes, or 123 of 350 seats
    if one.whole.number.start > end:
        return False
    named = article.cued(end, end + _OWN, "in_all", "of_total", "out_of")
    if not named or article.text[end : named[0].span.start].strip():
        return False
    # "75% of the total" alone is of the base before it.
    return article.text[named[-1].span.end :][:2].strip(" ")[:1].isalpha()


def _counts(article: Article, share: Quantity) -> Iterator[tuple[Quantity, int]]:
    """Yield the counts that the words say are the share, and how sure that is."""
    if article.has(max(0, share.span.start - _MOVED), share.span.start, "rise", "fall"):
        return  # "5 of the 64 cases (down 65% on 2015)"
    low = max(article.sentences[share.sentence].start, share.number.start - 2 * _NEAR)
    high = min(article.sentences[share.sentence].end, share.number.end + 2 * _NEAR)
    for count in article.within(low, high):
        if not is_amount(count) or count.number == share.number:
            continue
        first, second = (count, share) if count.number.start < share.number.start else (share, count)  # fmt: skip
        link = _link(article, first, second)
        if link > SILENT:
            yield count, link


def _link(article: Article, first: Quantity, second: Quantity) -> int:
    """Return how sure the words say that two figures are one thing, in percent."""
    start, end = first.span.end, max(first.span.end, min(second.span.start, second.number.start))
    if end - start > _NEAR or _STOP.search(article.text[start:end]):
        return SILENT
    share = first if is_share(first) else second
    if any(q.sort is share.sort for q in article.within(start, end)) or _within_share(article, share, start, end):  # fmt: skip
        return SILENT
    if _closely(article, start, end):
        return SURE
    if article.has(start, end, "of_them") and _BRACKET.search(article.text[start:end]):
        return SURE
    if second.sort is Sort.PERCENT and _rate(article, start, end):
        return (
            FAIR if _CLOSES.search(article.text[second.span.end : second.span.end + 60]) else SILENT
        )
    words = _bare(article, _since(article, start, end)) if second is share else _since(article, start, end)  # fmt: skip
    if not _COMMA.search(words):
        return SILENT
    end = second.span.end
    parted = [cue for cue in article.cued(end, end + 12, "out_of") if not article.text[end : cue.span.start].strip()]  # fmt: skip
    again = second is not share and _again(article, end)
    if _closed(article, end) or (second is not share and parted) or again:
        return FAIR
    return WEAK if second is share and _based_on(article, share.span.end) else SILENT


def _again(article: Article, end: int) -> bool:
    """Tell whether "of them" and a mark end an apposition: half of the 64, 36 of them, are."""
    cues = article.cued(end, end + _AGAIN, "of_them")
    return any(article.text[cue.span.end : cue.span.end + 1] in (",", ".", ")") for cue in cues)


def _within_share(article: Article, share: Quantity, start: int, end: int) -> bool:
    """Tell whether a count is but some of a share: 70% is done, among it 10 of the 12 piers."""
    return share.span.end == start and article.has(start, end, "among_them")


def _based_on(article: Article, end: int) -> bool:
    """Tell whether "of" right after a share names its base again: ", el 20 % de su red"."""
    words = re.findall(r"[^\W\d_]+", article.text[end : end + 16].lower())
    return bool(words) and words[0] in article.language.cues.of


def _bare(article: Article, words: str) -> str:
    """Return words without the article that some languages put before a share: ", el 35 %"."""
    last = words.rstrip().rpartition(" ")[2].lower()
    return words.rstrip()[: -len(last)] if last in article.language.cues.determiners else words


def _rate(article: Article, start: int, end: int) -> bool:
    """Tell whether a rate is named after a comma: ", a take-up of 70%"."""
    words = _since(article, start, end)
    named = words[max(words.rfind(","), words.rfind("،")) + 1 :].split() if "," in words or "،" in words else []  # fmt: skip
    stops = (
        article.language.cues.stops - article.language.cues.determiners - article.language.cues.of
    )
    return (
        2 <= len(named) <= 4
        and named[-1] in article.language.cues.of
        and not stops.intersection(named)
    )


def _closed(article: Article, end: int) -> bool:
    """Tell whether an apposition ends soon after a figure: "92 in all," but not "25 more than"."""
    match = _CLOSES.search(article.text[end : end + 60])
    if match is None:
        return False
    words = re.findall(r"[^\W\d_]+", match[0].lower())
    if article.language.cues.total.intersection(words[:3]):
        return True
    return len(match[0][:-1].split()) <= 1 or article.has(
        end, end + len(match[0]), "exactly", "in_all"
    )


def _since(article: Article, start: int, end: int) -> str:
    """Return the words after the last figure of a stretch."""
    between = [q for q in article.within(start, end) if q.sort is not Sort.ORDINAL and "article" not in q.qualifiers]  # fmt: skip
    return article.text[max([start, *(q.span.end for q in between)]) : end]


def _closely(article: Article, start: int, end: int) -> bool:
    """Tell whether brackets or words like "or", "that is", "exactly" lead to the second figure."""
    words = _since(article, start, end)
    if _BRACKET.search(words):
        return True
    leading = article.cued(
        max(end - len(words), end - 40),
        end,
        "amounting",
        "that_is",
        "exactly",
        "numbering",
        "make_up",
    )
    if any(len(article.text[cue.span.end : end].split()) <= 3 for cue in leading):
        return True
    rated = article.cued(max(start, end - _NEAR // 2), end, "rate_of")
    return any(not _COMMA_OR_STOP.search(article.text[cue.span.end : end]) for cue in rated)


def agrees(one: Stated) -> bool:
    """Tell whether the share of the base can be the count, by the digits written."""
    share, whole, count = one.share.value.allowed, one.whole.value.allowed, one.count.value.allowed
    rate = factor(one.share.unit, "percent") / Fraction(100) if one.share.sort is Sort.PERCENT else Fraction(1)  # fmt: skip
    low, high = _times(share.low, whole.low, rate), _times(share.high, whole.high, rate)
    below = low is not None and count.high is not None and low - 1 >= count.high
    above = high is not None and count.low is not None and high + 1 <= count.low
    return not (below or above)


def _times(one: Number | None, other: Number | None, rate: Fraction) -> Number | None:
    return None if one is None or other is None else one * other * rate
