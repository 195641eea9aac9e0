"""Shares that words present as a partition: a colon, "the rest", three or more of one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.partitions import Licence, certainty, missing
from factcheck.extract.binding.rows.enumerations import REACH, attached, crowded, parted
from factcheck.model import Interval, Kind, Part, Quantity, Sort, Span, Value

_CLOSE = 8  # characters between "by" and a rate of change
_FAR = 600  # characters to the words that several answers were possible
_MANY = 4  # shares that are rarely of different wholes
_MOST = 12  # shares of one whole
_UNSURE = 48  # characters between the last share and "do not know"
_LEFT = 16  # characters between a share and "remaining"
_TEN, _SLIPPED = 10, 62  # points; percent
_WHOLE = 100  # percent: no share of several
_SHORT = 90  # characters between a colon and the first share
# Rates of change, of other times and of other wholes are no partition.
_MOVING = ("rise", "fall", "double", "average")
_NO_SHARES = (*_MOVING, "versus", "earlier")
_ALL = Quantity(
    Value("100%", Kind.EXACT, stated=100, allowed=Interval(100, 100)),
    Sort.PERCENT,
    Span(0, 0),
    Span(0, 0),
    "percent",
)
_STOP = re.compile(r"[,;.:،؛]")


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the partitions into percentages that the words state."""
    rows: list[list[Quantity]] = []
    for quantity in article.quantities:
        if quantity.sort is not Sort.PERCENT or quantity.value.stated is None:
            continue
        if not rows or len(rows[-1]) == _MOST or not _goes_on(article, rows[-1][-1], quantity):
            rows.append([])
        rows[-1].append(quantity)
    for row in _closed(article, rows):
        yield from _partition(article, row)
    shares = [one for row in rows for one in row]
    for one, other in pairwise(shares):
        yield from _rivals(article, one, other, shares)


def _rivals(
    article: Article, one: Quantity, other: Quantity, shares: Sequence[Quantity]
) -> Iterator[Proposal]:
    """Yield the votes of two sides, which cannot be more than all: 57.4% to 46.2%."""
    sentence = article.sentences[one.sentence]
    alone = (
        one.sentence == other.sentence
        and sum(each.sentence == one.sentence for each in shares) == 2
    )
    if not alone or other.number.start - one.number.end > REACH:
        return
    between = article.has(one.number.end, other.number.start, "versus", "vote_to")
    voted = article.has(one.span.end, one.span.end + _LEFT, "votes")  # "57.4% of the votes"
    moved = article.has(sentence.start, sentence.end, "last_year", "another_time", "ago", *_MOVING)
    if between and voted and not moved and missing(_ALL, (one, other)) < 0:
        roles = (("parts", (mention(one), mention(other))),)
        yield Proposal("percent_sum", roles, "read as the votes of two sides, which no more than make all", 70)  # fmt: skip


def _closed(article: Article, rows: Sequence[list[Quantity]]) -> Iterator[list[Quantity]]:
    """Yield the rows, those of sentences that follow one another as one where the last closes it."""
    told: list[list[Quantity]] = []
    for row in rows:
        if told and not _follows(article, told[-1][-1], row[0]):
            yield from told
            told = []
        told.append(row)
        size = sum(map(len, told))
        if len(told) > 1 and _MANY <= size <= _MOST and _closes(article, row[-1]):
            yield [one for each in told for one in each]
            told = []
    yield from told


def _follows(article: Article, last: Quantity, share: Quantity) -> bool:
    """Tell whether a share stands in the next sentence of a paragraph, and of the same things."""
    if share.paragraph != last.paragraph or share.sentence != last.sentence + 1:
        return False
    return not article.has(last.number.end, share.number.start, "versus", "including", "of_them", "earlier", *_MOVING)  # fmt: skip


def _closes(article: Article, share: Quantity) -> bool:
    """Tell whether a sentence says that its share is the last: the rest, in last place."""
    sentence = article.sentences[share.sentence]
    return article.has(sentence.start, min(sentence.end, share.number.end + REACH), "rest", "completes")  # fmt: skip


def _goes_on(article: Article, last: Quantity, share: Quantity) -> bool:
    if share.number.start - last.number.end > REACH:
        return False
    if last.paragraph != share.paragraph:
        parts = {article.block_of(last).part, article.block_of(share).part}
        return parts == {Part.ITEM} and share.paragraph == last.paragraph + 1
    if last.sentence != share.sentence:
        return share.sentence == last.sentence + 1 and _joined(article, share)
    if article.has(last.number.end, share.number.start, "versus", "including", "earlier"):
        return False
    return parted(article, last, share)


