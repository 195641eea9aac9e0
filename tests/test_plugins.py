"""Files found by their folder."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from factcheck import languages, plugins, readers, relations, writers
from factcheck.writers import differences


def test_the_files_of_a_folder_are_its_names_sorted(tmp_path: Path) -> None:
    for name in ("__init__.py", "sum.py", "age.py", "_private.py", "notes.txt"):
        (tmp_path / name).touch()
    assert plugins.names(str(tmp_path / "__init__.py")) == ("age", "sum")


def test_a_file_that_lacks_a_duty_is_named_with_all_that_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kinds_of_test"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "half.py").write_text("ROLES = ()\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert plugins.load("kinds_of_test", "half", "ROLES").ROLES == ()
    with pytest.raises(TypeError, match=r"^kinds_of_test/half\.py lacks state, __doc__$"):
        plugins.load("kinds_of_test", "half", "ROLES", "state", "__doc__")


@pytest.mark.parametrize(
    ("package", "one"),
    [
        (languages, languages.language),
        (readers, readers.reader),
        (relations, relations.kind),
        (writers, writers.writer),
        (differences, differences.writer),
    ],
)
def test_every_file_of_a_folder_does_its_duty(
    package: ModuleType, one: Callable[[str], object]
) -> None:
    found = plugins.names(str(package.__file__))
    assert found
    assert all(one(name.replace("_", "-") if "write" in one.__name__ else name) for name in found)
