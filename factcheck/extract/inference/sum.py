"""Parts that words share out of a total: after it, before it, in items, with "the rest"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.extract.article import Article, Proposal
from factcheck.extract.binding.partitions import Licence, missing
from factcheck.extract.binding.rows.enumerations import (
    countable,
    crowded,
    fits,
    fitting,
    in_prose,
    noun,
    row,
)
from factcheck.extract.binding.rows.gapping import far_rows
from factcheck.extract.binding.rows.leaning import leaning
from factcheck.extract.binding.totals.completing import bracketed, rivals
from factcheck.extract.binding.totals.concluding import as_many_before, concluded
from factcheck.extract.binding.totals.openings import (
    ends_of_range,
    is_base,
    is_each,
    is_member,
    is_part,
    is_rest,
    labelled,
    left_open,
    listed_on,
    named,
    next_sentence,
    share_before,
    siblings,
    unsaid,
    within_sentence,
)
from factcheck.extract.binding.totals.running import run_after, run_before
from factcheck.extract.binding.totals.sharing import as_many, gapped_row, plain
from factcheck.extract.binding.totals.summing import proposed, stated
from factcheck.extract.binding.totals.tallies import tables, votes
from factcheck.model import Part, Quantity, Sort, Span

_SUMMED = re.compile(r"[:：]\s")
_FAR = 600  # characters
_EACH = 40  # characters from a figure to "each"
_SAID = 40, 30  # characters around a figure in which "in all" may stand
_CUE = 12  # characters between "including" and its figure
_MOST = 12  # figures looked at on either side of a total
_MEMBERS = 3
_OPENING = 4  # characters from the start of a sentence to the figure that opens it
_LOOK_BACK = 4  # blocks, for a row whose total stands in an earlier paragraph


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the sums that the words state, the surest where two want the same parts."""
    found: list[Proposal] = []
    each = article.near(0, _EACH, "each")
    for place, total in enumerate(article.quantities):
        if place in each and _is_each(article, total):
            continue
        if _may_be_total(article, total):
            found.extend(_of(article, place, total))
    found.extend(_distant(article))
    found.extend(_far(article))
    found.extend(votes(article))
    found.extend(tables(article))
    taken: set[Span] = set()
    for proposal in sorted(found, key=lambda one: (-one.certainty, _start(one))):
        parts = {one.quantity.span for one in proposal.roles[0][1]}
        if not parts & taken and not ends_of_range(article, [one.quantity for one in proposal.roles[0][1]]):  # fmt: skip
            taken |= parts
            yield proposal


def _may_be_total(article: Article, figure: Quantity) -> bool:
    usable = countable(figure) and figure.sort is not Sort.PERCENT
    return usable and in_prose(article, figure) and not crowded(article, figure)


def _is_each(article: Article, total: Quantity) -> bool:
    told = article.has(total.number.end, total.number.end + _EACH, "each")
    return told and is_each(article, total) and not is_base(article, total)


def _start(proposal: Proposal) -> int:
    return min(span.start for span in proposal.spans)


def _of(article: Article, place: int, total: Quantity) -> Iterator[Proposal]:
    """Yield what may be the parts of one figure."""
    after = _following(article, total)
    if after and after[0].sentence == total.sentence:
        yield from _listed_after(article, total, after)
    if len(after) == _MOST or (after and after[-1].sentence > total.sentence):
        yield from _next_sentence(article, total)
    yield from _with_rest(article, total, after)
    yield from _listed_before(article, place, total)
    yield from _counted_before(article, place, total)
    yield from _itemised(article, total)
    for parts, sure in (*run_after(article, total), *run_before(article, total)):
        yield from stated(article, total, parts, (), sure, "gone through one by one")


def _following(article: Article, total: Quantity) -> tuple[Quantity, ...]:
    """Return the figures after a total up to the end of the third sentence after it."""
    stop = article.sentences[min(total.sentence + 3, len(article.sentences) - 1)].end
    stop = min(stop, article.block_of(total).span.end)
    return article.within(total.number.start + 1, stop)[:_MOST]


# ---- after the total, in its sentence


def _listed_after(
    article: Article, total: Quantity, after: Sequence[Quantity]
) -> Iterator[Proposal]:
    same = bracketed(article, total, [one for one in after if one.sentence == total.sentence])
    if not same:
        return
    parts = _whole(article, total, same)
    if siblings(article, total, parts):
        return
    if labelled(article, total) or (parts and unsaid(article, total, parts)):
        return
    if not parts or (article.has(max(0, total.number.start - _CUE), total.number.start, "including") and missing(total, parts)):  # fmt: skip
        return
    if len(parts) > 1 and (first := share_before(article, total)) is not None:
        own = all(noun(article, one) in ("", noun(article, total)) for one in parts)
        yield from proposed(article, total, (first, *parts), Licence.MEDIUM if own else Licence.AMONG, "told of them")  # fmt: skip
        return
    gap = Span(total.span.end, max(total.span.end, parts[0].number.start))
    licence, words = within_sentence(article, total, parts, gap)
    if licence not in (None, Licence.CLOSED) and left_open(article, total, parts):
        return
    if licence is not None:
        yield from proposed(article, total, parts, licence, words)


