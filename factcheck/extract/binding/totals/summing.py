"""Sums as proposals: parts, members without a number, and the total, with how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.article import Article, Mention, Proposal, mention
from factcheck.extract.binding.partitions import Licence, certainty, missing, transposed
from factcheck.extract.binding.rates import RATE
from factcheck.extract.binding.rows.enumerations import noun
from factcheck.extract.binding.rows.members import lone, unnumbered
from factcheck.extract.binding.totals.openings import any_each, is_base, is_each, told_of, trailing
from factcheck.extract.binding.totals.peers import has_fractions, is_peer, is_total_too, is_unread
from factcheck.model import Kind, Quantity, Sort
from factcheck.nouns import replace

_FAR = 600  # characters
_PARTING = re.compile(r"[,;،؛]\s")
_DATED = 40  # characters from a part to the year that it is told of


def proposed(
    article: Article, total: Quantity, parts: tuple[Quantity, ...], licence: Licence, words: str
) -> Iterator[Proposal]:
    """Yield the sum that words license, its parts and members without a number settled."""
    if any_each(article, parts) or any(RATE.match(article.text, one.span.end) for one in parts):
        return
    parts, members = _settled(article, total, parts)
    if not any(one.unit for one in (total, *parts)) and not told_of(article, parts):
        return  # bare numbers count nothing: 1, 2, 4, 8 and 16
    if len(parts) + len(members) < 2 or _explained(article, total, parts, len(members)):
        return
    sure = _sure(licence, total, parts, len(members))
    yield from stated(article, total, parts, members, sure, words)


def _explained(
    article: Article, total: Quantity, parts: tuple[Quantity, ...], members: int
) -> bool:
    """Tell whether words say why parts do not make their total."""
    off = missing(total, parts, members)
    if off and (
        _of_several_years(article, total, parts)
        or _leaps(article, total, parts)
        or _follows(article, parts)
        or is_peer(article, total, parts)
        or is_unread(article, parts)
        or is_total_too(article, total, parts)
        or (is_each(article, total) and not is_base(article, total))
        or has_fractions(total, parts)
    ):
        return True
    # A part was told in other words: what is short is said, and not bound.
    return off > 0 and (
        _one_more(article, total, parts, members)
        or trailing(article, parts[-1])
        or _and_others(article, parts[-1])
        or _and_one(article, total, parts)
        or _with_articles(article, total, parts)
    )


def _sure(licence: Licence, total: Quantity, parts: tuple[Quantity, ...], members: int) -> int:
    sure = certainty(licence, total, parts, members)
    made = sum((part.value.stated or 0 for part in parts), start=members)
    whole = total.value.stated or 0
    if made == whole and any(part.value.kind is Kind.BOUND for part in parts):
        sure = min(sure, 50)  # only a bound denies what its figures say
    if not transposed(made, whole) and any(
        (part.value.stated or 0) >= (total.value.stated or 0) for part in parts
    ):
        sure = min(sure, 50)
    return sure


def _leaps(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a row leaps over a figure: 71 have a stove, 58 have water and nine a ramp.

    What stands between two parts is a part read as another noun, or the groups overlap.
    """
    taken = {one.number for one in parts}
    return any(
        one.number not in taken
        and one.sort is Sort.NUMBER
        and "article" not in one.qualifiers
        and one.value.stated is not None
        and one.value.stated > 1
        and one.paragraph == total.paragraph
        and _between(article, parts, one)
        for one in article.within(parts[0].number.end, parts[-1].number.start)
    )


def _between(article: Article, parts: Sequence[Quantity], one: Quantity) -> bool:
    """Tell whether a figure opens a member of its own between two parts: commas on both sides."""
    before = max(part.number.end for part in parts if part.number.end <= one.number.start)
    after = min(part.number.start for part in parts if part.number.start >= one.number.end)
    stops = _PARTING.search(article.text, before, one.number.start)
    if stops is None or "(" in article.text[before : one.number.start]:
        return False
    parted = bool(_PARTING.search(article.text, one.span.end, after))
    return (
        not article.text[stops.end() : one.span.start].strip()
        and (parted or article.has(one.span.end, after, "and"))
        and not article.has(before, after, "including", "of_them")
    )


