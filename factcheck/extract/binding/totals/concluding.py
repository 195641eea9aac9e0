"""Totals that conclude from their parts: "so that the haul comes to 41", "41 for our three sites"."""

from __future__ import annotations

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import noun, row
from factcheck.extract.binding.totals.openings import is_each, named
from factcheck.model import Quantity, Sort

_REACH = 90  # characters from the last part to what it concludes in
_BESIDE = 2  # characters between "comes to" and its figure
_MEMBERS, _MOST = 3, 12
_APART = ("earlier", "versus", "estimate", "including", "of_them", "each", "rise", "fall")


def concluded(article: Article, place: int, total: Quantity) -> bool:
    """Tell whether a conclusion from the figures before says what they come to."""
    if not place or not named(total) or noun(article, total) == "":
        return False
    last = article.quantities[place - 1]
    if last.sentence != total.sentence or total.span.start - last.number.end > _REACH:
        return False
    opened = article.cued(last.number.end, total.span.start, "concludes", "that_is")
    verb = [one for one in article.cued(last.number.end, total.span.start, "comes_to") if total.span.start - one.span.end <= _BESIDE]  # fmt: skip
    return any(one.span.end <= verb[-1].span.start for one in opened) if verb else False


def as_many_before(article: Article, place: int, total: Quantity) -> tuple[Quantity, ...]:
    """Return the parts of the sentence before, where the total's says that there are as many.

    "Tarn took in 7,840 kilos, Orne 3,615 and Lorne 2,475. With 13,930 kilos for our three sites"
    """
    own = noun(article, total) or total.unit
    before = [one for one in article.quantities[max(0, place - _MOST) : place] if one.sentence == total.sentence - 1 and one.paragraph == total.paragraph]  # fmt: skip
    if len(before) < _MEMBERS or not own:
        return ()
    parts = max((row(article, total, before[start:]) for start in range(len(before) - 2)), key=len, default=())  # fmt: skip
    nouns = {noun(article, one) or one.unit for one in parts} - {""}
    if len(parts) < _MEMBERS or nouns - {own} or any(is_each(article, one) for one in parts):
        return ()
    counts = [one for one in article.of_sentence(total.sentence) if one is not total and one.sort is Sort.NUMBER]  # fmt: skip
    said = [one for one in counts if one.value.stated == len(parts) and noun(article, one) not in ("", own)]  # fmt: skip
    sentence = article.sentences[total.sentence]
    apart = article.has(parts[0].number.end, min(sentence.end, total.span.end + _REACH), *_APART)
    return parts if len(said) == 1 and not apart else ()
