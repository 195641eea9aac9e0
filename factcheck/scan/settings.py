"""What decides the rows of a scan; how many workers make them is not among it."""

from __future__ import annotations

from factcheck.nouns import noun
from factcheck.policy import Policy
from factcheck.scan.flags import KEEP, MAX_BYTES, MAX_MS
from factcheck.vocabulary import MIN_CERTAINTY


@noun
class Columns:
    """The columns of a table of articles; "" is the usual name, where the table has it."""

    text: str = ""
    id: str = ""
    language: str = ""
    source: str = ""


@noun
class Settings:
    """How each article is judged, and what it may cost at most."""

    columns: Columns = Columns()
    language: str = ""  # of every article; found out or read from a column otherwise
    certainty: int = MIN_CERTAINTY  # percent
    keep: str = KEEP[0]  # from which verdict on findings are written
    policy: Policy = Policy()  # the kinds that are judged
    max_bytes: int = MAX_BYTES  # of one article, before anything reads it
    milliseconds: int = MAX_MS  # of processor time, for one article


def too_large(size: int, most: int) -> str:
    """Say that an article is larger than it may be."""
    return f"it has {size} bytes, and {most} are allowed"
