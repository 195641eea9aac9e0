"""One claim, one relation, one ignore entry of a claims file."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from fractions import Fraction

from factcheck import relations
from factcheck.model import Claim, Ignore, Number, Option, Quote, Relation, Type, Value
from factcheck.readers.claims.fields import Errors, Fields, closest
from factcheck.readers.claims.nodes import Node
from factcheck.values import written

CLAIM_KEYS = (
    "value", "date", "label", "unit", "counts", "quote", "quotes",
    "implied", "locked", "trust", "rounding", "precision",
)  # fmt: skip
QUOTE_KEYS = ("exact", "prefix", "suffix")
IGNORE_KEYS = ("relation", "kind", "reason", "until")
LONGEST = 2000  # characters of one quote, id or note
ROUNDINGS = ("exact", "nearest", "truncate")


def claim(name: str, key: Node, node: Node, errors: Errors) -> Claim | None:
    """Return one claim, or None (with its errors noted) where it cannot be made."""
    fields = Fields(node, f"claim {name!r}", CLAIM_KEYS, errors)
    if node.kind != "mapping":
        return None
    unit = fields.text("unit")
    value = _value(fields, unit)
    quotes = _quotes(fields)
    implied, locked = fields.flag("implied", False), fields.flag("locked", False)
    trust = int(fields.number("trust", 1, whole=True))
    if value is None:
        return None
    if value.type is Type.NUMBER and value.text.endswith("%") and not unit:
        unit = "percent"
    counts = fields.text("counts")
    return Claim(name, value, unit, counts, quotes, implied, locked, trust, key.place)


def _value(fields: Fields, unit: str) -> Value | None:
    given = [key for key in ("value", "date", "label") if key in fields]
    if len(given) != 1:
        found = " and ".join(given) if given else "none of them"
        fields.errors.add(fields.node, f"{fields.what} needs one of value, date and label", found)
        return None
    node = fields.node_of(given[0])
    assert node is not None
    if given[0] == "label":
        labels = [fields.string(item, "label") for item in fields.several("label")]
        return written.label(*labels) if all(labels) and labels else None
    text = fields.string(node, given[0])
    return _read(fields, node, given[0], text, unit) if text else None


def _read(fields: Fields, node: Node, key: str, text: str, unit: str) -> Value | None:
    try:
        if key == "date":
            found = written.date(text)
            if found is None:
                raise ValueError(f"a date was expected, {text!r} was found; write 2025-10-25, 25 October or 2025")  # fmt: skip
            return found
        rounding = fields.one_of("rounding", ROUNDINGS)
        precision: Number = fields.number("precision", Fraction(0))
        return written.read(text, unit, rounding, precision or None)
    except ValueError as error:
        fields.errors.add(node, f"the {key} of {fields.what} cannot be read: {error}")
        return None


def _quotes(fields: Fields) -> tuple[Quote, ...]:
    if "quote" in fields and "quotes" in fields:
        fields.errors.add(fields.keys["quotes"], f"{fields.what} has both quote and quotes", "", "put every quote into quotes")  # fmt: skip
    nodes = [*fields.several("quote"), *fields.several("quotes")]
    made = (_quote(fields, node) for node in nodes)
    return tuple(quote for quote in made if quote is not None)


def _quote(fields: Fields, node: Node) -> Quote | None:
    prefix = suffix = ""
    exact = node
    if node.kind == "mapping":
        parts = Fields(node, f"a quote of {fields.what}", QUOTE_KEYS, fields.errors)
        prefix, suffix = parts.text("prefix"), parts.text("suffix")
        exact = parts.node_of("exact") or node
    words = fields.string(exact, "quote")
    if len(words) > LONGEST:
        fields.errors.add(exact, f"a quote of {fields.what} is too long", f"{len(words):,} characters", f"at most {LONGEST:,} will do")  # fmt: skip
    return Quote(words, None, prefix, suffix, exact.place) if words else None


def relation(
    name: str, key: Node, node: Node, claims: Mapping[str, Claim | None], errors: Errors
) -> Relation | None:
    """Return one relation, or None (with its errors noted) where it cannot be made."""
    what = f"relation {name!r}"
    if node.kind != "mapping":
        errors.add(node, f"{what} must be a mapping", node.found())
        return None
    kind_node = next((value for k, value in node.value if k.value == "kind"), None)
    if kind_node is None or kind_node.value not in relations.names():
        _no_kind(what, node, kind_node, errors)
        return None
    law = relations.kind(kind_node.value)
    settings = {setting.name: setting for setting in (*law.SETTINGS, *relations.COMMON_SETTINGS)}
    known = ("kind", *(role.name for role in law.ROLES), *settings)
    fields = Fields(node, f"{what} of kind {kind_node.value!r}", known, errors)
    options = tuple(
        (found, _option(fields, settings[found])) for found, _, _ in fields if found in settings
    )
    if names := getattr(law, "names", None):
        roles = [("claims", _named(fields, names, law.ROLES[0], claims))]
    else:
        roles = [(role.name, _role(fields, role, claims)) for role in law.ROLES]
    filled = tuple((role, ids) for role, ids in roles if ids)
    return Relation(name, kind_node.value, filled, options, place=key.place)


def _no_kind(what: str, node: Node, kind_node: Node | None, errors: Errors) -> None:
    if kind_node is None:
        errors.add(node, f"{what} has no kind", "", f"known are {', '.join(relations.names())}")
    elif kind_node.kind != "scalar":
        errors.add(kind_node, f"the kind of {what} must be a word", kind_node.found())
    else:
        word = str(kind_node.value)
        errors.add(kind_node, f"unknown relation kind {word[:40]!r}", "", closest(word, relations.names()))  # fmt: skip


def _option(fields: Fields, setting: relations.Setting) -> Option:
    if setting.type is bool:
        return fields.flag(setting.name, bool(setting.default))
    if setting.words:
        return fields.one_of(setting.name, setting.words, str(setting.default))
    if setting.type is str:
        return fields.text(setting.name)
    if setting.type is tuple:
        return _groups(fields, setting.name)
    return fields.number(setting.name, 0)


def _groups(fields: Fields, key: str) -> Option:
    """Return groups of words: a list of lists, one list of words, or true for all."""
    nodes = fields.several(key)
    if len(nodes) == 1 and nodes[0].kind == "scalar":
        return fields.flag(key, False)
    if all(node.kind == "scalar" for node in nodes):
        return (tuple(fields.string(node, key) for node in nodes),)
    return tuple(
        tuple(fields.string(item, key) for item in (node.value if node.kind == "list" else [node]))
        for node in nodes
    )


def _role(
    fields: Fields, role: relations.Role, claims: Mapping[str, Claim | None]
) -> tuple[str, ...]:
    node = fields.node_of(role.name)
    if node is None:
        if not role.optional:
            fields.errors.add(fields.node, f"{fields.what} lacks the role {role.name!r}")
        return ()
    if node.kind == "list" and not role.many:
        fields.errors.add(node, f"the role {role.name!r} of {fields.what} takes one claim", "a list")  # fmt: skip
    nodes = fields.several(role.name)
    if len(nodes) < role.least:
        fields.errors.add(node, f"the role {role.name!r} of {fields.what} needs {role.least} claims or more", str(len(nodes)))  # fmt: skip
    names = tuple(_id(fields, item, role, claims) for item in nodes)
    return tuple(filter(None, names))


def _id(
    fields: Fields, node: Node, role: relations.Role, claims: Mapping[str, Claim | None]
) -> str:
    name = fields.string(node, role.name)
    if not name:
        return ""
    if name not in claims:
        fields.errors.add(node, f"{fields.what} names the unknown claim {name[:60]!r}", "", closest(name, claims))  # fmt: skip
        return ""
    found = claims[name]
    if found is not None and found.value.type not in role.types:
        expected = " or ".join(role.types)
        fields.errors.add(node, f"the role {role.name!r} of {fields.what} takes a {expected}", f"{name!r}, a {found.value.type},")  # fmt: skip
    return name


def _named(
    fields: Fields, names: object, role: relations.Role, claims: Mapping[str, Claim | None]
) -> tuple[str, ...]:
    node = fields.node_of("expect")
    if node is None:
        fields.errors.add(fields.node, f"{fields.what} lacks 'expect'", "", "write a condition, as a + b == c")  # fmt: skip
        return ()
    text = fields.string(node, "expect")
    try:
        found: tuple[str, ...] = names(text)  # type: ignore[operator]
    except ValueError as error:
        fields.errors.add(node, f"'expect' of {fields.what} cannot be read: {error}")
        return ()
    at = [Node("scalar", name, node.line, node.column) for name in found]
    return tuple(filter(None, (_id(fields, item, role, claims) for item in at)))


def ignore(node: Node, errors: Errors) -> Ignore | None:
    """Return one ignore entry, or None (with its errors noted) where it cannot be made."""
    fields = Fields(node, "an ignore entry", IGNORE_KEYS, errors)
    if node.kind != "mapping":
        return None
    if "reason" not in fields:
        errors.add(node, "an ignore entry needs a reason", "", "say why the finding may stand")
    if ("relation" in fields) == ("kind" in fields):
        errors.add(node, "an ignore entry names either a relation or a kind")
    if (kind := fields.node_of("kind")) and kind.value not in (
        known := (*relations.names(), "quote")
    ):
        errors.add(kind, f"unknown kind {kind.found()}", "", closest(str(kind.value), known))
    until = None
    if (text := fields.text("until")) != "":
        try:
            until = datetime.date.fromisoformat(text)
        except ValueError:
            errors.add(fields.node_of("until") or node, "'until' must be a day", repr(text[:40]), "write 2026-12-31")  # fmt: skip
    return Ignore(fields.text("reason"), fields.text("relation"), fields.text("kind"), until, node.place)  # fmt: skip
