"""What a number counts: the noun phrase after it, as far as the words of the language tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extract.figures.composing import Written
from factcheck.extract.words.folding import Folded
from factcheck.languages import Cues, Language
from factcheck.model import Number

_NEXT = re.compile(r"[ \u00a0\u202f](?:(d|l)['’])?([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_SEVERAL = 2  # where nouns have a plural
_FURTHEST = 4  # words to the head of what is counted
_ONTO = 4  # letters of a noun that a small word and an article are written onto
_LOOK_BACK = 40
_MARK = re.compile(r"[,;:.()،؛]")


class Counted(NamedTuple):
    """The counted noun in places of the folded text: its head, and the whole phrase."""

    unit: str
    head: tuple[int, int]
    phrase: tuple[int, int]


def counted_noun(folded: Folded, one: Written, until: int, language: Language) -> Counted | None:
    """Return the noun that a number counts, or None where the words do not tell.

    The phrase ends before `until`, where the next number begins.
    """
    words = _phrase(folded, one, until, language)
    if not words:
        return None
    place = _head(words, one, language)
    if place is None:
        return None
    start, end, unit = words[place]
    begin, last = words[0][0], end
    cues = language.cues
    if cues.verbal and re.search(cues.verbal, unit) and not _known(unit, language):
        return None
    if cues.head == "first" and one.number >= _SEVERAL and one.number % 1 == 0 and not _plural(language).search(unit):  # fmt: skip
        return None  # "once brillan en plata" counts no noun
    if language.cues.head == "two" and place + 1 < len(words) and unit not in language.cues.single:
        last = words[place + 1][1]
        if _name_follows(folded, start, words[place + 1][0]):
            return Counted(unit, (start, end), (begin, end))
        unit = folded.text[start:last]
        return Counted(unit, (start, last), (begin, last))
    return Counted(singular(unit, one.number, language), (start, end), (begin, last))


def _name_follows(folded: Folded, start: int, second: int) -> bool:
    """Tell whether a name follows a noun of one word: ba bang Nevada, Virginia và Utah."""
    first, after = (folded.original[folded.origin(place)] for place in (start, second))
    return after.isupper() and not first.isupper()


def _known(noun: str, language: Language) -> bool:
    """Tell whether a word that looks like a verb is a noun of the rows: «25 عضوا»."""
    accusative = language.numbers.accusative
    stem = noun[: -len(accusative)] if accusative and noun.endswith(accusative) else noun
    return stem in _singulars(language)


@cache
def _singulars(language: Language) -> frozenset[str]:
    return frozenset(language.cues.singular.values())


def singular(noun: str, number: Number, language: Language) -> str:
    """Return one form for all the forms a counted noun takes: countries, country; دول, دولة."""
    many = bool(language.numbers.accusative) and 11 <= number % 100 <= 99
    return _singular(noun, many, language)


@lru_cache(maxsize=8192)
def _singular(noun: str, many: bool, language: Language) -> str:
    cues = language.cues
    if noun in cues.singular:
        return cues.singular[noun]
    accusative = language.numbers.accusative
    if accusative and noun.endswith(accusative) and len(noun) > 3:
        return cues.singular.get(noun[:-1], noun[:-1]) if many else noun
    for ending, instead in cues.endings:
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun[: len(noun) - len(ending)] + instead
    return noun


def _phrase(
    folded: Folded, one: Written, until: int, language: Language
) -> list[tuple[int, int, str]]:
    """Return the words after a number up to its head, or one that ends the phrase."""
    cues = language.cues
    plural = _plural(language) if cues.head == "last" and one.number != 1 else None
    found: list[tuple[int, int, str]] = []
    place = one.end
    furthest = 2 if cues.head == "two" else _FURTHEST
    while len(found) < furthest and (match := _NEXT.match(folded.text, place)):
        word = match[2]
        is_link = not found and word in cues.of and _takes_of(one)
        ended = not is_link and (word in cues.stops or bool(match[1] and found))
        if ended or _opens_another(folded.text, match, until, language):
            break
        if plural and found and plural.search(found[-1][2]) and not plural.search(word):
            return found  # the plural before it is the head
        if not is_link:
            found.append((match.start(2), match.end(2), word))
        place = match.end()
        if found and _is_head(folded.original[folded.origin(match.start(2))], word, plural, cues):
            return found
    # German writes its nouns with a capital: what has none is no noun.
    return [] if cues.head == "capital" else found


def _takes_of(one: Written) -> bool:
    """Tell whether "of" may stand before what a number counts: millions of people, a dozen of."""
    return one.scale >= 1000 or one.note == "group" or one.number in (12, 24)


def _is_head(first: str, word: str, plural: re.Pattern[str] | None, cues: Cues) -> bool:
    """Tell whether nothing behind a word can be the head in its place; `first` is its letter."""
    if cues.head == "capital":
        return first.isupper()
    if cues.head == "last":
        return plural is None  # several plurals may follow each other: police officers
    return cues.head != "two" and word not in cues.before_noun


def _opens_another(text: str, match: re.Match[str], until: int, language: Language) -> bool:
    """Tell whether a word goes on to something else: "12 و15", or "and the", "for the" written onto it."""
    word, article = match[2], language.calendar.article
    # "240 000 l'année précédente": an article opens a time.
    if match[1] == "l" or match.end() > until or text[match.end() : match.end() + 1].isdecimal():
        return True
    if not article:
        return False
    # Behind "for" the article loses its first letter.
    onto = word[:1] in language.numbers.attached and word[1:].startswith(article)
    return (onto and len(word) > _ONTO + len(article)) or word.startswith(article[-1] * 2)


def _head(
    words: Sequence[tuple[int, int, str]], one: Written, language: Language
) -> int | None:  # fmt: skip
    cues = language.cues
    places = range(len(words))
    if cues.head == "last":
        return _first_plural(words, language) if one.number != 1 else 0
    if cues.head == "capital":
        return len(words) - 1
    adjectives = cues.before_noun
    return next((i for i in places if words[i][2] not in adjectives), None)


def _first_plural(words: Sequence[tuple[int, int, str]], language: Language) -> int:
    """Return the place of the first plural, of the last one where several follow: police officers."""
    plural = _plural(language)
    found = [bool(plural.search(word)) for _, _, word in words]
    place = found.index(True) if True in found else 0
    while place + 1 < len(found) and found[place] and found[place + 1]:
        place += 1
    return place


@cache
def _plural(language: Language) -> re.Pattern[str]:
    return re.compile(language.cues.plural or "$")


def qualifiers(text: str, start: int, end: int, language: Language) -> tuple[str, ...]:
    """Return what else is said of a number: "total", "negated", "one of"."""
    cues = language.cues
    words = text[max(0, start - _LOOK_BACK) : start].split()
    while words and words[-1] in cues.determiners and words[-1] not in cues.total:
        words.pop()
    last = words[-1] if words else ""
    found: list[str] = []
    after = text[end : end + 16]
    behind = not cues.total.isdisjoint(after.split(None, 2)[:2])
    # A word behind a comma is of the next clause: "30 pupils, total 90".
    if _in_total(words[-3:], cues.total) or (behind and not cues.total.isdisjoint(_MARK.split(after, maxsplit=1)[0].split())):  # fmt: skip
        found.append("total")
    if last in cues.negation:
        found.append("negated")
    if last in _last_words(language):
        joined = " ".join(words)
        if any(joined == phrase or joined.endswith(" " + phrase) for phrase in cues.one_of):
            found.append("one of")
    return tuple(found)


def _in_total(words: list[str], total: frozenset[str]) -> bool:
    return not total.isdisjoint(words) and not total.isdisjoint(_clause(words))


def opens_item(text: str, start: int, end: int) -> bool:
    """Tell whether a number is the mark of a list item: "1. a lower limit"."""
    if text[end : end + 2] not in (". ", ") "):
        return False
    line = text[max(0, start - 8) : start].rpartition("\n")
    return not line[2].strip(" \t(") and (start <= 8 or bool(line[1]))


def _clause(words: list[str]) -> list[str]:
    """Return the words after the last that ends a clause."""
    ends = [place for place, word in enumerate(words) if word[-1] in ".!?;:،,؟"]
    return words[ends[-1] + 1 :] if ends else words


@cache
def _last_words(language: Language) -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in language.cues.one_of)
