"""Goals, what there is of them, and what they lack: 11 of the 20 are in, nine more are needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.article import Article
from factcheck.extract.binding.partitions import missing
from factcheck.extract.binding.rows.enumerations import countable, fits, in_prose, noun
from factcheck.extract.binding.totals.openings import share_before
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort

_NEAR = 32  # characters between a figure and the words that it is lacking
_AROUND = 48  # characters from a goal to the word that makes it one
_BACK = 4  # sentences
_SORTS = (Sort.NUMBER, Sort.MONEY, Sort.MEASURE)


def goals(article: Article) -> Iterator[tuple[tuple[Quantity, Quantity], Quantity]]:
    """Yield what there is with what is lacking, and the goal that both make.

    Where several figures may be what there is, only one that agrees is taken.
    """
    done = -1
    for cue in article.phrases.named("still_needed"):
        if cue.span.start < done:
            continue
        lacking = _lacking(article, cue)
        found = _bound(article, lacking) if lacking is not None else None
        if found is not None and lacking is not None:
            done = max(cue.span.end, lacking.number.end)
            yield (found[0], lacking), found[1]


def _lacking(article: Article, cue: Phrase) -> Quantity | None:
    sentence = article.sentences[article.sentence_at(cue.span.start)]
    after = article.within(cue.span.start, min(sentence.end, cue.span.end + _NEAR))
    before = article.within(max(sentence.start, cue.span.start - _NEAR), cue.span.start)
    for one in (*after[:1], *before[-1:]):
        if _counts(article, one):
            return one
    return None


def _counts(article: Article, one: Quantity) -> bool:
    return one.sort in _SORTS and countable(one) and in_prose(article, one)


def _bound(article: Article, lacking: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return what there is, and the goal, of the sentences up to what is lacking."""
    start = article.sentences[max(0, lacking.sentence - _BACK)].start
    end = article.sentences[lacking.sentence].end
    near = [one for one in article.within(start, end) if one.paragraph == lacking.paragraph]
    near = [one for one in near if one is not lacking and _counts(article, one) and _alike(article, one, lacking)]  # fmt: skip
    wanted = [one for one in near if _is_goal(article, one) and _larger(one, lacking)]
    if not wanted:
        return None
    goal = wanted[-1]
    first = share_before(article, goal)
    return _there(near if first is None else [first], lacking, goal)


def _there(
    near: Sequence[Quantity], lacking: Quantity, goal: Quantity
) -> tuple[Quantity, Quantity] | None:
    there = [one for one in near if one is not goal and _larger(goal, one)]
    agreeing = [one for one in there if not missing(goal, (one, lacking))]
    chosen = agreeing[-1:] or (there if len(there) == 1 else [])
    return (chosen[0], goal) if chosen else None


def _alike(article: Article, one: Quantity, lacking: Quantity) -> bool:
    return fits(article, one, lacking) or fits(article, lacking, one)


def _larger(one: Quantity, other: Quantity) -> bool:
    return (one.value.stated or 0) > (other.value.stated or 0)


def _is_goal(article: Article, one: Quantity) -> bool:
    """Tell whether words of a threshold or a target stand near, or "of the" after a share of it."""
    sentence = article.sentences[one.sentence]
    start = max(sentence.start, one.number.start - _AROUND)
    end = min(sentence.end, one.span.end + _AROUND)
    # What stands behind another figure is said of that one.
    start = max([start, *(other.number.end for other in article.within(start, one.number.start))])
    end = min([end, *(other.number.start for other in article.within(one.number.end, end))])
    named = article.has(start, end, "threshold", "needed", "estimate")
    return named or (
        bool(noun(article, one) or one.unit) and share_before(article, one) is not None
    )
