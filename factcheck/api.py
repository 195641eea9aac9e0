"""The road: read, relate, solve, report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck import readers
from factcheck.extract.grounding import ground
from factcheck.languages import DIGITS, Language, language
from factcheck.model import ClaimsError, Finding, LanguageError, Report, Source
from factcheck.readers import claims
from factcheck.readers.claims.entries import Ignore
from factcheck.readers.claims.fields import closest
from factcheck.relations import names as kinds
from factcheck.solve import solve

NOT_AT_HAND = "the article is not at hand: quotes were not compared with it (--source FILE does)"


def verify(path: str | Path, source: str | Path | None = None) -> Report:
    """Return the report on a claims file.

    `source` is the article's file; left out, it is the one that the claims file names, if any.
    Raises ClaimsError or SourceError for what cannot be read; disagreement is a finding.
    """
    file = claims.read(Path(path), str(path))
    article = _article(file, Path(source) if source else file.source_file)
    tongue, notes = _language(article.language)
    if not article.at_hand and any(claim.quotes for claim in file.claims):
        notes = (*notes, NOT_AT_HAND)
    grounded, drifted = ground(file.claims, article, tongue)
    findings = (*drifted, *solve(grounded, file.relations))
    kept = _suppressed(findings, file.ignores, datetime.date.today())
    return Report(file.name, article, grounded, file.relations, kept, notes)


def explain(name: str, path: str | Path, source: str | Path | None = None) -> tuple[str, ...]:
    """Return the arithmetic of one relation of a claims file, step by step, a line each.

    Raises ClaimsError where the file has no such relation.
    """
    report = verify(path, source)
    known = {relation.id: relation for relation in report.relations}
    if name not in known:
        raise ClaimsError(f"{report.name}: there is no relation or kind {name!r}; {closest(name, [*known, *kinds()])}")  # fmt: skip
    from factcheck.solve.steps import explain as steps

    findings = [finding for finding in report.findings if finding.relation == name]
    return tuple(
        line for finding in findings for line in steps(finding, report.claims, known[name])
    )


def _article(file: claims.ClaimsFile, path: Path | None) -> Source:
    if path is None:
        return file.source
    read = readers.read_article(path)
    about = file.source
    return replace(read, language=about.language, title=about.title, url=about.url)


def _language(tag: str) -> tuple[Language, tuple[str, ...]]:
    if not tag:
        return DIGITS, ()
    try:
        return language(tag), ()
    except LanguageError as error:
        return DIGITS, (f"{error}: only digits are read",)


def _suppressed(
    findings: Sequence[Finding], ignores: Sequence[Ignore], today: datetime.date
) -> tuple[Finding, ...]:
    """Return the findings, those with a reason to stand marked with it."""
    live = [entry for entry in ignores if entry.until is None or today <= entry.until]
    reasons = {(entry.relation, entry.kind): entry.reason for entry in live}

    def reason(finding: Finding) -> str:
        by_relation = reasons.get((finding.relation, ""), "")
        return by_relation or reasons.get(("", finding.kind), "")

    return tuple(replace(finding, suppressed=reason(finding)) for finding in findings)
