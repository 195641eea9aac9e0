"""Votes counted in the words: those for, those against, those withheld, and who was present."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import countable
from factcheck.extract.binding.totals.openings import share_before
from factcheck.model import Quantity, Sort

_NEAR = 28  # characters between a figure and the word that says how it voted
_FAR = 600  # characters to the figure of those present
_ARTICLE = frozenset(["article"])


def ballots(article: Article) -> Iterator[tuple[tuple[Quantity, ...], bool]]:
    """Yield the votes for, against and withheld of one paragraph, in the order of the text.

    Once without and once with those who were absent, where the words count them, and whether
    they are with them.
    """
    groups: dict[tuple[Quantity, Quantity], dict[str, Quantity]] = {}
    for cue in article.phrases.named("abstained", "absent"):
        withheld = _before(article, cue.span.start) or _after(article, cue.span.end)
        pair = _pair(article, withheld) if withheld is not None else None
        if withheld is not None and pair is not None:
            groups.setdefault(pair, {}).setdefault(cue.cue, withheld)
    for pair, withheld_by in groups.items():
        for names in (("abstained",), ("abstained", "absent")):
            if names[-1] in withheld_by:
                votes = {*pair, *(withheld_by[name] for name in names if name in withheld_by)}
                yield tuple(sorted(votes, key=lambda one: one.number.start)), len(names) > 1


def _after(article: Article, start: int) -> Quantity | None:
    """Return the figure right behind a word of its sentence: "fehlten fünf"."""
    end = min(start + _NEAR // 2, article.sentences[article.sentence_at(start)].end)
    found = [one for one in article.within(start, end) if countable(one, _ARTICLE) and one.sort is Sort.NUMBER]  # fmt: skip
    return found[0] if found else None


def _before(article: Article, end: int) -> Quantity | None:
    """Return the figure that ends shortly before a word of its sentence."""
    start = max(article.sentences[article.sentence_at(end)].start, end - _NEAR)
    found = [one for one in article.within(start, end) if countable(one, _ARTICLE) and one.sort is Sort.NUMBER]  # fmt: skip
    # "13 of the 400 members were absent" counts the 13.
    return (share_before(article, found[-1]) or found[-1]) if found else None


def _pair(article: Article, withheld: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return the votes for and against in the sentence of the third figure or the one before."""
    first = article.sentences[max(0, withheld.sentence - 1)].start
    stop = article.sentences[withheld.sentence].end
    figures = [
        one
        for one in article.within(
            max(first, withheld.number.start - _FAR), min(stop, withheld.number.start + _FAR)
        )
        if one is not withheld
        and countable(one)
        and one.sort is Sort.NUMBER
        and one.paragraph == withheld.paragraph
    ]
    for one, other in pairwise(figures):
        behind = article.has(one.number.start, other.number.start, "votes", "in_favour", "vote_to")
        end = other.span.end + _NEAR
        if behind and article.has(one.number.end, end, "against", "vote_to"):
            return one, other
    return None


def present_at(article: Article, votes: tuple[Quantity, ...], absent: bool) -> tuple[Quantity, ...]:
    """Return the figures of the paragraph that count who was present, the nearest first.

    With those `absent` among the votes, what is counted are seats as well.
    """
    block = article.block_of(votes[0])
    most = max(one.value.stated or 0 for one in votes)
    found = [
        one
        for one in article.within(
            max(block.span.start, votes[0].number.start - _FAR),
            min(block.span.end, votes[-1].number.end + _FAR),
        )
        if one not in votes
        and countable(one)
        and one.sort is Sort.NUMBER
        and (one.value.stated or 0) > most
        and _is_present(article, one, block.span.start, absent)
    ]
    return tuple(sorted(found, key=lambda one: abs(one.number.start - votes[0].number.start)))[:3]


def _is_present(article: Article, one: Quantity, start: int, absent: bool) -> bool:
    low, high = max(start, one.number.start - _NEAR), one.span.end + _NEAR
    return article.has(low, high, "present", *(("seats",) if absent else ("attend",)))
