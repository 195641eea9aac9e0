"""`factcheck scan`: the figures of a whole corpus judged, on one machine or on many.

`core` is one function from a batch of articles to a batch of rows, and imports no engine. Two
engines carry it: `embedded` (own workers, one task in flight each) and `spark` (`mapInArrow`).
Both cut the corpus into the same tasks (`plan`) and write the same two tables (`tables`): one
row a finding, and a ledger of one row an article, because one without findings leaves no other
trace. Nothing outside this package imports pyarrow.
"""

from __future__ import annotations


def require(module: str, extra: str) -> None:
    """Raise FactcheckError where a module that an extra brings is not installed."""
    from importlib.util import find_spec

    from factcheck.vocabulary import FactcheckError

    if find_spec(module) is None:
        raise FactcheckError(f"factcheck: a scan needs {module}: pip install 'factcheck[{extra}]'")


def hasten() -> None:
    """Let the fork server load what workers need, while this process still reads its own modules.

    Raises FactcheckError on a system that cannot fork.
    """
    from multiprocessing import get_all_start_methods, get_context

    if "forkserver" not in get_all_start_methods():
        from factcheck.vocabulary import FactcheckError

        raise FactcheckError("factcheck: a scan forks its workers, which this system cannot; Linux and macOS can")  # fmt: skip
    from multiprocessing import forkserver

    get_context("forkserver").set_forkserver_preload(["factcheck.scan.workers"])
    forkserver.ensure_running()
