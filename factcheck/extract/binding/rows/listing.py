"""The items of a list within a sentence, as far as commas and "and" tell them apart."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from factcheck.extract.article import Article
from factcheck.languages import Language
from factcheck.model import Span
from factcheck.nouns import noun

# What is in quotation marks or brackets is one piece, whatever commas it holds.
_CLOSED = re.compile(r"«[^«»]{0,200}»|“[^“”„]{0,200}”|„[^“”„]{0,200}[“”]|\"[^\"]{0,200}\"|\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|(?<=\d)[.,]\d")  # fmt: skip
_COMMA = re.compile(r"[,،、]")
_MARK = re.compile(r"[,،、;؛]")
_SEMICOLON = re.compile(r"[;؛]")
_SPLITS = 12  # places where an "and" may part two items
_LONGEST = 600  # characters of a list within a sentence
_ASIDES = ("relative", "that_is", "among_them")  # what they open goes on about the item before
_WORDY = 10  # words of a last piece whose "and" may stand within one item
_TRIM = " \t\u00a0\u202f\n.!?؟…:"


@noun
class Listing:
    """The items of a list, and between which numbers of them its words leave a choice."""

    items: tuple[Span, ...]  # by every comma and the last "and"
    joined: tuple[tuple[Span, ...], ...]  # with one more "and" parted each time
    closed: bool  # an "and" stands before the last item
    certain: bool  # semicolons part the items
    alike: bool  # no item can be what explains the one before it

    wordy: bool = False  # the last "and" stands in so long a piece that it may part no items

    @property
    def counts(self) -> frozenset[int]:
        """Return the numbers of items that it may have."""
        return frozenset((len(self.items), *(len(one) for one in self.joined)))


def listing(article: Article, start: int, end: int) -> Listing | None:
    """Return the list that a stretch of one sentence is, or None where it is none."""
    if end - start > _LONGEST or end <= start:
        return None
    masked = _masked(article.text[start:end])
    pieces = _cut(masked, _SEMICOLON)
    if len(pieces) > 1:
        return _by_semicolons(article, start, masked, pieces)
    every = _aged(masked, _cut(masked, _COMMA))
    pieces = _closed(article, masked, _merged(article, start, every))
    if not pieces:
        return None
    items, joined = _parted(article, start, masked, pieces)
    if pieces != (whole := _closed(article, masked, every)):
        joined = [*joined, _parted(article, start, masked, whole)[0]]
    if (early := _ended(article, masked, pieces)) is not None:
        joined = [*joined, early]
    spans = tuple(_span(article, start, *piece) for piece in items)
    if any(one.end <= one.start for one in spans):
        return None
    more = tuple(tuple(_span(article, start, *piece) for piece in option) for option in joined)
    closed = (
        len(items) > len(pieces) or _ands(article.language).match(masked, pieces[-1][0]) is not None
    )
    split = len(items) > len(pieces) and len(masked[slice(*pieces[-1])].split()) > _WORDY
    wordy = split and not _is_led(article, spans)
    return Listing(spans, more, closed, False, _alike(article, spans), wordy)


def _is_led(article: Article, items: tuple[Span, ...]) -> bool:
    """Tell whether an article opens the first item and the last: the baths and the garden."""
    words = [article.text[one.start : one.start + 12].lower().replace("'", " ").split() for one in (items[0], items[-1])]  # fmt: skip
    return all(word and word[0] in article.language.cues.determiners for word in words)


def _by_semicolons(
    article: Article, start: int, masked: str, pieces: list[tuple[int, int]]
) -> Listing | None:
    """Return the list that semicolons part; commas or an "and" between them may part it too."""
    spans = tuple(_span(article, start, *piece) for piece in pieces)
    if any(one.end <= one.start for one in spans):
        return None
    ands, last = _ands(article.language), pieces[-1]
    closing = [match for match in ands.finditer(masked, *last) if masked[last[0] : match.start()].strip()]  # fmt: skip
    finer = _cut(masked, _MARK)
    options = [finer] if len(finer) > len(pieces) else []
    options += [_split(one, closing[-1]) for one in (pieces, finer) if closing and one]
    joined = tuple(tuple(_span(article, start, *piece) for piece in one) for one in options)
    return Listing(spans, joined, True, not options, True)


def _masked(words: str) -> str:
    return _CLOSED.sub(lambda match: "x" * len(match[0]), words)


def _cut(words: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    marks = [match.start() for match in pattern.finditer(words)]
    starts, ends = [0, *(mark + 1 for mark in marks)], [*marks, len(words)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if words[a:b].strip(_TRIM)]


def _aged(words: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join an age to the name before it: "striker Saoirse Keogh, 19, whose goals"."""
    found: list[tuple[int, int]] = []
    for low, high in pieces:
        if found and words[low:high].strip().isdecimal():
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _merged(article: Article, start: int, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join a piece that goes on about the one before it ("which has the stadium") to it."""
    found: list[tuple[int, int]] = []
    for low, high in pieces:
        opening = start + low + len(article.text[start + low : start + high]) - len(article.text[start + low : start + high].lstrip())  # fmt: skip
        goes_on = any(one.span.start == opening for one in article.cued(opening, opening + 24, *_ASIDES))  # fmt: skip
        if found and goes_on:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _closed(article: Article, masked: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pieces to the one that ", and" opens: after it the sentence goes on."""
    ands = _ands(article.language)
    opened = [at for at, piece in enumerate(pieces) if at and ands.match(masked, piece[0])]
    return pieces[: opened[-1] + 1] if opened else pieces


def _ended(
    article: Article, masked: str, pieces: list[tuple[int, int]]
) -> list[tuple[int, int]] | None:
    """Return the items up to the first "A and B", after which the sentence may go on."""
    for at, piece in enumerate(pieces[:-1]):
        found = [match for match in _ands(article.language).finditer(masked, *piece) if masked[piece[0] : match.start()].strip()]  # fmt: skip
        if at and found:
            return _split(pieces[: at + 1], found[-1])
    return None


def _parted(
    article: Article, start: int, masked: str, pieces: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[list[tuple[int, int]]]]:
    """Return the items by the last "and", and every longer choice by one more "and"."""
    ands = _ands(article.language)
    last = pieces[-1]
    opening = ands.match(masked, last[0])
    items = list(pieces)
    places = [match for piece in pieces for match in ands.finditer(masked, *piece) if masked[piece[0] : match.start()].strip()]  # fmt: skip
    if opening is None:
        closing = [match for match in places if last[0] < match.start() < last[1]]
        if closing:
            items = _split(items, closing[-1])
            places.remove(closing[-1])
    options: list[list[tuple[int, int]]] = []
    for match in places[:_SPLITS]:
        options.append(_split(options[-1] if options else items, match))
    return items, options


def _split(items: list[tuple[int, int]], match: re.Match[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for low, high in items:
        if low < match.start() < high:
            found += [(low, match.start()), (match.end(), high)]
        else:
            found.append((low, high))
    return found


@cache
def _ands(language: Language) -> re.Pattern[str]:
    known = language.phrases.get("and", ())
    # Some texts write "và" with its accent as a letter of its own.
    words = sorted({*known, *(normalize("NFD", word) for word in known)}, key=len, reverse=True)
    long = "|".join(re.escape(word) for word in words if len(word) > 1 or not language.numbers.prefixes)  # fmt: skip
    short = "|".join(re.escape(word) for word in words if len(word) == 1)
    attached = rf"\s(?:{short})\s?(?=\w)" if language.numbers.prefixes and short else ""
    options = [rf"\s*(?<!\w)(?:{long})(?!\w)\s"] if long else []
    return re.compile("|".join([*options, *([attached] if attached else [])]) or "(?!)", re.IGNORECASE)  # fmt: skip


def _span(article: Article, start: int, low: int, high: int) -> Span:
    words = article.text[start + low : start + high]
    left = len(words) - len(words.lstrip(_TRIM))
    bare = words.rstrip(_TRIM + ",،;؛–—")
    begin = start + low + left
    opening = _ands(article.language).match(article.text, start + low, start + high)
    if opening is not None:
        begin = max(begin, opening.end())
    return Span(begin, max(begin, start + low + len(bare)))


def _alike(article: Article, items: tuple[Span, ...]) -> bool:
    """Tell whether all items open in the same way: all with a capital, or none."""
    letters = [article.text[one.start : one.start + 1] for one in items]
    cases = {letter.isupper() for letter in letters}
    lengths = [one.end - one.start for one in items]
    # A last item much longer than the others may be the sentence going on.
    tail = 5 * lengths[-1] * (len(lengths) - 1) <= 8 * sum(lengths[:-1])
    return len(cases) == 1 and tail and max(lengths) <= 90 and all(letter.isalpha() or letter in "«“„\"'" for letter in letters)  # fmt: skip
