"""Parts that words share out of a total: after it, before it, in items, with "the rest"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.article import Article, Mention, Proposal, mention
from factcheck.extract.enumerations import countable, family, fits, noun, parted, row
from factcheck.extract.members import unnumbered
from factcheck.extract.partitions import Licence, certainty, missing
from factcheck.extract.voting import ballots, present_at
from factcheck.model import Part, Quantity, Sort, Span
from factcheck.nouns import replace

_MOST = 12  # figures looked at on either side of a total
_COLON = re.compile(r"[:：(]|\s[–—]\s")
_STOP = re.compile(r"[,;:،؛.]")
_SHORT = 90  # characters between a colon and the first part
_LOOK_BACK = 4  # blocks, for a row whose total stands in an earlier paragraph


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the sums that the words state, the surest where two want the same parts."""
    found: list[Proposal] = []
    for place, total in enumerate(article.quantities):
        if countable(total) and total.sort is not Sort.PERCENT:
            found.extend(_of(article, place, total))
    found.extend(_distant(article))
    found.extend(_votes(article))
    taken: set[Span] = set()
    for proposal in sorted(found, key=lambda one: (-one.certainty, _start(one))):
        parts = {one.quantity.span for one in proposal.roles[0][1]}
        if not parts & taken:
            taken |= parts
            yield proposal


def _start(proposal: Proposal) -> int:
    return min(span.start for span in proposal.spans)


def _of(article: Article, place: int, total: Quantity) -> Iterator[Proposal]:
    """Yield what may be the parts of one figure."""
    if article.has(total.number.end, total.number.end + 40, "each") and _is_each(article, total):
        return
    after = _following(article, place, total)
    yield from _listed_after(article, total, after)
    yield from _next_sentence(article, total)
    yield from _with_rest(article, total, after)
    yield from _listed_before(article, place, total)
    yield from _itemised(article, total)


def _is_each(article: Article, figure: Quantity) -> bool:
    """Tell whether a figure is one for each of something: "22 desks each"."""
    end = figure.span.end
    return article.has(end, end + 8, "each") or article.has(max(0, figure.number.start - 8), figure.number.start, "each")  # fmt: skip


def _following(article: Article, place: int, total: Quantity) -> tuple[Quantity, ...]:
    """Return the figures after a total up to the end of the third sentence after it."""
    stop = article.sentences[min(total.sentence + 3, len(article.sentences) - 1)].end
    stop = min(stop, article.block_of(total).span.end)
    near = article.quantities[place + 1 : place + 1 + _MOST]
    return tuple(one for one in near if one.number.start < stop)


# ---- after the total, in its sentence


def _listed_after(
    article: Article, total: Quantity, after: Sequence[Quantity]
) -> Iterator[Proposal]:
    same = [one for one in after if one.sentence == total.sentence]
    parts = row(article, total, same)
    if not parts:
        return
    if len(parts) > 1 and (first := _share_before(article, total)) is not None:
        yield from _proposed(article, total, (first, *parts), Licence.MEDIUM, "told of them")
        return
    gap = Span(total.span.end, max(total.span.end, parts[0].number.start))
    licence, words = _licence(article, total, parts, gap)
    if licence is not None:
        yield from _proposed(article, total, parts, licence, words)


def _share_before(article: Article, total: Quantity) -> Quantity | None:
    """Return the figure before "of the": 16 of the 95 species were heard; 22 were seen."""
    start = article.sentences[total.sentence].start
    for one in article.within(start, total.number.start)[-1:]:
        words = article.text[one.span.end : total.number.start]
        if countable(one) and len(words) <= 16 and article.has(one.span.end, total.number.start, "out_of"):  # fmt: skip
            return one
    return None


