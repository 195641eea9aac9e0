"""Random articles for the engine: claims and the readings of their relations, of every shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from factcheck.model import (
    Claim,
    Diagnosis,
    Interval,
    Kind,
    Linear,
    Number,
    Product,
    Quote,
    Reading,
    Relation,
    Value,
)
from factcheck.nouns import replace
from factcheck.solve.changes import Names
from factcheck.solve.diagnose import diagnose
from factcheck.solve.joint import Judged, settle
from factcheck.solve.local import judge


@dataclass(frozen=True)
class Model:
    """Claims, and relations by the readings they have."""

    claims: tuple[Claim, ...]
    states: tuple[tuple[str, tuple[Reading, ...]], ...]

    @property
    def known(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}


def engine(model: Model) -> tuple[list[Judged], dict[str, Diagnosis]]:
    """Run everything but the kinds' own words."""
    known = model.known
    judged = [Judged(name, readings, judge(readings, known)) for name, readings in model.states]
    settle(judged, known)
    relations = {name: Relation(name, "sum", ()) for name, _ in model.states}
    order = {name: place for place, name in enumerate(known)}
    return judged, diagnose(judged, known, Names(relations, order))


def claim(
    name: str,
    allowed: Interval,
    kind: Kind = Kind.EXACT,
    *,
    whole: bool = False,
    quotes: int = 1,
    locked: bool = False,
) -> Claim:
    """Make a claim that allows an interval."""
    stated = allowed.low if allowed.is_point else None
    if kind in (Kind.ROUNDED, Kind.APPROXIMATE) and allowed.low is not None and allowed.high is not None:  # fmt: skip
        stated = Fraction(allowed.low + allowed.high) / 2
    step = None if kind is not Kind.ROUNDED or allowed.high is None else Fraction(allowed.high) - (allowed.low or 0)  # fmt: skip
    value = Value(name, kind, stated=stated, allowed=allowed, whole=whole, step=step)
    return Claim(name, value, quotes=(Quote(name),) * quotes, locked=locked)


def exact(name: str, number: Number, quotes: int = 1) -> Claim:
    """Make a claim of one number."""
    whole = Fraction(number).denominator == 1
    return claim(name, Interval(number, number), whole=whole, quotes=quotes)


def adds_up(parts: Sequence[str], total: str) -> tuple[Reading, ...]:
    """State that parts make a total."""
    return (Reading("", (Linear((*((part, 1) for part in parts), (total, -1))),)),)


def tree(random: Random, relations: int, width: int = 3) -> tuple[dict[str, int], list[tuple[str, list[str]]]]:  # fmt: skip
    """Return true whole values, and which claims are the parts of which."""
    values: dict[str, int] = {"c0": 0}
    sums: list[tuple[str, list[str]]] = []
    leaves = ["c0"]
    for _ in range(relations):
        parent = leaves.pop(random.randrange(len(leaves)))
        parts = [f"c{len(values) + n}" for n in range(random.randint(2, width))]
        values.update(dict.fromkeys(parts, 0))
        sums.append((parent, parts))
        leaves += parts
    for leaf in leaves:
        values[leaf] = random.randint(1, 99)
    for parent, parts in reversed(sums):
        values[parent] = sum(values[part] for part in parts)
    return values, sums


def slipped(random: Random, number: int) -> int:
    """Return another number, as a slip of the pen makes it."""
    digits = str(number)
    made = [number + 1, number * 10, int(digits[::-1]), max(number - 1, 0), int(digits[:-1] or "0")]
    return random.choice([other for other in made if other != number])


def vague(random: Random, name: str, number: Number, whole: bool) -> Claim:
    """Say a number in some manner of wording, truly."""
    kind, allowed = _worded(random, number)
    quotes, locked = random.choice((1, 1, 1, 2)), random.random() < 0.04
    return claim(name, allowed, kind, whole=whole, quotes=quotes, locked=locked)


def _worded(random: Random, number: Number) -> tuple[Kind, Interval]:
    manner = random.randrange(10)
    if manner < 5:
        return Kind.EXACT, Interval(number, number)
    if manner < 7:
        reach = random.choice((1, 2, Fraction(1, 2)))
        return Kind.ROUNDED, Interval(number - reach, number + reach)
    if manner < 8:
        return Kind.UNKNOWN, Interval() if number < 0 else Interval(0, None)
    low, reach = number - random.randint(0, 3), random.randint(0, 3)
    bounds = [
        Interval(low - 1, None, True),
        Interval(low, number + reach),
        Interval(0, number + 1, False, True),
        Interval(0, number),
    ]
    return Kind.BOUND, random.choice(bounds)


def _said(random: Random, values: Mapping[str, Number], wrong: int, whole: bool) -> tuple[Claim, ...]:  # fmt: skip
    bad = set(random.sample(sorted(values), min(wrong, len(values))))
    told = {
        name: slipped(random, int(number)) if name in bad else number
        for name, number in values.items()
    }
    return tuple(vague(random, name, number, whole) for name, number in told.items())


