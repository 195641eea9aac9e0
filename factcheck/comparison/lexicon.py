"""From a word of any language to a name of none: things counted, territories, deeds, cues.

The names of territories come from CLDR; what is counted from comparison/things.py; deeds and cues
are the languages' own tables, whose rows bear the same names in every language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from factcheck.comparison.territories import TERRITORIES
from factcheck.comparison.things import THINGS
from factcheck.extract.words.folding import Folded
from factcheck.languages import Language

# Cues that tell one figure from another wherever they stand beside it.
CUES = (
    "sign", "ratify", "attend", "in_favour", "against", "abstained", "turnout", "average", "in_all",
    "rest", "born", "double", "triple", "earlier", "estimate", "threshold", "rise", "fall",
)  # fmt: skip
_STEM = 3  # letters by which stems are looked up
_ENDING = 5  # letters that the ending of a long stem may have
_SHORT = 5  # letters of a stem that is short: only the endings of its language may follow it
# Endings of nouns: a "car" is in "cars", and not in "care".
_ENDINGS = {
    "en": ("", "s", "es"), "fr": ("", "s", "x", "e", "es"), "es": ("", "s", "es", "a", "o", "as", "os"),
    "de": ("", "e", "en", "n", "er", "ern", "s", "es"), "it": ("", "a", "e", "i", "o"),
}  # fmt: skip
_LEAST = 4  # letters of a territory's name whose adjectives are known by it


class Entry(NamedTuple):
    """A phrase behind its first word: what follows, whether any ending goes, and its name."""

    rest: tuple[str, ...]
    name: str


class Found(NamedTuple):
    """A phrase of a text: where it begins among the words, how many it has, and its name."""

    place: int
    length: int
    name: str


class Lexicon:
    """The words of one language, each with the names that it stands for."""

    def __init__(self, language: Language) -> None:
        """Fold the phrases as the text will be."""
        self.language = language
        self._words: dict[str, list[Entry]] = {}
        self._stems: dict[str, list[tuple[str, Entry]]] = {}
        self._found: dict[str, tuple[Entry, ...]] = {}
        prefixes = language.numbers.prefixes
        self._prefix = re.compile(prefixes) if prefixes else None
        for phrase, name in _rows(language):
            self._put(phrase, name)

    def _put(self, phrase: str, name: str) -> None:
        first, *rest = self.fold(phrase.rstrip("*")).split()
        entry = Entry(tuple(rest), name)
        if phrase.endswith("*") and not rest:
            self._stems.setdefault(first[:_STEM], []).append((first, entry))
        else:
            self._words.setdefault(first, []).append(entry)

    def fold(self, text: str) -> str:
        """Return a text as words are compared: small, and without accents but in Vietnamese."""
        folded = Folded.of(text, self.language).text
        if self.language.tag in ("vi", "ar") or folded.isascii():
            return folded
        return "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))  # fmt: skip

    def names(self, words: list[str]) -> Iterator[Found]:
        """Yield every phrase that stands in a row of folded words."""
        for place, word in enumerate(words):
            for entry in self._entries(word):
                end = place + 1 + len(entry.rest)
                if tuple(words[place + 1 : end]) == entry.rest:
                    yield Found(place, 1 + len(entry.rest), entry.name)

    def _entries(self, word: str) -> tuple[Entry, ...]:
        if word not in self._found:
            forms = [word]
            ending = self.language.numbers.accusative
            if ending and word.endswith(ending) and len(word) > _SHORT - 1:
                forms.append(word.removesuffix(ending))
            if self._prefix and (match := self._prefix.match(word)) and match.end():
                forms.append(word[match.end() :])
            self._found[word] = tuple(dict.fromkeys(e for form in forms for e in self._of(form)))
        return self._found[word]

    def _of(self, word: str) -> Iterator[Entry]:
        yield from self._words.get(word, ())
        for stem, entry in self._stems.get(word[:_STEM], ()):
            if word.startswith(stem) and self._ends(word[len(stem) :], stem):
                yield entry

    def _ends(self, ending: str, stem: str) -> bool:
        if len(stem) < _SHORT and self.language.tag in _ENDINGS:
            return ending in _ENDINGS[self.language.tag]
        return len(ending) <= _ENDING


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the lexicon of a language, made when first asked for."""
    return Lexicon(language)


@cache
def things() -> dict[str, str]:
    """Return the kind of each thing: p a sort of people, g a wider word, o an organisation."""
    heads = (row.partition(":")[0].split() for row in THINGS.splitlines())
    return dict(heads)


# Things that translators and editors exchange, though one row cannot hold them.
_NEAR = (
    frozenset("project park site building station company farm hospital school".split()),
    frozenset("region city country".split()),
    frozenset("organisation company school hospital site member delegate".split()),
    frozenset("case accident attack aftershock injured victim".split()),
    frozenset("agreement recommendation result question objection".split()),
    frozenset("boat vehicle aircraft bus train helicopter".split()),
    frozenset("object book computer film".split()),
    frozenset(["country", "member"]),
    frozenset(["delegation", "member"]),
    frozenset("room bed classroom seat".split()),
    frozenset("seat lawmaker member".split()),
    frozenset("game goal point time".split()),
    frozenset("child student".split()),
    frozenset("prisoner arrest".split()),
    frozenset("patient injured case".split()),
    frozenset("soldier police".split()),
)  # fmt: skip


def related(one: str, other: str) -> bool:
    """Tell whether two things may be the same under another name: doctors are people.

    Sorts of people are told apart where both are strict ones, as men and women are.
    """
    if one == other or any(one in near and other in near for near in _NEAR):
        return True
    mine, theirs = things().get(one, ""), things().get(other, "")
    if mine[:1] == theirs[:1] == "p":
        return not mine == theirs == "p"
    return "g" in (mine, theirs) and not {mine[:1], theirs[:1]} & {"p", "c"}


def _rows(language: Language) -> Iterator[tuple[str, str]]:
    """Yield (phrase, name); an asterisk at the end stands for any ending."""
    for row in THINGS.splitlines():
        name, _, rest = row.partition(" ")
        for part in rest.partition(":")[2].split(";"):
            tag, *stems = part.split()
            if tag == language.tag:
                yield from ((stem.replace("_", " "), f"thing {name}") for stem in stems)
    for row in TERRITORIES.get(language.tag, "").split(";"):
        code, _, name = row.partition(":")
        if name:
            yield from _territory(code, name, language)
    for row in language.repeats.deeds.split(";"):
        name, _, forms = row.partition(":")
        yield from ((form.strip(), f"deed {name.strip()}") for form in forms.split("|") if form.strip())  # fmt: skip
    for cue in CUES:
        yield from ((phrase, f"cue {cue}") for phrase in language.phrases.get(cue, ()))


def _territory(code: str, name: str, language: Language) -> Iterable[tuple[str, str]]:
    """Return the forms of a territory's name: itself, and what its adjectives begin with."""
    plain = re.sub(r" ?\([^)]*\)", "", name).strip()
    if not plain:
        return ()
    stem = plain.rstrip("aeiouéèyاة")
    single = " " not in plain and language.tag != "vi" and len(stem) >= _LEAST
    return [(plain, f"at {code}"), *([(f"{stem}*", f"at {code}")] if single else [])]
