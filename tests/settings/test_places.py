"""The places of a TOML text's keys and values, held against tomllib's own reading."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Place
from factcheck.settings.places import Path, Places

TEXT = '''# a comment with [a] = "header"
top = 1  # and a = 2
"quo ted" . 'in side' = { x = [1, "two # no comment", { y = 'z' }], y = 2 }

[tool.factcheck]
select = [
    "sum",  # first
    "age",
]
words = """
[not.a.table]
a = "b"""""
raw = \'\'\'x = ''1\'\'\'
[[tool.many]]
a = 2025-10-25 07:32:00
[tool.many.below]
b = +inf
[[tool.many]]
"é" . b = 0x_ff
'''.replace("0x_ff", "0xff")


def paths(value: Any, path: Path = ()) -> set[Path]:
    """Return the path of every key and item of what tomllib read."""
    found = {path} - {()}
    if isinstance(value, dict):
        return found.union(*(paths(part, (*path, key)) for key, part in value.items()))
    if isinstance(value, list):
        return found.union(*(paths(part, (*path, index)) for index, part in enumerate(value)))
    return found


def test_every_key_and_item_is_found_at_its_place() -> None:
    places = Places(TEXT)
    assert set(places) == paths(tomllib.loads(TEXT))
    assert places.key(("top",)) == Place(2, 1)
    assert places.value(("top",)) == Place(2, 7)
    assert places.key(("quo ted", "in side", "x", 2, "y")) == Place(3, 57)
    assert places.value(("tool", "factcheck", "select", 1)) == Place(8, 5)
    assert places.key(("tool", "many", 1, "é", "b")) == Place(19, 1)
    assert places.key(("tool", "nothing", "like", "it")) == Place(5, 1)


KEYS = st.one_of(st.sampled_from(["a", "b-c", "1", "tool", "é", 'q"q', "a.b", "# x", ""]), st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=4))  # fmt: skip
SCALARS = st.sampled_from(["1", "-2.5e3", "true", "nan", "2025-10-25", "07:32:00", '"x # ] }"', "'a\"'", '"""a\n"b" = [\n"""', "'''\n[c]\n'''", '"""x"""""', '"\\""'])  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3).map(lambda items: "[ # ]\n" + ",\n ".join(items) + "\n]")
    | st.dictionaries(KEYS, inner, max_size=3).map(lambda table: "{ " + ", ".join(f"{quoted(k)} = {v}" for k, v in table.items()) + " }"),
    max_leaves=6,
)  # fmt: skip


def quoted(key: str) -> str:
    bare = key.isascii() and key.replace("-", "").isalnum()
    return key if bare else json.dumps(key, ensure_ascii=False).replace("\x7f", "\\u007f")


@given(
    st.lists(
        st.tuples(st.sampled_from(["[%s]", "[[%s]]", "%s"]), st.lists(KEYS, min_size=1, max_size=3), VALUES),
        max_size=6,
    )
)  # fmt: skip
def test_whatever_tomllib_reads_is_found_and_begins_as_it_is_written(lines: list[tuple[str, list[str], str]]) -> None:  # fmt: skip
    text = ""
    for form, keys, value in lines:
        name = " . ".join(map(quoted, keys))
        more = text + (f"{name} = {value} # =\r\n" if form == "%s" else f"{form % name}\n")
        try:
            tomllib.loads(more)
        except tomllib.TOMLDecodeError:
            continue  # the key stands already, or an inline table would hold two lines
        text = more
    places = Places(text)
    assert set(places) == paths(tomllib.loads(text))
    rows = text.split("\n")
    for path in places:
        place = places.key(path)
        if isinstance(path[-1], str):
            written = rows[place.line - 1][place.column - 1 :]
            assert written.startswith(("[", '"', "'")) or written[0].isalnum() or written[0] in "-_"


@pytest.mark.parametrize("text", ["[", "a = [1", "a = {b = 1", '"a'])
def test_what_is_no_toml_ends_with_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"TOML|closed"):
        Places(text)


def test_a_long_file_is_read_whole() -> None:
    text = "a = [\n" + '"x", # y\n' * 50_000 + "]\n"
    assert Places(text).value(("a", 49_999)) == Place(50_001, 1)
