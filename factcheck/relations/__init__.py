"""The kinds of relation, one file each, found by folder; a file states its law, it does not judge."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Protocol, cast

from factcheck import plugins
from factcheck.model import (
    Claim,
    Interval,
    Judgement,
    Kind,
    Number,
    Option,
    Reading,
    Relation,
    Type,
    Unknowable,
    Value,
    Verdict,
    Wording,
)
from factcheck.nouns import noun
from factcheck.values import wording
from factcheck.values.intervals import exact
from factcheck.values.units import named, ratio


@noun
class Role:
    """A place for claims in a relation."""

    name: str
    many: bool = False  # a list of claims rather than one
    optional: bool = False
    types: tuple[Type, ...] = (Type.NUMBER,)
    least: int = 1  # how many claims a list needs


@noun
class Setting:
    """An option of a relation: its name, its type, and the words it may take."""

    name: str
    type: type
    words: tuple[str, ...] = ()
    default: Option = ""


class Terms:
    """The claims of one relation by role, and its options."""

    __slots__ = ("_claims", "_options", "_roles", "relation")

    def __init__(self, relation: Relation, claims: Mapping[str, Claim]) -> None:
        """Look up the claims; every id is known by now."""
        self.relation = relation
        self._claims = claims
        self._roles = dict(relation.roles)
        self._options = dict(relation.options)

    def one(self, role: str) -> Claim:
        """Return the only claim of a role."""
        return self._claims[self._roles[role][0]]

    def maybe(self, role: str) -> Claim | None:
        """Return the only claim of a role, or None where the role is empty."""
        names = self._roles.get(role)
        return self._claims[names[0]] if names else None

    def many(self, role: str) -> tuple[Claim, ...]:
        """Return every claim of a role, in the order written."""
        return tuple(self._claims[name] for name in self._roles.get(role, ()))

    def all(self) -> tuple[Claim, ...]:
        """Return every claim of the relation, each once."""
        return tuple(self._claims[name] for name in self.relation.claims)

    def text(self, option: str, default: str = "") -> str:
        """Return an option that is a word."""
        return str(self._options.get(option, default))

    def flag(self, option: str, default: bool) -> bool:
        """Return an option that is true or false."""
        return bool(self._options.get(option, default))

    def number(self, option: str, default: Number) -> Number:
        """Return an option that is a number."""
        return cast(Number, self._options.get(option, default))

    def groups(self, option: str) -> tuple[tuple[str, ...], ...]:
        """Return an option that is a list of lists of words."""
        return cast(tuple[tuple[str, ...], ...], self._options.get(option, ()))

    @property
    def tolerance(self) -> Number:
        """Return the declared tolerance, 0 where none is."""
        return self.number("tolerance", 0)

    @property
    def within(self) -> Interval:
        """Return what the two sides of an equality may differ by."""
        return Interval(-self.tolerance, self.tolerance)

    @property
    def declared(self) -> str:
        """Return how a sentence ends where a tolerance is declared; "" where none is."""
        return f", with a tolerance of {wording.number(self.tolerance)}" if self.tolerance else ""


class RelationKind(Protocol):
    """What every file of this folder holds.

    Its docstring opens with the law in one sentence and has one `Agrees:` and one
    `Conflicts:` line: a YAML mapping of roles (and options) to values, run as a test.
    """

    __doc__: str | None
    ROLES: tuple[Role, ...]
    SETTINGS: tuple[Setting, ...]

    def state(self, terms: Terms) -> tuple[Reading, ...]:
        """Return the readings of the relation, as constraints on its claims."""
        ...

    def word(self, terms: Terms, judged: Judgement) -> Wording:
        """Return the sentence of a finding, for a journalist."""
        ...


# The tolerance that any relation may declare; it is shown in the report.
COMMON_SETTINGS = (Setting("tolerance", Number),)  # type: ignore[arg-type]


def unknowable(reason: str, *claims: Claim) -> tuple[Reading, ...]:
    """Return the reading that holds nothing, for a reason."""
    return (Reading("", (Unknowable(tuple(dict.fromkeys(c.id for c in claims)), reason),)),)


def at_odds(measure: Claim, *claims: Claim) -> tuple[Reading, ...]:
    """Return the reading that says that units cannot be compared; nothing where they can."""
    for claim in claims:
        if ratio(claim.unit, measure.unit) is None:
            units = f"{named(claim.unit)} cannot be compared with {named(measure.unit)}"
            return unknowable(units, claim, measure)
    return ()


def times(source: Claim, target: Claim) -> Number:
    """Return how many of the target's unit one of the source's makes; 1 for counted things."""
    return ratio(source.unit, target.unit) or 1


def nominal(claim: Claim) -> Interval:
    """Return the number that is written, or what the words allow where none is."""
    stated = claim.value.stated
    if stated is None or claim.value.kind in (Kind.BOUND, Kind.UNKNOWN):
        return claim.value.allowed
    return Interval(stated, stated)


def missed(computed: Interval, stated: Number | None) -> Number:
    """Return by how much a computed number misses the stated one; 0 where either is vague."""
    if stated is None or computed.low is None or not computed.is_point:
        return 0
    return exact(computed.low - stated)


def shown(computed: Interval, beside: Claim) -> str:
    """Return a computed figure in words, as precise and as short as the claim it stands beside."""
    if computed.low is None or not computed.is_point:
        return wording.interval(computed, beside.unit)
    value = Value("", Kind.EXACT, stated=computed.low, step=beside.value.step)
    return wording.quantity(value, beside.unit)


def conclude(
    terms: Terms, judged: Judgement, made: str, stated: str, computed: str, gap: str
) -> Wording:
    """Make a finding's sentence of its two sides, for each verdict.

    `made` is a clause with the computed figure in it ("the three parts make 52 countries"),
    `stated` what the article says, `gap` the difference with its direction, "" for none.
    """
    declared = terms.declared
    if judged.verdict is Verdict.INCONSISTENT:
        side = f" ({gap})" if gap else ""
        message = f"{made}, the article says {stated}{side}{declared}"
    elif judged.verdict is Verdict.UNDECIDED:
        message = f"{made}, the article says {stated}: whether they agree cannot be told{declared}"
    elif not gap and computed == stated:
        return Wording(f"{made}, as stated{declared}", stated, computed)
    else:
        thanks = " within rounding" if judged.slack is not None and not declared else ""
        message = f"{made}, which agrees with {stated}{thanks}{declared}"
    return Wording(message, stated, computed, gap)


@cache
def names() -> tuple[str, ...]:
    """Return the names of all kinds, sorted: the files of this folder."""
    return plugins.names(__file__)


@cache
def kind(name: str) -> RelationKind:
    """Return the kind of a name, importing its file only now.

    Raises TypeError where the file does not do its duty (see `RelationKind`).
    """
    duties = ("ROLES", "SETTINGS", "state", "word", "__doc__")
    return cast(RelationKind, plugins.load(__name__, name, *duties))
