"""The road: read, relate, solve, report."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import readers
from factcheck.extract.grounding import ground
from factcheck.languages import DIGITS, Language, language as known_language
from factcheck.model import ClaimsError, Finding, LanguageError, Report, Severity, Source, Verdict
from factcheck.nouns import replace
from factcheck.policy import Policy
from factcheck.readers import claims
from factcheck.readers.claims.fields import closest
from factcheck.relations import names as kinds
from factcheck.solve import solve
from factcheck.standing import let_stand
from factcheck.vocabulary import MIN_CERTAINTY

if TYPE_CHECKING:
    from factcheck.comparison.model import Comparison

EVERYTHING = Policy()
UNKNOWN_LANGUAGE = "the language is not known: only digits are read (--lang names it)"
NOT_AT_HAND = "the article is not at hand: quotes were not compared with it (--source FILE does)"


def verify(
    path: str | Path, source: str | Path | None = None, policy: Policy = EVERYTHING
) -> Report:
    """Return the report on a claims file.

    `source` is the article's file; left out, it is the one that the claims file names, if any.
    Relations of a kind that the policy does not judge are left out, as if they did not stand there.
    Raises ClaimsError or SourceError for what cannot be read; disagreement is a finding.
    """
    file = claims.read(Path(path), str(path))
    article = _article(file, Path(source) if source else file.source_file)
    tongue, notes = _language(article.language)
    if not article.at_hand and any(claim.quotes for claim in file.claims):
        notes = (*notes, NOT_AT_HAND)
    grounded, drifted = ground(file.claims, article, tongue)
    relations = policy.relations(file.relations)
    findings = policy.findings((*drifted, *solve(grounded, relations)))
    told = let_stand(findings, file.ignores, relations, policy, datetime.date.today())
    return Report(file.name, article, grounded, relations, told, notes)


def check(
    article: str | Path | Source,
    language: str = "",
    certainty: int = MIN_CERTAINTY,
    encoding: str = "",
    policy: Policy = EVERYTHING,
) -> Report:
    """Return the report on an article: its figures, and the relations its words license.

    `article` is a file or a source; `language` a BCP 47 tag, found out where it is left out.
    Bindings below the certainty, in percent, are left alone. Raises SourceError for a file that
    cannot be read, and LanguageError for a tag that is not known.
    """
    from factcheck.extract.relate import relate
    from factcheck.extract.undisturbed import undisturbed

    source = article if isinstance(article, Source) else readers.read_article(article, encoding)
    tongue = _tongue(source, language)
    notes = (*source.notes, *(() if tongue is not DIGITS else (UNKNOWN_LANGUAGE,)))
    source = replace(source, language=tongue.tag)
    with undisturbed():
        claims, every, left = relate(source, tongue, certainty)
        relations = policy.relations(every)
        solved = solve(claims, relations, ("local",))  # joint ones are doubted
    findings = _ranked(policy.findings(_doubted(solved)))
    told = let_stand(findings, source.ignores, relations, policy, datetime.date.today())
    return Report(source.name, source, claims, relations, told, notes, left)


def _doubted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings, those that conflict only together with others left undecided.

    One misread binding among several is likelier than a slip that no relation shows alone.
    """
    return tuple(
        replace(finding, verdict=Verdict.UNDECIDED, severity=Severity.NOTICE, diagnosis=None)
        if finding.cause == "joint"
        else finding
        for finding in findings
    )


def _ranked(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the surest bindings first; equally sure ones stay in the order of the text."""
    return tuple(sorted(findings, key=lambda finding: -finding.certainty))


def compare(
    articles: Sequence[str | Path | Source], language: str = "", encoding: str = ""
) -> Comparison:
    """Return how two or more versions of one text differ, each against the first.

    `language` is that of all versions; each one's own is found out where it is left out. Raises
    as `check` does.
    """
    from factcheck.comparison import compare as compared
    from factcheck.extract.article import Article

    read, notes = [], []
    for one in articles:
        source = one if isinstance(one, Source) else readers.read_article(one, encoding)
        tongue = _tongue(source, language)
        unknown = (UNKNOWN_LANGUAGE,) if tongue is DIGITS else ()
        notes += [f"{source.name}: {note}" for note in (*source.notes, *unknown)]
        read.append(Article(replace(source, language=tongue.tag), tongue))
    return replace(compared(read), notes=tuple(notes))


def extract(
    article: str | Path, language: str = "", folder: str | Path = "", encoding: str = ""
) -> Report:
    """Return the claims of an article and the relations its words license, as a draft.

    The article is named as seen from `folder`, where the draft will lie; standard input, which
    has no name, is not named at all. Raises as `check` does.
    """
    report = check(article, language, MIN_CERTAINTY, encoding)
    name = "" if str(article) == "-" else os.path.relpath(article, folder or ".")
    return replace(report, source=replace(report.source, name=name))


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


def _tongue(source: Source, language: str) -> Language:
    """Return the language that is asked for, else what the source says or its words betray."""
    from factcheck.extract.detection import detect

    if language:
        return known_language(language)
    return _language(source.language or detect(source.text))[0]


def _language(tag: str) -> tuple[Language, tuple[str, ...]]:
    if not tag:
        return DIGITS, ()
    try:
        return known_language(tag), ()
    except LanguageError as error:
        return DIGITS, (f"{error}: only digits are read",)
