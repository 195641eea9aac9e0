"""One relation judged on its own, by exact interval arithmetic (DESIGN 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import ceil, floor

from factcheck.model import (
    Claim,
    Constraint,
    Image,
    Interval,
    Judgement,
    Kind,
    Linear,
    Number,
    Product,
    Reading,
    Same,
    Unknowable,
    Verdict,
)
from factcheck.nouns import replace
from factcheck.values.intervals import (
    add,
    exact,
    inside,
    meet,
    multiply,
    point,
    scale,
    whole,
)
from factcheck.values.written import normalised

Claims = Mapping[str, Claim]
_UNIVERSAL = (Kind.BOUND, Kind.UNKNOWN)


def box(claim: Claim) -> Interval:
    """Return the numbers a claim's words allow, whole ones only where it counts."""
    allowed = claim.value.allowed
    return whole(allowed) if claim.value.whole else allowed


def judge(readings: Iterable[Reading], claims: Claims) -> Judgement:
    """Return the verdict of a relation from its readings.

    Inconsistent only when no licensed reading agrees; an unlicensed one that would is named.
    Undecided when the readings, or the values the words allow, differ in their verdict.
    """
    readings = tuple(readings)
    if len(readings) == 1 and (plain := _at_once(readings[0], claims)) is not None:
        return plain
    licensed: list[Reading] = []
    others: list[Reading] = []
    for reading in readings:
        (licensed if reading.licensed else others).append(reading)
    judged = [(reading, *_reading(reading, claims)) for reading in licensed]
    found = {verdict for _, verdict, _ in judged}
    if found == {Verdict.INCONSISTENT}:
        words = next((r.words for r in others if _agrees(r, claims)), "")
        return Judgement(Verdict.INCONSISTENT, would_agree=words)
    if found == {Verdict.CONSISTENT}:
        slack = next((s for r in licensed if (s := _slack(r, claims)) is not None), None)
        return Judgement(Verdict.CONSISTENT, reading=licensed[0].words, slack=slack)
    reason = next((why for _, verdict, why in judged if verdict is Verdict.UNDECIDED), "")
    agreeing = " or ".join(r.words for r, v, _ in judged if v is Verdict.CONSISTENT and r.words)
    return Judgement(Verdict.UNDECIDED, reason or f"it depends on how the words are read: it agrees {agreeing}".rstrip())  # fmt: skip


# Of a relation that the very numbers that are written satisfy.
PLAINLY = Judgement(Verdict.CONSISTENT)


def _at_once(reading: Reading, claims: Claims) -> Judgement | None:
    """Judge the only sum or product of a plain reading whose claims have two closed ends each.

    None where it does not agree, or where the long way is needed.
    """
    if len(reading.constraints) != 1 or reading.words or not reading.licensed:
        return None
    constraint = reading.constraints[0]
    if isinstance(constraint, Product):
        closed = all(_closed(claims[name]) is not None for name in members(constraint))
        made = _as_written(constraint, claims) if closed else None
        return PLAINLY if made is not None and made in constraint.allowed else None
    return _summed(constraint, claims) if isinstance(constraint, Linear) else None


def _summed(constraint: Linear, claims: Claims) -> Judgement | None:
    least: Number = 0
    most: Number = 0
    written: Number = 0
    for name, times in constraint.terms:
        ends = _closed(claims[name])
        if ends is None:
            return None
        low, high, stated = ends
        least += times * (low if times > 0 else high)
        most += times * (high if times > 0 else low)
        written += times * stated
    if written in constraint.allowed:
        return PLAINLY
    agrees = meet(Interval(least, most), constraint.allowed)
    room = exact(Fraction(most - least) / 2)
    return Judgement(Verdict.CONSISTENT, slack=room) if agrees else None


def _closed(claim: Claim) -> tuple[Number, Number, Number] | None:
    """Return the ends of a claim of one number, or of a rounded one, and what it states."""
    value = claim.value
    allowed = value.allowed
    low, high = allowed.low, allowed.high
    if value.kind in _UNIVERSAL or low is None or high is None:
        return None
    if low == high:
        return (low, low, low) if type(low) is int else None
    if value.stated is None or allowed.low_open or allowed.high_open:
        return None
    if value.whole and value.stated.denominator > 1:
        return None  # no number that is allowed
    return (ceil(low), floor(high), value.stated) if value.whole else (low, high, value.stated)


def _agrees(reading: Reading, claims: Claims) -> bool:
    return _reading(reading, claims)[0] is Verdict.CONSISTENT


def _reading(reading: Reading, claims: Claims) -> tuple[Verdict, str]:
    """Return the verdict of one reading and, where it is undecided, why."""
    undecided = ""
    for constraint in reading.constraints:
        if isinstance(constraint, Unknowable):
            undecided = undecided or constraint.reason
        elif not possible(constraint, claims):
            return Verdict.INCONSISTENT, ""
        elif not entailed(constraint, claims):
            undecided = undecided or _vague(constraint, claims)
    return (Verdict.UNDECIDED, undecided) if undecided else (Verdict.CONSISTENT, "")


def _vague(constraint: Constraint, claims: Claims) -> str:
    words = [f"«{claims[name].words}»" for name in members(constraint) if _universal(claims[name])]
    return f"{' and '.join(words)} allows values that agree and values that do not"


def members(constraint: Constraint) -> tuple[str, ...]:
    """Return the ids of the claims a constraint speaks of."""
    match constraint:
        case Linear():
            return tuple(name for name, _ in constraint.terms)
        case Product():
            return (
                *(name for name, _, _ in constraint.factors),
                *(name for name, _ in constraint.terms),
            )
        case Image():
            return (constraint.result, *constraint.arguments)
        case Same() | Unknowable():
            return constraint.claims


