"""An article to claims and relations: every figure a claim, every licensed proposal a relation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from factcheck.extract.article import Article, Mention, Proposal
from factcheck.extract.inference import inferences
from factcheck.extract.words.folding import Folded
from factcheck.languages import Language
from factcheck.model import Claim, Quantity, Quote, Relation, Sort, Source, Span, Value
from factcheck.nouns import replace
from factcheck.values import wording
from factcheck.values.units import Noun, counted

_ENGLISH = ("en", "und")  # whose plurals are made by rule
_PART = re.compile(r"[^\W_]+")


def relate(
    source: Source, language: Language, certainty: int
) -> tuple[tuple[Claim, ...], tuple[Relation, ...], tuple[str, ...]]:
    """Return every figure of an article as a claim, and the relations that its words license.

    Relations below the certainty, in percent, are left alone; what they are is said in words.
    """
    return related(Article(source, language), certainty)


def related(
    article: Article, certainty: int
) -> tuple[tuple[Claim, ...], tuple[Relation, ...], tuple[str, ...]]:
    """Return the same of an article that was read already."""
    every = tuple(_proposals(article))
    proposals = [proposal for proposal in every if proposal.certainty >= certainty]
    left = tuple(_left(article, proposal) for proposal in every if proposal.certainty < certainty)
    claims = _Claims(article)
    relations = [claims.relation(proposal) for proposal in proposals]
    for quantity in article.figures:
        if "article" not in quantity.qualifiers:
            claims.name(Mention(quantity, quantity.unit))
    return claims.all(), tuple(relations), left


def _left(article: Article, proposal: Proposal) -> str:
    """Say which figures were not bound, and why."""
    spans = sorted(proposal.spans, key=lambda span: span.start)
    words = ", ".join(f"«{article.words(span)}»" for span in spans)
    line = article.source.place(spans[0].start).line
    return f"line {line}: {words}: {proposal.kind}, {proposal.binding} (only {proposal.certainty} % certain)"  # fmt: skip


def _proposals(article: Article) -> Iterator[Proposal]:
    """Yield the proposals of all kinds; of one kind over the same places, the surest alone."""
    if not article.language.phrases:
        return  # without the words of its language nothing is licensed
    found = [proposal for inference in inferences() for proposal in inference.infer(article)]
    best: dict[tuple[str, frozenset[Span]], Proposal] = {}
    for proposal in sorted(found, key=lambda one: -one.certainty):
        best.setdefault((proposal.kind, proposal.spans), proposal)
    yield from sorted(best.values(), key=_place)


def _place(proposal: Proposal) -> tuple[int, str]:
    return min(span.start for span in proposal.spans), proposal.kind


class _Made:
    """A claim made, and the unit that it was made with."""

    __slots__ = ("claim", "unit")

    def __init__(self, unit: str, claim: Claim) -> None:
        self.unit, self.claim = unit, claim


class _Claims:
    """The claims made so far: one for each place and unit, with an id of its own."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._made: dict[tuple[int, int, bool], list[_Made]] = {}  # by place
        self._written = _written(article)
        self._plurals = _plurals(article)
        self._units: dict[str, str] = {}  # as a claim of it has them
        self._slugs: dict[str, tuple[str, ...]] = {}  # the words of a unit that an id takes
        self._ids: dict[str, int] = {}  # how often each was wanted
        self._relations: Counter[str] = Counter()

    def all(self) -> tuple[Claim, ...]:
        """Return the claims in the order of the text."""
        made = [(place[0], row.claim) for place, rows in self._made.items() for row in rows]
        return tuple(claim for _, claim in sorted(made, key=lambda one: (one[0], one[1].id)))

    def name(self, mention: Mention) -> str:
        """Return the id of the claim a mention makes."""
        # One that a relation completes (a day with the year of its sentence) is a claim apart.
        span, value, unit = mention.quantity.span, mention.quantity.value, mention.unit
        rows = self._made.setdefault((span.start, span.end, mention.implied), [])
        # A place that one relation takes without a unit is the same claim as with one.
        for row in rows:
            if (row.unit == unit or not row.unit or not unit) and row.claim.value == value:
                if unit and not row.unit:
                    row.unit, row.claim = unit, replace(row.claim, unit=self._unit(mention))
                return row.claim.id
        rows.append(_Made(unit, self._claim(mention)))
        return rows[-1].claim.id

    def _unit(self, mention: Mention) -> str:
        found = self._units.get(mention.unit)
        if found is None:
            found = self._units[mention.unit] = self._named(mention.unit)
        return found

    def _named(self, unit: str) -> str:
        own = self._written.get(unit, unit)
        if not own or not counted(own):
            return own
        several = self._plurals.get(unit)
        if self._article.language.tag in _ENGLISH:
            return Noun(own, several) if several else own
        return Noun(own, several or own)

    def relation(self, proposal: Proposal) -> Relation:
        """Return the relation that a proposal states, its claims made."""
        roles = tuple((role, tuple(self.name(m) for m in mentions)) for role, mentions in proposal.roles)  # fmt: skip
        self._relations[proposal.kind] += 1
        number = self._relations[proposal.kind]
        name = f"{proposal.kind}_{number}"
        first = proposal.roles[0][1][0].quantity.span
        place = self._article.source.place(first.start)
        return Relation(
            name, proposal.kind, roles, proposal.options, proposal.binding, proposal.certainty, place
        )  # fmt: skip

    def _free(self, name: str) -> str:
        """Return an id that no claim has: the second mayor's is not that of "2 mayors"."""
        number = self._ids[name] = self._ids.get(name, 0) + 1
        if number == 1:
            return name
        unique = f"{name}_{number}"
        wanted = self._ids[unique] = self._ids.get(unique, 0) + 1
        return unique if wanted == 1 else self._free(name)

    def _claim(self, mention: Mention) -> Claim:
        quantity, article = mention.quantity, self._article
        return Claim(
            self._free(self._slug(quantity)), quantity.value, self._unit(mention), quantity.counts,
            (Quote(article.words(quantity.span), quantity.span),), implied=mention.implied, place=article.source.place(quantity.span.start),
        )  # fmt: skip

    def _slug(self, quantity: Quantity) -> str:
        """Return an id that says what a claim is: دولة_72, percent_62, date_2025_10_25."""
        sort, value = quantity.sort, quantity.value
        if sort is Sort.LABEL:
            parts = _parts(value.text)
        else:
            named = quantity.unit or str(sort)
            if (known := self._slugs.get(named)) is None:
                known = self._slugs[named] = _parts(self._written.get(quantity.unit, named))
            parts = known + _digits(value)
        return "_".join(parts[:5])[:40] or str(sort)


