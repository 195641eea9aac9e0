"""The claims file: what it says, with the place of everything, and all its errors in one run."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.model import ClaimsError, Kind, Place, Type
from factcheck.readers import claims
from factcheck.readers.claims.nodes import DEPTH_LIMIT, SIZE_LIMIT
from tests.conftest import Snapshot

HEAD = "factcheck: 1\nclaims:\n  total: {value: 72, unit: country}\n"


def parsed(text: str) -> claims.ClaimsFile:
    return claims.parse(text, "claims.yaml", Path())


def errors(text: str) -> list[str]:
    with pytest.raises(ClaimsError) as caught:
        parsed(text)
    return str(caught.value).split("\n")


def test_a_claim_keeps_the_text_of_its_number_and_its_place() -> None:
    found = parsed("factcheck: 1\nclaims:\n  a: {value: 4.20}\n  b: {value: 4.2}\n").claims
    assert [claim.value.text for claim in found] == ["4.20", "4.2"]
    assert [claim.value.step for claim in found] == [Fraction(1, 100), Fraction(1, 10)]
    assert [claim.place for claim in found] == [Place(3, 3), Place(4, 3)]


def test_a_quote_keeps_its_place_and_its_context() -> None:
    text = (
        HEAD
        + "  part:\n    value: 64\n    quotes:\n      - six\n      - {exact: four, prefix: sixty-}\n"
    )
    _, part = parsed(text).claims
    assert [(q.exact, q.prefix, q.place) for q in part.quotes] == [
        ("six", "", Place(7, 9)),
        ("four", "sixty-", Place(8, 17)),
    ]


def test_numbers_dates_and_labels_are_three_keys() -> None:
    text = (
        "factcheck: 1\nclaims:\n  a: {value: more than 2500, unit: person}\n"
        "  b: {date: 2019}\n  c: {label: [mayor, senator]}\n  d: {value: 62%}\n"
    )
    a, b, c, d = parsed(text).claims
    assert (a.value.kind, a.value.stated) == (Kind.BOUND, 2500)
    assert (b.value.type, b.value.date and b.value.date.year) == (Type.DATE, 2019)
    assert c.value.labels == ("mayor", "senator")
    assert (d.unit, d.value.kind) == ("percent", Kind.ROUNDED)


def test_every_error_of_a_file_is_told_in_one_run(snapshot: Snapshot) -> None:
    text = """factcheck: 2
sources: {file: x}
claims:
  total: {value: 72, unit: country, quotess: [x]}
  total: {value: 3}
  octobre: {date: 25 Octobre}
  neither: {unit: country}
  both: {value: 1, label: x}
  list: [1]
  long: {value: 1, quote: ""}
  flag: {value: 1, implied: perhaps, trust: many}
  place: {label: Hanoi}
  weird: {value: seventy}
relations:
  r: {kind: summ, parts: [total]}
  s: {kind: sum, parts: [total, totl], totals: total}
  t: {kind: sum, parts: [place], total: total, tolerance: x, complete: maybe}
  u: {parts: [total]}
  v: [sum]
ignore:
  - {relation: rr, until: tomorrow}
  - {relation: s, kind: sum, reason: both}
"""
    snapshot("errors.txt", "\n".join(errors(text)) + "\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "claims.yaml:1:1: the file is empty; a claims file begins with 'factcheck: 1'"),
        ("a: [", "claims.yaml:2:1: this is not YAML; did not find expected node content"),
        ("- 1", "claims.yaml:1:1: the claims file must be a mapping; a list was found"),
        ("a: &x [*x]", "claims.yaml:1:8: the alias *x stands within itself"),
        ("a: *x", "claims.yaml:1:4: the alias *x names nothing before it"),
        (HEAD + "---\nb: 1", "claims.yaml:4:1: a second YAML document; one a file was expected"),
    ],
)
def test_what_is_no_claims_file_is_one_clear_line(text: str, message: str) -> None:
    assert errors(text) == [message]


def test_deep_nesting_is_refused_before_it_is_walked() -> None:
    (line,) = errors("a: " + "[" * 900)
    assert line.startswith(
        f"claims.yaml:1:{DEPTH_LIMIT + 3}: nested deeper than {DEPTH_LIMIT} levels"
    )


def test_an_alias_bomb_is_an_error_and_not_a_hang() -> None:
    rows = ["a0: &a0 [x, x]"] + [
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)
    ]
    bomb = "factcheck: 1\nclaims:\n  c: {value: 1, quotes: *a8}\n"
    assert any("unknown key 'a0'" in line for line in errors("\n".join(rows) + "\n" + bomb))


def test_a_file_over_the_size_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    with pytest.raises(ClaimsError, match="larger than 20,000,000 bytes"):
        claims.read(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe\x00", "this is not UTF-8 text; byte 1 is 0xff"),
        (b"\x00\x01", "this is not YAML"),
    ],
)
def test_a_binary_file_is_named_as_such(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(content)
    with pytest.raises(ClaimsError, match=message):
        claims.read(path)


@given(st.text(max_size=300))
def test_no_text_makes_the_loader_raise_anything_but_a_claims_error(text: str) -> None:
    try:
        parsed(HEAD + text)
    except ClaimsError as error:
        assert str(error).startswith("claims.yaml:")


@given(st.recursive(st.none() | st.text(max_size=5) | st.integers(), lambda x: st.lists(x, max_size=3) | st.dictionaries(st.sampled_from(["value", "kind", "parts", "total", "quotes", "a"]), x, max_size=3)))  # fmt: skip
def test_no_shape_of_yaml_makes_the_loader_raise_anything_but_a_claims_error(tree: object) -> None:
    import yaml

    text = yaml.safe_dump({"factcheck": 1, "claims": {"a": tree, "b": {"value": 1}}, "relations": {"r": tree}, "ignore": tree})  # fmt: skip
    try:
        parsed(text)
    except ClaimsError as error:
        assert "claims.yaml:" in str(error)
