"""Claims held against their quotes, and quotes against the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.locating import Composed, Nearest, locate
from factcheck.extract.saying import says
from factcheck.languages import Language
from factcheck.model import Claim, Finding, Kind, Quote, Severity, Source, Type, Verdict
from factcheck.nouns import replace
from factcheck.values import wording


def ground(
    claims: Sequence[Claim], source: Source, language: Language
) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """Return the claims with the spans of their quotes, and a finding for each quote that fails.

    A quote must say what the claim's value says; where the article is at hand it must also
    stand there, after Unicode normalisation (NFC) and folding of white space.
    """
    article = Composed.of(source.text) if source.at_hand else None
    nearest = Nearest(article or Composed("", None))
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
    if claim.implied or claim.value.type is Type.LABEL or claim.value.kind is Kind.UNKNOWN:
        return
    for quote in claim.quotes:
        if not says(quote.exact, claim.value, language):
            stated = wording.claim(claim)
            message = f"the claims file says {stated}, the words of the article are «{quote.exact}»"
            yield _finding(claim, quote, message, stated, f"«{quote.exact}»")


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
