"""Which of the known languages a text is in, by its script and its small words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from factcheck.languages import language, tags

_SAMPLE = 20_000  # characters: more decide nothing
UNKNOWN = "und"


def detect(text: str) -> str:
    """Return the tag of the text's language, "und" where none of the known ones is sure.

    The script of most letters comes first. A script that one known language uses is that
    language, unless it has letters that are not; among the languages of a script the small
    words decide, and only where one is well ahead.

    >>> detect("وقعت 72 دولة على الاتفاقية"), detect("The treaty has been signed by 72 states.")
    ('ar', 'en')
    >>> detect("72, 64"), detect("Sopimuksen on allekirjoittanut 72 maata.")
    ('und', 'und')
    """
    sample = text[:_SAMPLE]
    letters = Counter(letter for letter in sample.casefold() if letter.isalpha())
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[_script(letter)] += count
    if not scripts:
        return UNKNOWN
    script, most = scripts.most_common(1)[0]
    if 2 * most <= scripts.total():
        return UNKNOWN
    rivals = [tag for tag, known in _scripts().items() if known == script]
    if len(rivals) == 1:
        return _alone(rivals[0], letters, script)
    return _foremost(rivals, sample) if rivals else UNKNOWN


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _scripts() -> dict[str, str]:
    """Return the script of every known language, read off its small words."""
    return {tag: _script(words[0][0]) for tag in tags() if (words := language(tag).function_words)}


@cache
def _small_words(tag: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in language(tag).function_words)


def _alone(tag: str, letters: Counter[str], script: str) -> str:
    alphabet = _alphabet(tag)
    own = {letter: count for letter, count in letters.items() if _script(letter) == script}
    strange = sum(count for letter, count in own.items() if letter not in alphabet)
    # Persian writes a letter that Arabic lacks about every twelfth; names are rarer.
    return tag if sum(own.values()) > 3 and strange * 40 <= sum(own.values()) else UNKNOWN


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


def _foremost(rivals: list[str], sample: str) -> str:
    text = unicodedata.normalize("NFC", sample).casefold()
    words = Counter(_words().findall(text))
    total = words.total()
    hits: Counter[str] = Counter(dict.fromkeys((*rivals, UNKNOWN), 0))
    for tag in rivals:
        small = _small_words(tag)
        hits[tag] += sum(count for word, count in words.items() if word in small)
    (first, most), (_, following), *_ = hits.most_common(2)
    if most < 2 or 6 * most < total:
        return _by_less(rivals, text, words)
    # Well ahead of every other language; or as dense as prose is, ahead, and in its letters:
    # Portuguese shares two small words in five with Spanish, and has ã and ç.
    clear = most >= 3 * following
    dense = 5 * most >= 2 * total and 3 * most >= 4 * following
    return first if clear or (dense and _own_letters(first, text)) else _by_less(rivals, text, words)  # fmt: skip


def _by_less(rivals: list[str], text: str, words: Counter[str]) -> str:
    found = _by_letters(rivals, text)
    return found if found != UNKNOWN else _by_lexicon(rivals, text, words)


def _by_letters(rivals: list[str], text: str) -> str:
    """Return the language of which one letter in eight is, and of none of its rivals."""
    letters = [letter for letter in text if letter.isalpha()]
    for tag in rivals:
        others = set().union(*(_alphabet(other) for other in rivals if other != tag))
        own = _alphabet(tag) - others
        if 8 * sum(letter in own for letter in letters) >= max(len(letters), 24):
            return tag
    return UNKNOWN


def _by_lexicon(rivals: list[str], text: str, words: Counter[str]) -> str:
    """Return the language whose words of numbers, days, money and measures stand there, too.

    One line holds too few small words: "Du vendredi 3 au mercredi 8 avril 2026".
    """
    small = {tag: sum(n for w, n in words.items() if w in _small_words(tag)) for tag in rivals}
    more = {tag: sum(n for w, n in words.items() if w in _lexicon(tag)) for tag in rivals}
    hits = Counter({tag: small[tag] + more[tag] for tag in rivals})
    (first, most), (_, following), *_ = (*hits.most_common(2), (UNKNOWN, 0))
    others = frozenset[str]().union(*(_lexicon(tag) | _small_words(tag) for tag in rivals if tag != first))  # fmt: skip
    alone = sum(n for w, n in words.items() if w in _lexicon(first) and w not in others)
    enough = most >= 3 and 7 * most >= 2 * words.total() and 2 * most >= 5 * following
    return first if enough and small[first] and alone > 1 and _own_letters(first, text) else UNKNOWN


@cache
def _alphabet(tag: str) -> frozenset[str]:
    return frozenset("".join(_small_words(tag)))


@cache
def _lexicon(tag: str) -> frozenset[str]:
    """Return the words of four letters or more that the language's tables hold, small ones aside."""
    spoken = language(tag)
    calendar, measures = spoken.calendar, spoken.measures
    tables = (calendar.months, calendar.weekdays, calendar.words, measures.currencies, measures.units)  # fmt: skip
    rows = (row.partition(": ")[2] or row for table in tables for row in table.split(";"))
    phrases = (phrase for forms in spoken.phrases.values() for phrase in forms)
    told = " ".join((*rows, *phrases, *spoken.numbers.words, *spoken.numbers.scales)).casefold()
    found = {word for word in _words().findall(told) if len(word) > 3}
    return frozenset(found - _small_words(tag))


def _own_letters(tag: str, text: str) -> bool:
    alphabet = _alphabet(tag)
    marked = [letter for letter in text if letter > "\x7f" and letter.isalpha()]
    return 2 * sum(letter in alphabet for letter in marked) >= len(marked)
