"""The size and direction of a change fit what was before and what came after.

Use it for "rose 25% to 48 million from 40 million", "fell by 300", "doubled", and with a
`direction` alone for a verb without a figure ("fell"). `by` is the size as written, and
`direction` (up, down, same) its sign; without one the order of the two figures gives it. `as` is
read off the unit of `by`: percent of what was before, points (of percentages), times (after is
`by` times before) or an amount. "%" between two percentages may mean points or percent, so both
are read. A base that may be 0 or less has no percentage.

Agrees: {before: 3.0 billion USD, after: 3.4 billion USD, by: 12%}
Conflicts: {before: 40 million USD, after: 48 million USD, by: 25%, direction: up}
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import (
    Claim,
    Constraint,
    Interval,
    Judgement,
    Linear,
    Number,
    Product,
    Reading,
    Verdict,
    Wording,
)
from factcheck.relations import (
    Role,
    Setting,
    Terms,
    at_odds,
    conclude,
    missed,
    nominal,
    times,
    unknowable,
)
from factcheck.values import wording
from factcheck.values.intervals import add, exact, lower, scale, shift, upper
from factcheck.values.units import factor, ratio, unit

ROLES = (Role("before"), Role("after"), Role("by", optional=True))
SETTINGS = (
    Setting("direction", str, ("up", "down", "none", "same"), "none"),
    Setting("as", str, ("amount", "percent", "points", "times")),
)
_READINGS = {"points": "taken as percentage points", "percent": "taken relative to what was before"}


def state(terms: Terms) -> tuple[Reading, ...]:
    """State the size of the change, once for each way to take it, or its direction alone."""
    before, after, by = terms.one("before"), terms.one("after"), terms.maybe("by")
    if odds := at_odds(after, before):
        return odds
    if by is None or terms.text("direction") == "same":
        return _direction(terms)
    kinds = _kinds(terms, by)
    if "percent" in kinds and not _positive(before):
        return unknowable(f"«{before.words}» may be 0 or less: no percentage can be taken of it", before)  # fmt: skip
    if kinds == ("amount",) and ratio(by.unit, after.unit) is None:
        return at_odds(after, by)
    words = _READINGS if len(kinds) > 1 else {}
    return tuple(Reading(words.get(kind, ""), _sized(kind, terms, by)) for kind in kinds)


def _direction(terms: Terms) -> tuple[Reading, ...]:
    before, after, slack = terms.one("before"), terms.one("after"), terms.tolerance
    allowed = {
        "up": Interval(-slack, None, low_open=not slack),
        "down": Interval(None, slack, high_open=not slack),
        "same": terms.within,
    }.get(terms.text("direction", "none"))
    if allowed is None:
        return unknowable("neither a size nor a direction of the change is given", before, after)
    sides = ((after.id, 1), (before.id, -times(before, after)))
    return (Reading("", (Linear(sides, allowed),)),)


def _kinds(terms: Terms, by: Claim) -> tuple[str, ...]:
    if declared := terms.text("as"):
        return (declared,)
    if by.unit in ("times", "time", "fold"):
        return ("times",)
    dimension = unit(by.unit).dimension
    if dimension == "points":
        return ("points",)
    if dimension != "share":
        return ("amount",)
    ends = (terms.one("before"), terms.one("after"))
    shares = all(unit(end.unit).dimension == "share" for end in ends)
    return ("percent", "points") if shares else ("percent",)


def _positive(claim: Claim) -> bool:
    low = claim.value.allowed.low
    return low is not None and (low > 0 or (low == 0 and claim.value.allowed.low_open))


def _sign(terms: Terms) -> int:
    """Return 1 for a rise and -1 for a fall: as told, else as the two figures stand."""
    direction, by = terms.text("direction", "none"), terms.maybe("by")
    if direction in ("up", "down"):
        return 1 if direction == "up" else -1
    if by is not None and (by.value.stated or 0) < 0:
        return 1  # the sign is written with the figure
    moved = _moved(terms)
    return -1 if moved.high is not None and moved.high < 0 else 1


def _moved(terms: Terms) -> Interval:
    before, after = terms.one("before"), terms.one("after")
    return add(nominal(after), scale(nominal(before), -times(before, after)))


def _sized(kind: str, terms: Terms, by: Claim) -> tuple[Constraint, ...]:
    before, after = terms.one("before"), terms.one("after")
    base, sign = times(before, after), _sign(terms)
    match kind:
        case "percent":
            return _relative(terms, by, base, exact(Fraction(sign * factor(by.unit, "percent")) / 100))  # fmt: skip
        case "times" if terms.text("direction") == "down" and (nominal(by).low or 0) > 1:
            return (Product(((by.id, 1, 0), (after.id, 1, 0)), ((before.id, base),), terms.within),)
        case "times":
            return (Product(((by.id, 1, 0), (before.id, base, 0)), ((after.id, 1),), terms.within),)
    size = 1 if kind == "points" else times(by, after)
    sides = ((after.id, 1), (before.id, -base), (by.id, -sign * size))
    return (Linear(sides, terms.within),)


def _relative(terms: Terms, by: Claim, base: Number, rate: Number) -> tuple[Constraint, ...]:
    before, after = terms.one("before"), ((terms.one("after").id, 1),)
    slack = exact(Fraction(terms.tolerance) / 100)
    if not slack:
        return (Product(((by.id, rate, 1), (before.id, base, 0)), after),)
    return (
        Product(((by.id, rate, 1 + slack), (before.id, base, 0)), after, Interval(0, None)),
        Product(((by.id, rate, 1 - slack), (before.id, base, 0)), after, Interval(None, 0)),
    )


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say how the figures change, and how the article says that they do."""
    before, after, by = terms.one("before"), terms.one("after"), terms.maybe("by")
    sides = f"from {wording.claim(before)} to {wording.claim(after)}"
    if by is None or terms.text("direction") == "same":
        return _worded_direction(terms, judged, sides)
    kind = _kinds(terms, by)[0]
    made = _size(kind, terms)
    stated = {"up": "up ", "down": "down "}.get(terms.text("direction", "none"), "") + wording.claim(by)  # fmt: skip
    if made is None or not made.is_point:
        change = f" is a change of {wording.interval(made, after.unit)}" if made and kind == "amount" else ""  # fmt: skip
        return conclude(terms, judged, f"{sides}{change}", stated, "", "")
    if kind == "times":
        return _worded_times(terms, judged, sides, by, made.low or 0)
    size, name = made.low or 0, {"percent": "percent", "points": "percentage_point"}.get(kind, after.unit)  # fmt: skip
    off = missed(scale(made, _sign(terms)), _written(kind, by, after))
    against = size * _sign(terms) < 0
    gap = wording.gap(off, "percentage_point" if kind == "percent" else name) if off and not against else ""  # fmt: skip
    shown = wording.amount(max(size, -size), name)
    computed = f"{'up' if size > 0 else 'down'} {shown}" if size else "no change"
    told = stated if stated.startswith(("up ", "down ")) or off else computed
    return conclude(terms, judged, f"{sides} is {computed}", told, computed, gap)


