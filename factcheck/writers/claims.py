"""A draft claims file of what was read out of an article, for a person to curate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.extract.figures.doubts import doubts
from factcheck.languages import DIGITS, Language, language, tags
from factcheck.model import Claim, Finding, Option, Quote, Relation, Report, Verdict
from factcheck.nouns import replace
from factcheck.values.notation import notation
from factcheck.writers import Page, visible

_PLAIN = re.compile(r"[^\W\d][\w .%/-]*\w|\d+(?:\.\d+)?|[^\W\d]")
# Words that YAML takes for something else than text.
_TAKEN = frozenset("null true false yes no on off y n".split())
_LONG = 50_000  # characters
_CONTEXT = 24  # characters of prefix and suffix, where the same words stand twice


def write(reports: Sequence[Report], page: Page) -> str:
    """Return one claims file a report; a second one would be a second YAML document."""
    return "---\n".join(_file(report) for report in reports)


def _file(report: Report) -> str:
    source = report.source
    tongue = language(source.language) if source.language.partition("-")[0] in tags() else DIGITS
    known = source.language if source.language != "und" else ""
    about = {"file": source.name, "language": known, "title": source.title, "url": source.url}  # fmt: skip
    lines = [
        "# A draft: every figure was read out of the article by its words. Check each, name it,",
        "# delete what you do not need, and state the relations that the words do not license.",
        "factcheck: 1",
        "source:",
        *(f"  {key}: {quoted(value)}" for key, value in about.items() if value),
        "claims:",
        *(
            line
            for claim in report.claims
            for line in (*_doubts(claim, tongue), *_claim(claim, source.text))
        ),
    ]
    if report.relations:
        lines.append("relations:")
        found = {finding.relation: finding for finding in report.findings}
        for relation in report.relations:
            lines += _relation(relation, found.get(relation.id))
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return a text as a YAML scalar that is read back as the same text."""
    if _PLAIN.fullmatch(text) and text.lower() not in _TAKEN and not text[0].isdigit():
        return text
    # A runner that shows the draft obeys ##[ anywhere in a line.
    escaped = "".join(_escape(character) for character in text).replace("##[", "#\\x23[")
    return f'"{escaped}"'


def _escape(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character in "\n\t":
        return {"\n": "\\n", "\t": "\\t"}[character]
    # What cannot be printed, or what no reader would see, is written by its number.
    return character if character.isprintable() and visible(character) == character else f"\\U{ord(character):08x}"  # fmt: skip


def _doubts(claim: Claim, tongue: Language) -> Iterable[str]:
    """Give what a person must decide of a claim, a comment each."""
    for doubt in doubts(claim, tongue):
        yield f"  # decide: {visible(doubt)}"


def _claim(claim: Claim, text: str) -> Iterable[str]:
    keys: list[tuple[str, str]] = [
        (key, value if isinstance(value, str) and key != "label" else _labels(value))
        for key, value in notation(claim.value, claim.unit)
    ]
    if claim.unit:
        keys.append(("unit", quoted(claim.unit)))
    if claim.counts and claim.counts != claim.unit:
        keys.append(("counts", quoted(claim.counts)))
    if claim.implied:
        keys.append(("implied", "true"))
    if claim.quotes:
        quotes = [_quote(_placed(quote, text)) for quote in claim.quotes]
        keys.append(("quote", quotes[0]) if len(quotes) == 1 else ("quotes", f"[{', '.join(quotes)}]"))  # fmt: skip
    fields = ", ".join(f"{key}: {value}" for key, value in keys)
    yield f"  {quoted(claim.id)}: {{{fields}}}"


def _labels(labels: str | tuple[str, ...]) -> str:
    words = (labels,) if isinstance(labels, str) else labels
    return quoted(words[0]) if len(words) == 1 else f"[{', '.join(map(quoted, words))}]"


def _placed(quote: Quote, text: str) -> Quote:
    """Return a quote with the words around it, where its own stand in the text more than once."""
    span = quote.span
    if span is None or not _may_recur(quote.exact, text):
        return quote
    before, after = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]  # fmt: skip
    return replace(quote, prefix=before, suffix=after)


def _may_recur(words: str, text: str) -> bool:
    """Tell whether words stand in a text twice; in a long one context is cheaper than a search."""
    return len(text) >= _LONG or text.find(words, text.find(words) + len(words)) >= 0


def _quote(quote: Quote) -> str:
    if not quote.prefix and not quote.suffix:
        return quoted(quote.exact)
    parts = [("exact", quote.exact), ("prefix", quote.prefix), ("suffix", quote.suffix)]
    return "{" + ", ".join(f"{key}: {quoted(part)}" for key, part in parts if part) + "}"


def _relation(relation: Relation, finding: Finding | None) -> Iterable[str]:
    if relation.binding:
        yield f"  # {visible(relation.binding)}"
    if finding is not None and finding.verdict is not Verdict.CONSISTENT:
        yield f"  # {finding.verdict}: {visible(finding.message)}"
    parts = [f"kind: {relation.kind}"]
    for role, names in relation.roles:
        ids = ", ".join(quoted(name) for name in names)
        parts.append(f"{role}: {ids}" if len(names) == 1 else f"{role}: [{ids}]")
    parts += [f"{name}: {_option(option)}" for name, option in relation.options]
    yield f"  {quoted(relation.id)}: {{{', '.join(parts)}}}"


def _option(option: Option) -> str:
    if isinstance(option, bool):
        return str(option).lower()
    if isinstance(option, tuple):
        return f"[{', '.join('[' + ', '.join(map(quoted, group)) + ']' for group in option)}]"
    return quoted(str(option))
