"""Which version agrees with itself, where one breaks a relation that the other keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.comparison.model import Difference, Statement
from factcheck.comparison.telling import called
from factcheck.extract.article import Article
from factcheck.extract.relate import related
from factcheck.model import Claim, Relation, Source, Span, Verdict
from factcheck.nouns import noun
from factcheck.relations import Terms, kind
from factcheck.solve.local import judge
from factcheck.vocabulary import MIN_CERTAINTY

_LONG = 40_000  # characters: of a longer text only what stands around a figure is related
_AROUND = 2_000  # characters to either side
_MOST = 200  # places of long texts that are judged


@noun(eq=False)
class _Related:
    claims: Mapping[str, Claim]
    relations: tuple[Relation, ...]
    at: Mapping[Span, frozenset[str]]  # the claims that a place makes


def _judged(relation: Relation, claims: Mapping[str, Claim]) -> tuple[Verdict, str]:
    """Return a relation's verdict and the sentence of it; no repair is looked for."""
    law, terms = kind(relation.kind), Terms(relation, claims)
    found = judge(law.state(terms), claims)
    return found.verdict, law.word(terms, found).message


class Judge:
    """The versions of a comparison, each judged on its own when first asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        """Take the articles, in the order of the versions."""
        self._articles = articles
        self._related: dict[int, _Related] = {}
        self._judged = 0  # places of long texts

    def agrees(self, found: Difference) -> str:
        """Return which versions agree with themselves on a quantity, "" where that tells nothing."""
        kept: list[int] = []
        broken: list[tuple[int, str]] = []
        for number, one in enumerate(found.statements):
            on_it = self._on(number, one) if one is not None else []
            wrong = [words for verdict, words in on_it if verdict is Verdict.INCONSISTENT]
            if wrong:
                broken.append((number, wrong[0]))
            elif any(verdict is Verdict.CONSISTENT for verdict, _ in on_it):
                kept.append(number)
        if not kept or not broken:
            return ""
        number, words = broken[0]
        names = " and ".join(self._name(n) for n in kept)
        verb = "agrees with itself" if len(kept) == 1 else "agree with themselves"
        return f"{names} {verb}, {self._name(number)} does not: {words}"

    def _name(self, number: int) -> str:
        return called(self._articles[number].source.name)

    def _on(self, number: int, one: Statement) -> Sequence[tuple[Verdict, str]]:
        """Return the verdicts on a version's own figure with their sentences, each relation alone."""
        known, shift = self._known(number, one.figure.span)
        span = Span(one.figure.span.start - shift, one.figure.span.end - shift)
        ids = known.at.get(span, frozenset())
        relations = [r for r in known.relations if r.kind != "repeated" and not ids.isdisjoint(r.claims)]  # fmt: skip
        return [_judged(relation, known.claims) for relation in relations]

    def _known(self, number: int, span: Span) -> tuple[_Related, int]:
        """Return the relations of a version, of a long one those around a place, and where it begins."""
        article = self._articles[number]
        text = article.text
        if len(text) > _LONG:
            if self._judged >= _MOST:
                return _Related({}, (), {}), 0
            self._judged += 1
            start, end = _around(text, span)
            around = Source(article.source.name, text[start:end])
            return _related(Article(around, article.language)), start
        if number not in self._related:
            self._related[number] = _related(article)
        return self._related[number], 0


def _around(text: str, span: Span) -> tuple[int, int]:
    """Return a stretch around a place, from the end of a line to one where some are near."""
    low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    start = text.rfind("\n", max(0, low - _AROUND), low) + 1
    end = text.find("\n", high, high + _AROUND)
    return start or low, end if end >= 0 else high


def _related(article: Article) -> _Related:
    claims, relations, _ = related(article, MIN_CERTAINTY)
    at: dict[Span, frozenset[str]] = {}
    for claim in claims:
        for quote in claim.quotes:
            if quote.span is not None:
                at[quote.span] = at.get(quote.span, frozenset()) | {claim.id}
    return _Related({claim.id: claim for claim in claims}, relations, at)
