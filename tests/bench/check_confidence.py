"""Print precision and recall of `check` at each least certainty, to choose its default.

Usage: python tests/bench/check_confidence.py FILE...   (passages as for check_score.py)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck import readers
from factcheck.api import check
from factcheck.model import Verdict

LEVELS = range(40, 95, 5)


def main() -> None:
    """Judge every passage once for each level."""
    rows = [json.loads(line) for name in sys.argv[1:] for line in Path(name).read_text(encoding="utf-8").splitlines()]  # fmt: skip
    print(
        "| least certainty | alerts | false | precision | recall |\n| --- | --- | --- | --- | --- |"
    )
    for level in LEVELS:
        hits = false = 0
        for row in rows:
            report = check(readers.source(row["text"], row["id"]), row["lang"], level)
            alert = report.count(Verdict.INCONSISTENT) > 0
            hits, false = hits + (alert and row["flag"]), false + (alert and not row["flag"])
        wrong = sum(row["flag"] for row in rows)
        print(f"| {level} | {hits + false} | {false} | {hits / max(1, hits + false):.3f} | {hits / wrong:.3f} |")  # fmt: skip


if __name__ == "__main__":
    main()