def _licence(
    article: Article, total: Quantity, parts: Sequence[Quantity], gap: Span
) -> tuple[Licence | None, str]:
    """Return how the words between a total and the first part open the parts."""
    start = article.sentences[total.sentence].start
    marks = _COLON.search(article.text, gap.start, gap.end)
    if marks and _names(total) and gap.end - marks.end() <= _SHORT:
        return Licence.STRONG, "listed after it"
    if article.has(max(start, total.span.start - 40), gap.end, "divides"):
        return Licence.STRONG, "shared out after it"
    if (
        len(parts) > 1
        and _is_rest(article, parts[-1], parts[-2])
        and not _is_member(article, total)
    ):
        return Licence.STRONG, "with the rest"
    if _closed(article, parts[-1]):
        return Licence.STRONG, "and no others"
    first = parts[0]
    if article.has(gap.start, first.number.end + 24, "of_them") or _is_base(article, total):
        licence = Licence.FIRM if _pair(article, parts) else Licence.MEDIUM
        return (Licence.AMONG if _goes_on(article, total, parts) else licence), "told of them"
    if article.has(gap.start, gap.end, "including"):
        return (Licence.PAIR if _pair(article, parts) else Licence.AMONG), "named after it"
    if _pair(article, parts) and not _goes_on(article, total, parts):
        return Licence.PAIR, "named after it"
    if article.text[gap.start : gap.end].count(";") == 1 and not any(";" in article.words(article.between(a, b)) for a, b in pairwise(parts)):  # fmt: skip
        return Licence.MEDIUM, "listed after it"
    return None, ""


def _names(total: Quantity) -> bool:
    """Tell whether a figure says what it is of: the 8 of deb(8) and of an item 8 does not."""
    return bool(total.unit)


