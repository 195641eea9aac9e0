"""Print how much faster figures are read here than by Duckling and Recognizers-Text.

    peers_reading.py [--size BYTES] [--wait SECONDS]

Each peer's Python package is installed by pip into an environment of its own in a temporary
folder, reads the same articles there (those of rates.py), and is thrown away. A peer
that cannot be installed, or a language that it lacks, is skipped with the reason. Both sides
are asked for numbers, money, measures and dates.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.rates import FOLDER, articles, speed
from tests.bench.reading_speed import read

# A peer reads {"lang": ..., "texts": [...]} and prints its seconds and how much it found.
DUCKLING = """
import json, sys, time
from duckling import load_time_zones, parse_ref_time, parse_lang, default_locale_lang, parse_locale, parse_dimensions, parse, Context
asked = json.load(sys.stdin)
lang = parse_lang(asked["lang"].upper())
locale = parse_locale(asked["lang"].upper(), default_locale_lang(lang))
zones = load_time_zones("/usr/share/zoneinfo")
context = Context(parse_ref_time(zones, "UTC", 1760000000), locale)
dims = parse_dimensions(["number", "ordinal", "amount-of-money", "distance", "quantity", "temperature", "volume", "time", "duration"])
parse("5", context, dims, False)
began, found = time.process_time(), 0
for text in asked["texts"]:
    found += len(parse(text, context, dims, False))
print(json.dumps([time.process_time() - began, found]))
"""
RECOGNIZERS = """
import json, sys, time
from ms_recognizers_text import Culture
from ms_recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
from ms_recognizers_number_with_unit import recognize_currency, recognize_dimension
from ms_recognizers_date_time import recognize_datetime
asked = json.load(sys.stdin)
names = {"en": Culture.English, "es": Culture.Spanish, "fr": Culture.French, "de": Culture.German, "it": getattr(Culture, "Italian", None)}
culture = names.get(asked["lang"])
if culture is None:
    sys.exit("no such language")
readers = (recognize_number, recognize_ordinal, recognize_percentage, recognize_currency, recognize_dimension, recognize_datetime)
working = []
for reader in readers:
    try:
        reader("5", culture)
        working.append(reader)
    except Exception:
        pass
if not working:
    sys.exit("no recognizer of this language works")
began, found = time.process_time(), 0
for text in asked["texts"]:
    for reader in working:
        found += len(reader(text, culture))
print(json.dumps([time.process_time() - began, found]))
"""
PEERS = {
    "Duckling": ("pyduckling-native-phihos", DUCKLING),
    "Recognizers-Text": ("ms-recognizers-text-suite", RECOGNIZERS),
}


def environment(folder: Path, package: str, wait: float) -> tuple[Path | None, str]:
    """Return the Python of a new environment that holds a package, or None and why not."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    # An older setuptools: packages of that age ask for pkg_resources.
    command = [str(python), "-m", "pip", "install", "-q", "setuptools<81", package]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=wait, check=False)
    except subprocess.TimeoutExpired:
        return None, f"pip was not done after {wait:.0f} s"
    lines = done.stderr.strip().splitlines() or ["pip failed"]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (python, "") if done.returncode == 0 else (None, (errors or lines)[-1][:150])


def peer(python: Path, script: str, tag: str, texts: Sequence[str], wait: float) -> float | str:
    """Return the MB/s of a peer on texts, or why there is none."""
    asked = json.dumps({"lang": tag, "texts": texts})
    try:
        done = subprocess.run([str(python), "-c", script], input=asked, capture_output=True, text=True, timeout=wait, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"not done after {wait:.0f} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"])[-1][:90]
    seconds, found = json.loads(done.stdout.splitlines()[-1])
    if not found:
        return "it found nothing"
    return sum(len(text.encode()) for text in texts) / 1e6 / float(seconds)


def main(arguments: Sequence[str]) -> int:
    """Print a line a peer and language: both speeds and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--size", type=int, default=20_000, help="bytes of text a language")
    parser.add_argument("--wait", type=float, default=120, help="seconds a step may take")
    parser.add_argument("--peer", choices=sorted(PEERS), help="only this one")
    options = parser.parse_args(arguments)
    tags = sorted(file.stem for file in FOLDER.glob("*.jsonl"))
    texts = {tag: list(articles(tag, options.size)) for tag in tags}
    ours = {tag: speed(partial(read, tag), texts[tag], 4) for tag in tags}
    for name in [options.peer] if options.peer else PEERS:
        package, script = PEERS[name]
        with tempfile.TemporaryDirectory() as folder:
            python, reason = environment(Path(folder) / "env", package, options.wait)
            if python is None:
                print(f"{name}: skipped, {package} cannot be installed: {reason}")
                continue
            for tag in tags:
                theirs = peer(python, script, tag, texts[tag], options.wait)
                if isinstance(theirs, str):
                    print(f"{name:17} {tag}  skipped: {theirs}", flush=True)
                else:
                    print(f"{name:17} {tag}  {1000 * theirs:7.1f} KB/s  ours {1000 * ours[tag]:6.0f} KB/s  {ours[tag] / theirs:7.1f} times", flush=True)  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
