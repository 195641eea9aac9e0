"""Names behind a comma that say what was counted: two depots, in Maresca and Tarn."""

from __future__ import annotations

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.listing import Listing
from factcheck.extract.words.offices import stops, tokens

_FEWEST, _LONG = 2, 24  # words of a stretch of names


def off_by_one(article: Article, found: Listing, stated: int) -> bool:
    """Tell whether a name is missing, or one is too many.

    More names than announced may be of one place, "two sites, in Austin, Texas and Lorne", but
    for those that bear an article each.
    """
    opening = [article.text[one.start : one.end].replace("’", "'").partition("'")[0].split(" ")[0].lower() for one in found.items]  # fmt: skip
    articles = {word.removesuffix("'") for word in article.language.cues.determiners}
    borne = all(word in articles for word in opening)
    return len(found.items) == stated - 1 or (borne and len(found.items) == stated + 1)


def closing(article: Article, start: int, end: int) -> int:
    """Return where the comma behind the last "and" closes names: "two firms, A, B and C, have"."""
    ands = [one for one in article.cued(start, end, "and") if one.span.start > start]
    place = article.text.find(",", ands[0].span.end, end) if ands else -1
    return place + 1 if place > 0 and article.text[place + 2 : place + 3].islower() else 0


def names(article: Article, start: int, end: int, closers: str = ".!") -> bool:
    """Tell whether a stretch holds names alone, each with the same small word or none before it."""
    words = tokens(article.text, start, end, article.language)
    small = stops(article.language) | set(article.language.phrases.get("and", ()))
    if not _FEWEST <= len(words) <= _LONG or article.text[end - 1] not in closers:
        return False
    if not all(one.capital or one.word in small for one in words) or not words[-1].capital:
        return False
    ands = article.language.phrases.get("and", ())
    return len({one.word for one in words if not one.capital and one.word not in ands}) <= 1
