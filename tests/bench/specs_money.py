"""Money and measured units as the Recognizers-Text cases want them; see specs_moments.py."""

from __future__ import annotations

from factcheck.extract.figures.money import measured
from factcheck.extract.figures.numbers import numbers
from factcheck.extract.words.folding import Folded
from factcheck.languages import Language
from factcheck.model import Interval, Kind, Quantity, Sort, Value


def quantities(text: str, language: Language) -> list[Quantity]:
    """Return the numbers of a text as bare figures."""
    folded = Folded.of(text, language)
    found = []
    for one in numbers(folded, language, articles=False):
        span = folded.span(one.start, one.end)
        if (
            one.sort in (Sort.NUMBER, Sort.FRACTION)
            and one.note not in ("dual", "article")
            and span.start < span.end
        ):
            value = Value(text[span.start : span.end], Kind.EXACT, stated=one.number, allowed=Interval(one.number, one.number), step=one.step)  # fmt: skip
            found.append(Quantity(value, one.sort, span, span))
    return found


def amounts(text: str, language: Language, wanted: Sort) -> list[dict[str, object]]:
    """Return the money, or the measures, of a text."""
    found = measured(text, quantities(text, language), language)
    return [
        {"start": q.span.start, "end": q.span.end, "value": str(float(q.value.stated or 0)), "unit": q.unit}
        for q in found
        if q.sort is wanted
    ]  # fmt: skip
