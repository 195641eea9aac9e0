"""`factcheck scan` as a user runs it: faults, stops and refusals included."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import FactcheckError, SourceError
from factcheck.policy import Policy
from factcheck.scan import command
from factcheck.scan.manifest import manifest, prepare
from factcheck.scan.places import Folder
from factcheck.scan.plan import inputs
from factcheck.scan.settings import Columns, Settings
from factcheck.scan.tasks import task_name
from tests.conftest import ROOT, Run
from tests.scan.corpora import Row, articles, bare, findings, jsonl, ledger, parquet, table

HOSTILE = ROOT / "tests" / "scan" / "hostile"
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start `factcheck scan` and come back at once."""

    def begin(*arguments: str, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "factcheck", "scan", *arguments],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return begin


def same_as_bare(folder: Path, rows: list[Row]) -> None:
    wanted, wanted_ledger = bare(rows)
    assert ledger(folder) == wanted_ledger
    assert findings(folder) == wanted


@pytest.mark.parametrize(("write", "name"), [(parquet, "a.parquet"), (jsonl, "a.jsonl"), (table, "a.csv")])  # fmt: skip
def test_a_scan_gives_the_rows_of_the_plain_loop(run: Run, tmp_path: Path, write: Any, name: str) -> None:  # fmt: skip
    rows = articles(90)
    write(tmp_path / name, rows)
    done = run("scan", name, "-o", "out", "--task-size", "25")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("factcheck: 90 articles, ")
    same_as_bare(tmp_path / "out", rows)
    assert not [f for f in (tmp_path / "out").rglob("*") if "part-" in f.name]


def test_a_folder_of_articles_is_judged_as_check_judges_it(run: Run, tmp_path: Path) -> None:
    boats = "Seventeen people were rescued: nine from the trawler and seven from the yacht."
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "a.html").write_text(f"<h1>News</h1>\n\n<p>{boats}</p>", encoding="utf-8")
    (tmp_path / "in" / "sub" / "b.md").write_text(f"# News\n\n{boats}\n", encoding="utf-8")
    (tmp_path / "in" / "c.pdf").write_bytes(b"%PDF-1.4 broken")
    assert run("scan", "in", "-o", "out").returncode == 0
    assert [(r["document"], r["error"]) for r in ledger(tmp_path / "out")] == [("in/a.html", None), ("in/c.pdf", "unreadable"), ("in/sub/b.md", None)]  # fmt: skip
    told = json.loads(run("check", "in/a.html", "in/sub/b.md", "-f", "json").stdout)
    assert [row["message"] for row in findings(tmp_path / "out")] == [f["message"] for result in told["results"] for f in result["findings"]]  # fmt: skip
    assert [(row["line"], row["column"]) for row in findings(tmp_path / "out")] == [(3, 35), (3, 32)]  # fmt: skip


def test_articles_that_do_harm_are_one_error_row_each(run: Run, tmp_path: Path) -> None:
    rows = articles(80)
    harm = {"RAISE": "exception", "HANG": "timeout", "SLEEP": "timeout", "SWALLOW": "timeout", "GREED": "memory", "KILL": "killed"}  # fmt: skip
    for place, word in zip(range(5, 80, 13), harm, strict=True):
        rows[place]["text"] = f"{word} {rows[place]['text']}"
    rows[1]["text"] = "Seven people. " * 950_000
    rows[79]["text"] = f"ONCE {rows[79]['text']}"
    parquet(tmp_path / "a.parquet", rows)
    paths = os.pathsep.join((str(HOSTILE), str(ROOT)))
    done = run("scan", "a.parquet", "-o", "out", "--max-ms", "300", PYTHONPATH=paths, HARM_ONCE=str(tmp_path / "once"))  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found = {row["document"]: row["error"] for row in ledger(tmp_path / "out")}
    assert list(found) == [row["id"] for row in rows]
    wrong = {rows[place]["id"]: error for place, error in zip(range(5, 80, 13), harm.values(), strict=True)}  # fmt: skip
    assert {id: error for id, error in found.items() if error} == {"a00001": "too_large", **wrong}
    assert "7 errors, " in done.stderr
    quiet = [row for row in rows if not found[row["id"]]]
    assert findings(tmp_path / "out") == bare(quiet)[0]


