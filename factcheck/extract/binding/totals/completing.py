"""Which figures of the next stretch can be a total's parts: those of a bracket, one more, none."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.article import Article
from factcheck.extract.binding.partitions import missing
from factcheck.extract.binding.rows.enumerations import countable, family
from factcheck.extract.binding.totals.openings import is_part
from factcheck.model import Quantity, Sort

_FAR = 600  # characters
_OPENING = 4  # characters from the start of a sentence to the figure that opens it


def bracketed(article: Article, total: Quantity, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """Return the figures of the brackets right behind a total, where there are any."""
    first = figures[0].number.start if figures else total.span.end
    opened = article.text.find("(", total.span.end, first)
    if opened < 0:
        return figures
    closed = article.text.find(")", first, article.sentences[total.sentence].end)
    inside = [one for one in figures if one.number.start < closed]
    # "Noise (51), litter (28)" has a bracket for each.
    return inside if len(inside) > 1 else figures


def completed(
    article: Article, total: Quantity, parts: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """Return parts with the member that opens the next sentence, where it makes them complete."""
    number = parts[-1].sentence + 1
    if missing(total, parts) <= 0 or number >= len(article.sentences):
        return parts
    opening = article.of_sentence(number)[:1]
    near = [one for one in opening if one.number.start - article.sentences[number].start <= _OPENING]  # fmt: skip
    same = [one for one in near if one.paragraph == total.paragraph and one.sort is Sort.NUMBER]
    return (*parts, *same) if same and not missing(total, (*parts, *same)) else parts


def rivals(article: Article, total: Quantity) -> bool:
    """Tell whether a later figure of the same kind stands nearer to the next sentence."""
    stop = article.sentences[total.sentence].end
    later = article.within(total.number.end, min(stop, total.number.end + _FAR))
    own = family(total)
    return any(
        one.unit == total.unit
        and countable(one)
        and family(one) == own
        and not is_part(article, one)
        for one in later
    )