def _joined(article: Article, share: Quantity) -> bool:
    """Tell whether the first share of a sentence goes on with those before: the rest, or a rank."""
    start, end = article.sentences[share.sentence].start, share.number.end
    if any(one.sort is not Sort.ORDINAL for one in article.within(start, share.number.start)):
        return False
    return article.has(start, share.number.start, "rest", "ranked") or article.has(end, end + _LEFT, "rest")  # fmt: skip


def _partition(article: Article, row: Sequence[Quantity]) -> Iterator[Proposal]:
    if len(row) < 2 or crowded(article, row[0]):
        return
    licence, words = _licence(article, row)
    if _other(article, row, licence):
        return
    shares = _whole(row) if licence is None or licence < Licence.FIRM else tuple(row)
    if licence is None:
        licence = Licence.WEAK
    sure = certainty(licence, _ALL, shares)
    if licence is Licence.WEAK and not _plausible(shares):
        sure = _SLIPPED if _a_ten_off(article, shares) else 45
    if missing(_ALL, shares) > 0 and _open(article, row, licence):
        sure = 45
    if 0 < missing(_ALL, shares) * 100 < 1:
        sure = min(sure, 50)  # traces and others go unsaid
    if len(shares) == 2 and licence is Licence.WEAK:
        # Two shares that nothing in the words closes are read only where they make a whole.
        made = sum((Fraction(one.value.stated or 0) for one in shares), Fraction(0))
        sure = 40 if missing(_ALL, shares) or abs(made - _WHOLE) > 1 else 62
    roles = (("parts", tuple(mention(one) for one in shares)),)
    yield Proposal("percent_sum", roles, f"read as shares of one whole, {words}", sure)


def _open(article: Article, row: Sequence[Quantity], licence: Licence) -> bool:
    """Tell whether shares may leave others unsaid: "a further 12%", or to the decimal unclosed."""
    if licence is Licence.WEAK:
        return any((one.value.step or 1) < 1 for one in row)
    return licence < Licence.STRONG and any(article.has(max(0, one.number.start - 12), one.number.start, "others") for one in row)  # fmt: skip


def _plausible(shares: Sequence[Quantity]) -> bool:
    """Tell whether shares that no word closes miss a hundred by a slip, not by what is unsaid.

    Undecided voters and small parties go unsaid; nothing unsaid makes shares exceed a whole.
    """
    off, few = missing(_ALL, shares), len(shares) < _MANY
    return (-5 if few else -6) <= off * 100 <= (1 if few else 4)


def _a_ten_off(article: Article, shares: Sequence[Quantity]) -> bool:
    """Tell whether one wrong digit parts three whole shares or more, closed by "and", from 100."""
    whole = all((one.value.step or 1) == 1 and one.value.kind is Kind.ROUNDED for one in shares)
    made = sum(Fraction(one.value.stated or 0) for one in shares)
    start, end = shares[-2].number.end, shares[-1].number.start
    onto = attached(article.language)
    closed = article.has(start, end, "and") or (onto is not None and onto.search(article.text, start, end + 1) is not None)  # fmt: skip
    return len(shares) > 2 and whole and closed and made in (_WHOLE - _TEN, _WHOLE + _TEN)


def _other(article: Article, row: Sequence[Quantity], licence: Licence | None) -> bool:
    """Tell whether the shares are of several answers, of growth, or of other times."""
    start = max(article.block_of(row[0]).span.start, row[0].number.start - _FAR)
    end = min(article.block_of(row[-1]).span.end, row[-1].number.end + _FAR)
    if article.has(start, end, "several_answers"):
        return True
    if any(one.value.stated == _WHOLE for one in row):
        return True
    firm = licence is not None and licence >= Licence.FIRM
    if _ranked(article, row) or (not firm and any(Fraction(one.value.stated or 0) >= _WHOLE for one in row)):  # fmt: skip
        return True
    # "In 50% to the family, in 30% to a fund": what all of them bear parts none from the others.
    rates = [_is_rate(article, one) for one in row]
    if any(rates) and not all(rates):
        return True
    start = max(article.sentences[row[0].sentence].start, row[0].number.start - REACH)
    # Words that share a whole out may name its year: "ticket sales made 33% last year".
    told = _MOVING if licence is not None and licence >= Licence.STRONG else _NO_SHARES
    end = row[-1].number.end + 16
    made = [cue.span for cue in article.cued(start, end, "make_up")]  # no rise is in "made up"
    moved = [cue.span for cue in article.cued(start, end, *told) if not any(one.start <= cue.span.start < one.end for one in made)]  # fmt: skip
    if len(row) > 2 and article.has(row[-2].number.end, row[-1].number.start, "rest"):
        # What is left can be of a whole only; a survey that was raised moves none of it.
        moved = [one for one in moved if one.start > row[0].number.start or row[0].number.start - one.end <= _CLOSE]  # fmt: skip
    return bool(moved)