def test_an_article_that_no_alarm_can_stop_is_stopped_from_outside(run: Run, tmp_path: Path) -> None:  # fmt: skip
    rows = articles(3)
    rows[1]["text"] = "DEAF"
    paths = os.pathsep.join((str(HOSTILE), str(ROOT)))
    jsonl(tmp_path / "a.jsonl", rows)
    assert run("scan", "a.jsonl", "-o", "out", "--max-ms", "100", PYTHONPATH=paths).returncode == 0
    assert [row["error"] for row in ledger(tmp_path / "out")] == [None, "timeout", None]


def _workers(parent: int) -> list[int]:
    """Return the workers of a scan: the children of its fork server."""

    def children(pid: int) -> list[int]:
        try:
            return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        except OSError:
            return []

    return [worker for child in children(parent) for worker in children(child)]


def _gone(pid: int) -> bool:
    """Tell whether a process ends within seconds."""
    end = time.monotonic() + 5
    while Path(f"/proc/{pid}").exists() and time.monotonic() < end:
        time.sleep(0.05)
    return not Path(f"/proc/{pid}").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_time_and_resumed_it_is_as_if_nothing_was(start: Start, run: Run, tmp_path: Path, seed: int) -> None:  # fmt: skip
    dice = random.Random(seed)
    rows = articles(300)
    parquet(tmp_path / "a.parquet", rows)
    going = start("a.parquet", "-o", "out", "--task-size", "40", "--resume")
    time.sleep(0.4 + dice.random() * 0.6)
    for pid in _workers(going.pid)[:1]:
        os.kill(pid, signal.SIGKILL)
    time.sleep(dice.random() * 0.5)
    left = _workers(going.pid)
    going.kill()
    going.communicate()
    assert all(_gone(pid) for pid in left)
    done = run("scan", "a.parquet", "-o", "out", "--task-size", "40", "--resume")
    assert done.returncode == 0, done.stderr
    same_as_bare(tmp_path / "out", rows)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_leaves_a_folder_to_go_on_with(start: Start, run: Run, tmp_path: Path, number: int) -> None:  # fmt: skip
    rows = articles(400)
    jsonl(tmp_path / "a.jsonl", rows)
    going = start("a.jsonl", "-o", "out", "--task-size", "40", "--workers", "1")
    out = tmp_path / "out" / "ledger"
    while going.poll() is None and not (out.is_dir() and list(out.glob("*.parquet"))):
        time.sleep(0.02)
    os.killpg(going.pid, number) if number == signal.SIGINT else going.send_signal(number)
    _, told = going.communicate(timeout=30)
    assert going.returncode == 130
    assert told == "factcheck: interrupted; what is done stays in out, --resume goes on with it\n"
    assert 0 < len(ledger(tmp_path / "out")) < 400
    done = run("scan", "a.jsonl", "-o", "out", "--resume")
    assert "rows were there already" in done.stderr
    same_as_bare(tmp_path / "out", rows)


