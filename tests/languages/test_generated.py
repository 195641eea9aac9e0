"""The generated parts of the language files are what their script makes of CLDR."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

from factcheck.languages import tags

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))

generate_languages = import_module("generate_languages")


@pytest.mark.parametrize("tag", tags())
def test_the_generated_rows_of_a_language_stand_in_its_file(tag: str) -> None:
    text = (generate_languages.FOLDER / f"{tag}.py").read_text(encoding="utf-8")
    assert generate_languages.rows(tag) in text


def test_duals_of_sound_plurals_keep_one_form() -> None:
    rows = generate_languages.duals()
    assert rows["دولتان"] == rows["دولتين"] == "دوله"
    assert rows["موظفان"] == "موظف"
    # The same letters are the plural of employees.
    assert "موظفين" not in rows
    assert "طالبان" not in rows
