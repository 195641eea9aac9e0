"""The generated parts of the language files are what their script makes of CLDR."""

from __future__ import annotations

import pytest

from factcheck.languages import tags
from tests.bench import generate_calendars, generate_languages


@pytest.mark.parametrize("tag", tags())
def test_the_generated_rows_of_a_language_stand_in_its_file(tag: str) -> None:
    text = (generate_languages.FOLDER / f"{tag}.py").read_text(encoding="utf-8")
    assert generate_languages.rows(tag) in text
    assert generate_calendars.block(tag) in text


def test_duals_of_sound_plurals_keep_one_form() -> None:
    rows = generate_languages.duals()
    assert rows["دولتان"] == rows["دولتين"] == "دوله"
    assert rows["موظفان"] == "موظف"
    # The same letters are the plural of employees.
    assert "موظفين" not in rows
    assert "طالبان" not in rows
