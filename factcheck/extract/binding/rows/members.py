"""Members that a list names without a number: "19 countries and the European Union"."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import attached
from factcheck.model import Interval, Kind, Quantity, Sort, Span, Value

_REACH = 80  # characters of a name
_OPENING = 8  # characters of small words before such a name
_WORDS = 4  # of a member, or between the last figure and the "and"
_ENDS = re.compile(r"[,;:،؛.()\[\]\n|–—]|\d")


def unnumbered(article: Article, start: int, end: int) -> tuple[Quantity, ...]:
    """Return the organisations that a stretch adds without a number, each as one.

    A word such as "and" or "as well as" opens the name, a word such as "union" or "authority"
    stands in it, and no figure does.
    """
    found: list[Quantity] = []
    reached = start
    for cue in article.cued(start, end, "besides", "and"):
        if cue.span.end > reached:
            _add(article, found, cue.span.end, end)
            reached = found[-1].span.end if found else reached
    for place in _attached(article, start, end):
        if not any(one.span.start <= place < one.span.end for one in found):
            _add(article, found, place, end)
    return tuple(sorted(found, key=lambda one: one.span.start))


def lone(article: Article, last: Quantity, end: int) -> Quantity | None:
    """Return the one member that closes a list after its last figure: "and the driver"."""
    for cue in article.cued(last.number.end, min(end, last.span.end + _REACH), "and", "besides"):
        match = _ENDS.search(article.text, cue.span.end, end)
        stop = match.start() if match else end
        words = article.text[cue.span.end : stop].split()
        between = article.text[last.span.end : cue.span.start]
        if not 2 <= len(words) <= _WORDS or len(between.split()) > _WORDS or _ENDS.search(between.strip(",، ")):  # fmt: skip
            continue
        body = article.has(cue.span.end, stop, "body")  # an organisation is no person
        if words[0].lower() in article.language.cues.determiners and not body:
            begin = stop - len(article.text[cue.span.end : stop].lstrip())
            return _one(article, Span(begin, begin + len(article.text[begin:stop].rstrip())))
    return None


def _attached(article: Article, start: int, end: int) -> list[int]:
    """Return where words begin onto which an "and" of one letter is written."""
    pattern = attached(article.language)
    if pattern is None:
        return []
    return [match.end() for match in pattern.finditer(article.text, start, end)]


def _add(article: Article, found: list[Quantity], start: int, end: int) -> None:
    stop = min(end, start + _REACH)
    if match := _ENDS.search(article.text, start, stop):
        stop = match.start()
    name = article.text[start:stop]
    if any(name.endswith(f" {word}") for word in article.language.phrases.get("and", ())):
        name = name.rpartition(" ")[0]
    begin = start + len(name) - len(name.lstrip())
    last = start + len(name.rstrip())
    others = article.within(begin, last)
    bodies = article.cued(begin - 1, last, "body")
    if not bodies or any("article" not in one.qualifiers for one in others):
        return
    # Where nouns follow their numbers, a name opens with its noun: the Union of Ports.
    most = _OPENING if article.language.cues.head == "two" else _REACH // 2
    if bodies[0].span.start - begin > most or any(one.span.start < last and one.span.end > begin for one in found):  # fmt: skip
        return
    found.append(_one(article, Span(begin, last)))


def _one(article: Article, span: Span) -> Quantity:
    value = Value(article.words(span), Kind.EXACT, stated=1, allowed=Interval(1, 1), whole=True)
    place = article.sentence_at(span.start)
    return Quantity(value, Sort.LABEL, span, span, sentence=place)