def _universal(claim: Claim) -> bool:
    return claim.value.kind in _UNIVERSAL


def possible(constraint: Constraint, claims: Claims) -> bool:
    """Tell whether some of the values that the words allow satisfy the constraint."""
    match constraint:
        case Unknowable():
            return True
        case Same():
            return len(_labels(constraint, claims)) <= 1
        case Image():
            return meet(box(claims[constraint.result]), _image(constraint, claims))
        case _:
            return meet(_range(constraint, claims, members(constraint)), constraint.allowed)


def entailed(constraint: Constraint, claims: Claims) -> bool:
    """Tell whether every universal value has existential ones that satisfy a possible constraint.

    Bounds, ranges and unknowns are universal, rounded and approximate values existential;
    an equality may absorb one universal claim, the quantity that it defines.
    """
    match constraint:
        case Linear():
            return _covers(constraint, claims)
        case Product() | Image():
            vague = [name for name in members(constraint) if _universal(claims[name])]
            equality = constraint.allowed.low is not None and constraint.allowed.high is not None
            if len(vague) <= equality:
                return True
            return inside(_whole_range(constraint, claims), constraint.allowed)
        case _:
            return True


def _covers(constraint: Linear, claims: Claims) -> bool:
    vague = [name for name, _ in constraint.terms if _universal(claims[name])]
    if not vague:
        return True
    equality = constraint.allowed.low is not None and constraint.allowed.high is not None
    absorbed = vague if equality else [""]
    return any(_holds_for_all(constraint, claims, set(vague) - {name}) for name in absorbed)


def _holds_for_all(constraint: Linear, claims: Claims, universal: set[str]) -> bool:
    # For all a in A some e in E has a + e allowed: A lies inside allowed - E.
    names = {name for name, _ in constraint.terms}
    every = _range(constraint, claims, universal)
    some = _range(constraint, claims, names - universal)
    return inside(every, add(constraint.allowed, scale(some, -1)))


def _range(constraint: Linear | Product, claims: Claims, names: Iterable[str]) -> Interval:
    """Return every value the constraint's left side can take over the named claims."""
    chosen = set(names)
    total = point(0)
    sign = 1
    if isinstance(constraint, Product):
        total, sign = point(1), -1
        for name, factor, offset in constraint.factors:
            total = multiply(total, add(scale(box(claims[name]), factor), point(offset)))
    for name, coefficient in constraint.terms:
        if name in chosen:
            total = add(total, scale(box(claims[name]), sign * coefficient))
    return total


def _whole_range(constraint: Product | Image, claims: Claims) -> Interval:
    if isinstance(constraint, Product):
        return _range(constraint, claims, members(constraint))
    function = constraint.function(tuple(box(claims[name]) for name in constraint.arguments))
    return add(box(claims[constraint.result]), scale(function, -1))


def _image(constraint: Image, claims: Claims) -> Interval:
    function = constraint.function(tuple(box(claims[name]) for name in constraint.arguments))
    return add(function, constraint.allowed)


def _labels(constraint: Same, claims: Claims) -> set[frozenset[str]]:
    """Return the distinct labels of the claims, where labels of one group are one."""
    found = set()
    for name in constraint.claims:
        labels = frozenset(normalised(label) for label in claims[name].value.labels)
        group = next((group for group in constraint.groups if labels & group), labels)
        found.add(group)
    return found


def _slack(reading: Reading, claims: Claims) -> Number | None:
    """Return the room that rounding gives, where the reading needs it; else None.

    The room of a product has no unit a reader knows: it is 0.
    """
    for constraint in reading.constraints:
        if isinstance(constraint, Linear | Product) and not _nominal(constraint, claims):
            return _room(constraint, claims) if isinstance(constraint, Linear) else 0
    return None


def _nominal(constraint: Linear | Product, claims: Claims) -> bool:
    """Tell whether the constraint holds for the very numbers that are written."""
    if all(claims[name].value.allowed.is_point for name in members(constraint)):
        return True
    if (made := _as_written(constraint, claims)) is not None:
        return made in constraint.allowed
    written = {name: _written(claims[name]) for name in members(constraint)}
    return meet(_range(constraint, written, written), constraint.allowed)


def _as_written(constraint: Linear | Product, claims: Claims) -> Number | None:
    """Return what the left side makes of the numbers written, None where one of them is open."""
    numbers: dict[str, Number] = {}
    for name in members(constraint):
        value = claims[name].value
        number = value.allowed.low if value.allowed.is_point else value.stated
        if number is None or value.kind in _UNIVERSAL or (value.whole and number.denominator > 1):
            return None
        numbers[name] = number
    total = sum((times * numbers[name] for name, times in constraint.terms), start=0)
    if isinstance(constraint, Linear):
        return total
    made: Number = 1
    for name, times, offset in constraint.factors:
        made *= times * numbers[name] + offset
    return made - total


def _written(claim: Claim) -> Claim:
    value = claim.value
    if _universal(claim) or value.stated is None or value.allowed.is_point:
        return claim
    return replace(claim, value=replace(value, allowed=point(value.stated), whole=False))


def _room(constraint: Linear, claims: Claims) -> Number:
    span = _range(constraint, claims, members(constraint))
    if span.low is None or span.high is None:
        return 0
    return exact(Fraction(span.high - span.low) / 2)
