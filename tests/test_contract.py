"""Every relation kind does its duty, found by its folder as the program finds it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

import factcheck.relations
from factcheck.model import Judgement, Type, Verdict
from factcheck.relations import Role, Setting, Terms, kind, names
from factcheck.solve import solve
from tests.examples_of_kinds import example

_LINE = re.compile(r"^(Agrees|Conflicts): (\{.*\})$", re.MULTILINE)
_FOLDER = Path(factcheck.relations.__file__).parent


def _examples(name: str) -> dict[str, dict[str, object]]:
    # Every scalar as its own text, as the claims files are read: 4.20 is not 4.2, and on not true.
    return {
        word: yaml.load(text, yaml.BaseLoader)
        for word, text in _LINE.findall(kind(name).__doc__ or "")
    }


def test_the_kinds_are_the_files_of_the_folder() -> None:
    assert len(names()) == len(list(_FOLDER.glob("*.py"))) - 1 == 20


@pytest.mark.parametrize("name", names())
def test_a_kind_opens_with_its_law_in_one_sentence(name: str) -> None:
    law = (kind(name).__doc__ or "").splitlines()
    assert law[0].endswith(".")
    assert law[1] == ""
    assert len(law[0]) <= 100
    assert set(_examples(name)) == {"Agrees", "Conflicts"}


@pytest.mark.parametrize("name", names())
def test_the_examples_of_a_kind_agree_and_conflict(name: str) -> None:
    verdicts = {"Agrees": Verdict.CONSISTENT, "Conflicts": Verdict.INCONSISTENT}
    for word, mapping in _examples(name).items():
        claims, relation = example(name, mapping)
        finding = solve(claims, [relation])[0]
        assert finding.verdict is verdicts[word], (word, finding)
        assert finding.claims == tuple(claim.id for claim in claims)


@pytest.mark.parametrize("name", names())
def test_a_kind_has_a_sentence_for_every_verdict(name: str) -> None:
    law = kind(name)
    for mapping in _examples(name).values():
        claims, relation = example(name, mapping)
        terms = Terms(relation, {claim.id: claim for claim in claims})
        for verdict in Verdict:
            worded = law.word(terms, Judgement(verdict))
            assert worded.message.strip() == worded.message != ""
            assert "None" not in worded.message and "Fraction" not in worded.message
            assert "Interval" not in worded.message and "  " not in worded.message


@pytest.mark.parametrize("name", names())
def test_a_declared_tolerance_is_shown_in_the_sentence(name: str) -> None:
    if name in ("office", "list_count"):
        pytest.skip("labels have no distance")
    for mapping in _examples(name).values():
        claims, relation = example(name, {**mapping, "tolerance": 7000})
        finding = solve(claims, [relation])[0]
        assert finding.verdict is Verdict.CONSISTENT
        assert "7,000" in finding.message


@pytest.mark.parametrize("name", names())
def test_roles_and_settings_are_well_formed(name: str) -> None:
    law = kind(name)
    assert law.ROLES and all(isinstance(role, Role) for role in law.ROLES)
    assert len({role.name for role in law.ROLES}) == len(law.ROLES)
    assert all(isinstance(setting, Setting) for setting in law.SETTINGS)
    assert not {s.name for s in law.SETTINGS} & {role.name for role in law.ROLES}
    assert all(set(role.types) <= set(Type) for role in law.ROLES)
    assert all(s.default == "" or not s.words or s.default in s.words for s in law.SETTINGS)


@pytest.mark.parametrize("name", names())
def test_a_kind_imports_no_sibling(name: str) -> None:
    tree = ast.parse((_FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [module for module in imported if module.startswith("factcheck.relations.")]