def _worded_times(terms: Terms, judged: Judgement, sides: str, by: Claim, made: Number) -> Wording:
    fall = terms.text("direction") == "down" and (nominal(by).low or 0) > 1 and made > 0
    size, how = (exact(1 / Fraction(made)), "less") if fall else (made, "as much")
    off = missed(Interval(size, size), by.value.stated)
    stated, computed = (f"{wording.amount(n, 'times')} {how}" for n in (by.value.stated or 0, size))
    return conclude(terms, judged, f"{sides} is {computed}", stated, computed, wording.gap(off) if off else "")  # fmt: skip


def _written(kind: str, by: Claim, after: Claim) -> Number | None:
    stated = by.value.stated
    if stated is None:
        return None
    if kind == "percent":
        return stated * factor(by.unit, "percent")
    return stated * times(by, after) if kind == "amount" else stated


def _size(kind: str, terms: Terms) -> Interval | None:
    """Return the change that the two figures make, with its sign; None without a base."""
    before, moved = terms.one("before"), _moved(terms)
    if kind not in ("percent", "times"):
        return moved
    base = scale(nominal(before), times(before, terms.one("after")))
    if not base.is_point or not base.low:
        return None
    made = scale(moved, Fraction(1) / base.low)
    return shift(made, 1) if kind == "times" else scale(made, 100)


def _worded_direction(terms: Terms, judged: Judgement, sides: str) -> Wording:
    moved, direction = _moved(terms), terms.text("direction", "none")
    low, high = lower(moved), upper(moved)
    name = terms.one("after").unit
    if low is not None and low == high:
        way = "up " if low[0] > 0 else "down "
        points = "percentage_point" if unit(name).dimension == "share" else name
        computed = way + wording.amount(max(low[0], -low[0]), points) if low[0] else "no change"
    else:
        computed = "a change of open size"
    stated = {"up": "a rise", "down": "a fall", "same": "no change"}.get(direction, "a change")
    if judged.verdict is Verdict.CONSISTENT and direction != "same":
        return Wording(f"{sides} is {computed}, {stated} as stated", stated, computed)
    return conclude(terms, judged, f"{sides} is {computed}", stated, computed, "")
