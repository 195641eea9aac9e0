"""How words open parts of a total: a colon, "of them", "including", "the rest", a pair."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.partitions import Licence, missing
from factcheck.extract.binding.rows.enumerations import (
    attached,
    countable,
    fits,
    fitting,
    noun,
    parted,
)
from factcheck.model import Quantity, Sort, Span

_COLON = re.compile(r"[:：(]|\s[–—-]\s")
_STOP = re.compile(r"[,;:،؛.]")
_OPENS_ROW = re.compile(r"[,،;؛]\s*(?:[^\W\d_]{2,4}\s)?\s*$")  # ", with 33 in the north"
_SAID = 24  # characters from "totalled" to its figure
_NEAR = 4  # figures looked back over
_FAR = 400  # characters: what stands further off is of another thing
_CLOSE = 10  # characters between "the rest" and its number
_LEADING = 2  # words between "of the" and its number, or nearly as many behind a dash
_EACH = 18  # characters from "each" to its number: each country 2
_APIECE = 8  # characters from a number to "each" behind it
_DAY = 8  # characters between a figure and the weekday it is told of: 29 am Samstag
_NEXT = 12  # figures looked at in the next sentence
_LONG = 60  # characters from a total to the words that share it out to other nouns
_TRAILING = re.compile(r"[^.…;!?\n]{0,40}(?:\.\.\.|…|[,;] ?(?:v\.v|etc|usw))")
_SHORT = 90  # characters between a colon and the first part


def any_each(article: Article, figures: Sequence[Quantity]) -> bool:
    """Tell whether one of some figures is one for each of something."""
    start = min(one.number.start for one in figures) - _EACH
    end = max(one.span.end for one in figures) + _APIECE
    told = article.has(max(0, start), end, "each")
    return told and any(is_each(article, one) for one in figures)


def is_each(article: Article, figure: Quantity) -> bool:
    """Tell whether a figure is one for each of something: "22 desks each"."""
    end, start = figure.span.end, figure.number.start
    behind = article.cued(end, end + _APIECE, "each")
    if any(not _STOP.search(article.text, end, one.span.start) for one in behind):
        return True
    ahead = article.cued(max(0, start - _EACH), start, "each")
    return any(_leads_each(article.text[one.span.end : start]) for one in ahead)


def _leads_each(words: str) -> bool:
    return len(words.split()) <= _LEADING and _STOP.search(words) is None


def share_before(article: Article, total: Quantity) -> Quantity | None:
    """Return the figure before "of the": 16 of the 95 species were heard; 22 were seen."""
    start = article.sentences[total.sentence].start
    for one in article.within(max(start, total.number.start - 60), total.number.start)[-1:]:
        words = article.text[one.span.end : total.number.start]
        if countable(one) and len(words) <= 16 and article.has(one.span.end, total.number.start, "out_of", "of_total"):  # fmt: skip
            return one
    return None


def within_sentence(
    article: Article, total: Quantity, parts: Sequence[Quantity], gap: Span
) -> tuple[Licence | None, str]:
    """Return how the words between a total and the first part open the parts."""
    start = article.sentences[total.sentence].start
    if article.has(gap.start, gap.end, "mainly") and missing(total, parts) > 0:
        return None, ""
    marks = _opening_mark(article, parts, gap)
    if marks and not named(total) and _pair(article, parts):
        return Licence.FIRM, "listed after it"
    if marks and (named(total) or told_of(article, parts)) and gap.end - marks.end() <= _SHORT:
        return (Licence.CLOSED if _closes(article, total, parts, gap) else Licence.STRONG), "listed after it"  # fmt: skip
    if (named(total) or all(noun(article, one) for one in parts)) and _divided(article, total, parts, Span(max(start, total.span.start - 40), gap.end)):  # fmt: skip
        return Licence.STRONG, "shared out after it"
    if (
        len(parts) > 1
        and is_rest(article, parts[-1], parts[-2])
        and not is_member(article, total, parts)
    ):
        return Licence.STRONG, "with the rest"
    if _closed(article, parts[-1]):
        return Licence.STRONG, "and no others"
    if len(parts) > 1 and article.has(gap.start, gap.end, "that_is") and all(one.unit == total.unit for one in parts):  # fmt: skip
        return Licence.FIRM, "said again in parts"
    return _told(article, total, parts, gap)


def _divided(article: Article, total: Quantity, parts: Sequence[Quantity], near: Span) -> bool:
    """Tell whether words share a total out; a verb before it may name those who each get of it.

    "He gave out ten cows to three clerks and five kin": the parts are of no noun of the total,
    and words far behind it may share out something nearer.
    """
    own = noun(article, total)
    apart = bool(own) and all(noun(article, one) not in ("", own) for one in parts)
    start, end = (total.number.end, total.span.end + _LONG) if apart else (near.start, near.end)
    if article.has(max(start, total.number.end), min(end, near.end), "divides"):
        return True
    if article.has(max(0, total.span.start - _CLOSE), total.span.start, "range"):
        return False  # "shared out between 24 in Tarn, 16 in Orne and 3 in Lorne"
    # "Fares of 65, 45, 30 and 19 respectively": each is one of a row that began before.
    return article.has(start, min(end, near.end), "divides") and not is_member(article, total, parts)  # fmt: skip


def _opening_mark(article: Article, parts: Sequence[Quantity], gap: Span) -> re.Match[str] | None:
    """Return a colon, a bracket that holds the parts, or a dash right before the first."""
    for mark in _COLON.finditer(article.text, gap.start, gap.end):
        if mark[0] == "(":
            shut = article.text.find(")", mark.end(), parts[-1].number.start)
            if shut < 0 and len(parts) > 1:
                return mark
        elif mark[0] in ":：" or len(article.text[mark.end() : gap.end].split()) < _LEADING:
            return mark
    return None


def _closes(article: Article, total: Quantity, parts: Sequence[Quantity], gap: Span) -> bool:
    """Tell whether a list ends with an "and" and its sentence, and names no mere examples."""
    if len(parts) < 2 or article.has(gap.start, parts[0].number.start, "example", "estimate"):
        return False
    nouns = {noun(article, one) for one in parts} - {"", noun(article, total)}
    stop = article.sentences[parts[-1].sentence].end
    later = article.within(parts[-1].number.end, min(stop, parts[-1].number.end + _FAR))
    joined = article.has(parts[-2].number.end, parts[-1].number.start, "and")
    return bool(noun(article, total)) and joined and not nouns and not later


def _told(
    article: Article, total: Quantity, parts: Sequence[Quantity], gap: Span
) -> tuple[Licence | None, str]:
    """Return how words that may name only some of many open the parts."""
    if _outcomes(article, parts) and not _goes_on(article, total, parts):
        return Licence.STRONG, "who came through and who did not"
    if article.has(gap.start, parts[0].number.end + 24, "of_them") or is_base(article, total):
        licence = Licence.FIRM if _pair(article, parts) else Licence.MEDIUM
        return (Licence.AMONG if _goes_on(article, total, parts) else licence), "told of them"
    if article.has(gap.start, gap.end, "including"):
        # What is in one place is in no other: places may be left out, but not exceed their total.
        placed = missing(total, parts) < 0 and _placed(article, parts)
        licence = Licence.STRONG if placed else Licence.AMONG
        return (Licence.PAIR if _pair(article, parts) else licence), "named after it"
    if _apposed(article, total, parts, gap):
        return Licence.PAIR, "named after it"
    if _shared_out(article, total, parts, gap):
        exceeding = Licence.FIRM if _is_member_too(article, gap, parts[0]) else Licence.STRONG
        return (exceeding if missing(total, parts) < 0 else Licence.PAIR), "named after it"
    if _pair(article, parts) and not _goes_on(article, total, parts):
        return Licence.PAIR, "named after it"
    between = [article.words(article.between(one, other)) for one, other in pairwise(parts)]
    if (
        article.words(gap).count(";") == 1
        and ";" not in article.text[article.sentences[total.sentence].start : total.span.start]
        and not any(";" in words for words in between)
    ):
        return Licence.MEDIUM, "listed after it"
    return None, ""


def _placed(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether each figure is bare and a place or a weekday follows: 5,000 in Europe."""
    return all(not one.unit and (_at_place(article, one) or _on_day(article, one)) for one in parts)


