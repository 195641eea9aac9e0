"""A sentence that shares out the total of the sentence before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.article import Article, Proposal
from factcheck.extract.binding.partitions import Licence, missing
from factcheck.extract.binding.rows.enumerations import countable, fitting, noun
from factcheck.extract.binding.rows.gapping import gapped
from factcheck.extract.binding.totals.completing import completed
from factcheck.extract.binding.totals.openings import named
from factcheck.extract.binding.totals.summing import proposed
from factcheck.model import Quantity, Sort

_FAR = 600  # characters
_MEMBERS = 3
_OPENING = 4  # characters from the start of a sentence to the figure that opens it


def as_many(article: Article, total: Quantity, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return three figures or more, where the total's sentence says that there are as many.

    "48,350 children in three districts. Tarn came first with 21,400, then Orne, which had ..."
    """
    parts = tuple(one for one in fitting(article, total, figures) if countable(one))
    if not named(total):
        return ()
    if len(parts) > _MEMBERS and _announces(article, total, parts):
        return parts[1:]
    if len(parts) < _MEMBERS:
        return ()
    if {noun(article, one) for one in parts} - {"", noun(article, total)}:
        return ()
    if any((one.value.stated or 0) >= (total.value.stated or 0) for one in parts):
        return ()
    said = [one for one in article.of_sentence(total.sentence) if one is not total and one.sort is Sort.NUMBER]  # fmt: skip
    named_so = [one for one in said if one.value.stated == len(parts) and noun(article, one) not in ("", noun(article, total))]  # fmt: skip
    start = article.sentences[parts[0].sentence].start
    apart = article.has(start, parts[-1].number.end, "earlier", "versus", "estimate", "including", "of_them")  # fmt: skip
    return parts if len(named_so) == 1 and not apart else ()


def _announces(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether the first figure says how many follow: four wards: the first with 612 ..."""
    first, own = parts[0], noun(article, total)
    if first.value.stated != len(parts) - 1 or noun(article, first) in ("", own):
        return False
    colon = ":" in article.text[first.span.end : parts[1].number.start]
    return colon and not {noun(article, one) for one in parts[1:]} - {"", own}


def gapped_row(article: Article, total: Quantity, number: int) -> Iterator[Proposal]:
    """Yield "142 went to Tarn, 97 to Denholt and 69 to Lorne" of the total before it."""
    if not named(total):
        return
    if parts := gapped(article, total, number):
        # Some may go unsaid, but nothing unsaid makes parts exceed their total.
        parts = completed(article, total, parts)
        licence = Licence.FIRM if missing(total, parts) < 0 else Licence.PAIR
        yield from proposed(article, total, parts, licence, "shared out in the next sentence")


def plain(
    article: Article, total: Quantity, parts: Sequence[Quantity], figures: Sequence[Quantity]
) -> bool:
    """Tell whether a row without words of its own can only be of the total before it."""
    nouns = {noun(article, one) for one in parts} - {""}
    whole = all(one in parts for one in fitting(article, total, figures))
    return whole and len(nouns) <= 1 and len(parts) > 2
