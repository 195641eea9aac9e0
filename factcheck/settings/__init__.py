"""The settings of `verify`, `check` and `compare`: one table that flags, environment and files are read by.

A row is a flag of the command line, the environment variable FACTCHECK_<NAME> and a key of the
configuration file at once, so that none of the three can know a setting that the others do not.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from factcheck.nouns import noun
from factcheck.vocabulary import ALL, MIN_CERTAINTY, Severity

Value = str | int | bool | Path | tuple[str, ...] | tuple[tuple[str, str], ...] | None
Given = dict[str, str | bool | tuple[str, ...]]  # what was typed, by flag

BOTH = ("verify", "check")
REPORTS = (*BOTH, "compare")
VARIABLE = "FACTCHECK_"


class Takes(StrEnum):
    """What a setting takes."""

    WORD = "word"  # one of known ones
    TEXT = "text"
    FILE = "file"
    YES = "yes or no"
    COUNT = "count"
    WORDS = "words"  # each one of known ones
    PAIRS = "pairs"  # word=text


@noun
class Flag:
    """One setting: what it takes, what it is where nobody says, and who knows it."""

    name: str
    takes: Takes
    default: Value
    help: str
    metavar: str = ""
    short: str = ""
    # The words it takes (of pairs: before the sign): these, or a vocabulary's name.
    known: str | tuple[str, ...] = ()
    after: str | tuple[str, ...] = ()  # the words after the sign of a pair, where they are known
    least: int = 0
    most: int = 10**9
    commands: tuple[str, ...] = BOTH
    lasting: bool = True  # may stand in a file and in the environment
    unset: str = ""  # what it means that nobody says anything

    @property
    def field(self) -> str:
        """Return its name in Python."""
        return self.name.replace("-", "_")

    @property
    def variable(self) -> str:
        """Return its name in the environment."""
        return VARIABLE + self.field.upper()


SEVERITIES = tuple(map(str, Severity))

FLAGS = (
    Flag("format", Takes.WORD, "full", "full, concise, json, json-lines, sarif, junit, github, gitlab, markdown or html.", "FORMAT", "-f", "formats", commands=REPORTS),
    Flag("output", Takes.FILE, None, "Write the report to a file; - is stdout.", "FILE", "-o", unset="stdout", commands=REPORTS),
    Flag("report", Takes.PAIRS, (), "Write another report; may be repeated.", "FORMAT=FILE", known="formats", unset="none", commands=REPORTS),
    Flag("quiet", Takes.YES, False, "Only count what agrees.", short="-q", commands=REPORTS),
    Flag("verbose", Takes.YES, False, "Tell everything.", short="-v", commands=REPORTS),
    Flag("fail-on", Takes.WORD, "inconsistent", "Exit with 1 from this verdict on: inconsistent, undecided or never.", "VERDICT", known=("inconsistent", "undecided", "never")),
    Flag("select", Takes.WORDS, (ALL,), "Judge these kinds only; ALL is every kind.", "KIND,...", known="kinds or all"),
    Flag("ignore", Takes.WORDS, (), "Leave these kinds alone.", "KIND,...", known="kinds", unset="none"),
    Flag("severity", Takes.PAIRS, (), "Tell a kind as error, warning or notice; only errors make the exit code 1.", "KIND=SEVERITY", known="kinds", after=SEVERITIES, unset="error for what is inconsistent"),
    Flag("min-relations", Takes.COUNT, None, "Exit with 2 where fewer relations are judged in a file.", "N", unset="1 for verify, 0 for check"),
    Flag("baseline", Takes.FILE, None, "Let the findings stand that this file knows.", "FILE", unset="none"),
    Flag("write-baseline", Takes.FILE, None, "Write what is found to a baseline, and let it stand.", "FILE", lasting=False, unset="none"),
    Flag("source", Takes.FILE, None, "The article, where the claims file does not name it.", "FILE", commands=("verify",), unset="as the claims file says"),
    Flag("lang", Takes.WORD, "", "The language, as ar or en; found out otherwise.", "TAG", known="languages", commands=("check", "compare", "extract"), unset="found out"),
    Flag("encoding", Takes.TEXT, "", "The article's encoding, where it is not UTF-8 and does not say.", "NAME", commands=("check", "compare", "extract"), unset="UTF-8, or found out"),
    Flag("min-confidence", Takes.COUNT, MIN_CERTAINTY, "Leave less certain bindings alone, in percent.", "PERCENT", most=100, commands=("check",)),
    Flag("only", Takes.WORDS, (), "Tell these differences alone: changed, missing, added, precision, unit, date, office.", "KIND,...", known="differences", commands=("compare",), lasting=False, unset="all"),
    Flag("color", Takes.WORD, "auto", "Use colours: auto, always or never.", "WHEN", known=("auto", "always", "never"), commands=REPORTS),
    Flag("width", Takes.COUNT, None, "Columns of the report.", "N", least=40, most=1000, unset="the terminal's", commands=REPORTS),
    Flag("watch", Takes.YES, False, "Run again whenever a file changes, until interrupted.", lasting=False),
    Flag("config", Takes.FILE, None, "Read this configuration file.", "FILE", commands=(*REPORTS, "extract"), unset="found upward"),
    Flag("isolated", Takes.YES, False, "Read no configuration file.", commands=(*REPORTS, "extract")),
)  # fmt: skip
# What says where the file is cannot stand in it.
ABOUT_THE_FILE = ("config", "isolated")
# A gate that judged nothing has not passed; an article may well have no relation.
MIN_RELATIONS = {"verify": 1, "check": 0}


def of(command: str) -> tuple[Flag, ...]:
    """Return the flags of a command; "config" takes the lasting ones of every command."""
    if command == "config":
        return tuple(flag for flag in FLAGS if flag.lasting)
    return tuple(flag for flag in FLAGS if command in flag.commands)


def in_files() -> tuple[Flag, ...]:
    """Return the flags that are keys of a configuration file."""
    return tuple(flag for flag in FLAGS if flag.lasting and flag.name not in ABOUT_THE_FILE)
