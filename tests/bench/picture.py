"""Make the README's picture: the real report on claims.yaml, exported by Rich as SVG.

Usage: python tests/bench/picture.py    (writes tests/snapshots/report.svg)
"""

from __future__ import annotations

import io
import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "tests" / "snapshots" / "report.svg"
# No web font, no script: the picture asks the network for nothing.
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def picture(width: int = 100) -> str:
    """Return the report on the repository's own claims as SVG."""
    from rich.console import Console

    from factcheck.api import verify
    from factcheck.writers import Page
    from factcheck.writers.full import print_reports

    os.chdir(ROOT)
    console = Console(
        record=True, file=io.StringIO(), width=width, force_terminal=True, color_system="standard",
        markup=False, emoji=False, highlight=False,
    )  # fmt: skip
    print_reports(console, [verify("claims.yaml")], Page(width, color=True, quiet=True))
    return console.export_svg(title="factcheck verify", code_format=FORMAT)


if __name__ == "__main__":
    TARGET.write_text(picture(), encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)} written")