def test_a_scan_goes_on_only_with_the_same_input(run: Run, tmp_path: Path) -> None:
    jsonl(tmp_path / "a.jsonl", articles(5))
    assert run("scan", "a.jsonl", "-o", "out").returncode == 0
    before = ledger(tmp_path / "out")
    jsonl(tmp_path / "a.jsonl", articles(6))
    changed = run("scan", "a.jsonl", "-o", "out", "--resume")
    assert changed.returncode == 2
    assert "the input changed (a.jsonl)" in changed.stderr
    assert ledger(tmp_path / "out") == before
    assert run("scan", "a.jsonl", "-o", "out", "--force").returncode == 0
    same_as_bare(tmp_path / "out", articles(6))


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Lay out a corpus and the folder of a scan that has one row of it."""
    path = jsonl(tmp_path / "a.jsonl", articles(2))
    folder = Folder(str(tmp_path / "out"))
    prepare(folder, manifest(inputs([str(path)]), Settings()), False, False)
    folder.write(f"ledger/{task_name(0, 0, 1)}.parquet", b"x")
    return path


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(certainty=70), "certainty was 60 and is 70"),
        (Settings(language="en"), "language was '' and is 'en'"),
        (Settings(keep="undecided"), "keep was 'all' and is 'undecided'"),
        (Settings(milliseconds=999), "milliseconds was 2000 and is 999"),
        (Settings(columns=Columns(id="key")), "id_column was '' and is 'key'"),
        (Settings(policy=Policy(ignore=("sum",))), "ignore was [] and is ['sum']"),
    ],
)
def test_a_scan_goes_on_only_with_the_same_settings(begun: Path, settings: Settings, told: str) -> None:  # fmt: skip
    folder, found = Folder(str(begun.parent / "out")), inputs([str(begun)])
    with pytest.raises(SourceError, match=re.escape(f"the scan there cannot go on; {told}")):
        prepare(folder, manifest(found, settings), True, False)
    with pytest.raises(SourceError, match="a scan is there already; --resume goes on with it"):
        prepare(folder, manifest(found, Settings()), False, False)
    assert prepare(folder, manifest(found, Settings()), True, False) == {0: [(0, 1)]}


def test_a_scan_goes_on_only_with_the_same_version(begun: Path) -> None:
    folder, found = Folder(str(begun.parent / "out")), inputs([str(begun)])
    old = {**manifest(found, Settings()), "version": "9.9"}
    folder.write("manifest.json", json.dumps(old).encode())
    with pytest.raises(SourceError, match=r"it was made by factcheck 9\.9, this is"):
        prepare(folder, manifest(found, Settings()), True, False)


def test_a_scan_that_came_to_nothing_is_not_in_the_way(begun: Path) -> None:
    folder, found = Folder(str(begun.parent / "out")), inputs([str(begun)])
    folder.clear("ledger")
    assert prepare(folder, manifest(found, Settings(certainty=70)), False, False) == {}


def test_shares_fill_one_folder(run: Run, tmp_path: Path) -> None:
    rows = articles(70)
    parquet(tmp_path / "a.parquet", rows)
    for share in ("2/2", "1/2"):
        done = run("scan", "a.parquet", "-o", "out", "--shard", share, "--task-size", "10", "--workers", "1")  # fmt: skip
        assert done.returncode == 0, done.stderr
    same_as_bare(tmp_path / "out", rows)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "out"], "factcheck: scan what?"),
        (
            ["a.jsonl", "-o", "out", "--select", "sums", "--max-ms", "few"],
            "--select: unknown kind 'sums'; did you mean 'sum'?\nfactcheck: --max-ms: a whole number was expected, 'few' was found",
        ),
        (
            ["a.jsonl", "-o", "out", "--lang", "xx", "--spark-conf", "a"],
            "language 'xx' is not known",
        ),
        (["a.jsonl", "-o", "out", "--memory", "50"], "workers cannot start"),
        (["--summary", "gone"], "gone: there is no scan in the folder"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(run: Run, tmp_path: Path, arguments: list[str], told: str) -> None:  # fmt: skip
    jsonl(tmp_path / "a.jsonl", articles(2))
    done = run("scan", *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not findings(tmp_path / "out")


@pytest.mark.parametrize(
    ("paths", "output", "settings", "told"),
    [
        (["a.jsonl"], "", Settings(), "factcheck: scan where to?"),
        (["gone.parquet", "lost"], "out", Settings(), "lost: there is no such file or folder"),
        (["a.jsonl"], "out", Settings(Columns("body")), "there is no column 'body'"),
        (["a.jsonl"], ".", Settings(), "the folder is not empty"),
        (["a.jsonl"], "a.jsonl", Settings(), "a.jsonl: cannot be written; not a directory"),
    ],
)
def test_what_cannot_be_begun_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], output: str, settings: Settings, told: str) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    jsonl(tmp_path / "a.jsonl", articles(2))
    with pytest.raises(FactcheckError, match=re.escape(told)):
        command.scan(paths, output, settings, command.Run())
    assert [file.name for file in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_table_that_breaks_off_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    parquet(tmp_path / "in" / "a.parquet", articles(4))
    (tmp_path / "in" / "b.parquet").write_bytes(b"PAR1")
    parquet(tmp_path / "in" / "c.parquet", articles(3))
    done = run("scan", "in", "-o", "out")
    assert done.returncode == 2
    assert "in/b.parquet: cannot be read as Parquet" in done.stderr
    assert len(ledger(tmp_path / "out")) == 7


def test_rows_that_cannot_be_read_are_in_the_ledger(run: Run, tmp_path: Path) -> None:
    path = parquet(tmp_path / "a.parquet", articles(60))
    content = bytearray(path.read_bytes())
    content[4:400] = bytes(396)
    path.write_bytes(content)
    done = run("scan", "a.parquet", "-o", "out")
    assert done.returncode == 0, done.stderr
    rows = ledger(tmp_path / "out")
    assert len(rows) == 60
    assert {row["error"] for row in rows} <= {"unreadable", None}
    assert any(row["error"] for row in rows)


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("inconsistent", 1)])
def test_the_exit_code_is_1_only_where_that_is_asked_for(run: Run, tmp_path: Path, fail_on: str, code: int) -> None:  # fmt: skip
    jsonl(tmp_path / "a.jsonl", articles(6))
    assert run("scan", "a.jsonl", "-o", "out", "--fail-on", fail_on).returncode == code
    again = run("scan", "a.jsonl", "-o", "out", "--fail-on", fail_on, "--resume", "-q")
    assert (again.returncode, again.stderr) == (code, "")


def test_a_summary_adds_up_what_was_found(run: Run, tmp_path: Path) -> None:
    rows = [*articles(12), {"id": "\x1b[31mred", "text": "", "language": "en"}]
    parquet(tmp_path / "a.parquet", rows)
    run("scan", "a.parquet", "-o", "out")
    found = json.loads(run("scan", "--summary", "out", "-f", "json").stdout)
    assert (found["articles"], found["scanned"], found["errors"]) == (13, 12, {"unreadable": 1})
    assert found["languages"]["en"] == 6
    assert sum(entry["count"] for entry in found["findings"]) == len(findings(tmp_path / "out"))
    assert [row["document"] for row in found["worst"]] == ["a00000", "a00006"]
    told = run("scan", "--summary", "out").stdout
    assert told.startswith("13 articles, 12 of them scanned: ")
    assert "a00006⁩:1:" in told
    assert "not scanned: 1 unreadable" in told
    assert "\x1b" not in told


@pytest.mark.parametrize("asked", [["verify", "claims.yaml"], ["check", "article.txt"]])
def test_other_commands_never_load_arrow(tmp_path: Path, asked: list[str]) -> None:
    jsonl(tmp_path / "article.txt", articles(1))
    (tmp_path / "claims.yaml").write_text("factcheck: 1\nclaims: {a: {value: 1}, b: {value: 1}}\nrelations: {r: {kind: repeated, mentions: [a, b]}}\n", encoding="utf-8")  # fmt: skip
    code = f"import sys; sys.argv[1:] = {asked!r}\nfrom factcheck.__main__ import main\ntry: main()\nexcept SystemExit as e: assert e.code in (0, 1), e.code\nassert not {{m for m in sys.modules if m.startswith(('pyarrow', 'pyspark', 'factcheck.scan'))}}"  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_without_arrow_it_says_what_to_install(tmp_path: Path) -> None:
    code = "import sys; sys.modules['pyarrow'] = None\nfrom factcheck.cli import run\nsys.exit(run(['scan', 'a', '-o', 'b']))"  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "factcheck: a scan needs pyarrow: pip install 'factcheck[scan]'\n"


def test_no_process_of_a_scan_loads_pandas_which_arrow_would(tmp_path: Path) -> None:
    folder = tmp_path / "packages" / "pandas"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(f"open({str(tmp_path / 'loaded')!r}, 'a').close()\nraise ImportError\n")  # fmt: skip
    jsonl(tmp_path / "corpus.jsonl", articles(12))
    command = [sys.executable, "-m", "factcheck", "scan", "corpus.jsonl", "-o", "out", "--workers", "1"]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{folder.parent}"}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    assert len(list((tmp_path / "out" / "ledger").glob("*.parquet"))) > 1
    assert not (tmp_path / "loaded").exists()
