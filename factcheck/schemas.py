"""JSON Schemas (2020-12) of claims files, configuration and reports, built from what reads and writes them.

Built rather than kept as files, so that a new kind of relation, role, setting or key is in the
schema the moment it exists. It stands beside the API, above readers, writers and relations: the
schema of the claims needs the reader's keys and the kinds' roles, neither of which may know the
other's neighbours; nothing below needs a schema.
"""

from __future__ import annotations

from typing import Any

from factcheck import baseline, relations
from factcheck.model import Kind, Severity, Type, Verdict
from factcheck.readers import claims as reader
from factcheck.readers.claims import entries
from factcheck.settings import FLAGS, Flag, Takes, in_files, telling
from factcheck.settings.words import known
from factcheck.writers import json as report

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"

# A scalar is read as its own text: 2025 is as good a title as "2025".
_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_ID: Schema = {"type": ["string", "number"], "pattern": r"\S"}
_FLAG: Schema = {"enum": [True, False, "true", "false"]}
_NUMBER: Schema = {"type": ["number", "string"], "minimum": 0, "pattern": r"^\s*([0-9]+\.?[0-9]*|\.[0-9]+)\s*$"}  # fmt: skip
_TYPES = {
    Type.NUMBER: "a number",
    Type.DATE: "a date",
    Type.TIME: "a time of day",
    Type.WEEKDAY: "a weekday",
    Type.LABEL: "a label",
}


def claims_schema() -> dict[str, object]:
    """Return the JSON Schema of a claims file.

    It holds what one file can tell of itself: that ids are known, that values can be read and
    that roles get claims of their type is for the reader to say, with line and column.
    """
    return {
        "$schema": DIALECT,
        "$id": f"urn:factcheck:claims:{reader.VERSION}",
        "title": "A claims file of factcheck",
        **_object({key: _TOP[key] for key in reader.KEYS}, "factcheck", "claims"),
        "$defs": {
            "source": _object({key: _SOURCE[key] for key in reader.SOURCE_KEYS}),
            "claim": _claim(),
            "quote": _quote(),
            "relation": _relation(),
            "ignore": _ignore(),
            **{f"relation-{name}": _kind(name) for name in relations.names()},
        },
    }


def _object(properties: Schema, *required: str) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _said(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}


def _listed(items: Schema, least: int = 0) -> Schema:
    """Return a list of such items; where one is enough, it may stand alone."""
    several: Schema = {"type": "array", "items": items, "minItems": least}
    return {"anyOf": [items, several]} if least <= 1 else several


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_TOP: Schema = {
    "factcheck": _said({"enum": [int(reader.VERSION), reader.VERSION]}, "The version of the format."),
    "source": _ref("source"),
    "claims": _said({"type": "object", "additionalProperties": _ref("claim")}, "What the article states: an id of your choice, then the claim."),
    "relations": _said({"type": ["object", "null"], "additionalProperties": _ref("relation")}, "What must hold among the claims: a name of your choice, then the relation."),
    "ignore": _said(_listed(_ref("ignore")), "Findings that are known and not to be counted."),
}  # fmt: skip
_SOURCE: Schema = {
    "file": _said(_TEXT, "The article's file, relative to this one."),
    "language": _said(_TEXT, "The article's language, as a tag: ar, de, en, es, fr, vi."),
    "title": _said(_TEXT, "The article's title."),
    "url": _said(_TEXT, "Where the article was published."),
}
_CLAIM: Schema = {
    "value": _said(_ID, "The figure as the article means it: 72, 4.2 million, more than 2500, 25 to 30, 62%, 18:30, Saturday."),
    "date": _said(_ID, "The date: 2025-10-25, 25 October, October 2025 or 2025."),
    "label": _said(_listed(_TEXT, 1), "An office, a name or a place; several where the words give several."),
    "unit": _said(_TEXT, "What the figure counts or measures, in the singular: country, km, million USD."),
    "counts": _said(_TEXT, "What exactly is counted, in your own words."),
    "quote": _said(_listed(_ref("quote")), "The article's own words."),
    "quotes": _said(_listed(_ref("quote")), "Every place of the article that states it."),
    "implied": _said(_FLAG, "The words name it without a number."),
    "locked": _said(_FLAG, "Never to be changed by a repair."),
    "trust": _said({"type": ["integer", "string"], "minimum": 0, "pattern": r"^\s*[0-9]+\s*$"}, "How much more this figure is worth than another."),
    "rounding": _said({"enum": list(entries.ROUNDINGS)}, "How the article rounds this figure."),
    "precision": _said(_NUMBER, "The unit of the last digit that is meant."),
}  # fmt: skip
_QUOTE: Schema = {
    "exact": _said({**_TEXT, "maxLength": entries.LONGEST}, "The exact words."),
    "prefix": _said(_TEXT, "The words right before."),
    "suffix": _said(_TEXT, "The words right after."),
}
_IGNORE: Schema = {
    "relation": _said(_ID, "The relation whose finding may stand."),
    "kind": _said(_TEXT, "The kind whose findings may stand: a relation's, or quote."),
    "reason": _said(_TEXT, "Why."),
    "until": _said({"type": "string", "pattern": r"^\s*\d{4}-?\d{2}-?\d{2}\s*$"}, "The last day on which it may stand: 2026-12-31."),
}  # fmt: skip


