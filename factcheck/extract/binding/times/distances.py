"""Lengths of time that lead from one moment to another: three days later, every two hours."""

from __future__ import annotations

from factcheck.extract.article import Article
from factcheck.model import Quantity, Sort

BESIDE = 16  # characters between a length and the words beside it
_TOLD = 26  # characters between "at the end of" and the length


def away(article: Article, quantity: Quantity) -> bool:
    """Tell whether a length is a distance or a rate: three days later, every two hours."""
    if article.has(quantity.number.start - BESIDE, quantity.number.start, "each"):
        return True
    if quantity.unit in ("hour", "minute"):
        return _added(article, quantity) or _of_a_time(article, quantity)
    end = max(quantity.span.end, quantity.number.end)
    if article.has(end, end + 14, "anniversary", "age"):
        return True
    found = article.cued(quantity.number.end, end + BESIDE, "away")
    # "Năm ngày trước đó": the first word of what leads away may be taken for the length's own.
    found = tuple(cue for cue in found if cue.span.end > end)
    beside = bool(found) and not article.text[end : found[0].span.start].strip()
    return beside and not _later(article, quantity, end)


def _of_a_time(article: Article, quantity: Quantity) -> bool:
    """Tell whether minutes only go on with a time of day: at two o'clock and 13 minutes."""
    start = quantity.number.start
    near = article.within(max(0, start - 2 * BESIDE), start)[-1:]
    if not near or near[0].sort is not Sort.TIME:
        return False
    gap = article.text[near[0].span.end : start].strip()
    return not gap or gap in article.language.phrases.get("and", ())


def _added(article: Article, quantity: Quantity) -> bool:
    """Tell whether hours come on top of others: worked from 8 to 5, then another three hours."""
    start = quantity.number.start
    before = article.cued(max(0, start - _TOLD), start, "by", "lasted")
    beside = {cue.cue for cue in before if not article.text[cue.span.end : start].strip()}
    return beside == {"by"}  # "au terme de" holds a "de" that adds nothing


def _later(article: Article, quantity: Quantity, end: int) -> bool:
    """Tell whether a length says again how far a date is: "opened on 24 March, two weeks later"."""
    found = [cue for cue in article.cued(end, end + BESIDE, "later") if not article.text[end : cue.span.start].strip()]  # fmt: skip
    dates = [q for q in article.within(quantity.number.start - BESIDE, quantity.number.start) if q.sort is Sort.DATE]  # fmt: skip
    if not found or not dates or dates[-1].value.date is None:
        return False
    if dates[-1].value.date.day is None and quantity.unit != "year":
        return False
    gap = article.text[dates[-1].span.end : quantity.span.start].strip()
    return gap in (",", "–", "—", "(", "،") and article.text[found[-1].span.end : found[-1].span.end + 1] in (".", ",", ")", "،", ";", "")  # fmt: skip


def opens(article: Article, quantity: Quantity) -> bool:
    """Tell whether a sentence opens with a length of something: "Fifteen days of concerts"."""
    if quantity.number.start - article.sentences[quantity.sentence].start > 1:
        return False
    behind = article.text[quantity.span.end : quantity.span.end + 8].lower().split()
    return bool(behind) and behind[0] in article.language.cues.of
