"""A linter for the figures of an article: does it agree with itself?

>>> import factcheck
>>> report = factcheck.verify("claims.yaml")
>>> report.verdict
<Verdict.INCONSISTENT: 'inconsistent'>
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would double the time of --version

if TYPE_CHECKING:
    from factcheck.api import check, compare, verify
    from factcheck.model import (
        Claim,
        ClaimsError,
        FactcheckError,
        Finding,
        LanguageError,
        Relation,
        Report,
        SourceError,
        Span,
        Verdict,
    )

__version__ = "0.1.0"
__all__ = [
    "Claim",
    "ClaimsError",
    "FactcheckError",
    "Finding",
    "LanguageError",
    "Relation",
    "Report",
    "SourceError",
    "Span",
    "Verdict",
    "check",
    "compare",
    "verify",
]


def __getattr__(name: str) -> object:
    # Nothing is imported before it is asked for: `factcheck --version` must stay instant.
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(
        import_module(
            "factcheck.api" if name in ("check", "compare", "verify") else "factcheck.model"
        ),
        name,
    )
