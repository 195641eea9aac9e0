"""Which version agrees with itself, where one breaks a relation that the other keeps."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.model import Difference, Statement
from factcheck.extract.article import Article
from factcheck.extract.relate import related
from factcheck.model import Claim, Finding, Verdict
from factcheck.nouns import noun
from factcheck.solve import solve
from factcheck.vocabulary import MIN_CERTAINTY


@noun
class _Judged:
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


class Judge:
    """The versions of a comparison, each judged on its own when first asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        """Take the articles, in the order of the versions."""
        self._articles = articles
        self._judged: dict[int, _Judged] = {}

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

    def _on(self, number: int, one: Statement) -> list[Finding]:
        """Return the findings on a version's own figure."""
        judged = self._judged.get(number)
        if judged is None:
            claims, relations, _ = related(self._articles[number], MIN_CERTAINTY)
            judged = self._judged[number] = _Judged(claims, tuple(solve(claims, relations)))
        ids = {claim.id for claim in judged.claims for quote in claim.quotes if quote.span == one.figure.span}  # fmt: skip
        return [f for f in judged.findings if not ids.isdisjoint(f.claims) and f.kind != "repeated"]