def _claim() -> Schema:
    ways = ("value", "date", "label")
    return {
        **_object({key: _CLAIM[key] for key in entries.CLAIM_KEYS}),
        "oneOf": [{"required": [way]} for way in ways],
        "not": {"required": ["quote", "quotes"]},
    }


def _quote() -> Schema:
    words = {key: _QUOTE[key] for key in entries.QUOTE_KEYS}
    return {"anyOf": [words["exact"], _object(words, "exact")]}


def _ignore() -> Schema:
    whole = _object({key: _IGNORE[key] for key in entries.IGNORE_KEYS}, "reason")
    return {**whole, "oneOf": [{"required": ["relation"]}, {"required": ["kind"]}]}


def _relation() -> Schema:
    kinds = relations.names()
    choices = [
        {
            "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
            "then": _ref(f"relation-{name}"),
        }
        for name in kinds
    ]
    told = _said({"enum": list(kinds)}, "The kind of relation; `factcheck explain KIND` tells more.")  # fmt: skip
    return {"type": "object", "required": ["kind"], "properties": {"kind": told}, "allOf": choices}


def _kind(name: str) -> Schema:
    law = relations.kind(name)
    settings = (*law.SETTINGS, *relations.COMMON_SETTINGS)
    properties = {"kind": {"const": name}, **{s.name: _setting(s) for s in settings}}
    # A kind that names its claims in an expression has no role to fill.
    if hasattr(law, "names"):
        required = ["kind", "expect"]
    else:
        properties |= {role.name: _role(role) for role in law.ROLES}
        required = ["kind", *(role.name for role in law.ROLES if not role.optional)]
    return _said(_object(properties, *required), (law.__doc__ or "").strip())


def _role(role: relations.Role) -> Schema:
    takes = " or ".join(_TYPES[found] for found in role.types)
    if role.many:
        return _said(_listed(_ID, role.least), f"The ids of {role.least} or more claims, each {takes}.")  # fmt: skip
    return _said(_ID, f"The id of a claim: {takes}.")


def _setting(setting: relations.Setting) -> Schema:
    if setting.type is bool:
        made = _FLAG
    elif setting.words:
        made = {"enum": list(setting.words)}
    elif setting.type is str:
        made = _TEXT
    elif setting.type is tuple:
        made = {"anyOf": [_FLAG, _many(_listed(_TEXT))]}
    else:
        made = _NUMBER
    return made if setting.default == "" else {**made, "default": setting.default}


def config_schema() -> dict[str, object]:
    """Return the JSON Schema of factcheck.toml, and of [tool.factcheck] in pyproject.toml.

    What `factcheck config -f json` prints is in its $defs, as `settings`.
    """
    return {
        "$schema": DIALECT,
        "$id": "urn:factcheck:factcheck.toml",
        "title": "The configuration of factcheck",
        **_object({flag.name: _flag(flag) for flag in in_files()}),
        "$defs": {"settings": _settings()},
    }


def _flag(flag: Flag) -> Schema:
    words = {"enum": list(known(flag.known))} if flag.known and flag.name != "lang" else _WORDS
    after = {"enum": list(flag.after)} if flag.after else _WORDS
    made: dict[Takes, Schema] = {
        Takes.YES: _YES,
        Takes.COUNT: {"type": "integer", "minimum": flag.least, "maximum": flag.most},
        Takes.WORDS: _many(words),
        Takes.PAIRS: {"type": "object", "propertyNames": words, "additionalProperties": after},
    }
    default = (
        {"default": flag.default} if isinstance(flag.default, str | int) and flag.default else {}
    )
    return {**_said(made.get(flag.takes, words), flag.help), **default}


def _settings() -> Schema:
    origins = {"enum": ["flag", "environment", "file", "default"]}
    return _every(
        {
            "schema": {"const": telling.SCHEMA},
            "file": _maybe(_WORDS),
            "settings": _every(
                {
                    flag.name: _every(
                        {"value": _maybe(_flag(flag)), "origin": origins, "where": _WORDS}
                    )
                    for flag in FLAGS
                    if flag.lasting
                }
            ),
        }
    )


def baseline_schema() -> dict[str, object]:
    """Return the JSON Schema of a baseline (`--write-baseline`)."""
    found = _object(dict.fromkeys(baseline.KEYS, _WORDS), *baseline.KEYS)
    return {
        "$schema": DIALECT,
        "$id": f"urn:{baseline.SCHEMA.replace('/', ':')}",
        "title": "A baseline of factcheck",
        **_object(
            {"schema": {"const": baseline.SCHEMA}, "findings": _many(found)}, "schema", "findings"
        ),
    }


