"""Durations and ages with the words that bound or hedge them: "more than 18 months", 65 ans et plus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from factcheck.extract.figures import bounds
from factcheck.extract.figures.bounds import Cue
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.roles import keyed
from factcheck.languages import Language
from factcheck.model import Number, Quantity, Sort, Span
from factcheck.nouns import replace
from factcheck.values.written import hedged

_OLD = 12  # code points after a length that may say that it is an age
_LENGTHS = frozenset([Sort.DURATION, Sort.AGE])


def bounded(folded: Folded, times: Iterable[Quantity], language: Language) -> Iterator[Quantity]:
    """Yield figures of time, the durations and ages among them as their cues bound them."""
    for one in times:
        plain = one.sort in _LENGTHS and one.cue is None and one.value.stated is not None
        yield _bounded(folded, one, language) if plain and not one.qualifiers else one


def _bounded(folded: Folded, one: Quantity, language: Language) -> Quantity:
    start, end = folded.index(one.span.start), folded.index(one.span.end)
    cue = bounds.before(folded.text, start, language)
    if cue is not None and one.sort is Sort.DURATION and _lasting(folded.text, cue, end, language):
        return one
    found = cue or bounds.after(folded.text, end, language)
    if found is None:
        return one
    place = folded.span(found.start, found.end)
    span = Span(min(one.span.start, place.start), max(one.span.end, place.end))
    number = one.value.stated
    assert number is not None
    words = folded.original[min(place.start, one.span.start) : one.span.end]
    value = hedged(words, found.hedge, number, _step(one, number), False, one.unit)
    return replace(one, value=value, span=span, cue=place)


def _lasting(text: str, cue: Cue, end: int, language: Language) -> bool:
    """Tell whether a cue says that the time ran rather than that it was longer: over two days.

    What is over 300 years old is longer.
    """
    if text[cue.start : cue.end] not in language.phrases.get("lasted", ()):
        return False
    return not text[end : end + _OLD].lstrip().startswith(_old(language))


@cache
def _old(language: Language) -> tuple[str, ...]:
    return tuple(
        form for key, forms in keyed(language.calendar.words) if key == "old" for form in forms
    )


def _step(one: Quantity, number: Number) -> Number:
    return one.value.step or Fraction(1, Fraction(number).denominator)
