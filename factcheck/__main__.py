"""`python -m factcheck`, and the console script: answers --version before anything is loaded."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its code (DESIGN 6)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from factcheck import __version__

        print(f"factcheck {__version__}")
        return
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    except Exception as error:
        code = _internal(error)
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    from factcheck.quick import quick

    if (command := quick(arguments)) is not None:
        from factcheck.commands import ended

        return ended(command)
    from factcheck.cli import run

    return run(arguments)


def _internal(error: Exception) -> int:
    from factcheck.writers import visible

    if "-v" in sys.argv or "--verbose" in sys.argv:
        import traceback

        traceback.print_exc()
    what = visible(f"{type(error).__name__}: {error}")[:300]
    print(f"factcheck: internal error, please report it (-v shows where): {what}", file=sys.stderr)
    return 70


if __name__ == "__main__":
    main()