def _trees(random: Random) -> Model:
    values, sums = tree(random, random.randint(1, 4))
    states = [(f"r{n}", adds_up(parts, total)) for n, (total, parts) in enumerate(sums)]
    return Model(_said(random, values, random.randint(0, 2), random.random() < 0.6), tuple(states))


def _tables(random: Random) -> Model:
    rows, columns = 2, random.randint(2, 3)
    values: dict[str, Number] = {
        f"x{i}{j}": random.randint(0, 9) for i in range(rows) for j in range(columns)
    }
    states = []
    for i in range(rows):
        names = [f"x{i}{j}" for j in range(columns)]
        values[f"y{i}"] = sum(values[name] for name in names)
        states.append((f"row{i}", adds_up(names, f"y{i}")))
    for j in range(columns):
        names = [f"x{i}{j}" for i in range(rows)]
        values[f"z{j}"] = sum(values[name] for name in names)
        states.append((f"column{j}", adds_up(names, f"z{j}")))
    claims = list(_said(random, values, random.randint(0, 1), True))
    for n, said in enumerate(claims):
        if said.id[0] == "x" and random.random() < 0.5:
            claims[n] = claim(said.id, Interval(0, None), Kind.UNKNOWN, whole=True)
    return Model(tuple(claims), tuple(states))


def _shares(random: Random) -> Model:
    count = random.randint(2, 3)
    values: dict[str, Number] = {f"a{n}": random.randint(1, 40) for n in range(count)}
    values["t"] = sum(values.values())
    states = [("sum", adds_up([f"a{n}" for n in range(count)], "t"))]
    claims = list(_said(random, values, random.randint(0, 1), True))
    for n in range(count):
        percent = round(Fraction(values[f"a{n}"]) / values["t"] * 100) + random.choice((0, 0, 0, 5))
        half = Fraction(1, 2)
        claims.append(claim(f"p{n}", Interval(percent - half, percent + half), Kind.ROUNDED))
        law = Product(((f"p{n}", Fraction(1, 100), 0), ("t", 1, 0)), ((f"a{n}", 1),))
        states.append((f"share{n}", (Reading("", (law,)),)))
    return Model(tuple(claims), tuple(states))


def _growth(random: Random) -> Model:
    value: Number = random.randint(10, 90)
    claims = [vague(random, "v0", value, False)]
    states = []
    for n in range(1, random.randint(2, 4)):
        percent = random.randint(-20, 30)
        value = Fraction(value) * (100 + percent) / 100
        told = round(value, 1) + (random.choice((0, 0, 3)))
        reach = Fraction(1, 20)
        claims.append(claim(f"p{n}", Interval(percent, percent)))
        claims.append(claim(f"v{n}", Interval(told - reach, told + reach), Kind.ROUNDED))
        law = Product(((f"p{n}", Fraction(1, 100), 1), (f"v{n - 1}", 1, 0)), ((f"v{n}", 1),))
        states.append((f"growth{n}", (Reading("", (law,)),)))
    return Model(tuple(claims), tuple(states))


def _mixed(random: Random) -> Model:
    names = [f"m{n}" for n in range(random.randint(3, 6))]
    values: dict[str, Number] = {name: random.randint(1, 30) for name in names}
    whole = random.random() < 0.5
    claims = _said(random, values, random.randint(0, 2), whole)
    states = []
    for n in range(random.randint(2, 5)):
        chosen = random.sample(names, random.randint(2, 3))
        times = [random.choice((1, 1, -1, 2, 3)) for _ in chosen]
        made = sum(t * Fraction(values[name]) for t, name in zip(times, chosen, strict=True))
        allowed = random.choice(
            [Interval(made, made)] * 3
            + [
                Interval(None, made),
                Interval(made - 1, None),
                Interval(None, made + 1, False, True),
            ]
        )
        readings = [Reading("", (Linear(tuple(zip(chosen, times, strict=True)), allowed),))]
        if random.random() < 0.2:
            shifted = Interval(made + 1, made + 1)
            readings.append(Reading("more", (Linear(tuple(zip(chosen, times, strict=True)), shifted),)))  # fmt: skip
        states.append((f"r{n}", tuple(readings)))
    return Model(claims, tuple(states))


SHAPES = {
    "trees": _trees,
    "tables": _tables,
    "shares": _shares,
    "growth": _growth,
    "mixed": _mixed,
}


def model(seed: int) -> tuple[str, Model]:
    """Return the model of a seed and the name of its shape."""
    random = Random(seed)
    shape = sorted(SHAPES)[seed % len(SHAPES)]
    return shape, SHAPES[shape](random)


def changed(found: Model, name: str, allowed: Interval) -> Model:
    """Return the model with one claim allowing something else."""
    claims = tuple(
        replace(c, value=replace(c.value, allowed=allowed, kind=Kind.EXACT)) if c.id == name else c
        for c in found.claims
    )
    return Model(claims, found.states)
