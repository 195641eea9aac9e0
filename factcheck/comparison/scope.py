"""Whether an institution stands beside those counted or is what they are of.

"Nineteen countries and the European Union" are not "nineteen European Union countries".
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.comparison.lexicon import lexicon
from factcheck.comparison.model import Statement, Version
from factcheck.comparison.territories import TERRITORIES
from factcheck.languages import Language, language

_BODIES = ("EU", "UN", "EZ")
_SHORT = {"en": ("EU", "UN"), "de": ("EU", "UN"), "fr": ("UE", "ONU"), "es": ("UE", "ONU"), "it": ("UE", "ONU"), "vi": ("EU",)}  # fmt: skip
_REACH = 60  # characters after a figure, or before it
_BETWEEN = 28  # characters between what is counted and the institution's name


def differs(mine: Version, one: Statement, theirs: Version, other: Statement) -> bool:
    """Tell whether one version adds an institution to those counted, and the other counts its own."""
    first, second = _joined(mine, one), _joined(theirs, other)
    return None not in (first, second) and first != second


def _joined(version: Version, one: Statement) -> bool | None:
    """Return True where an institution is added to a count, False where the count is of it."""
    if not one.thing and not one.figure.counts:
        return None
    tongue = language(version.source.language)
    text = lexicon(tongue).fold(version.source.text[one.figure.number.end : one.figure.number.end + _REACH])  # fmt: skip
    names = _pattern(tongue)
    match = names.search(text) if names else None
    if match is None:
        return None
    between = text[: match.start()]
    if len(between) > _BETWEEN or re.search(r"\d|[.;:,،؛](?:\s|$)", between):
        return None
    return _adds(between, tongue)


def _adds(between: str, tongue: Language) -> bool:
    fold = lexicon(tongue).fold
    words = between.split()
    joints = {fold(word) for cue in ("and", "besides") for word in tongue.phrases.get(cue, ())}
    ends = [" ".join(words[-count:]) for count in (1, 2, 3)]
    # Arabic writes its "and" onto the name.
    onto = between.endswith(tuple(j for j in joints if len(j) == 1)) and not between.endswith(" ")
    plain = [" ".join(words[:-1][-count:]) for count in (1, 2, 3)]  # before an article
    return onto or any(end in joints for end in (*ends, *plain))


@cache
def _pattern(tongue: Language) -> re.Pattern[str] | None:
    rows = (row.partition(":") for row in TERRITORIES.get(tongue.tag, "").split(";"))
    fold = lexicon(tongue).fold
    names = [fold(name) for code, _, name in rows if code in _BODIES]
    # An adjective in between, or the endings of one: Europäischen Union.
    forms = [r"\s+".join(re.escape(word[: max(4, len(word) - 2)]) + r"\w*" for word in name.split()) for name in names]  # fmt: skip
    forms += [rf"(?<!\w){fold(word)}(?!\w)" for word in _SHORT.get(tongue.tag, ())]
    return re.compile("|".join(forms)) if forms else None
