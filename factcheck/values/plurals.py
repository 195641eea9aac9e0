"""The plural of an English noun: the rules of spelling, and the words that have none."""

from __future__ import annotations

import re
from functools import lru_cache

# Whole words whose plural no rule makes, or a rule would make wrongly.
_WORDS = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet",
    "tooth": "teeth", "goose": "geese", "mouse": "mice", "louse": "lice", "ox": "oxen",
    "criterion": "criteria", "phenomenon": "phenomena", "bacterium": "bacteria", "quiz": "quizzes",
    "lens": "lenses", "gas": "gases", "virus": "viruses", "stomach": "stomachs", "epoch": "epochs",
    **dict.fromkeys(("corps", "chassis", "debris", "means", "news", "police", "staff", "personnel")),
    **dict.fromkeys(("sheep", "deer", "moose", "salmon", "trout", "shrimp", "squid", "cattle")),
    **dict.fromkeys(("livestock", "offspring", "people", "men", "women", "children", "criteria")),
    **dict.fromkeys(("phenomena", "bacteria", "media", "data", "dice", "feet", "teeth", "mice")),
}  # fmt: skip
# By how a word ends; the first that fits.
_ENDINGS = (
    (r"(?:craft|fish|sheep)\Z", r"\g<0>"),
    (r"(?i:hu|ger|\bro|nor|sha|talis|cai|otto)man\Z", r"\g<0>s"),
    (r"m[ae]n\Z", "men"),
    (r"(?<=\w)(child)(?:ren)?\Z", r"\1ren"),
    (r"(?<=\w)person\Z", "people"),
    (r"(wi|li|kni)fe\Z", r"\1ves"),
    (r"(shel|sel|wol|cal|hal|lea|loa|thie)f\Z", r"\1ves"),
    (r"(?:her|potat|tomat|vet|torped|mosquit|volcan|tornad|carg|embarg|buffal|ech)o\Z", r"\g<0>es"),
    (r"(?<=monar|triar)ch\Z", "chs"),
    (r"(?<=[^aeiou])y\Z|(?<=qu)y\Z", "ies"),
    (r"(?:[sc]h|x|z|ss|us)\Z", r"\g<0>es"),
    (r"(?<=[a-z])sis\Z", "ses"),
    (r"s\Z", "s"),  # species, series, headquarters, and what was a plural already
    (r"\Z", "s"),
)


@lru_cache(maxsize=1024)
def plural(noun: str) -> str:
    """Return the plural of an English noun; a compound goes as its last part does.

    >>> [plural(noun) for noun in ("country", "aircraft", "crisis", "rescue boat", "fisherman")]
    ['countries', 'aircraft', 'crises', 'rescue boats', 'fishermen']
    """
    rest, space, word = noun.rpartition(" ")
    if word in _WORDS:
        return rest + space + (_WORDS[word] or word)
    made = (re.subn(ending, instead, word, count=1) for ending, instead in _ENDINGS)
    return rest + space + next(several for several, fits in made if fits)
