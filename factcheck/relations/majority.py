"""The votes for a motion are the majority that the text says.

`share` is `1/2` (more than half, the default), `3/5`, `2/3`, `3/4` or `4/5` (at least that much)
or `all` (nobody against); `of: cast` counts the votes for and against, as parliaments do, and `of: members`
all members. `says: rejected` turns the law round. Votes and abstentions are never more than the
members.

Agrees: {for: 14 vote, against: 6 vote, share: 2/3}
Conflicts: {for: 88 vote, against: 52 vote, abstaining: 3 vote, share: 2/3}
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import (
    Claim,
    Constraint,
    Interval,
    Judgement,
    Linear,
    Reading,
    Verdict,
    Wording,
)
from factcheck.relations import Role, Setting, Terms, missed, nominal, unknowable
from factcheck.values import wording
from factcheck.values.intervals import add, exact, scale

ROLES = (
    Role("for"),
    Role("against"),
    Role("abstaining", optional=True),
    Role("members", optional=True),
)
SETTINGS = (
    Setting("share", str, ("1/2", "3/5", "2/3", "3/4", "4/5", "all"), "1/2"),
    Setting("of", str, ("cast", "members"), "cast"),
    Setting("says", str, ("passed", "rejected"), "passed"),
)


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the votes for the motion reach, or miss, the share of the base."""
    base = _base(terms)
    if not base:
        return unknowable("the number of members is not stated", terms.one("for"))
    share = _share(terms)
    sides = {terms.one("for").id: Fraction(1)}
    for claim in base:
        sides[claim.id] = sides.get(claim.id, Fraction(0)) - share
    held = tuple((name, exact(weight)) for name, weight in sides.items() if weight)
    return (Reading("", (Linear(held, _reached(terms)), *_turnout(terms))),)


def _base(terms: Terms) -> tuple[Claim, ...]:
    members = terms.maybe("members")
    if terms.text("of", "cast") == "members":
        return (members,) if members else ()
    return terms.one("for"), terms.one("against")


def _share(terms: Terms) -> Fraction:
    share = terms.text("share", "1/2")
    return Fraction(1) if share == "all" else Fraction(share)


def _reached(terms: Terms) -> Interval:
    # Half is no majority; two thirds and the like are reached by exactly that much.
    passed, simple = terms.text("says", "passed") == "passed", _share(terms) == Fraction(1, 2)
    if passed:
        return Interval(-terms.tolerance, None, low_open=simple and not terms.tolerance)
    return Interval(None, terms.tolerance, high_open=not simple and not terms.tolerance)


def _turnout(terms: Terms) -> tuple[Constraint, ...]:
    members = terms.maybe("members")
    if members is None:
        return ()
    votes = tuple((claim.id, 1) for claim in _votes(terms))
    return (Linear((*votes, (members.id, -1)), Interval(None, terms.tolerance)),)


def _votes(terms: Terms) -> tuple[Claim, ...]:
    abstaining = terms.maybe("abstaining")
    return (terms.one("for"), terms.one("against"), *((abstaining,) if abstaining else ()))


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say the share of the votes, and whether it is the one that the text claims."""
    stated, computed, gap = _claimed(terms), _made(terms), _gap(terms)
    votes = f"{wording.number(nominal(terms.one('for')).low or 0)} to {wording.number(nominal(terms.one('against')).low or 0)}"  # fmt: skip
    if too_many := _surplus(terms):
        return Wording(f"{too_many}, more than there are members", stated, computed, gap)
    made = f"{votes} is {computed}" if computed else votes
    tail = {
        Verdict.CONSISTENT: f", enough for {stated}",
        Verdict.UNDECIDED: f": whether that is {stated} cannot be told",
        Verdict.INCONSISTENT: f", not {stated}" + (f" ({gap})" if gap else ""),
    }[judged.verdict]
    return Wording(f"{made}{tail}{terms.declared}".replace("enough for a rejection", "a rejection"), stated, computed, gap)  # fmt: skip


def _claimed(terms: Terms) -> str:
    share, members = terms.text("share", "1/2"), terms.text("of", "cast") == "members"
    name = {
        "1/2": "a majority",
        "3/5": "a three-fifths majority",
        "2/3": "a two-thirds majority",
        "3/4": "a three-quarters majority",
        "4/5": "a four-fifths majority",
        "all": "unanimity",
    }[share]
    name += " of all members" if members else ""
    if terms.text("says", "passed") == "passed":
        return name
    return f"a rejection (less than {name})" if share != "1/2" else "a rejection"


def _counted(terms: Terms) -> tuple[Fraction, Fraction] | None:
    base = _base(terms)
    figures = [nominal(claim) for claim in (terms.one("for"), *base)]
    if not base or not all(figure.is_point for figure in figures):
        return None
    numbers = [Fraction(figure.low or 0) for figure in figures]
    return numbers[0], sum(numbers[1:], Fraction(0))


def _made(terms: Terms) -> str:
    counted = _counted(terms)
    if counted is None or not counted[1]:
        return ""
    share = wording.amount(exact(counted[0] / counted[1] * 100), "percent", digits=1)
    return f"{share} of {'all members' if terms.text('of', 'cast') == 'members' else 'the votes cast'}"  # fmt: skip


def _gap(terms: Terms) -> str:
    """Return how many votes are missing or too many for the share that is claimed."""
    counted = _counted(terms)
    if counted is None:
        return ""
    share, passed = _share(terms), terms.text("says", "passed") == "passed"
    needed = counted[1] * share
    least = needed // 1 + 1 if share == Fraction(1, 2) else -(-needed // 1)
    off = exact(counted[0] - least if passed else counted[0] - least + 1)
    if (passed and off >= 0) or (not passed and off <= 0):
        return ""
    return wording.gap(off)


def _surplus(terms: Terms) -> str:
    members = terms.maybe("members")
    if members is None:
        return ""
    made = scale(nominal(members), 0)
    for claim in _votes(terms):
        made = add(made, nominal(claim))
    over = missed(made, members.value.stated)
    total = wording.interval(made, "vote")
    return f"{total} for {wording.claim(members)}" if over > terms.tolerance else ""
