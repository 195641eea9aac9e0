"""The figures of a sentence as a change has them: what was before, what came after, by how much.

A figure's role is that of the words right before it (from, to, by, compared with) or right after
it (40 more, 412 a year earlier).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.extract.article import Article
from factcheck.extract.binding.changes.multiples import TIMES, leads, timed
from factcheck.extract.binding.changes.sizes import pointed
from factcheck.extract.binding.rows.enumerations import of_score
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import noun

MULTIPLES = ("double", "triple", "quadruple", "halve")
WAYS = ("rise", "fall")
_MOST = 60  # figures of one sentence; more are a table without marks
_NEAR = 24  # characters between a preposition and its figure: "to a record $48 million"
_BESIDE = 14  # characters between a verb, or "more", and its figure
_TIED = 46  # characters between "a year earlier" and its figure
_CLAUSE = re.compile(r"[,;:،؛()]|\s[–—-]\s|\.(?:\s|$)")
_OPENING = re.compile(r"[,;:(–—]\s*(?:[^\W\d_]{1,3}\s)?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGN = re.compile(r"\(\s?([+−–-])[\s\u00a0\u202f]?$")
_END = re.compile(r"\s*(?:[.,;:)–—]|$)")
_LEADING = ("amount", "from", "to", "by", "versus", "more", "fewer", "more_than_before", "earlier", *WAYS, *MULTIPLES)  # fmt: skip
_SIZES = (Sort.PERCENT, Sort.POINTS, Sort.FRACTION)
_LEVELS = (Sort.NUMBER, Sort.PERCENT, Sort.MONEY, Sort.MEASURE)


@noun
class Figure:
    """A figure with its role in a change: before, after, by, or none."""

    quantity: Quantity
    role: str = ""
    strong: bool = False  # a preposition says so, not only a time
    way: str = ""  # up or down, where the words beside the figure say it
    cue: str = ""  # the kind of words that gave the role
    cued: int = 0  # where those words begin
    led: bool = False  # other words stand between them and the figure

    @property
    def start(self) -> int:
        """Return where the figure begins, with its words."""
        return min(self.quantity.span.start, self.quantity.number.start)

    @property
    def end(self) -> int:
        """Return where the figure ends, with its words."""
        return max(self.quantity.span.end, self.quantity.number.end)


@noun
class Pair:
    """The two figures of one change."""

    before: Figure
    after: Figure

    @property
    def start(self) -> int:
        """Return where the first of both begins."""
        return min(self.before.start, self.after.start)

    @property
    def end(self) -> int:
        """Return where the last of both ends."""
        return max(self.before.end, self.after.end)

    @property
    def sure(self) -> bool:
        """Tell whether words, not times alone, say which came first."""
        return self.before.strong and (self.after.role == "after" or self.after.end <= self.before.start)  # fmt: skip


@lru_cache(maxsize=8)  # a change is also looked for in the sentences before and after
def figures(article: Article, sentence: int) -> tuple[Figure, ...]:
    """Return the figures of a sentence that may change or tell a change, with their roles."""
    span = article.sentences[sentence]
    if len(article.of_sentence(sentence)) > _MOST:
        return ()
    verbs = [cue.span for cue in article.cued(span.start, span.end, *MULTIPLES)]
    found = [
        q
        for q in timed(article, pointed(article, article.of_sentence(sentence)))
        if _fits(q)
        and not of_score(article, q)
        and not any(verb.start <= q.number.start < verb.end for verb in verbs)
    ]
    told: list[Figure] = []
    for index, quantity in enumerate(found):
        start = max(found[index - 1].number.end, found[index - 1].span.end) if index else span.start
        end = found[index + 1].number.start if index + 1 < len(found) else span.end
        figure = _figure(article, quantity, min(start, quantity.number.start), end)
        last = told[-1] if told else None
        if not figure.strong and last is not None and last.quantity.unit == TIMES and leads(article, last.end, quantity):  # fmt: skip
            figure = Figure(quantity, "before", True, cue="multiple", cued=last.start)
        # "11 on Thursday's 247": a base is one only where the size before it is a size.
        if figure.cue == "more_than_before" and (not told or told[-1].role != "by"):
            figure = Figure(quantity)
        told.append(figure)
    return tuple(told)


def _fits(quantity: Quantity) -> bool:
    return quantity.sort in (*_LEVELS, *_SIZES) and "article" not in quantity.qualifiers and quantity.value.stated is not None  # fmt: skip


def _figure(article: Article, quantity: Quantity, start: int, end: int) -> Figure:
    if quantity.unit == TIMES:
        return Figure(quantity, "by", True, cue="multiple", cued=quantity.span.start)
    if signed := _signed(article, quantity):
        return Figure(quantity, "by", True, signed, "way", quantity.span.start)
    after = _following(article, quantity, end)
    before = _leading(article, quantity, start, end)
    if after.role == "by" and not (before.strong and before.role != "by"):
        return after
    if before.role and not (after.role and not before.strong):
        return before if before.role != "by" or before.way or not after.way else after
    return after if after.role else before


def _signed(article: Article, quantity: Quantity) -> str:
    """Return the direction of a share in brackets that bears a sign: (+ 25 %), (-3 %)."""
    words = article.text[max(0, quantity.number.start - 4) : quantity.number.start]
    if quantity.sort not in _SIZES or (match := _SIGN.search(words)) is None:
        return ""
    return "up" if match[1] == "+" else "down"


def _leading(article: Article, quantity: Quantity, start: int, end: int) -> Figure:
    """Return the role that the last words before a figure give it."""
    place = quantity.number.start
    cues = article.cued(max(start, place - _TIED), place, *_LEADING)
    while cues:
        # Of phrases that end together the longest speaks: "passing from", not "from".
        last = min((cue.span for cue in cues), key=lambda span: (-span.end, span.start))
        names = {cue.cue for cue in cues if cue.span == last}
        found = _led(article, quantity, names, last, (start, end))
        if found.role:
            return found
        cues = tuple(cue for cue in cues if cue.span.end <= last.start)
    return Figure(quantity)


def _led(
    article: Article, quantity: Quantity, names: set[str], at: Span, around: tuple[int, int]
) -> Figure:
    start, end = around
    gap = article.text[at.end : quantity.number.start]
    if "versus" in names and (compared := _compared(quantity, gap, at)) is not None:
        return compared
    parted = _CLAUSE.search(gap) is not None or any(map(str.isdecimal, gap))
    base = not article.text[start : at.start].strip() and _figure_ends(article, start)
    if "more_than_before" in names and base and not parted:
        return Figure(quantity, "before", True, cue="more_than_before", cued=at.start)
    near, beside = len(gap) <= _NEAR and not parted, len(gap) <= _BESIDE and not parted
    role = _preposed(article, quantity, names, at, end) if near else ""
    if role and (role != "by" or beside):
        told = way(names) or (_verb(article, at.start) if role == "by" else "")
        return Figure(quantity, role, True, told if role != "after" else "", _cue(names, role), at.start, bool(gap.strip()))  # fmt: skip
    if beside and names & set(WAYS):
        return Figure(quantity, "by", True, way(names), "way", at.start, not _subject(article, gap))
    if beside and names & {"more", "fewer"} and "more_than_before" not in names:
        return Figure(quantity, "by", True, way(names), "more", at.start, bool(gap.strip()))
    if beside and names & set(MULTIPLES) and len(gap.split()) <= 1:
        return Figure(quantity, "before", True, cue="multiple", cued=at.start)
    # "Up 7% on a year earlier, with 60 in June": the comparison ends with its clause.
    ended = "," in gap and article.has(max(start, at.start - _BESIDE), at.start, "versus")
    if "earlier" in names and not sized_only(quantity) and not ended:
        return Figure(quantity, "before", False, cue="earlier", cued=at.start)
    return Figure(quantity)


def _compared(quantity: Quantity, gap: str, at: Span) -> Figure | None:
    """Return what words of comparison make of a year, or of a figure that a bracket gives."""
    if not quantity.unit and _YEAR.fullmatch(quantity.value.text):
        return Figure(quantity)  # "par rapport à 1999"
    words = gap.rstrip()  # "on March 2023 (12,000)"
    if words.endswith("(") and len(gap) <= _TIED and _CLAUSE.search(words[:-1]) is None:
        return Figure(quantity, "before", True, cue="versus", cued=at.start)
    return None


def _subject(article: Article, gap: str) -> bool:
    """Tell whether nothing but the verb's own subject parts it from a figure: rose the debt 15."""
    definite = article.language.calendar.article
    words = gap.split()
    return not words or (bool(definite) and all(word.startswith(definite) for word in words))