def _is_member_too(article: Article, gap: Span, part: Quantity) -> bool:
    """Tell whether a total is told as its parts are: "142 people at Tarn, 97 at Lorne"."""
    word = next(iter(article.text[part.number.end : part.number.end + 12].split()), "")
    return word in article.words(gap).split()


def _at_place(article: Article, part: Quantity) -> bool:
    word = article.text[part.number.end : part.number.end + 12].split()[:1]
    return bool(word) and word[0] in article.language.cues.places


def _on_day(article: Article, part: Quantity) -> bool:
    """Tell whether a weekday stands right behind a figure, or one small word before it."""
    end = part.number.end
    days = [one for one in article.within(end, end + _DAY) if one.sort is Sort.WEEKDAY]
    return bool(days) and len(article.text[end : days[0].span.start].split()) <= 1


def _shared_out(article: Article, total: Quantity, parts: Sequence[Quantity], gap: Span) -> bool:
    """Tell whether a sentence ends with all its places: 27 were held, 15 at the gate and 12 in town."""
    counted = noun(article, total) or article.has(total.number.start - _SAID, total.number.start, "in_all")  # fmt: skip
    if len(parts) < 2 or not counted or not _placed(article, parts):
        return False
    stop = article.sentences[parts[-1].sentence].end
    last = article.within(parts[-1].number.end, min(stop, parts[-1].number.end + _FAR))
    joined = article.has(parts[-2].number.end, parts[-1].number.start, "and")
    last_figures = [one for one in last if one.sort is not Sort.WEEKDAY]
    return joined and not last_figures and _OPENS_ROW.search(article.words(gap)) is not None


