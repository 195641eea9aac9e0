"""The schemas: what the program reads and writes is valid by them, and typical slips are not."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator

from factcheck.api import verify
from factcheck.model import ClaimsError, FactcheckError, Report, Source
from factcheck.readers import claims
from factcheck.relations import kind, names
from factcheck.schemas import claims_schema, config_schema, report_schema
from factcheck.settings import file, telling
from factcheck.settings.resolve import effective
from factcheck.writers import Page, writer
from tests.conftest import ROOT
from tests.examples_of_kinds import example
from tests.writers.reports import reports

CLAIMS = Draft202012Validator(claims_schema())
SHIPPED = sorted((ROOT / "factcheck" / "examples").glob("*.yaml"))
GOOD = """factcheck: 1
source: {file: article.txt, language: en, title: 2025}
claims:
  a: {value: 19, unit: country, quote: 19 countries, locked: true, trust: 2}
  b: {value: 4.20, unit: km, quotes: [{exact: "4.20 km", prefix: of}, 4.20 km], rounding: truncate}
  c: {value: more than 2500, precision: 100}
  d: {date: 2025-10-25}
  e: {label: [Minister, Chair], implied: false}
relations:
  all: {kind: sum, parts: [a, b], total: c, tolerance: 0.5, complete: false}
  one: {kind: sum, parts: a, total: c}
  any: {kind: expression, expect: a + b <= c}
ignore:
  - {relation: all, reason: corrected in print, until: 2026-12-31}
  - {kind: quote, reason: known}
"""
# What is wrong, and how the good file becomes it.
SLIPS = [
    ("no version", "factcheck: 1\n", ""),
    ("another version", "factcheck: 1", "factcheck: 2"),
    ("no claims", "claims:", "clams:"),
    ("an unknown key of the source", "language: en", "lang: en"),
    ("an unknown key of a claim", "locked: true", "lockd: true"),
    ("a flag that is none", "locked: true", "locked: 1"),
    ("a negative trust", "trust: 2", "trust: -2"),
    ("an unknown rounding", "rounding: truncate", "rounding: up"),
    ("two values", "value: 19,", "value: 19, label: x,"),
    ("no value", "value: 19, ", ""),
    ("quote and quotes", "quote: 19 countries", "quote: x, quotes: [x]"),
    ("an empty quote", "quote: 19 countries", 'quote: ""'),
    ("an unknown key of a quote", "prefix: of", "before: of"),
    ("a quote that is too long", "quote: 19 countries", f"quote: {'x' * 2001}"),
    ("no kind", "{kind: sum, parts: a", "{parts: a"),
    ("an unknown kind", "kind: sum, parts: a,", "kind: total, parts: a,"),
    ("a role that is missing", "parts: a, total: c", "parts: a"),
    ("a role of another kind", "parts: a, total: c", "parts: a, whole: c"),
    ("a list for one claim", "parts: a, total: c", "parts: a, total: [c]"),
    ("no part at all", "parts: a, total: c", "parts: [], total: c"),
    ("a negative tolerance", "tolerance: 0.5", "tolerance: -0.5"),
    ("a setting that is no flag", "complete: false", "complete: maybe"),
    ("no expectation", ", expect: a + b <= c", ""),
    ("an ignore entry without a reason", ", reason: known", ""),
    ("an ignore entry without an aim", "kind: quote, ", ""),
    ("an ignore entry with two aims", "{kind: quote,", "{kind: quote, relation: all,"),
    ("no day", "until: 2026-12-31", "until: soon"),
]


def as_json(text: str) -> Any:
    """Return YAML as an editor hands it to a validator: dates are text, keys are text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_the_schemas_are_schemas() -> None:
    for schema in (claims_schema(), config_schema(), report_schema()):
        Draft202012Validator.check_schema(schema)
        assert json.loads(json.dumps(schema)) == schema


def test_every_kind_is_in_the_schema_with_its_law() -> None:
    definitions: Any = claims_schema()["$defs"]
    for name in names():
        assert definitions[f"relation-{name}"]["description"] == (kind(name).__doc__ or "").strip()
    assert definitions["relation"]["properties"]["kind"]["enum"] == list(names())


@pytest.mark.parametrize("path", [ROOT / "claims.yaml", *SHIPPED], ids=lambda path: path.name)
def test_the_claims_files_that_are_shipped_are_valid(path: Path) -> None:
    CLAIMS.validate(as_json(path.read_text(encoding="utf-8")))


def test_a_good_file_is_good_for_the_schema_and_for_the_reader() -> None:
    CLAIMS.validate(as_json(GOOD))
    assert len(claims.parse(GOOD, "c.yaml", Path()).relations) == 3


