"""A finding as a slip beside the article: its sentence, its picture, its claims, its repairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import (
    Change,
    Claim,
    Diagnosis,
    Finding,
    Quote,
    Relation,
    Repair,
    Source,
    Verdict,
)
from factcheck.nouns import noun
from factcheck.values import wording
from factcheck.writers import Told
from factcheck.writers.web.article import direction, spoken_in
from factcheck.writers.web.drawing import drawn
from factcheck.writers.web.frame import sign
from factcheck.writers.web.markup import Content, Markup, said, tag
from factcheck.writers.web.pictures import picture

MOST_CLAIMS = 40  # of one finding that are listed
MOST_REPAIRS = 12  # alternatives of one group that are listed


def look(finding: Finding) -> str:
    """Return how a finding looks: its verdict, or that it is ignored."""
    return "ignored" if finding.suppressed else finding.verdict


@noun(eq=False)
class Places:
    """Where the claims of a report stand on the page."""

    numbers: Mapping[str, int]  # claim -> its number
    marks: Mapping[tuple[str, int], str]  # (claim, number of its quote) -> id in the article
    relations: Mapping[str, Relation]
    source: Source

    def words(self, claim: Claim) -> Content:
        """Return the words of a claim, one after the other, each with its place."""
        return [(" ", self.quote(claim, n, quote)) for n, quote in enumerate(claim.quotes)]

    def quote(self, claim: Claim, number: int, quote: Quote) -> Markup:
        """Return one quote in its own direction, linked to where it stands."""
        source = self.source
        words = tag("q", quote.exact, lang=spoken_in(source), dir=direction(source))
        target = self.marks.get((claim.id, number))
        if not target or quote.span is None:
            return tag("span", words, self._file(claim, quote), class_="quote")
        said_ = source.where(quote.span.start)
        line = said_.partition(":")[0]
        shown = f"line {line}" if line.isdecimal() else said_
        return tag("span", words, " ", tag("a", shown, href=f"#{target}", class_="place"), class_="quote")  # fmt: skip

    def _file(self, claim: Claim, quote: Quote) -> Content:
        place = quote.place or claim.place
        return (" ", tag("span", f"claims file, line {place.line}", class_="place")) if place else None  # fmt: skip

    def link(self, name: str) -> Markup:
        """Return a claim's name, linked to what hangs on it."""
        shown = tag("bdi", name)
        number = self.numbers.get(name)
        return tag("a", shown, href=f"#c{number}") if number else tag("span", shown)


def finding(entry: Told, name: str, places: Places) -> Markup:
    """Return a finding that opens and closes; what is inconsistent is open from the start."""
    told = entry.finding
    shown = look(told)
    head = (sign(shown), tag("span", shown, class_="verdict"), " · ", tag("span", told.kind), " · ", tag("bdi", told.relation))  # fmt: skip
    summary = tag("summary", tag("span", head, class_="head"), tag("h4", said(told.message)))
    keys = " ".join(f"c{places.numbers[claim]}" for claim in told.claims if claim in places.numbers)
    return tag(
        "details", summary, tag("div", _body(entry, places), class_="body"), id=name, class_=f"finding {shown}",
        open=shown == Verdict.INCONSISTENT, data_keys=keys, data_look=shown, data_kind=told.kind,
    )  # fmt: skip


def _body(entry: Told, places: Places) -> Iterator[Content]:
    told = entry.finding
    if told.reason:
        yield tag("p", said(told.reason), class_="reason")
    if told.binding:
        sure = f" ({told.certainty}% certain)" if told.certainty < 100 else ""
        yield tag("p", said(told.binding), sure, class_="note")
    relation = places.relations.get(told.relation)
    yield _picture(entry, relation)
    yield _claims(entry, relation, places)
    if told.diagnosis:
        yield from _repairs(told, told.diagnosis, places)
    if told.suppressed:
        yield tag("p", "Ignored: ", said(told.suppressed), class_="note")


def _picture(entry: Told, relation: Relation | None) -> Markup | None:
    found = picture(entry.finding, relation, entry.known) if relation else None
    if found is None:
        return None
    return tag("figure", drawn(found), tag("figcaption", found.sum), class_="picture", dir="ltr")


def _claims(entry: Told, relation: Relation | None, places: Places) -> Content:
    roles = {name: role for role, names in reversed(relation.roles) for name in names} if relation else {}  # fmt: skip
    claims = entry.claims
    if not claims:
        return None
    items = [_claim(claim, roles.get(claim.id, ""), places) for claim in claims[:MOST_CLAIMS]]
    if (more := len(claims) - MOST_CLAIMS) > 0:
        items.append(tag("li", f"and {more} more"))
    return tag("ul", items, class_="claims")


def _claim(claim: Claim, role: str, places: Places) -> Markup:
    stated = tag("b", tag("bdi", wording.claim(claim)))
    named = tag("span", role, class_="role") if role else None
    return tag("li", named, " ", stated, tag("span", places.words(claim), class_="quotes"))


def _repairs(told: Finding, diagnosis: Diagnosis, places: Places) -> Iterator[Markup]:
    """Yield each group of alternatives: the finding would agree if one of them were so."""
    for number, group in enumerate(group for group in diagnosis.groups if group):
        lead = "and besides, if" if number else "Would agree if"
        items = [tag("li", _repair(repair, places)) for repair in group[:MOST_REPAIRS]]
        if (more := len(group) - MOST_REPAIRS) > 0:
            items.append(tag("li", f"or {more} more"))
        any_ = " one of these were so" if len(group) > 1 else ""
        yield tag("div", tag("p", f"{lead}{any_}"), tag("ul", items), class_="repairs")
    if told.cause == "joint" and diagnosis.conflict:
        names = [(", " if n else "", places.link(name)) for n, name in enumerate(diagnosis.conflict[:MOST_CLAIMS])]  # fmt: skip
        yield tag("p", "With its other relations these cannot all stand: ", names, class_="note")
    if not diagnosis.complete:
        yield tag("p", "The search was cut short: there may be other explanations.", class_="note")


def _repair(repair: Repair, places: Places) -> Iterator[Content]:
    """Yield one repair in words; claims that change alike are told together."""
    alike: dict[tuple[bool, str, str, str, str], list[Change]] = {}
    for change in repair.changes:
        key = (change.relation, change.stated, change.allowed, change.nearest, change.slip)
        alike.setdefault(key, []).append(change)
    for number, changes in enumerate(alike.values()):
        yield (" and " if number else "", _changes(changes, places))


def _changes(changes: Sequence[Change], places: Places) -> Iterator[Content]:
    first, several = changes[0], len(changes) > 1
    for number, change in enumerate(changes):
        joint = "" if not number else " and " if number == len(changes) - 1 else ", "
        yield (joint, places.link(change.target))
    if first.relation:
        yield " were left out, as misread"
        return
    yield " were each " if several else " were "
    yield tag("b", tag("bdi", first.nearest or first.allowed))
    if first.nearest and first.nearest != first.allowed:
        yield (" (", tag("bdi", first.allowed), " would do)")
    yield (" rather than ", tag("bdi", first.stated))
    if first.slip:
        yield tag("span", ": ", first.slip, class_="slip")