def _whole(article: Article, total: Quantity, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the row of a total, or all figures that can be parts where only they agree."""
    figures = leaning(article, figures)
    parts = row(article, total, figures)
    if len(parts) == len(figures) or not missing(total, parts):
        return parts
    every = tuple(one for one in fitting(article, total, figures) if countable(one))
    return every if len(parts) < len(every) and not missing(total, every) else parts


# ---- in the next sentence


def _next_sentence(article: Article, total: Quantity) -> Iterator[Proposal]:
    number = total.sentence + 1
    if number >= len(article.sentences):
        return
    figures = _opening_figures(article, number, total.paragraph)
    if len(figures) < 2 or rivals(article, total):
        return
    yield from gapped_row(article, total, number)
    if members := as_many(article, total, figures):
        yield from proposed(article, total, members, Licence.FIRM, "as many as it announces, in the next sentence")  # fmt: skip
        return
    parts = _whole(article, total, figures)
    if len(parts) < 2 or (is_part(article, total) and missing(total, parts)):
        return
    licence, words = next_sentence(article, parts)
    if licence is None and plain(article, total, parts, figures):
        licence = Licence.WEAK
    if licence is not None:
        yield from proposed(article, total, parts, licence, f"{words} in the next sentence")


@lru_cache(maxsize=4)
def _opening_figures(article: Article, number: int, paragraph: int) -> tuple[Quantity, ...]:
    """Return the first figures of a sentence, as far as it stands in a paragraph."""
    sentence = article.sentences[number]
    near = article.within(sentence.start, min(sentence.end, sentence.start + _FAR))[:_MOST]
    return tuple(one for one in near if one.paragraph == paragraph)


# ---- with the rest, over two or three sentences


def _with_rest(article: Article, total: Quantity, after: Sequence[Quantity]) -> Iterator[Proposal]:
    """Yield "9,800 homes were reconnected; the other 3,600 have to wait" of a total before."""
    end = after[-1].number.end + 24 if after else total.number.end
    if not article.has(total.number.end, end, "rest", "leaves", "others"):
        return
    first = share_before(article, total)
    before: list[Quantity] = [first] if first is not None else []
    for figure in fitting(article, total, after):
        if _subset_of_last(article, before, figure):
            continue
        previous = before[-1] if before else total
        before.append(figure)
        if len(before) > 1 and is_rest(article, figure, previous):
            options = [before, [one for one in before if _like(article, total, figure, one)]]
            best = min(options, key=lambda parts: abs(missing(total, parts)))
            if missing(total, best) and _of_others(article, total, best):
                return
            if left_open(article, total, best) or (missing(total, best) and listed_on(article, total, figure, after)):  # fmt: skip
                return
            if len(best) > 1 and (first or not is_member(article, total, best)):
                yield from proposed(article, total, tuple(best), Licence.FIRM, "with the rest")
            return


def _of_others(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the rest is of some of the parts: 7 sets, 2 ovens; 2 men and the other 2."""
    last, own = noun(article, parts[-1]), noun(article, total)
    if any("article" in one.qualifiers for one in parts) and own not in {noun(article, one) for one in parts}:  # fmt: skip
        return True
    if not last or not own or last.split()[0] == own.split()[0]:
        return False
    nouns = {noun(article, one) for one in parts[:-1]}
    return last in nouns and len(nouns) > 1


def _subset_of_last(article: Article, before: Sequence[Quantity], figure: Quantity) -> bool:
    last = before[-1] if before else None
    return last is not None and article.has(last.number.end, figure.number.start, "including")


def _like(article: Article, total: Quantity, last: Quantity, figure: Quantity) -> bool:
    own = noun(article, figure)
    return figure is last or not own or own in (noun(article, total), noun(article, last))


# ---- before the total


def _listed_before(article: Article, place: int, total: Quantity) -> Iterator[Proposal]:
    if not _in_all(article, place, total) or share_before(article, total) is not None:
        return
    sentence = total.sentence
    before = article.quantities[max(0, place - _MOST) : place]
    figures = [
        one for one in before if one.sentence == sentence and one.paragraph == total.paragraph
    ]
    if not fitting(article, total, figures) and _opens(article, total):
        figures = [one for one in before if one.sentence == sentence - 1 and one.paragraph == total.paragraph]  # fmt: skip
    best: tuple[Quantity, ...] = ()
    for start in range(len(figures) - 1):
        parts = row(article, total, figures[start:])
        if len(parts) < 2 or not fits(article, total, figures[start]):
            continue
        if not best or abs(missing(total, parts)) < abs(missing(total, best)):
            best = parts
    rest = [one for one in fitting(article, total, figures) if best and one.number.start > best[-1].number.start]  # fmt: skip
    if rest and missing(total, best):
        return  # the row goes on in words that were not understood
    made = not missing(total, best)  # a colon sums up what is of one noun, or what does make it
    summed = _said(article, place, total) or all(noun(article, one) if made else noun(article, one) == noun(article, total) != "" for one in best)  # fmt: skip
    told = best and not siblings(article, best[-1], (total,))
    if told and summed and not any(is_each(article, one) for one in best):
        whole = len(best) == len(figures) and all(one.sentence == total.sentence for one in figures)
        licence = Licence.CLOSED if whole and article.has(best[-2].number.end, best[-1].number.start, "and") else Licence.STRONG  # fmt: skip
        yield from proposed(article, total, best, licence, "added up after them")


def _counted_before(article: Article, place: int, total: Quantity) -> Iterator[Proposal]:
    """Yield the row of the sentence before, where the total is said to be of as many places."""
    if parts := as_many_before(article, place, total):
        yield from proposed(article, total, parts, Licence.FIRM, "as many as it is told of, in the sentence before")  # fmt: skip


def _opens(article: Article, total: Quantity) -> bool:
    """Tell whether a sentence opens by adding up the one before: "In all, 41 came"."""
    sentence = article.sentences[total.sentence]
    if article.has(sentence.start, sentence.end, "earlier", "elsewhere", "estimate", "versus"):
        return False
    return any(one.span.start - sentence.start <= 12 for one in article.cued(sentence.start, total.number.start, "in_all"))  # fmt: skip


def _in_all(article: Article, place: int, total: Quantity) -> bool:
    """Tell whether a figure may be what those before it add up to."""
    before = article.quantities[place - 1].number.end if place else 0
    colon = _SUMMED.search(article.text, max(before, total.number.start - 40), total.number.start)
    return colon is not None or _said(article, place, total)


def _said(article: Article, place: int, total: Quantity) -> bool:
    """Tell whether a figure is said to be all together: 26 animals altogether, 41 in all."""
    if concluded(article, place, total):
        return True
    named = "total" in total.qualifiers
    if not (named or place in _near_in_all(article)) or _is_base_of(article, total):
        return False
    if named:
        return True
    figures = article.quantities
    before = figures[place - 1].number.end if place else 0
    later = [one for one in figures[place + 1 : place + 3] if one.sort is not Sort.DURATION]
    following = later[0].number.start if later else total.span.end + _SAID[1]
    start, stop = max(before, total.number.start - _SAID[0]), min(total.span.end + _SAID[1], following)  # fmt: skip
    stop = min(stop, max(total.span.end, article.sentences[total.sentence].end))
    return article.has(start, stop, "in_all")


def _is_base_of(article: Article, total: Quantity) -> bool:
    """Tell whether "out of a total of" leads to a figure: it holds what is before, no more."""
    start = total.span.start
    return any(not article.text[cue.span.end : start].strip() for cue in article.cued(max(0, start - _SAID[0]), start, "of_total"))  # fmt: skip


@lru_cache(maxsize=1)
def _near_in_all(article: Article) -> frozenset[int]:
    return article.near(*_SAID, "in_all")


# ---- in list items or rows


def _itemised(article: Article, total: Quantity) -> Iterator[Proposal]:
    block = article.block_of(total)
    if (
        not named(total)
        or block.part in (Part.ITEM, Part.ROW)
        or not article.text.endswith((":", "："), block.span.start, block.span.end)
    ):
        return
    parts = []
    for number in range(total.paragraph + 1, min(total.paragraph + 31, len(article.blocks))):
        item = article.blocks[number]
        if item.part is not Part.ITEM:
            break
        figures = fitting(article, total, article.within(item.span.start, item.span.end))
        if not figures:
            return
        parts.append(figures[0])
    if len(parts) > 1:
        yield from proposed(article, total, tuple(parts), Licence.STRONG, "listed below it")


# ---- a row whose total stands in an earlier paragraph


def _distant(article: Article) -> Iterator[Proposal]:
    """Yield rows of three or more of one noun, bound to the nearest figure of it before them."""
    done = -1
    for place, first in enumerate(article.quantities):
        if place <= done or not countable(first):
            continue
        figures = [one for one in article.quantities[place : place + _MOST] if one.sentence == first.sentence]  # fmt: skip
        own = noun(article, first) if len(figures) > 2 else ""
        if not own:
            continue
        parts = row(article, first, figures)
        same = [one for one in parts if noun(article, one) == own]
        if len(same) < 3 or len(same) < len(parts):
            continue
        done = place + len(figures) - 1
        if (total := _earlier(article, place, parts)) is not None:
            yield from proposed(article, total, parts, Licence.WEAK, "the nearest such figure before them")  # fmt: skip


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


def _far(article: Article) -> Iterator[Proposal]:
    """Yield "six are in Tarn, three in Lorne and two in Denholt" of a headline's "11 schools"."""
    for parts, total in far_rows(article):
        yield from proposed(article, total, parts, Licence.MEDIUM, "shared out further on")