def _follows(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether a part follows from the one before it: 24 at 365, that is 8,760."""
    return any(
        not article.text[cue.span.end : other.span.start].strip()
        for one, other in pairwise(parts)
        for cue in article.cued(one.number.end, other.number.start, "that_is", "therefore")
        if not article.has(one.number.end, cue.span.start, "rest")
    )


def _of_several_years(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether each part has a year of its own: 214 lived there in 2001, 167 in 2011."""
    row = sorted((total, *parts), key=lambda one: one.number.start)
    stops = [*(one.number.start for one in row[1:]), row[-1].number.end + _DATED]
    years = [_year_in(article, one.number.end, stop) for one, stop in zip(row, stops, strict=True)]
    return len(set(years) - {None}) > 1 and sum(year is not None for year in years) > len(parts) - 1


def _year_in(article: Article, start: int, end: int) -> int | None:
    dates = [one.value.date for one in article.within(start, end) if one.value.date is not None]
    return next((date.year for date in dates if date.year is not None), None)


def _and_others(article: Article, last: Quantity) -> bool:
    """Tell whether a list ends with "and others", which bear no number."""
    start, end = last.span.end, article.sentences[last.sentence].end
    found = article.cued(start, end, "others")
    if not found or article.within(start, found[0].span.start):
        return False
    return article.has(start, found[0].span.start, "and")


def _and_one(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a list ends with one more of the noun, without a number: and a top floor."""
    own, last = noun(article, total).split(), parts[-1]
    end = article.sentences[last.sentence].end
    short = (total.value.stated or 0) - sum((part.value.stated or 0) for part in parts)
    for cue in (
        article.cued(last.span.end, min(end, last.span.end + _DATED), "and") if short == 1 else ()
    ):
        words = article.text[cue.span.end : end].lower().split()[:3]
        if (
            own
            and own[0] in words
            and not article.within(last.span.end, min(end, cue.span.end + _DATED))
        ):
            return True
    return False


def _with_articles(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether members that an article counts make up what is short: a carrier, two ships."""
    last = parts[-1]
    end = article.sentences[last.sentence].end
    singles = [one for one in article.within(total.span.end, end) if "article" in one.qualifiers]
    return bool(singles) and not missing(total, parts, len(singles))


def _one_more(article: Article, total: Quantity, parts: Sequence[Quantity], members: int) -> bool:
    """Tell whether one more figure beside the parts, or one person, makes the total.

    "Fourteen were brought to Sandle, eight to Cray Point. One, a man, was flown out."
    """
    last = max(parts, key=lambda one: one.number.start)
    start = article.sentences[parts[0].sentence].start
    stop = article.sentences[min(last.sentence + 1, len(article.sentences) - 1)].end
    taken = {one.number for one in (total, *parts)}
    return any(
        one.number not in taken
        and one.sort in (total.sort, Sort.NUMBER)
        and one.value.stated is not None
        and not missing(total, (*parts, replace(one, unit=total.unit)), members)
        for one in article.within(start, min(stop, last.number.end + _FAR))
    )


def stated(
    article: Article,
    total: Quantity,
    parts: Sequence[Quantity],
    members: Sequence[Quantity],
    sure: int,
    words: str,
) -> Iterator[Proposal]:
    """Yield the sum of these parts and no others."""
    taken = _mentions(article, total, parts, members)
    binding = f"read as parts of «{article.words(total.span)}», {words}"
    yield Proposal("sum", (("parts", taken), ("total", (mention(total),))), binding, sure)


def _settled(
    article: Article, total: Quantity, parts: tuple[Quantity, ...]
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the parts up to where they agree, if they do, and the members without a number."""
    for size in range(len(parts), 1, -1):
        if not missing(total, parts[:size]):
            return parts[:size], ()
    stop = min(article.sentences[parts[-1].sentence].end, parts[-1].number.end + _FAR)
    people = article.has(total.number.end, total.span.end + 1, "anybody")
    if (
        people
        and not missing(total, parts, 1)
        and (one := lone(article, parts[-1], stop)) is not None
    ):
        return parts, (replace(one, unit=total.unit),)
    if parts[0].paragraph != parts[-1].paragraph:
        return parts, ()
    return parts, unnumbered(article, parts[0].number.end, stop)


def _mentions(
    article: Article, total: Quantity, parts: Sequence[Quantity], members: Sequence[Quantity]
) -> tuple[Mention, ...]:
    alike = all(noun(article, part) in ("", noun(article, total)) for part in parts)
    joins = article.has(total.number.end, total.span.end + 1, "member") or not alike
    found = [_part(article, total, part) for part in parts]
    unit = total.unit if joins else "organisation"
    found += [
        Mention(replace(one, paragraph=total.paragraph), one.unit or unit, implied=True)
        for one in members
    ]
    return tuple(sorted(found, key=lambda one: one.quantity.span.start))


def _part(article: Article, total: Quantity, part: Quantity) -> Mention:
    """Return a part with its own unit, or that of the total where it has none."""
    own = part.unit if part.sort is not Sort.NUMBER else noun(article, part)
    return mention(part, own or total.unit)
