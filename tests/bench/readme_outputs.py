"""Write the real outputs of the README's console blocks into it.

Usage: python tests/bench/readme_outputs.py
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


def output(command: str, folder: Path) -> str:
    """Return what a command of the README prints in a folder with the README's files."""
    line, _, echo = command.partition("; ")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    done = subprocess.run([sys.executable, "-m", *shlex.split(line)], cwd=folder, env=environment, capture_output=True, text=True)  # fmt: skip
    code = f"{done.returncode}\n" if echo == "echo $?" else ""
    return re.sub("[\u2068\u2069]", "", done.stdout + done.stderr) + code


def main() -> None:
    """Run every command of every console block and put what it prints behind it."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in re.findall(
            r"```(?:yaml|text|toml)\n# (\S+)\n(.*?)```", text, re.DOTALL
        ):
            (folder / file).write_text(content, encoding="utf-8")

        def block(match: re.Match[str]) -> str:
            commands = re.findall(r"^\$ (.*)$", match[1], re.MULTILINE)
            return "```console\n" + "".join(f"$ {c}\n{output(c, folder)}" for c in commands) + "```"

        text = re.sub(r"```console\n(.*?)```", block, text, flags=re.DOTALL)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