def _digits(value: Value) -> tuple[str, ...]:
    if value.stated is None or value.date is not None:
        return _parts(value.text)
    if isinstance(value.stated, int):
        return (str(abs(value.stated)),)
    return _parts(wording.number(value.stated))


def _parts(words: str) -> tuple[str, ...]:
    return tuple(_PART.findall(words.replace(",", "").casefold()))


def _written(article: Article) -> dict[str, str]:
    """Return how the article writes the units that are compared in folded letters: دوله, دولة."""
    found: dict[str, str] = {}
    folds: dict[str, str] = {}
    for quantity in article.quantities:
        if quantity.unit and quantity.unit not in found and quantity.unit_span is not None:
            words = article.words(quantity.unit_span)
            if words == quantity.unit:
                continue
            if words not in folds:
                folds[words] = Folded.of(words, article.language).text
            if folds[words] == quantity.unit:
                found[quantity.unit] = words.lower()
    return found


def _plurals(article: Article) -> dict[str, str]:
    """Return how the article writes each counted noun after a number other than one.

    In English a noun joined to its number (a 12-member board) or in capitals (a headline) is not.
    """
    found: dict[str, str] = {}
    english = article.language.tag in _ENGLISH
    for quantity in article.quantities:
        place = quantity.unit_span
        if quantity.unit and quantity.unit not in found and place is not None and quantity.value.stated != 1:  # fmt: skip
            words = article.words(place)
            if not english or (words.islower() and article.text[place.start - 1].isspace()):
                found[quantity.unit] = words
    return found
