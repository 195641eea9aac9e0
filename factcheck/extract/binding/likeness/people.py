"""People that two figures count in other words: 58 migrants and 58 people, 640 jobs and posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.binding.likeness.slipped import neighbours
from factcheck.extract.binding.likeness.telling import Told
from factcheck.extract.binding.partitions import transposed
from factcheck.model import Sort

_SMALLEST = 10  # below it many things are equal
_OFF = 2  # a slip of one or two
_LEAD = 2  # paragraphs
_SAME, _SWAPPED = 64, 66  # percent


def in_other_words(one: Told, below: Sequence[Told]) -> Iterator[tuple[Told, int]]:
    """Yield those whom the text names in another way than its headline; or 85 of 58, by a slip."""
    if not (one.unit and one.is_firm and one.is_plain) or one.stated < _SMALLEST:
        return
    others = [other for other in below if other.quantity.sort is Sort.NUMBER and other.unit not in ("", one.unit) and other.is_firm and are_people(one, other)]  # fmt: skip
    if same := next((other for other in others if other.stated == one.stated), None):
        yield same, _SAME
    elif not any(other.stated == one.stated for other in below):
        swapped = [other for other in others if other.is_plain and transposed(one.stated, other.stated) and neighbours(one, other)]  # fmt: skip
        if len(swapped) == 1:
            yield swapped[0], _SWAPPED


def nearly_as_many(one: Told, below: Sequence[Told]) -> Told | None:
    """Return the only figure that a headline's can be, where the text says it nowhere: 27, then 29."""
    if not (one.unit and one.is_firm and one.is_plain) or one.stated < _SMALLEST:
        return None
    if any(other.stated == one.stated for other in below):
        return None
    near = [other for other in below if other.unit == one.unit and other.is_firm and other.is_plain and -_OFF <= other.stated - one.stated <= _OFF]  # fmt: skip
    return near[0] if len(near) == 1 and near[0].quantity.paragraph <= _LEAD else None


def are_people(one: Told, other: Told) -> bool:
    """Tell whether both nouns are for people or for what they do: 340 jobs, 340 workers."""

    def told(figure: Told, cue: str) -> bool:
        place = figure.quantity.unit_span
        return place is not None and figure.article.has(place.start, place.end + 1, cue)

    later = max(one, other, key=lambda figure: figure.quantity.number.start)
    return told(later, "anybody") or (told(one, "posts") and told(other, "posts"))