def report_schema() -> dict[str, object]:
    """Return the JSON Schema of a report (`-f json`); a line of `-f json-lines` is in its $defs.

    Keys may be added within one version of the schema, so unknown ones are allowed.
    """
    return {
        "$schema": DIALECT,
        "$id": f"urn:{report.SCHEMA.replace('/', ':')}",
        "title": "A report of factcheck",
        "description": "Numbers are exact text, 72 or 21/5; columns count code points from 1.",
        **_every(_HEAD, results=_many(_ref("result"))),
        "$defs": {name: _every(keys) for name, keys in _PARTS.items()}
        | {"change": _change(), "line": {"oneOf": [_every(_FINDING_LINE), _every(_SUMMARY_LINE)]}},
    }


def _every(properties: Schema, **more: Schema) -> Schema:
    known = {**properties, **more}
    return {"type": "object", "properties": known, "required": list(known)}


def _change() -> Schema:
    made = _every(dict.fromkeys(("stated", "allowed", "nearest", "slip"), _WORDS))
    targets = {"claim": _WORDS, "relation": _WORDS}
    ways = [{"required": [target]} for target in targets]
    return {**made, "properties": {**targets, **made["properties"]}, "oneOf": ways}


def _many(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _one(words: type[Verdict | Severity | Kind | Type]) -> Schema:
    return {"enum": [str(word) for word in words]}


_WORDS: Schema = {"type": "string"}
_YES: Schema = {"type": "boolean"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_EXACT: Schema = {"type": ["string", "null"], "pattern": r"^-?[0-9]+(/[0-9]+)?$"}
_HEAD: Schema = {
    "schema": {"const": report.SCHEMA},
    "tool": _every({"name": {"const": "factcheck"}, "version": _WORDS}),
    "columnUnit": {"const": "codePoint"},
    "verdict": _one(Verdict),
    "counts": _ref("counts"),
}
_FINDING: Schema = {
    "relation": _WORDS,
    "kind": _WORDS,
    "verdict": _one(Verdict),
    "severity": _one(Severity),
    "message": _WORDS,
    "stated": _WORDS,
    "computed": _WORDS,
    "difference": _WORDS,
    "reason": _WORDS,
    "cause": {"enum": ["", "local", "joint"]},
    "derived": _YES,
    "binding": _WORDS,
    "certainty": _COUNT,
    "claims": _many(_WORDS),
    "conflict": _many(_WORDS),
    "repairs": _maybe(_ref("repairs")),
    "suppressed": _WORDS,
    "baseline": {"enum": ["", "new", "unchanged", "absent"]},
    "place": _maybe(_ref("place")),
}
_PARTS: dict[str, Schema] = {
    "counts": {str(word): _COUNT for word in (*Verdict, "suppressed", "upkeep", "claims", "relations")},
    "result": {
        "file": _WORDS,
        "verdict": _one(Verdict),
        "source": _ref("source"),
        "claims": _many(_ref("claim")),
        "relations": _many(_ref("relation")),
        "findings": _many(_ref("finding")),
        "notes": _many(_WORDS),
        "leftAlone": _many(_WORDS),
    },
    "source": {"file": _WORDS, "language": _WORDS, "title": _WORDS, "url": _WORDS, "atHand": _YES},
    "claim": {
        "id": _WORDS,
        "value": _ref("value"),
        "unit": _WORDS,
        "counts": _WORDS,
        "implied": _YES,
        "quotes": _many(_ref("quote")),
        "place": _maybe(_ref("place")),
    },
    "value": {
        "text": _WORDS,
        "kind": _one(Kind),
        "type": _one(Type),
        "stated": _EXACT,
        "allowed": _ref("interval"),
        "labels": _many(_WORDS),
    },
    "interval": {"low": _EXACT, "high": _EXACT, "lowOpen": _YES, "highOpen": _YES},
    "quote": {
        "exact": _WORDS,
        "start": {"type": ["integer", "null"], "minimum": 0},
        "end": {"type": ["integer", "null"], "minimum": 0},
        "place": _maybe(_ref("place")),
    },
    "relation": {
        "id": _WORDS,
        "kind": {"enum": list(relations.names())},
        "roles": {"type": "object", "additionalProperties": _many(_WORDS)},
        "options": {"type": "object"},
        "binding": _WORDS,
        "place": _maybe(_ref("place")),
    },
    "finding": _FINDING,
    "repairs": {"complete": _YES, "groups": _many(_many(_ref("repair")))},
    "repair": {"weight": {"type": "integer"}, "changes": _many(_ref("change"))},
    "place": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}  # fmt: skip
_FINDING_LINE: Schema = {
    "schema": {"const": report.SCHEMA},
    "type": {"const": "finding"},
    "file": _WORDS,
    "source": _ref("source"),
    **_FINDING,
    "claims": _many(_ref("claim")),
    "fingerprint": _WORDS,
}
_SUMMARY_LINE: Schema = {**_HEAD, "type": {"const": "summary"}, "files": _many(_WORDS)}
