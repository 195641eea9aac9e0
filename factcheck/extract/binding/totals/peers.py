"""Figures that look like a total and its parts, and are all members of one row, or of several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.partitions import missing
from factcheck.extract.binding.rows.enumerations import noun
from factcheck.model import Quantity, Sort

_OPENERS = ("including", "divides", "of_them", "of_these")
_PARTING = re.compile(r"[,;،؛]")
_MARK = re.compile(r"[:：(]")
_LABELLED = re.compile(r"[^\W\d_][^\d:,;،؛]{0,30}[:：]\s?$")  # "Bà Rịa: 23"
_NUMBERED = re.compile(r"\d\s?[-.)]\s?[^\W\d_]|\*")  # items of a list that is run into one line
_GLUED = re.compile(r"\d(?=[^\W\d_])")
_BRACKETS = re.compile(r"\([^()]*\)")
_LABEL = 40  # characters


def is_peer(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a would-be total that its parts do not make is one of a row with them."""
    return bool(missing(total, parts)) and (
        _is_opened_before(article, total, parts)
        or _is_labelled_alike(article, total, parts)
        or _is_told_apart(article, total, parts)
        or _is_of_two_brackets(article, total, parts)
    )


def _is_opened_before(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether words before a total open the row that it is the first of.

    "It includes Raytheon with 44 contracts, Lockheed with 36 and Boeing with four."
    """
    start, end = total.span.end, parts[0].number.start
    gap = _BRACKETS.sub(" ", article.text[start:end])
    if start >= end or _MARK.search(gap) or article.has(start, end, *_OPENERS):
        return False
    words = [word for word in _PARTING.sub(" ", gap).split() if word[0].isalpha()]
    sentence = article.sentences[total.sentence]
    opened = article.cued(sentence.start, total.number.start, "including")
    if len(words) < 2 or not opened:
        return False
    own = noun(article, total)
    between = article.within(opened[-1].span.end, total.number.start)
    return not any(own and noun(article, one) == own for one in between)


def _is_labelled_alike(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a label and a colon stand before a total as before its parts: Orne: 23."""
    return all(_LABELLED.search(article.text, max(0, one.number.start - _LABEL), one.span.start) for one in (total, *parts))  # fmt: skip


def _is_told_apart(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether numbered items, or "compared with", stand between a total and its parts."""
    start, end = total.span.end, parts[0].number.start
    if start >= end or parts[0].sentence != total.sentence:
        return False
    if _NUMBERED.search(article.text, start, end):
        return True
    if any(_PARTING.search(article.text[one.span.start - 2 : one.span.start]) for one in article.cued(start, end, "versus")):  # fmt: skip
        return True
    last = article.text.rfind(";", start, end)  # "147 goods; wares with a total of: nine, five"
    return last >= 0 and article.has(last, end, *_OPENERS)


def _is_of_two_brackets(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a bracket behind a total shuts between its parts: 142 (107 cheap ones), 54."""
    first, last = parts[0].number.start, parts[-1].number.start
    opened = article.text.rfind("(", total.span.end, max(first, total.span.end))
    if opened < 0 or ")" in article.text[opened:first]:
        return False
    shut = article.text.find(")", parts[0].number.end, last)
    return shut >= 0 and "(" not in article.text[parts[0].number.end : last]


def is_total_too(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the first part is said to be all together as the total is, or one of more.

    "By 2025 a total of 96,500 and 38,010 to come; by 2030 a total of 129,500."
    """
    sentence = article.sentences[parts[0].sentence]
    if parts[0].number.start > total.number.start or not missing(total, parts):
        return False
    return article.has(sentence.start, parts[0].number.start, "in_all", "including", "of_them")


def is_unread(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether digits between two parts were read as no figure: 29 and 7held, 6 free."""
    for one, other in pairwise(parts):
        start, end = one.span.end, other.span.start
        for match in _GLUED.finditer(article.text, start, max(start, end)):
            if not article.within(match.start(), match.end()):
                return True
    last = article.sentences[max(one.sentence for one in parts)].end
    # "Nine times it burned, fourteen times it flooded, twice it was a false alarm."
    told = article.cued(parts[0].number.start, last, "count_adverb")
    return any(all("article" in one.qualifiers for one in article.within(cue.span.start, cue.span.end)) for cue in told)  # fmt: skip


def has_fractions(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether what is counted in whole numbers is said to have parts that are not whole."""
    counted = total.sort is Sort.NUMBER and bool(total.unit) and (total.value.stated or 0) % 1 == 0
    return counted and (total.value.stated or 0) < 1000 and any((one.value.stated or 0) % 1 for one in parts)  # fmt: skip
