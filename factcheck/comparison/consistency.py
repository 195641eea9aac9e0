"""Which version agrees with itself, where one breaks a relation that the other keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.comparison.model import Difference, Statement
from factcheck.extract.article import Article
from factcheck.extract.relate import related
from factcheck.model import Claim, Finding, Relation, Span, Verdict
from factcheck.nouns import noun
from factcheck.solve import solve
from factcheck.vocabulary import MIN_CERTAINTY


@noun(eq=False)
class _Related:
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    at: Mapping[Span, frozenset[str]]  # the claims that a place makes


class Judge:
    """The versions of a comparison, each judged on its own when first asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        """Take the articles, in the order of the versions."""
        self._articles = articles
        self._related: dict[int, _Related] = {}

    def agrees(self, found: Difference) -> str:
        """Return which versions agree with themselves on a quantity, "" where that tells nothing."""
        kept: list[int] = []
        broken: list[tuple[int, Finding]] = []
        for number, one in enumerate(found.statements):
            on_it = self._on(number, one) if one is not None else []
            wrong = [finding for finding in on_it if finding.verdict is Verdict.INCONSISTENT]
            if wrong:
                broken.append((number, wrong[0]))
            elif any(finding.verdict is Verdict.CONSISTENT for finding in on_it):
                kept.append(number)
        if not kept or not broken:
            return ""
        number, finding = broken[0]
        names = " and ".join(self._name(n) for n in kept)
        verb = "agrees with itself" if len(kept) == 1 else "agree with themselves"
        return f"{names} {verb}, {self._name(number)} does not: {finding.message}"

    def _name(self, number: int) -> str:
        return self._articles[number].source.name or "-"

    def _on(self, number: int, one: Statement) -> Sequence[Finding]:
        """Return the findings on a version's own figure, each relation judged by itself."""
        known = self._known(number)
        ids = known.at.get(one.figure.span, frozenset())
        relations = [r for r in known.relations if r.kind != "repeated" and not ids.isdisjoint(r.claims)]  # fmt: skip
        wanted = {name for relation in relations for name in relation.claims}
        return solve([claim for claim in known.claims if claim.id in wanted], relations) if relations else ()  # fmt: skip

    def _known(self, number: int) -> _Related:
        if number not in self._related:
            claims, relations, _ = related(self._articles[number], MIN_CERTAINTY)
            at: dict[Span, frozenset[str]] = {}
            for claim in claims:
                for quote in claim.quotes:
                    if quote.span is not None:
                        at[quote.span] = at.get(quote.span, frozenset()) | {claim.id}
            self._related[number] = _Related(claims, relations, at)
        return self._related[number]
