"""Offices: two mentions of one person that give him offices which exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations

from factcheck.extract.article import Article, Mention, Proposal
from factcheck.extract.binding.offices.naming import Name
from factcheck.extract.binding.offices.people import OF_MANY, Bearing, Office, bearings
from factcheck.extract.words.offices import RANK, tokens
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import replace
from factcheck.values.written import label, normalised

# Nobody is two of these at once; what a country may join (a mayor in parliament, an ambassador
# who speaks for a ministry) is not among them.
_FULL = frozenset(["ombudsman", "minister", "deputy minister", "state", "mayor", "governor", "prefect", "rector", "prosecutor", "police", "regulator", "government"])  # fmt: skip
# Nobody is two of these at one trial, in one club, in one firm.
_APART = tuple(map(frozenset, (["judge", "prosecutor"], ["judge", "advocate"], ["prosecutor", "advocate"], ["chair", "treasurer"], ["deputy chair", "treasurer"], ["chief", "purse"], ["director", "purse"], ["ambassador", "consul"])))  # fmt: skip
_TOGETHER = (frozenset(["minister", "government"]), frozenset(["deputy minister", "government"]))
_PLACED = frozenset(
    ["mayor", "deputy mayor", "governor", "prefect", "ambassador", "rector", "police"]
)
_SEATED = frozenset(["chair", "deputy chair"])
_FIELDS = frozenset(["minister", "deputy minister"])
_DASH = re.compile(r"\s[-–—]\s")  # between the names of a place: Bà Rịa - Vũng Tàu
_COUNTED = 12  # characters before an office in which a number of its holders may stand
_OFFICES = 20  # of one person: no article has more
_LETTERS = 3  # of an abbreviation
_NAMES = 30  # of one title: no article has more
# Fields that governments join in one ministry or another, as energy is joined with the economy.
_JOINED = (frozenset(["energy", "money"]), frozenset(["energy", "land"]), frozenset(["energy", "transport"]), frozenset(["digital", "money"]), frozenset(["digital", "transport"]), frozenset(["digital", "education"]))  # fmt: skip
_ALIKE = 4  # letters: French, France


def infer(article: Article) -> Iterator[Proposal]:
    """Yield one relation for each person with an office in two or more places."""
    if not article.language.offices.ranks:
        return
    found = [
        one
        for one in _surnames(article, bearings(article))
        if not _of_many(article, one) and not _initials(article, one)
        if not _DASH.search(article.words(one.name_span))
    ]
    told = {name: [one for one in row if _tells(one)] for name, row in _by_person(found).items()}
    grouped = {name: _groups(row) for name, row in told.items() if len(row) > 1}
    moved = _moved(article) if any(len(groups) > 1 for groups in grouped.values()) else frozenset()
    for name, groups in grouped.items():
        if len(groups) == 1 or name[-1] not in moved:
            yield _proposal(article, name, told[name], groups)
    yield from _spellings(article, found)


def _surnames(article: Article, found: Sequence[Bearing]) -> Iterator[Bearing]:
    """Yield the mentions, of "Landrat Quill der Feuerwehr" the surname alone if it is one told.

    A general who is governor is compared as governor.
    """
    last = {one.name[-1] for one in found if len(one.name) > 1}
    for one in found:
        words = article.words(one.name_span).split()
        low = len(one.name) > 1 and len(words) > 1 and words[1][:1].islower()
        if low and one.name[0] in last:
            start = one.name_span.start
            one = replace(one, name=one.name[:1], name_span=Span(start, start + len(words[0])))
        offices = tuple(office for office in one.offices if office.rank != RANK)
        yield replace(one, offices=offices or one.offices)


def _of_many(article: Article, one: Bearing) -> bool:
    """Tell whether a number stands before an office: the two presidents Trump and Putin."""
    start = one.span.start
    before = article.within(max(0, start - _COUNTED), one.span.end)
    return any(q.sort is Sort.NUMBER and (q.value.stated or 0) > 1 and q.number.end <= one.name_span.start and q.span.end > start - 2 for q in before)  # fmt: skip


def _initials(article: Article, one: Bearing) -> bool:
    """Tell whether a name is only letters that stand for a department: TN - MT."""
    words = article.words(one.name_span).replace("-", " ").split()
    return all(len(word) <= _LETTERS and word.isupper() for word in words)


def _by_person(found: Sequence[Bearing]) -> dict[Name, list[Bearing]]:
    """Return the mentions of each full name, those by the last name alone included."""
    people: dict[Name, list[Bearing]] = defaultdict(list)
    for one in found:
        if len(one.name) > 1:
            people[one.name].append(one)
    last: dict[str, list[Name]] = defaultdict(list)
    for name in people:
        last[name[-1]].append(name)
    for one in found:
        namesakes = last.get(one.name[0], []) if len(one.name) == 1 else []
        if len(namesakes) == 1:
            people[namesakes[0]].append(one)
    return {name: sorted(row, key=lambda one: one.span.start) for name, row in people.items() if _is_told_apart(row)}  # fmt: skip


def _is_told_apart(row: Sequence[Bearing]) -> bool:
    # Where no sign tells the name's end, another name that begins alike may be meant.
    return any(one.sure for one in row)


def _moved(article: Article) -> frozenset[str]:
    """Return the words of all sentences that speak of a change of office."""
    spoken = {article.sentence_at(one.span.start) for one in article.phrases.named("appointed")}  # fmt: skip
    sentences = [article.sentences[number] for number in sorted(spoken)]
    return frozenset(t.word for s in sentences for t in tokens(article.text, s.start, s.end, article.language))  # fmt: skip


def _tells(one: Bearing) -> bool:
    """Tell whether a mention says enough to be compared: a minister of what, not a general."""
    return all(office.rank != RANK and (office.rank != "minister" or office.fields) for office in one.offices)  # fmt: skip


def _proposal(
    article: Article, name: Name, mentions: Sequence[Bearing], groups: Sequence[Sequence[Bearing]]
) -> Proposal:
    quantities = [_quantity(article, one.span) for one in mentions]
    labels = {id(one): q.value.labels[0] for one, q in zip(mentions, quantities, strict=True)}
    together = tuple(tuple(dict.fromkeys(labels[id(one)] for one in group)) for group in groups)
    person = article.words(max((one.name_span for one in mentions), key=lambda s: s.end - s.start))
    options = (("person", " ".join(person.split())), ("together", tuple(t for t in together if len(t) > 1)))  # fmt: skip
    return Proposal(
        "office",
        (("mentions", tuple(Mention(quantity) for quantity in quantities)),),
        f"read as offices of one person, «{person}», named beside each",
        _certainty(groups),
        options,
    )


def _groups(mentions: Sequence[Bearing]) -> list[list[Bearing]]:
    """Return the mentions in groups that may be one office, or be held together."""
    alike: dict[tuple[Office, ...], list[Bearing]] = defaultdict(list)
    for one in mentions:
        alike[one.offices].append(one)
    groups: list[list[Bearing]] = []
    for one in [row[0] for row in alike.values()][:_OFFICES]:
        near = [group for group in groups if not all(_exclude(one, other) for other in group)]
        merged = [one, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [merged]
    return [[one for first in group for one in alike[first.offices]] for group in groups]


def _certainty(groups: Sequence[Sequence[Bearing]]) -> int:
    if len(groups) == 1:
        return 85
    ranks = {office.rank for group in groups for one in group for office in one.offices}
    return 85 if len(ranks) == 1 else 75


def _exclude(one: Bearing, other: Bearing) -> bool:
    return all(exclusive(a, b) for a in one.offices for b in other.offices)


def exclusive(one: Office, other: Office) -> bool:
    """Tell whether nobody bears both offices, as far as their words tell."""
    if one.rank != other.rank:
        pair = frozenset([one.rank, other.rank])
        if one.rank in _SEATED and one.places and other.places and not any(_alike(a, b) for a in one.places for b in other.places):  # fmt: skip
            return (
                False  # chairs of two places are two people, or what was read as a place is a name
            )
        lesser = one.rank == f"deputy {other.rank}" or other.rank == f"deputy {one.rank}"
        if (lesser and not OF_MANY.isdisjoint(pair)) or pair in _APART:
            return _of_one(one, other)
        return lesser or (pair <= _FULL and pair not in _TOGETHER)
    if one.rank in _FIELDS:
        pairs = [frozenset([a, b]) for a in one.fields for b in other.fields]
        return bool(pairs) and not any(len(pair) == 1 or pair in _JOINED for pair in pairs)
    if one.rank in _PLACED and one.places and other.places:
        return not any(_alike(a, b) for a in one.places for b in other.places)
    return False


def _of_one(one: Office, other: Office) -> bool:
    """Tell whether two offices may be of one body: of the same place, or of none that is told."""
    said = [office.places | office.fields for office in (one, other)]
    return not any(said) or any(_alike(a, b) for a in said[0] for b in said[1])


def _alike(one: str, other: str) -> bool:
    return one[:_ALIKE] == other[:_ALIKE]


def _quantity(article: Article, span: Span) -> Quantity:
    words = " ".join(article.words(span).split())
    return Quantity(label(words), Sort.LABEL, span, span, sentence=article.sentence_at(span.start))


def _spellings(article: Article, found: Sequence[Bearing]) -> Iterator[Proposal]:
    """Yield the names that may be one, written in two ways after the same title."""
    titled: dict[tuple[Office, ...], dict[Name, Bearing]] = defaultdict(dict)
    for one in found:
        if one.sure and len(one.name) > 1 and len(titled[_title(article, one)]) < _NAMES:
            titled[_title(article, one)].setdefault(one.name, one)
    for names in titled.values():
        for longer, shorter in permutations(names, 2):
            if _shortens(shorter, longer):
                yield _spelling(article, sorted((names[longer], names[shorter]), key=lambda one: one.span.start))  # fmt: skip


def _title(article: Article, one: Bearing) -> tuple[Office, ...]:
    words = normalised(article.words(one.span))
    return tuple(Office(words) if office.rank == RANK else replace(office, places=frozenset()) for office in one.offices)  # fmt: skip


def _shortens(shorter: Name, longer: Name) -> bool:
    """Tell whether a name is another with words in its middle left out."""
    if len(shorter) >= len(longer) or (shorter[0], shorter[-1]) != (longer[0], longer[-1]):
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _spelling(article: Article, mentions: Sequence[Bearing]) -> Proposal:
    quantities = tuple(Mention(_quantity(article, one.name_span)) for one in mentions)
    title = article.words(mentions[0].span)
    return Proposal(
        "repeated", (("mentions", quantities),), f"«{title}» stands beside both names", 70
    )