def _goes_on(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the sentence has more figures of the total's kind after the parts."""
    stop = article.sentences[parts[-1].sentence].end
    later = article.within(parts[-1].number.end, stop)
    return any(fits(article, total, one) and not noun(article, one) for one in later)


def _is_member(article: Article, figure: Quantity) -> bool:
    """Tell whether a figure follows another of its kind in a list, and so is no total of it."""
    start = article.sentences[figure.sentence].start
    before = article.within(start, figure.number.start)[-1:]
    return any(one.unit == figure.unit and countable(one) and parted(article, one, figure) for one in before)  # fmt: skip


def _is_base(article: Article, total: Quantity) -> bool:
    """Tell whether "of the" opens a figure's sentence or clause: of the 41 that signed."""
    start = max(article.sentences[total.sentence].start, total.number.start - 24)
    return article.has(start, total.number.start, "base")


def _closed(article: Article, last: Quantity) -> bool:
    """Tell whether the words after the last part say that there are no others."""
    stop = article.sentences[min(last.sentence + 1, len(article.sentences) - 1)].end
    return article.has(last.number.end, stop, "nobody_else")


def _is_rest(article: Article, figure: Quantity, before: Quantity) -> bool:
    """Tell whether a figure is said to be what is left."""
    start = max(before.number.end, figure.number.start - 60)
    start = max(start, article.sentences[figure.sentence].start)
    if article.has(start, figure.number.start, "rest", "leaves"):
        return True
    names = ("rest", "leaves", "others") if _definite(article, figure) else ("rest", "leaves")
    behind = article.cued(figure.number.end, figure.number.end + 24, *names)
    return any(not _STOP.search(article.text, figure.number.end, one.span.start) for one in behind)


def _definite(article: Article, figure: Quantity) -> bool:
    """Tell whether an article stands before a number: les 100 autres."""
    words = article.text[max(0, figure.number.start - 12) : figure.number.start].lower().split()
    return bool(words) and words[-1] in article.language.cues.determiners


def _pair(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether the parts are the sides of a pair that leaves nobody out."""
    sides = {"first_of_two", "second_of_two"}
    for one, following in zip(parts, (*parts[1:], None), strict=True):
        stop = following.number.start if following else one.number.end + 40
        sides -= {phrase.cue for phrase in article.cued(one.number.end, stop, *sides)}
    return not sides and len(parts) <= 3


# ---- in the next sentence


def _next_sentence(article: Article, total: Quantity) -> Iterator[Proposal]:
    number = total.sentence + 1
    if number >= len(article.sentences):
        return
    figures = [
        one for one in article.of_sentence(number)[:_MOST] if one.paragraph == total.paragraph
    ]
    parts = row(article, total, figures)
    if (
        len(parts) < 2
        or _rivals(article, total)
        or (_is_part(article, total) and missing(total, parts))
    ):
        return
    licence, words = _told(article, parts)
    if licence is None and _plain(article, total, parts, figures):
        licence = Licence.WEAK
    if licence is not None:
        yield from _proposed(article, total, parts, licence, f"{words} in the next sentence")


def _told(article: Article, parts: Sequence[Quantity]) -> tuple[Licence | None, str]:
    """Return how the words of the parts' own sentence tell them of a total before it."""
    start, first = article.sentences[parts[0].sentence].start, parts[0].number
    if article.has(start, first.start, "divides"):
        return Licence.STRONG, "shared out"
    if _is_rest(article, parts[-1], parts[-2]) or _closed(article, parts[-1]):
        return Licence.STRONG, "listed to the last"
    if article.has(start, first.end + 24, "of_them", "base"):
        return (Licence.FIRM if _pair(article, parts) else Licence.MEDIUM), "told of them"
    if _pair(article, parts):
        return Licence.PAIR, "named"
    if article.has(start, first.start, "including"):
        return Licence.AMONG, "named"
    return None, "listed"


def _rivals(article: Article, total: Quantity) -> bool:
    """Tell whether a later figure of the same kind stands nearer to the next sentence."""
    stop = article.sentences[total.sentence].end
    later = article.within(total.number.end, stop)
    return any(
        countable(one)
        and one.unit == total.unit
        and family(one) == family(total)
        and not _is_part(article, one)
        for one in later
    )


def _is_part(article: Article, figure: Quantity) -> bool:
    """Tell whether a figure is named as one of those before it: "including 64 countries"."""
    start = max(0, figure.number.start - 24)
    return article.has(start, figure.number.start, "including", "of_them")


def _plain(
    article: Article, total: Quantity, parts: Sequence[Quantity], figures: Sequence[Quantity]
) -> bool:
    """Tell whether a row without words of its own can only be of the total before it."""
    nouns = {noun(article, one) for one in parts} - {""}
    whole = all(one in parts for one in figures if fits(article, total, one))
    return whole and len(nouns) <= 1 and len(parts) > 2


# ---- with the rest, over two or three sentences


def _with_rest(article: Article, total: Quantity, after: Sequence[Quantity]) -> Iterator[Proposal]:
    """Yield "9,800 homes were reconnected; the other 3,600 have to wait" of a total before."""
    first = _share_before(article, total)
    before: list[Quantity] = [first] if first is not None else []
    if _is_member(article, total) and first is None:
        return
    for figure in after:
        if not fits(article, total, figure) or _subset_of_last(article, before, figure):
            continue
        previous = before[-1] if before else total
        before.append(figure)
        if len(before) > 1 and _is_rest(article, figure, previous):
            options = [before, [one for one in before if _like(article, total, figure, one)]]
            best = min(options, key=lambda parts: abs(missing(total, parts)))
            if len(best) > 1:
                yield from _proposed(article, total, tuple(best), Licence.FIRM, "with the rest")
            return


def _subset_of_last(article: Article, before: Sequence[Quantity], figure: Quantity) -> bool:
    last = before[-1] if before else None
    return last is not None and article.has(last.number.end, figure.number.start, "including")


def _like(article: Article, total: Quantity, last: Quantity, figure: Quantity) -> bool:
    own = noun(article, figure)
    return figure is last or not own or own in (noun(article, total), noun(article, last))


# ---- before the total


def _listed_before(article: Article, place: int, total: Quantity) -> Iterator[Proposal]:
    if not _in_all(article, place, total):
        return
    sentence = total.sentence
    before = article.quantities[max(0, place - _MOST) : place]
    figures = [
        one for one in before if one.sentence == sentence and one.paragraph == total.paragraph
    ]
    if not any(fits(article, total, one) for one in figures):
        figures = [one for one in before if one.sentence == sentence - 1 and one.paragraph == total.paragraph]  # fmt: skip
    best: tuple[Quantity, ...] = ()
    for start in range(len(figures) - 1):
        parts = row(article, total, figures[start:])
        if len(parts) < 2 or not fits(article, total, figures[start]):
            continue
        if not missing(total, parts):
            best = parts
            break
        best = best or parts
    if best and not any(_is_each(article, one) for one in best):
        yield from _proposed(article, total, best, Licence.STRONG, "added up after them")


def _in_all(article: Article, place: int, total: Quantity) -> bool:
    """Tell whether a figure is said to be all together: 26 animals altogether, 41 in all."""
    before = article.quantities[place - 1].number.end if place else 0
    start = max(before, total.number.start - 40)
    following = article.quantities[place + 1].number.start if place + 1 < len(article.quantities) else total.span.end + 30  # fmt: skip
    stop = min(total.span.end + 30, following)
    return article.has(start, stop, "in_all") or "total" in total.qualifiers or _summed(article, start, total)  # fmt: skip


def _summed(article: Article, start: int, total: Quantity) -> bool:
    """Tell whether a colon stands between a row and the figure after it."""
    return bool(re.search(r"[:：=]", article.text[start : total.number.start]))


# ---- in list items or rows


def _itemised(article: Article, total: Quantity) -> Iterator[Proposal]:
    block = article.block_of(total)
    if (
        not _names(total)
        or block.part in (Part.ITEM, Part.ROW)
        or not article.words(block.span).endswith((":", "："))
    ):
        return
    parts = []
    for number in range(total.paragraph + 1, min(total.paragraph + 31, len(article.blocks))):
        item = article.blocks[number]
        if item.part is not Part.ITEM:
            break
        figures = [one for one in article.within(item.span.start, item.span.end) if fits(article, total, one)]  # fmt: skip
        if not figures:
            return
        parts.append(figures[0])
    if len(parts) > 1:
        yield from _proposed(article, total, tuple(parts), Licence.STRONG, "listed below it")


# ---- a row whose total stands in an earlier paragraph


def _distant(article: Article) -> Iterator[Proposal]:
    """Yield rows of three or more of one noun, bound to the nearest figure of it before them."""
    done = -1
    for place, first in enumerate(article.quantities):
        own = noun(article, first)
        if place <= done or not countable(first) or not own:
            continue
        figures = [one for one in article.quantities[place : place + _MOST] if one.sentence == first.sentence]  # fmt: skip
        parts = row(article, first, figures)
        same = [one for one in parts if noun(article, one) == own]
        if len(same) < 3 or len(same) < len(parts):
            continue
        done = place + len(figures) - 1
        if (total := _earlier(article, place, parts)) is not None:
            yield from _proposed(article, total, parts, Licence.WEAK, f"the nearest {own} before them")  # fmt: skip


def _earlier(article: Article, place: int, parts: Sequence[Quantity]) -> Quantity | None:
    first = parts[0]
    for one in reversed(article.quantities[max(0, place - _MOST) : place]):
        if one.paragraph < first.paragraph - _LOOK_BACK or one.sentence == first.sentence:
            break
        within = article.has(
            max(0, one.number.start - 20), one.number.start, "including", "of_them"
        )
        if countable(one) and noun(article, one) == noun(article, first) and not within:
            return one
    return None


# ---- votes for, against and withheld, of those present


def _votes(article: Article) -> Iterator[Proposal]:
    for votes in ballots(article):
        for present in present_at(article, votes):
            off = missing(present, votes)
            if not off or abs(off) * 20 <= 1:
                words = "for, against and abstaining of those present"
                sure = 84 if not off else 66
                yield from _stated(article, present, votes, (), sure, words)


# ---- the proposal


def _proposed(
    article: Article, total: Quantity, parts: tuple[Quantity, ...], licence: Licence, words: str
) -> Iterator[Proposal]:
    if any(_is_each(article, part) for part in parts):
        return
    parts, members = _settled(article, total, parts)
    if len(parts) + len(members) < 2:
        return
    sure = certainty(licence, total, parts, len(members))
    if any((part.value.stated or 0) > (total.value.stated or 0) for part in parts):
        sure = min(sure, 50)
    yield from _stated(article, total, parts, members, sure, words)


def _stated(
    article: Article,
    total: Quantity,
    parts: Sequence[Quantity],
    members: Sequence[Quantity],
    sure: int,
    words: str,
) -> Iterator[Proposal]:
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
    stop = article.sentences[parts[-1].sentence].end
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
        Mention(replace(one, paragraph=total.paragraph), unit, implied=True) for one in members
    ]
    return tuple(sorted(found, key=lambda one: one.quantity.span.start))


def _part(article: Article, total: Quantity, part: Quantity) -> Mention:
    """Return a part with its own unit, or that of the total where it has none."""
    own = part.unit if part.sort is not Sort.NUMBER else noun(article, part)
    return mention(part, own or total.unit)
