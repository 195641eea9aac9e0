"""The configuration file: where it is looked for, what it may say, and every slip with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.model import FactcheckError
from factcheck.settings import file

GOOD = """format = "concise"
fail-on = "undecided"
select = ["sum", "age"]
ignore = []
min-relations = 3
quiet = true
width = 90
"""


def errors(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactcheckError) as caught:
        file.read(path)
    return [line.removeprefix(f"{path}:") for line in str(caught.value).split("\n")]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "factcheck.toml"


def test_a_file_is_read_with_the_places_of_its_keys(config: Path) -> None:
    config.write_text(GOOD + '[severity]\noffice = "warning"\n', encoding="utf-8")
    entries = file.read(config)
    assert [(e.flag.name, e.value, e.place.line) for e in entries] == [
        ("format", "concise", 1),
        ("fail-on", "undecided", 2),
        ("select", ("sum", "age"), 3),
        ("ignore", (), 4),
        ("min-relations", 3, 5),
        ("quiet", True, 6),
        ("width", 90, 7),
        ("severity", (("office", "warning"),), 8),
    ]


def test_files_named_in_it_are_those_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    path = Path("..") / "factcheck.toml"
    path.write_text('output = "out.txt"\nreport = {sarif = "a/b.sarif", json = "-"}\n', encoding="utf-8")  # fmt: skip
    found = {entry.flag.name: entry.value for entry in file.read(path)}
    assert found["output"] == Path("../out.txt")
    assert found["report"] == (("sarif", "../a/b.sarif"), ("json", "-"))


def test_every_slip_is_told_at_once_with_its_place(config: Path) -> None:
    assert errors(
        config,
        'fail_on = "undecided"\n'
        "width = 5\n"
        "quiet = 1\n"
        "select = ['sum', 'agee',\n  3]\n"
        'format = ["json"]\n'
        "min-relations = true\n"
        'severity = {office = "warnig", sum = 3, smu = "error"}\n'
        "write-outputs = 'x'\n"
        "config = 'x'\n"
        'color = "\x7fx"\n'.replace("\x7f", "é")
        + 'lang = "tlh"\nencoding = "x\\u0000"\n[report]\njsn = "x"\n',
    )[:15] == [
        "1:1: unknown key 'fail_on'; did you mean 'fail-on'?",
        "2:9: 'width': 40 to 1000 was expected, 5 was found",
        "3:9: 'quiet': true or false was expected, 1 was found",
        "4:18: 'select': unknown kind 'agee'; did you mean 'age'?",
        "5:3: 'select': text was expected, 3 was found",
        "6:10: 'format': text was expected, a list was found",
        "7:17: 'min-relations': a whole number was expected, true was found",
        "8:22: 'severity': unknown word 'warnig'; did you mean 'warning'?",
        "8:38: 'severity': text was expected, 3 was found",
        "8:47: 'severity': unknown kind 'smu'; did you mean 'sum'?",
        "9:1: unknown key 'write-outputs'; did you mean 'output'?",
        "10:1: 'config' cannot stand in a file; --config says it",
        "11:9: 'color': unknown word 'éx'; known are always, auto, never",
        "12:8: 'lang': language 'tlh' is not known; the known ones are ar, de, en, es, fr, it, vi",
        "13:12: 'encoding': a NUL stands in it",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\nb", "2:2: this is not TOML; expected '='"),
        ("format = '", "1:11: this is not TOML; "),
        ("format = 'json'\nformat = 'full'", "2:"),
        (f"width = {'9' * 5000}", "1:1: this is more than a configuration file may hold"),
        (f"width = {'[' * 5000}{']' * 5000}", "1:1: this is more than a configuration file may hold"),
    ],
)  # fmt: skip
def test_what_is_no_toml_is_told_with_its_place(config: Path, text: str, message: str) -> None:
    (found,) = errors(config, text)
    assert found.startswith(message)


def test_what_cannot_be_read_is_told(config: Path) -> None:
    config.write_bytes(b"format = '\xff'")
    with pytest.raises(FactcheckError, match=r"not UTF-8 text; byte 11 is 0xff"):
        file.read(config)
    config.write_bytes(b"#" * (file.SIZE_LIMIT + 1))
    with pytest.raises(FactcheckError, match="larger than"):
        file.read(config)
    with pytest.raises(FactcheckError, match="cannot be read"):
        file.read(config.parent)


def test_a_table_of_pyproject_must_be_a_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    assert errors(path, "[tool]\nfactcheck = 1\n") == ["2:13: 'factcheck' must be a table"]
    assert errors(path, "[project]\nname = 'x'\n\n[tool.factcheck]\nwidht = 90\n") == [
        "5:1: unknown key 'widht'; did you mean 'width'?"
    ]


def test_the_nearest_file_holds_and_a_dot_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert file.find(Path()) is None or tmp_path not in file.find(Path()).resolve().parents  # type: ignore[union-attr]
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\n", encoding="utf-8")
    assert file.find(Path()) == Path("../../pyproject.toml")
    (tmp_path / "factcheck.toml").touch()
    assert file.find(Path()) == Path("../../factcheck.toml")
    (tmp_path / ".factcheck.toml").touch()
    assert file.find(Path()) == Path("../../.factcheck.toml")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.ruff]\n# factcheck\n", encoding="utf-8")
    assert file.find(deep) == Path("../../.factcheck.toml")
    (tmp_path / "a" / "factcheck.toml").touch()
    assert file.find(deep) == Path("../factcheck.toml")


def test_the_search_ends_at_the_root_of_the_repository(tmp_path: Path) -> None:
    deep = tmp_path / "repository" / "deep"
    deep.mkdir(parents=True)
    (tmp_path / "factcheck.toml").touch()
    assert file.find(deep) is not None
    (tmp_path / "repository" / ".git").mkdir()
    assert file.find(deep) is None
    (tmp_path / "repository" / "factcheck.toml").touch()
    found = file.find(deep)
    assert found is not None and found.resolve() == tmp_path / "repository" / "factcheck.toml"


@pytest.mark.parametrize(
    "text",
    ["[tool.factcheck]", "[ tool . factcheck ]", '["tool"."factcheck"]', "tool.factcheck.width = 90", "[tool]\nfactcheck.width = 90", "tool = {factcheck = {}}", "[tool.factcheck.severity]"],
)  # fmt: skip
def test_the_table_is_seen_however_it_is_written(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    found = file.find(tmp_path)
    assert found is not None and found.name == "pyproject.toml"
    file.read(found)


@given(st.text(max_size=60) | st.lists(st.sampled_from(["width", "=", "[", "]", "{", "}", '"', "'", "\n", "5", ",", "report", ".", "select", "sum", "#"]), max_size=20).map(" ".join))  # fmt: skip
@settings(max_examples=50)
def test_any_text_is_read_or_told_with_a_place(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:  # fmt: skip
    path = tmp_path_factory.mktemp("any") / "factcheck.toml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        file.read(path)
    except FactcheckError as error:
        assert str(error).startswith(f"{path}:")
