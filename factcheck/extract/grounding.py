"""Claims held against their quotes, and quotes against the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from factcheck.extract.digits import numbers
from factcheck.extract.locating import Folded, Nearest, locate
from factcheck.languages import Language
from factcheck.model import Claim, Finding, Number, Quote, Severity, Source, Type, Verdict
from factcheck.values import wording

# A scale word may follow the digits (4.2 million); powers that such words stand for.
_SCALES = (1000, 10**6, 10**9, 10**12)


def ground(
    claims: Sequence[Claim], source: Source, language: Language
) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """Return the claims with the spans of their quotes, and a finding for each quote that fails.

    A quote must say what the claim's value says; where the article is at hand it must also
    stand there, after Unicode normalisation (NFC) and folding of white space.
    """
    article = Folded.of(source.text) if source.at_hand else None
    nearest = Nearest(article or Folded("", None))
    findings: list[Finding] = []
    grounded = []
    for claim in claims:
        findings += _against_value(claim, language)
        if article is not None:
            claim = replace(claim, quotes=tuple(locate(quote, article) for quote in claim.quotes))
            lost = (quote for quote in claim.quotes if quote.span is None)
            findings += (_lost(claim, quote, source, nearest) for quote in lost)
        grounded.append(claim)
    return tuple(grounded), tuple(findings)


def _against_value(claim: Claim, language: Language) -> Iterator[Finding]:
    if claim.implied or claim.value.type is Type.LABEL:
        return
    for quote in claim.quotes:
        said = list(_said(quote.exact, language))
        if said and not _says(claim, said):
            stated = wording.claim(claim)
            message = f"the claims file says {stated}, the words of the article are «{quote.exact}»"
            yield _finding(claim, quote, message, stated, f"«{quote.exact}»")


def _said(words: str, language: Language) -> Iterator[tuple[Number, ...]]:
    """Yield what each number of a quote may be, also scaled where a word may be its scale."""
    for span, readings in numbers(words, language):
        scaled = words[span.end :].lstrip()[:1].isalpha()
        yield tuple(n * scale for n in readings for scale in ((1, *_SCALES) if scaled else (1,)))


def _says(claim: Claim, said: Sequence[tuple[Number, ...]]) -> bool:
    """Tell whether the numbers of a quote hold the one that the claim states."""
    value = claim.value
    figures = {number for readings in said for number in readings}
    if value.type is Type.DATE and value.date is not None:
        day, year = value.date.day, value.date.year
        years = {number for number in figures if 1000 <= number <= 2100}
        return (day is None or day in figures) and (not years or year is None or year in years)
    if value.type is Type.TIME:
        return value.stated is None or int(value.stated) // 60 in figures
    if value.type is Type.WEEKDAY:
        return True
    wanted = {value.stated} if value.stated is not None else {value.allowed.low, value.allowed.high}
    return all(number is None or _among(number, figures) for number in wanted)


def _among(wanted: Number, figures: set[Number]) -> bool:
    if abs(wanted) in figures:
        return True
    ratio = Fraction(wanted)
    return ratio.denominator > 1 and {ratio.numerator, ratio.denominator} <= figures


def _lost(claim: Claim, quote: Quote, source: Source, nearest: Nearest) -> Finding:
    near = nearest(quote.exact)
    message = f"the quote «{quote.exact}» does not stand in the article"
    if near is None:
        return _finding(claim, quote, message, f"«{quote.exact}»", "")
    words = source.text[near.start : near.end]
    line = source.place(near.start).line
    message += f"; the closest words are «{words}» (line {line})"
    return _finding(claim, quote, message, f"«{quote.exact}»", f"«{words}»")


def _finding(claim: Claim, quote: Quote, message: str, stated: str, computed: str) -> Finding:
    return Finding(
        relation=claim.id,
        kind="quote",
        verdict=Verdict.INCONSISTENT,
        message=message,
        claims=(claim.id,),
        stated=stated,
        computed=computed,
        cause="local",
        severity=Severity.ERROR,
        place=quote.place or claim.place,
    )
