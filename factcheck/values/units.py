"""Units: what they measure, and the exact factor between two of them.

Factors are exact by definition: the international yard and pound (1959), the SI brochure,
the nautical mile (1929). The feddan is Egypt's, of 4,200 square metres and five sixths.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.model import Number
from factcheck.values.intervals import exact
from factcheck.values.plurals import plural

_F = Fraction


class Unit(NamedTuple):
    """A unit: `factor` of it make one base unit of its dimension, after adding `offset`."""

    name: str
    dimension: str
    factor: Number
    offset: Number = 0
    plural: str = ""


# name (and aliases, the first is shown): factor to the base unit
_MEASURES: dict[str, dict[str, Number]] = {
    "length": {
        "mm millimetre millimeter": _F(1, 1000),
        "cm centimetre centimeter": _F(1, 100),
        "m metre meter": 1,
        "km kilometre kilometer": 1000,
        "inch in": _F(254, 10000),
        "foot ft": _F(3048, 10000),
        "yard yd": _F(9144, 10000),
        "mile mi": _F(1609344, 1000),
        "nmi": 1852,
        "fathom": _F(18288, 10000),
    },
    "area": {
        "cm2": _F(1, 10000),
        "m2 sqm": 1,
        "hectare ha": 10000,
        "km2": 1000000,
        "acre": _F(40468564224, 10000000),
        "square_foot sqft": _F(9290304, 100000000),
        "square_mile": _F(2589988110336, 1000000),
        "feddan": _F(25205, 6),
        "dunam": 1000,
    },
    "mass": {
        "mg": _F(1, 1000000),
        "g gram": _F(1, 1000),
        "kg kilogram kilo": 1,
        "tonne t ton": 1000,
        "pound lb": _F(45359237, 100000000),
        "ounce oz": _F(45359237, 1600000000),
        "quintal": 100,
        "zentner": 50,
        "stone": _F(635029318, 100000000),
    },
    "volume": {
        "ml millilitre milliliter": _F(1, 1000),
        "l litre liter": 1,
        "hl hectolitre": 100,
        "m3": 1000,
        "gallon": _F(3785411784, 1000000000),
        "barrel bbl": _F(158987294928, 1000000000),
    },
    "temperature": {"celsius °C degree": 1, "kelvin": 1, "fahrenheit °F": _F(5, 9)},
    "speed": {"km/h kph": 1, "m/s": _F(36, 10), "mph": _F(1609344, 1000000), "knot": _F(1852, 1000)},
    "energy": {"kWh": 1, "MWh": 1000, "GWh": 1000000, "TWh": 1000000000},
    "power": {"W watt": _F(1, 1000), "kW": 1, "MW": 1000, "GW": 1000000},
    "data": {"kB": 1, "MB": 1000, "GB": 1000000, "TB": 1000000000},
    "clock": {"second": _F(1, 60), "minute": 1, "hour": 60, "day": 1440, "night": 1440, "week": 10080},
    "calendar": {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200},
    "share": {"percent % per_cent": 1, "permille ‰": _F(1, 10)},
    "points": {"percentage_point pp": 1},
}  # fmt: skip

# A reading of such an instrument is written to its last digit, even where that is a whole number;
# counts, clock, calendar and money are not.
_MEASURED = frozenset(
    [
        "length",
        "area",
        "mass",
        "volume",
        "temperature",
        "speed",
        "energy",
        "power",
        "share",
        "points",
    ]
)
_OFFSETS: dict[str, Number] = {"kelvin": _F(-27315, 100), "fahrenheit": -32}
_PLURALS = {
    "percent": "%", "celsius": "°C", "fahrenheit": "°F", "state party": "states parties",
    "country or territory": "countries and territories",
}  # fmt: skip
_INVARIABLE = frozenset(["mm", "nmi", "cm", "m", "km", "cm2", "m2", "km2", "mg", "kg", "ml", "l", "hl", "m3", "km/h", "m/s", "mph", "kWh", "MWh", "GWh", "TWh", "W", "kW", "MW", "GW", "kB", "MB", "GB", "TB"])  # fmt: skip


@cache
def _table() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for dimension, rows in _MEASURES.items():
        for names, factor in rows.items():
            first, *aliases = names.split()
            unit = Unit(first, dimension, factor, _OFFSETS.get(first, 0), _PLURALS.get(first, ""))
            units.update(dict.fromkeys((first, *aliases), unit))
    return units


@lru_cache(maxsize=4096, typed=True)
def unit(name: str) -> Unit:
    """Return the unit of a name; one that is not in the table counts things of its own kind."""
    known = _table().get(name)
    return known or Unit(name, f"count:{name}", 1, 0, _PLURALS.get(name, ""))


def measured(name: str) -> bool:
    """Tell whether a bare whole number of this unit is a reading, rounded to its last digit."""
    return unit(name).dimension in _MEASURED


def counted(name: str) -> bool:
    """Tell whether the unit counts things, so that only whole numbers of it make sense."""
    return unit(name).dimension.startswith("count:") and not is_money(name)


def is_money(name: str) -> bool:
    """Tell whether the name is a currency code of ISO 4217 (three capitals)."""
    return len(name) == 3 and name.isascii() and name.isalpha() and name.isupper()


def comparable(one: str, other: str) -> bool:
    """Tell whether figures in the two units can be set against each other."""
    return not one or not other or unit(one).dimension == unit(other).dimension


def ratio(source: str, target: str) -> Number | None:
    """Return the factor between two units; counts of different kinds are taken as they are.

    None where the figures cannot be set against each other at all (km and EUR).
    """
    if comparable(source, target):
        return factor(source, target)
    return 1 if counted(source) and counted(target) else None


# Members of one club that are never each other: a union of states is no state.
_CLUBS = (
    frozenset(["country", "state", "nation", "state party"]),
    frozenset(
        ["organisation", "organization", "union", "institution", "agency", "association", "company"]
    ),
    frozenset(["person", "man", "woman", "child", "girl", "boy"]),
)


def apart(one: str, other: str) -> bool:
    """Tell whether what the one unit counts is never what the other counts."""
    clubs = [next((i for i, club in enumerate(_CLUBS) if name in club), None) for name in (one, other)]  # fmt: skip
    return None not in clubs and clubs[0] != clubs[1]


def conversion(source: str, target: str) -> tuple[Number, Number]:
    """Return (times, plus), so that target = source * times + plus; zero points count.

    >>> conversion("fahrenheit", "celsius")
    (Fraction(5, 9), Fraction(-160, 9))
    """
    times = factor(source, target)
    plus = unit(source).offset * times - unit(target).offset
    return times, exact(plus)


def factor(source: str, target: str) -> Number:
    """Return how many of the target unit one of the source unit makes (offsets left out).

    The units must be comparable.
    """
    if not source or not target or source == target:
        return 1
    ratio = Fraction(unit(source).factor) / Fraction(unit(target).factor)
    return ratio.numerator if ratio.denominator == 1 else ratio


class Noun(str):
    """A counted noun of an article: compared by its singular, shown as the article writes it.

    >>> named(Noun("addetto", "addetti"), 5), named(Noun("addetto", "addetti"), 1)
    ('addetti', 'addetto')
    """

    __slots__ = ("written",)
    written: str  # after a number other than one

    def __new__(cls, singular: str, written: str) -> Noun:
        """Return a noun by its singular and how it is written after other numbers."""
        made = super().__new__(cls, singular)
        made.written = written
        return made

    def __reduce__(self) -> tuple[type[Noun], tuple[str, str]]:
        """Go to other processes with both forms."""
        return Noun, (str(self), self.written)


def named(name: str, number: Number | None = None) -> str:
    """Return the unit's name as it stands after a number, in English unless it is a Noun's own.

    >>> named("country", 71), named("country", 1), named("person", 2), named("km", 5)
    ('countries', 'country', 'people', 'km')
    """
    if isinstance(name, Noun):
        return str(name) if number == 1 else name.written
    found = unit(name)
    if number == 1 or found.name in _INVARIABLE or is_money(name):
        return found.plural if found.name in ("percent", "celsius", "fahrenheit") else found.name.replace("_", " ")  # fmt: skip
    if found.plural:
        return found.plural
    # Of the article's own noun, in another script or with accents, the plural is not ours to make.
    name = found.name.replace("_", " ")
    return plural(name) if name.isascii() else name