def _verb(article: Article, place: int) -> str:
    """Return the direction of the verb that a preposition belongs to: "rose by 40"."""
    found = ways(article, max(0, place - _NEAR), place)
    joined = [cue for cue in found if not article.text[cue.span.end : place].strip()]
    return way({cue.cue for cue in joined})


def sized_only(quantity: Quantity) -> bool:
    """Tell whether a figure can only be the size of a change."""
    return quantity.sort in (Sort.POINTS, Sort.FRACTION) or quantity.unit == TIMES


def _figure_ends(article: Article, place: int) -> bool:
    return any(max(q.span.end, q.number.end) == place for q in article.within(place - 60, place))


def _cue(names: set[str], role: str) -> str:
    if role == "before":
        return "versus" if "versus" in names else "from"
    return {"after": "to", "by": "by"}[role]


def _preposed(article: Article, quantity: Quantity, names: set[str], at: Span, end: int) -> str:
    """Return the role that a preposition gives; one that may be two goes by what is around it."""
    sized = quantity.sort in _SIZES
    if {"by", "from"} <= names:
        if _answered(article, quantity, end):
            return "before"
        return "by" if sized or _verb(article, at.start) else "before"
    if {"by", "to"} <= names:
        return "by" if sized else "after"
    if "versus" in names or "from" in names:
        return "before"
    if "to" in names:
        return "after"
    return "by" if "by" in names else ""