def _apposed(article: Article, total: Quantity, parts: Sequence[Quantity], gap: Span) -> bool:
    """Tell whether people are named again by what they are: 42 people, 38 pupils and four crew."""
    if len(parts) < 2 or not article.has(total.number.end, total.span.end + 1, "anybody"):
        return False
    words, nouns = article.words(gap), {noun(article, one) for one in parts}
    closed = _STOP.match(article.text, parts[-1].span.end) is not None
    joined = article.has(parts[-2].number.end, parts[-1].number.start, "and")
    apart = "" not in nouns and noun(article, total) not in nouns and len(nouns) == len(parts)
    return apart and closed and joined and len(words) <= 4 * _CLOSE and words.rstrip().endswith((",", "-", "،"))  # fmt: skip


def told_of(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether words follow each of three bare numbers or more: 905 in sales, 535 in store."""
    behind = [article.text[one.number.end : one.number.end + 2] for one in parts]
    return len(parts) > 2 and all(two[:1].isspace() and two[1:].isalpha() for two in behind)


def named(total: Quantity) -> bool:
    """Tell whether a figure says what it is of: the 8 of deb(8) and of an item 8 does not."""
    return bool(total.unit)


def _goes_on(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the sentence has more figures of the total's kind after the parts."""
    stop = article.sentences[parts[-1].sentence].end
    later = article.within(parts[-1].number.end, min(stop, parts[-1].number.end + _FAR))
    return any(not noun(article, one) for one in fitting(article, total, later))


def is_member(article: Article, figure: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a figure is rather one of the parts of a larger figure before it.

    That is so where its own parts do not make it, and the figure before it is of its kind.
    """
    if missing(figure, parts) and article.has(figure.number.end, max(figure.number.end, parts[0].number.start), "ranked"):  # fmt: skip
        return True  # "most were 186 drunkards, then came 143 speeders; the other 78"
    start = article.sentences[max(0, figure.sentence - 1)].start
    start = max(start, figure.number.start - _FAR)
    for one in reversed(article.within(start, figure.number.start)[-_NEAR:]):
        if countable(one) and one.paragraph == figure.paragraph and fits(article, one, figure):
            alike = one.unit == figure.unit or not noun(article, figure)
            larger = (one.value.stated or 0) > (figure.value.stated or 0)
            listed = one.sentence == figure.sentence and one.unit == figure.unit and parted(article, one, figure)  # fmt: skip
            return (alike and larger and missing(figure, parts) != 0) or listed
    return False


def is_base(article: Article, total: Quantity) -> bool:
    """Tell whether "of the" opens a figure's sentence or clause: of the 41 that signed."""
    start = max(article.sentences[total.sentence].start, total.number.start - 24)
    start = max([start, *(one.number.end for one in article.within(start, total.number.start))])
    cues = article.cued(start, total.number.start, "base")
    return any(len(article.text[one.span.end : total.number.start].split()) <= _LEADING for one in cues)  # fmt: skip


def _closed(article: Article, last: Quantity) -> bool:
    """Tell whether the words after the last part say that there are no others."""
    stop = article.sentences[min(last.sentence + 1, len(article.sentences) - 1)].end
    return article.has(last.number.end, min(stop, last.number.end + _FAR), "nobody_else")


def is_rest(article: Article, figure: Quantity, before: Quantity) -> bool:
    """Tell whether a figure is said to be what is left."""
    start = max(before.number.end, figure.number.start - 60)
    start = max(start, article.sentences[figure.sentence].start)
    ahead = article.cued(start, figure.number.start, "rest", "leaves")
    if any(_leads(article, one.span.end, figure) and not _sunk(article, one.span.start) for one in ahead):  # fmt: skip
        return True
    names = ("rest", "leaves", "others") if _definite(article, figure) else ("rest", "leaves")
    behind = article.cued(figure.number.end, figure.number.end + 24, *names)
    return any(not _STOP.search(article.text, figure.number.end, one.span.start) for one in behind)


def _sunk(article: Article, start: int) -> bool:
    """Tell whether a figure is what another fell to, which leaves nothing: down to only 5."""
    return article.has(max(0, start - _EACH), start, "fall")


def _leads(article: Article, end: int, figure: Quantity) -> bool:
    """Tell whether words lead to a figure: "the rest, 8%", not "the remaining clubs sent 20"."""
    words = article.text[end : max(end, figure.span.start)]
    return len(words) <= _CLOSE or _STOP.search(words) is not None


def _definite(article: Article, figure: Quantity) -> bool:
    """Tell whether an article stands before a number: les 100 autres."""
    words = article.text[max(0, figure.number.start - 12) : figure.number.start].lower().split()
    return bool(words) and words[-1] in article.language.cues.determiners


def _pair(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether the parts are the sides of a pair that leaves nobody out."""
    if _sides(article, parts, "came_through", "fell_out"):
        return True
    return _sides(article, parts, "first_of_two", "second_of_two")


def _outcomes(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether the parts came through and fell out, which nobody does at once."""
    return len(parts) == 2 and _sides(article, parts, "came_through", "fell_out")


def _sides(article: Article, parts: Sequence[Quantity], *names: str) -> bool:
    sides = set(names)
    for one, following in zip(parts, (*parts[1:], None), strict=True):
        stop = following.number.start if following else one.number.end + 40
        sides -= {phrase.cue for phrase in article.cued(one.number.end, stop, *sides)}
    return not sides and len(parts) <= 3


def is_part(article: Article, figure: Quantity) -> bool:
    """Tell whether a figure is named as one of those before it: "including 64 countries"."""
    start = max(0, figure.number.start - 24)
    return article.has(start, figure.number.start, "including", "of_them")


def siblings(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a total stands in brackets, and each part in others: a road (6 lanes), a lane (2)."""
    first = article.text.rfind("(", article.sentences[total.sentence].start, total.number.start)
    if first < 0 or ")" in article.text[first : total.number.start]:
        return False
    return any(")" in article.text[total.span.end : part.number.start] for part in parts[:1])


def trailing(article: Article, last: Quantity) -> bool:
    """Tell whether dots, or "etc.", leave a list open behind its last figure."""
    return _TRAILING.match(article.text, last.span.end) is not None


def left_open(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the next sentence names more of the same: "16 in Orne, 13 in Tarn. Lorne has 3."""
    number = parts[-1].sentence + 1
    if missing(total, parts) > 0 and trailing(article, parts[-1]):
        return True
    if missing(total, parts) <= 0 or number >= len(article.sentences):
        return False
    own = {noun(article, one) for one in parts} - {""}
    more = [one for one in article.of_sentence(number)[:_NEXT] if noun(article, one) in own and missing(total, (*parts, one)) > 0]  # fmt: skip
    return len(more) > 1


def next_sentence(article: Article, parts: Sequence[Quantity]) -> tuple[Licence | None, str]:
    """Return how the words of the parts' own sentence tell them of a total before it."""
    start, first = article.sentences[parts[0].sentence].start, parts[0].number
    if article.has(start, first.start, "divides"):
        return Licence.STRONG, "shared out"
    if is_rest(article, parts[-1], parts[-2]) or _closed(article, parts[-1]):
        return Licence.STRONG, "listed to the last"
    if article.has(start, first.end + 24, "of_them") or article.has(start, first.start, "base"):
        return (Licence.FIRM if _pair(article, parts) else Licence.MEDIUM), "told of them"
    if _pair(article, parts):
        return (Licence.STRONG if _outcomes(article, parts) else Licence.PAIR), "named"
    if article.has(start, first.start, "including"):
        return Licence.AMONG, "named"
    return None, "listed"


def listed_on(article: Article, total: Quantity, last: Quantity, after: Sequence[Quantity]) -> bool:
    """Tell whether a row goes on behind a figure: nothing is left over by one of its members."""
    following = [one for one in after if one.number.start > last.number.end and one.sentence == last.sentence]  # fmt: skip
    return bool(following) and fits(article, total, following[0]) and parted(article, last, following[0])  # fmt: skip


def labelled(article: Article, total: Quantity) -> bool:
    """Tell whether a figure is itself one of a row of labels: "long films: 42 - short films: 39"."""
    before = article.text[max(0, total.span.start - 3) : total.span.start].rstrip()
    if not before.endswith((":", "：")):
        return False
    after = article.text[total.span.end : total.span.end + 60].partition("\n")[0]
    return re.search(r"\s[-–—ـ•]\s[^:]{3,}:", after) is not None


def ends_of_range(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether two figures are the ends of a range: between 110 thousand and 200 thousand."""
    if len(parts) != 2:
        return False
    start = parts[0].span.start
    return any(not article.text[cue.span.end : start].strip() for cue in article.cued(max(0, start - _CLOSE), start, "range"))  # fmt: skip


def unsaid(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether brackets go on with members that bear no number, or of another noun.

    "33 stalls (19 for fruit, 8 for fish and one for bread and a dairy)" lacks no more than these.
    """
    last = parts[-1].number.end
    opened = article.text.rfind("(", total.span.end, parts[0].number.start)
    closed = article.text.find(")", last, article.sentences[parts[-1].sentence].end + 1)
    if opened < 0 or closed < 0 or missing(total, parts) <= 0 or "(" in article.text[last:closed]:
        return False
    if any(countable(one) for one in article.within(last, closed)):
        return True
    joined = attached(article.language)
    ands = len(article.cued(last, closed, "and"))
    ands += len(joined.findall(article.text, last, closed)) if joined is not None else 0
    return ands > 0 and missing(total, parts) * Fraction(total.value.stated or 0) <= ands
