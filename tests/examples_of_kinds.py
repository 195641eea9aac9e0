"""Claims and relations made of the short values that examples and tests write."""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import Claim, Finding, Option, Quote, Relation, Value
from factcheck.relations import kind
from factcheck.solve import solve
from factcheck.values import written

Short = int | str | dict[str, object] | list[object]


def claim(name: str, short: object) -> Claim:
    """Return a claim of `19 country`, `62%`, `25 October`, or a mapping of value, unit, label."""
    if isinstance(short, dict):
        return _spelled(name, short)
    words = str(short)
    value, unit = _value_and_unit(words)
    return Claim(name, value, unit, quotes=(Quote(words),))


def _spelled(name: str, short: dict[str, object]) -> Claim:
    unit, text = str(short.get("unit", "")), str(short.get("value", ""))
    labels = short.get("label")
    if labels is not None:
        found = written.label(*map(str, labels)) if isinstance(labels, list) else written.label(str(labels))  # fmt: skip
    else:
        dated = written.date(text) if short.get("type") == "date" else None
        found = dated or written.read(text, unit)
    words = str(short.get("quote", text or found.text))
    places = short.get("places", 1)
    quotes = (Quote(words),) * (places if isinstance(places, int) else 1)
    return Claim(name, found, unit, quotes=quotes, implied=bool(short.get("implied")))


def _value_and_unit(words: str) -> tuple[Value, str]:
    try:
        return written.read(words), "percent" if words.endswith("%") else ""
    except ValueError:
        text, _, unit = words.rpartition(" ")
        return written.read(text, unit), unit


def example(name: str, mapping: dict[str, object]) -> tuple[list[Claim], Relation]:
    """Return the claims and the relation that an example's mapping of roles stands for."""
    law = kind(name)
    if hasattr(law, "names"):
        return _expression(name, mapping)
    roles = {role.name: role.many for role in law.ROLES}
    claims: list[Claim] = []
    filled = []
    for role, short in mapping.items():
        if role in roles:
            shorts = short if isinstance(short, list) else [short]
            made = [claim(f"{role}_{i}" if roles[role] else role, s) for i, s in enumerate(shorts, 1)]  # fmt: skip
            claims += made
            filled.append((role, tuple(c.id for c in made)))
    options = tuple((key, _option(v)) for key, v in mapping.items() if key not in roles)
    return claims, Relation("r", name, tuple(filled), options)


def _expression(name: str, mapping: dict[str, object]) -> tuple[list[Claim], Relation]:
    expect = str(mapping["expect"])
    options = tuple((key, _option(v)) for key, v in mapping.items() if key in ("expect", "tolerance"))  # fmt: skip
    known = kind(name)
    used: tuple[str, ...] = known.names(expect)  # type: ignore[attr-defined]
    claims = [claim(key, short) for key, short in mapping.items() if key in used]
    return claims, Relation("r", name, (("claims", used),), options)


def _option(value: object) -> Option:
    if isinstance(value, list):
        return tuple(tuple(map(str, group)) for group in value)
    if value in ("true", "false"):
        return value == "true"
    assert isinstance(value, str | bool | int | Fraction)
    return value


def judged(name: str, /, **mapping: object) -> Finding:
    """Return the finding of a relation whose claims are written in short; `from_` stands for from."""
    claims, relation = example(name, {key.rstrip("_"): value for key, value in mapping.items()})
    return solve(claims, [relation])[0]
