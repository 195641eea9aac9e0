"""Scan by Spark on this machine alone, and compare with the embedded engine row for row.

    python tests/bench/scan_spark.py [--articles 4000]

Twice: on local[2,4]; and on a standalone cluster of a master and two workers, all of them bound to
127.0.0.1, of which one worker with its executor is killed with -9 in the middle. Needs pyspark and
Java.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pyspark

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.scan_runs import ENVIRONMENT, command, corpus  # noqa: E402

HOME = Path(pyspark.__file__).parent
MASTER = "spark://127.0.0.1:{port}"
SPARK = ENVIRONMENT | {
    "PYSPARK_PYTHON": sys.executable,
    "SPARK_HOME": str(HOME),
    "SPARK_LOCAL_IP": "127.0.0.1",
    "SPARK_NO_DAEMONIZE": "1",
}


def daemon(name: str, log: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a master or worker of the cluster, in a process group of its own."""
    starting = [str(HOME / "bin" / "spark-class"), f"org.apache.spark.deploy.{name.lower()}.{name}", "--host", "127.0.0.1", *arguments]  # fmt: skip
    with log.open("wb") as sink:
        return subprocess.Popen(starting, env=SPARK, stdout=sink, stderr=sink, start_new_session=True)  # fmt: skip


def waited(log: Path, words: str, times: int = 1, seconds: float = 120) -> None:
    """Wait until a log says something so often."""
    end = time.monotonic() + seconds
    while log.read_text(errors="replace").count(words) < times:
        if time.monotonic() > end:
            raise TimeoutError(f"{log} does not say {words!r}")
        time.sleep(0.2)


def scan(file: Path, output: str, *options: str) -> subprocess.Popen[str]:
    """Start a scan."""
    return subprocess.Popen(command(file, output, *options), env=SPARK, stderr=subprocess.PIPE, text=True)  # fmt: skip


def ended(process: subprocess.Popen[str]) -> str:
    """Return the last line a scan said."""
    _, told = process.communicate(timeout=1800)
    assert process.returncode == 0, told
    return told.splitlines()[-1]


def rows(folder: Path) -> list[list[tuple[str, ...]]]:
    """Return the rows of both tables, sorted: Spark keeps no order."""
    tables = (pq.read_table(folder / name).to_pylist() for name in ("findings", "ledger"))
    return [sorted(tuple(map(repr, row.values())) for row in table) for table in tables]


def cluster(file: Path, port: int) -> None:
    """Scan on a cluster of two workers and kill one of them in the middle."""
    folder = file.parent
    logs = [folder / name for name in ("master.log", "worker-0.log", "worker-1.log")]
    master = daemon("Master", logs[0], "--port", str(port), "--webui-port", "0")
    running = [master]
    try:
        waited(logs[0], "Successfully started service 'sparkMaster'")
        running += (
            daemon(
                "Worker",
                log,
                "-c",
                "1",
                "-m",
                "1g",
                "--webui-port",
                "0",
                "-d",
                str(folder / log.stem),
                MASTER.format(port=port),
            )
            for log in logs[1:]
        )
        waited(logs[0], "Registering worker", times=2)
        settings = ("spark.driver.host=127.0.0.1", "spark.driver.bindAddress=127.0.0.1", "spark.ui.enabled=false")  # fmt: skip
        conf = [word for setting in settings for word in ("--spark-conf", setting)]
        going = scan(file, "cluster", "--engine", "spark", "--master", MASTER.format(port=port), *conf)  # fmt: skip
        staged = folder / "cluster" / "_scanned"
        while not list(staged.rglob("part-*")) and going.poll() is None:
            time.sleep(0.1)
        time.sleep(2)
        killed(running.pop(), folder / logs[2].stem)
        print("a worker and its executor were killed while", "it ran" if going.poll() is None else "nothing ran any more")  # fmt: skip
        print(ended(going))
    finally:
        for process in running:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def killed(worker: subprocess.Popen[bytes], folder: Path) -> None:
    """Kill a worker with everything below it: its executor, and that one's Python processes."""
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and _lives_in(entry, folder):
            os.kill(int(entry.name), signal.SIGKILL)


def _lives_in(process: Path, folder: Path) -> bool:
    try:
        return str(process.joinpath("cwd").readlink()).startswith(str(folder))
    except OSError:
        return False


def main() -> None:
    """Compare."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--port", type=int, default=17077)
    options = parser.parse_args()
    with corpus(options.articles) as file:
        began = time.monotonic()
        print(ended(scan(file, "plain")), f"{time.monotonic() - began:.0f} s")
        wanted, began = rows(file.with_name("plain")), time.monotonic()
        print(ended(scan(file, "local", "--engine", "spark", "--master", "local[2,4]")), f"{time.monotonic() - began:.0f} s")  # fmt: skip
        print("local[2,4], the same rows:", rows(file.with_name("local")) == wanted, flush=True)
        began = time.monotonic()
        cluster(file, options.port)
        print("two workers, one killed, the same rows:", rows(file.with_name("cluster")) == wanted, f"{time.monotonic() - began:.0f} s")  # fmt: skip


if __name__ == "__main__":
    main()