@pytest.mark.parametrize(("was", "becomes"), [slip[1:] for slip in SLIPS], ids=[s[0] for s in SLIPS])  # fmt: skip
def test_a_slip_is_refused_by_the_schema_and_by_the_reader(was: str, becomes: str) -> None:
    assert was in GOOD
    text = GOOD.replace(was, becomes, 1)
    assert not CLAIMS.is_valid(as_json(text))
    with pytest.raises(ClaimsError):
        claims.parse(text, "c.yaml", Path())


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("word", ["Agrees", "Conflicts"])
def test_the_examples_of_every_kind_are_valid(name: str, word: str) -> None:
    [mapping] = re.findall(rf"^{word}: (\{{.*\}})$", kind(name).__doc__ or "", re.MULTILINE)
    made, relation = example(name, yaml.load(mapping, yaml.BaseLoader))
    roles = {role: list(ids) for role, ids in relation.roles if not hasattr(kind(name), "names")}
    single = {role.name for role in kind(name).ROLES if not role.many}
    options = {key: [list(group) for group in value] if isinstance(value, tuple) else value for key, value in relation.options}  # fmt: skip
    written = {role: ids[0] if role in single else ids for role, ids in roles.items()}
    whole = {
        "factcheck": 1,
        "claims": {claim.id: {"value": claim.value.text} for claim in made},
        "relations": {"r": {"kind": name, **written, **options}},
    }
    CLAIMS.validate(json.loads(json.dumps(whole, default=str)))


def closed(schema: Any) -> Any:
    """Return the schema with no key allowed that it does not name: all that is written is told."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(part) for key, part in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        made["additionalProperties"] = False
    return made


def report_validators() -> tuple[Draft202012Validator, Draft202012Validator]:
    schema: Any = closed(report_schema())
    line = {"$ref": "#/$defs/line", "$defs": schema["$defs"]}
    return Draft202012Validator(schema), Draft202012Validator(line)


REPORT, LINE = report_validators()


@settings(deadline=None)
@given(st.lists(reports(), max_size=2))
def test_any_report_is_valid_and_every_key_of_it_is_told(found: list[Report]) -> None:
    REPORT.validate(json.loads(writer("json").write(found, Page())))
    for line in writer("json-lines").write(found, Page()).splitlines():
        LINE.validate(json.loads(line))


def test_a_report_of_a_real_file_is_valid_and_a_wrong_one_is_not() -> None:
    report = verify(ROOT / "claims.yaml")
    whole = json.loads(writer("json").write([report], Page()))
    open_schema = Draft202012Validator(report_schema())
    open_schema.validate(whole)
    open_schema.validate(whole | {"added": "later"})
    for key, wrong in (("schema", "factcheck-report/2"), ("verdict", "false"), ("results", None), ("counts", {})):  # fmt: skip
        assert not open_schema.is_valid({**whole, key: wrong})
    del whole["results"][0]["findings"][0]["message"]
    assert not open_schema.is_valid(whole)


def test_nothing_to_report_is_valid() -> None:
    empty = Report("c.yaml", Source(""), (), (), ())
    for found in ([], [empty]):
        REPORT.validate(json.loads(writer("json").write(found, Page())))


CONFIG = Draft202012Validator(config_schema())
CONFIG_GOOD = """format = "json"
output = "out.json"
quiet = false
fail-on = "never"
select = ["sum", "ALL"]
ignore = ["quote"]
min-relations = 0
min-confidence = 70
width = 40
lang = "en-GB"
[severity]
office = "notice"
[report]
sarif = "out.sarif"
"""


def test_a_good_configuration_is_good_for_the_schema_and_for_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text(CONFIG_GOOD, encoding="utf-8")
    CONFIG.validate(tomllib.loads(CONFIG_GOOD))
    assert len(file.read(path)) == 12


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("format =", "fromat ="),
        ('"json"', '"jsn"'),
        ('"out.json"', "1"),
        ("false", '"no"'),
        ('"never"', '"sometimes"'),
        ('["sum", "ALL"]', '"sum"'),
        ('"ALL"', '"all of them"'),
        ('["quote"]', '["ALL"]'),
        ("relations = 0", "relations = -1"),
        ("70", "101"),
        ("= 40", "= 39"),
        ("= 40", "= 40.5"),
        ("office", "offices"),
        ('"notice"', '"info"'),
        ("sarif =", "claims ="),
        ('"out.sarif"', "true"),
    ],
)
def test_a_slip_of_a_configuration_is_refused_by_both(tmp_path: Path, was: str, becomes: str) -> None:  # fmt: skip
    assert was in CONFIG_GOOD
    text = CONFIG_GOOD.replace(was, becomes, 1)
    path = tmp_path / "factcheck.toml"
    path.write_text(text, encoding="utf-8")
    assert not CONFIG.is_valid(tomllib.loads(text))
    with pytest.raises(FactcheckError):
        file.read(path)


def test_the_settings_in_force_are_told_by_the_schema(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(CONFIG_GOOD, encoding="utf-8")
    schema: Any = closed(config_schema())
    told = Draft202012Validator({**schema["$defs"]["settings"], "$defs": schema["$defs"]})
    for found in (effective("config", {}, tmp_path, {}), effective("config", {"isolated": True}, tmp_path, {})):  # fmt: skip
        told.validate(json.loads(telling.as_json(found, None)))