def _answered(article: Article, quantity: Quantity, end: int) -> bool:
    """Tell whether "to" and a figure of its sort follow one: "de 7,4 % à 6,9 %"."""
    place = max(quantity.span.end, quantity.number.end)
    following = article.within(end, end + 1)
    share = quantity.sort is Sort.PERCENT
    if not following or (following[0].sort is Sort.PERCENT) is not share:
        return False
    return any(
        cue.span.start - place <= _NEAR
        and _CLAUSE.search(article.text[place : cue.span.start]) is None
        and not article.text[cue.span.end : end].strip()
        for cue in article.cued(place, end, "to")
    )


def way(names: set[str]) -> str:
    """Return the direction of some cues: up, down, or none."""
    up, down = bool(names & {"rise", "more"}), bool(names & {"fall", "fewer"})
    return "" if up == down else "up" if up else "down"


def _following(article: Article, quantity: Quantity, end: int) -> Figure:
    """Return the role that the first words after a figure give it."""
    place = max(quantity.span.end, quantity.number.end)
    if quantity.sort in _SIZES and (told := _noun(article, quantity, place)):
        return Figure(quantity, "by", True, told, "way", place)
    for cue in article.cued(place, min(end, place + _TIED), "more", "fewer", "earlier"):
        gap = article.text[place : cue.span.start]
        if cue.cue == "earlier" and article.has(place, cue.span.start, "versus"):
            break  # "50 statt bisher 40": what was before stands behind it
        if cue.cue == "earlier":
            parted = _CLAUSE.search(gap) is not None
            return Figure(quantity) if parted or sized_only(quantity) else Figure(quantity, "before", cue="earlier", cued=cue.span.start)  # fmt: skip
        if not gap.strip() or (len(gap) <= _BESIDE and _CLAUSE.search(gap) is None):
            return Figure(quantity, "by", True, way({cue.cue}), "more", cue.span.start)
    return Figure(quantity)


def _noun(article: Article, quantity: Quantity, place: int) -> str:
    """Return the direction of a noun that a share leads to as an apposition: ", a 25% rise."."""
    found = [cue for cue in ways(article, place, place + _BESIDE) if not article.text[place : cue.span.start].strip(" -")]  # fmt: skip
    before = article.text[max(0, quantity.span.start - _BESIDE) : quantity.span.start]
    opens = _OPENING.search(before) is not None
    if not found or not opens or not _END.match(article.text, found[-1].span.end):
        return ""
    return way({cue.cue for cue in found})


def ways(article: Article, start: int, end: int) -> tuple[Phrase, ...]:
    """Return the verbs and nouns of growth and decline in a stretch, negated ones left out."""
    found = article.cued(start, end, *WAYS)
    return tuple(cue for cue in found if not _negated(article, cue.span.start, start))


def _negated(article: Article, place: int, start: int) -> bool:
    # "Ce qui", «وهو ما يمثل»: what concludes denies nothing.
    said = article.cued(max(start, place - _NEAR), place, "concludes", "amounting")
    opening = max([start, place - 16, *(cue.span.end for cue in said)])
    words = article.text[opening:place].lower().replace("n't", " not").split()
    return bool(set(words[-2:]) & article.language.cues.negation)


def nearest_way(cues: Sequence[Phrase], start: int, end: int) -> tuple[str, bool]:
    """Return the direction that binds a group, and whether no other could be meant."""
    both = {cue.span for cue in cues if any(o.span == cue.span and o.cue != cue.cue for o in cues)}
    plain = [cue for cue in cues if cue.span not in both]
    if not plain:
        return "", False
    inside = [cue for cue in plain if cue.span.end <= end]
    best = max(inside, key=lambda cue: cue.span.end) if inside else plain[0]
    agreed = {cue.cue for cue in plain} == {best.cue}
    return ("up" if best.cue == "rise" else "down"), agreed or (bool(inside) and start - best.span.end <= _TIED)  # fmt: skip