def _is_rate(article: Article, share: Quantity) -> bool:
    """Tell whether "by" leads to a share; a word that is "of" or an article as well does not."""
    cues = article.language.cues
    start = share.number.start
    small = cues.of | cues.determiners | article.language.numbers.articles
    found = article.cued(max(0, start - _CLOSE), start, "by")
    return any(article.words(one.span).split()[-1].lower() not in small for one in found)


def _ranked(article: Article, row: Sequence[Quantity]) -> bool:
    """Tell whether only the first of a ranking are told: 58%, followed by 21% and 13%."""
    start = article.sentences[row[0].sentence].start
    open_ended = missing(_ALL, row) > 0 and not article.has(start, row[-1].number.end + 20, "rest")
    return open_ended and article.has(start, row[-1].number.start, "ranked")


def _licence(article: Article, row: Sequence[Quantity]) -> tuple[Licence | None, str]:
    """Return how firmly words share a whole out, and which do."""
    first = row[0]
    start = article.sentences[first.sentence].start
    if (closed := _ended(article, row)) is not None:
        return closed
    if _opened(article, first) and len(row) > 2:
        return Licence.FIRM, "listed after the colon"
    divided = article.has(start, first.number.start, "divides") or (
        _listed(article, start, first) and not _bracketed(article, row)
    )
    if divided and (len(row) > 2 or _pair(article, row)):
        return Licence.STRONG, "shared out"
    if len(row) > 2 and (answered := _answered(article, row)):
        return Licence.STRONG, answered
    return (Licence.PAIR, "as a pair") if _pair(article, row) else (None, "listed together")


def _ended(article: Article, row: Sequence[Quantity]) -> tuple[Licence, str] | None:
    """Return the licence of a last share that is the rest, of the others, or the last one told."""
    last = row[-1]
    end = last.number.end
    behind = article.cued(end, end + 20, "rest")
    # "50% is the firm's, 30% is on offer; the rest are some persons": who has no share is told.
    own = any(_STOP.search(article.text, end, one.span.start) is None for one in behind)
    if own or article.has(row[-2].number.end, last.number.start, "rest"):
        return Licence.STRONG, "with the rest"
    if len(row) >= _MANY and row[0].sentence < last.sentence and _closes(article, last):
        return Licence.FIRM, "with the last of them"
    if len(row) > 2 and article.has(row[-2].number.end, last.number.start, "others"):
        return Licence.FIRM, "with the others"
    return None


def _answered(article: Article, row: Sequence[Quantity]) -> str:
    """Return how the words say that everybody gave one answer, or none."""
    first, last = row[0], row[-1]
    if article.has(last.number.start - _UNSURE, last.number.end + _UNSURE, "undecided"):
        return "with those who do not say"
    block = article.block_of(first).span
    start, end = max(block.start, first.number.start - _FAR), min(block.end, last.number.end + _FAR)
    return "of one answer each" if article.has(start, end, "single_answer") else ""


def _listed(article: Article, start: int, first: Quantity) -> bool:
    """Tell whether words open a list: a verb right before a share, "is 16%", opens none."""
    cues = article.cued(start, first.number.start, "list_opens")
    return any(article.text[one.span.end : first.span.start].strip() for one in cues)


def _bracketed(article: Article, row: Sequence[Quantity]) -> bool:
    """Tell whether each share has brackets of its own, behind the answer that it is the share of."""
    return all(article.text[max(0, one.span.start - 1)] == "(" for one in row)


def _opened(article: Article, first: Quantity) -> bool:
    """Tell whether a colon stands before the first share, in its line or the one before."""
    start = article.sentences[first.sentence].start
    before = article.text[max(start, first.number.start - _SHORT) : first.number.start]
    if re.search(r"[:：](?!.*\d)", before, re.DOTALL):
        return True
    if article.block_of(first).part is not Part.ITEM or not first.paragraph:
        return False
    return article.words(article.blocks[first.paragraph - 1].span).endswith((":", "："))


def _pair(article: Article, row: Sequence[Quantity]) -> bool:
    """Tell whether two shares are of the sides of one pair: men and women, here and abroad."""
    if len(row) != 2:
        return False
    ends = row[1].number.start, min(row[1].number.end + 40, article.sentences[row[1].sentence].end)
    sides = ("second_of_two", "first_of_two")
    told = [{cue.cue for cue in article.cued(one.number.end, end, *sides)} for one, end in zip(row, ends, strict=True)]  # fmt: skip
    return bool(told[1]) and (told[0] | told[1] == set(sides) or missing(_ALL, row) < 0)


def _whole(row: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the stretch of the row that makes a whole, if one does, else all of it."""
    size = len(row)
    for length in range(size, 1, -1):
        for start in range(size - length + 1):
            if not missing(_ALL, row[start : start + length]):
                return tuple(row[start : start + length])
    return tuple(row)
