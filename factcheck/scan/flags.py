"""The flags of `factcheck scan`, in one table; nothing here loads pyarrow.

They are flags only: no environment and no file says anything, so that a scan's manifest tells all.
"""

from __future__ import annotations

from factcheck.settings import Flag, Takes
from factcheck.vocabulary import ALL, MIN_CERTAINTY

EMBEDDED, SPARK = "embedded", "spark"
NEVER, UNDECIDED, INCONSISTENT = "never", "undecided", "inconsistent"
KEEP = ("all", UNDECIDED, INCONSISTENT)
TASK_SIZE = 500  # articles
MAX_BYTES, MAX_MS, MEMORY = 5_000_000, 2_000, 1_000

FLAGS = (
    Flag("output", Takes.TEXT, "", "Where the tables go.", "FOLDER", "-o"),
    Flag("resume", Takes.YES, False, "Go on with a scan that was stopped."),
    Flag("force", Takes.YES, False, "Begin anew where a scan is."),
    Flag("workers", Takes.COUNT, 0, "Processes; one for each processor by default.", "N", most=1024),
    Flag("shard", Takes.TEXT, "1/1", "Only the i-th of n shares, for batch schedulers.", "I/N"),
    Flag("text-column", Takes.TEXT, "", "The column of the texts, if not text.", "NAME"),
    Flag("id-column", Takes.TEXT, "", "The column of the ids, if not id.", "NAME"),
    Flag("language-column", Takes.TEXT, "", "The column of language tags, if not language or lang.", "NAME"),
    Flag("source-column", Takes.TEXT, "", "The column of addresses or names, if not source.", "NAME"),
    Flag("lang", Takes.WORD, "", "The language of all articles; found out otherwise.", "TAG", known="languages"),
    Flag("select", Takes.WORDS, (ALL,), "Judge these kinds only; ALL is every kind.", "KIND,...", known="kinds or all"),
    Flag("ignore", Takes.WORDS, (), "Leave these kinds alone.", "KIND,...", known="kinds"),
    Flag("min-confidence", Takes.COUNT, MIN_CERTAINTY, "Leave less certain bindings alone, in percent.", "PERCENT", most=100),
    Flag("keep", Takes.WORD, KEEP[0], "Which findings to write: all, undecided (and worse) or inconsistent.", "VERDICT", known=KEEP),
    Flag("max-bytes", Takes.COUNT, MAX_BYTES, "The largest article.", "N", least=1),
    Flag("max-ms", Takes.COUNT, MAX_MS, "Milliseconds of processor time that an article may take.", "N", least=10),
    Flag("memory", Takes.COUNT, MEMORY, "Megabytes that a worker may take.", "N", least=50),
    Flag("task-size", Takes.COUNT, TASK_SIZE, "Articles of a task.", "N", least=1, most=100_000),
    Flag("fail-on", Takes.WORD, NEVER, "Exit with 1 from this verdict on: inconsistent, undecided or never.", "VERDICT", known=(INCONSISTENT, UNDECIDED, NEVER)),
    Flag("quiet", Takes.YES, False, "Show no progress.", short="-q"),
    Flag("engine", Takes.WORD, EMBEDDED, "Who does the work: embedded or spark.", "NAME", known=(EMBEDDED, SPARK)),
    Flag("master", Takes.TEXT, "", "Of Spark: local[2,4], spark://HOST:7077, yarn, k8s://...", "URL"),
    Flag("spark-conf", Takes.PAIRS, (), "Of Spark; may be repeated.", "KEY=VALUE"),
    Flag("summary", Takes.TEXT, "", "Add up what a scan found; scan nothing.", "FOLDER"),
    Flag("format", Takes.WORD, "text", "Of the summary: text or json.", "FORMAT", "-f", known=("text", "json")),
)  # fmt: skip
