"""One person bears one office throughout, unless the words say that several are borne.

Use it for the titles that an article gives to one person. Offices that stand together in one
mention ("deputy prime minister and finance minister") are held together, and so are those of
`together` (a list of lists of labels, or true for all mentions: a rank and an office, a title
and its short form, one office after the other); they chain, so that two offices each held with a
third agree. Any two others conflict.

Agrees: {mentions: [{label: [deputy prime minister, finance minister]}, {label: finance minister}]}
Conflicts: {mentions: [{label: finance minister}, {label: transport minister}], person: Dara Quill}
"""

from __future__ import annotations

from factcheck.model import Judgement, Reading, Same, Type, Verdict, Wording
from factcheck.relations import Role, Setting, Terms
from factcheck.values import wording
from factcheck.values.written import normalised

ROLES = (Role("mentions", many=True, least=2, types=(Type.LABEL,)),)
SETTINGS = (
    Setting("person", str),
    # true, or a list of lists of labels that are borne together or one after the other
    Setting("together", tuple, default=False),
)


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that all mentions bear one office, or offices of one group."""
    mentions = terms.many("mentions")
    return (Reading("", (Same(tuple(mention.id for mention in mentions), _groups(terms)),)),)


def _groups(terms: Terms) -> tuple[frozenset[str], ...]:
    stated = [mention.value.labels for mention in terms.many("mentions")]
    declared = terms.groups("together")
    if isinstance(declared, bool):
        declared = (tuple(label for labels in stated for label in labels),) if declared else ()
    groups: list[frozenset[str]] = []
    for labels in (*declared, *(labels for labels in stated if len(labels) > 1)):
        merged = frozenset(normalised(label) for label in labels)
        merged = merged.union(*(group for group in groups if group & merged))
        groups = [group for group in groups if not group & merged] + [merged]
    return tuple(groups)


_BOTH = 2


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say which offices the person is given, and in how many places each."""
    person = terms.text("person") or "one person"
    places: dict[str, int] = {}
    for mention in terms.many("mentions"):
        office = wording.claim(mention)
        places[office] = places.get(office, 0) + max(1, len(mention.quotes))
    first, *others = places
    if not others:
        times = places[first]
        told = "both" if times == _BOTH else f"all {wording.spelled(times)}"
        return Wording(f"{person} is {first} in {told} places", first, first)
    counted = [f"{office} in {_places(count)}" for office, count in places.items()]
    tail = {
        Verdict.CONSISTENT: ", which can be one office or be held together",
        Verdict.UNDECIDED: ": whether these agree cannot be told",
        Verdict.INCONSISTENT: ", and nothing says that both are held",
    }[judged.verdict]
    return Wording(f"{person} is {wording.listed(counted)}{tail}", first, wording.listed(others))


def _places(count: int) -> str:
    return "one place" if count == 1 else f"{wording.spelled(count)} places"
