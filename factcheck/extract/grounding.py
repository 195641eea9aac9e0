"""Claims held against their quotes, and quotes against the article."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from factcheck.extract.digits import numbers
from factcheck.languages import Language
from factcheck.model import Claim, Finding, Number, Quote, Severity, Source, Span, Type, Verdict
from factcheck.values import wording

# A scale word may follow the digits (4.2 million); powers that such words stand for.
_SCALES = (1, 100, 1000, 10**6, 10**9, 10**12)
# Marks that no reader sees: bidi controls, zero-width spaces, byte order marks.
_INVISIBLE = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_FOLD = re.compile(rf"\s+|[{_INVISIBLE}]+")
_NEAREST_BUDGET = 20_000_000  # words looked at when searching for what a lost quote became


def ground(
    claims: Sequence[Claim], source: Source, language: Language
) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """Return the claims with the spans of their quotes, and a finding for each quote that fails.

    A quote must say what the claim's value says; where the article is at hand it must also
    stand there, after Unicode normalisation (NFC) and folding of white space.
    """
    article = Folded.of(source.text) if source.at_hand else None
    budget = [_NEAREST_BUDGET]
    findings: list[Finding] = []
    grounded = []
    for claim in claims:
        findings += _against_value(claim, language)
        if article is not None:
            claim = replace(claim, quotes=tuple(_locate(quote, article) for quote in claim.quotes))
            findings += (_lost(claim, quote, source, article, budget) for quote in claim.quotes if quote.span is None)  # fmt: skip
        grounded.append(claim)
    return tuple(grounded), tuple(findings)


def _against_value(claim: Claim, language: Language) -> Iterator[Finding]:
    if claim.implied or claim.value.type is Type.LABEL:
        return
    for quote in claim.quotes:
        said = [found for _, found in numbers(quote.exact, language)]
        if said and not _says(claim, said):
            stated = wording.claim(claim)
            message = f"the claims file says {stated}, the words of the article are «{quote.exact}»"
            yield _finding(claim, quote, message, stated, f"«{quote.exact}»")


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
    for scale in _SCALES:
        if Fraction(wanted) / scale in figures or -Fraction(wanted) / scale in figures:
            return True
    return Fraction(wanted).denominator > 1 and {Fraction(wanted).numerator, Fraction(wanted).denominator} <= figures  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as quotes are compared: composed, one space for any, unseen marks left out.

    `origins[i]` is the code point of the original text that folded character i comes from,
    with one more entry for the end; None means that nothing was moved.
    """

    text: str
    origins: Sequence[int] | None

    @classmethod
    def of(cls, text: str) -> Folded:
        """Fold a text and keep the way back."""
        if unicodedata.is_normalized("NFC", text) and not _FOLD.search(text.replace(" ", "")) and "  " not in text:  # fmt: skip
            return cls(text, None)
        folded: list[str] = []
        origins: list[int] = []
        for start, piece in _clusters(text):
            composed = unicodedata.normalize("NFC", piece)
            folded.append(composed)
            origins.extend([start] * len(composed))
        return cls("".join(folded), [*origins, len(text)])

    def span(self, start: int, end: int) -> Span:
        """Return the span in the original text of a range of the folded one."""
        if self.origins is None:
            return Span(start, end)
        # The last character may have been composed of several: its end is the next one's start.
        return Span(self.origins[start], self._after(end - 1))

    def _after(self, index: int) -> int:
        assert self.origins is not None
        following = self.origins[index] + 1
        return self.origins[min(bisect_left(self.origins, following), len(self.origins) - 1)]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield a base character with the marks that combine with it; a space for any white space."""
    for match in re.finditer(rf"(\s+)|[{_INVISIBLE}]+|.[\u0300-\u036f\u0323\u064b-\u065f\u0670]*", text, re.DOTALL):  # fmt: skip
        if match[1]:
            yield match.start(), " "
        elif match.group()[0] not in "\u061c\u200b\u200e\u200f\ufeff" and not _is_bidi(match.group()[0]):  # fmt: skip
            yield match.start(), match.group()


def _is_bidi(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def _locate(quote: Quote, article: Folded) -> Quote:
    parts = [Folded.of(part).text for part in (quote.prefix, quote.exact.strip(), quote.suffix)]
    before, exact, after = parts
    at = article.text.find(before + exact + after)
    if at < 0 and (before or after):
        # A space may stand between the exact words and what is before or after them.
        pattern = rf"{re.escape(before)}\s?({re.escape(exact)})\s?{re.escape(after)}"
        match = re.search(pattern, article.text)
        at = match.start(1) - len(before) if match else -1
    if at < 0 or not exact:
        return quote
    start = at + len(before)
    return replace(quote, span=article.span(start, start + len(exact)))


def _lost(
    claim: Claim, quote: Quote, source: Source, article: Folded, budget: list[int]
) -> Finding:
    near = _nearest(quote.exact, article, budget)
    message = f"the quote «{quote.exact}» does not stand in the article"
    if near is None:
        return _finding(claim, quote, message, f"«{quote.exact}»", "")
    words = source.text[near.start : near.end]
    line = source.place(near.start).line
    message += f"; the closest words are «{words}» (line {line})"
    return _finding(claim, quote, message, f"«{quote.exact}»", f"«{words}»")


def _nearest(quote: str, article: Folded, budget: list[int]) -> Span | None:
    """Return the stretch of as many words that shares most of them with the quote, if half do."""
    wanted = quote.split()
    words = list(re.finditer(r"\S+", article.text))
    budget[0] -= len(words)
    if budget[0] < 0 or len(words) < len(wanted):
        return None
    missing = dict.fromkeys(wanted, 0)
    for word in wanted:
        missing[word] += 1
    shared, best, at = 0, 0, 0
    for index, match in enumerate(words):
        shared += _enter(missing, match.group())
        if index >= len(wanted):
            shared -= _leave(missing, words[index - len(wanted)].group())
        if shared > best:
            best, at = shared, max(0, index - len(wanted) + 1)
    if best * 2 < len(wanted) or best == 0:
        return None
    last = words[min(at + len(wanted), len(words)) - 1]
    return article.span(words[at].start(), last.end())


def _enter(missing: dict[str, int], word: str) -> int:
    if word not in missing:
        return 0
    missing[word] -= 1
    return missing[word] >= 0


def _leave(missing: dict[str, int], word: str) -> int:
    if word not in missing:
        return 0
    missing[word] += 1
    return missing[word] > 0


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
