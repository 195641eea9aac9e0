"""Persons who bear one office in one version and another in the other.

Names are the same in every language but for their accents, and where one version is in Arabic
for their letters: then their consonants are compared.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.comparison.model import Statement
from factcheck.extract.article import Article
from factcheck.extract.binding.offices.people import Bearing, Office, bearings
from factcheck.extract.inference.office import exclusive
from factcheck.extract.words.offices import RANK
from factcheck.model import Quantity, Sort
from factcheck.values.written import label

_LONGEST = 200  # persons of one text
# Consonants that are one in some transliteration; vowels and h are left out.
_SOUNDS = {
    **dict.fromkeys("bpبپ", "b"), **dict.fromkeys("tdتطدضثذ", "t"), **dict.fromkeys("fvفڤ", "f"),
    **dict.fromkeys("kqcgxقكغجخڨ", "k"), **dict.fromkeys("szسصزظش", "s"), **dict.fromkeys("rر", "r"),
    **dict.fromkeys("lل", "l"), **dict.fromkeys("mم", "m"), **dict.fromkeys("nن", "n"), **dict.fromkeys("jج", "k"),
}  # fmt: skip


def persons(one: Article, other: Article) -> Iterator[tuple[Statement, Statement]]:
    """Yield the offices of one person, in the one version and in the other, that exclude each other."""
    first, second = (_by_name(article) for article in (one, other))
    for key, mine in sorted(first.items()):
        theirs = _of(key, second)
        if theirs and not any(_may_be_one(a, b) for a in mine for b in theirs):
            yield _statement(one, mine[0]), _statement(other, theirs[0])


def _by_name(article: Article) -> dict[tuple[str, ...], list[Bearing]]:
    found: dict[tuple[str, ...], list[Bearing]] = defaultdict(list)
    if not article.language.offices.ranks:
        return found
    for one in bearings(article)[:_LONGEST]:
        told = all(office.rank != RANK for office in one.offices)
        if told and len(one.name) > 1:
            found[tuple(map(_plain, one.name))].append(one)
    return found


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.replace("đ", "d")) if not unicodedata.combining(c))  # fmt: skip


def _of(name: tuple[str, ...], others: dict[tuple[str, ...], list[Bearing]]) -> Sequence[Bearing]:
    if name in others:
        return others[name]
    if name[0].isascii():
        same = [row for other, row in others.items() if not other[0].isascii() and _sounds(other) == _sounds(name)]  # fmt: skip
    else:
        same = [row for other, row in others.items() if other[0].isascii() and _sounds(other) == _sounds(name)]  # fmt: skip
    return same[0] if len(same) == 1 and len("".join(_sounds(name))) > 3 else ()


def _sounds(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the consonants of each word of a name, doubled ones once."""
    found = []
    for word in name:
        row = [_SOUNDS[c] for c in word if c in _SOUNDS]
        found.append("".join(c for n, c in enumerate(row) if not n or c != row[n - 1]))
    return tuple(found)


def _may_be_one(one: Bearing, other: Bearing) -> bool:
    return any(not _apart(a, b) for a in one.offices for b in other.offices)


def _apart(one: Office, other: Office) -> bool:
    """Tell whether two offices exclude each other; the names of places are of one language.

    A head of government may be a minister as well, but versions do not choose among the two.
    """
    if {one.rank, other.rank} == {"minister", "government"}:
        return True
    return exclusive(Office(one.rank, one.fields), Office(other.rank, other.fields))


def _statement(article: Article, one: Bearing) -> Statement:
    words = " ".join(article.words(one.span).split())
    figure = Quantity(label(words), Sort.LABEL, one.span, one.span, sentence=article.sentence_at(one.span.start))  # fmt: skip
    return Statement(-1, figure)
